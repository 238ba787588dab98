package sqlitestore

import (
	"context"

	"readout/graph"
)

// Meetings implements graph.Reader.
func (s *Store) Meetings(ctx context.Context,
	f graph.MeetingFilter) (records []graph.MeetingRecord, err error) {
	err = s.read(ctx, func(c *conn) error {
		list, err := c.matching(f)
		if err != nil {
			return err
		}
		seen := known{c: c, nodes: map[graph.NodeID]graph.Node{}}
		for _, m := range list {
			r, err := seen.record(m)
			if err != nil {
				return err
			}
			records = append(records, r)
		}
		return nil
	})
	return records, err
}

// known keeps the nodes that one question has read, since the same people, topics and articles
// stand round many meetings.
type known struct {
	c     *conn
	nodes map[graph.NodeID]graph.Node
}

// node is the node, nil when it is not there.
func (k known) node(id graph.NodeID) (graph.Node, error) {
	if n, ok := k.nodes[id]; ok || id.Label == "" {
		return n, nil
	}
	n, err := k.c.node(id)
	k.nodes[id] = n
	return n, err
}

// named is the node with its name alone, the zero Named for no node.
func (k known) named(id graph.NodeID) (graph.Named, error) {
	n, err := k.node(id)
	if n == nil {
		return graph.Named{}, err
	}
	return graph.Named{ID: id, Name: graph.NamesOf(n).Name}, nil
}

// record reads what stands round a meeting.
func (k known) record(m graph.Meeting) (graph.MeetingRecord, error) {
	rec := graph.MeetingRecord{Meeting: m}
	for _, part := range []func(*graph.MeetingRecord) error{k.parties, k.topics, k.places, k.reports} {
		if err := part(&rec); err != nil {
			return rec, err
		}
	}
	return rec, nil
}

func (k known) parties(rec *graph.MeetingRecord) error {
	var list []graph.Attended
	err := k.c.query(`SELECT meeting, party_label, party, role, behalf_label, behalf FROM attended
		WHERE meeting = ? ORDER BY party_label, party`,
		func(r *row) { list = append(list, attended.scan(r)) }, rec.Meeting.Key)
	for _, a := range list {
		party, errParty := k.named(a.Party)
		behalf, errBehalf := k.named(a.OnBehalfOf)
		rec.Parties = append(rec.Parties, graph.PartyRecord{ID: a.Party, Name: party.Name,
			Role: a.Role, For: behalf})
		err = firstOf(err, errParty, errBehalf)
	}
	return err
}

func (k known) topics(rec *graph.MeetingRecord) error {
	var ids []graph.NodeID
	err := k.c.query(`SELECT topic FROM discussed WHERE from_label = 'Meeting' AND from_key = ?
		ORDER BY topic`, func(r *row) {
		ids = append(ids, graph.NodeID{Label: graph.TopicLabel, Key: r.text()})
	}, rec.Meeting.Key)
	for _, id := range ids {
		n, errTopic := k.node(id)
		if t, ok := n.(graph.Topic); ok {
			rec.Topics = append(rec.Topics, t)
		}
		err = firstOf(err, errTopic)
	}
	return err
}

func (k known) places(rec *graph.MeetingRecord) error {
	var ids []graph.NodeID
	err := k.c.query(`SELECT to_label, to_key FROM located_in
		WHERE from_label = 'Meeting' AND from_key = ? ORDER BY to_label, to_key`,
		func(r *row) { ids = append(ids, r.node()) }, rec.Meeting.Key)
	for _, id := range ids {
		place, errPlace := k.named(id)
		rec.Places = append(rec.Places, place)
		err = firstOf(err, errPlace)
	}
	return err
}

func (k known) reports(rec *graph.MeetingRecord) error {
	err := k.c.query(`SELECT `+reportColumns+` FROM reports WHERE meeting = ? ORDER BY article`,
		func(r *row) { rec.Reports = append(rec.Reports, reports.scan(r)) }, rec.Meeting.Key)
	for _, p := range rec.Reports {
		n, errArticle := k.node(graph.NodeID{Label: graph.ArticleLabel, Key: string(p.Article)})
		if a, ok := n.(graph.ArticleNode); ok {
			rec.Articles = append(rec.Articles, a)
		}
		err = firstOf(err, errArticle)
	}
	return err
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
