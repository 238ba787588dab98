package extract

import (
	"math"
	"slices"
	"strings"

	"readout/graph"
)

// claims writes down what the story has found.
func (s *story) claims() graph.Claims {
	c := graph.Claims{
		Article: s.article, People: []graph.PersonClaim{}, Countries: []graph.CountryClaim{},
		Organizations: []graph.OrgClaim{}, Places: []graph.PlaceClaim{},
		Topics:   []graph.TopicClaim{},
		Meetings: []graph.MeetingClaim{},
	}
	c.Article.Text = ""
	for _, p := range s.people {
		c.People = append(c.People, s.personClaim(p))
	}
	for _, l := range s.lands {
		c.Countries = append(c.Countries, graph.CountryClaim{Code: l.code, Name: l.name,
			Mentions: sorted(l.mentions)})
	}
	for _, b := range s.bodies {
		c.Organizations = append(c.Organizations, graph.OrgClaim{Name: b.name,
			Aliases: formsOf(b.name, b.forms),
			Acronym: b.acronym, Kind: b.kind, Mentions: sorted(b.mentions)})
	}
	for _, x := range s.sites {
		c.Places = append(c.Places, graph.PlaceClaim{Name: x.name, Country: x.country,
			Kind: x.kind, Location: x.point,
			Mentions: sorted(x.mentions)})
	}
	topics := s.topicNames(&c)
	for _, o := range s.related {
		c.Meetings = append(c.Meetings, s.meetingClaim(o, topics))
	}
	return c
}

func sorted(list []graph.Span) []graph.Span {
	slices.SortFunc(list, func(a, b graph.Span) int { return a.Start - b.Start })
	return list
}

func (s *story) personClaim(p *person) graph.PersonClaim {
	c := graph.PersonClaim{Name: p.name, Aliases: formsOf(p.name, p.forms),
		Mentions: sorted(p.mentions)}
	for _, o := range p.offices {
		claim := graph.OfficeClaim{Title: firstOf(o.short, o.title), Of: s.ownerAsWritten(o.of), Former: o.former}
		if o.located {
			sp := o.evidence
			sp.Text = s.article.Text[sp.Start:sp.End]
			claim.Evidence = &sp
		}
		c.Offices = append(c.Offices, claim)
	}
	return c
}

// topicNames lists the topics of all occasions, each once by its folded name, and gives the name
// under which each is listed.
func (s *story) topicNames(c *graph.Claims) map[string]string {
	names := map[string]string{}
	for _, o := range s.related {
		for _, t := range o.topics {
			key := graph.Fold(t.name)
			sp, ok := s.span(t.first, t.end)
			if names[key] == "" {
				names[key] = t.name
				c.Topics = append(c.Topics, graph.TopicClaim{Name: t.name,
					Area: s.lex.Area(t.name), Concerns: s.concerns(t)})
			}
			for k := range c.Topics {
				have := &c.Topics[k]
				if ok && have.Name == names[key] && !slices.Contains(have.Mentions, sp) {
					sp.Text = ""
					have.Mentions = append(have.Mentions, sp)
				}
			}
		}
	}
	return names
}

// concerns are the countries that the words of a topic name.
func (s *story) concerns(t topic) []string {
	var out []string
	for i := t.first; i < t.end; i++ {
		m := s.noun(i)
		if m == nil || m.first < t.first {
			continue
		}
		for _, r := range m.refs {
			if r.land != nil && !slices.Contains(out, r.land.code) {
				out = append(out, r.land.code)
			}
		}
	}
	slices.Sort(out)
	return out
}

func (s *story) meetingClaim(o *occasion, topics map[string]string) graph.MeetingClaim {
	m := graph.MeetingClaim{Kind: o.kind, Mode: o.mode, Status: o.status, Date: o.date,
		Rule: o.rule, Place: s.placeOf(o),
		Participants: []graph.ParticipantClaim{}, Topics: []string{}, Evidence: s.evidence(o),
		Confidence: math.Round(float64(o.confidence)*100) / 100}
	for _, p := range o.parties {
		m.Participants = append(m.Participants, s.participantClaim(p))
	}
	for _, t := range o.topics {
		m.Topics = append(m.Topics, topics[graph.Fold(t.name)])
	}
	if o.within != nil {
		m.Within = 1 + slices.Index(s.related, o.within)
	}
	return m
}

// placeOf is where an occasion was, nil when nothing is known of that.
func (s *story) placeOf(o *occasion) *graph.MeetingPlace {
	switch {
	case o.place.site != nil:
		return &graph.MeetingPlace{Name: o.place.site.name, Country: o.place.site.country}
	case o.place.land != nil:
		return &graph.MeetingPlace{Name: o.place.land.name, Country: o.place.land.code}
	}
	return nil
}

func (s *story) participantClaim(p party) graph.ParticipantClaim {
	c := graph.ParticipantClaim{Role: p.role}
	switch {
	case p.person != nil:
		c.Type, c.Name, c.For = graph.PersonParty, p.person.name, s.ownerAsWritten(p.person.side)
	case p.land != nil:
		c.Type, c.Name = graph.CountryParty, p.land.code
	default:
		c.Type, c.Name = graph.OrganizationParty, p.body.name
	}
	return c
}

// evidence is the sentences that tell of the occasion, the first the one with the trigger.
func (s *story) evidence(o *occasion) []graph.Span {
	var out []graph.Span
	for _, k := range o.sentences {
		x := s.doc.Sentences[k]
		if sp, ok := s.span(x.First, x.End); ok &&
			!strings.Contains(s.article.Text[sp.Start:sp.End], "\x00") {
			sp.Text = s.article.Text[sp.Start:sp.End]
			out = append(out, sp)
		}
	}
	if len(out) == 0 && s.article.Title != "" { // only the title tells of it
		out = append(out, graph.Span{Text: s.article.Title})
	}
	return out
}
