package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// site is a named place that is not a country.
type site struct {
	name     string
	country  string
	kind     graph.PlaceKind
	point    *graph.Point
	mentions []graph.Span
	first    int  // token of the first mention
	venue    bool // a building or ship in a city
}

// findPlaces finds cities, regions, seas and buildings, and the place of the dateline.
func findPlaces(s *story) {
	s.findLongPlaces()
	for k := range s.units {
		u := &s.units[k]
		if s.nounAt[u.first] != 0 || !u.is(lexicon.CityName, lexicon.PlaceName, lexicon.Capital,
			lexicon.Metonym) {
			continue
		}
		if s.placeWord(u) {
			s.addPlaceUnit(u)
		}
	}
	s.findCityStates()
	s.findVenueNames()
	s.findUnknownPlaces()
	s.findTaggedPlaces()
	s.sortNouns()
	s.placeOfHeading()
	s.placeOfTranscript()
	s.formerCountries()
}

// placeOfHeading takes a line at the head of the text that is nothing but a place for the place of
// the report, as transcripts have it: "Warsaw, Poland".
func (s *story) placeOfHeading() {
	for _, x := range s.doc.Sentences[:min(8, len(s.doc.Sentences))] {
		if s.here != nil || x.Kind != nlp.Heading {
			continue
		}
		var first *site
		only := true
		for i := x.First; i < x.End; i++ {
			m := s.noun(i)
			switch {
			case m.standsFor(isLocation) && m.kind == named && !m.adjective:
				if r := m.location(); r.site != nil && first == nil {
					first = r.site
				}
			case s.norm(i) == ",":
			default:
				only = false
			}
		}
		if only {
			s.here = first
		}
	}
}

// placeWord keeps a single word that is also an ordinary one or a surname only where a preposition
// of place or the dateline speaks for it.
func (s *story) placeWord(u *unit) bool {
	if pactWords[s.norm(u.end)] || s.norm(u.first-3) == "summit" && s.norm(u.first-2) == "of" ||
		u.is(lexicon.OrganizationName) && !s.saysPlace(u) ||
		u.end-u.first == 1 && s.surnameHere(u.first) {
		return false
	}
	if s.kind(u.first) == nlp.Dateline && s.norm(u.first-1) == "(" ||
		u.is(lexicon.PlaceName) && s.regionOfOffice(u) {
		return false // LIMA (Meridian News); the Assistant Secretary for Western Hemisphere Affairs
	}
	if u.is(lexicon.PlaceName, lexicon.Capital) || s.kind(u.first) == nlp.Dateline {
		return true
	}
	if u.end-u.first == 1 && (s.looseCapital(u.first-1) || s.looseCapital(u.end)) &&
		!placePrepositions[s.norm(u.first-1)] {
		return false
	}
	if u.is(lexicon.GivenName) || u.match.Common {
		return placePrepositions[s.norm(u.first-1)]
	}
	return u.is(lexicon.CityName)
}

// pactWords follow the place after which an agreement is called: "the Paris Agreement".
var pactWords = wordSet(`agreement agreements accord accords protocol protocols treaty treaties
declaration convention pact format platform`)

// surnameHere reports whether a word that is also a city is a surname: that of a person of the
// article or of a known leader, where no preposition of place stands before it.
func (s *story) surnameHere(i int) bool {
	switch s.norm(i - 1) {
	case "in", "at", "near", "outside", "around", "into", ",":
		return false
	}
	if s.kind(i) == nlp.Dateline || s.unitOf(i).is(lexicon.Capital, lexicon.PlaceName) {
		return false
	}
	w := graph.Fold(s.words[i])
	return s.lex.LeaderFamily(w) || slices.ContainsFunc(s.people, func(p *person) bool {
		return slices.Contains(p.tokens, w)
	})
}

// looseCapital reports whether token i is a capitalised word that nothing explains, part of a name
// then.
func (s *story) looseCapital(i int) bool {
	return s.capitalised(i) && s.unitOf(i) == nil && s.nounAt[i] == 0 && !s.inCapitals(i) &&
		!notInNames[s.norm(i)]
}

func (s *story) addPlaceUnit(u *unit) {
	var place lexicon.Place
	for _, kind := range []lexicon.Kind{lexicon.Capital, lexicon.PlaceName, lexicon.CityName} {
		if m, ok := u.as(kind); ok {
			if list := s.lex.Places(m); len(list) > 0 {
				if place = s.likeliest(list, u.end); !s.ended(place.Country) {
					break
				}
			}
		}
	}
	if place.Name == "" {
		return
	}
	end := u.end
	if w := strings.ReplaceAll(s.norm(end+1), ".", ""); w == "dc" && s.norm(end) == "," {
		end += 2 // Washington, D.C.
	}
	name := s.phrase(u.first, end)
	if u.end-u.first > 1 && s.norm(u.end-1) == "region" {
		name = s.phrase(u.first, u.end-1) // the Indo-Pacific region
	}
	x := s.siteNamed(tidyName(name), place.Country)
	x.kind = graph.PlaceKind(place.Kind)
	x.venue = place.Kind == lexicon.Building
	if place.Lat != 0 || place.Lon != 0 {
		x.point = &graph.Point{Latitude: place.Lat, Longitude: place.Lon}
	}
	s.addSiteMention(x, u.first, end)
	if s.kind(u.first) == nlp.Dateline && s.here == nil {
		s.here = x
	}
}

// regionOfOffice reports whether a region is only the field of an office: "Senior Director for the
// Western Hemisphere and Europe".
func (s *story) regionOfOffice(u *unit) bool {
	first, _ := s.bounds(u.first)
	for i := u.first - 1; i > first && i > u.first-9; i-- {
		switch w := s.norm(i); {
		case w == "for":
			return s.isTitle(i - 1)
		case w != "the" && !fieldLinks[w] && !s.capitalised(i):
			return false
		}
	}
	return false
}

// findCityStates counts countries that are called like their capital as places too, where a
// preposition of place says that the city is meant: "in Luxembourg".
func (s *story) findCityStates() {
	for k := range s.units {
		u := &s.units[k]
		m, ok := u.as(lexicon.Capital)
		if !ok || !u.is(lexicon.CountryName) || strings.HasPrefix(s.tag(u.end), "NN") ||
			!placePrepositions[s.norm(u.first-1)] && s.kind(u.first) != nlp.Dateline {
			continue
		}
		list := s.lex.Places(m)
		sp, inText := s.span(u.first, u.end)
		if len(list) == 0 || !inText || list[0].Name != m.Form {
			continue
		}
		x := s.siteNamed(tidyName(s.phrase(u.first, u.end)), list[0].Country)
		x.kind = graph.PlaceKind(list[0].Kind)
		if len(x.mentions) == 0 {
			x.first = u.first
		}
		x.mentions = append(x.mentions, sp)
	}
}

// ended reports whether a state was no longer there when the article appeared: Prague is in
// Czechoslovakia only where the article is of its days.
func (s *story) ended(code string) bool {
	last, former := lastYears[code]
	return former && s.publication().Year > last
}

// lastYears are the last full years of states that are no more.
var lastYears = map[string]int{"CS": 1992, "DD": 1989, "SU": 1991, "YU": 2002}

// likeliest is the place in the country that the text names behind it ("Georgetown, Guyana"), else
// in one that the article names, else the best known.
func (s *story) likeliest(list []lexicon.Place, end int) lexicon.Place {
	if s.norm(end) == "," {
		code := s.codeOf(s.unitOf(end + 1))
		for _, p := range list {
			if p.Country == code && code != "" {
				return p
			}
		}
	}
	if s.namesLand(list[0].Country) {
		return list[0]
	}
	for _, p := range list {
		if p.Country != "US" && p.Country != "" && s.namesLand(p.Country) {
			return p // not the United States: it has a town of every name
		}
	}
	return list[0]
}

func (s *story) siteNamed(name, country string) *site {
	key := graph.Fold(name)
	for _, x := range s.sites {
		if graph.Fold(x.name) == key {
			return x
		}
	}
	x := &site{name: name, country: country}
	s.sites = append(s.sites, x)
	return x
}

func (s *story) addSiteMention(x *site, first, end int) {
	if !s.addNoun(&mention{first: first, end: end, head: first, kind: named,
		refs: []ref{{site: x}}}) {
		return
	}
	if len(x.mentions) == 0 {
		x.first = first
	}
	if sp, ok := s.span(first, end); ok {
		x.mentions = append(x.mentions, sp)
	}
}

// findVenueNames finds buildings by the word that closes their names: "the Elysee Palace".
func (s *story) findVenueNames() {
	for k := range s.names {
		n := &s.names[k]
		if n.taken || s.nounAt[n.first] != 0 {
			continue
		}
		if venueWords[s.norm(n.end)] && !landforms[s.norm(n.end)] && !s.capitalised(n.end) &&
			n.end < s.sentenceEnd(n.first) {
			n.end++ // Tienditas bridge
		}
		if !venueWords[s.norm(n.end-1)] && !landWords[s.norm(n.first)] {
			continue
		}
		if n.end-n.first == 1 && !s.unitOf(n.first-1).is(lexicon.Adjective) {
			continue
		}
		n.taken = true
		x := s.siteNamed(s.phrase(n.first, n.end), "")
		x.kind, x.venue = graph.Building, true
		s.addSiteMention(x, n.first, n.end)
	}
}

// findUnknownPlaces takes a capitalised name that nothing else explains for a place where a
// preposition of place stands before it: "in Ngozi".
func (s *story) findUnknownPlaces() {
	for k := range s.names {
		n := &s.names[k]
		if n.taken || s.nounAt[n.first] != 0 || n.end-n.first > 3 {
			continue
		}
		switch s.norm(n.first - 1) {
		case "in", "near", "into":
		case "at":
			if n.end-n.first > 1 || s.tag(n.end) == "POS" {
				continue
			}
		case "to", "from":
			if !motionVerbs[s.lemma(n.first-2)] {
				continue
			}
		default:
			continue
		}
		if isAcronym(s.words[n.first]) || strings.HasPrefix(s.tag(n.end), "NN") &&
			!s.capitalised(n.end) {
			continue
		}
		n.taken = true
		s.addSiteMention(s.siteNamed(s.phrase(n.first, n.end), ""), n.first, n.end)
	}
}

// landWords open the names of places.
var landWords = wordSet("lake mount cape fort port camp")

// venueWords close the names of buildings.
var venueWords = wordSet(`palace house hotel hall castle villa residence embassy airport center
centre mansion chancellery tower base ranch lodge garden monastery mosque cathedral museum
theatre theater headquarters room square office bridge island islands bay beach
valley river pass crossing`)

// landforms belong to a name only with a capital: Kasikili island is Kasikili.
var landforms = wordSet("island islands bay beach valley river pass crossing")

// motionVerbs take a person to a place.
var motionVerbs = wordSet(`fly travel go come drive sail head arrive return depart leave journey
move trip visit`)
