package resolve

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

// table is a ledger and a graph in memory, the least that a store can be.
type table struct {
	claims    map[graph.ArticleID]graph.Claims
	support   map[Fact]int
	nodes     map[graph.NodeID]graph.Node
	relations map[graph.RelID]graph.Relation
}

func newTable() *table {
	return &table{map[graph.ArticleID]graph.Claims{}, map[Fact]int{}, map[graph.NodeID]graph.Node{},
		map[graph.RelID]graph.Relation{}}
}

func (t *table) Claims(_ context.Context, ids []graph.ArticleID) (map[graph.ArticleID]graph.Claims, error) {
	out := map[graph.ArticleID]graph.Claims{}
	for _, id := range ids {
		if c, ok := t.claims[id]; ok {
			out[id] = c
		}
	}
	return out, nil
}

func (t *table) Telling(_ context.Context, meetings []string) (map[string][]graph.ArticleID, error) {
	out := map[string][]graph.ArticleID{}
	for id := range t.relations {
		if id.Type == graph.ReportsType && slices.Contains(meetings, id.To.Key) {
			out[id.To.Key] = append(out[id.To.Key], graph.ArticleID(id.From.Key))
		}
	}
	return out, nil
}

func (t *table) Add(_ context.Context, changes []Support) error {
	for _, c := range changes {
		t.support[c.Fact] += c.N
		switch n := t.support[c.Fact]; {
		case n < 0:
			return fmt.Errorf("support of %v is %d", c.Fact, n)
		case n == 0:
			delete(t.support, c.Fact)
		}
	}
	return nil
}

func (t *table) Values(_ context.Context, elements []string) (map[string][]Support, error) {
	out := map[string][]Support{}
	for f, n := range t.support {
		if slices.Contains(elements, f.Element) {
			out[f.Element] = append(out[f.Element], Support{f, n})
		}
	}
	return out, nil
}

// apply carries out a batch and fails where the delta is not exact: something dropped that is not
// there, or claims forgotten that are not kept.
func (t *table) apply(changes []graph.Change) error {
	r, err := Step(context.Background(), t, changes)
	if err != nil {
		return err
	}
	for _, id := range r.Delta.DropRelations {
		if _, ok := t.relations[id]; !ok {
			return fmt.Errorf("drops %v, which is not there", id)
		}
		delete(t.relations, id)
	}
	for _, id := range r.Delta.DropNodes {
		if _, ok := t.nodes[id]; !ok {
			return fmt.Errorf("drops %v, which is not there", id)
		}
		delete(t.nodes, id)
	}
	for _, n := range r.Delta.Put.Nodes() {
		t.nodes[n.ID()] = n
	}
	for _, rel := range r.Delta.Put.Relations() {
		t.relations[rel.ID()] = rel
	}
	for _, id := range r.Drop {
		delete(t.claims, id)
	}
	for _, c := range r.Put {
		t.claims[c.Article.ID] = c
	}
	return nil
}

func (t *table) graph() graph.Graph {
	var g graph.Graph
	addTo(&g, elements{t.nodes, t.relations})
	g.Sort()
	return g
}

// The graph by steps is the graph by the specification, for random histories of loading, loading
// again, correcting and retracting, in batches of any size.
func TestStepEqualsConclude(t *testing.T) {
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 1))
		store, want := newTable(), map[graph.ArticleID]graph.Claims{}
		for range 1 + r.IntN(5) {
			var batch []graph.Change
			for range 1 + r.IntN(4) {
				c := randomChange(r)
				batch = append(batch, c)
				if c.Put != nil {
					want[c.ID()] = *c.Put
				} else {
					delete(want, c.ID())
				}
			}
			if err := store.apply(batch); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		spec := Conclude(slices.Collect(maps.Values(want)))
		if d := cmp.Diff(spec, store.graph()); d != "" {
			t.Fatalf("seed %d: graph by steps differs (-specification +steps):\n%s", seed, d)
		}
		if len(want) == 0 && len(store.support) > 0 {
			t.Fatalf("seed %d: support is left of no article: %v", seed, store.support)
		}
	}
}

func randomChange(r *rand.Rand) graph.Change {
	id := graph.ArticleID(fmt.Sprint("a", r.IntN(5)))
	if r.IntN(4) == 0 {
		return graph.Change{Retract: id}
	}
	c := randomClaims(r, id)
	return graph.Change{Put: &c}
}

func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// randomClaims draws from so small a world that articles collide in every way.
func randomClaims(r *rand.Rand, id graph.ArticleID) graph.Claims {
	date := func() graph.Date {
		d, err := graph.ParseDate(pick(r, "", "2013-05-17", "2013-05-18", "2013-05", "2013-05-06/2013-05-12"))
		if err != nil {
			panic(err)
		}
		return d
	}
	c := graph.Claims{Article: graph.Article{ID: id, Published: date(), Publisher: pick(r, "", "A", "B")}}
	for range r.IntN(3) {
		c.People = append(c.People, graph.PersonClaim{Name: pick(r, "Ann Lee", "ANN LEE", "Bo Chi", "Cy Dow"),
			Aliases: []string{pick(r, "Lee", "Chi", "Mr. X")},
			Offices: []graph.OfficeClaim{{Title: pick(r, "Envoy", "envoy", "Chair"), Of: pick(r, "RU", "ZZ", "Union", ""),
				Former: r.IntN(4) == 0, Evidence: &graph.Span{Start: r.IntN(9), End: 10}}}})
	}
	if r.IntN(2) == 0 {
		c.Countries = append(c.Countries, graph.CountryClaim{Code: pick(r, "RU", "ZZ"), Name: pick(r, "Russia", "Zed")})
	}
	if r.IntN(2) == 0 {
		c.Topics = append(c.Topics, graph.TopicClaim{Name: pick(r, "Trade", "the trade"), Area: pick(r, "", "economic", "legal"),
			Concerns: []string{pick(r, "RU", "SY")}})
	}
	for i := range r.IntN(4) {
		m := graph.MeetingClaim{Kind: pick(r, graph.MeetingKinds...), Mode: pick(r, graph.Modes...),
			Status: pick(r, graph.Statuses...), Date: date(), Topics: []string{pick(r, "trade", "arms", "Trade")},
			Within: r.IntN(i + 2)}
		for range 1 + r.IntN(3) {
			m.Participants = append(m.Participants, graph.ParticipantClaim{Type: pick(r, graph.PersonParty, graph.PersonParty, graph.CountryParty, "odd"),
				Name: pick(r, "Ann Lee", "Lee", "RU", "Bo Chi"), For: pick(r, "", "RU", "Union"), Role: pick(r, graph.Roles...)})
		}
		if r.IntN(2) == 0 {
			m.Place = &graph.MeetingPlace{Name: pick(r, "Sochi", "Russia", "Geneva"), Country: pick(r, "", "RU")}
		}
		c.Meetings = append(c.Meetings, m)
	}
	return c
}
