package load

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"readout/graph"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// recorder is a store that remembers what was applied to it.
type recorder struct {
	batches [][]string // "id: name of the first person"
	claims  map[graph.ArticleID]string
	before  func(ctx context.Context, batch int) error
}

func (r *recorder) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	if r.before != nil {
		if err := r.before(ctx, len(r.batches)); err != nil {
			return graph.Applied{}, err
		}
	}
	if r.claims == nil {
		r.claims = map[graph.ArticleID]string{}
	}
	var done graph.Applied
	var batch []string
	for _, c := range changes {
		name := c.Put.People[0].Name
		switch was, there := r.claims[c.ID()]; {
		case !there:
			done.Added++
		case was == name:
			done.Unchanged++
		default:
			done.Replaced++
		}
		r.claims[c.ID()] = name
		batch = append(batch, string(c.ID())+": "+name)
	}
	r.batches = append(r.batches, batch)
	return done, nil
}

// byText makes claims whose only person is named by the text. It takes a while that differs from
// article to article, so that workers overtake each other.
func byText(a graph.Article) graph.Claims {
	time.Sleep(time.Duration(len(a.Text)*7%5) * 100 * time.Microsecond)
	if strings.HasPrefix(a.Text, "panic") {
		panic("no such sentence")
	}
	c := graph.Claims{Article: a, People: []graph.PersonClaim{{Name: a.Text}}}
	if strings.HasPrefix(a.Text, "odd") {
		c.Meetings = []graph.MeetingClaim{{Kind: "party", Status: graph.Held}}
	}
	return c
}

func write(t *testing.T, name string, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// articles is n lines, an article each.
func articles(n int) (lines []string) {
	for i := range n {
		lines = append(lines, fmt.Sprintf(`{"id": "a%d", "text": "Text %d%s"}`, i, i,
			strings.Repeat(".", i%7)))
	}
	return lines
}

// TestOrder: the batches are those of the input, however many workers there are.
func TestOrder(t *testing.T) {
	path := write(t, "a.jsonl", articles(95)...)
	var want [][]string
	for _, workers := range []int{1, 2, 3, 16} {
		store := &recorder{}
		report, err := Run(context.Background(), Options{Store: store, Args: []string{path},
			Extract: byText, Workers: workers, Batch: 30})
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = store.batches
		}
		var sizes []int
		for _, b := range store.batches {
			sizes = append(sizes, len(b))
		}
		if !slices.Equal(sizes, []int{3, 30, 30, 30, 2}) {
			t.Errorf("%d workers: batches of %v", workers, sizes)
		}
		if store.batches[0][0] != "a0: Text 0" || store.batches[4][1] != "a94: Text 94..." {
			t.Errorf("%d workers: out of order: %q", workers, store.batches)
		}
		if diff := cmp.Diff(want, store.batches); diff != "" {
			t.Errorf("%d workers: %s", workers, diff)
		}
		info, _ := os.Stat(path)
		p := Progress{Read: 95, Loaded: 95, Batches: 5, Bytes: info.Size(), Total: info.Size(), Path: path}
		if diff := cmp.Diff(Report{Progress: p, Applied: graph.Applied{Added: 95}}, report); diff != "" {
			t.Errorf("%d workers: %s", workers, diff)
		}
	}
}

// TestFailures: what is bad is counted with its reason, and the rest is loaded.
func TestFailures(t *testing.T) {
	path := write(t, "a.jsonl", `{"id": "1", "text": "Ban"}`, `{"id": "2"`, `{"id": "3", "text": "panic"}`,
		`{"id": "4", "text": ""}`, `{"id": "5", "text": "odd"}`, `{"id": "6", "text": "Kerry"}`)
	missing := filepath.Join(filepath.Dir(path), "missing.txt")
	store := &recorder{}
	report, err := Run(context.Background(), Options{Store: store, Args: []string{missing, path},
		Extract: byText})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]string{{"1: Ban", "6: Kerry"}}, store.batches); diff != "" {
		t.Error(diff)
	}
	want := []string{
		missing + ": no such file or directory",
		path + ":2: it is damaged: its JSON is wrong: unexpected end of JSON input at byte 10",
		path + ":3: the extraction failed, which is a defect of this program: no such sentence (run_test.go:",
		path + ":4: there is no text in it: the field text is missing or empty, an object with",
		path + `:5: meetings[0].kind: "party" is none of meeting, call, visit, summit, conference,`,
	}
	if report.Read != 7 || report.Loaded != 2 || report.Failed != 5 || len(report.Failures) != 5 {
		t.Fatalf("report %+v", report)
	}
	for i, f := range report.Failures {
		if got := f.Error(); !strings.HasPrefix(got, want[i]) || strings.Contains(got, "\n") {
			t.Errorf("failure %q, want %q...", got, want[i])
		}
	}
	if !errors.Is(report.Failures[0], os.ErrNotExist) {
		t.Error("the cause of a failure cannot be asked for")
	}
}

// TestManyFailures: all are counted, the first thousand listed.
func TestManyFailures(t *testing.T) {
	bad := slices.Repeat([]string{"{"}, maxFailures+5)
	path := write(t, "a.jsonl", append(bad, `{"text": "Ban"}`)...)
	// Above, the lone "{" begins an indented object that never ends; here each is a line.
	lines := write(t, "b.jsonl", append([]string{`{"text": "Ban"}`}, bad...)...)
	r, err := Run(context.Background(),
		Options{Store: &recorder{}, Args: []string{path, lines}, Extract: byText})
	if err != nil || r.Failed != maxFailures+6 || len(r.Failures) != maxFailures || r.Loaded != 1 {
		t.Errorf("%d failed, %d listed, %d loaded, %v", r.Failed, len(r.Failures), r.Loaded, err)
	}
}

// TestSameID: of two articles with one id the last counts, within a batch and across batches.
func TestSameID(t *testing.T) {
	path := write(t, "a.jsonl", `{"id": "1", "text": "Ban"}`, `{"id": "2", "text": "Kerry"}`,
		`{"id": "1", "text": "Lavrov"}`, `{"id": "2", "text": "Kerry"}`, `{"id": "1", "text": "Putin"}`)
	want := graph.Applied{Added: 2, Replaced: 2, Unchanged: 1}
	for _, batch := range []int{1, 2, 20, 500} {
		store := &recorder{}
		report, err := Run(context.Background(), Options{Store: store, Args: []string{path},
			Extract: byText, Batch: batch})
		if err != nil || report.Applied != want || report.Loaded != 5 {
			t.Errorf("batches of %d: %+v, %v", batch, report, err)
		}
		if store.claims["1"] != "Putin" || store.claims["2"] != "Kerry" {
			t.Errorf("batches of %d: %v", batch, store.claims)
		}
	}
}

// TestCancel: what is committed stays and is reported, the rest is dropped.
func TestCancel(t *testing.T) {
	path := write(t, "a.jsonl", articles(500)...)
	stop := errors.New("interrupt")
	for _, inside := range []bool{true, false} {
		ctx, cancel := context.WithCancelCause(context.Background())
		store := &recorder{before: func(ctx context.Context, batch int) error {
			if batch == 2 {
				cancel(stop)
				if inside { // the store notices, and commits nothing
					<-ctx.Done()
					return ctx.Err()
				}
			}
			return nil
		}}
		report, err := Run(ctx, Options{Store: store, Args: []string{path}, Extract: byText, Batch: 50})
		cancel(nil)
		want := 55
		if !inside { // the store was through with the batch
			want = 105
		}
		if !errors.Is(err, stop) || report.Loaded != want || report.Loaded != len(store.claims) {
			t.Errorf("loaded %d, want %d, the store has %d: %v", report.Loaded, want, len(store.claims), err)
		}
		// The next run goes on.
		store.before = nil
		report, err = Run(context.Background(), Options{Store: store, Args: []string{path},
			Extract: byText, Batch: 50})
		if err != nil || report.Applied != (graph.Applied{Added: 500 - want, Unchanged: want}) {
			t.Errorf("second run: %+v, %v", report.Applied, err)
		}
	}
}

// TestStoreFails: a batch that is refused ends the load.
func TestStoreFails(t *testing.T) {
	path := write(t, "a.jsonl", articles(500)...)
	store := &recorder{before: func(_ context.Context, batch int) error {
		if batch == 1 {
			return fmt.Errorf("localhost:7687: %w", graph.ErrUnavailable)
		}
		return nil
	}}
	report, err := Run(context.Background(),
		Options{Store: store, Args: []string{path}, Extract: byText, Batch: 50})
	if !errors.Is(err, graph.ErrUnavailable) || report.Loaded != 5 || report.Applied.Added != 5 {
		t.Errorf("%+v, %v", report, err)
	}
	want := "loading a batch of 50 articles: localhost:7687: store cannot be reached"
	if err.Error() != want {
		t.Errorf("error %q, want %q", err, want)
	}
}

// TestProgress: told one at a time, never going back, and at the end the same as the report.
func TestProgress(t *testing.T) {
	path := write(t, "a.jsonl", append(articles(120), "{")...)
	var last Progress
	var calls, inside atomic.Int32
	report, err := Run(context.Background(), Options{Store: &recorder{}, Args: []string{path},
		Extract: byText, Batch: 20, Workers: 4, Progress: func(p Progress) {
			if inside.Add(1) > 1 {
				t.Error("told twice at once")
			}
			calls.Add(1)
			if p.Read < last.Read || p.Loaded < last.Loaded || p.Bytes < last.Bytes ||
				p.Loaded+p.Failed > p.Read || p.Bytes > p.Total {
				t.Errorf("%+v after %+v", p, last)
			}
			last = p
			inside.Add(-1)
		}})
	if err != nil || last != report.Progress || int(calls.Load()) != 121+report.Batches {
		t.Errorf("last %+v, report %+v, %d calls, %v", last, report, calls.Load(), err)
	}
}

// TestNothing: no input is no error of the load, but a failure of the input.
func TestNothing(t *testing.T) {
	ctx := context.Background()
	o := Options{Store: &recorder{}, Args: []string{t.TempDir()}, Extract: byText}
	report, err := Run(ctx, o)
	if err != nil || report.Failed != 1 || report.Loaded != 0 {
		t.Errorf("%+v, %v", report, err)
	}
	o.Args, o.Stdin = []string{"-"}, strings.NewReader("Ban")
	report, err = Run(ctx, o)
	if err != nil || report.Loaded != 1 || report.Total != -1 || report.Path != "standard input" {
		t.Errorf("%+v, %v", report, err)
	}
}
