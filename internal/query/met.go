package query

import (
	"context"

	"readout/graph"
)

// Met asks whom somebody met, or, without Who, which meetings there were.
type Met struct {
	Who string // a person, country or organization
	Filter
}

// MetAnswer is the meetings, the latest first, those of an unknown date at the end.
type MetAnswer struct {
	Who      *Entity   `json:"who,omitempty"`
	Meetings []Meeting `json:"meetings"`
}

// Ask answers the question.
func (q Met) Ask(ctx context.Context, r graph.Reader) (MetAnswer, error) {
	filter, err := q.resolve(ctx, r)
	if err != nil {
		return MetAnswer{}, err
	}
	var answer MetAnswer
	if q.Who != "" {
		n, err := Find(ctx, r, q.Who, PartyLabels()...)
		if err != nil {
			return MetAnswer{}, err
		}
		who := entity(n)
		answer.Who = &who
		filter.Parties = append(filter.Parties, []graph.NodeID{n.ID})
	}
	records, err := r.Meetings(ctx, filter)
	if err != nil {
		return MetAnswer{}, err
	}
	answer.Meetings = meetings(records)
	return answer, nil
}

// Others is the parties of the meeting other than who: themselves, and those who stood for them.
func (m Meeting) Others(who *Entity) []Party {
	var others []Party
	for _, p := range m.Parties {
		if who == nil || (p.ID() != who.ID() && p.For != who.Name) {
			others = append(others, p)
		}
	}
	return others
}

// MetCypher is the question for Neo4j Browser: the latest meetings of $name with everything round
// them, drawn as a picture. Parameter: $name, a person's name or an alias of it.
const MetCypher = `// Whom $name met, where, about what, and which articles say so
MATCH (who:Person)
WHERE toLower(who.name) = toLower($name)
   OR any(alias IN who.aliases WHERE toLower(alias) = toLower($name))
MATCH (who)-[:ATTENDED]->(meeting:Meeting {status: 'held'})
WITH DISTINCT meeting
ORDER BY meeting.end IS NULL, meeting.end DESC, meeting.key
LIMIT 20
MATCH path = (meeting)-[:ATTENDED|LOCATED_IN|DISCUSSED|REPORTS]-()
RETURN path
LIMIT 200`

// MeetingsCypher lists meetings about a topic as a table. Parameter: $topic, a part of the topic's
// name.
const MeetingsCypher = `// Who met about $topic, with a sentence and its article
MATCH (meeting:Meeting {status: 'held'})-[:DISCUSSED]->(topic:Topic)
WHERE toLower(topic.name) CONTAINS toLower($topic)
MATCH (party)-[:ATTENDED]->(meeting)
WITH meeting, collect(DISTINCT topic.name) AS topics, collect(DISTINCT party.name) AS parties
OPTIONAL MATCH (article:Article)-[report:REPORTS]->(meeting)
RETURN meeting.start AS first, meeting.end AS last, parties, topics,
       report.quote AS sentence, article.title AS title, article.url AS url
ORDER BY meeting.end IS NULL, meeting.end DESC, meeting.key, article.key
LIMIT 100`
