package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// ownerByPerson is whom the person stands for who owns an office or to whom it is: "Lindqvist's
// adviser X", "an adviser to Lindqvist", "a spokesman for Lindqvist".
func (s *story) ownerByPerson(o office) string {
	u := s.unitOf(o.word)
	if u == nil || stateOffices[o.class] {
		return ""
	}
	before := u.first - 1
	for s.unitOf(before).is(lexicon.ModifierName) || s.tag(before) == "JJ" {
		before--
	}
	if s.tag(before) == "POS" {
		before--
	}
	if n := s.noun(before); n != nil && n.first != o.at && s.sentence(before) == s.sentence(o.word) &&
		s.norm(u.first-1) != "," {
		return s.sideAt(before, nil)
	}
	if w := s.norm(u.end); w != "to" && w != "for" && w != "of" {
		return ""
	}
	at := u.end + 1
	if s.norm(at) == "the" {
		at++
	}
	return s.sideAt(at, s.noun(o.at))
}

// countryWords stand for the country named before: "the nation's leader", "the president of the
// republic".
var countryWords = wordSet("nation country republic kingdom state")

// ownerByCountryWord is the country named last before a word that stands for it.
func (s *story) ownerByCountryWord(o office) string {
	u := s.unitOf(o.word)
	if u == nil {
		return ""
	}
	before := u.first - 1
	for s.unitOf(before).is(lexicon.ModifierName) || s.tag(before) == "JJ" || s.tag(before) == "POS" ||
		s.tag(before) == "VBG" {
		before--
	}
	word := -1
	switch {
	case countryWords[s.norm(before)] && s.tag(before+1) == "POS":
		word = before
	case s.norm(u.end) == "of" && s.norm(u.end+1) == "the" && countryWords[s.norm(u.end+2)] &&
		s.norm(u.end+3) != "of":
		word = u.end + 2
	default:
		return ""
	}
	for i := word - 1; i >= 0 && s.sentence(word)-s.sentence(i) <= maxBack; i-- {
		if n := s.noun(i); n != nil && len(n.refs) == 1 && n.refs[0].land != nil {
			return n.refs[0].land.code
		}
	}
	return s.landHere()
}

// ownerOfOthers is the country of the officers among whom a list counts somebody: "X and other
// Chilean officials".
func (s *story) ownerOfOthers(o office) string {
	m := s.noun(o.at)
	if m == nil {
		return ""
	}
	limit := s.sentenceEnd(o.at)
	for i := m.end; i < limit && i < m.end+20; i++ {
		n := s.noun(i)
		switch {
		case s.norm(i) == "other":
			for i++; s.tag(i) == "JJ" && s.unitOf(i) == nil; i++ {
			}
			if u := s.unitOf(i); u.is(lexicon.Adjective) && strings.HasPrefix(s.tag(u.end), "NN") {
				return s.codeOf(u)
			}
			return ""
		case n.standsFor(isPerson) && n.kind == named, s.norm(i) == ",", s.norm(i) == "and",
			s.isTitle(i):
		default:
			return ""
		}
	}
	return ""
}

// ownerByCompany is whom those stand for whom an office holder accompanies: "X was joined by Health
// Minister Y".
func (s *story) ownerByCompany(o office) string {
	first, _ := s.bounds(o.word)
	for i := o.word - 1; i > first; i-- {
		if !companyVerbs[s.lemma(i)] || s.norm(i+1) != "by" && s.norm(i+2) != "by" {
			continue
		}
		for k := i - 1; k >= first; k-- {
			if of := s.sideAt(k, nil); of != "" {
				return s.stateOf(of)
			}
		}
	}
	return ""
}

// stateOf is the state whose body a side is, the side itself for others.
func (s *story) stateOf(side string) string {
	for _, b := range s.bodies {
		if b.name == side && b.country != "" && b.kind == graph.Agency {
			return b.country
		}
	}
	return side
}

var companyVerbs = wordSet("accompany join flank")

// ownedUnknown reports whether a possessive before the title gives it to somebody or something of
// whom nobody knows the country: "the coalition's president".
func (s *story) ownedUnknown(o office) bool {
	before := o.word - 1
	for s.unitOf(before).is(lexicon.ModifierName) || s.tag(before) == "JJ" {
		before--
	}
	return s.tag(before) == "POS"
}

// ownerByHeading is the body or country that alone makes the heading over a list of guests, for the
// entries that name none themselves.
func (s *story) ownerByHeading(o office) string {
	if !s.isEntry(o.word) {
		return ""
	}
	for k := s.sentence(o.word) - 1; k >= 0; k-- {
		x := s.doc.Sentences[k]
		if of, ok := s.onlyOwner(x.First, x.End); ok {
			return of
		}
		if !s.isEntry(x.First) || !s.namesPerson(x.First, x.End) {
			return ""
		}
	}
	return ""
}

// namesPerson reports whether tokens first up to end name somebody.
func (s *story) namesPerson(first, end int) bool {
	for i := first; i < end; i++ {
		if s.noun(i).standsFor(isPerson) {
			return true
		}
	}
	return false
}

// onlyOwner is the owner that tokens first up to end name and nothing else, marks apart.
func (s *story) onlyOwner(first, end int) (of string, ok bool) {
	word := func(i int) bool { return len(s.norm(i)) > 1 || s.capitalised(i) }
	for first < end && !word(first) {
		first++
	}
	for end > first && (!word(end-1) || s.norm(end-1) == ":") {
		end--
	}
	if first == end {
		return "", false
	}
	if u := s.unitOf(first); u == nil || u.first != first || u.end != end {
		return "", false
	}
	of = firstOf(s.houseAt(first), s.ownerUnit(first))
	return of, of != ""
}
