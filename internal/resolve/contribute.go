package resolve

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"readout/graph"
	"readout/internal/lexicon"
)

// contribution is what one article brings to the graph: the elements that are its own, the facts
// that it shares with other articles (each once), and what it tells of meetings.
type contribution struct {
	own      elements
	facts    map[Fact]struct{}
	meetings map[string][]telling // by meeting key
}

// telling is one claim about a meeting with its ends resolved.
type telling struct {
	article graph.Article
	claim   graph.MeetingClaim
	parties []party
	topics  []string // keys
	place   graph.NodeID
	whole   string // key of the meeting that it is a part of, or ""
}

type party struct {
	id, side graph.NodeID
	role     graph.Role
}

// contribute reads the claims of one article, which are canonical (see canonical).
func contribute(c graph.Claims) contribution {
	w := &writer{c: c, book: newBook(c),
		out: contribution{newElements(), map[Fact]struct{}{}, map[string][]telling{}}}
	w.article()
	for _, p := range c.People {
		w.person(p)
	}
	for _, n := range c.Countries {
		if country(n.Code).Key != "" {
			w.mentioned(w.countryNode(n.Code, n.Name), n.Mentions)
		}
	}
	for _, o := range c.Organizations {
		w.org(o)
	}
	for _, p := range c.Places {
		w.placeClaim(p)
	}
	for _, t := range c.Topics {
		w.topic(t)
	}
	w.allMeetings()
	return w.out
}

// writer collects the contribution of one article.
type writer struct {
	c    graph.Claims
	book *book
	out  contribution
}

func (w *writer) fact(element string, p Property, value string) {
	if value != "" || p == exists {
		w.out.facts[Fact{element, p, value}] = struct{}{}
	}
}

func (w *writer) relExists(id graph.RelID) { w.fact(relElement(id), exists, "") }

func (w *writer) article() {
	a := w.c.Article
	w.out.own.node(graph.ArticleNode{Key: string(a.ID), Name: shortTitle(a), Title: a.Title, URL: a.URL,
		Published: a.Published, Publisher: a.Publisher, Language: a.Language, SHA256: a.SHA256})
}

// shortTitle is what a picture shows of an article.
func shortTitle(a graph.Article) string {
	const most = 60
	s := cmp.Or(a.Title, a.URL, string(a.ID))
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

func (w *writer) mentioned(id graph.NodeID, at []graph.Span) {
	m := graph.Mentions{Article: w.c.Article.ID, To: id, Count: max(1, len(at))}
	if len(at) > 0 {
		m.Start, m.End = at[0].Start, at[0].End
	}
	if before, ok := w.out.own.relations[m.ID()].(graph.Mentions); ok { // listed twice under one key
		before.Count += m.Count
		m = before
	}
	w.out.own.relation(m)
}

func (w *writer) person(p graph.PersonClaim) {
	id := graph.NodeID{Label: graph.PersonLabel, Key: nameKey(p.Name)}
	if id.Key == "" {
		return
	}
	w.named(id, p.Name, p.Aliases)
	w.mentioned(id, p.Mentions)
	for _, o := range p.Offices {
		w.office(id, o)
	}
}

// named makes a node of names exist, seen on the day of the article where it is a person.
func (w *writer) named(id graph.NodeID, called string, aliases []string) {
	e := nodeElement(id)
	w.fact(e, name, called)
	for _, a := range aliases {
		w.fact(e, alias, a)
	}
	if id.Label == graph.PersonLabel {
		w.fact(e, seen, publicationDay(w.c.Article).String())
	}
}

func (w *writer) office(person graph.NodeID, o graph.OfficeClaim) {
	to := w.book.side(o.Of)
	if to.Key == "" || o.Former || graph.Fold(o.Title) == "" {
		return
	}
	w.ensure(to, o.Of)
	id := graph.Represents{Person: person.Key, To: to, Title: o.Title}.ID()
	e := relElement(id)
	w.fact(e, title, o.Title)
	w.fact(e, seen, publicationDay(w.c.Article).String())
	w.fact(e, source, sourceValue(w.c.Article, o.Evidence))
}

// ensure makes a node that is referred to exist, under the name it was referred by, unless the
// lists of the claims make it anyway.
func (w *writer) ensure(id graph.NodeID, called string) {
	switch {
	case id.Label == graph.CountryLabel:
		w.countryNode(id.Key, "")
	case w.isListed(id):
	case id.Key != "":
		w.named(id, called, nil)
	}
	if m := (graph.Mentions{Article: w.c.Article.ID, To: id, Count: 1}); id.Key != "" {
		if _, ok := w.out.own.relations[m.ID()]; !ok {
			w.out.own.relation(m)
		}
	}
}

// isListed reports whether a node is one of the lists of the claims, which are read before anything
// refers to them.
func (w *writer) isListed(id graph.NodeID) bool {
	_, ok := w.out.own.relations[graph.Mentions{Article: w.c.Article.ID, To: id}.ID()]
	return ok
}

// countryNode makes a country exist. Its names are facts only where the world does not know it.
func (w *writer) countryNode(code, called string) graph.NodeID {
	id := country(code)
	w.fact(nodeElement(id), exists, "")
	if _, ok := lexicon.CountryByCode(id.Key); !ok {
		w.fact(nodeElement(id), name, called)
	}
	return id
}

// concludeCountry takes what is known of a country from the table, else from the articles.
func concludeCountry(code string, v values) graph.Country {
	if c, ok := lexicon.CountryByCode(code); ok {
		return graph.Country{Key: code, Name: c.Name, OfficialName: c.OfficialName, ISO3: c.ISO3}
	}
	return graph.Country{Key: code, Name: cmp.Or(v.mostName(), code)}
}

func (w *writer) org(o graph.OrgClaim) {
	id := graph.NodeID{Label: graph.OrganizationLabel, Key: nameKey(o.Name)}
	if id.Key == "" {
		return
	}
	w.named(id, o.Name, o.Aliases)
	w.fact(nodeElement(id), acronym, o.Acronym)
	w.fact(nodeElement(id), kind, string(o.Kind))
	w.mentioned(id, o.Mentions)
}

func (w *writer) placeClaim(p graph.PlaceClaim) {
	if nameKey(p.Name) == "" {
		return
	}
	id := w.placeNode(p.Name, p.Country)
	w.fact(nodeElement(id), kind, string(p.Kind))
	w.fact(nodeElement(id), location, pointValue(p.Location))
	w.mentioned(id, p.Mentions)
}

// placeNode makes a place exist, and lie in its country.
func (w *writer) placeNode(called, code string) graph.NodeID {
	id := graph.NodeID{Label: graph.PlaceLabel, Key: placeKey(called, code)}
	w.fact(nodeElement(id), name, called)
	if code != "" {
		w.relExists(graph.LocatedIn{From: id, To: w.countryNode(code, w.book.countries[code])}.ID())
	}
	return id
}

func (w *writer) topic(t graph.TopicClaim) {
	id := graph.NodeID{Label: graph.TopicLabel, Key: topicKey(t.Name)}
	if id.Key == "" {
		return
	}
	w.named(id, t.Name, t.Aliases)
	w.fact(nodeElement(id), area, t.Area)
	w.mentioned(id, t.Mentions)
	for _, code := range t.Concerns {
		if code != "" {
			to := w.countryNode(code, w.book.countries[code])
			w.relExists(graph.Concerns{Topic: id.Key, To: to}.ID())
		}
	}
}

// allMeetings resolves the meeting claims; the reports are made of all claims under one key.
func (w *writer) allMeetings() {
	told := make([]telling, len(w.c.Meetings))
	keys := make([]string, len(w.c.Meetings))
	for i, m := range w.c.Meetings {
		told[i] = w.telling(m)
		ids := make([]graph.NodeID, len(told[i].parties))
		for j, p := range told[i].parties {
			ids[j] = p.id
		}
		keys[i] = meetingKey(m, w.c.Article.ID, ids)
	}
	for i, m := range w.c.Meetings {
		if n := m.Within; n > 0 && n <= len(keys) && keys[n-1] != keys[i] {
			told[i].whole = keys[n-1]
		}
		w.out.meetings[keys[i]] = append(w.out.meetings[keys[i]], told[i])
	}
	for key, list := range w.out.meetings {
		w.out.own.relation(report(key, list))
	}
}

func (w *writer) telling(m graph.MeetingClaim) telling {
	t := telling{article: w.c.Article, claim: m, place: w.book.place(m.Place)}
	for _, p := range m.Participants {
		id, side := w.book.party(p), w.book.side(p.For)
		if id.Key == "" {
			continue
		}
		w.ensure(id, p.Name)
		w.ensure(side, p.For)
		t.parties = append(t.parties, party{id, side, cmp.Or(p.Role, graph.Participant)})
	}
	for _, called := range m.Topics {
		if id := w.book.topic(called); id.Key != "" {
			w.ensure(id, called)
			t.topics = append(t.topics, id.Key)
		}
	}
	slices.Sort(t.topics)
	t.topics = slices.Compact(t.topics)
	switch t.place.Label {
	case graph.CountryLabel:
		w.ensure(t.place, "")
	case graph.PlaceLabel:
		w.placeNode(m.Place.Name, w.book.countryOf(m.Place))
		w.ensure(t.place, m.Place.Name)
	}
	return t
}
