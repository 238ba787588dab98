package query

import (
	"context"
	"slices"

	"readout/graph"
)

// wave is a breadth-first search over MET_WITH from one person.
type wave struct {
	start   string
	depth   map[string]int      // of everybody reached
	nearer  map[string][]string // who, one level nearer to the start, met them
	level   []string            // reached last, sorted
	reached int                 // the depth of level
}

func newWave(start string) *wave {
	return &wave{start, map[string]int{start: 0}, map[string][]string{}, []string{start}, 0}
}

// grow reaches one level further, with one question to the store.
func (w *wave) grow(ctx context.Context, r graph.Reader) error {
	relations, err := r.MetWith(ctx, w.level)
	if err != nil {
		return err
	}
	w.reached++
	var next []string
	reach := func(from, to string) {
		if d, ok := w.depth[from]; !ok || d != w.reached-1 {
			return
		}
		d, seen := w.depth[to]
		if !seen {
			w.depth[to], d = w.reached, w.reached
			next = append(next, to)
		}
		if d == w.reached {
			w.nearer[to] = append(w.nearer[to], from)
		}
	}
	for _, m := range relations {
		reach(m.A, m.B)
		reach(m.B, m.A)
	}
	slices.Sort(next)
	w.level = next
	return nil
}

// shortest is the shortest chain of people from one to the other, nil when there is none: of
// several the first by keys. It searches from both ends at once, always from where fewer people
// were reached last, so that two well connected people do not pull in the whole graph.
func shortest(ctx context.Context, r graph.Reader, from, to string) ([]string, error) {
	a, b := newWave(from), newWave(to)
	for {
		if middle := meet(a, b); len(middle) > 0 {
			return chain(a, b, middle), nil
		}
		if len(a.level) == 0 || len(b.level) == 0 {
			return nil, nil
		}
		grows := a
		if len(b.level) < len(a.level) {
			grows = b
		}
		if err := grows.grow(ctx, r); err != nil {
			return nil, err
		}
	}
}

// meet is the people whom both waves reached last. The first time that there are any, these are all
// the people half way along the shortest chains.
func meet(a, b *wave) []string {
	var both []string
	for _, key := range a.level {
		if d, ok := b.depth[key]; ok && d == b.reached {
			both = append(both, key)
		}
	}
	return both
}

// chain picks the first chain by keys: it follows every shortest one from the middle back to the
// start, then walks forth along the smallest key of each level.
func chain(a, b *wave, middle []string) []string {
	further := map[string][]string{}
	for level := middle; level[0] != a.start; {
		var before []string
		for _, key := range level {
			for _, n := range a.nearer[key] {
				further[n] = append(further[n], key)
				before = append(before, n)
			}
		}
		slices.Sort(before)
		level = slices.Compact(before)
	}
	path := []string{a.start}
	at := a.start
	for range a.reached {
		at = slices.Min(further[at])
		path = append(path, at)
	}
	for range b.reached {
		at = slices.Min(b.nearer[at])
		path = append(path, at)
	}
	return path
}
