package article

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"

	"readout/graph"
)

// fromPage reads the article of an HTML page.
func fromPage(page string) (a graph.Article, err error) {
	// The parser and readability are other people's code that meets hostile pages here.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: its HTML cannot be read: %v", ErrBroken, p)
		}
	}()
	if elements(page) > maxNodes {
		return graph.Article{}, fmt.Errorf("%w: a page of more than %d elements, split it",
			ErrTooLarge, maxNodes)
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return graph.Article{}, fmt.Errorf("%w: its HTML cannot be read: %w", ErrBroken, err)
	}
	a = metaOf(doc)
	p := readability.NewParser()
	found, err := p.ParseDocument(doc, baseOf(a.URL))
	if err != nil {
		return graph.Article{}, fmt.Errorf("%w: its HTML cannot be read: %w", ErrBroken, err)
	}
	a.Title = firstOf(found.Title(), a.Title)
	orElse(&a.Publisher, found.SiteName())
	if found.Node != nil {
		a.Text = paragraphs(found.Node)
	}
	if strings.TrimSpace(a.Text) == "" {
		a.Text = paragraphs(doc)
	}
	return a, nil
}

// baseOf is the address that links of the page are relative to, nil when it is unknown.
func baseOf(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	return u
}

// blocks are the elements that begin a line of their own. Readability's renderer parts some of them
// by one line end, as if the line were only wrapped.
var blocks = []string{"div", "li", "dt", "dd", "tr", "section", "article", "header", "footer",
	"main", "figure", "figcaption", "aside", "address", "details", "summary", "caption", "fieldset", "form"}

// paragraphs is the text below a node, the blocks parted by blank lines.
func paragraphs(root *html.Node) string {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(blocks, n.Data) {
			n.Data, n.DataAtom = "p", 0
		}
	}
	return strings.TrimSpace(render.InnerText(root)) + "\n"
}
