package load

import (
	"reflect"

	"readout/graph"
)

// batch is what is applied at once: of several articles with one id only the last.
type batch struct {
	claims   []*graph.Claims // nil where a later article took the place
	at       map[graph.ArticleID]int
	articles int // with those that gave way
	meetings int
	bytes    int // of the texts
	replaced int // gave way to a later one that says something else
	repeated int // gave way to a later one that says the same
}

func (b *batch) add(j *job) {
	if b.at == nil {
		b.at = map[graph.ArticleID]int{}
	}
	c := &j.claims
	if i, there := b.at[c.Article.ID]; there {
		if reflect.DeepEqual(b.claims[i], c) {
			b.repeated++
		} else {
			b.replaced++
		}
		b.claims[i] = nil
	}
	b.at[c.Article.ID] = len(b.claims)
	b.claims = append(b.claims, c)
	b.articles++
	b.meetings += len(c.Meetings)
	b.bytes += j.size
}

// changes is the batch as a store takes it.
func (b *batch) changes() []graph.Change {
	list := make([]graph.Change, 0, len(b.at))
	for _, c := range b.claims {
		if c != nil {
			list = append(list, graph.Change{Put: c})
		}
	}
	return list
}
