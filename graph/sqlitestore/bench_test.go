package sqlitestore_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/graph/sqlitestore"
)

const batch = 500 // articles, as a load has them

// load applies the articles in batches.
func load(b testing.TB, s graph.Store, all []graph.Claims) {
	b.Helper()
	for part := range slices.Chunk(all, batch) {
		var changes []graph.Change
		for i := range part {
			changes = append(changes, graph.Change{Put: &part[i]})
		}
		if _, err := s.Apply(b.Context(), changes); err != nil {
			b.Fatal(err)
		}
	}
}

func openBench(b *testing.B) graph.Store {
	b.Helper()
	s, err := sqlitestore.Open(b.Context(), filepath.Join(b.TempDir(), "readout.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkLoad loads 10,000 articles of 12 entities and 2 meetings into an empty file on the disk.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			all := graphtest.Synthetic(n, nil, nil)
			var took time.Duration
			relations, loads := 0, 0
			for b.Loop() {
				b.StopTimer()
				s := openBench(b)
				b.StartTimer()
				start := time.Now()
				load(b, s, all)
				took += time.Since(start)
				loads++
				b.StopTimer()
				relations = relationCount(b, s)
				s.Close()
				b.StartTimer()
			}
			seconds := took.Seconds() / float64(loads)
			b.ReportMetric(float64(n)/seconds, "articles/s")
			b.ReportMetric(float64(relations)/seconds, "relations/s")
		})
	}
}

func relationCount(b *testing.B, s graph.Store) int {
	counts, err := s.Count(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	total := 0
	for _, n := range counts.Relations {
		total += n
	}
	return total
}

// BenchmarkLoadAgain loads the same articles once more, which changes nothing.
func BenchmarkLoadAgain(b *testing.B) {
	const n = 10000
	all := graphtest.Synthetic(n, nil, nil)
	s := openBench(b)
	load(b, s, all)
	for b.Loop() {
		load(b, s, all)
	}
	b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkOneMore loads single articles into graphs of several sizes, the cost of which is not to
// grow.
func BenchmarkOneMore(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("graph=%d", n), func(b *testing.B) {
			s := openBench(b)
			load(b, s, graphtest.Synthetic(n, nil, nil))
			more := graphtest.Synthetic(n+5000, nil, nil)[n:]
			i := 0
			measure(b, func() error {
				i++
				_, err := s.Apply(b.Context(), []graph.Change{{Put: &more[i%len(more)]}})
				return err
			})
		})
	}
}

// measure reports the median and the 95th percentile of what is done.
func measure(b *testing.B, do func() error) {
	b.Helper()
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

// BenchmarkQuestions asks about 50,000 and 100,000 meetings of people with real names.
func BenchmarkQuestions(b *testing.B) {
	for _, n := range []int{50000, 100000} {
		s := openBench(b)
		load(b, s, graphtest.Meetings(n, leaders(b), nil))
		for _, q := range questions(b, s) {
			b.Run(fmt.Sprintf("meetings=%d/%s", n, q.name), func(b *testing.B) {
				i := 0
				measure(b, func() error { i++; return q.ask(i) })
			})
		}
	}
}

type question struct {
	name string
	ask  func(i int) error
}

// questions are asked about each person, topic and place in turn, those who met most included.
func questions(b *testing.B, s graph.Store) []question {
	ctx := b.Context()
	people := names(b, s, graph.PersonLabel)
	topics, places := names(b, s, graph.TopicLabel), names(b, s, graph.PlaceLabel)
	meetings := func(f graph.MeetingFilter) error {
		list, err := s.Meetings(ctx, f)
		if err == nil && len(list) == 0 && len(f.Parties) == 1 && f.Since.IsZero() {
			err = fmt.Errorf("no meetings for %+v", f)
		}
		return err
	}
	// A stride, since neighbours by name are neighbours by how often they meet.
	person := func(i int) []graph.NodeID { return []graph.NodeID{people[i*7919%len(people)].ID} }
	held := []graph.Status{graph.Held}
	return []question{
		{"find", func(i int) error { _, err := s.Find(ctx, people[i*7919%len(people)].Name); return err }},
		{"met", func(i int) error {
			return meetings(graph.MeetingFilter{Parties: [][]graph.NodeID{person(i)}, Statuses: held})
		}},
		{"met-latest-20", func(i int) error {
			return meetings(graph.MeetingFilter{Parties: [][]graph.NodeID{person(i)}, Statuses: held,
				Limit: 20})
		}},
		{"met-with", func(i int) error {
			return meetings(graph.MeetingFilter{Parties: [][]graph.NodeID{person(i), person(i + 1)}})
		}},
		{"met-since", func(i int) error {
			return meetings(graph.MeetingFilter{Parties: [][]graph.NodeID{person(i)},
				Since: graph.Day{Year: 2020, Month: 1, Day: 1}})
		}},
		{"topic-latest-20", func(i int) error {
			return meetings(graph.MeetingFilter{Topics: []string{topics[i%len(topics)].ID.Key}, Limit: 20})
		}},
		{"place-latest-20", func(i int) error {
			return meetings(graph.MeetingFilter{Places: []graph.NodeID{places[i%len(places)].ID}, Limit: 20})
		}},
		{"country-latest-20", func(i int) error {
			return meetings(graph.MeetingFilter{Countries: []string{"FR"}, Statuses: held, Limit: 20})
		}},
		{"latest-20", func(i int) error { return meetings(graph.MeetingFilter{Limit: 20}) }},
		{"MetWith", func(i int) error {
			_, err := s.MetWith(ctx, []string{person(i)[0].Key})
			return err
		}},
		{"Topics", func(i int) error { _, err := s.Topics(ctx); return err }},
		{"Count", func(i int) error { _, err := s.Count(ctx); return err }},
	}
}

func names(b *testing.B, s graph.Store, label graph.Label) []graph.Named {
	list, err := s.Names(b.Context(), label)
	if err != nil || len(list) == 0 {
		b.Fatalf("names of %s: %d, %v", label, len(list), err)
	}
	return list
}

// leaders are names of heads of state and government where the lists beside the project are there,
// else nil, for which made-up names stand in.
func leaders(b *testing.B) []string {
	var list []string
	for file, column := range map[string]string{"wikidata.csv": "officeholderLabel",
		"wikipedia.csv": "officeholderlabel"} {
		path := filepath.Join("..", "..", "..", "shared", "gazetteers", "world-leaders-2022", file)
		f, err := os.Open(path)
		if err != nil {
			b.Logf("without real names: %v", err)
			return nil
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil || len(rows) == 0 {
			b.Fatalf("reading %s: %v", path, err)
		}
		n := slices.Index(rows[0], column)
		for _, row := range rows[1:] {
			list = append(list, row[n])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
