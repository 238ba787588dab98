package neo4jstore

import (
	"context"
	"slices"
	"testing"
	"time"

	"readout/graph"
	"readout/graph/graphtest"
)

// BenchmarkQuestions asks a graph of 50,000 meetings and reports the median and the 95th percentile.
// Run it with -benchtime=1x.
func BenchmarkQuestions(b *testing.B) {
	running := bench.Require(b)
	s := open(b, Options{URI: running.URI, User: running.User, Password: running.Password})
	for c := range slices.Chunk(graphtest.Meetings(50000, nil, nil), 100) {
		load(b, s, c)
	}
	ctx := context.Background()
	people, err := s.Names(ctx, graph.PersonLabel)
	if err != nil {
		b.Fatal(err)
	}
	topics, err := s.Topics(ctx)
	if err != nil {
		b.Fatal(err)
	}
	meetings := func(f graph.MeetingFilter) error {
		_, err := s.Meetings(ctx, f)
		return err
	}
	person := func(i int) graph.NodeID { return people[i%len(people)].ID }
	for _, q := range []struct {
		name string
		ask  func(i int) error
	}{
		{"find", func(i int) error { _, err := s.Find(ctx, people[i%len(people)].Name); return err }},
		{"met", func(i int) error {
			return meetings(graph.MeetingFilter{Parties: [][]graph.NodeID{{person(i)}},
				Statuses: []graph.Status{graph.Held}})
		}},
		{"met-with", func(i int) error {
			return meetings(graph.MeetingFilter{Parties: [][]graph.NodeID{{person(i)}, {person(7*i + 1)}}})
		}},
		{"topic-month", func(i int) error {
			first := graph.Day{Year: 2005 + i%20, Month: time.May, Day: 1}
			return meetings(graph.MeetingFilter{Topics: []string{topics[i%len(topics)].Topic.Key},
				Since: first, Until: first.Add(30)})
		}},
		{"country-latest", func(int) error {
			return meetings(graph.MeetingFilter{Countries: []string{"FR"}, Limit: 20})
		}},
		{"month", func(i int) error {
			first := graph.Day{Year: 2005 + i%20, Month: time.May, Day: 1}
			return meetings(graph.MeetingFilter{Since: first, Until: first.Add(30)})
		}},
	} {
		b.Run(q.name, func(b *testing.B) {
			var times []time.Duration
			for i := range 150 {
				start := time.Now()
				if err := q.ask(i); err != nil {
					b.Fatal(err)
				}
				if i >= 50 { // the first warm the server's compiler up
					times = append(times, time.Since(start))
				}
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[50].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(times[95].Microseconds())/1000, "p95-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}
