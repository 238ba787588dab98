package neo4jstore

import (
	"cmp"
	"context"
	"slices"

	"readout/graph"
)

// Every list is put into its order here, by bytes, and not by the server.

// Find implements graph.Reader.
func (s *Store) Find(ctx context.Context, text string, labels ...graph.Label) ([]graph.Named, error) {
	folded := graph.Fold(text)
	if folded == "" {
		return nil, nil
	}
	labels = graph.NamedLabels(labels)
	var list []graph.Named
	err := s.read(ctx, func(q query) error {
		list = nil
		err := q.each(`CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()`, nil, nil)
		if err != nil {
			return err
		}
		// A folded name has letters, digits and blanks only, so that nothing in the quotes can mean
		// anything to the index.
		return q.nodes(`CALL db.index.fulltext.queryNodes('readout_names', $quoted) YIELD node
			RETURN labels(node)[0], node`, params{"quoted": `"` + folded + `"`}, func(n graph.Node) {
			named := graph.NamesOf(n)
			if slices.Contains(labels, named.ID.Label) && slices.Contains(named.Folded(), folded) {
				list = append(list, named)
			}
		})
	})
	sortNamed(list)
	return list, err
}

// Names implements graph.Reader.
func (s *Store) Names(ctx context.Context, labels ...graph.Label) ([]graph.Named, error) {
	var list []graph.Named
	err := s.read(ctx, func(q query) error {
		list = nil
		for _, label := range graph.NamedLabels(labels) {
			statement, ok := allNodes[label]
			if !ok {
				continue
			}
			err := q.nodes(statement, nil, func(n graph.Node) {
				list = append(list, graph.NamesOf(n))
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	sortNamed(list)
	return list, err
}

func sortNamed(list []graph.Named) {
	slices.SortFunc(list, func(a, b graph.Named) int { return a.ID.Compare(b.ID) })
}

// MetWith implements graph.Reader.
func (s *Store) MetWith(ctx context.Context, people []string) ([]graph.MetWith, error) {
	return relationsOf[graph.MetWith](ctx, s, graph.MetWithType, `UNWIND $keys[0] AS k
		MATCH (p:Person {key: k}) MATCH (p)-[e:MET_WITH]-(:Person)
		WITH DISTINCT e WITH startNode(e) AS a, e, endNode(e) AS b
		RETURN labels(a)[0], a.key, labels(b)[0], b.key, e`, people)
}

// Represents implements graph.Reader.
func (s *Store) Represents(ctx context.Context, people []string) ([]graph.Represents, error) {
	return relationsOf[graph.Represents](ctx, s, graph.RepresentsType, `UNWIND $keys[0] AS k
		MATCH (a:Person {key: k}) MATCH (a)-[e:REPRESENTS]->(b)
		WITH DISTINCT a, e, b
		RETURN 'Person', a.key, labels(b)[0], b.key, e`, people)
}

// relationsOf reads relations of people, sorted by id.
func relationsOf[R graph.Relation](ctx context.Context, s *Store, t graph.RelType, statement string,
	people []string) ([]R, error) {
	var list []R
	err := s.read(ctx, func(q query) error {
		list = nil
		return q.relations(t, statement, listOf(validAll(people)), func(r graph.Relation) {
			list = append(list, r.(R))
		})
	})
	slices.SortFunc(list, func(a, b R) int { return a.ID().Compare(b.ID()) })
	return list, err
}

func validAll[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = valid(string(x))
	}
	return out
}

// mentionedIn are the statements that list the articles that name a node.
var mentionedIn = map[graph.Label]string{
	graph.PersonLabel:       `MATCH (:Person {key: $key})<-[:MENTIONS]-(a) RETURN 'Article', a`,
	graph.CountryLabel:      `MATCH (:Country {key: $key})<-[:MENTIONS]-(a) RETURN 'Article', a`,
	graph.OrganizationLabel: `MATCH (:Organization {key: $key})<-[:MENTIONS]-(a) RETURN 'Article', a`,
	graph.PlaceLabel:        `MATCH (:Place {key: $key})<-[:MENTIONS]-(a) RETURN 'Article', a`,
	graph.TopicLabel:        `MATCH (:Topic {key: $key})<-[:MENTIONS]-(a) RETURN 'Article', a`,
}

// MentionedIn implements graph.Reader.
func (s *Store) MentionedIn(ctx context.Context, id graph.NodeID) ([]graph.ArticleNode, error) {
	statement, ok := mentionedIn[id.Label]
	if !ok {
		return nil, nil
	}
	return s.articles(ctx, statement, params{"key": valid(id.Key)})
}

// Articles implements graph.Reader.
func (s *Store) Articles(ctx context.Context) ([]graph.ArticleNode, error) {
	return s.articles(ctx, allNodes[graph.ArticleLabel], nil)
}

func (s *Store) articles(ctx context.Context, statement string, p params) ([]graph.ArticleNode, error) {
	var list []graph.ArticleNode
	err := s.read(ctx, func(q query) error {
		list = nil
		return q.nodes(statement, p, func(n graph.Node) { list = append(list, n.(graph.ArticleNode)) })
	})
	slices.SortFunc(list, func(a, b graph.ArticleNode) int {
		return cmp.Or(latestDate(a.Published, b.Published), cmp.Compare(a.Key, b.Key))
	})
	return list, err
}

// latestDate orders by last day, then by first day, the latest first, unknown dates at the end.
func latestDate(a, b graph.Date) int {
	return cmp.Or(b.End.Compare(a.End), b.Start.Compare(a.Start))
}

// Topics implements graph.Reader.
func (s *Store) Topics(ctx context.Context) ([]graph.TopicCount, error) {
	var list []graph.TopicCount
	err := s.read(ctx, func(q query) error {
		list = nil
		return q.each(`MATCH (t:Topic)
			RETURN t, COUNT { (t)<-[:DISCUSSED]-(:Meeting) }`, nil, func(r row) error {
			list = append(list, graph.TopicCount{Topic: topic(r.properties(0)), Meetings: r.int(1)})
			return nil
		})
	})
	slices.SortFunc(list, func(a, b graph.TopicCount) int {
		return cmp.Or(cmp.Compare(b.Meetings, a.Meetings), cmp.Compare(a.Topic.Key, b.Topic.Key))
	})
	return list, err
}
