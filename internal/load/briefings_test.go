package load_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"readout/extract"
	"readout/graph"
	"readout/graph/sqlitestore"
	"readout/internal/load"
	"readout/internal/resolve"
)

const briefings = "../../../shared/corpora/briefings/briefings.jsonl.gz"

// Real statements and readouts load without a fault, the same again changes nothing, and the same
// in the opposite order and in other batches gives the same graph, which is the one that the
// specification gives. A tenth of them in ordinary runs, fewer in short ones, all with READOUT_TEST_ALL=1.
func TestBriefings(t *testing.T) {
	lines := readBriefings(t)
	forward := write(t, lines)
	slices.Reverse(lines)
	backward := write(t, lines)
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}

	first := openStore(t)
	report := run(t, load.Options{Store: first, Args: []string{forward}, Extract: x.Extract})
	if report.Applied.Added != len(lines) {
		t.Errorf("%d of %d articles are new", report.Applied.Added, len(lines))
	}
	again := run(t, load.Options{Store: first, Args: []string{forward}, Extract: x.Extract, Workers: 1})
	if again.Applied.Unchanged != len(lines) {
		t.Errorf("the second time %d of %d are unchanged: %+v", again.Applied.Unchanged, len(lines), again.Applied)
	}

	second := openStore(t)
	run(t, load.Options{Store: second, Args: []string{backward}, Extract: x.Extract, Workers: 3, Batch: 70})
	memory := graph.NewMemory(resolve.Conclude)
	run(t, load.Options{Store: memory, Args: []string{backward}, Extract: x.Extract})

	want := graphOf(t, memory)
	if len(want.Meetings) == 0 || len(want.People) == 0 {
		t.Fatal("the briefings give no meetings or no people")
	}
	for name, s := range map[string]graph.Store{"forward": first, "backward": second} {
		if d := cmp.Diff(want, graphOf(t, s), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s (-specification +store):\n%.4000s", name, d)
		}
	}
	t.Logf("%d articles: %v", len(lines), want.Count())
}

// readBriefings is the lines of the corpus, one in ten unless all are asked for.
func readBriefings(t *testing.T) [][]byte {
	t.Helper()
	f, err := os.Open(briefings)
	if err != nil {
		if os.Getenv("READOUT_TEST_SHARED") == "require" {
			t.Fatalf("READOUT_TEST_SHARED=require, but: %v", err)
		}
		t.Skipf("SKIPPED, NOT TESTED: needs the corpus of briefings: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if _, err := data.ReadFrom(z); err != nil {
		t.Fatal(err)
	}
	all := bytes.Split(bytes.TrimSpace(data.Bytes()), []byte("\n"))
	if os.Getenv("READOUT_TEST_ALL") == "1" {
		return all
	}
	step := 10
	if testing.Short() { // as under the race detector, which reads twenty times slower
		step = 200
	}
	var some [][]byte
	for i := 0; i < len(all); i += step {
		some = append(some, all[i])
	}
	return some
}

func write(t *testing.T, lines [][]byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "briefings.jsonl")
	if err := os.WriteFile(name, bytes.Join(lines, []byte("\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func openStore(t *testing.T) graph.Store {
	t.Helper()
	s, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "readout.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func run(t *testing.T, o load.Options) load.Report {
	t.Helper()
	report, err := load.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if report.Failed > 0 {
		t.Errorf("%d failed: %v", report.Failed, report.Failures)
	}
	return report
}

func graphOf(t *testing.T, r graph.Reader) graph.Graph {
	t.Helper()
	g, err := r.Graph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return g
}
