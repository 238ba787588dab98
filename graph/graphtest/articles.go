package graphtest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"readout/graph"
)

// Articles makes the claims of n articles from a small pool of people, countries, bodies, places,
// topics and meetings, so that they collide: one person under several spellings, one meeting told
// by several articles that contradict each other. Their ids are "article-0" and so on.
func Articles(seed uint64, n int) []graph.Claims {
	r := newSource(seed)
	list := make([]graph.Claims, n)
	for i := range list {
		list[i] = r.article(graph.ArticleID(fmt.Sprintf("article-%d", i)))
	}
	return list
}

// source makes random claims.
type source struct{ *rand.Rand }

func newSource(seed uint64) source { return source{rand.New(rand.NewPCG(seed, 0x726561646f7574))} }

// one picks an element of the list.
func one[T any](r source, list []T) T { return list[r.IntN(len(list))] }

// some picks up to most elements, in any order, each at most once.
func some[T any](r source, list []T, most int) []T {
	var picked []T
	for _, i := range r.Perm(len(list))[:r.IntN(min(most, len(list))+1)] {
		picked = append(picked, list[i])
	}
	return picked
}

// chance is true so many times in a hundred.
func (r source) chance(percent int) bool { return r.IntN(100) < percent }

// odd is the text or, now and then, one that has broken stores.
func (r source) odd(text string) string {
	if r.chance(2) {
		return one(r, Hostile)
	}
	return text
}

// article makes what one article might assert.
func (r source) article(id graph.ArticleID) graph.Claims {
	c := graph.Claims{Article: r.head(id)}
	for _, p := range some(r, poolPeople, 4) {
		c.People = append(c.People, r.person(p))
	}
	for _, n := range some(r, poolCountries, 3) {
		n.Name = r.odd(one(r, []string{n.Name, n.Name + " Republic"}))
		n.Mentions = r.spans()
		c.Countries = append(c.Countries, n)
	}
	for _, o := range some(r, poolOrgs, 2) {
		o.Name = r.odd(o.Name)
		o.Kind = one(r, []graph.OrgKind{"", graph.IGO, graph.NGO})
		o.Mentions = r.spans()
		c.Organizations = append(c.Organizations, o)
	}
	for _, p := range some(r, poolPlaces, 2) {
		p.Name = r.odd(p.Name)
		p.Kind = one(r, []graph.PlaceKind{"", graph.City, graph.Region})
		p.Location = one(r, []*graph.Point{nil, {Latitude: 43.6, Longitude: 39.73}, {Latitude: -1}})
		p.Mentions = r.spans()
		c.Places = append(c.Places, p)
	}
	for _, t := range some(r, poolTopics, 3) {
		t.Name = r.odd(t.Name)
		t.Area = one(r, []string{"", "military", "environment"})
		t.Concerns = some(r, []string{"SY", "RU", "ZZ"}, 2)
		c.Topics = append(c.Topics, t)
	}
	for range r.IntN(4) {
		c.Meetings = append(c.Meetings, r.meeting(c))
	}
	for i := range c.Meetings {
		if r.chance(25) {
			c.Meetings[i].Within = r.IntN(len(c.Meetings) + 2) // itself and nothing included
		}
	}
	return c
}

func (r source) head(id graph.ArticleID) graph.Article {
	return graph.Article{
		ID:        id,
		Title:     one(r, []string{"", "Talks in Sochi", "TALKS IN SOCHI", "A day of diplomacy"}),
		Published: one(r, poolPublished),
		Publisher: one(r, []string{"", "Agency One", "agency one", "The Courier", "Ministry"}),
		URL:       one(r, []string{"", "https://example.org/" + string(id)}),
		Language:  one(r, []string{"", "en"}),
		SHA256:    fmt.Sprintf("%064x", r.Uint64()),
	}
}

func (r source) person(p poolPerson) graph.PersonClaim {
	claim := graph.PersonClaim{Name: r.odd(one(r, p.names)), Aliases: some(r, p.aliases, 2),
		Mentions: r.spans()}
	for range r.IntN(3) {
		o := graph.OfficeClaim{Title: r.odd(one(r, p.titles)), Of: p.of, Former: r.chance(15)}
		if r.chance(10) {
			o.Of = one(r, []string{"", "RU", "US", "United Nations", "a body nobody lists"})
		}
		if r.chance(60) {
			o.Evidence = &graph.Span{Start: r.IntN(900), End: 900 + r.IntN(50)}
		}
		claim.Offices = append(claim.Offices, o)
	}
	return claim
}

func (r source) spans() []graph.Span {
	var list []graph.Span
	for range r.IntN(3) {
		start := r.IntN(2000)
		list = append(list, graph.Span{Start: start, End: start + 1 + r.IntN(20)})
	}
	return list
}

// meeting is mostly an occasion that other articles tell of as well.
func (r source) meeting(c graph.Claims) graph.MeetingClaim {
	m := graph.MeetingClaim{Kind: one(r, graph.MeetingKinds), Date: one(r, poolDates)}
	if r.chance(70) {
		m = one(r, poolStories)
		m.Participants = append([]graph.ParticipantClaim(nil), m.Participants...)
	} else {
		m.Participants = some(r, poolParties, 3)
	}
	for i := range m.Participants {
		m.Participants[i].Role = one(r, []graph.Role{"", "", graph.Participant, graph.Host, graph.Chair})
		m.Participants[i].For = one(r, []string{"", "", "RU", "US", "United Nations", "Arab League"})
	}
	m.Mode = one(r, append([]graph.Mode{""}, graph.Modes...))
	m.Status = one(r, []graph.Status{graph.Held, graph.Held, graph.Held, graph.Scheduled,
		graph.Proposed, graph.Postponed, graph.Cancelled, graph.Refused})
	for _, t := range some(r, poolTopics, 2) {
		m.Topics = append(m.Topics, t.Name)
	}
	m.Place = one(r, []*graph.MeetingPlace{nil, {Name: "Sochi", Country: "RU"}, {Name: "Sochi"},
		{Name: "Paris"}, {Name: "Russia", Country: "RU"}, {Name: "SOCHI", Country: "RU"}})
	for range r.IntN(3) {
		start := r.IntN(2000)
		m.Evidence = append(m.Evidence, graph.Span{Start: start, End: start + 9, Text: "They met."})
	}
	m.Confidence = one(r, []float64{0, 0.25, 0.5, 1})
	m.Rule = one(r, []string{"", "met-with", "talks"})
	return m
}

// poolPerson is a person with spellings that are to fall together.
type poolPerson struct {
	names, aliases, titles []string
	of                     string
}

var poolPeople = []poolPerson{
	{[]string{"Ban Ki-moon", "BAN KI-MOON", "Ban Ki-Moon"}, []string{"Ban", "Mr. Ban", "Ki-moon"},
		[]string{"Secretary-General", "Secretary General"}, "United Nations"},
	{[]string{"Sergei Lavrov", "SERGEI LAVROV"}, []string{"Lavrov", "Mr. Lavrov"},
		[]string{"Foreign Minister", "foreign minister", "Minister"}, "RU"},
	{[]string{"John Kerry", "John Kerry's"}, []string{"Kerry", "Secretary Kerry"},
		[]string{"Secretary of State"}, "US"},
	{[]string{"Bashar al-Assad", "Bashar Al-Assad", "Bashar al Assad"}, []string{"Assad"},
		[]string{"President"}, "SY"},
	{[]string{"José Barroso", "Jose Barroso"}, []string{"Barroso"},
		[]string{"President", "President of the Commission"}, "European Union"},
	{[]string{"Angela Merkel"}, []string{"Merkel", "Chancellor Merkel"}, []string{"Chancellor"}, "DE"},
}

var poolCountries = []graph.CountryClaim{{Code: "RU", Name: "Russia"},
	{Code: "US", Name: "America"}, {Code: "SY", Name: "Syria"}, {Code: "ZZ", Name: "Zedland"}}

var poolOrgs = []graph.OrgClaim{
	{Name: "United Nations", Acronym: "UN", Aliases: []string{"the world body"}},
	{Name: "European Union", Acronym: "EU"},
	{Name: "Arab League", Aliases: []string{"League of Arab States"}},
}

var poolPlaces = []graph.PlaceClaim{{Name: "Sochi", Country: "RU"}, {Name: "Paris", Country: "FR"},
	{Name: "Paris"}, {Name: "Geneva", Country: "CH"}}

var poolTopics = []graph.TopicClaim{
	{Name: "Syria crisis", Aliases: []string{"crisis"}}, {Name: "the Syria crisis"},
	{Name: "chemical weapons"}, {Name: "Climate change", Aliases: []string{"warming"}},
}

var poolPublished = []graph.Date{{}, may(17), may(18), may(20), graph.InMonth(2013, time.May),
	graph.InYear(2013)}

var poolDates = []graph.Date{{}, may(17), may(18), graph.InMonth(2013, time.May),
	graph.Between(day(6), day(12)), graph.Between(day(7), day(9)), graph.InYear(2013)}

func day(n int) graph.Day  { return graph.Day{Year: 2013, Month: time.May, Day: n} }
func may(n int) graph.Date { return graph.OnDay(day(n)) }

var (
	ban     = graph.ParticipantClaim{Type: graph.PersonParty, Name: "Ban Ki-moon"}
	lavrov  = graph.ParticipantClaim{Type: graph.PersonParty, Name: "Sergei Lavrov"}
	kerry   = graph.ParticipantClaim{Type: graph.PersonParty, Name: "John Kerry"}
	merkel  = graph.ParticipantClaim{Type: graph.PersonParty, Name: "Angela Merkel"}
	byAlias = graph.ParticipantClaim{Type: graph.PersonParty, Name: "Lavrov"}
	russia  = graph.ParticipantClaim{Type: graph.CountryParty, Name: "RU"}
	nations = graph.ParticipantClaim{Type: graph.OrganizationParty, Name: "UN"}
	nobody  = graph.ParticipantClaim{Type: graph.PersonParty, Name: "Somebody Not Listed"}
)

var poolParties = []graph.ParticipantClaim{ban, lavrov, kerry, merkel, byAlias, russia, nations,
	nobody, {Type: "committee", Name: "of no known type"}, {Type: graph.PersonParty}}

// poolStories are the occasions that most articles tell of.
var poolStories = []graph.MeetingClaim{
	story(graph.KindMeeting, may(17), ban, lavrov),
	story(graph.KindNegotiations, may(17), lavrov, ban),
	story(graph.KindCall, may(18), kerry, lavrov),
	story(graph.KindSummit, may(18), kerry, lavrov, merkel, nations),
	story(graph.KindVisit, graph.Between(day(6), day(12)), merkel, russia),
	story(graph.KindMeeting, graph.Date{}, merkel, kerry),
}

func story(kind graph.MeetingKind, date graph.Date,
	who ...graph.ParticipantClaim) graph.MeetingClaim {
	return graph.MeetingClaim{Kind: kind, Date: date, Participants: who}
}
