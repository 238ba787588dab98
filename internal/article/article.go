package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/graph"
)

// The greatest lengths in bytes of what is known about an article. Nothing honest comes near.
const (
	maxLine = 1000
	maxURL  = 8000
)

// Article makes the article. Its error is an *Error.
func (r Raw) Article() (graph.Article, error) {
	a, err := r.article()
	if err != nil {
		return graph.Article{}, &Error{r.Path, r.Line, err}
	}
	return a, nil
}

func (r Raw) article() (graph.Article, error) {
	if r.Err != nil {
		return graph.Article{}, r.Err
	}
	a, err := r.parse()
	switch {
	case err != nil:
		return graph.Article{}, err
	case strings.TrimSpace(a.Text) == "":
		return graph.Article{}, ErrEmpty
	case len(a.Text) > MaxText:
		return graph.Article{}, fmt.Errorf("%w: a text of %d MB, at most %d are read; split it",
			ErrTooLarge, len(a.Text)>>20, MaxText>>20)
	}
	return finish(a), nil
}

// parse reads text and metadata by the rules of the kind.
func (r Raw) parse() (graph.Article, error) {
	if r.Kind == JSON || r.Kind == JSONLines {
		return fromObject(r.Data)
	}
	text := decode(r.Data, r.Kind)
	if binary([]byte(text)) {
		return graph.Article{}, notText(r.Data)
	}
	switch r.Kind {
	case HTML:
		return fromPage(text)
	case Markdown:
		return fromMarkdown(text), nil
	}
	return graph.Article{Text: text}, nil
}

// finish adds what follows from the text and the metadata.
func finish(a graph.Article) graph.Article {
	fill(&a, headOf(a.Text))
	a.Title, a.Publisher = cut(oneLine(a.Title), maxLine), cut(oneLine(a.Publisher), maxLine)
	if a.URL = oneLine(a.URL); len(a.URL) > maxURL {
		a.URL = "" // an address cut off is a wrong address
	}
	sum := sha256.Sum256([]byte(a.Text))
	a.SHA256 = hex.EncodeToString(sum[:])
	a.Language = language(a.Text)
	for _, id := range []string{string(a.ID), a.URL, "sha256:" + a.SHA256} {
		if id = graph.Key(strings.TrimSpace(id)); id != "" {
			a.ID = graph.ArticleID(id)
			break
		}
	}
	return a
}

// fill takes from b what a does not know.
func fill(a *graph.Article, b graph.Article) {
	orElse(&a.Title, b.Title)
	orElse(&a.Publisher, b.Publisher)
	orElse(&a.URL, b.URL)
	if a.Published.IsZero() {
		a.Published = b.Published
	}
}

// orElse sets s to other when there is nothing in it.
func orElse(s *string, other string) {
	if strings.TrimSpace(*s) == "" {
		*s = other
	}
}

// oneLine makes a text fit for one line of output: no control characters.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.TrimSpace(s)
}

// cut is at most the first n bytes of s, whole letters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
