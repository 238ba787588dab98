package sqlitestore

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/graph"
	"readout/graph/graphtest"
)

// failsWith opens the path and wants that error, with the path and a hint in its text.
func failsWith(t *testing.T, path string, want error, hint string) {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err == nil {
		s.Close()
	}
	if !errors.Is(err, want) || !strings.Contains(err.Error(), path) ||
		!strings.Contains(err.Error(), hint) {
		t.Errorf("got %v; want %q with the path and %q", err, want, hint)
	}
	if err != nil && strings.Contains(err.Error(), "\n") {
		t.Errorf("more than one line: %v", err)
	}
}

func TestOpenRefusesOtherFiles(t *testing.T) {
	for name, content := range map[string]string{
		"note":   "just a text\n",
		"short":  "x",
		"long":   strings.Repeat("not a database, whatever its size ", 4000),
		"almost": "SQLite format 2\x00",
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		failsWith(t, path, graph.ErrUnavailable, "no readout store")
		if now, err := os.ReadFile(path); err != nil || string(now) != content {
			t.Errorf("%s was touched: %d bytes, %v", name, len(now), err)
		}
		if list, err := os.ReadDir(filepath.Dir(path)); err != nil || len(list) != 1 {
			t.Errorf("beside %s lies something now: %v, %v", name, list, err)
		}
	}
}

func TestOpenRefusesOtherDatabases(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	alter(t, path, `PRAGMA application_id = 0; PRAGMA user_version = 0`)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	failsWith(t, path, graph.ErrUnavailable, "another program")
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(before, now) {
		t.Errorf("it was touched: %v", err)
	}
}

func TestOpenRefusesOtherVersions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "newer.db")
	alter(t, path, `PRAGMA user_version = 7`)
	failsWith(t, path, graph.ErrVersion, "its version is 7")
}

// alter makes a store and runs a statement on it.
func alter(t *testing.T, path, sql string) {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	err = s.writer.with(t.Context(), func(c *conn) error { return c.db.Exec(sql) })
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestOpenNamesWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	failsWith(t, filepath.Join(dir, "no", "such", "readout.db"), graph.ErrUnavailable, "folder")
	failsWith(t, dir, graph.ErrUnavailable, "directory")
}

func TestOpenTakesOddPaths(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	names := []string{"file:x?mode=memory", ":memory:", "with space & 'quote'.db", "ü.db"}
	for _, name := range names {
		s, err := Open(t.Context(), name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		s.Close()
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Errorf("%s was not made: %v", name, err)
		}
	}
}

// An empty file is what a process that was killed while it made the store can leave.
func TestOpenTakesAnEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

// somewhere is a new store with a short patience.
func somewhere(t *testing.T, path string) *Store {
	t.Helper()
	s, err := open(t.Context(), path, 50*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func changes(list []graph.Claims) []graph.Change {
	var all []graph.Change
	for _, c := range list {
		all = append(all, graph.Change{Put: &c})
	}
	return all
}

// While one loader writes, another one gives up after a while, and questions are answered.
func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	one, two := somewhere(t, path), somewhere(t, path)
	err := one.writer.with(t.Context(), func(c *conn) error {
		return c.transaction("BEGIN IMMEDIATE", func() error {
			_, err := two.Apply(t.Context(), changes(graphtest.Articles(1, 1)))
			if !errors.Is(err, graph.ErrBusy) || !strings.Contains(err.Error(), path) {
				t.Errorf("a second loader: got %v, want graph.ErrBusy with the path", err)
			}
			_, err = two.Graph(t.Context())
			return err
		})
	})
	if err != nil {
		t.Error(err)
	}
	if _, err := two.Apply(t.Context(), changes(graphtest.Articles(1, 1))); err != nil {
		t.Errorf("after the first loader has ended: %v", err)
	}
}

// A batch that is cancelled on its way leaves nothing behind.
func TestCancelledBatch(t *testing.T) {
	s := somewhere(t, filepath.Join(t.TempDir(), "readout.db"))
	all := changes(graphtest.Articles(1, 120))
	cancelled := 0
	for wait := time.Millisecond; ; wait += wait / 2 {
		ctx, cancel := context.WithTimeout(t.Context(), wait)
		_, err := s.Apply(ctx, all)
		cancel()
		list, errList := s.Articles(t.Context())
		if errList != nil {
			t.Fatal(errList)
		}
		if err == nil && len(list) == len(all) {
			break
		}
		cancelled++
		if !errors.Is(err, context.DeadlineExceeded) || len(list) > 0 {
			t.Fatalf("cancelled after %v: got %v and %d articles; want a deadline error and none",
				wait, err, len(list))
		}
	}
	if cancelled < 3 {
		t.Errorf("cancelled %d times only, which tests little", cancelled)
	}
}

func TestClosed(t *testing.T) {
	s := somewhere(t, filepath.Join(t.TempDir(), "readout.db"))
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if _, err := s.Graph(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("a question after closing: got %v, want graph.ErrUnavailable", err)
	}
}

// A store whose support is wrong says so and is not made worse.
func TestDamaged(t *testing.T) {
	s := somewhere(t, filepath.Join(t.TempDir(), "readout.db"))
	list := graphtest.Articles(3, 5)
	if _, err := s.Apply(t.Context(), changes(list)); err != nil {
		t.Fatal(err)
	}
	err := s.writer.with(t.Context(), func(c *conn) error { return c.db.Exec(`DELETE FROM support`) })
	if err != nil {
		t.Fatal(err)
	}
	var away []graph.Change
	for _, c := range list {
		away = append(away, graph.Change{Retract: c.Article.ID})
	}
	if _, err := s.Apply(t.Context(), away); !errors.Is(err, errDamaged) {
		t.Errorf("got %v, want that the store is damaged", err)
	}
	if left, err := s.Articles(t.Context()); err != nil || len(left) != 5 {
		t.Errorf("got %d articles, %v; want all 5 to be there still", len(left), err)
	}
}

// Tables that were tampered with are damage, with a line that says what to do, in questions too.
func TestTamperedWith(t *testing.T) {
	for _, what := range []string{
		`UPDATE article SET first = 'xx'`,
		`UPDATE person SET aliases = '{'`,
		`DROP TABLE attended`,
	} {
		s := somewhere(t, filepath.Join(t.TempDir(), "readout.db"))
		if _, err := s.Apply(t.Context(), changes(graphtest.Articles(3, 5))); err != nil {
			t.Fatal(err)
		}
		if err := s.writer.with(t.Context(), func(c *conn) error { return c.db.Exec(what) }); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Graph(t.Context()); !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("%s: got %v, want graph.ErrDamaged", what, err)
		}
	}
}
