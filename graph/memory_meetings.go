package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// Meetings implements Reader.
func (m *Memory) Meetings(ctx context.Context, f MeetingFilter) ([]MeetingRecord, error) {
	g, err := m.Graph(ctx)
	if err != nil {
		return nil, err
	}
	round := surroundings(g)
	list := keep(g.Meetings, func(x Meeting) bool { return round.passes(x, f) })
	slices.SortFunc(list, func(a, b Meeting) int {
		return cmp.Or(latest(a.Date, b.Date), cmp.Compare(a.Key, b.Key))
	})
	if f.Limit > 0 && len(list) > f.Limit {
		list = list[:f.Limit]
	}
	var records []MeetingRecord
	for _, x := range list {
		records = append(records, round.record(x))
	}
	return records, nil
}

// meetingRound is the graph by what stands round a meeting, each list in the order of the graph.
type meetingRound struct {
	nodes     map[NodeID]Node
	parties   map[string][]Attended
	topics    map[string][]string
	places    map[string][]NodeID
	countries map[NodeID][]NodeID // of a place
	reports   map[string][]Reports
}

func surroundings(g Graph) meetingRound {
	r := meetingRound{map[NodeID]Node{}, map[string][]Attended{}, map[string][]string{},
		map[string][]NodeID{}, map[NodeID][]NodeID{}, map[string][]Reports{}}
	for _, n := range g.Nodes() {
		r.nodes[n.ID()] = n
	}
	for _, a := range g.Attended {
		r.parties[a.Meeting] = append(r.parties[a.Meeting], a)
	}
	for _, d := range g.Discussed {
		if d.From.Label == MeetingLabel {
			r.topics[d.From.Key] = append(r.topics[d.From.Key], d.Topic)
		}
	}
	for _, l := range g.LocatedIn {
		if l.From.Label == MeetingLabel {
			r.places[l.From.Key] = append(r.places[l.From.Key], l.To)
		} else {
			r.countries[l.From] = append(r.countries[l.From], l.To)
		}
	}
	for _, p := range g.Reports {
		r.reports[p.Meeting] = append(r.reports[p.Meeting], p)
	}
	return r
}

func (r meetingRound) passes(m Meeting, f MeetingFilter) bool {
	for _, group := range f.Parties {
		if !slices.ContainsFunc(group, func(id NodeID) bool { return r.isParty(m.Key, id) }) {
			return false
		}
	}
	return asked(f.Topics, func(key string) bool { return slices.Contains(r.topics[m.Key], key) }) &&
		asked(f.Countries, func(code string) bool {
			return r.isParty(m.Key, NodeID{CountryLabel, code})
		}) &&
		asked(f.Places, func(id NodeID) bool { return r.isIn(m.Key, id) }) &&
		asked(f.Statuses, func(s Status) bool { return s == m.Status }) &&
		asked(f.Kinds, func(k MeetingKind) bool { return k == m.Kind }) &&
		asked(f.CAMEO, func(code string) bool { return strings.HasPrefix(m.CAMEO, code) }) &&
		asked(f.Keys, func(key string) bool { return key == m.Key }) &&
		within(m.Date, f.Since, f.Until)
}

// asked reports whether nothing is asked for or one of what is asked for is so.
func asked[T any](wanted []T, isSo func(T) bool) bool {
	return len(wanted) == 0 || slices.ContainsFunc(wanted, isSo)
}

// isParty reports whether the node attended the meeting or somebody did on its behalf. The zero
// NodeID is nobody.
func (r meetingRound) isParty(meeting string, id NodeID) bool {
	return id != (NodeID{}) && slices.ContainsFunc(r.parties[meeting], func(a Attended) bool {
		return a.Party == id || a.OnBehalfOf == id
	})
}

// isIn reports whether the meeting was in the place, the country, or a place of the country.
func (r meetingRound) isIn(meeting string, id NodeID) bool {
	return slices.ContainsFunc(r.places[meeting], func(at NodeID) bool {
		return at == id || slices.Contains(r.countries[at], id)
	})
}

// within reports whether a date meets the days from since to until; a zero day leaves its side
// open, and an unknown date is within nothing but two open sides.
func within(d Date, since, until Day) bool {
	if since.IsZero() && until.IsZero() {
		return true
	}
	return !d.IsZero() && (since.IsZero() || d.End.Compare(since) >= 0) &&
		(until.IsZero() || d.Start.Compare(until) <= 0)
}

func (r meetingRound) record(m Meeting) MeetingRecord {
	record := MeetingRecord{Meeting: m, Reports: r.reports[m.Key]}
	for _, a := range r.parties[m.Key] {
		record.Parties = append(record.Parties,
			PartyRecord{a.Party, r.named(a.Party).Name, a.Role, r.named(a.OnBehalfOf)})
	}
	for _, key := range r.topics[m.Key] {
		if t, ok := r.nodes[NodeID{TopicLabel, key}].(Topic); ok {
			record.Topics = append(record.Topics, t)
		}
	}
	for _, id := range r.places[m.Key] {
		record.Places = append(record.Places, r.named(id))
	}
	for _, p := range r.reports[m.Key] {
		if a, ok := r.nodes[NodeID{ArticleLabel, string(p.Article)}].(ArticleNode); ok {
			record.Articles = append(record.Articles, a)
		}
	}
	return record
}

// named is the node with its name alone, the zero Named for no node.
func (r meetingRound) named(id NodeID) Named {
	n, ok := r.nodes[id]
	if !ok {
		return Named{}
	}
	return Named{ID: id, Name: NamesOf(n).Name}
}
