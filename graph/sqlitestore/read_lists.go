package sqlitestore

import (
	"context"
	"slices"

	"readout/graph"
)

// MetWith implements graph.Reader.
func (s *Store) MetWith(ctx context.Context, people []string) ([]graph.MetWith, error) {
	return touching(ctx, s, metWith, `SELECT a, b, meetings, first, last FROM met_with WHERE a = ?1
		UNION ALL SELECT a, b, meetings, first, last FROM met_with WHERE b = ?1`, people)
}

// Represents implements graph.Reader.
func (s *Store) Represents(ctx context.Context, people []string) ([]graph.Represents, error) {
	return touching(ctx, s, represents, `SELECT person, to_label, to_key, title, first, last, article,
		start, end FROM represents WHERE person = ?`, people)
}

// touching lists the relations that a statement gives for one of the people, each once, by id.
func touching[R graph.Relation](ctx context.Context, s *Store, t relTable[R], sql string,
	people []string) ([]R, error) {
	var list []R
	err := s.read(ctx, func(c *conn) error {
		for _, p := range people {
			if err := c.query(sql, func(r *row) { list = append(list, t.scan(r)) }, p); err != nil {
				return err
			}
		}
		return nil
	})
	slices.SortFunc(list, func(a, b R) int { return a.ID().Compare(b.ID()) })
	return slices.CompactFunc(list, func(a, b R) bool { return a.ID() == b.ID() }), err
}

// MentionedIn implements graph.Reader.
func (s *Store) MentionedIn(ctx context.Context, id graph.NodeID) ([]graph.ArticleNode, error) {
	return listArticles(ctx, s, `SELECT `+articleColumns+`
		FROM mentions m CROSS JOIN article a ON a.key = m.article
		WHERE m.to_label = ? AND m.to_key = ?
		ORDER BY a.last DESC, a.first DESC, a.key`, string(id.Label), id.Key)
}

// Articles implements graph.Reader.
func (s *Store) Articles(ctx context.Context) ([]graph.ArticleNode, error) {
	return listArticles(ctx, s, `SELECT `+articleColumns+` FROM article a
		ORDER BY a.last DESC, a.first DESC, a.key`)
}

func listArticles(ctx context.Context, s *Store, sql string,
	args ...any) (list []graph.ArticleNode, err error) {
	err = s.read(ctx, func(c *conn) error {
		return c.query(sql, func(r *row) { list = append(list, articles.scan(r)) }, args...)
	})
	return list, err
}

// Topics implements graph.Reader.
func (s *Store) Topics(ctx context.Context) (list []graph.TopicCount, err error) {
	err = s.read(ctx, func(c *conn) error {
		return c.query(`SELECT t.key, t.name, t.aliases, t.area, (
				SELECT count(*) FROM discussed d WHERE d.topic = t.key AND d.from_label = 'Meeting'
			) AS n FROM topic t ORDER BY n DESC, t.key`, func(r *row) {
			list = append(list, graph.TopicCount{Topic: topics.scan(r), Meetings: r.int()})
		})
	})
	return list, err
}

// counts has a row for every label and every relation type.
const counts = `
	SELECT 'Person', count(*) FROM person UNION ALL
	SELECT 'Country', count(*) FROM country UNION ALL
	SELECT 'Organization', count(*) FROM organization UNION ALL
	SELECT 'Place', count(*) FROM place UNION ALL
	SELECT 'Topic', count(*) FROM topic UNION ALL
	SELECT 'Meeting', count(*) FROM meeting UNION ALL
	SELECT 'Article', count(*) FROM article UNION ALL
	SELECT 'ATTENDED', count(*) FROM attended UNION ALL
	SELECT 'MET_WITH', count(*) FROM met_with UNION ALL
	SELECT 'DISCUSSED', count(*) FROM discussed UNION ALL
	SELECT 'LOCATED_IN', count(*) FROM located_in UNION ALL
	SELECT 'REPRESENTS', count(*) FROM represents UNION ALL
	SELECT 'PART_OF', count(*) FROM part_of UNION ALL
	SELECT 'CONCERNS', count(*) FROM concerns UNION ALL
	SELECT 'MENTIONS', count(*) FROM mentions UNION ALL
	SELECT 'REPORTS', count(*) FROM reports`

// Count implements graph.Reader.
func (s *Store) Count(ctx context.Context) (graph.Counts, error) {
	all := graph.Counts{Nodes: map[graph.Label]int{}, Relations: map[graph.RelType]int{}}
	err := s.read(ctx, func(c *conn) error {
		return c.query(counts, func(r *row) {
			what, n := r.text(), r.int()
			if slices.Contains(graph.Labels, graph.Label(what)) {
				all.Nodes[graph.Label(what)] = n
			} else {
				all.Relations[graph.RelType(what)] = n
			}
		})
	})
	return all, err
}
