package article

import (
	"testing"

	"readout/graph"
)

// TestPageMetadata: what a page states is found wherever it stands, the most telling first.
func TestPageMetadata(t *testing.T) {
	const u = "https://news.example/1"
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, c := range []struct {
		name, head string
		want       graph.Article // without text, id, hash and language
	}{
		{"nothing", ``, graph.Article{}},
		{"title", `<title>Talks end in Arica</title>`, graph.Article{Title: "Talks end in Arica"}},
		{"Dublin Core", `<meta name="DC.title" content="Talks"><meta name="DC.date" content="2013-05-17">` +
			`<meta name="DC.publisher" content="Ministry">`,
			graph.Article{Title: "Talks", Published: may17, Publisher: "Ministry"}},
		{"JSON-LD", ld(`{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Talks",
			"datePublished": "2013-05-17T01:00:00+09:00", "url": "` + u + `",
			"publisher": {"@type": "Organization", "name": "A &amp; B"}}`),
			graph.Article{Title: "Talks", Published: may17, Publisher: "A & B", URL: u}},
		{"JSON-LD graph", ld(`{"@graph": [{"@type": "WebSite", "name": "X"}, {"@type": ["Report"],
			"datePublished": "May 17, 2013", "publisher": [{"name": "B"}]}]}`),
			graph.Article{Published: may17, Publisher: "B"}},
		{"JSON-LD of something else", ld(`{"@type": "Event", "datePublished": "2013-05-17"}`),
			graph.Article{}},
		{"JSON-LD that is none", ld(`{"@type": "NewsArticle",`), graph.Article{}},
		{"JSON-LD of odd types", ld(`[{"@type": "NewsArticle", "datePublished": 7, "publisher": [1],
			"url": {}}, "x", null]`), graph.Article{}},
		{"JSON-LD before meta", ld(`{"@type": "NewsArticle", "datePublished": "2013-05-17"}`) +
			`<meta name="date" content="2013-06-01">`, graph.Article{Published: may17}},
		{"a date that is none", `<meta name="date" content="today"><meta name="pubdate" content="20130517">`,
			graph.Article{Published: may17}},
		{"og:url", `<meta property="og:url" content="` + u + `">`, graph.Article{URL: u}},
		{"relative canonical", `<link rel="canonical" href="/1"><meta property="og:url" content="` + u + `">`,
			graph.Article{URL: u}},
		{"one time", `</head><body><time datetime="2013-05-17T10:00Z"></time>`,
			graph.Article{Published: may17}},
		{"times that differ", `</head><body><time datetime="2013-05-17"></time><time datetime="2013-05-18"></time>`,
			graph.Article{}},
		{"marked time", `</head><body><time datetime="2013-05-18"></time>` +
			`<time itemprop="datePublished" datetime="2013-05-17"></time>`,
			graph.Article{Published: may17}},
	} {
		a := readOne(t, "a.html", "<html><head>"+c.head+"<p>"+body)
		got := graph.Article{Title: a.Title, Published: a.Published, Publisher: a.Publisher, URL: a.URL}
		if got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestPageWithoutArticle: where readability finds nothing the whole text is taken.
func TestPageWithoutArticle(t *testing.T) {
	a := readOne(t, "a.html", "<p>A met B.<div>They spoke.</div>")
	if a.Text != "A met B.\n\nThey spoke.\n" {
		t.Errorf("text %q", a.Text)
	}
}
