package graphtest

import (
	"fmt"
	"testing"

	"readout/graph"
)

// Options says how much of the suite is run and what the store can do.
type Options struct {
	// Histories is the number of random histories; go test -short plays shortHistories at most.
	Histories int
	// PerStore is how many histories run on one opened store, one after the other: every history
	// ends by retracting everything, which has to leave an empty store. 0 means 1.
	PerStore int
	// Parallel runs histories on several stores at once.
	Parallel bool
	// Seed is where the histories begin; 0 is a good one.
	Seed uint64
	// Reopen closes a store and opens it again with what it held; nil when it cannot be.
	Reopen func(t *testing.T, s graph.Store) graph.Store
}

// shortHistories is enough for a run that looks for something else, such as races.
const shortHistories = 60

// Run runs the suite. Open gives an empty store and closes it at the end of the test; conclude is
// what the graph of a set of articles is.
func Run(t *testing.T, open func(t *testing.T) graph.Store,
	conclude func([]graph.Claims) graph.Graph, opts Options) {
	if testing.Short() {
		opts.Histories = min(opts.Histories, shortHistories)
	}
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
	size := max(1, s.opts.PerStore)
	for from := 0; from < s.opts.Histories && !t.Failed(); from += size {
		to := min(from+size, s.opts.Histories)
		t.Run(fmt.Sprintf("%d-%d", from, to-1), func(t *testing.T) {
			if s.opts.Parallel {
				t.Parallel()
			}
			store := s.open(t)
			for i := from; i < to; i++ {
				store = s.history(t, store, randomHistory(s.opts.Seed+uint64(i)))
			}
		})
	}
}

// history plays one history. When it fails it is played again, shorter and shorter, on new stores.
func (s suite) history(t *testing.T, store graph.Store, h history) graph.Store {
	x := trial{t, s.conclude, s.opts.Reopen}
	store, err := x.run(store, h)
	if err == nil {
		return store
	}
	fails := func(h history) error {
		_, err := x.run(s.open(t), h)
		return err
	}
	h = shrink(h, 300, func(h history) bool { return fails(h) != nil })
	t.Fatalf("%v\n\nshortest %sfails with: %v", err, h, fails(h))
	return nil
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
