package article

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"readout/graph"
)

// FuzzRead: whatever the bytes and the kind, reading ends, never panics, and what it gives is sound.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		body, page, "# T\n\nMay 17, 2013\n\nReuters\n\nhttps://a.example\n\n" + body,
		"---\ntitle: T\n---\nA.", `{"id": 1, "text": "A\ud800"}` + "\n" + `[{"text": "B"}, {`,
		"\xff\xfea\x00b\x00", "\x1f\x8b\x08\x00", "\xef\xbb\xbf{", "\x1b$B\x46|\x1b(B", "a\xe9\xe8 \x93b\x94",
	} {
		for kind := range byte(6) {
			f.Add([]byte(seed), kind)
		}
		f.Add([]byte(zipped(f, seed)), byte(0))
	}
	kinds := []Kind{"", Text, Markdown, HTML, JSON, JSONLines}
	f.Fuzz(func(t *testing.T, data []byte, kind byte) {
		ctx := context.Background()
		in := Inputs{Sources: Find(ctx, []string{"-"}), Stdin: bytes.NewReader(data),
			As: kinds[int(kind)%len(kinds)]}
		for raw := range in.Raw(ctx) {
			a, err := raw.Article()
			if err == nil {
				sound(t, a)
			}
			if again, _ := raw.Article(); again != a {
				t.Errorf("read twice: %+v and %+v", a, again)
			}
		}
	})
}

// sound checks what holds of every article.
func sound(t *testing.T, a graph.Article) {
	t.Helper()
	sum := sha256.Sum256([]byte(a.Text))
	switch {
	case a.ID == "" || graph.Key(string(a.ID)) != string(a.ID):
		t.Errorf("id %q", a.ID)
	case a.SHA256 != hex.EncodeToString(sum[:]):
		t.Errorf("hash of %q is %s", a.Text, a.SHA256)
	case a.Published.IsZero() != (a.Published.String() == ""):
		t.Errorf("date %+v", a.Published)
	}
	if back, err := graph.ParseDate(a.Published.String()); err != nil || back != a.Published {
		t.Errorf("date %+v is written %s: %v", a.Published, a.Published, err)
	}
	for _, s := range []string{a.Text, a.Title, a.Publisher, a.URL, a.Language} {
		if !utf8.ValidString(s) {
			t.Errorf("not UTF-8: %q", s)
		}
	}
}

// FuzzHead: any text gives a head, with a date that can be written.
func FuzzHead(f *testing.F) {
	f.Add("# T\n\nMay 17, 2013\n\nReuters\n\n[x](https://a.example)\n\n")
	f.Add("Title: T\nDate: 2013\nSource: https://a.example")
	f.Fuzz(func(t *testing.T, text string) {
		a := headOf(text)
		if back, err := graph.ParseDate(a.Published.String()); err != nil || back != a.Published {
			t.Errorf("date %+v is written %s: %v", a.Published, a.Published, err)
		}
	})
}

// FuzzValues: splitting JSON yields each object of an array as it stands.
func FuzzValues(f *testing.F) {
	f.Add(`{"text": "a"}`, `{"b": [1, {"c": "}\""}]}`)
	f.Fuzz(func(t *testing.T, a, b string) {
		if !isObject(a) || !isObject(b) {
			t.Skip()
		}
		ctx := context.Background()
		in := Inputs{Sources: Find(ctx, []string{"-"}), As: JSON,
			Stdin: bytes.NewReader([]byte("[" + a + " ,\n" + b + "]" + b))}
		var got []string
		for raw := range in.Raw(ctx) {
			if raw.Err != nil {
				t.Fatal(raw.Err)
			}
			got = append(got, string(raw.Data))
		}
		if len(got) != 3 || got[0] != a || got[1] != b || got[2] != b {
			t.Errorf("%q and %q became %q", a, b, got)
		}
	})
}

// isObject reports whether a text is a JSON object without blanks round it, in UTF-8.
func isObject(s string) bool {
	return len(s) > 1 && s[0] == '{' && s[len(s)-1] == '}' && json.Valid([]byte(s)) &&
		utf8.ValidString(s)
}
