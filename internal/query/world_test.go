package query

import (
	"testing"

	"readout/graph"
)

// The world of these tests, small enough to know by heart:
//
//	1 May 2013   Ann Lee (UN) met Bob Orr (Russia) in Sochi about climate change; two articles
//	3 May 2013   Bob Orr (Russia) met Cy Park (South Korea) in Seoul about arms control
//	May 2013     Ann Lee (UN) met Dee Orr, on climate finance
//	undated      Dee Orr met Cy Park
//	1 June 2013  Ann Lee (UN) is to meet Eve Kim (scheduled)
//
// Fay Gray met nobody.
func world(t *testing.T) graph.Reader {
	t.Helper()
	g := graph.Graph{
		People: []graph.Person{
			{Key: "ann lee", Name: "Ann Lee", Aliases: []string{"Ms. Lee"}},
			{Key: "bob orr", Name: "Bob Orr"},
			{Key: "cy park", Name: "Cy Park"},
			{Key: "dee orr", Name: "Dee Orr"},
			{Key: "eve kim", Name: "Eve Kim"},
			{Key: "fay gray", Name: "Fay Gray"},
			{Key: "сергей лавров", Name: "Сергей Лавров"},
		},
		Countries: []graph.Country{
			{Key: "GE", Name: "Georgia", ISO3: "GEO"},
			{Key: "KR", Name: "South Korea", OfficialName: "Republic of Korea", ISO3: "KOR"},
			{Key: "RU", Name: "Russia", OfficialName: "Russian Federation", ISO3: "RUS"},
		},
		Organizations: []graph.Organization{
			{Key: "united nations", Name: "United Nations", Acronym: "UN"}},
		Places: []graph.Place{
			{Key: "georgia|US", Name: "Georgia"},
			{Key: "seoul|KR", Name: "Seoul"},
			{Key: "sochi|RU", Name: "Sochi"},
			{Key: "tripoli|LB", Name: "Tripoli"},
			{Key: "tripoli|LY", Name: "Tripoli"},
		},
		Topics: []graph.Topic{
			{Key: "arms control", Name: "arms control", Area: "military"},
			{Key: "climate change", Name: "climate change", Aliases: []string{"global warming"}},
			{Key: "climate finance", Name: "climate finance"},
		},
		Meetings: []graph.Meeting{
			event("m1", graph.Held, "2013-05-01"), event("m2", graph.Held, "2013-05-03"),
			event("m3", graph.Held, "2013-05"), event("m4", graph.Held, ""),
			event("m5", graph.Scheduled, "2013-06-01"),
		},
		Articles: []graph.ArticleNode{
			{Key: "a1", Name: "Lee in Sochi", Title: "Lee meets Orr in Sochi", Publisher: "Wire",
				URL: "https://wire.example/1", Published: on("2013-05-02")},
			{Key: "a2", Name: "Talks", Title: "Talks at the sea", Published: on("2013-05-04")},
		},
		Attended: []graph.Attended{
			at("ann lee", "m1", "united nations"), at("bob orr", "m1", "RU"),
			at("bob orr", "m2", "RU"), at("cy park", "m2", "KR"),
			at("ann lee", "m3", "united nations"), at("dee orr", "m3", ""),
			at("cy park", "m4", ""), at("dee orr", "m4", ""),
			at("ann lee", "m5", "united nations"), at("eve kim", "m5", ""),
		},
		MetWith: []graph.MetWith{
			{A: "ann lee", B: "bob orr", Meetings: 1}, {A: "ann lee", B: "dee orr", Meetings: 1},
			{A: "bob orr", B: "cy park", Meetings: 1}, {A: "cy park", B: "dee orr", Meetings: 1},
		},
		Discussed: []graph.Discussed{
			about("m1", "climate change"), about("m2", "arms control"), about("m3", "climate finance"),
			about("m5", "climate change"),
		},
		LocatedIn: []graph.LocatedIn{
			{From: id(graph.MeetingLabel, "m1"), To: id(graph.PlaceLabel, "sochi|RU")},
			{From: id(graph.MeetingLabel, "m2"), To: id(graph.PlaceLabel, "seoul|KR")},
			{From: id(graph.PlaceLabel, "seoul|KR"), To: id(graph.CountryLabel, "KR")},
			{From: id(graph.PlaceLabel, "sochi|RU"), To: id(graph.CountryLabel, "RU")},
		},
		Represents: []graph.Represents{
			{Person: "bob orr", To: id(graph.CountryLabel, "RU"), Title: "Minister",
				First: on("2013-05-02").Start, Last: on("2013-05-04").Start,
				Article: "a1", Start: 10, End: 30},
		},
		Mentions: []graph.Mentions{
			{Article: "a1", To: id(graph.PersonLabel, "bob orr"), Count: 2},
			{Article: "a2", To: id(graph.PersonLabel, "bob orr"), Count: 1},
		},
		Reports: []graph.Reports{
			{Article: "a1", Meeting: "m1", Status: graph.Held, Rule: "met",
				Evidence: []graph.Span{{Start: 10, End: 30, Text: "Lee met Minister Orr."}}},
			{Article: "a2", Meeting: "m1", Status: graph.Held},
		},
	}
	g.Sort()
	store := graph.NewMemory(func([]graph.Claims) graph.Graph { return g })
	office := graph.OfficeClaim{Title: "Minister", Of: "RU",
		Evidence: &graph.Span{Start: 10, End: 30, Text: "Lee met Minister Orr."}}
	claims := graph.Claims{Article: graph.Article{ID: "a1"},
		People: []graph.PersonClaim{{Name: "Bob Orr", Offices: []graph.OfficeClaim{office}}}}
	if _, err := store.Apply(t.Context(), []graph.Change{{Put: &claims}}); err != nil {
		t.Fatal(err)
	}
	return store
}

func id(l graph.Label, key string) graph.NodeID { return graph.NodeID{Label: l, Key: key} }

func on(text string) graph.Date {
	d, err := graph.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func event(key string, status graph.Status, date string) graph.Meeting {
	return graph.Meeting{Key: key, Name: "meeting " + key, Kind: graph.KindMeeting,
		Status: status, Date: on(date), Sources: 1}
}

// at makes a person attend for a country or, by a name with a blank, an organization.
func at(person, meeting, behalf string) graph.Attended {
	a := graph.Attended{Party: id(graph.PersonLabel, person), Meeting: meeting, Role: graph.Participant}
	switch {
	case len(behalf) == 2:
		a.OnBehalfOf = id(graph.CountryLabel, behalf)
	case behalf != "":
		a.OnBehalfOf = id(graph.OrganizationLabel, behalf)
	}
	return a
}

func about(meeting, topic string) graph.Discussed {
	return graph.Discussed{From: id(graph.MeetingLabel, meeting), Topic: topic}
}
