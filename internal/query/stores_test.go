package query_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"readout/extract"
	"readout/graph"
	"readout/graph/neo4jstore"
	"readout/graph/sqlitestore"
	"readout/internal/load"
	"readout/internal/neo4jtest"
	"readout/internal/query"
	"readout/internal/resolve"
)

var neo4j neo4jtest.Lazy

func TestMain(m *testing.M) { os.Exit(neo4j.Main(m)) }

// The project's own articles give the same graph in every store, and every question about them has
// the same answer, which is the one that the reference gives.
func TestStoresAnswerAlike(t *testing.T) {
	reference := graph.NewMemory(resolve.Conclude)
	fill(t, reference)
	want := askAll(t, reference)
	t.Run("sqlite", func(t *testing.T) {
		s, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "readout.db"))
		if err != nil {
			t.Fatal(err)
		}
		checkAlike(t, s, reference, want)
	})
	t.Run("neo4j", func(t *testing.T) {
		server := neo4j.Require(t)
		s, err := neo4jstore.Open(t.Context(), neo4jstore.Options{URI: server.URI, User: server.User,
			Password: server.Password})
		if err != nil {
			t.Fatal(err)
		}
		checkAlike(t, s, reference, want)
	})
}

// checkAlike fills the store, compares its graph and its answers with the reference, and closes it.
func checkAlike(t *testing.T, s graph.Store, reference graph.Reader, want []answer) {
	t.Helper()
	fill(t, s)
	for range 2 { // loading the same again changes nothing
		wantGraph, err := reference.Graph(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Graph(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(wantGraph, got, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("graph (-reference +store):\n%s", d)
		}
		fill(t, s)
	}
	got := askAll(t, s)
	if len(got) != len(want) {
		t.Fatalf("%d answers, the reference has %d", len(got), len(want))
	}
	for i := range want {
		if d := cmp.Diff(want[i], got[i], cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s (-reference +store):\n%s", want[i].Question, d)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// fill loads the project's articles.
func fill(t *testing.T, s graph.Store) {
	t.Helper()
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := load.Run(t.Context(), load.Options{Store: s, Args: []string{"../../testdata/articles"},
		Extract: x.Extract})
	if err != nil {
		t.Fatal(err)
	}
	if report.Failed > 0 || report.Loaded < 25 {
		t.Fatalf("loaded %d articles, %d failed: %v", report.Loaded, report.Failed, report.Failures)
	}
}

// answer is a question in words with its answer, or the text of the error that it ends with.
type answer struct {
	Question string
	Answer   any
	Error    string
}

// askAll asks every question of every entity that the store has.
func askAll(t *testing.T, r graph.Reader) []answer {
	t.Helper()
	ctx := t.Context()
	var all []answer
	note := func(question string, a any, err error) {
		// Not connected, ambiguous and the like are answers; a failing store is none.
		if errors.Is(err, graph.ErrUnavailable) || errors.Is(err, context.Canceled) {
			t.Fatalf("%s: %v", question, err)
		}
		one := answer{Question: question, Answer: a}
		if err != nil {
			one.Error = err.Error()
		}
		all = append(all, one)
	}
	names, err := r.Names(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var people []string
	for _, n := range names {
		a, err := query.Show{Name: n.Name}.Ask(ctx, r)
		note("show "+n.Name, a, err)
		m, err := query.Met{Who: n.Name, Filter: query.Filter{Statuses: []string{"all"}}}.Ask(ctx, r)
		note("met "+n.Name, m, err)
		if n.ID.Label == graph.PersonLabel {
			people = append(people, n.Name)
		}
	}
	people = people[:min(15, len(people))]
	for _, a := range people {
		for _, b := range people {
			p, err := query.Path{From: a, To: b}.Ask(ctx, r)
			note("path "+a+" "+b, p, err)
		}
	}
	for _, f := range filters {
		m, err := query.Met{Filter: f}.Ask(ctx, r)
		note("met with a filter", m, err)
	}
	topics, err := query.Topics{}.Ask(ctx, r)
	note("topics", topics, err)
	articles, err := query.Articles{}.Ask(ctx, r)
	note("articles", articles, err)
	stats, err := query.Stats{}.Ask(ctx, r)
	note("stats", stats, err)
	return all
}

// filters use each field once and some together.
var filters = []query.Filter{
	{Statuses: []string{"all"}},
	{Statuses: []string{"scheduled", "cancelled"}},
	{Topics: []string{"Syria"}},
	{Countries: []string{"Russia", "Norway"}},
	{Places: []string{"Paris"}},
	{Places: []string{"Russia"}, Statuses: []string{"all"}},
	{Since: "2013-05-17", Until: "2013-06"},
	{Until: "2013", Kinds: []string{"call", "visit"}},
	{CAMEO: []string{"041", "03"}},
	{With: []string{"Sergey Lavrov"}, Limit: 3},
}
