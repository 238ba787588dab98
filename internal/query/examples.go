package query

import (
	"cmp"
	"context"
	"slices"

	"readout/graph"
)

// recent is how many meetings Examples looks at: enough for a name that recurs, and as quick on a
// large graph as on a small one.
const recent = 200

// Example is names that are in the graph, for the commands that a newcomer may try next. Any of
// them may be "".
type Example struct {
	Who, Other string // two people who met, Who the one with most of the latest meetings
	Topic      string // the one most often discussed
}

// Examples picks names that give interesting answers.
func Examples(ctx context.Context, r graph.Reader) (Example, error) {
	records, err := r.Meetings(ctx, graph.MeetingFilter{
		Statuses: []graph.Status{graph.Held}, Limit: recent})
	if err != nil {
		return Example{}, err
	}
	var e Example
	all := meetings(records)
	e.Who = busiest(all, "")
	if e.Who != "" {
		e.Other = busiest(all, e.Who)
	}
	topics, err := r.Topics(ctx)
	if len(topics) > 0 {
		e.Topic = topics[0].Topic.Name
	}
	return e, err
}

// busiest is the person who was at most of the meetings that had another person and, where with
// names one, that person too.
func busiest(all []Meeting, with string) string {
	count := map[string]int{}
	for _, m := range all {
		names := m.people()
		if len(names) < 2 || (with != "" && !slices.Contains(names, with)) {
			continue
		}
		for _, n := range names {
			count[n]++
		}
	}
	delete(count, with)
	var best string
	for name, n := range count {
		if best == "" || cmp.Or(cmp.Compare(n, count[best]), cmp.Compare(best, name)) > 0 {
			best = name
		}
	}
	return best
}

func (m Meeting) people() []string {
	var names []string
	for _, p := range m.Parties {
		if p.Label == graph.PersonLabel {
			names = append(names, p.Name)
		}
	}
	return names
}
