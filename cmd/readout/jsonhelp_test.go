package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"readout/extract"
	"readout/graph"
	"readout/internal/query"
)

// The help on JSON names the fields that there are, line by line.
func TestJSONFields(t *testing.T) {
	for name, of := range map[string]any{
		"article": graph.Article{}, "people": graph.PersonClaim{}, "offices": graph.OfficeClaim{},
		"countries": graph.CountryClaim{}, "organizations": graph.OrgClaim{}, "places": graph.PlaceClaim{},
		"location": graph.Point{}, "topics": graph.TopicClaim{}, "meetings": codedMeeting{}, "plover": graph.PLOVER{},
		"place": graph.MeetingPlace{}, "participants": graph.ParticipantClaim{},
		"mentions, evidence:": graph.Span{}, "met": query.MetAnswer{}, "show": query.ShowAnswer{},
		"path": query.PathAnswer{}, "a step": query.Step{}, "a topic": query.Topic{}, "a count": query.Count{},
		"stats": query.StatsAnswer{}, "a meeting": query.Meeting{}, "a party": query.Party{},
		"a report": query.Report{}, "an office": query.Office{}, "an article": query.Article{},
		"": graph.Claims{}, "sentences": extract.Sentence{}, "stands": extract.Entity{},
		"mentions": extract.Mention{}, "rejected": extract.Rejection{}, "why": extract.Why{},
		"triggers": extract.Trigger{}, "status, date, place:": extract.Ground{},
		"parties, passed:": extract.Party{}, "through": extract.Expression{},
		"topics, words, dateline, cue:": extract.Words{}, "score": extract.Score{},
	} {
		want := fieldsOf(reflect.TypeOf(of))
		if got := linesOf(name); !slices.ContainsFunc(got, func(l []string) bool { return slices.Equal(l, want) }) {
			t.Errorf("%q: the fields are %v, the help has %v", name, want, got)
		}
	}
}

// linesOf is the words of every line of the help that begins with the name; without one, the names of
// the lines about claims that are not indented further.
func linesOf(name string) [][]string {
	var all, top [][]string
	for line := range strings.Lines(jsonFields) {
		words := strings.Fields(line)
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), name+" "); ok && name != "" {
			all = append(all, strings.Fields(rest))
		}
		if strings.HasPrefix(line, "  ") && line[2] != ' ' && len(top) < 7 && len(words) > 0 {
			top = append(top, words[:1])
		}
	}
	if name == "" {
		return [][]string{slices.Concat(top...)}
	}
	return all
}

// fieldsOf lists the names of a type's fields in JSON, those of embedded types among them.
func fieldsOf(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			names = append(names, fieldsOf(f.Type)...)
		case name != "-":
			names = append(names, name)
		}
	}
	return names
}
