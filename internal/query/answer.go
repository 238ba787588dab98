package query

import (
	"readout/graph"
)

// Entity is a node as an answer names it.
type Entity struct {
	Label graph.Label `json:"label"`
	Key   string      `json:"key"`
	Name  string      `json:"name"`
}

func entity(n graph.Named) Entity { return Entity{n.ID.Label, n.ID.Key, n.Name} }

// ID is the node's identity.
func (e Entity) ID() graph.NodeID { return graph.NodeID{Label: e.Label, Key: e.Key} }

// Meeting is a meeting with what it rests on.
type Meeting struct {
	Key     string            `json:"key"`
	Name    string            `json:"name"`
	Kind    graph.MeetingKind `json:"kind"`
	Mode    graph.Mode        `json:"mode,omitempty"`
	Status  graph.Status      `json:"status"`
	Date    graph.Date        `json:"date,omitzero"` // absent: no article says when
	Parties []Party           `json:"parties"`
	Places  []string          `json:"places"`
	Topics  []string          `json:"topics"`
	graph.EventCode
	Sources int      `json:"sources"` // independent publishers
	Reports []Report `json:"reports"` // by article, the earliest published first
}

// Party is one that took part; For is whom it stood for, "" when no article says.
type Party struct {
	Entity
	Role graph.Role `json:"role,omitempty"`
	For  string     `json:"for,omitempty"`
}

// Report is what one article says of a meeting. Sentences are verbatim, the most telling first.
// Date, Place, Who and Topics are what this article says, which another may contradict.
type Report struct {
	Article    Article      `json:"article"`
	Status     graph.Status `json:"status"`
	Date       graph.Date   `json:"date,omitzero"`
	Place      string       `json:"place,omitempty"`
	Who        []string     `json:"who"`
	Topics     []string     `json:"topics"`
	Sentences  []graph.Span `json:"sentences"`
	Confidence float64      `json:"confidence,omitempty"`
	Rule       string       `json:"rule,omitempty"`
}

// Article is an article by what identifies it to a reader.
type Article struct {
	ID        string     `json:"id"`
	Title     string     `json:"title,omitempty"`
	Publisher string     `json:"publisher,omitempty"`
	Published graph.Date `json:"published,omitzero"`
	URL       string     `json:"url,omitempty"`
}

func article(n graph.ArticleNode) Article {
	title := n.Title
	if title == "" {
		title = n.Name
	}
	return Article{n.Key, title, n.Publisher, n.Published, n.URL}
}

func articles(nodes []graph.ArticleNode) []Article {
	list := make([]Article, 0, len(nodes))
	for _, n := range nodes {
		list = append(list, article(n))
	}
	return list
}
