package sqlitestore

import (
	"context"
	"fmt"
	"slices"

	"readout/graph"
)

// Graph implements graph.Reader.
func (s *Store) Graph(ctx context.Context) (g graph.Graph, err error) {
	err = s.read(ctx, func(c *conn) (err error) {
		g, err = c.graph()
		return err
	})
	return g, err
}

func (c *conn) graph() (g graph.Graph, err error) {
	into := func(read func() error) {
		if err == nil {
			err = read()
		}
	}
	into(func() (err error) { g.People, err = people.list(c); return err })
	into(func() (err error) { g.Countries, err = countries.list(c); return err })
	into(func() (err error) { g.Organizations, err = organizations.list(c); return err })
	into(func() (err error) { g.Places, err = places.list(c); return err })
	into(func() (err error) { g.Topics, err = topics.list(c); return err })
	into(func() (err error) { g.Meetings, err = meetings.list(c); return err })
	into(func() (err error) { g.Articles, err = articles.list(c); return err })
	into(func() (err error) { g.Attended, err = attended.list(c); return err })
	into(func() (err error) { g.MetWith, err = metWith.list(c); return err })
	into(func() (err error) { g.Discussed, err = discussed.list(c); return err })
	into(func() (err error) { g.LocatedIn, err = locatedIn.list(c); return err })
	into(func() (err error) { g.Represents, err = represents.list(c); return err })
	into(func() (err error) { g.PartOf, err = partOf.list(c); return err })
	into(func() (err error) { g.Concerns, err = concerns.list(c); return err })
	into(func() (err error) { g.Mentions, err = mentions.list(c); return err })
	into(func() (err error) { g.Reports, err = reports.list(c); return err })
	return g, err
}

// Claims implements graph.Reader.
func (s *Store) Claims(ctx context.Context, id graph.ArticleID) (claims graph.Claims, err error) {
	err = s.read(ctx, func(c *conn) error {
		found, loaded, err := c.claims(graph.ArticleID(graph.Key(string(id))))
		if err == nil && !loaded {
			err = fmt.Errorf("article %q: %w", id, graph.ErrNotFound)
		}
		claims = found
		return err
	})
	return claims, err
}

// Find implements graph.Reader.
func (s *Store) Find(ctx context.Context, text string,
	labels ...graph.Label) ([]graph.Named, error) {
	wanted := graph.NamedLabels(labels)
	var list []graph.Named
	err := s.read(ctx, func(c *conn) error {
		var ids []graph.NodeID
		err := c.query(`SELECT label, key FROM name WHERE folded = ? ORDER BY label, key`,
			func(r *row) { ids = append(ids, r.node()) }, graph.Fold(text))
		for _, id := range ids {
			if err != nil || !slices.Contains(wanted, id.Label) {
				continue
			}
			var n graph.Node
			if n, err = c.node(id); n != nil {
				list = append(list, graph.NamesOf(n))
			}
		}
		return err
	})
	return list, err
}

// node reads one node, nil when it is not there.
func (c *conn) node(id graph.NodeID) (graph.Node, error) {
	switch id.Label {
	case graph.PersonLabel:
		return found(people.get(c, id.Key))
	case graph.CountryLabel:
		return found(countries.get(c, id.Key))
	case graph.OrganizationLabel:
		return found(organizations.get(c, id.Key))
	case graph.PlaceLabel:
		return found(places.get(c, id.Key))
	case graph.TopicLabel:
		return found(topics.get(c, id.Key))
	case graph.MeetingLabel:
		return found(meetings.get(c, id.Key))
	case graph.ArticleLabel:
		return found(articles.get(c, id.Key))
	}
	return nil, nil
}

func found[N graph.Node](n N, ok bool, err error) (graph.Node, error) {
	if err != nil || !ok {
		return nil, err
	}
	return n, nil
}

// Names implements graph.Reader.
func (s *Store) Names(ctx context.Context, labels ...graph.Label) ([]graph.Named, error) {
	var list []graph.Named
	err := s.read(ctx, func(c *conn) error {
		for _, label := range graph.NamedLabels(labels) {
			part, err := c.names(label)
			if err != nil {
				return err
			}
			list = append(list, part...)
		}
		return nil
	})
	return list, err
}

func (c *conn) names(label graph.Label) ([]graph.Named, error) {
	switch label {
	case graph.PersonLabel:
		return namesOf(people.list(c))
	case graph.CountryLabel:
		return namesOf(countries.list(c))
	case graph.OrganizationLabel:
		return namesOf(organizations.list(c))
	case graph.PlaceLabel:
		return namesOf(places.list(c))
	case graph.TopicLabel:
		return namesOf(topics.list(c))
	case graph.MeetingLabel:
		return namesOf(meetings.list(c))
	case graph.ArticleLabel:
		return namesOf(articles.list(c))
	}
	return nil, nil
}

func namesOf[N graph.Node](nodes []N, err error) ([]graph.Named, error) {
	var list []graph.Named
	for _, n := range nodes {
		list = append(list, graph.NamesOf(n))
	}
	return list, err
}
