package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

// history is what may happen to a store: batches of changes, between which it may be closed and
// opened again.
type history struct {
	seed  uint64
	steps []step
}

type step struct {
	changes []graph.Change
	reopen  bool // before the changes
}

// randomHistory makes 2 to 6 batches about 3 to 8 articles: loads, corrections, the same again and
// retractions, some of what is not there.
func randomHistory(seed uint64) history {
	r := newSource(seed)
	ids := make([]graph.ArticleID, 3+r.IntN(6))
	for i := range ids {
		ids[i] = graph.ArticleID(fmt.Sprintf("article-%d", i))
	}
	told := map[graph.ArticleID]graph.Claims{}
	h := history{seed: seed, steps: make([]step, 2+r.IntN(5))}
	for i := range h.steps {
		h.steps[i].reopen = r.chance(15)
		for range 1 + r.IntN(5) {
			h.steps[i].changes = append(h.steps[i].changes, r.change(one(r, ids), told))
		}
	}
	return h
}

// change is one change about an article, of which told holds the last version.
func (r source) change(id graph.ArticleID, told map[graph.ArticleID]graph.Claims) graph.Change {
	before, ok := told[id]
	switch {
	case r.chance(20):
		return graph.Change{Retract: id}
	case ok && r.chance(20):
		return graph.Change{Put: &before}
	}
	c := r.article(id)
	told[id] = c
	return graph.Change{Put: &c}
}

// String shows the history, each article as the JSON that `readout load --extracted` reads.
func (h history) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "history of seed %d:\n", h.seed)
	for i, s := range h.steps {
		fmt.Fprintf(&b, "batch %d (reopened before: %v)\n", i+1, s.reopen)
		for _, c := range s.changes {
			if c.Put == nil {
				fmt.Fprintf(&b, "  retract %s\n", c.Retract)
				continue
			}
			data, err := json.Marshal(c.Put)
			fmt.Fprintf(&b, "  put %s %v\n", data, err)
		}
	}
	return b.String()
}

// trial runs histories on a store, beside the reference.
type trial struct {
	t        *testing.T
	conclude func([]graph.Claims) graph.Graph
	reopen   func(*testing.T, graph.Store) graph.Store // nil when a store cannot be
}

// run plays the history on an empty store and takes everything away again. The error shows the
// first thing that is not as it has to be; the store is then of no more use. It returns the store
// as it was opened last.
func (x trial) run(store graph.Store, h history) (_ graph.Store, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	ctx := context.Background()
	reference := graph.NewMemory(x.conclude)
	loaded := map[graph.ArticleID]graph.Claims{}
	for i, s := range h.steps {
		if s.reopen && x.reopen != nil {
			store = x.reopen(x.t, store)
		}
		for _, c := range s.changes {
			if c.Put != nil {
				loaded[c.ID()] = *c.Put
			} else {
				delete(loaded, c.ID())
			}
		}
		if err := x.apply(ctx, store, reference, s.changes); err != nil {
			return store, fmt.Errorf("batch %d: %w", i+1, err)
		}
		if err := x.holds(ctx, store, loaded, h.seed); err != nil {
			return store, fmt.Errorf("after batch %d: %w", i+1, err)
		}
	}
	if err := Agree(ctx, store, reference, h.seed); err != nil {
		return store, err
	}
	if err := x.empty(ctx, store, loaded); err != nil {
		return store, fmt.Errorf("after everything was retracted: %w", err)
	}
	return store, nil
}

// apply makes the changes on both and compares what was counted.
func (x trial) apply(ctx context.Context, store, reference graph.Store,
	changes []graph.Change) error {
	got, err := store.Apply(ctx, changes)
	if err != nil {
		return err
	}
	want, err := reference.Apply(ctx, changes)
	if err != nil {
		return err
	}
	return differ("what was applied", got, want)
}

// holds compares the graph of the store with what is concluded from the loaded articles, in an
// order that the seed chooses.
func (x trial) holds(ctx context.Context, store graph.Store,
	loaded map[graph.ArticleID]graph.Claims, seed uint64) error {
	var all []graph.Claims
	for _, id := range slices.Sorted(maps.Keys(loaded)) {
		all = append(all, loaded[id])
	}
	newSource(seed).Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
	got, err := store.Graph(ctx)
	if err != nil {
		return err
	}
	return SameGraph(got, x.conclude(all))
}

func (x trial) empty(ctx context.Context, store graph.Store,
	loaded map[graph.ArticleID]graph.Claims) error {
	var changes []graph.Change
	for _, id := range slices.Sorted(maps.Keys(loaded)) {
		changes = append(changes, graph.Change{Retract: id})
	}
	if _, err := store.Apply(ctx, changes); err != nil {
		return err
	}
	return x.holds(ctx, store, nil, 0)
}
