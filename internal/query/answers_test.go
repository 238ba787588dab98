package query_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
	"readout/internal/query"
	"readout/internal/resolve"
)

var update = flag.Bool("update", false, "write the golden files anew")

// expected is a question of testdata/answers/answers.json with its answer by reading.
type expected struct {
	Question string
	Name     string
	Label    graph.Label
	A, B     string
	Filters  map[string]string
	Expect   []occasion
	Length   *int `json:"expect_length"`
	Offices  []struct{ Title, Of string }
	Aliases  []string
	Articles []string
}

// occasion is one meeting as a reader of all the articles knows it.
type occasion struct {
	Parties  []string
	Date     graph.Date
	Place    string
	Status   graph.Status
	Kind     graph.MeetingKind
	Articles []string
	Optional bool
}

// The quality of the answers over all the project's articles, a line a question: how many of the
// occasions that a reader finds the program finds (with the right parties, day and status), and how
// many it gives beside them. The golden file is a ledger: a change of any line is seen in review.
// The answers are the reader's; what the golden file holds is only how far the program gets.
func TestAnswers(t *testing.T) {
	store := graph.NewMemory(resolve.Conclude)
	fill(t, store)
	var got strings.Builder
	var sum tally
	for _, q := range readAnswers(t) {
		one := check(t, store, q)
		sum.add(one)
		fmt.Fprintf(&got, "%-9s %s\n", one, q.title())
	}
	fmt.Fprintf(&got, "%-9s all questions\n", sum)
	const golden = "../../testdata/answers/scores.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("the answers have changed; if for the better, run this test with -update (-was +is):\n%s", d)
	}
}

func readAnswers(t *testing.T) []expected {
	t.Helper()
	data, err := os.ReadFile("../../testdata/answers/answers.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Questions []expected }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Questions) < 20 {
		t.Fatalf("%d questions, want at least 20", len(file.Questions))
	}
	return file.Questions
}

func (q expected) title() string {
	if q.Question == "path" {
		return "path " + q.A + " - " + q.B
	}
	s := q.Question + " " + q.Name
	keys := make([]string, 0, len(q.Filters))
	for k := range q.Filters {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		s += " --" + k + " " + q.Filters[k]
	}
	return s
}

// tally counts what a reader expects, what of it was found, and what was given beside it.
type tally struct{ found, expected, extra int }

func (s *tally) add(o tally) {
	s.found += o.found
	s.expected += o.expected
	s.extra += o.extra
}

func (s tally) String() string { return fmt.Sprintf("%d/%d +%d", s.found, s.expected, s.extra) }

func check(t *testing.T, r graph.Reader, q expected) tally {
	t.Helper()
	switch q.Question {
	case "met":
		return checkMet(t, r, q)
	case "path":
		return checkPath(t, r, q)
	case "show":
		return checkShow(t, r, q)
	}
	t.Fatalf("unknown question %q", q.Question)
	return tally{}
}

func checkMet(t *testing.T, r graph.Reader, q expected) tally {
	t.Helper()
	list := func(name string) []string {
		if v := q.Filters[name]; v != "" {
			return []string{v}
		}
		return nil
	}
	a, err := query.Met{Who: q.Name, Filter: query.Filter{With: list("with"), Topics: list("topic"),
		Places: list("place"), Countries: list("country"), Since: q.Filters["since"], Until: q.Filters["until"],
		Statuses: list("status"), Kinds: list("kind")}}.Ask(t.Context(), r)
	if err != nil { // a name that was not extracted: nothing is found
		a.Meetings = nil
	}
	used := make([]bool, len(a.Meetings))
	var s tally
	for _, want := range q.Expect {
		i := slices.IndexFunc(a.Meetings, func(m query.Meeting) bool { return want.is(m) })
		if !want.Optional {
			s.expected++
		}
		if i >= 0 {
			used[i] = true
			if !want.Optional {
				s.found++
			}
		}
	}
	for _, u := range used {
		if !u {
			s.extra++
		}
	}
	return s
}

// is reports whether an answer is the occasion: the same parties, date and status, and a kind that
// does not differ but in wording.
func (o occasion) is(m query.Meeting) bool {
	var parties []string
	for _, p := range m.Parties {
		if p.Label == graph.CountryLabel {
			parties = append(parties, p.Key)
		} else {
			parties = append(parties, graph.Fold(p.Name))
		}
	}
	var want []string
	for _, p := range o.Parties {
		if len(p) == 2 {
			want = append(want, p)
		} else {
			want = append(want, graph.Fold(p))
		}
	}
	slices.Sort(parties)
	slices.Sort(want)
	talks := func(k graph.MeetingKind) bool { return k == graph.KindMeeting || k == graph.KindNegotiations }
	return slices.Equal(parties, want) && o.Date == m.Date && o.Status == m.Status &&
		(o.Kind == m.Kind || talks(o.Kind) && talks(m.Kind))
}

func checkPath(t *testing.T, r graph.Reader, q expected) tally {
	t.Helper()
	a, err := query.Path{From: q.A, To: q.B}.Ask(t.Context(), r)
	s := tally{expected: 1}
	switch {
	case q.Length == nil && err != nil, q.Length != nil && err == nil && len(a.Steps) == *q.Length:
		s.found = 1
	}
	return s
}

func checkShow(t *testing.T, r graph.Reader, q expected) tally {
	t.Helper()
	a, err := query.Show{Name: q.Name}.Ask(t.Context(), r)
	s := tally{expected: len(q.Offices) + len(q.Articles)}
	if err != nil || a.Label != q.Label {
		return s
	}
	for _, o := range a.Offices {
		if slices.ContainsFunc(q.Offices, func(w struct{ Title, Of string }) bool {
			return graph.Fold(w.Title) == graph.Fold(o.Title) && (w.Of == o.Of.Key || graph.Fold(w.Of) == o.Of.Key)
		}) {
			s.found++
		} else {
			s.extra++
		}
	}
	for _, n := range a.Articles {
		if slices.Contains(q.Articles, n.ID) {
			s.found++
		} else {
			s.extra++
		}
	}
	return s
}
