package article

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

// body is a text without anything that could be taken for a head.
const body = "The foreign ministers of Chile and Peru met in Arica on Tuesday and spoke about the " +
	"border crossing that was closed after the flood.\n\nThey will meet again in spring.\n"

// read reads everything; the errors come as text.
func read(t *testing.T, stdin io.Reader, args ...string) (all []graph.Article, errs []string) {
	t.Helper()
	for a, err := range Read(context.Background(), args, stdin) {
		if err != nil {
			errs = append(errs, err.Error())
		} else {
			all = append(all, a)
		}
	}
	return all, errs
}

// readOne reads the one article in a file of this name and content.
func readOne(t *testing.T, name, content string) graph.Article {
	t.Helper()
	all, errs := read(t, nil, write(t, t.TempDir(), name, content))
	if len(all) != 1 || errs != nil {
		t.Fatalf("%s: %d articles and errors %q, want one article", name, len(all), errs)
	}
	return all[0]
}

// write makes a file, and the folders above it.
func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func zipped(t testing.TB, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

var may17 = graph.OnDay(graph.Day{Year: 2013, Month: 5, Day: 17})

func TestSeed(t *testing.T) {
	path := filepath.Join("..", "..", "testdata", "articles", "ban-in-sochi.md")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all, errs := read(t, nil, path)
	if len(all) != 1 || errs != nil {
		t.Fatalf("%d articles, errors %q", len(all), errs)
	}
	address := "http://www.un.org/apps/news/story.asp?NewsID=44932&Cr=syria&Cr1=#.UZoOAr_vwy6"
	want := graph.Article{
		ID: graph.ArticleID(address),
		Title: "Syria conference should be held ‘as soon as possible,’ " +
			"Ban says during visit to Russia",
		Published: may17, Publisher: "UN News Centre", URL: address, Language: "en",
		SHA256: hashOf(string(content)), Text: string(content),
	}
	if diff := cmp.Diff(want, all[0]); diff != "" {
		t.Error(diff)
	}
}

// TestKinds reads the same facts out of every format.
func TestKinds(t *testing.T) {
	head := "Ministers meet\n\nMay 17, 2013\n\nThe Andes Post\n\nhttps://andes.example/1\n\n"
	object := `{"title": "Ministers meet", "published": "2013-05-17", "publisher": "The Andes Post",
 "url": "https://andes.example/1", "text": ` + quote(body) + `}`
	line := strings.ReplaceAll(object, "\n", "")
	matter := "---\ntitle: \"Ministers meet\"\ndate: 2013-05-17\npublisher: The Andes Post\n" +
		"url: https://andes.example/1\n---\n"
	for _, c := range []struct{ name, content, text string }{
		{"a.txt", head + body, head + body},
		{"a.md", "# " + head + body, "# " + head + body},
		{"matter.md", matter + body, body},
		{"matter", matter + body, body},
		{"a", head + body, head + body},
		{"a.unknown", head + body, head + body},
		{"a.json", object, body},
		{"list.json", "[" + object + "]", body},
		{"line.json", line + "\n", body},
		{"a.jsonl", line + "\n", body},
		{"indented.jsonl", strings.Replace(object, "{", "{\n", 1), body},
		{"no-name-object", object, body},
		{"no-name-list", " [ " + object + "]", body},
		{"a.html", page, pageText},
		{"no-name-page", page, pageText},
		{"xhtml.xml", `<?xml version="1.0"?>` + "\n<!-- a\nnote -->" + page, pageText},
	} {
		want := graph.Article{
			ID: "https://andes.example/1", Title: "Ministers meet", Published: may17,
			Publisher: "The Andes Post", URL: "https://andes.example/1", Language: "en",
			SHA256: hashOf(c.text), Text: c.text,
		}
		for _, form := range []struct{ name, content string }{
			{c.name, c.content},
			{c.name + ".gz", zipped(t, c.content)},
			{c.name, zipped(t, c.content)}, // compressed under a name that does not say so
		} {
			if diff := cmp.Diff(want, readOne(t, form.name, form.content)); diff != "" {
				t.Errorf("%s: %s", form.name, diff)
			}
		}
	}
}

const page = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ministers meet | The Andes Post</title>
<meta property="og:title" content="Ministers meet">
<meta property="og:site_name" content="The Andes Post">
<meta property="article:published_time" content="2013-05-17T23:30:00-04:00">
<link rel="canonical" href="https://andes.example/1"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ministers meet</h1>
<p>The foreign ministers of Chile and Peru met in Arica on Tuesday and spoke about the border
crossing that was closed after the flood.</p>
<div>They will meet again in spring, once the road commission has reported to both of them.</div>
<ul><li>The first point was the bridge.</li><li>The second point was the customs house.</li></ul>
</article><footer>Copyright</footer></body></html>`

const pageText = "The foreign ministers of Chile and Peru met in Arica on Tuesday and spoke about " +
	"the border crossing that was closed after the flood.\n\nThey will meet again in spring, once " +
	"the road commission has reported to both of them.\n\nThe first point was the bridge.\n\n" +
	"The second point was the customs house.\n"

// quote is a JSON string.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

func TestStandardInput(t *testing.T) {
	line := `{"id": 7, "text": "Two ministers met."}` + "\n"
	for _, c := range []struct {
		content string
		ids     []graph.ArticleID
	}{
		{body, []graph.ArticleID{graph.ArticleID("sha256:" + hashOf(body))}},
		{line + strings.Replace(line, "7", `"x"`, 1), []graph.ArticleID{"7", "x"}},
		{zipped(t, line), []graph.ArticleID{"7"}},
	} {
		// One byte at a time, as a slow pipe gives them.
		all, errs := read(t, iotest.OneByteReader(strings.NewReader(c.content)), "-")
		var ids []graph.ArticleID
		for _, a := range all {
			ids = append(ids, a.ID)
		}
		if diff := cmp.Diff(c.ids, ids); diff != "" || errs != nil {
			t.Errorf("%.20q: %s, errors %q", c.content, diff, errs)
		}
	}
	_, errs := read(t, nil, "-")
	if diff := cmp.Diff([]string{"standard input: there is no text in it"}, errs); diff != "" {
		t.Error(diff)
	}
}

// TestTextIsNotAltered: line ends, blanks and odd characters stay; a byte order mark goes.
func TestTextIsNotAltered(t *testing.T) {
	for _, text := range []string{
		"\r\n  Two ministers met.\r\n\r\n\tThey\u00a0spoke. \f\n\n\n",
		"--- \nTwo ministers met.\n---\nThey spoke.\n", // rules, not a front matter
		"---\nNote: two ministers met\nin Arica: nothing more\n---\n",
		"---\n---\nTwo ministers met.\n",
		"---\ntitle: never closed\n",
	} {
		for _, mark := range []string{"", "\xef\xbb\xbf"} {
			if a := readOne(t, "a.md", mark+text); a.Text != text {
				t.Errorf("%q became %q", mark+text, a.Text)
			}
		}
	}
}

func TestFrontMatter(t *testing.T) {
	a := readOne(t, "a.md", "---\r\n# about\r\nid: 'x-1'\r\nheadline: Talks: the end\r\n"+
		"source: https://andes.example/2\r\ntags:\r\n  - peace\r\n\r\n---\r\n\r\n"+body)
	want := graph.Article{ID: "x-1", Title: "Talks: the end", URL: "https://andes.example/2",
		Language: "en", SHA256: hashOf("\r\n" + body), Text: "\r\n" + body}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
}

// TestID: the input's own id, else the URL, else the hash of the text.
func TestID(t *testing.T) {
	long := strings.Repeat("x", graph.MaxKey+1)
	hash := "sha256:" + hashOf("A.")
	for _, c := range []struct{ fields, id string }{
		{`"id": "a-1", "url": "https://u.example/"`, "a-1"},
		{`"id": 12.50`, "12.50"},
		{`"id": null, "url": " https://u.example/ "`, "https://u.example/"},
		{`"id": " \u0000\n ", "url": ""`, hash},
		{`"id": "a\u0000b\u001fc"`, "abc"},
		{`"id": "` + long + `"`, string(graph.Key(long))},
		{`"published": null`, hash},
		{`"url": "https://u.example/` + strings.Repeat("x", maxURL) + `"`, hash},
	} {
		a := readOne(t, "a.jsonl", "{"+c.fields+`, "text": "A."}`)
		if string(a.ID) != c.id {
			t.Errorf("%.60s: id %q, want %q", c.fields, a.ID, c.id)
		}
	}
}

// TestFieldsAsGiven: a title is taken as it stands, but for what would break a line of output.
func TestFieldsAsGiven(t *testing.T) {
	a := readOne(t, "a.json", `{"title": "COVID-\\u206019 Vaccination\\_Plan\n & more\u0007",
		"publisher": null, "published": "sometime in spring", "text": "A \ud800 met B."}`)
	want := graph.Article{ID: a.ID, Title: `COVID-\u206019 Vaccination\_Plan  & more`,
		SHA256: hashOf("A \ufffd met B."), Text: "A \ufffd met B.", Language: a.Language}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	a = readOne(t, "a.json", `{"title": "`+strings.Repeat("é", 2000)+`", "text": "A."}`)
	if a.Title != strings.Repeat("é", maxLine/2) {
		t.Errorf("a title of 4000 bytes became one of %d", len(a.Title))
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{strings.Repeat(body, 40), "en"},
		{"Le ministre des affaires étrangères a reçu son homologue allemand à Paris.", "fr"},
		{"Президент России встретился в пятницу в Сочи с Генеральным секретарём ООН.", "ru"},
		{"12 34", ""},
		{"", ""},
	} {
		if got := language(c.text); got != c.want {
			t.Errorf("%.40q is %q, want %q", c.text, got, c.want)
		}
	}
}
