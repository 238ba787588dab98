package neo4jstore

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/internal/resolve"
)

// articles is how many are loaded; the plain loop takes plainArticles of them.
const (
	articles      = 10000
	plainArticles = 1000
)

// benchStore opens the server of the benchmarks, empty, after passes of all loaders that warm its
// compiler up.
func benchStore(b *testing.B, warm []graph.Claims) *Store {
	b.Helper()
	running := bench.Require(b)
	s := open(b, Options{URI: running.URI, User: running.User, Password: running.Password})
	for _, g := range concluded(warm, 500) {
		plain(b, s, g)
	}
	bench.Require(b)
	for c := range slices.Chunk(warm, 500) {
		load(b, s, c)
	}
	bench.Require(b)
	return s
}

func load(b *testing.B, s *Store, list []graph.Claims) {
	b.Helper()
	changes := make([]graph.Change, len(list))
	for i := range list {
		changes[i].Put = &list[i]
	}
	if _, err := s.Apply(context.Background(), changes); err != nil {
		b.Fatal(err)
	}
}

// plain writes the graph of a batch in one transaction as the loops do that readout is compared
// with: for every label and every kind of relation one statement that merges all rows; no claims, no
// support, no names for Find.
func plain(b *testing.B, s *Store, g graph.Graph) {
	b.Helper()
	err := s.inTransaction(context.Background(), neo4j.AccessModeWrite, func(q query) error {
		for i, list := range nodeRows(&g) {
			var rows [][]any
			for _, r := range list {
				r.row[2] = nil // the folded names
				rows = append(rows, r.row)
			}
			if err := plainly(q, plainNodes[i], rows); err != nil {
				return err
			}
		}
		_, merge := relationRows(&g, nil)
		for _, j := range joints() {
			var rows [][]any
			for _, group := range merge[j] {
				for _, r := range group.row[1].([]any) {
					rows = append(rows, []any{group.row[0], r})
				}
			}
			match := strings.Replace(j.merge(), "UNWIND g[1] AS r", "WITH a, g[1] AS r", 1)
			if err := plainly(q, match, rows); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

var plainNodes = []string{putPeople, putCountries, putOrganizations, putPlaces, putTopics, putMeetings,
	putArticles}

func plainly(q query, statement string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	return q.expect(statement, params{"rows": rows}, len(rows))
}

func concluded(list []graph.Claims, batch int) []graph.Graph {
	var graphs []graph.Graph
	for c := range slices.Chunk(list, batch) {
		graphs = append(graphs, resolve.Conclude(c))
	}
	return graphs
}

// rates reports what a benchmark that took d for n articles achieved.
func rates(b *testing.B, s *Store, d time.Duration, n int) {
	b.Helper()
	counts, err := s.Count(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	relations := 0
	for _, k := range counts.Relations {
		relations += k
	}
	b.ReportMetric(float64(n)/d.Seconds(), "articles/s")
	b.ReportMetric(float64(relations)/d.Seconds(), "relations/s")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkLoad compares the store with a plain loop of one transaction an article and with a
// batched loop of 1,000 articles a transaction. Neither of these keeps claims or can correct or
// retract. Run it with -benchtime=1x.
func BenchmarkLoad(b *testing.B) {
	all := graphtest.Synthetic(articles, nil, nil)
	warm := graphtest.Synthetic(2000, nil, nil)
	b.Run("plain", func(b *testing.B) {
		graphs := concluded(all[:plainArticles], 1)
		s := benchStore(b, warm)
		start := time.Now()
		for _, g := range graphs {
			plain(b, s, g)
		}
		rates(b, s, time.Since(start), plainArticles)
	})
	b.Run("batched", func(b *testing.B) {
		start := time.Now()
		graphs := concluded(all, 1000)
		concluding := time.Since(start)
		s := benchStore(b, warm)
		start = time.Now()
		for _, g := range graphs {
			plain(b, s, g)
		}
		writing := time.Since(start)
		rates(b, s, writing, articles)
		b.ReportMetric(articles/(concluding+writing).Seconds(), "articles-with-resolving/s")
		start = time.Now()
		for _, g := range graphs {
			plain(b, s, g)
		}
		b.ReportMetric(articles/time.Since(start).Seconds(), "again/s")
	})
	b.Run("store", func(b *testing.B) {
		s := benchStore(b, warm)
		start := time.Now()
		for c := range slices.Chunk(all, 1000) {
			load(b, s, c)
		}
		rates(b, s, time.Since(start), articles)
		start = time.Now()
		for c := range slices.Chunk(all, 1000) {
			load(b, s, c)
		}
		b.ReportMetric(articles/time.Since(start).Seconds(), "again/s")
		b.ReportMetric(oneMore(b, s), "ms/one-more(p50)")
	})
}

// oneMore is how long one more article takes in the full graph: the median in milliseconds.
func oneMore(b *testing.B, s *Store) float64 {
	b.Helper()
	var times []time.Duration
	for _, c := range graphtest.Synthetic(articles+60, nil, nil)[articles:] {
		start := time.Now()
		load(b, s, []graph.Claims{c})
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}
