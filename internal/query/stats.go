package query

import (
	"context"

	"readout/graph"
)

// Stats asks how much there is.
type Stats struct{}

// StatsAnswer counts the nodes and relations, in the order of graph.Labels and graph.RelTypes, and
// gives the days between which the articles were published, where any has a date.
type StatsAnswer struct {
	Nodes     []Count    `json:"nodes"`
	Relations []Count    `json:"relations"`
	Published graph.Date `json:"published,omitzero"`
}

// Count is how often a label or a type of relation occurs.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Ask answers the question.
func (q Stats) Ask(ctx context.Context, r graph.Reader) (StatsAnswer, error) {
	counts, err := r.Count(ctx)
	if err != nil {
		return StatsAnswer{}, err
	}
	var answer StatsAnswer
	for _, l := range graph.Labels {
		answer.Nodes = append(answer.Nodes, Count{string(l), counts.Nodes[l]})
	}
	for _, t := range graph.RelTypes {
		answer.Relations = append(answer.Relations, Count{string(t), counts.Relations[t]})
	}
	all, err := r.Articles(ctx)
	if err != nil {
		return StatsAnswer{}, err
	}
	answer.Published = published(all)
	return answer, nil
}

func published(all []graph.ArticleNode) graph.Date {
	var first, last graph.Day
	for _, a := range all {
		if a.Published.IsZero() {
			continue
		}
		if first.IsZero() || a.Published.Start.Compare(first) < 0 {
			first = a.Published.Start
		}
		if a.Published.End.Compare(last) > 0 {
			last = a.Published.End
		}
	}
	if first.IsZero() {
		return graph.Date{}
	}
	return graph.Between(first, last)
}

// StatsCypher is the question for Neo4j Browser.
const StatsCypher = `// How much there is of what
MATCH (n)
RETURN labels(n)[0] AS label, count(*) AS nodes
ORDER BY label`
