package neo4jstore

import (
	"context"
	"fmt"

	"readout/graph"
)

// allNodes are the statements that read every node of a label.
var allNodes = map[graph.Label]string{
	graph.PersonLabel:       `MATCH (n:Person) RETURN 'Person', n`,
	graph.CountryLabel:      `MATCH (n:Country) RETURN 'Country', n`,
	graph.OrganizationLabel: `MATCH (n:Organization) RETURN 'Organization', n`,
	graph.PlaceLabel:        `MATCH (n:Place) RETURN 'Place', n`,
	graph.TopicLabel:        `MATCH (n:Topic) RETURN 'Topic', n`,
	graph.MeetingLabel:      `MATCH (n:Meeting) RETURN 'Meeting', n`,
	graph.ArticleLabel:      `MATCH (n:Article) RETURN 'Article', n`,
}

const endsAndRelation = ` RETURN labels(a)[0], a.key, labels(b)[0], b.key, e`

// allRelations are the statements that read every relation of a type.
var allRelations = []struct {
	relType   graph.RelType
	statement string
}{
	{graph.AttendedType, `MATCH (a)-[e:ATTENDED]->(b)` + endsAndRelation},
	{graph.MetWithType, `MATCH (a)-[e:MET_WITH]->(b)` + endsAndRelation},
	{graph.DiscussedType, `MATCH (a)-[e:DISCUSSED]->(b)` + endsAndRelation},
	{graph.LocatedInType, `MATCH (a)-[e:LOCATED_IN]->(b)` + endsAndRelation},
	{graph.RepresentsType, `MATCH (a)-[e:REPRESENTS]->(b)` + endsAndRelation},
	{graph.PartOfType, `MATCH (a)-[e:PART_OF]->(b)` + endsAndRelation},
	{graph.ConcernsType, `MATCH (a)-[e:CONCERNS]->(b)` + endsAndRelation},
	{graph.MentionsType, `MATCH (a)-[e:MENTIONS]->(b)` + endsAndRelation},
	{graph.ReportsType, `MATCH (a)-[e:REPORTS]->(b)` + endsAndRelation},
}

// Graph implements graph.Reader.
func (s *Store) Graph(ctx context.Context) (graph.Graph, error) {
	var g graph.Graph
	err := s.readWhole(ctx, func(q query) error {
		g = graph.Graph{}
		for _, label := range graph.Labels {
			if err := q.nodes(allNodes[label], nil, g.AddNode); err != nil {
				return err
			}
		}
		for _, all := range allRelations {
			if err := q.relations(all.relType, all.statement, nil, g.AddRelation); err != nil {
				return err
			}
		}
		return nil
	})
	g.Sort()
	return g, err
}

// nodes calls f for every node of an answer whose columns are label and node.
func (q query) nodes(statement string, p params, f func(graph.Node)) error {
	return q.each(statement, p, func(r row) error {
		f(node(graph.Label(r.text(0)), r.properties(1)))
		return nil
	})
}

// relations calls f for every relation of an answer whose columns are label and key of both ends
// and the relation.
func (q query) relations(t graph.RelType, statement string, p params, f func(graph.Relation)) error {
	return q.each(statement, p, func(r row) error {
		f(relation(t, r.id(0, 1), r.id(2, 3), r.properties(4)))
		return nil
	})
}

// Claims implements graph.Reader.
func (s *Store) Claims(ctx context.Context, id graph.ArticleID) (graph.Claims, error) {
	var claims graph.Claims
	found := false
	err := s.read(ctx, func(q query) error {
		return q.each(`MATCH (c:Claims {key: $key}) RETURN c.data`, params{"key": graph.Key(string(id))},
			func(r row) (err error) {
				found = true
				claims, err = parseClaims(string(id), r.text(0))
				return err
			})
	})
	if err == nil && !found {
		return graph.Claims{}, fmt.Errorf("article %q: %w", id, graph.ErrNotFound)
	}
	return claims, err
}

// The counts come from the server's own statistics, whatever the size of the graph.
const countAll = `MATCH (n:Person) RETURN 'Person' AS kind, count(n) AS n
	UNION ALL MATCH (n:Country) RETURN 'Country' AS kind, count(n) AS n
	UNION ALL MATCH (n:Organization) RETURN 'Organization' AS kind, count(n) AS n
	UNION ALL MATCH (n:Place) RETURN 'Place' AS kind, count(n) AS n
	UNION ALL MATCH (n:Topic) RETURN 'Topic' AS kind, count(n) AS n
	UNION ALL MATCH (n:Meeting) RETURN 'Meeting' AS kind, count(n) AS n
	UNION ALL MATCH (n:Article) RETURN 'Article' AS kind, count(n) AS n
	UNION ALL MATCH ()-[e:ATTENDED]->() RETURN 'ATTENDED' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:MET_WITH]->() RETURN 'MET_WITH' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:DISCUSSED]->() RETURN 'DISCUSSED' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:LOCATED_IN]->() RETURN 'LOCATED_IN' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:REPRESENTS]->() RETURN 'REPRESENTS' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:PART_OF]->() RETURN 'PART_OF' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:CONCERNS]->() RETURN 'CONCERNS' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:MENTIONS]->() RETURN 'MENTIONS' AS kind, count(e) AS n
	UNION ALL MATCH ()-[e:REPORTS]->() RETURN 'REPORTS' AS kind, count(e) AS n`

// Count implements graph.Reader.
func (s *Store) Count(ctx context.Context) (graph.Counts, error) {
	var empty graph.Graph
	counts := empty.Count()
	err := s.read(ctx, func(q query) error {
		return q.each(countAll, nil, func(r row) error {
			if _, ok := counts.Nodes[graph.Label(r.text(0))]; ok {
				counts.Nodes[graph.Label(r.text(0))] = r.int(1)
			} else {
				counts.Relations[graph.RelType(r.text(0))] = r.int(1)
			}
			return nil
		})
	})
	return counts, err
}
