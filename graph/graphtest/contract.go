package graphtest

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"testing"

	"readout/graph"
)

// talk is an article about one held talk of two people on one topic in one place.
func talk(id graph.ArticleID, a, b, topic string) graph.Claims {
	return graph.Claims{
		Article: graph.Article{ID: id, Title: "Talks", Published: may(18), Publisher: "Agency One"},
		People: []graph.PersonClaim{{Name: a, Offices: []graph.OfficeClaim{{Title: "President", Of: "FR",
			Evidence: &graph.Span{Start: 3, End: 20}}}}, {Name: b}},
		Places: []graph.PlaceClaim{{Name: "Geneva", Country: "CH", Kind: graph.City}},
		Topics: []graph.TopicClaim{{Name: topic}},
		Meetings: []graph.MeetingClaim{{Kind: graph.KindMeeting, Status: graph.Held, Date: may(17),
			Place: &graph.MeetingPlace{Name: "Geneva", Country: "CH"}, Topics: []string{topic},
			Participants: []graph.ParticipantClaim{{Type: graph.PersonParty, Name: a, For: "FR"},
				{Type: graph.PersonParty, Name: b}}}},
	}
}

func put(list ...graph.Claims) []graph.Change {
	var changes []graph.Change
	for _, c := range list {
		changes = append(changes, graph.Change{Put: &c})
	}
	return changes
}

// contract goes through what Apply does to the set of articles.
func (s suite) contract(t *testing.T) {
	ctx, store := t.Context(), s.open(t)
	one := talk("one", "Jane Roe", "John Doe", "fishing")
	other := talk("one", "Jane Roe", "Max Moe", "grain")
	two := talk("two", "Jane Roe", "John Doe", "fishing")
	retract := graph.Change{Retract: "one"}
	for _, step := range []struct {
		what    string
		changes []graph.Change
		want    graph.Applied
		left    []graph.Claims
	}{
		{"nothing", nil, graph.Applied{}, nil},
		{"retract what is not there", []graph.Change{retract}, graph.Applied{Missing: 1}, nil},
		{"load", put(one), graph.Applied{Added: 1}, []graph.Claims{one}},
		{"the same again", put(one), graph.Applied{Unchanged: 1}, []graph.Claims{one}},
		{"a correction", put(other), graph.Applied{Replaced: 1}, []graph.Claims{other}},
		{"back", put(one), graph.Applied{Replaced: 1}, []graph.Claims{one}},
		{"a second article", put(two, one), graph.Applied{Added: 1, Unchanged: 1},
			[]graph.Claims{one, two}},
		{"the last change counts", append([]graph.Change{retract}, put(two, other, one)...),
			graph.Applied{Unchanged: 2}, []graph.Claims{one, two}},
		{"retract after load", append(put(other), retract, retract), graph.Applied{Retracted: 1},
			[]graph.Claims{two}},
		{"retract all", []graph.Change{{Retract: "two"}, retract},
			graph.Applied{Retracted: 1, Missing: 1}, nil},
	} {
		got, err := store.Apply(ctx, step.changes)
		if err != nil || got != step.want {
			t.Fatalf("%s: got %+v, %v; want %+v", step.what, got, err, step.want)
		}
		g, err := store.Graph(ctx)
		if err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		if err := SameGraph(g, s.conclude(step.left)); err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
	}
	s.answers(t, store)
}

// answers holds a few answers to what a reader of the article would say.
func (s suite) answers(t *testing.T, store graph.Store) {
	ctx := t.Context()
	if _, err := store.Apply(ctx, put(talk("one", "Jane Roe", "John Doe", "fishing"))); err != nil {
		t.Fatal(err)
	}
	met, err := store.MetWith(ctx, []string{"john doe"})
	want := []graph.MetWith{{A: "jane roe", B: "john doe", Meetings: 1, First: day(17), Last: day(17)}}
	if err := errors.Join(err, differ("MetWith", met, want)); err != nil {
		t.Error(err)
	}
	found, err := store.Find(ctx, "JANE ROE", graph.PersonLabel)
	jane := graph.NodeID{Label: graph.PersonLabel, Key: "jane roe"}
	err = errors.Join(err, differ("Find", found, []graph.Named{{ID: jane, Name: "Jane Roe"}}))
	if err != nil {
		t.Error(err)
	}
	records, err := store.Meetings(ctx, graph.MeetingFilter{Since: day(17), Until: day(17),
		Countries: []string{"FR"}, Places: []graph.NodeID{{Label: graph.CountryLabel, Key: "CH"}}})
	if err != nil || len(records) != 1 {
		t.Fatalf("Meetings: got %d, %v; want 1", len(records), err)
	}
	r := records[0]
	if len(r.Parties) != 2 || r.Parties[0].Name != "Jane Roe" || r.Parties[0].For.Name != "France" ||
		len(r.Topics) != 1 || r.Topics[0].Name != "fishing" || len(r.Places) != 1 ||
		r.Places[0].Name != "Geneva" || len(r.Reports) != 1 || len(r.Articles) != 1 ||
		r.Articles[0].Title != "Talks" {
		t.Errorf("Meetings: got %+v", r)
	}
	if records, err = store.Meetings(ctx, graph.MeetingFilter{Since: day(18)}); len(records) > 0 {
		t.Errorf("Meetings since the day after: got %+v, %v", records, err)
	}
	offices, err := store.Represents(ctx, []string{"jane roe"})
	if err != nil || len(offices) != 1 || offices[0].Title != "President" ||
		offices[0].To.Key != "FR" || offices[0].Article != "one" ||
		offices[0].Start != 3 || offices[0].End != 20 {
		t.Errorf("Represents: got %+v, %v", offices, err)
	}
}

// failures holds a store to all or nothing.
func (s suite) failures(t *testing.T) {
	ctx, store := t.Context(), s.open(t)
	good := talk("good", "Jane Roe", "John Doe", "fishing")
	if _, err := store.Apply(ctx, put(good)); err != nil {
		t.Fatal(err)
	}
	bad := talk("bad", "Jane Roe", "Max Moe", "grain")
	bad.Meetings[0].Confidence = math.NaN()
	if got, err := store.Apply(ctx, put(talk("new", "A B", "C D", "rail"), bad)); err == nil {
		t.Errorf("a number that is none: got %+v, want an error", got)
	}
	over, cancel := context.WithCancel(ctx)
	cancel()
	_, err := store.Apply(over, put(talk("late", "A B", "C D", "rail")))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Apply in a cancelled context: got %v, want context.Canceled", err)
	}
	if _, err := store.Graph(over); !errors.Is(err, context.Canceled) {
		t.Errorf("Graph in a cancelled context: got %v, want context.Canceled", err)
	}
	g, err := store.Graph(ctx)
	if err := errors.Join(err, SameGraph(g, s.conclude([]graph.Claims{good}))); err != nil {
		t.Errorf("after the failures: %v", err)
	}
	if _, err := store.Claims(ctx, "bad"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Claims of what was never loaded: got %v, want graph.ErrNotFound", err)
	}
}

// together loads from several goroutines while others ask: every question sees whole batches.
func (s suite) together(t *testing.T) {
	const loaders, batches, size = 3, 4, 3
	ctx, store := t.Context(), s.open(t)
	var loading, asking sync.WaitGroup
	done := make(chan struct{})
	for n := range loaders {
		loading.Go(func() {
			for b := range batches {
				changes := put(numbered(Articles(uint64(n*batches+b), size), n, b)...)
				if _, err := store.Apply(ctx, changes); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 2 {
		asking.Go(func() {
			for over := false; !over; {
				select {
				case <-done:
					over = true
				default:
				}
				list, err := store.Articles(ctx)
				if err != nil || len(list)%size != 0 {
					t.Errorf("Articles while loading: got %d, %v; want a multiple of %d", len(list), err, size)
					return
				}
			}
		})
	}
	loading.Wait()
	close(done)
	asking.Wait()
	var all []graph.Claims
	for n := range loaders {
		for b := range batches {
			all = append(all, numbered(Articles(uint64(n*batches+b), size), n, b)...)
		}
	}
	g, err := store.Graph(ctx)
	if err := errors.Join(err, SameGraph(g, s.conclude(all))); err != nil {
		t.Error(err)
	}
}

// numbered gives articles ids of their own.
func numbered(list []graph.Claims, loader, batch int) []graph.Claims {
	for i := range list {
		list[i].Article.ID = graph.ArticleID(fmt.Sprintf("%d-%d-%d", loader, batch, i))
	}
	return list
}
