package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

func TestHeads(t *testing.T) {
	const u = "https://news.example/1"
	for _, c := range []struct {
		name, head string
		want       graph.Article
	}{
		{"seed", "## Talks end\n\nMay 17, 2013\n\nUN News Centre\n\n[" + u + "x\\_y](" + u + ")\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "UN News Centre", URL: u}},
		{"plain", "Talks end\nMay 17, 2013\nUN News Centre\n" + u + "\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "UN News Centre", URL: u}},
		{"windows line ends", "Talks end\r\n\r\nMay 17, 2013\r\n\r\n",
			graph.Article{Title: "Talks end", Published: may17}},
		{"underlined", "Talks end\n=========\n\nFriday, 17 May 2013\n\n",
			graph.Article{Title: "Talks end", Published: may17}},
		{"emphasis", "# **Talks end** #\n\n*May 17, 2013*\n\n<" + u + ">\n\n",
			graph.Article{Title: "Talks end", Published: may17, URL: u}},
		{"labels", "Headline: Talks end\nDate: 17 May 2013\nSource: Reuters\n**URL:** " + u + "\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "Reuters", URL: u}},
		{"one line", "Talks end\n\nReuters, May 17, 2013\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "Reuters"}},
		{"one line, date first", "Talks end\n\n17 May 2013 | The Hill\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "The Hill"}},
		{"byline", "Talks end\n\nBy Ann Writer\n\nReuters\n\nMay 17, 2013\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "Reuters"}},
		{"date above the title", "May 17, 2013\n\nTalks end\n\n",
			graph.Article{Title: "Talks end", Published: may17}},
		{"wire in capitals", "TALKS END IN ARICA\n\nMAY 17, 2013\n\n",
			graph.Article{Title: "TALKS END IN ARICA", Published: may17}},
		{"ministry with its state", "Talks end\n\nMay 17, 2013\n\nMinistry of Peace, Republic of Oz\n\n",
			graph.Article{Title: "Talks end", Published: may17,
				Publisher: "Ministry of Peace, Republic of Oz"}},
		{"place and office", "Talks end\n\nOffice of the Spokesman\n\nArica, Chile\n\nMay 17, 2013\n\n",
			graph.Article{Title: "Talks end", Published: may17, Publisher: "Office of the Spokesman"}},
		{"place alone", "Talks end\n\nArica, Chile\n\nMay 17, 2013\n\n",
			graph.Article{Title: "Talks end", Published: may17}},
		{"short line without a date", "Talks end\n\nThe Oval Office\n\n",
			graph.Article{Title: "Talks end"}},
		{"two that could be it", "Talks end\n\nJohn Doe\n\nJane Roe\n\nMay 17, 2013\n\n",
			graph.Article{Title: "Talks end", Published: may17}},
		{"nothing", "", graph.Article{}},
		{"month alone", "# Talks end\n\nMay 2013\n\n",
			graph.Article{Title: "Talks end", Published: graph.InMonth(2013, 5)}},
	} {
		if diff := cmp.Diff(c.want, headOf(c.head+body)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestNoHead: what looks a little like a head and is none.
func TestNoHead(t *testing.T) {
	for _, text := range []string{
		"Ministers met.",
		"A line alone",
		"Ministers of both sides met on Friday in\nArica and spoke about the border.\n",
		"ARICA, May 17, 2013 (Andes Post) - Ministers met.\n\nThey spoke.\n",
		"He said:\n\n\"We met.\"\n",
		strings.Repeat("long ", 50) + "\n\nMore.\n",
		"12\n\n34\n",
		"", "\n\n\n", "#", "# ", "**", "* *", "[](", "---\n---\n", "=====",
	} {
		if diff := cmp.Diff(graph.Article{}, headOf(text)); diff != "" {
			t.Errorf("%.40q: %s", text, diff)
		}
	}
}

// TestHeadEnds: what comes below the first line of another form is not the head's.
func TestHeadEnds(t *testing.T) {
	got := headOf("# Talks end\n\n" + body + "\n\nMay 17, 2013\n\nReuters\n")
	if diff := cmp.Diff(graph.Article{Title: "Talks end"}, got); diff != "" {
		t.Error(diff)
	}
	got = headOf("# Talks end\n\n## Background\n\nMay 17, 2013\n")
	if diff := cmp.Diff(graph.Article{Title: "Talks end"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestMetadataComesFirst: the head only fills what the format leaves open.
func TestMetadataComesFirst(t *testing.T) {
	a := readOne(t, "a.json", `{"title": "Given", "text": `+
		quote("# In the text\n\nMay 17, 2013\n\nReuters\n\n"+body)+`}`)
	if a.Title != "Given" || a.Published != may17 || a.Publisher != "Reuters" {
		t.Errorf("title %q, published %s, publisher %q", a.Title, a.Published, a.Publisher)
	}
}
