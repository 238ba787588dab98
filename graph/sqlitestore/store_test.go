package sqlitestore_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/graph/sqlitestore"
	"readout/internal/resolve"
)

// TestSuite runs what every store has to do. Histories: 2,000, as many as on the reference.
func TestSuite(t *testing.T) {
	var paths sync.Map // of the open stores
	openAt := func(t *testing.T, path string) graph.Store {
		t.Helper()
		s, err := sqlitestore.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		paths.Store(graph.Store(s), path)
		return s
	}
	open := func(t *testing.T) graph.Store {
		t.Helper()
		return openAt(t, filepath.Join(folder(t), "readout.db"))
	}
	reopen := func(t *testing.T, s graph.Store) graph.Store {
		t.Helper()
		path, _ := paths.LoadAndDelete(s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return openAt(t, path.(string))
	}
	graphtest.Run(t, open, resolve.Conclude,
		graphtest.Options{Histories: 2000, PerStore: 20, Parallel: true, Reopen: reopen})
}

// folder is for one store, in memory where the system has such a place: waiting for the disk makes
// no difference to what is tested.
func folder(t *testing.T) string {
	t.Helper()
	const memory = "/dev/shm"
	if _, err := os.Stat(memory); err != nil {
		return t.TempDir()
	}
	dir, err := os.MkdirTemp(memory, "readout-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
