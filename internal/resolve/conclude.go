package resolve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"readout/graph"
)

// Conclude is the specification of the graph: a pure function of the claims, whatever their order.
// Of several claims with one article id the last one counts.
func Conclude(all []graph.Claims) graph.Graph {
	latest := map[graph.ArticleID]graph.Claims{}
	for _, c := range all {
		c, _, err := canonical(c)
		if err != nil { // cannot be: see canonical
			continue
		}
		latest[c.Article.ID] = c
	}
	sum := map[Fact]int{}
	told := map[string][]telling{}
	var g graph.Graph
	for _, c := range latest {
		part := contribute(c)
		addTo(&g, part.own)
		count(sum, part.facts, 1)
		for key, list := range part.meetings {
			told[key] = append(told[key], list...)
		}
	}
	for key, list := range told {
		m := concludeMeeting(key, list)
		addTo(&g, m)
		count(sum, derive(m, key), 1)
	}
	for e, supports := range byElement(sum) {
		put(&g, e, supports)
	}
	g.Sort()
	return g
}

// addTo appends all elements.
func addTo(g *graph.Graph, e elements) {
	for _, n := range e.nodes {
		g.AddNode(n)
	}
	for _, r := range e.relations {
		g.AddRelation(r)
	}
}

// put appends what the supports of an element amount to.
func put(g *graph.Graph, element string, supports []Support) {
	if n, r := conclude(element, supports); n != nil {
		g.AddNode(n)
	} else {
		g.AddRelation(r)
	}
}

// count adds n to the support of every fact.
func count(sum map[Fact]int, facts map[Fact]struct{}, n int) {
	for f := range facts {
		sum[f] += n
	}
}

func byElement(sum map[Fact]int) map[string][]Support {
	by := map[string][]Support{}
	for f, n := range sum {
		by[f.Element] = append(by[f.Element], Support{f, n})
	}
	return by
}

// canonical is the form in which claims are kept and concluded from: what JSON makes of them (valid
// UTF-8 above all), with an id that can be a key. The bytes are that JSON; equal claims have equal
// bytes. It fails only where JSON does, on a number that is none.
func canonical(c graph.Claims) (graph.Claims, []byte, error) {
	c.Article.ID = graph.ArticleID(graph.Key(string(c.Article.ID)))
	data, err := json.Marshal(c)
	if err != nil {
		return graph.Claims{}, nil, fmt.Errorf("claims of %s: %w", c.Article.ID, err)
	}
	var out graph.Claims
	if err := json.Unmarshal(data, &out); err != nil {
		return graph.Claims{}, nil, fmt.Errorf("claims of %s: %w", c.Article.ID, err)
	}
	out.Article.Text = ""
	if bytes.Contains(data, []byte(`\ufffd`)) {
		data, err = json.Marshal(out)
	}
	return out, data, err
}

// sortedKeys lists the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
