package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"readout/config"
	"readout/graph"
	"readout/graph/sqlitestore"
)

// openExisting opens a store to ask it something. A file that is not there, or is empty, is not made
// one: an empty graph that answers "no meetings" would hide a misspelt path.
func (a *app) openExisting(ctx context.Context, s config.Settings) (graph.Store, error) {
	if scheme(s.Store) == "" {
		file, err := os.Stat(s.Store)
		if errors.Is(err, fs.ErrNotExist) || err == nil && file.Size() == 0 {
			return nil, &noGraph{s.Store}
		}
	}
	store, err := a.open(ctx, s, true)
	if errors.Is(err, graph.ErrNoGraph) {
		return nil, &noGraph{s.Store}
	}
	return store, err
}

// question is one of the questions of package query, with an answer of type A.
type question[A any] interface {
	Ask(context.Context, graph.Reader) (A, error)
}

// ask puts a question to the store.
func ask[A any](ctx context.Context, a *app, s config.Settings, q question[A]) (A, error) {
	store, err := a.openExisting(ctx, s)
	if err != nil {
		var none A
		return none, err
	}
	defer store.Close()
	return q.Ask(ctx, store)
}

// open opens the store that the settings name, and makes what is not there unless it is to be asked
// only.
func (a *app) open(ctx context.Context, s config.Settings, ask bool) (graph.Store, error) {
	switch name := scheme(s.Store); name {
	case "":
		return sqlitestore.Open(ctx, s.Store)
	case "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc":
		return openNeo4j(ctx, s, ask)
	default:
		return nil, &usageError{err: fmt.Errorf("store %q: %s:// is no kind of store; "+
			"give a file, or neo4j://HOST:7687 (neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc)",
			s.Store, name)}
	}
}

// scheme is what stands before the :// of an address, "" for a file.
func scheme(store string) string {
	name, _, ok := strings.Cut(store, "://")
	if !ok {
		return ""
	}
	return strings.ToLower(name)
}
