package query

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

func TestFind(t *testing.T) {
	r := world(t)
	people := []graph.Label{graph.PersonLabel}
	for _, c := range []struct {
		text   string
		labels []graph.Label
		want   graph.NodeID
	}{
		{"Ann Lee", nil, id(graph.PersonLabel, "ann lee")},
		{"ANN  LEE", nil, id(graph.PersonLabel, "ann lee")},
		{"Ms Lee", nil, id(graph.PersonLabel, "ann lee")},          // an alias
		{"lee", nil, id(graph.PersonLabel, "ann lee")},             // a word; the article has it too
		{"Lee Ann", people, id(graph.PersonLabel, "ann lee")},      // all words, in any order
		{"un", nil, id(graph.OrganizationLabel, "united nations")}, // acronym
		{"ru", nil, id(graph.CountryLabel, "RU")},
		{"Russian Federation", nil, id(graph.CountryLabel, "RU")},
		{"Korea", nil, id(graph.CountryLabel, "KR")},
		{"the United Nations", nil, id(graph.OrganizationLabel, "united nations")},
		{"Republic of Korea", nil, id(graph.CountryLabel, "KR")}, // which only the lexicon knows
		{"place:Georgia", nil, id(graph.PlaceLabel, "georgia|US")},
		{"Country: georgia", nil, id(graph.CountryLabel, "GE")},
		{"tripoli|LY", nil, id(graph.PlaceLabel, "tripoli|LY")}, // the key itself
		{"https://wire.example/1", nil, id(graph.ArticleLabel, "a1")},
		{"arms", nil, id(graph.TopicLabel, "arms control")},
	} {
		n, err := Find(t.Context(), r, c.text, c.labels...)
		if err != nil || n.ID != c.want {
			t.Errorf("Find(%q) = %v, %v; want %v", c.text, n.ID, err, c.want)
		}
	}
}

// An empty name is no name that nothing has.
func TestFindEmpty(t *testing.T) {
	for _, text := range []string{"", " ", "person:"} {
		_, err := Find(t.Context(), world(t), text)
		if _, ok := errors.AsType[*BadArgument](err); !ok {
			t.Errorf("Find(%q): %v, want *BadArgument", text, err)
		}
	}
}

func TestFindSeveral(t *testing.T) {
	r := world(t)
	for text, want := range map[string][]graph.NodeID{
		"Orr":     {id(graph.PersonLabel, "bob orr"), id(graph.PersonLabel, "dee orr")},
		"Georgia": {id(graph.CountryLabel, "GE"), id(graph.PlaceLabel, "georgia|US")},
		"climate": {id(graph.TopicLabel, "climate change"), id(graph.TopicLabel, "climate finance")},
	} {
		_, err := Find(t.Context(), r, text)
		e, ok := errors.AsType[*AmbiguousName](err)
		if !ok {
			t.Errorf("Find(%q) = %v, want *AmbiguousName", text, err)
			continue
		}
		var got []graph.NodeID
		for _, n := range e.Candidates {
			got = append(got, n.ID)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("Find(%q): %s", text, d)
		}
	}
}

func TestFindNothing(t *testing.T) {
	r := world(t)
	for text, want := range map[string][]string{
		"Anne Lee":        {"Ann Lee"},
		"Bop Orr":         {"Bob Orr"},
		"Orrr":            {"Bob Orr", "Dee Orr"}, // one letter from both; by key
		"Sergej Lawrow":   {"Сергей Лавров"},      // in Latin letters: Sergei Lavrov
		"Xyzzy Quuxbar":   nil,
		"\x00'; DROP --{": nil,
	} {
		_, err := Find(t.Context(), r, text, graph.PersonLabel)
		e, ok := errors.AsType[*UnknownName](err)
		if !ok {
			t.Errorf("Find(%q) = %v, want *UnknownName", text, err)
			continue
		}
		var got []string
		for _, n := range e.Suggestions {
			got = append(got, n.Name)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("Find(%q) suggests: %s", text, d)
		}
	}
}

func TestSuggestAtMostFive(t *testing.T) {
	var all []graph.Named
	for _, name := range []string{"Pane", "Pan", "Pang", "Pann", "Pant", "Pans", "Ban"} {
		all = append(all, graph.Named{ID: id(graph.PersonLabel, graph.Fold(name)), Name: name})
	}
	var got []string
	for _, n := range suggest(all, "Pan") {
		got = append(got, n.Name)
	}
	want := []string{"Pan", "Ban", "Pane", "Pang", "Pann"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
