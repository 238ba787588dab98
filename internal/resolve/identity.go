package resolve

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// nameKey is the key of a person or an organization: the folded name, or the name itself where
// nothing of it is left when folded ("!!!"). Upper-case wires fold to the same key.
func nameKey(name string) string {
	if f := graph.Fold(name); f != "" {
		return graph.Key(f)
	}
	return graph.Key(strings.TrimSpace(name))
}

// topicKey is nameKey without a leading article: "the Syria crisis" is "Syria crisis".
func topicKey(name string) string {
	key := nameKey(name)
	for _, article := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(key, article); ok && rest != "" {
			return rest
		}
	}
	return key
}

// placeKey is the folded name and the country's code, which tells Paris, France from Paris, Texas.
func placeKey(name, country string) string { return graph.Key(nameKey(name) + "|" + country) }

// book finds the nodes that the strings of one article's claims mean.
type book struct {
	people, orgs, topics map[string]string // folded name or alias -> key
	countries            map[string]string // code -> name as the claims have it
	places               []graph.PlaceClaim
}

// newBook reads the lists of the claims. A name wins over an alias, an earlier entry over a later.
func newBook(c graph.Claims) *book {
	b := &book{people: map[string]string{}, orgs: map[string]string{}, topics: map[string]string{},
		countries: map[string]string{}, places: c.Places}
	for _, p := range c.People {
		enter(b.people, nameKey(p.Name), p.Name)
	}
	for _, p := range c.People {
		enter(b.people, nameKey(p.Name), p.Aliases...)
	}
	for _, o := range c.Organizations {
		enter(b.orgs, nameKey(o.Name), o.Name)
	}
	for _, o := range c.Organizations {
		enter(b.orgs, nameKey(o.Name), append([]string{o.Acronym}, o.Aliases...)...)
	}
	for _, t := range c.Topics {
		enter(b.topics, topicKey(t.Name), t.Name)
	}
	for _, t := range c.Topics {
		enter(b.topics, topicKey(t.Name), t.Aliases...)
	}
	for _, n := range c.Countries {
		b.countries[n.Code] = n.Name
	}
	return b
}

func enter(to map[string]string, key string, names ...string) {
	for _, name := range names {
		if f := nameKey(name); f != "" {
			if _, taken := to[f]; !taken {
				to[f] = key
			}
		}
	}
}

// person is the node that a person's name means in this article.
func (b *book) person(name string) graph.NodeID {
	return graph.NodeID{Label: graph.PersonLabel, Key: known(b.people, name)}
}

// organization is the node that an organization's name means in this article.
func (b *book) organization(name string) graph.NodeID {
	return graph.NodeID{Label: graph.OrganizationLabel, Key: known(b.orgs, name)}
}

// topic is the node that a topic's phrase means in this article.
func (b *book) topic(phrase string) graph.NodeID {
	key, ok := b.topics[nameKey(phrase)]
	if !ok {
		key = topicKey(phrase)
	}
	return graph.NodeID{Label: graph.TopicLabel, Key: key}
}

func known(names map[string]string, name string) string {
	f := nameKey(name)
	if key, ok := names[f]; ok {
		return key
	}
	return f
}

// side is the node that somebody stands for: the country of that code, else an organization. The
// zero NodeID stands for nothing.
func (b *book) side(of string) graph.NodeID {
	if b.isCode(of) {
		return country(of)
	}
	id := b.organization(of)
	if id.Key == "" {
		return graph.NodeID{}
	}
	return id
}

// isCode reports whether a string is a country's code: one that the world knows, or one that the
// article's own list of countries has.
func (b *book) isCode(s string) bool {
	if _, listed := b.countries[s]; listed {
		return true
	}
	_, ok := lexicon.CountryByCode(s)
	return ok
}

func country(code string) graph.NodeID {
	return graph.NodeID{Label: graph.CountryLabel, Key: graph.Key(code)}
}

// party is the node of a participant, the zero NodeID when its type is none that we know or its
// name is empty.
func (b *book) party(p graph.ParticipantClaim) graph.NodeID {
	var id graph.NodeID
	switch p.Type {
	case graph.PersonParty:
		id = b.person(p.Name)
	case graph.CountryParty:
		id = country(p.Name)
	case graph.OrganizationParty:
		id = b.organization(p.Name)
	}
	if id.Key == "" {
		return graph.NodeID{}
	}
	return id
}

// place is the node of a meeting's place: the country itself where the name is that country's name
// (of the claim's country, else of one in the article's list), else a place, whose country the
// article's list may know. The zero NodeID is no place.
func (b *book) place(p *graph.MeetingPlace) graph.NodeID {
	if p == nil || nameKey(p.Name) == "" {
		return graph.NodeID{}
	}
	for _, code := range append([]string{p.Country}, sortedKeys(b.countries)...) {
		if code != "" && (p.Country == "" || p.Country == code) && b.namesCountry(p.Name, code) {
			return country(code)
		}
	}
	return graph.NodeID{Label: graph.PlaceLabel, Key: placeKey(p.Name, b.countryOf(p))}
}

// countryOf is the code of the country that a meeting's place lies in, as the claim or else the
// article's list of places has it, "" when neither does.
func (b *book) countryOf(p *graph.MeetingPlace) string {
	if p.Country != "" {
		return p.Country
	}
	for _, listed := range b.places {
		if nameKey(listed.Name) == nameKey(p.Name) {
			return listed.Country
		}
	}
	return ""
}

func (b *book) namesCountry(name, code string) bool {
	names := []string{code, b.countries[code]}
	if c, ok := lexicon.CountryByCode(code); ok {
		names = append(names, c.Name, c.OfficialName)
	}
	return slices.ContainsFunc(names, func(n string) bool { return n != "" && nameKey(n) == nameKey(name) })
}

// meetingKey says which occasion a claim is about: the class of its kind, its date and its parties.
// Without a date nothing shows that two articles mean the same occasion, so the key then holds the
// article (and the status, since one article may tell of a talk that was held and of the next).
func meetingKey(m graph.MeetingClaim, article graph.ArticleID, parties []graph.NodeID) string {
	when := m.Date.String()
	if when == "" {
		when = "undated " + string(m.Status) + " " + string(article)
	}
	who := make([]string, len(parties))
	for i, p := range parties {
		who[i] = string(p.Label[:1]) + ":" + p.Key
	}
	slices.Sort(who)
	return graph.Key(kindClass(m.Kind) + "|" + when + "|" + strings.Join(slices.Compact(who), ";"))
}

// kindClass puts kinds together between which the choice is one of wording only.
func kindClass(k graph.MeetingKind) string {
	if k == graph.KindNegotiations {
		return string(graph.KindMeeting)
	}
	return string(k)
}
