package article

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"readout/graph"
)

// The names under which pages state things, the most telling first.
var (
	titleNames = []string{"og:title", "dc.title", "dcterms.title", "citation_title",
		"twitter:title"}
	publisherNames = []string{"og:site_name", "dc.publisher", "dcterms.publisher",
		"citation_publisher", "application-name"}
	publishedNames = []string{"article:published_time", "og:article:published_time", "datepublished",
		"dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date",
		"pubdate", "publishdate", "publish_date", "publication_date", "parsely-pub-date",
		"sailthru.date", "citation_publication_date", "citation_date", "article.published",
		"article:published"}
)

// pageMeta is what the elements of a page state.
type pageMeta struct {
	named     map[string]string // content of meta elements by name, property or itemprop
	canonical string
	times     []string // datetime of the time elements
	stated    string   // that of the first which is marked as the day of publication
	data      linked   // of JSON-LD
}

// metaOf is what a page says about its article.
func metaOf(doc *html.Node) graph.Article {
	m := pageMeta{named: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			m.element(n)
		}
	}
	a := graph.Article{
		Title:     m.first(titleNames),
		Publisher: firstOf(m.first(publisherNames), m.data.publisher),
		URL:       firstURL(m.canonical, m.named["og:url"], m.data.url),
	}
	a.Published = m.published()
	return a
}

// published is the day of publication: as it is stated, else the day that all time elements agree
// on. Where they differ some are of other articles, of events or of comments.
func (m *pageMeta) published() graph.Date {
	stated := append([]string{m.data.published}, m.all(publishedNames)...)
	for _, s := range append(stated, m.stated) {
		if d, ok := parseDate(s); ok {
			return d
		}
	}
	var day graph.Date
	for _, s := range m.times {
		d, ok := parseDate(s)
		switch {
		case !ok:
		case day.IsZero():
			day = d
		case day != d:
			return graph.Date{}
		}
	}
	return day
}

func (m *pageMeta) element(n *html.Node) {
	switch n.Data {
	case "meta":
		for _, name := range []string{attr(n, "property"), attr(n, "name"), attr(n, "itemprop")} {
			m.name(name, attr(n, "content"))
		}
	case "link":
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			orElse(&m.canonical, attr(n, "href"))
		}
	case "time":
		when := attr(n, "datetime")
		m.times = append(m.times, when)
		marks := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
		if hasAttr(n, "pubdate") || strings.Contains(marks, "publish") ||
			strings.Contains(marks, "entry-date") {
			orElse(&m.stated, when)
		}
	case "script":
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			m.data.read([]byte(n.FirstChild.Data), 0)
		}
	}
}

// name keeps the first content of each of the names, several of which may be given at once.
func (m *pageMeta) name(names, content string) {
	for _, name := range strings.Fields(strings.ToLower(names)) {
		if m.named[name] == "" {
			m.named[name] = strings.TrimSpace(content)
		}
	}
}

func (m *pageMeta) all(names []string) []string {
	var list []string
	for _, name := range names {
		list = append(list, m.named[name])
	}
	return list
}

func (m *pageMeta) first(names []string) string { return firstOf(m.all(names)...) }

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// firstURL is the first whole address that can be an article's: many pages name their site's front
// page as theirs, and articles of one address would take each other's place.
func firstURL(list ...string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); isURL(s) && !isFrontPage(s) {
			return s
		}
	}
	return ""
}

func isFrontPage(address string) bool {
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// linked is what JSON-LD says of the article (https://schema.org/NewsArticle).
type linked struct {
	found                     bool
	published, publisher, url string
}

// linkedNode is a node of JSON-LD. Every value can be of any type there.
type linkedNode struct {
	Graph     json.RawMessage `json:"@graph"`
	Type      json.RawMessage `json:"@type"`
	Published json.RawMessage `json:"datePublished"`
	Publisher json.RawMessage `json:"publisher"`
	URL       json.RawMessage `json:"url"`
}

// read takes what the first article in the data says. What is no JSON says nothing.
func (l *linked) read(data []byte, depth int) {
	var list []json.RawMessage
	if depth > 5 {
		return
	}
	if json.Unmarshal(data, &list) == nil {
		for _, item := range list {
			l.read(item, depth+1)
		}
		return
	}
	var n linkedNode
	if json.Unmarshal(data, &n) != nil {
		return
	}
	if len(n.Graph) > 0 {
		l.read(n.Graph, depth+1)
	}
	if kind := string(n.Type); !l.found && (strings.Contains(kind, "Article") ||
		strings.Contains(kind, "BlogPosting") || strings.Contains(kind, "Report")) {
		*l = linked{true, textOf(n.Published), textOf(n.Publisher), textOf(n.URL)}
	}
}

// textOf is a string, or the name of a thing, or that of the first in a list.
func textOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return html.UnescapeString(strings.TrimSpace(s))
	}
	var thing struct{ Name string }
	if json.Unmarshal(raw, &thing) == nil {
		return html.UnescapeString(strings.TrimSpace(thing.Name))
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		var first struct{ Name string }
		if json.Unmarshal(list[0], &first) == nil {
			return html.UnescapeString(strings.TrimSpace(first.Name))
		}
	}
	return ""
}
