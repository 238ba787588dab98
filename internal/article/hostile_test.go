package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestHostile: every broken input is one clear error about itself, and what can be read is read.
func TestHostile(t *testing.T) {
	good := `{"id": "good", "text": "A met B."}`
	gz := zipped(t, strings.Repeat(good+"\n", 300))
	for _, c := range []struct {
		name, content string
		is            error
		read          int
		want          string // the error, after the path
	}{
		{"empty.txt", "", ErrEmpty, 0, ": there is no text in it"},
		{"blank.txt", " \r\n\t\n", ErrEmpty, 0, ": there is no text in it"},
		{"mark.txt", "\xef\xbb\xbf", ErrEmpty, 0, ": there is no text in it"},
		{"empty.txt.gz", zipped(t, ""), ErrEmpty, 0, ": there is no text in it"},
		{"empty.json", "[]", ErrEmpty, 0, ":1: there is no text in it: there is no object in its JSON"},
		{"a.txt", "a\x00b\x01c\x02d", ErrBinary, 0, ": it is not text"},
		{"late.txt", strings.Repeat("text ", 2000) + "\x00", ErrBinary, 0, ": it is not text"},
		{"a.pdf", "%PDF-1.4\n%\xe2\xe3\n\x00\x01", ErrBinary, 0,
			": it is not text: a PDF file: convert it with pdftotext first"},
		{"a.docx", "PK\x03\x04\x14\x00\x06\x00", ErrBinary, 0,
			": it is not text: a ZIP archive or an office document: unpack it or save it as text first"},
		{"a.png", "\x89PNG\r\n\x1a\n\x00\x00", ErrBinary, 0,
			": it is not text: its content is image/png"},
		{"a.rtf", `{\rtf1\ansi A met B.}`, ErrBinary, 0,
			": it is not text: an RTF document: save it as text first"},
		{"feed.xml", `<?xml version="1.0"?><rss><title>A met B.</title></rss>`, ErrBinary, 0,
			": it is not text: XML, of which only XHTML is read: save the text or the page first"},
		{"twice.gz", zipped(t, zipped(t, body)), ErrBinary, 0,
			": it is not text: compressed twice: unpack it first"},
		{"cut.jsonl.gz", gz[:len(gz)-6], ErrBroken, 300, ":301: it is damaged: its gzip compression " +
			"breaks off or is wrong (unexpected EOF), fetch it again"},
		{"head.gz", "\x1f\x8b\x08", ErrBroken, 0, ": it is damaged: its gzip compression " +
			"breaks off or is wrong (unexpected EOF), fetch it again"},
		{"sum.txt.gz", zipped(t, body)[:len(zipped(t, body))-8] + "12345678", ErrBroken, 0,
			": it is damaged: its gzip compression breaks off or is wrong " +
				"(gzip: invalid checksum), fetch it again"},
		{"cut.json", "[" + good + ",\n\n{\"text\": \"A m", ErrBroken, 1,
			":3: it is damaged: it ends inside the object that began on line 3, fetch it again"},
		{"open.json", "\n[" + good + "\n", ErrBroken, 1,
			":3: it is damaged: it ends inside the array that began on line 2, fetch it again"},
		{"line.jsonl", good + "\n\n{\"text\": \n" + good, ErrBroken, 2,
			":3: it is damaged: its JSON is wrong: unexpected end of JSON input at byte 8"},
		{"number.jsonl", good + "\n17\n" + good, ErrBroken, 2, `:2: it is damaged: it is "17", and ` +
			"an object with id, title, text, published, publisher, url is wanted"},
		{"words.json", "[" + good + ", none, " + good + "]", ErrBroken, 2,
			`:1: it is damaged: it is "none", and ` + wanted},
		{"list.jsonl", good + "\n[1, 2]\n" + good, ErrBroken, 2,
			`:2: it is damaged: it is "[1, 2]", and ` + wanted},
		{"wrong.json", "[" + good + `, {"text": "a" "b"}, ` + good + "]", ErrBroken, 2, ":1: it is " +
			"damaged: its JSON is wrong: invalid character '\"' after object key:value pair at byte 14"},
		{"fields.jsonl", good + "\n" + `{"text": {"en": "A"}}`, ErrBroken, 1, ":2: it is damaged: its " +
			`JSON is wrong: id, title, text, published, publisher and url have to be strings, not {"en": "A"}`},
		{"none.jsonl", good + "\n" + `{"body": "A"}`, ErrEmpty, 1,
			":2: there is no text in it: the field text is missing or empty, " + wanted},
		{"blank.jsonl", good + "\n" + `{"text": " "}`, ErrEmpty, 1, ":2: there is no text in it"},
		{"claims.jsonl", `{"article": {"id": "x"}, "people": [], "meetings": []}`, ErrEmpty, 0,
			":1: there is no text in it: it holds extracted claims, load it with --extracted"},
		{"deep.html", "<html>" + strings.Repeat("<div>", 600) + "text", ErrBroken, 0,
			": it is damaged: its HTML cannot be read: html: open stack of elements exceeds 512 nodes"},
		{"empty.html", "<html><script>var a</script></html>", ErrEmpty, 0, ": there is no text in it"},
	} {
		path := write(t, t.TempDir(), c.name, c.content)
		all, errs := read(t, nil, path)
		var want []string
		if c.want != "" {
			want = []string{path + c.want}
		}
		if diff := cmp.Diff(want, errs); diff != "" || len(all) != c.read {
			t.Errorf("%s: %d articles, want %d; %s", c.name, len(all), c.read, diff)
		}
		for _, err := range Read(context.Background(), []string{path}, nil) {
			if err != nil && c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%s: %v is not %v", c.name, err, c.is)
			}
		}
	}
}

// TestTooLarge: what is too large is refused without being held, and the rest is read.
func TestTooLarge(t *testing.T) {
	good := `{"text": "A met B."}` + "\n"
	big := `{"text": "` + strings.Repeat("x", MaxRecord) + `"}`
	long := `{"text": "` + strings.Repeat("x", MaxText+1) + `"}`
	for _, c := range []struct {
		name, content string
		want          []string
		read          int
	}{
		{"a.jsonl", good + big + "\n" + good + long + "\n" + good, []string{
			":2: it is too large: a line of 16 MB, at most 16 are read; leave it out or cut its text",
			":4: it is too large: a text of 8 MB, at most 8 are read; split it"}, 3},
		{"a.json", "[" + good + "," + big + ",\n" + good + "]", []string{
			":2: it is too large: an object of 16 MB, at most 16 are read; leave it out or cut its text"}, 2},
		{"a.txt", strings.Repeat("x", MaxText+1), []string{
			": it is too large: a text of 8 MB, at most 8 are read; split it"}, 0},
		{"a.txt.gz", zipped(t, strings.Repeat("x", MaxFile+1)), []string{
			": it is too large: more than 32 MB, split it into articles"}, 0},
		{"a.html", "<html>" + strings.Repeat("<p>a", maxNodes+1), []string{
			": it is too large: a page of more than 100000 elements, split it"}, 0},
	} {
		path := write(t, t.TempDir(), c.name, c.content)
		var want []string
		for _, w := range c.want {
			want = append(want, path+w)
		}
		all, errs := read(t, nil, path)
		if diff := cmp.Diff(want, errs); diff != "" || len(all) != c.read {
			t.Errorf("%s: %d articles, want %d; %s", c.name, len(all), c.read, diff)
		}
	}
}

// TestFlatMemory reads 45 MB of JSON Lines and a line of 60 MB, and holds next to nothing.
func TestFlatMemory(t *testing.T) {
	line := fmt.Sprintf("{\"text\": %q}\n", strings.Repeat("A met B. ", 100_000))
	lines := 50
	content := io.MultiReader(
		&repeat{text: line, left: int64(lines * len(line))},
		&repeat{text: strings.Repeat("x", 1<<16), left: 60 << 20},
	)
	var before, now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	read, most := 0, uint64(0)
	ctx := context.Background()
	in := Inputs{Sources: Find(ctx, []string{"-"}), Stdin: content, As: JSONLines}
	for raw := range in.Raw(ctx) {
		read++
		if raw.Err != nil && !errors.Is(raw.Err, ErrTooLarge) {
			t.Fatal(raw.Err)
		}
		if read%20 == 0 || read == lines+1 {
			runtime.GC()
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	if read != lines+1 {
		t.Errorf("read %d lines, want %d and the long one", read, lines)
	}
	if held := int64(most) - int64(before.HeapAlloc); held > 40<<20 {
		t.Errorf("held %d MB", held>>20)
	}
}

// repeat is a text over and over, up to a size.
type repeat struct {
	text string
	left int64
	at   int
}

func (r *repeat) Read(b []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := int(min(int64(copy(b, r.text[r.at:])), r.left))
	r.at = (r.at + n) % len(r.text)
	r.left -= int64(n)
	return n, nil
}

// manyOpen is emphasis that is never closed.
var manyOpen = func() (s string) {
	for i := range 400 {
		s += fmt.Sprintf("<b class=%d>", i)
	}
	return s
}()

// TestHostilePages: pages made to be slow take no longer than a few seconds.
func TestHostilePages(t *testing.T) {
	for name, content := range map[string]string{
		"wide":     strings.Repeat("<p>a, b, c", maxNodes/2),
		"links":    strings.Repeat("<a href=x>a</a> ", maxNodes/3),
		"breaks":   strings.Repeat("a<br><br>", maxNodes/2-10),
		"nested":   strings.Repeat(strings.Repeat("<div>", 400)+"a, b"+strings.Repeat("</div>", 400), 50),
		"tables":   strings.Repeat("<table><tr><td>a", maxNodes/4-100)[:100_000],
		"unclosed": strings.Repeat("<b><i>a<p>", 2000),
		// Each paragraph opens all the open emphasis again.
		"emphasis":   manyOpen + strings.Repeat("<p>a", maxNodes/2),
		"attributes": "<p " + strings.Repeat("a=b ", 100_000) + ">a",
		"one text":   "<p>" + strings.Repeat("a, ", 2_000_000),
		"comments":   strings.Repeat("<!--", 500_000),
		"json-ld":    `<script type="application/ld+json">` + strings.Repeat("[", 1_000_000) + "</script><p>a",
	} {
		start := time.Now()
		raw := Raw{Path: name, Kind: HTML, Data: []byte(content)}
		_, err := raw.Article()
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %s (%v)", name, took, err)
		} else {
			t.Logf("%s took %s (%v)", name, took, err)
		}
	}
}
