package load

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"readout/graph"
)

// whole is claims with something in every field.
func whole(id graph.ArticleID) graph.Claims {
	at := []graph.Span{{Start: 3, End: 8}}
	quote := graph.Span{Start: 0, End: 14, Text: "Ban met Lavrov"}
	return graph.Claims{
		Article: graph.Article{ID: id, Title: "T", Published: graph.InMonth(2013, 5), Publisher: "P",
			URL: "https://a.example", Language: "en", SHA256: "00"},
		People: []graph.PersonClaim{{Name: "Ban Ki-moon", Aliases: []string{"Mr. Ban"}, Mentions: at,
			Offices: []graph.OfficeClaim{{Title: "Secretary-General", Of: "United Nations", Evidence: &quote}}},
			{Name: "Sergey Lavrov"}},
		Countries:     []graph.CountryClaim{{Code: "RU", Name: "Russia", Mentions: at}},
		Organizations: []graph.OrgClaim{{Name: "United Nations", Acronym: "UN", Kind: graph.IGO}},
		Places: []graph.PlaceClaim{{Name: "Sochi", Country: "RU", Kind: graph.City,
			Location: &graph.Point{Latitude: 43.6, Longitude: 39.7}}},
		Topics: []graph.TopicClaim{{Name: "Syria crisis", Area: "conflict", Concerns: []string{"SY"}}},
		Meetings: []graph.MeetingClaim{
			{Kind: graph.KindVisit, Status: graph.Held, Participants: []graph.ParticipantClaim{
				{Type: graph.PersonParty, Name: "Ban Ki-moon", For: "United Nations", Role: graph.Visitor},
				{Type: graph.CountryParty, Name: "RU", Role: graph.Host}}, Topics: []string{}},
			{Kind: graph.KindMeeting, Mode: graph.InPerson, Status: graph.Scheduled,
				Date: graph.Between(graph.Day{Year: 2013, Month: 5, Day: 6},
					graph.Day{Year: 2013, Month: 5, Day: 12}),
				Place: &graph.MeetingPlace{Name: "Sochi", Country: "RU"},
				Participants: []graph.ParticipantClaim{{Type: graph.PersonParty, Name: "Ban Ki-moon"},
					{Type: graph.OrganizationParty, Name: "United Nations"}},
				Topics: []string{"Syria crisis"}, Evidence: []graph.Span{quote, {Text: "no position"}},
				Confidence: .5, Rule: "met", Within: 1},
		},
	}
}

func jsonOf(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// keeper is a store that keeps claims.
type keeper struct{ list []graph.Claims }

func (k *keeper) Apply(_ context.Context, changes []graph.Change) (graph.Applied, error) {
	for _, c := range changes {
		k.list = append(k.list, *c.Put)
	}
	return graph.Applied{Added: len(changes)}, nil
}

// TestExtracted: what extract printed comes back as it was, compressed or not, a line or indented.
func TestExtracted(t *testing.T) {
	a, b := whole("a"), whole("b")
	lines := jsonOf(t, a) + "\n\n" + jsonOf(t, b) + "\n"
	indented, err := json.MarshalIndent([]graph.Claims{a, b}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	var gz bytes.Buffer
	w := gzip.NewWriter(&gz)
	if _, err := w.Write([]byte(lines)); err != nil || w.Close() != nil {
		t.Fatal("cannot compress")
	}
	for name, content := range map[string]string{"a.jsonl": lines, "a.txt": lines, "a": lines,
		"a.json": string(indented), "b.jsonl": string(indented), "a.jsonl.gz": gz.String()} {
		store := &keeper{}
		report, err := Extracted(context.Background(),
			Options{Store: store, Args: []string{write(t, name, content)}})
		if err != nil || report.Loaded != 2 || report.Failed != 0 || report.Meetings != 4 {
			t.Errorf("%s: %+v, %v", name, report, err)
		}
		if diff := cmp.Diff([]graph.Claims{a, b}, store.list, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestLenient: unknown fields and missing lists are fine, and an id is found or made fit.
func TestLenient(t *testing.T) {
	long := strings.Repeat("é", 500)
	for line, id := range map[string]graph.ArticleID{
		`{"article": {"id": "x"}}`: "x",
		`{"article": {"id": "x", "words": 3}, "mood": {}, "topics": null}`:      "x",
		`{"article": {"id": "x"}, "people": [{"name": "A", "age": 7}]}`:         "x",
		`{"article": {"id": " x\u0000\n"}}`:                                     "x",
		`{"article": {"url": "https://a.example"}}`:                             "https://a.example",
		`{"article": {"id": "", "sha256": "00ff"}}`:                             "sha256:00ff",
		`{"article": {"id": "` + long + `"}}`:                                   graph.ArticleID(graph.Key(long)),
		`{"meetings": [{"kind":"call","status":"held"}], "article":{"id":"x"}}`: "x",
	} {
		store := &keeper{}
		report, err := Extracted(context.Background(),
			Options{Store: store, Args: []string{write(t, "a.jsonl", line)}})
		if err != nil || report.Loaded != 1 || store.list[0].Article.ID != id {
			t.Errorf("%s: %+v, %v", line, report, err)
			continue
		}
		for _, m := range store.list[0].Meetings {
			if m.Participants == nil || m.Topics == nil {
				t.Errorf("%s: lists are absent", line)
			}
		}
	}
}

// TestSameFromBoth: an article loaded from its text and from what was extracted of it is the same.
func TestSameFromBoth(t *testing.T) {
	text := write(t, "a.jsonl", `{"id": "x", "text": "Ban"}`)
	memory := graph.NewMemory(func([]graph.Claims) graph.Graph { return graph.Graph{} })
	options := Options{Store: memory, Args: []string{text}, Extract: byText}
	if _, err := Run(context.Background(), options); err != nil {
		t.Fatal(err)
	}
	c, err := memory.Claims(context.Background(), "x")
	if err != nil {
		t.Fatal(err)
	}
	options.Args = []string{write(t, "b.jsonl", jsonOf(t, c))}
	report, err := Extracted(context.Background(), options)
	if err != nil || report.Applied != (graph.Applied{Unchanged: 1}) {
		t.Errorf("%+v, %v", report, err)
	}
}

// TestExtractedFailures: a bad line is named with its number and all its problems in one line.
func TestExtractedFailures(t *testing.T) {
	path := write(t, "a.jsonl", jsonOf(t, whole("a")), `{"article": {}}`, `[]`, `{"people": 7}`,
		`{"article": {"id": "x"}, "meetings": [{"date": "next week"}]}`, `{"article": `,
		`{"article": {"id": "x"}, "countries": [{"code": "Russia"}], "meetings": [{"kind": "call"}]}`,
		`{"id": "y", "text": "an article"}`, jsonOf(t, whole("b")))
	missing := path + ".missing"
	report, err := Extracted(context.Background(), Options{Store: &keeper{}, Args: []string{missing, path}})
	if err != nil || report.Loaded != 2 || report.Failed != 8 {
		t.Errorf("%+v, %v", report, err)
	}
	want := []string{
		missing + ": no such file or directory",
		path + ":2: article: it has neither id nor url nor sha256, give it one",
		path + `:3: it is "[]", and an object with article, people, meetings ... is wanted`,
		path + ":4: its JSON is wrong: people cannot be a number",
		path + `:5: its JSON is wrong: date "next week" is none of 2013-05-17, 2013-05, 2013 ` +
			"or two of them with a / between",
		path + ":6: its JSON is wrong: unexpected end of JSON input at byte 11",
		path + `:7: countries[0].code: "Russia" is no country code of two capital letters; ` +
			`meetings[0].status: "" is none of held, scheduled, proposed, postponed, cancelled, refused`,
		path + ":8: article: it has neither id nor url nor sha256, give it one",
	}
	var got []string
	for _, f := range report.Failures {
		got = append(got, f.Error())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !errors.Is(report.Failures[0], os.ErrNotExist) {
		t.Error("the cause of a failure cannot be asked for")
	}
}
