package query

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

func keys(list []Meeting) []string {
	var out []string
	for _, m := range list {
		out = append(out, m.Key)
	}
	return out
}

func TestMetFilters(t *testing.T) {
	r := world(t)
	// By last day: May as a whole (31 May) before 3 May before 1 May before what has no date.
	for name, c := range map[string]struct {
		q    Met
		want []string
	}{
		"all held":          {Met{}, []string{"m3", "m2", "m1", "m4"}},
		"who":               {Met{Who: "Ann Lee"}, []string{"m3", "m1"}},
		"who, an org":       {Met{Who: "UN"}, []string{"m3", "m1"}},
		"who, a country":    {Met{Who: "Russia"}, []string{"m2", "m1"}},
		"with":              {Met{Who: "Ann Lee", Filter: Filter{With: []string{"Dee Orr"}}}, []string{"m3"}},
		"with two":          {Met{Filter: Filter{With: []string{"Bob Orr", "South Korea"}}}, []string{"m2"}},
		"topic words":       {Met{Filter: Filter{Topics: []string{"climate"}}}, []string{"m3", "m1"}},
		"topic by alias":    {Met{Filter: Filter{Topics: []string{"Warming global"}}}, []string{"m1"}},
		"one of two topics": {Met{Filter: Filter{Topics: []string{"arms", "warming"}}}, []string{"m2", "m1"}},
		"country":           {Met{Filter: Filter{Countries: []string{"KR"}}}, []string{"m2"}},
		"place":             {Met{Filter: Filter{Places: []string{"Sochi"}}}, []string{"m1"}},
		"place, a country":  {Met{Filter: Filter{Places: []string{"South Korea"}}}, []string{"m2"}},
		"two towns":         {Met{Filter: Filter{Places: []string{"Tripoli"}}}, nil},
		"since":             {Met{Filter: Filter{Since: "2013-05-02"}}, []string{"m3", "m2"}},
		"until":             {Met{Filter: Filter{Until: "2013-05-02"}}, []string{"m3", "m1"}},
		"in a month":        {Met{Filter: Filter{Since: "2013-05", Until: "2013-05"}}, []string{"m3", "m2", "m1"}},
		"status":            {Met{Filter: Filter{Statuses: []string{"Scheduled"}}}, []string{"m5"}},
		"status all":        {Met{Who: "Lee", Filter: Filter{Statuses: []string{"all"}}}, []string{"m5", "m3", "m1"}},
		"kind":              {Met{Filter: Filter{Kinds: []string{"press conference"}}}, nil},
		"limit":             {Met{Filter: Filter{Limit: 2}}, []string{"m3", "m2"}},
	} {
		got, err := c.q.Ask(t.Context(), r)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d := cmp.Diff(c.want, keys(got.Meetings)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestMetBadArguments(t *testing.T) {
	r := world(t)
	for name, f := range map[string]Filter{
		"since":  {Since: "May 2013"},
		"until":  {Until: "2013-05-01/2013-05-03"},
		"status": {Statuses: []string{"done"}},
		"kind":   {Kinds: []string{"party"}},
		"cameo":  {CAMEO: []string{"CONSULT"}},
		"limit":  {Limit: -1},
	} {
		_, err := Met{Filter: f}.Ask(t.Context(), r)
		if e, ok := errors.AsType[*BadArgument](err); !ok || e.Name != name {
			t.Errorf("%s: %v, want a *BadArgument about it", name, err)
		}
	}
	_, err := Met{Filter: Filter{Since: "2014", Until: "2013"}}.Ask(t.Context(), r)
	if e, ok := errors.AsType[*BadArgument](err); !ok || e.Name != "until" {
		t.Errorf("since after until: %v", err)
	}
}

func TestMetUnknown(t *testing.T) {
	r := world(t)
	for name, q := range map[string]Met{
		"who":     {Who: "Anne Lee"},
		"with":    {Filter: Filter{With: []string{"Zed"}}},
		"topic":   {Filter: Filter{Topics: []string{"climate chance"}}},
		"place":   {Filter: Filter{Places: []string{"Soshi"}}},
		"country": {Filter: Filter{Countries: []string{"Atlantis"}}},
	} {
		_, err := q.Ask(t.Context(), r)
		if _, ok := errors.AsType[*UnknownName](err); !ok {
			t.Errorf("%s: %v, want an *UnknownName", name, err)
		}
	}
}

func TestMetEvidence(t *testing.T) {
	got, err := Met{Who: "Lee", Filter: Filter{Places: []string{"Sochi"}}}.Ask(t.Context(), world(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []Meeting{{
		Key: "m1", Name: "meeting m1", Kind: graph.KindMeeting, Status: graph.Held,
		Date: on("2013-05-01"), Sources: 1, Places: []string{"Sochi"},
		Topics: []string{"climate change"},
		EventCode: graph.EventCode{CAMEO: "042", PLOVER: graph.PLOVER{Type: "CONSULT", Mode: "visit",
			Contexts: []string{}, Actors: []string{"United Nations"}, Recipients: []string{"RU"}}},
		Parties: []Party{
			{Entity{graph.PersonLabel, "ann lee", "Ann Lee"}, graph.Participant, "United Nations"},
			{Entity{graph.PersonLabel, "bob orr", "Bob Orr"}, graph.Participant, "Russia"},
		},
		Reports: []Report{
			{Article: Article{"a1", "Lee meets Orr in Sochi", "Wire", on("2013-05-02"), "https://wire.example/1"},
				Status: graph.Held, Who: []string{}, Topics: []string{}, Rule: "met",
				Sentences: []graph.Span{{Start: 10, End: 30, Text: "Lee met Minister Orr."}}},
			{Article: Article{ID: "a2", Title: "Talks at the sea", Published: on("2013-05-04")},
				Status: graph.Held, Who: []string{}, Topics: []string{}, Sentences: []graph.Span{}},
		},
	}}
	if d := cmp.Diff(want, got.Meetings); d != "" {
		t.Error(d)
	}
	others := got.Meetings[0].Others(got.Who)
	if len(others) != 1 || others[0].Name != "Bob Orr" {
		t.Errorf("Ann Lee met %v", others)
	}
	russia := &Entity{graph.CountryLabel, "RU", "Russia"}
	if others := got.Meetings[0].Others(russia); len(others) != 1 || others[0].Name != "Ann Lee" {
		t.Errorf("Russia met %v", others)
	}
}
