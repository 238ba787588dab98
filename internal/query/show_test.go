package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

func TestShowPerson(t *testing.T) {
	got, err := Show{"Bob Orr"}.Ask(t.Context(), world(t))
	if err != nil {
		t.Fatal(err)
	}
	a1 := &Article{"a1", "Lee meets Orr in Sochi", "Wire", on("2013-05-02"), "https://wire.example/1"}
	want := []Office{{"Minister", Entity{graph.CountryLabel, "RU", "Russia"}, "2013-05-02", "2013-05-04",
		a1, "Lee met Minister Orr."}}
	if d := cmp.Diff(want, got.Offices); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"m2", "m1"}, keys(got.Meetings)); d != "" {
		t.Error(d)
	}
	var ids []string
	for _, a := range got.Articles {
		ids = append(ids, a.ID)
	}
	if d := cmp.Diff([]string{"a2", "a1"}, ids); d != "" {
		t.Error(d)
	}
}

func TestShowOthers(t *testing.T) {
	for name, want := range map[string][]string{
		"United Nations": {"m5", "m3", "m1"}, // through Ann Lee, the planned one too
		"Sochi":          {"m1"},
		"climate change": {"m5", "m1"},
		"meeting:m4":     {"m4"},
		"Fay Gray":       nil,
	} {
		got, err := Show{name}.Ask(t.Context(), world(t))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if d := cmp.Diff(want, keys(got.Meetings)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestShowTopicAndArticle(t *testing.T) {
	topic, err := Show{"arms control"}.Ask(t.Context(), world(t))
	if err != nil || topic.Area != "military" {
		t.Errorf("arms control: area %q, %v", topic.Area, err)
	}
	art, err := Show{"Lee meets Orr in Sochi"}.Ask(t.Context(), world(t))
	if err != nil || art.Claims == nil || art.Claims.People[0].Name != "Bob Orr" {
		t.Errorf("the article: %+v, %v", art.Claims, err)
	}
}

func TestLists(t *testing.T) {
	topics, err := Topics{Words: "climate", Limit: 1}.Ask(t.Context(), world(t))
	if err != nil || len(topics.Topics) != 1 || topics.Topics[0].Meetings != 2 {
		t.Errorf("topics: %+v, %v", topics, err)
	}
	articles, err := Articles{Naming: "Bob Orr", Limit: 1}.Ask(t.Context(), world(t))
	if err != nil || len(articles.Articles) != 1 || articles.Articles[0].ID != "a2" {
		t.Errorf("articles: %+v, %v", articles, err)
	}
	stats, err := Stats{}.Ask(t.Context(), world(t))
	if err != nil || stats.Nodes[0] != (Count{"Person", 7}) ||
		stats.Published != on("2013-05-02/2013-05-04") {
		t.Errorf("stats: %+v, %v", stats, err)
	}
}

func TestExamples(t *testing.T) {
	// Ann, Bob, Cy and Dee were at two held meetings each: the first by name, and whom she met.
	got, err := Examples(t.Context(), world(t))
	want := Example{Who: "Ann Lee", Other: "Bob Orr", Topic: "climate change"}
	if err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
}
