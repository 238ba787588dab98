package query

import (
	"context"

	"readout/graph"
)

// Path asks how two people are connected: A met B, who met C.
type Path struct {
	From, To string
}

// PathAnswer is one shortest chain, of those the one with the smallest keys from From onwards.
type PathAnswer struct {
	From  Entity `json:"from"`
	To    Entity `json:"to"`
	Steps []Step `json:"steps"` // none when both are the same person
}

// Step is two people who met, and the held meetings at which they did, the latest first.
type Step struct {
	A        Entity    `json:"a"`
	B        Entity    `json:"b"`
	Meetings []Meeting `json:"meetings"`
}

// Ask answers the question, with *NotConnected when there is no chain.
func (q Path) Ask(ctx context.Context, r graph.Reader) (PathAnswer, error) {
	from, err := Find(ctx, r, q.From, graph.PersonLabel)
	if err != nil {
		return PathAnswer{}, err
	}
	to, err := Find(ctx, r, q.To, graph.PersonLabel)
	if err != nil {
		return PathAnswer{}, err
	}
	answer := PathAnswer{From: entity(from), To: entity(to), Steps: []Step{}}
	chain, err := shortest(ctx, r, from.ID.Key, to.ID.Key)
	if err != nil {
		return PathAnswer{}, err
	}
	if chain == nil {
		return PathAnswer{}, &NotConnected{answer.From, answer.To}
	}
	for i := 1; i < len(chain); i++ {
		step, err := step(ctx, r, chain[i-1], chain[i])
		if err != nil {
			return PathAnswer{}, err
		}
		answer.Steps = append(answer.Steps, step)
	}
	return answer, nil
}

func step(ctx context.Context, r graph.Reader, a, b string) (Step, error) {
	left := graph.NodeID{Label: graph.PersonLabel, Key: a}
	right := graph.NodeID{Label: graph.PersonLabel, Key: b}
	records, err := r.Meetings(ctx, graph.MeetingFilter{
		Parties:  [][]graph.NodeID{{left}, {right}},
		Statuses: []graph.Status{graph.Held},
	})
	if err != nil {
		return Step{}, err
	}
	s := Step{Entity{left.Label, a, a}, Entity{right.Label, b, b}, meetings(records)}
	for _, m := range s.Meetings {
		for _, p := range m.Parties {
			switch p.ID() {
			case left:
				s.A.Name = p.Name
			case right:
				s.B.Name = p.Name
			}
		}
	}
	return s, nil
}

// PathCypher is the question for Neo4j Browser. Parameters: $from and $to, names of people.
const PathCypher = `// How $from and $to are connected through meetings
MATCH (a:Person), (b:Person)
WHERE toLower(a.name) = toLower($from) AND toLower(b.name) = toLower($to)
MATCH path = shortestPath((a)-[:MET_WITH*..10]-(b))
RETURN path`
