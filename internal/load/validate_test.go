package load

import (
	"math"
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

func TestValid(t *testing.T) {
	if err := Validate(whole("a")); err != nil {
		t.Error(err)
	}
	if err := Validate(graph.Claims{Article: graph.Article{ID: "a"}}); err != nil {
		t.Error(err)
	}
}

// TestInvalid breaks one thing at a time in sound claims.
func TestInvalid(t *testing.T) {
	long := strings.Repeat("x", maxName+1)
	for want, damage := range map[string]func(c *graph.Claims){
		`article.id: "" is no id`:         func(c *graph.Claims) { c.Article.ID = "" },
		`article.id: "a\nb" is no id`:     func(c *graph.Claims) { c.Article.ID = "a\nb" },
		"article.title: 2001 bytes":       func(c *graph.Claims) { c.Article.Title = long },
		"article.url: 8004 bytes":         func(c *graph.Claims) { c.Article.URL = strings.Repeat(long, 4) },
		`people[1].name: a name is requi`: func(c *graph.Claims) { c.People[1].Name = " ?! " },
		"people[0].name: 2001 bytes":      func(c *graph.Claims) { c.People[0].Name = long },
		`people[0].aliases[0]: "\xff" is`: func(c *graph.Claims) { c.People[0].Aliases[0] = "\xff" },
		"people[0].offices[0].title: a n": func(c *graph.Claims) { c.People[0].Offices[0].Title = "" },
		"people[0].offices[0].evidence: its text has 4 bytes, 0 to 14 are 14": func(c *graph.Claims) {
			c.People[0].Offices[0].Evidence = &graph.Span{Start: 0, End: 14, Text: "Ban "}
		},
		"people[0].mentions[0]: -1 to 3":  mention(-1, 3),
		"people[0].mentions[0]: 5 to 5":   mention(5, 5),
		"people[0].mentions[0]: 0 to 214": mention(0, math.MaxInt32),
		"people: 200001 of them, at most 200000 are taken": func(c *graph.Claims) {
			c.People = slices.Repeat(c.People[:1], maxList+1)
		},
		`countries[0].code: "ru" is no`:    func(c *graph.Claims) { c.Countries[0].Code = "ru" },
		`countries[0].code: "" is no`:      func(c *graph.Claims) { c.Countries[0].Code = "" },
		`organizations[0].kind: "club" is`: func(c *graph.Claims) { c.Organizations[0].Kind = "club" },
		`places[0].country: "RUS" is no`:   func(c *graph.Claims) { c.Places[0].Country = "RUS" },
		`places[0].kind: "lake" is none`:   func(c *graph.Claims) { c.Places[0].Kind = "lake" },
		"places[0].location: 91, 0 is now": latitude(91),
		"places[0].location: NaN, 0 is no": latitude(math.NaN()),
		`topics[0].concerns[0]: "Syria" i`: func(c *graph.Claims) { c.Topics[0].Concerns[0] = "Syria" },
		`meetings[0].kind: "" is none of`:  func(c *graph.Claims) { c.Meetings[0].Kind = "" },
		`meetings[1].mode: "mail" is none`: func(c *graph.Claims) { c.Meetings[1].Mode = "mail" },
		`meetings[1].status: "Held" is no`: func(c *graph.Claims) { c.Meetings[1].Status = "Held" },
		`meetings[1].date: "2013-05-06" i`: func(c *graph.Claims) { c.Meetings[1].Date.Precision = graph.ByDay },
		"meetings[1].place.name: a name i": func(c *graph.Claims) { c.Meetings[1].Place.Name = "" },
		"meetings[1].participants: 501 of": func(c *graph.Claims) {
			c.Meetings[1].Participants = slices.Repeat(c.Meetings[1].Participants[:1], maxParticipants+1)
		},
		`meetings[0].participants[0].type: "man" is none of person, country, organization`: func(c *graph.Claims) {
			c.Meetings[0].Participants[0].Type = "man"
		},
		`meetings[0].participants[1].name: "Russia" is no country code`: func(c *graph.Claims) {
			c.Meetings[0].Participants[1].Name = "Russia"
		},
		`meetings[0].participants[0].role: "boss" is none of`: func(c *graph.Claims) {
			c.Meetings[0].Participants[0].Role = "boss"
		},
		"meetings[1].topics[0]: a name is": func(c *graph.Claims) { c.Meetings[1].Topics[0] = "" },
		"meetings[1].evidence[1]: 20001 b": func(c *graph.Claims) {
			c.Meetings[1].Evidence[1].Text = strings.Repeat("x", maxEvidence+1)
		},
		"meetings[1].confidence: 1.5 is n": func(c *graph.Claims) { c.Meetings[1].Confidence = 1.5 },
		"meetings[1].within: 3 is not 0 o": func(c *graph.Claims) { c.Meetings[1].Within = 3 },
		"meetings[1].within: -1 is not 0":  func(c *graph.Claims) { c.Meetings[1].Within = -1 },
		"meetings[0].within: it leads bac": func(c *graph.Claims) { c.Meetings[0].Within = 2 },
		"meetings[1].within: it leads bac": func(c *graph.Claims) { c.Meetings[1].Within = 2 },
	} {
		c := whole("a")
		damage(&c)
		switch err := Validate(c); {
		case err == nil:
			t.Errorf("no error, want %s", want)
		case !strings.HasPrefix(err.Error(), want):
			t.Errorf("error %q, want %q...", err, want)
		case strings.Contains(err.Error(), "\n"):
			t.Errorf("error of several lines: %q", err)
		}
	}
}

func mention(start, end int) func(*graph.Claims) {
	return func(c *graph.Claims) { c.People[0].Mentions[0] = graph.Span{Start: start, End: end} }
}

func latitude(l float64) func(*graph.Claims) {
	return func(c *graph.Claims) { c.Places[0].Location = &graph.Point{Latitude: l} }
}

// TestManyProblems: the first eight are named, the others counted.
func TestManyProblems(t *testing.T) {
	c := graph.Claims{Article: graph.Article{ID: "a"}, Countries: make([]graph.CountryClaim, 11)}
	err := Validate(c)
	if err == nil || !strings.HasSuffix(err.Error(), "; and 3 more") || strings.Count(err.Error(), "; ") != 8 {
		t.Errorf("error %v", err)
	}
}

// FuzzExtracted: any JSON is refused or gives claims that can be written.
func FuzzExtracted(f *testing.F) {
	f.Add(`{"article": {"id": "x"}, "meetings": [{"kind": "call", "status": "held",
		"date": "2013-05-06/2013-05-12"}]}`)
	f.Add(`{"article": {"id": "x", "published": "9999-12-31"}, "people": [{"name": "A",
		"mentions": [{"start": 1, "end": 2}]}]}`)
	f.Fuzz(func(t *testing.T, line string) {
		c, err := parse([]byte(line))
		if err != nil {
			return
		}
		normal(&c)
		again, err := parse([]byte(jsonOf(t, c)))
		normal(&again)
		if err != nil || jsonOf(t, again) != jsonOf(t, c) {
			t.Errorf("%s became %s, %v", jsonOf(t, c), jsonOf(t, again), err)
		}
	})
}
