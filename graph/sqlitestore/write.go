package sqlitestore

import (
	"fmt"
	"slices"

	"readout/graph"
)

// putAll writes nodes and relations, which are sorted.
func (c *conn) putAll(g graph.Graph) error {
	for _, put := range []func() error{
		func() error { return putNodes(c, people, g.People) },
		func() error { return putNodes(c, countries, g.Countries) },
		func() error { return putNodes(c, organizations, g.Organizations) },
		func() error { return putNodes(c, places, g.Places) },
		func() error { return putNodes(c, topics, g.Topics) },
		func() error { return putNodes(c, meetings, g.Meetings) },
		func() error { return putNodes(c, articles, g.Articles) },
		func() error { return putRelations(c, attended, byTarget(g.Attended)) },
		func() error { return putRelations(c, metWith, g.MetWith) },
		func() error { return putRelations(c, discussed, g.Discussed) },
		func() error { return putRelations(c, locatedIn, g.LocatedIn) },
		func() error { return putRelations(c, represents, g.Represents) },
		func() error { return putRelations(c, partOf, g.PartOf) },
		func() error { return putRelations(c, concerns, g.Concerns) },
		func() error { return putRelations(c, mentions, g.Mentions) },
		func() error { return putRelations(c, reports, byTarget(g.Reports)) },
	} {
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

// byTarget is the order in which the rows of a table lie that begins with the meeting, the end to
// which the relation leads.
func byTarget[R graph.Relation](list []R) []R {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b R) int { return a.ID().To.Compare(b.ID().To) })
	return list
}

// dropAll removes relations and nodes.
func (c *conn) dropAll(d graph.Delta) error {
	for _, id := range d.DropRelations {
		if err := c.dropRelation(id); err != nil {
			return err
		}
	}
	for _, id := range d.DropNodes {
		if err := c.dropNode(id); err != nil {
			return err
		}
	}
	return nil
}

func (c *conn) dropNode(id graph.NodeID) error {
	switch id.Label {
	case graph.PersonLabel:
		return dropNode(c, people, id.Key)
	case graph.CountryLabel:
		return dropNode(c, countries, id.Key)
	case graph.OrganizationLabel:
		return dropNode(c, organizations, id.Key)
	case graph.PlaceLabel:
		return dropNode(c, places, id.Key)
	case graph.TopicLabel:
		return dropNode(c, topics, id.Key)
	case graph.MeetingLabel:
		return dropNode(c, meetings, id.Key)
	case graph.ArticleLabel:
		return dropNode(c, articles, id.Key)
	}
	return fmt.Errorf("there are no nodes %s", id.Label)
}

func (c *conn) dropRelation(id graph.RelID) (err error) {
	switch id.Type {
	case graph.AttendedType:
		_, err = c.exec(attended.drop, attended.dropID(id)...)
	case graph.MetWithType:
		_, err = c.exec(metWith.drop, metWith.dropID(id)...)
	case graph.DiscussedType:
		_, err = c.exec(discussed.drop, discussed.dropID(id)...)
	case graph.LocatedInType:
		_, err = c.exec(locatedIn.drop, locatedIn.dropID(id)...)
	case graph.RepresentsType:
		_, err = c.exec(represents.drop, represents.dropID(id)...)
	case graph.PartOfType:
		_, err = c.exec(partOf.drop, partOf.dropID(id)...)
	case graph.ConcernsType:
		_, err = c.exec(concerns.drop, concerns.dropID(id)...)
	case graph.MentionsType:
		_, err = c.exec(mentions.drop, mentions.dropID(id)...)
	case graph.ReportsType:
		_, err = c.exec(reports.drop, reports.dropID(id)...)
	default:
		err = fmt.Errorf("there are no relations %s", id.Type)
	}
	return err
}

// rename brings the table name from the names that a node had to those that it has.
func (c *conn) rename(id graph.NodeID, was, is graph.Named) error {
	if was.Name == is.Name && slices.Equal(was.Other, is.Other) {
		return nil
	}
	before, now := was.Folded(), is.Folded()
	for _, f := range before {
		if slices.Contains(now, f) {
			continue
		}
		if _, err := c.exec(`DELETE FROM name WHERE folded = ? AND label = ? AND key = ?`, f,
			string(id.Label), id.Key); err != nil {
			return err
		}
	}
	for _, f := range now {
		if slices.Contains(before, f) {
			continue
		}
		if _, err := c.exec(`INSERT INTO name (folded, label, key) VALUES (?, ?, ?)
			ON CONFLICT DO NOTHING`, f, string(id.Label), id.Key); err != nil {
			return err
		}
	}
	return nil
}
