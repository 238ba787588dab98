package graphtest

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"readout/graph"
)

// Synthetic makes the claims of n articles for measuring a load: each names 12 entities (5 people,
// 2 countries, 2 bodies, a place and 2 topics), tells of 2 meetings and makes about 15 relations
// besides its mentions. Names are taken from the lists, which may be nil.
func Synthetic(n int, people, places []string) []graph.Claims {
	w := world(people, places)
	list := make([]graph.Claims, n)
	for i := range list {
		list[i] = w.article(newSource(uint64(i)), i)
	}
	return list
}

// Meetings makes m meetings, ten an article, for measuring questions: pairs and threes of the
// people, over twenty years. As in the news, few people meet often and many seldom: the second name
// half as often as the first, the third a third as often and so on.
func Meetings(m int, people, places []string) []graph.Claims {
	w := world(people, places)
	var list []graph.Claims
	for i := 0; i*10 < m; i++ {
		r := newSource(uint64(i))
		c := graph.Claims{Article: w.head(r, i)}
		for range min(10, m-i*10) {
			c.Meetings = append(c.Meetings, w.meeting(r, prominent(r, w.people, 2+r.IntN(2))))
		}
		list = append(list, c)
	}
	return list
}

// names is what synthetic articles are about.
type names struct{ people, places, codes, bodies, topics []string }

func world(people, places []string) names {
	w := names{people: people, places: places,
		codes: []string{"RU", "US", "CN", "FR", "DE", "GB", "JP", "IN", "BR", "ZA", "EG", "TR", "IR",
			"SA", "KR", "MX", "NG", "PL", "UA", "AU"}}
	if len(people) == 0 {
		w.people = joined("Ada Boris Chen Dina Emil Fatima Goran Hana Ivan Jana Karim Lena Mario Nadia "+
			"Omar Petra Qiang Rosa Sven Tariq", "Adler Bondar Castro Diallo Eriksen Fischer Garcia "+
			"Haddad Ivanov Jansen Kovacs Lindqvist Moreau Novak Okafor Petrov Rahman Silva Tanaka Weber")
	}
	if len(places) == 0 {
		w.places = joined("North South East West Old", "Harbour Ford Bridge Field Minster Castle")
	}
	w.bodies = joined("African Arctic Baltic Eastern Pacific", "Union Council Assembly Bank League")
	w.topics = joined("border energy fishing grain water rail debt arms health climate", "security "+
		"trade talks treaty reform transit prices research")
	return w
}

// joined makes every pair of a first and a second word.
func joined(first, second string) []string {
	var list []string
	for a := range strings.FieldsSeq(first) {
		for b := range strings.FieldsSeq(second) {
			list = append(list, a+" "+b)
		}
	}
	return list
}

func (w names) head(r source, i int) graph.Article {
	return graph.Article{
		ID:        graph.ArticleID(fmt.Sprintf("https://example.org/news/%07d", i)),
		Title:     fmt.Sprintf("%s speaks of %s", one(r, w.people), one(r, w.topics)),
		Published: graph.OnDay(w.day(r)),
		Publisher: one(r, []string{"Agency One", "The Courier", "Ministry", "Morning Post"}),
		Language:  "en",
		SHA256:    fmt.Sprintf("%064x", i),
	}
}

// day is one of the last twenty years.
func (w names) day(r source) graph.Day {
	return graph.Day{Year: 2005, Month: time.January, Day: 1}.Add(r.IntN(20 * 365))
}

func (w names) article(r source, i int) graph.Claims {
	c := graph.Claims{Article: w.head(r, i)}
	codes, bodies, who := pick(r, w.codes, 2), pick(r, w.bodies, 2), pick(r, w.people, 5)
	for k, name := range who {
		p := graph.PersonClaim{Name: name, Aliases: []string{"Mr. " + name}, Mentions: r.spans()}
		if k < 3 {
			p.Offices = []graph.OfficeClaim{{Title: one(r, []string{"President", "Foreign Minister"}),
				Of: codes[k%2], Evidence: &graph.Span{Start: 10 * k, End: 10*k + 9}}}
		}
		c.People = append(c.People, p)
	}
	for k := range 2 {
		c.Countries = append(c.Countries, graph.CountryClaim{Code: codes[k], Name: codes[k],
			Mentions: r.spans()})
		c.Organizations = append(c.Organizations, graph.OrgClaim{Name: bodies[k], Kind: graph.IGO})
		c.Topics = append(c.Topics, graph.TopicClaim{Name: one(r, w.topics), Concerns: codes[k : k+1]})
	}
	c.Places = []graph.PlaceClaim{{Name: one(r, w.places), Country: codes[0], Kind: graph.City}}
	for k := range 2 {
		m := w.meeting(r, who[2*k:2*k+2])
		m.Topics = []string{c.Topics[k].Name}
		m.Place = &graph.MeetingPlace{Name: c.Places[0].Name, Country: codes[0]}
		c.Meetings = append(c.Meetings, m)
	}
	return c
}

func (w names) meeting(r source, who []string) graph.MeetingClaim {
	m := graph.MeetingClaim{
		Kind: one(r, graph.MeetingKinds), Mode: graph.InPerson, Date: graph.OnDay(w.day(r)),
		Status: one(r, []graph.Status{graph.Held, graph.Held, graph.Held, graph.Scheduled}),
		Topics: []string{one(r, w.topics)},
		Place:  &graph.MeetingPlace{Name: one(r, w.places), Country: one(r, w.codes)},
		Evidence: []graph.Span{{Start: 120, End: 188,
			Text: "They met and spoke for an hour about what both of them had at heart."}},
		Confidence: 0.9, Rule: "synthetic",
	}
	for _, name := range who {
		m.Participants = append(m.Participants, graph.ParticipantClaim{Type: graph.PersonParty,
			Name: name, For: one(r, w.codes)})
	}
	return m
}

// pick takes n different names.
func pick(r source, list []string, n int) []string {
	return different(n, list, func() string { return one(r, list) })
}

// prominent takes n different names, the earlier ones of the list more often.
func prominent(r source, list []string, n int) []string {
	return different(n, list, func() string {
		return list[int(math.Pow(float64(len(list)+1), r.Float64()))-1]
	})
}

// different takes names until there are n different ones, or all of the list.
func different(n int, list []string, next func() string) []string {
	var picked []string
	for len(picked) < min(n, len(list)) {
		if name := next(); !slices.Contains(picked, name) {
			picked = append(picked, name)
		}
	}
	return picked
}
