package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
)

// day is a Date known to the day.
func day(t *testing.T, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// planned and told are two articles about one meeting: an agency that announces it, and an outlet
// that tells of it the day after, in capitals and with another topic.
func planned(t *testing.T) graph.Claims {
	return graph.Claims{
		Article: graph.Article{ID: "a1", Title: "Lavrov to see Kerry", Published: day(t, "2013-05-06"), Publisher: "Wire"},
		People: []graph.PersonClaim{
			{Name: "Sergey Lavrov", Aliases: []string{"Lavrov"}, Offices: []graph.OfficeClaim{
				{Title: "Foreign Minister", Of: "RU", Evidence: &graph.Span{Start: 4, End: 30}}},
				Mentions: []graph.Span{{Start: 0, End: 6}, {Start: 40, End: 46}}},
			{Name: "John Kerry"},
		},
		Countries: []graph.CountryClaim{{Code: "RU", Name: "Russia"}},
		Places:    []graph.PlaceClaim{{Name: "Moscow", Country: "RU", Kind: graph.City}},
		Topics:    []graph.TopicClaim{{Name: "Syria crisis", Concerns: []string{"SY"}}},
		Meetings: []graph.MeetingClaim{{Kind: graph.KindMeeting, Mode: graph.InPerson, Status: graph.Scheduled,
			Date: day(t, "2013-05-07"), Place: &graph.MeetingPlace{Name: "Moscow"},
			Participants: []graph.ParticipantClaim{
				{Type: graph.PersonParty, Name: "Sergey Lavrov", For: "RU", Role: graph.Host},
				{Type: graph.PersonParty, Name: "John Kerry", For: "US"}},
			Topics: []string{"the Syria crisis"}}},
	}
}

func told(t *testing.T) graph.Claims {
	return graph.Claims{
		Article: graph.Article{ID: "a2", Published: day(t, "2013-05-08"), Publisher: "Gazette"},
		People:  []graph.PersonClaim{{Name: "SERGEY LAVROV"}, {Name: "JOHN KERRY", Aliases: []string{"Kerry"}}},
		Meetings: []graph.MeetingClaim{{Kind: graph.KindNegotiations, Status: graph.Held,
			Date: day(t, "2013-05-07"),
			Participants: []graph.ParticipantClaim{
				{Type: graph.PersonParty, Name: "Kerry"}, {Type: graph.PersonParty, Name: "Sergey Lavrov"}},
			Topics: []string{"Climate change"}}},
	}
}

func TestConcludeMergesOneMeeting(t *testing.T) {
	g := Conclude([]graph.Claims{told(t), planned(t)})
	if len(g.Meetings) != 1 {
		t.Fatalf("%d meetings, want 1: %+v", len(g.Meetings), g.Meetings)
	}
	m := g.Meetings[0]
	want := graph.Meeting{Key: m.Key, Name: "Meeting · 2013-05-07", Kind: graph.KindMeeting,
		Mode: graph.InPerson, Status: graph.Held, Date: day(t, "2013-05-07"), Sources: 2,
		CAMEO: "042", PLOVER: "CONSULT-visit"} // Kerry, with Lavrov as host
	if d := cmp.Diff(want, m); d != "" {
		t.Error(d)
	}
	seventh := day(t, "2013-05-07").Start
	wantMet := []graph.MetWith{{A: "john kerry", B: "sergey lavrov", Meetings: 1, First: seventh, Last: seventh}}
	if d := cmp.Diff(wantMet, g.MetWith); d != "" {
		t.Error(d)
	}
	wantAttended := []graph.Attended{
		{Party: graph.NodeID{Label: "Person", Key: "john kerry"}, Meeting: m.Key, Role: graph.Participant,
			OnBehalfOf: graph.NodeID{Label: "Country", Key: "US"}},
		{Party: graph.NodeID{Label: "Person", Key: "sergey lavrov"}, Meeting: m.Key, Role: graph.Host,
			OnBehalfOf: graph.NodeID{Label: "Country", Key: "RU"}},
	}
	if d := cmp.Diff(wantAttended, g.Attended); d != "" {
		t.Error(d)
	}
}

func TestConcludePeople(t *testing.T) {
	g := Conclude([]graph.Claims{told(t), planned(t)})
	want := []graph.Person{
		{Key: "john kerry", Name: "John Kerry", Aliases: []string{"JOHN KERRY", "Kerry"},
			FirstSeen: day(t, "2013-05-06").Start, LastSeen: day(t, "2013-05-08").Start},
		{Key: "sergey lavrov", Name: "Sergey Lavrov", Aliases: []string{"Lavrov", "SERGEY LAVROV"},
			FirstSeen: day(t, "2013-05-06").Start, LastSeen: day(t, "2013-05-08").Start},
	}
	if d := cmp.Diff(want, g.People); d != "" {
		t.Error(d)
	}
	sixth := day(t, "2013-05-06").Start
	wantOffices := []graph.Represents{{Person: "sergey lavrov", To: graph.NodeID{Label: "Country", Key: "RU"},
		Title: "Foreign Minister", First: sixth, Last: sixth, Article: "a1", Start: 4, End: 30}}
	if d := cmp.Diff(wantOffices, g.Represents); d != "" {
		t.Error(d)
	}
}

// Every end of every relation is a node of the graph, also where claims name what they do not list.
func TestConcludeEndsExist(t *testing.T) {
	g := Conclude([]graph.Claims{told(t), planned(t)})
	nodes := map[graph.NodeID]bool{}
	for _, n := range g.Nodes() {
		nodes[n.ID()] = true
	}
	if len(g.Relations()) == 0 {
		t.Fatal("no relations")
	}
	for _, r := range g.Relations() {
		if id := r.ID(); !nodes[id.From] || !nodes[id.To] {
			t.Errorf("%v has an end that is not there", id)
		}
	}
	if !nodes[graph.NodeID{Label: "Country", Key: "SY"}] || !nodes[graph.NodeID{Label: "Topic", Key: "climate change"}] {
		t.Error("a country or topic that is only referred to is missing")
	}
}

// A scheduled meeting is no meeting that took place: nobody has met anybody yet.
func TestConcludeScheduledIsNotMet(t *testing.T) {
	g := Conclude([]graph.Claims{planned(t)})
	if len(g.MetWith) != 0 {
		t.Errorf("MET_WITH from a scheduled meeting: %+v", g.MetWith)
	}
	if len(g.Discussed) != 1 || g.Discussed[0].From.Label != graph.MeetingLabel {
		t.Errorf("DISCUSSED: %+v, want the meeting's only", g.Discussed)
	}
}

// Without a date nothing shows that two articles mean one occasion.
func TestConcludeUndatedStayApart(t *testing.T) {
	a, b := planned(t), told(t)
	a.Meetings[0].Date, b.Meetings[0].Date = graph.Date{}, graph.Date{}
	if g := Conclude([]graph.Claims{a, b}); len(g.Meetings) != 2 {
		t.Errorf("%d meetings, want 2", len(g.Meetings))
	}
}

// Whatever a claim calls the kind of a meeting, its name is valid UTF-8.
func TestMeetingName(t *testing.T) {
	for kind, want := range map[graph.MeetingKind]string{
		graph.KindPressConference: "Press conference · 2013-05-07", "écho": "Écho · 2013-05-07", "": " · 2013-05-07",
	} {
		if got := meetingName(graph.Meeting{Kind: kind, Date: day(t, "2013-05-07")}); got != want {
			t.Errorf("meetingName(%q) = %q, want %q", kind, got, want)
		}
	}
}
