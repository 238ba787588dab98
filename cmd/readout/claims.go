package main

import (
	"fmt"
	"strings"

	"readout/graph"
)

// claimsText writes what one article says, for people.
func claimsText(p *page, c graph.Claims) {
	countries := countryNames(c)
	peopleText(p, c.People, countries)
	listText(p, "countries", names(c.Countries, func(x graph.CountryClaim) string {
		return x.Name + " (" + x.Code + ")"
	}))
	listText(p, "organizations", names(c.Organizations, orgName))
	listText(p, "places", names(c.Places, func(x graph.PlaceClaim) string {
		return inCountry(x.Name, x.Country, countries)
	}))
	listText(p, "topics", names(c.Topics, func(x graph.TopicClaim) string { return x.Name }))
	claimedMeetings(p, c, countries)
}

// countryNames is the names of the countries of an article by code.
func countryNames(c graph.Claims) map[string]string {
	byCode := map[string]string{}
	for _, country := range c.Countries {
		byCode[country.Code] = country.Name
	}
	return byCode
}

// called is the name of a country when name is its code, else name itself.
func called(name string, countries map[string]string) string {
	if country, ok := countries[name]; ok {
		return country
	}
	return name
}

func inCountry(place, code string, countries map[string]string) string {
	if code == "" || called(code, countries) == place {
		return place
	}
	return place + ", " + called(code, countries)
}

func orgName(o graph.OrgClaim) string {
	if o.Acronym == "" || o.Acronym == o.Name {
		return o.Name
	}
	return o.Name + " (" + o.Acronym + ")"
}

func names[T any](list []T, name func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = clean(name(x))
	}
	return out
}

func peopleText(p *page, people []graph.PersonClaim, countries map[string]string) {
	if len(people) == 0 {
		return
	}
	p.gap()
	p.line(0, bold, "people")
	var t table
	for _, who := range people {
		also := ""
		if len(who.Aliases) > 0 {
			also = "also " + clean(strings.Join(who.Aliases, ", "))
		}
		offices := names(who.Offices, func(o graph.OfficeClaim) string {
			return office(o, countries)
		})
		t.rows = append(t.rows, row{cells: []string{
			clean(who.Name), strings.Join(offices, "; "), also}})
	}
	p.table(between, t)
}

func office(o graph.OfficeClaim, countries map[string]string) string {
	text := o.Title
	if o.Of != "" {
		text += ", " + called(o.Of, countries)
	}
	if o.Former {
		text += " (former)"
	}
	return text
}

func listText(p *page, title string, items []string) {
	if len(items) == 0 {
		return
	}
	p.gap()
	p.line(0, bold, title)
	p.line(between, "", strings.Join(items, "; "))
}

func claimedMeetings(p *page, c graph.Claims, countries map[string]string) {
	list := c.Meetings
	p.gap()
	if len(list) == 0 {
		p.line(0, bold, "no meetings")
		return
	}
	p.line(0, bold, "meetings")
	t := table{head: []string{"WHEN", "STATUS", "KIND", "WHO", "WHERE"}}
	for i, m := range list {
		kind := strings.ReplaceAll(string(m.Kind), "_", " ")
		t.rows = append(t.rows, row{
			cells: []string{when(m.Date), string(m.Status), kind,
				participants(m.Participants, countries), meetingPlace(m.Place, countries)},
			under: append(claimNotes(list, i), codeNotes(c.EventCode(m))...),
		})
	}
	p.table(between, t)
}

func meetingPlace(place *graph.MeetingPlace, countries map[string]string) string {
	if place == nil {
		return ""
	}
	return clean(inCountry(place.Name, place.Country, countries))
}

func participants(list []graph.ParticipantClaim, countries map[string]string) string {
	if len(list) == 0 {
		return "unnamed"
	}
	return strings.Join(names(list, func(x graph.ParticipantClaim) string {
		var about []string
		if x.For != "" {
			about = append(about, called(x.For, countries))
		}
		if x.Role != "" && x.Role != graph.Participant {
			about = append(about, string(x.Role))
		}
		name := x.Name
		if x.Type == graph.CountryParty {
			name = called(name, countries)
		}
		if len(about) > 0 {
			name += " (" + strings.Join(about, ", ") + ")"
		}
		return name
	}), ", ")
}

// claimNotes is what stands under a meeting that an article tells of: topics, the whole that it was
// a part of, and every sentence for it.
func claimNotes(list []graph.MeetingClaim, i int) []note {
	var notes []note
	m := list[i]
	if len(m.Topics) > 0 {
		notes = append(notes, note{"", "about " + clean(strings.Join(m.Topics, "; "))})
	}
	if w := m.Within; w > 0 && w <= len(list) && w != i+1 {
		whole := list[w-1]
		notes = append(notes, note{"", fmt.Sprintf("part of the %s %s", whole.Kind, when(whole.Date))})
	}
	for _, e := range m.Evidence {
		if e.Text != "" {
			notes = append(notes, note{"", quote(e.Text)})
		}
	}
	return notes
}

// codeNotes names the standard codes of a meeting, with the contexts that are known.
func codeNotes(code graph.EventCode) []note {
	if code.CAMEO == "" {
		return nil
	}
	text := "CAMEO " + code.CAMEO + ", PLOVER " + code.PLOVER.String()
	if len(code.PLOVER.Contexts) > 0 {
		text += " (" + strings.Join(code.PLOVER.Contexts, ", ") + ")"
	}
	return []note{{dim, clean(text)}}
}

// claimSheet is the meetings of one article for programs, one a row.
func claimSheet(c graph.Claims) sheet {
	s := sheet{columns: []string{"date", "kind", "status", "who", "place", "topics", "sentence",
		"article", "cameo", "plover"}}
	countries := countryNames(c)
	for _, m := range c.Meetings {
		sentence := ""
		if len(m.Evidence) > 0 {
			sentence = m.Evidence[0].Text
		}
		code := c.EventCode(m)
		s.rows = append(s.rows, []string{m.Date.String(), string(m.Kind), string(m.Status),
			participants(m.Participants, countries), meetingPlace(m.Place, countries),
			strings.Join(m.Topics, "; "), sentence, string(c.Article.ID), code.CAMEO,
			code.PLOVER.String()})
	}
	return s
}
