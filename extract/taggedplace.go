package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// findLongPlaces finds places whose names begin with that of a town or a region and end with a word
// for a sort of place, where the tagger of names sees one name: "Gaza City", "Cairo airport".
func (s *story) findLongPlaces() {
	for k := range s.doc.Names {
		n := &s.doc.Names[k]
		if n.Type != nlp.Place {
			continue
		}
		first, end := s.taggedPlace(n)
		if end-first < 2 || !siteWords[s.norm(end-1)] || s.unitOf(first).endOr(first) >= end ||
			!s.free(first, end) {
			continue
		}
		s.addTaggedPlace(first, end)
	}
}

// findTaggedPlaces takes what the tagger of names sees as a place, and the lexicon knows as nothing
// else, for one.
func (s *story) findTaggedPlaces() {
	for k := range s.doc.Names {
		n := &s.doc.Names[k]
		if n.Type != nlp.Place || s.kind(n.First) == nlp.Dateline || s.inCapitals(n.First) {
			continue
		}
		first, end := s.taggedPlace(n)
		if end > first && s.free(first, end) && s.mayBePlace(first, end) {
			s.addTaggedPlace(first, end)
		}
	}
}

// taggedPlace is a name of the tagger without the words round it that are no part of it.
func (s *story) taggedPlace(n *nlp.Name) (first, end int) {
	first, end = n.First, n.End
	for first < end && (!s.capitalised(first) || s.norm(first) == "the") {
		first++
	}
	for i := first + 1; i < end-1; i++ {
		if (s.norm(i) == "in" || s.norm(i) == ",") && s.noun(i+1).standsFor(isLocation) {
			end = i // the Grand Palais in Paris
		}
	}
	if end > first && s.tag(end-1) == "POS" {
		end--
	}
	if end-first > 1 && landforms[s.norm(end-1)] && !s.capitalised(end-1) {
		end-- // Kasikili island
	}
	return first, end
}

func (s *story) addTaggedPlace(first, end int) {
	country := ""
	if u := s.unitOf(first); u.is(lexicon.CityName, lexicon.PlaceName, lexicon.Capital) {
		for _, kind := range []lexicon.Kind{lexicon.Capital, lexicon.PlaceName, lexicon.CityName} {
			if m, ok := u.as(kind); ok && country == "" {
				country = s.likeliest(s.lex.Places(m), u.end).Country
			}
		}
	}
	within := s.noun(end + 1)
	if s.norm(end) == "," && country == "" {
		country = s.codeOf(s.unitOf(end + 1))
	}
	inCity := s.norm(end) == "in" && within.standsFor(isLocation) && within.location().site != nil
	if inCity && country == "" {
		country = within.location().site.country
	}
	x := s.siteNamed(s.phrase(first, end), country)
	if venueWords[s.norm(end-1)] || inCity && s.wordBefore(first) == "at" {
		x.kind, x.venue = graph.Building, true
	}
	s.addSiteMention(x, first, end)
}

// mayBePlace rules out words of direction and rank, compounds of countries, and heads of phrases
// that name something else.
func (s *story) mayBePlace(first, end int) bool {
	for i := first; i < end; i++ {
		if s.unitOf(i).is(lexicon.CountryName, lexicon.Adjective, lexicon.OrganizationName,
			lexicon.TitleName) || s.betweenLands(s.words[i]) {
			return false
		}
	}
	w := s.words[first]
	if t := s.tag(end - 1); t == "JJ" || t == "NNPS" && end-first == 1 ||
		s.norm(first-1) == "(" && s.norm(end) == ")" || s.isPublisher(s.phrase(first, end)) || s.knowsPerson(s.words[end-1]) {
		return false
	}
	if end-first == 1 && strings.HasSuffix(w, "an") && strings.HasPrefix(s.tag(end), "NN") {
		return false // Andean states
	}
	if end-first == 1 && (noPlaces[s.norm(first)] || isAcronym(w) || strings.Contains(w, "-") ||
		s.proseStart(first) && !s.seenInside(first)) || notBodies[s.norm(end-1)] || noPlaces[s.norm(end-1)] || s.glued(end) {
		return false
	}
	if s.kind(first) == nlp.Heading {
		return s.norm(end) == "," && s.unitOf(end+1).is(lexicon.CountryName, lexicon.PlaceName)
	}
	return end-first > 1 || !s.capitalised(end) || s.nounAt[end] != 0
}

// betweenLands reports whether a word joins names with a hyphen of which one is a country's:
// "Japan-Philippines".
func (s *story) betweenLands(w string) bool {
	for _, part := range strings.Split(w, "-") {
		if part == w {
			return false
		}
		for _, m := range s.lex.Lookup(part) {
			if m.Kind == lexicon.CountryName {
				return true
			}
		}
	}
	return false
}

// knowsPerson reports whether a word is part of the name of a person of the article.
func (s *story) knowsPerson(w string) bool {
	w = graph.Fold(w)
	return slices.ContainsFunc(s.people, func(p *person) bool { return slices.Contains(p.tokens, w) })
}

// free reports whether no mention covers any of the tokens.
func (s *story) free(first, end int) bool {
	for i := first; i < end; i++ {
		if s.nounAt[i] != 0 {
			return false
		}
	}
	return true
}

// siteWords close the names of places that begin with that of a larger one.
var siteWords = wordSet(`city island islands province county district municipality airport airbase
base park bridge hotel hospital garden stadium square street road avenue palace fort castle station
port harbor harbour university headquarters beach campus camp mosque cathedral museum memorial
arena club`)

// noPlaces are words of directions, ranks and times that are no place alone.
var noPlaces = wordSet(`north south east west state states union kingdom republic brexit allies strip
rock power residence moon earth monday tuesday wednesday thursday friday saturday sunday coast
summit olympics thu fri sat sun mon tue wed`)
