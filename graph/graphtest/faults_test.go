package graphtest

import (
	"context"
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/internal/resolve"
)

// faulty is the reference with a fault, to see that the suite finds it.
type faulty struct {
	*graph.Memory
	apply    func(m *graph.Memory, changes []graph.Change) []graph.Change
	graph    func(*graph.Graph)
	meetings func([]graph.MeetingRecord)
}

func (f faulty) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	if f.apply != nil {
		changes = f.apply(f.Memory, changes)
	}
	return f.Memory.Apply(ctx, changes)
}

func (f faulty) Graph(ctx context.Context) (graph.Graph, error) {
	g, err := f.Memory.Graph(ctx)
	if f.graph != nil {
		f.graph(&g)
	}
	return g, err
}

func (f faulty) Meetings(ctx context.Context,
	q graph.MeetingFilter) ([]graph.MeetingRecord, error) {
	list, err := f.Memory.Meetings(ctx, q)
	if f.meetings != nil {
		f.meetings(list)
	}
	return list, err
}

// Every one of these faults is found within a hundred histories.
func TestHistoriesFindFaults(t *testing.T) {
	for name, fault := range map[string]faulty{
		"retractions are ignored": {apply: func(_ *graph.Memory, list []graph.Change) []graph.Change {
			return slices.DeleteFunc(slices.Clone(list), func(c graph.Change) bool { return c.Put == nil })
		}},
		"the first change counts": {apply: func(_ *graph.Memory, list []graph.Change) []graph.Change {
			list = slices.Clone(list)
			slices.Reverse(list)
			return list
		}},
		"corrections are ignored": {apply: func(m *graph.Memory, list []graph.Change) []graph.Change {
			return slices.DeleteFunc(slices.Clone(list), func(c graph.Change) bool {
				_, err := m.Claims(context.Background(), c.ID())
				return err == nil && c.Put != nil
			})
		}},
		"a count is wrong": {graph: func(g *graph.Graph) {
			g.MetWith = slices.Clone(g.MetWith)
			for i := range g.MetWith {
				if g.MetWith[i].Meetings > 1 {
					g.MetWith[i].Meetings--
				}
			}
		}},
		"a last day is forgotten": {graph: func(g *graph.Graph) {
			g.People = slices.Clone(g.People)
			for i := range g.People {
				if g.People[i].LastSeen == day(20) {
					g.People[i].LastSeen = g.People[i].FirstSeen
				}
			}
		}},
		"the order is another": {meetings: func(list []graph.MeetingRecord) {
			slices.Reverse(list)
		}},
	} {
		if !found(t, fault) {
			t.Errorf("%s: no history shows it", name)
		}
	}
}

// found reports whether one of a hundred histories fails.
func found(t *testing.T, fault faulty) bool {
	x := trial{t: t, conclude: resolve.Conclude}
	for seed := range uint64(100) {
		fault.Memory = graph.NewMemory(resolve.Conclude)
		if _, err := x.run(fault, randomHistory(seed)); err != nil {
			return true
		}
	}
	return false
}

// A store that forgets calls in which Lavrov took part shrinks to one article that tells of one
// call with one participant.
func TestShrink(t *testing.T) {
	fails := func(h history) bool {
		for _, s := range h.steps {
			for _, c := range s.changes {
				if c.Put != nil && slices.ContainsFunc(c.Put.Meetings, isCallOfLavrov) {
					return true
				}
			}
		}
		return false
	}
	for seed := uint64(0); ; seed++ {
		h := randomHistory(seed)
		if !fails(h) {
			continue
		}
		h = shrink(h, 2000, fails)
		if len(h.steps) != 1 || len(h.steps[0].changes) != 1 || h.steps[0].reopen {
			t.Fatalf("got %s; want one batch of one change", h)
		}
		c := h.steps[0].changes[0].Put
		if len(c.Meetings) != 1 || len(c.Meetings[0].Participants) != 1 || len(c.People) > 0 ||
			len(c.Topics) > 0 || len(c.Places) > 0 || c.Article.Title != "" {
			t.Errorf("got %s; want one meeting with one participant and nothing else", h)
		}
		if text := h.String(); !strings.Contains(text, "put {") || !strings.Contains(text, "Lavrov") {
			t.Errorf("printed as %s; want the claims in it", text)
		}
		return
	}
}

func isCallOfLavrov(m graph.MeetingClaim) bool {
	return m.Kind == graph.KindCall && slices.ContainsFunc(m.Participants,
		func(p graph.ParticipantClaim) bool { return strings.Contains(p.Name, "Lavrov") })
}

// The generators are a part of what is measured: they have to make the same every time, and what
// their comments say.
func TestSynthetic(t *testing.T) {
	list := Synthetic(200, nil, nil)
	if err := differ("the second time", Synthetic(200, nil, nil), list); err != nil {
		t.Error(err)
	}
	for _, c := range list {
		entities := len(c.People) + len(c.Countries) + len(c.Organizations) + len(c.Places) +
			len(c.Topics)
		if entities != 12 || len(c.Meetings) != 2 {
			t.Fatalf("%s: %d entities, %d meetings; want 12 and 2", c.Article.ID, entities, len(c.Meetings))
		}
	}
	g := resolve.Conclude(list[:1])
	stated := len(g.Attended) + len(g.LocatedIn) + len(g.Represents) + len(g.Concerns) +
		len(g.Reports) + len(g.Discussed)
	if stated < 12 || stated > 24 {
		t.Errorf("one article makes %d relations besides its mentions; want about 15", stated)
	}
	n := 0
	for _, c := range Meetings(1234, []string{"Ada One", "Bo Two", "Cy Three", "Di Four"}, nil) {
		n += len(c.Meetings)
	}
	if n != 1234 {
		t.Errorf("got %d meetings, want 1234", n)
	}
	if err := differ("the second time", Articles(7, 30), Articles(7, 30)); err != nil {
		t.Error(err)
	}
}
