package sqlitestore_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/graph/sqlitestore"
	"readout/internal/resolve"
)

// The crash test runs this test binary again as a loader, told so by a variable.
const (
	crashPath  = "READOUT_TEST_CRASH_PATH"
	crashSize  = 7  // articles in a batch
	crashBatch = 40 // batches
	crashKills = 15
)

func TestMain(m *testing.M) {
	if path := os.Getenv(crashPath); path != "" {
		if err := loadAll(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// crashArticles are the articles of a batch: new ones, and every third time corrections of the
// batch before, so that batches also replace.
func crashArticles(n int) []graph.Claims {
	list := graphtest.Articles(uint64(n), crashSize)
	for i := range list {
		batch := n
		if n%3 == 2 {
			batch = n - 1
		}
		list[i].Article.ID = graph.ArticleID(fmt.Sprintf("batch-%03d-%d", batch, i))
	}
	return list
}

func crashChanges(n int) []graph.Change {
	var changes []graph.Change
	for _, c := range crashArticles(n) {
		changes = append(changes, graph.Change{Put: &c})
	}
	return changes
}

// loadAll loads every batch and says after each that it is committed.
func loadAll(path string) error {
	ctx := context.Background()
	s, err := sqlitestore.Open(ctx, path)
	if err != nil {
		return err
	}
	for n := range crashBatch {
		if _, err := s.Apply(ctx, crashChanges(n)); err != nil {
			return err
		}
		fmt.Println("committed", n)
	}
	return s.Close()
}

// loaded is a set of articles.
type loaded map[graph.ArticleID]graph.Claims

// with is the set after the first n batches have been loaded into it.
func (l loaded) with(n int) loaded {
	next := maps.Clone(l)
	for i := range n {
		for _, c := range crashArticles(i) {
			next[c.Article.ID] = c
		}
	}
	return next
}

// TestCrash kills a loader at random points again and again before it may come to its end. After
// each kill the file opens and holds a whole number of the run's batches, all that were reported as
// committed among them; at the end its graph is the one of all articles.
func TestCrash(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	r := rand.New(rand.NewPCG(1, 2))
	set := loaded{}
	for range crashKills {
		after, wait := r.IntN(crashBatch-1), time.Duration(r.IntN(15000))*time.Microsecond
		committed, finished := runLoader(t, path, after, wait)
		if finished {
			t.Logf("the loader was faster than the kill after batch %d", after)
			committed = crashBatch - 1
		}
		set = wholeBatches(t, path, set.with(committed), set.with(committed+1))
	}
	if _, finished := runLoader(t, path, crashBatch+1, 0); !finished {
		t.Error("the last run did not come to its end")
	}
	wholeBatches(t, path, set.with(crashBatch))
}

// runLoader runs the loader and kills it when it has reported so many batches and a while has
// passed. It returns how many were reported, and whether the loader came to its end.
func runLoader(t *testing.T, path string, kill int,
	wait time.Duration) (committed int, finished bool) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0]) // cancelling kills with SIGKILL
	cmd.Env = append(os.Environ(), crashPath+"="+path)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); ; {
		if committed == kill {
			time.AfterFunc(wait, cancel)
		}
		if !lines.Scan() {
			break
		}
		var n int
		if _, err := fmt.Sscanf(lines.Text(), "committed %d", &n); err == nil {
			committed = n + 1
		}
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() > 0 {
		t.Fatalf("the loader failed: %v\n%s", err, complaints.String())
	}
	return min(committed, crashBatch-1), err == nil
}

// wholeBatches is which of the possible sets the store holds, and fails when it is none.
func wholeBatches(t *testing.T, path string, possible ...loaded) loaded {
	t.Helper()
	s, err := sqlitestore.Open(t.Context(), path)
	if err != nil {
		t.Fatalf("opening after a kill: %v", err)
	}
	defer s.Close()
	got, err := s.Graph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var differences []error
	for _, set := range possible {
		err := graphtest.SameGraph(got, resolve.Conclude(slices.Collect(maps.Values(set))))
		if err == nil {
			return set
		}
		differences = append(differences, err)
	}
	t.Fatalf("no whole number of batches: %v", errors.Join(differences...))
	return nil
}
