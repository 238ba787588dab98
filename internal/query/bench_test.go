package query_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/graph"
	"readout/graph/sqlitestore"
	"readout/internal/query"
)

// The names from which the people of the benchmark are made.
const (
	givenNames = `Aisha Alejandro Amina Andrzej Anna Antonio Bashir Beatriz Carlos Catherine Chen David
		Dmitri Elena Emmanuel Fatima Francois Giorgi Grace Hans Hassan Helen Hiroshi Ingrid Ivan Jean
		John Jose Joyce Julia Karim Kofi Laila Lars Li Luis Maria Mehmet Min Mohammed Nadia Nguyen Olga
		Omar Paolo Pierre Rajiv Rosa Samuel Sergei Siti Sofia Tariq Thomas Viktor William Yuki Zainab`
	surnames = `Abdullah Adeyemi Ahmed Andersson Banda Bianchi Castro Cohen Costa Diallo Dubois
		Fernandez Fischer Garcia Gonzalez Haddad Hansen Hoang Horvath Ibrahim Ivanov Jansen Jovanovic
		Kamau Khan Kim Kowalski Kuznetsov Larsen Lee Lopez Mbeki Mehta Mensah Moreau Mueller Nakamura
		Ncube Novak Okafor Park Petrov Popescu Rahman Rossi Santos Sato Schmidt Sharma Silva Singh Smith
		Suzuki Tanaka Toure Tran Virtanen Wang Weber Yilmaz Zhang`
	countries = "AR AU BR CA CN DE EG ES FR GB ID IN IT JP KE KR MX NG NO PL RU SA SE TR US VN ZA"
)

// BenchmarkQuestions asks a store of 50,000 meetings what people ask most, each time of somebody
// else. Half of the time goes by p50, and nineteen times of twenty by p95.
func BenchmarkQuestions(b *testing.B) {
	s, err := sqlitestore.Open(b.Context(), filepath.Join(b.TempDir(), "readout.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	people := fillMany(b, s, 25_000)
	pick := rand.New(rand.NewPCG(3, 4))
	name := func() string { return people[pick.IntN(len(people))] }
	for _, c := range []struct {
		question string
		ask      func(context.Context) error
	}{
		{"met", func(ctx context.Context) error {
			_, err := query.Met{Who: name()}.Ask(ctx, s)
			return err
		}},
		{"met-topic-since", func(ctx context.Context) error {
			topic := fmt.Sprintf("dispute %d", pick.IntN(400))
			_, err := query.Met{Filter: query.Filter{Topics: []string{topic}, Since: "2015"}}.Ask(ctx, s)
			return err
		}},
		{"met-surname", func(ctx context.Context) error { // ambiguous: looks at all the names
			_, err := query.Met{Who: strings.Fields(name())[1]}.Ask(ctx, s)
			if _, ok := err.(*query.AmbiguousName); ok {
				return nil
			}
			return err
		}},
		{"show", func(ctx context.Context) error {
			_, err := query.Show{Name: name()}.Ask(ctx, s)
			return err
		}},
		{"path", func(ctx context.Context) error {
			_, err := query.Path{From: name(), To: name()}.Ask(ctx, s)
			if _, ok := err.(*query.NotConnected); ok {
				return nil
			}
			return err
		}},
	} {
		b.Run(c.question, func(b *testing.B) { percentiles(b, c.ask) })
	}
}

// percentiles runs f and reports how long half of the runs and all but a twentieth took.
func percentiles(b *testing.B, f func(context.Context) error) {
	var took []time.Duration
	for b.Loop() {
		began := time.Now()
		if err := f(b.Context()); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

// fillMany loads n articles of two meetings each and returns the names of those who met.
func fillMany(b *testing.B, s graph.Store, n int) []string {
	b.Helper()
	var people []string
	for _, given := range strings.Fields(givenNames) {
		for _, sur := range strings.Fields(surnames) {
			people = append(people, given+" "+sur)
		}
	}
	pick := rand.New(rand.NewPCG(1, 2))
	var batch []graph.Change
	var met []string
	for i := range n {
		c := manyClaims(i, pick, people)
		for _, p := range c.People {
			met = append(met, p.Name)
		}
		batch = append(batch, graph.Change{Put: &c})
		if len(batch) == 1000 || i == n-1 {
			if _, err := s.Apply(b.Context(), batch); err != nil {
				b.Fatal(err)
			}
			batch = batch[:0]
		}
	}
	slices.Sort(met)
	return slices.Compact(met)
}

// manyClaims is the ith article: two pairs out of all the people, a small part of whom meet often.
func manyClaims(i int, pick *rand.Rand, people []string) graph.Claims {
	codes := strings.Fields(countries)
	day := graph.OnDay(graph.Day{Year: 2010, Month: time.January, Day: 1}.Add(pick.IntN(5000)))
	topic := fmt.Sprintf("dispute %d", pick.IntN(400))
	code := codes[pick.IntN(len(codes))]
	city := fmt.Sprintf("City %d", pick.IntN(300))
	c := graph.Claims{
		Article: graph.Article{ID: graph.ArticleID(fmt.Sprintf("article-%d", i)), Published: day,
			Title: "Talks in " + city, Publisher: fmt.Sprintf("Publisher %d", i%50)},
		Countries: []graph.CountryClaim{{Code: code, Name: code}},
		Places:    []graph.PlaceClaim{{Name: city, Country: code}},
		Topics:    []graph.TopicClaim{{Name: topic}},
	}
	for range 2 {
		m := graph.MeetingClaim{Kind: graph.KindMeeting, Status: graph.Held, Date: day,
			Place: &graph.MeetingPlace{Name: city, Country: code}, Topics: []string{topic}}
		for range 2 {
			who := people[pick.IntN(1+pick.IntN(len(people)))]
			c.People = append(c.People, graph.PersonClaim{Name: who,
				Offices: []graph.OfficeClaim{{Title: "Minister", Of: code}}})
			m.Participants = append(m.Participants,
				graph.ParticipantClaim{Type: graph.PersonParty, Name: who, For: code})
		}
		text := m.Participants[0].Name + " met " + m.Participants[1].Name + " in " + city + "."
		m.Evidence = []graph.Span{{Start: 0, End: len(text), Text: text}}
		c.Meetings = append(c.Meetings, m)
	}
	return c
}
