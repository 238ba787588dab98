package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// placeByTree is the named place of the trigger's sentence that the tree ties closest to it: it
// hangs on the trigger, on the verb that the trigger is a part of ("held talks in Lima"), on a
// phrase for a room or house there ("in a lounge of Larnaca airport"), or the trigger stands in a
// clause with "where" that is said of it.
func (s *story) placeByTree(o *occasion) (ref, placeSource) {
	first, end := s.bounds(o.first)
	above := s.climb(o.first)
	best, house, score := ref{}, -1, 0
	for k := first; k < end; k++ {
		if s.nounAt[k] != 0 && s.noun(k).first != k || k >= o.left && k < o.end {
			continue
		}
		r, ok := s.venueNamed(k)
		_, isHouse := s.buildingAt(k)
		if !ok && !isHouse {
			continue
		}
		v := s.tiesVenue(k, above)
		if v > 0 && (isHouse || r.site != nil && r.site.venue) {
			v++ // rather than the city, where both are named
		}
		switch {
		case v > score && isHouse:
			house, score = k, v
		case v > score:
			best, house, score = r, -1, v
		}
	}
	if house >= 0 {
		from, _ := s.buildingAt(house)
		best = s.house(from, house)
	}
	switch {
	case score >= tiedFast:
		return best, stated
	case score > 0:
		return best, nearby
	}
	return ref{}, unplaced
}

// tiedFast is how close a tie has to be for the text to state the place; the closest is 100.
const tiedFast = 60

// venueNamed is the place that the mention which begins at token k names, "here" for that of the
// dateline, "there" for the one named before, "the Nigerian capital" for a city of the article.
func (s *story) venueNamed(k int) (ref, bool) {
	if s.norm(k) == "here" && s.here != nil && s.kind(k) == nlp.Prose && !s.doc.Tokens[k].Quoted {
		return ref{site: s.here}, true
	}
	if s.norm(k) == "there" && s.rel(k) == "advmod" {
		return s.cityBefore(k)
	}
	if r, ok := s.capitalAt(k); ok {
		return r, true
	}
	m := s.noun(k)
	if m == nil || m.adjective || m.kind != named || !m.standsFor(isLocation) {
		return ref{}, false
	}
	return m.location(), true
}

// capitalAt is the capital of the country whose adjective stands before "capital" at token k, where
// the article names that city.
func (s *story) capitalAt(k int) (ref, bool) {
	m := s.noun(k - 1)
	if s.norm(k) != "capital" || m == nil || !m.adjective || m.end != k || len(m.refs) != 1 ||
		m.refs[0].land == nil {
		return ref{}, false
	}
	for i := range s.units {
		u := &s.units[i]
		c, ok := u.as(lexicon.Capital)
		if !ok || len(c.Countries) == 0 || c.Countries[0] != m.refs[0].land.code {
			continue
		}
		x := s.siteNamed(s.phrase(u.first, u.end), c.Countries[0])
		x.kind = graph.City
		if sp, ok := s.span(u.first, u.end); ok && len(x.mentions) == 0 {
			x.first, x.mentions = u.first, append(x.mentions, sp)
		}
		return ref{site: x}, true
	}
	return ref{}, false
}

// climb lists the tokens on which token i depends, itself first.
func (s *story) climb(i int) []int {
	const height = 10
	var out []int
	for ; i >= 0 && len(out) < height; i = s.parent(i) {
		out = append(out, i)
	}
	return out
}

// tiesVenue ranks the tie of the place at token k to a trigger, whose tokens above are given; 0 for
// a place that is said of something else.
func (s *story) tiesVenue(k int, above []int) int {
	h := k
	if m := s.noun(k); m != nil {
		h = s.top(m.first, m.end)
	}
	for step, i := range above { // "to Cairo, where he met X"
		if i == h && step > 0 && s.whereClause(above[:step], k) {
			return 100
		}
	}
	if _, isHouse := s.buildingAt(s.parent(h)); isHouse {
		return 0 // Larnaca airport is more than Larnaca
	}
	h = s.wholePlace(h)
	by, up := s.caseOf(h), s.parent(h)
	if up < 0 || s.nounAt[k] != 0 && s.withinNamed(k) {
		return 0
	}
	rel := s.rel(h)
	reached := goingVerbs[s.lemma(up)] && goingWords[by] || seeingVerbs[s.lemma(up)] && rel == "obj"
	switch {
	case reached:
		return s.sharesScene(up, above, 90)
	case s.norm(k) != "here" && s.norm(k) != "there" && !placingWords[by] || by == "on" && !s.surface(k, h):
		return 0
	case rel == "nmod":
		return s.sharesScene(s.sceneOf(up, by, above))
	case rel == "obl" || rel == "advmod":
		return s.sharesScene(up, above, 100)
	}
	return 0
}

// sceneOf leads from the noun at token i, on which a place hangs, to what took place there: from an
// occasion at or beside which the trigger's was, from a person who was met there, from anything
// where "at" speaks for the place. It scores -1 for other nouns, of which the place is a part.
func (s *story) sceneOf(i int, by string, above []int) (up int, over []int, score int) {
	score = 100
	for i >= 0 && !slices.Contains(above, i) {
		m := s.noun(i)
		r := s.rel(i)
		if r != "nmod" && r != "obl" && r != "obj" || elsewhen[s.caseOf(i)] {
			return i, above, -1
		}
		switch {
		case nounTriggersHas(s.lemma(i)) || asideWords[s.lemma(i)] || weekdays[s.norm(i)] ||
			timeNouns[s.norm(i)]: // "spent Thursday at Lao Bao"
			score -= 2
		case m != nil && m.kind == named && m.standsFor(isPerson):
			score -= 10
		case by == "at" || by == "aboard":
			score -= 30
		default:
			return i, above, -1
		}
		i = s.parent(i)
	}
	return i, above, score
}

// sharesScene lowers the score of a place that hangs on token up by what lies between that and the
// trigger; 0 where another clause does.
func (s *story) sharesScene(up int, above []int, score int) int {
	if score <= 0 {
		return 0
	}
	for step, i := range above {
		if i == up {
			return score - 2*step
		}
		switch r := s.rel(i); r {
		case "ccomp", "parataxis", "acl", "csubj":
			return 0
		case "advcl":
			if s.marker(i) != "to" && s.marker(i) != "" {
				return 0
			}
			score -= 10
		case "nmod", "appos":
			if aside[s.caseOf(i)] {
				return 0
			}
			score -= 30
		case "conj":
			score -= 20
		case "obl":
			if elsewhen[s.caseOf(i)] {
				return 0
			}
			score -= 5
		}
	}
	if up >= 0 && s.rel(up) == "parataxis" && s.norm(s.parent(up)) != "say" { // "The talks were: ..."
		return s.sharesScene(s.parent(up), above, score-30)
	}
	if up >= 0 && s.rel(up) == "conj" && s.child(up, "nsubj") < 0 && s.child(up, "cop") < 0 &&
		!goingVerbs[s.lemma(up)] { // "met X and dined in Y"
		return s.sharesScene(s.parent(up), above, score-20)
	}
	if up >= 0 && s.doc.Tokens[up].Rel == "acl" && holdVerbs[s.lemma(up)] { // "talks held in X"
		return s.sharesScene(s.parent(up), above, score-5)
	}
	if up >= 0 && s.doc.Tokens[up].Rel == "acl:relcl" && holdVerbs[s.lemma(up)] {
		return s.sharesScene(s.parent(up), above, score-5)
	}
	return 0
}

// withinNamed reports whether the place at token k only says where the one named before it lies:
// "Ramallah in the West Bank".
func (s *story) withinNamed(k int) bool {
	for k--; s.tag(k) == "DT" || s.norm(k) == "in" || s.norm(k) == ","; k-- {
	}
	m := s.noun(k)
	return m != nil && m.end == k+1 && m.kind == named && !m.adjective && m.location().site != nil
}

// whereClause reports whether one of the tokens, each of which depends on the next, heads a clause
// that "where" opens behind the place at token k, with no other place between.
func (s *story) whereClause(path []int, k int) bool {
	for _, i := range path {
		for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
			if s.norm(c) == "where" && c > k {
				return !slices.ContainsFunc(s.nouns, func(m *mention) bool {
					return m.first > k && m.end <= c && !m.adjective && m.standsFor(isLocation)
				})
			}
		}
	}
	return false
}

// wholePlace is the token that heads the phrase of which a place at token h only says where it is:
// "the port of Odessa", "a lounge of Larnaca airport".
func (s *story) wholePlace(h int) int {
	for range 3 {
		up := s.parent(h)
		if up < 0 || s.nounAt[up] != 0 || !strings.HasPrefix(s.tag(up), "NN") ||
			!(cityNouns[s.lemma(up)] || venueWords[s.lemma(up)] || roomNouns[s.lemma(up)] ||
				vesselWords[s.lemma(up)]) {
			return h
		}
		h = up
	}
	return h
}

// roomNouns are the parts of a building and the houses that no name goes with.
var roomNouns = wordSet(`lounge annex corridor cellar cafe café tent hangar shed courtyard terrace
compound barracks checkpoint outskirts suburb wing lobby restaurant`)

// placingWords stand before the place where something is done.
var placingWords = wordSet("in at on near outside aboard inside off around")

// elsewhen stand before an occasion that is not of the time of what the sentence tells.
var elsewhen = wordSet("before after ahead following since until despite")

// surface reports whether one may be on a place: an island, a bridge, a ship; a meeting on any other
// is about it.
func (s *story) surface(k, h int) bool {
	m := s.noun(k)
	if m == nil {
		return houseNouns[s.lemma(k)] // on the Danish airbase, not on the Danish capital
	}
	x := m.location().site
	return h != k && s.nounAt[h] == 0 || x != nil && (x.venue || x.kind == graph.Sea ||
		x.kind == "") || s.rel(h) == "obl" && x != nil && x.kind == graph.Region
}

// saidOfOther reports whether the place at token k is part of what is said of somebody or something
// in a clause of its own: "guerrillas based in Iran", "the king, who lives in Rome".
func (s *story) saidOfOther(o *occasion, k int) bool {
	const height = 8
	if s.inCapitals(k) {
		return false
	}
	above := s.climb(o.first)
	h := k
	if m := s.noun(k); m != nil {
		h = s.top(m.first, m.end)
	}
	for range height {
		if h < 0 || slices.Contains(above, h) {
			return false
		}
		if s.rel(h) == "acl" && !holdVerbs[s.lemma(h)] && !slices.Contains(above, s.parent(h)) {
			return true
		}
		h = s.parent(h)
	}
	return false
}
