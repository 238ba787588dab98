package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// Memory is the reference store: it keeps claims by article, concludes the graph from all of them
// and answers every question by going through that graph. It is to be read and to be compared with,
// and for small sets; its cost grows with the size of the graph.
type Memory struct {
	conclude func([]Claims) Graph

	mu     sync.Mutex
	stored map[ArticleID]storedClaims
	graph  *Graph // of stored, nil after a change
}

// storedClaims is what a store keeps of an article: JSON, which decides whether claims are the
// same again, and what that JSON says.
type storedClaims struct {
	json   []byte
	claims Claims
}

var _ Store = (*Memory)(nil)

// NewMemory makes an empty store whose graph is what conclude makes of all its claims.
func NewMemory(conclude func([]Claims) Graph) *Memory {
	return &Memory{conclude: conclude, stored: map[ArticleID]storedClaims{}}
}

// Apply implements Store.
func (m *Memory) Apply(ctx context.Context, changes []Change) (Applied, error) {
	if err := ctx.Err(); err != nil {
		return Applied{}, err
	}
	last := map[ArticleID]storedClaims{} // what each article is to be; no JSON: gone
	for _, c := range changes {
		id := ArticleID(Key(string(c.ID())))
		kept, err := toStored(c, id)
		if err != nil {
			return Applied{}, fmt.Errorf("article %q: %w", id, err)
		}
		last[id] = kept
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var done Applied
	for id, next := range last {
		m.replace(id, next, &done)
	}
	if done.Added+done.Replaced+done.Retracted > 0 {
		m.graph = nil
	}
	return done, nil
}

// toStored is what is kept of a change, under an id that can be a key: nothing of a retraction.
func toStored(c Change, id ArticleID) (storedClaims, error) {
	if c.Put == nil {
		return storedClaims{}, nil
	}
	put := *c.Put
	put.Article.ID = id
	b, err := json.Marshal(put)
	if err != nil {
		return storedClaims{}, err
	}
	var kept storedClaims
	if err := json.Unmarshal(b, &kept.claims); err != nil {
		return storedClaims{}, err
	}
	// Once more, since JSON writes bytes that are no UTF-8 and U+FFFD, which it reads them as, in
	// two ways.
	kept.json, err = json.Marshal(kept.claims)
	return kept, err
}

func (m *Memory) replace(id ArticleID, next storedClaims, done *Applied) {
	before, loaded := m.stored[id]
	switch {
	case next.json == nil && loaded:
		done.Retracted++
		delete(m.stored, id)
		return
	case next.json == nil:
		done.Missing++
		return
	case !loaded:
		done.Added++
	case bytes.Equal(before.json, next.json):
		done.Unchanged++
	default:
		done.Replaced++
	}
	m.stored[id] = next
}

// Graph implements Reader. The lists are shared with the store: they are to be read only.
func (m *Memory) Graph(ctx context.Context) (Graph, error) {
	if err := ctx.Err(); err != nil {
		return Graph{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.graph == nil {
		var all []Claims
		for _, id := range slices.Sorted(maps.Keys(m.stored)) {
			all = append(all, m.stored[id].claims)
		}
		g := m.conclude(all)
		m.graph = &g
	}
	return *m.graph, nil
}

// Claims implements Reader.
func (m *Memory) Claims(ctx context.Context, id ArticleID) (Claims, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.stored[ArticleID(Key(string(id)))]
	if !ok {
		return Claims{}, fmt.Errorf("article %q: %w", id, ErrNotFound)
	}
	return kept.claims, ctx.Err()
}

// Count implements Reader.
func (m *Memory) Count(ctx context.Context) (Counts, error) {
	g, err := m.Graph(ctx)
	return g.Count(), err
}

// Close implements Store. What the store held is gone.
func (m *Memory) Close() error { return nil }
