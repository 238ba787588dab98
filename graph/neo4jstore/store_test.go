package neo4jstore

import (
	"context"
	"os"
	"testing"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/internal/neo4jtest"
	"readout/internal/resolve"
)

// The server of the tests, and that of the benchmarks.
var (
	server neo4jtest.Lazy
	bench  = neo4jtest.Lazy{Options: neo4jtest.Options{Bench: true}}
)

func TestMain(m *testing.M) {
	code := server.Main(m)
	bench.Stop()
	os.Exit(code)
}

// options are those of the test server, which is emptied.
func options(tb testing.TB) Options {
	s := server.Require(tb)
	return Options{URI: s.URI, User: s.User, Password: s.Password}
}

func open(tb testing.TB, o Options) *Store {
	tb.Helper()
	s, err := Open(context.Background(), o)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

func TestSuite(t *testing.T) {
	graphtest.Run(t, func(t *testing.T) graph.Store { return open(t, options(t)) }, resolve.Conclude,
		graphtest.Options{Histories: 50, PerStore: 10, Reopen: reopen})
}

// reopen opens the database that a store works on a second time.
func reopen(t *testing.T, s graph.Store) graph.Store {
	running, err := server.Running()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, Options{URI: running.URI, User: running.User, Password: running.Password})
}
