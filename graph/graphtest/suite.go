package graphtest

import (
	"testing"

	"readout/graph"
)

// Options says how much of the suite is run and what the store can do.
type Options struct {
	// Histories is the number of random histories.
	Histories int
	// PerStore is how many histories run on one opened store, one after the other: every history
	// ends by retracting everything, which has to leave an empty store. 0 means 1.
	PerStore int
	// Seed is where the histories begin; 0 is a good one.
	Seed uint64
	// Reopen closes a store and opens it again with what it held; nil when it cannot be.
	Reopen func(t *testing.T, s graph.Store) graph.Store
}

// Run runs the suite. Open gives an empty store and closes it at the end of the test; conclude is
// what the graph of a set of articles is.
func Run(t *testing.T, open func(t *testing.T) graph.Store,
	conclude func([]graph.Claims) graph.Graph, opts Options) {
	s := suite{open, conclude, opts}
	t.Run("contract", s.contract)
	t.Run("failures", s.failures)
	t.Run("together", s.together)
	t.Run("hostile", s.hostile)
	t.Run("questions", s.questions)
	t.Run("histories", s.histories)
}

type suite struct {
	open     func(t *testing.T) graph.Store
	conclude func([]graph.Claims) graph.Graph
	opts     Options
}

// histories is the promise of package graph as a test.
func (s suite) histories(t *testing.T) {
	x := trial{t, s.conclude, s.opts.Reopen}
	var store graph.Store
	for i := range s.opts.Histories {
		if i%max(1, s.opts.PerStore) == 0 {
			if store != nil {
				store.Close()
			}
			store = s.open(t)
		}
		h := randomHistory(s.opts.Seed + uint64(i))
		var err error
		if store, err = x.run(store, h); err == nil {
			continue
		}
		h = shrink(h, 300, func(h history) bool {
			_, err := x.run(s.open(t), h)
			return err != nil
		})
		_, shortest := x.run(s.open(t), h)
		t.Fatalf("%v\n\nshortest %sfails with: %v", err, h, shortest)
	}
}

// questions compares the answers over more articles than a history has.
func (s suite) questions(t *testing.T) {
	ctx := t.Context()
	store, reference := s.open(t), graph.NewMemory(s.conclude)
	var changes []graph.Change
	for _, c := range Articles(s.opts.Seed+1, 60) {
		changes = append(changes, graph.Change{Put: &c})
	}
	for _, to := range []graph.Store{store, reference} {
		if _, err := to.Apply(ctx, changes); err != nil {
			t.Fatal(err)
		}
	}
	for seed := range uint64(10) {
		if err := Agree(ctx, store, reference, seed); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}
