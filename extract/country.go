package extract

import (
	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// land is a country that the article mentions.
type land struct {
	code     string
	name     string
	mentions []graph.Span
}

// findCountries finds countries by name, adjective, demonym and seat of government.
func findCountries(s *story) {
	for k := range s.units {
		u := &s.units[k]
		if s.nounAt[u.first] != 0 {
			s.noteHidden(u)
			continue
		}
		s.addCountryUnit(u)
	}
}

// noteHidden counts a country inside a longer mention ("Russian Foreign Minister Sergey Lavrov").
func (s *story) noteHidden(u *unit) {
	if s.nounOfBody(u.first) || !u.is(lexicon.CountryName, lexicon.Adjective, lexicon.Capital) ||
		u.is(lexicon.GivenName) || u.first >= s.noun(u.first).head {
		return
	}
	if code := s.codeOf(u); code != "" {
		s.noteLand(s.landOf(code), u)
	}
}

// nounOfBody reports whether token i lies in the name of a body that is no state's.
func (s *story) nounOfBody(i int) bool {
	m := s.noun(i)
	return m != nil && len(m.refs) == 1 && m.refs[0].body != nil &&
		m.refs[0].body.kind != graph.Ministry
}

func (s *story) addCountryUnit(u *unit) {
	code := s.codeOf(u)
	if code == "" {
		return
	}
	m := &mention{first: u.first, end: u.end, head: u.first, kind: named}
	switch {
	case u.is(lexicon.CountryName):
	case u.is(lexicon.Adjective, lexicon.Demonym):
		m.adjective = !s.standsAlone(u)
	case u.is(lexicon.Capital, lexicon.Metonym):
		m.seat = true
		if !s.speaksForState(u) {
			return
		}
	default:
		return
	}
	l := s.landOf(code)
	m.refs = []ref{{land: l}}
	if s.addNoun(m) {
		s.noteLand(l, u)
	}
}

// standsAlone reports whether an adjective is used as a noun: the Americans, Russian and Chinese.
func (s *story) standsAlone(u *unit) bool {
	next := s.tag(u.end)
	return u.is(lexicon.Demonym) && next != "NN" && next != "NNP" && next != "NNS" && next != "JJ"
}

// speaksForState tells the government in a capital from the place: no preposition of place before
// it, and a verb of speech or a possessive after it, or another capital beside it.
func (s *story) speaksForState(u *unit) bool {
	if s.kind(u.first) == nlp.Dateline || placePrepositions[s.norm(u.first-1)] {
		return false
	}
	if s.norm(u.first-1) == "," && s.capitalised(u.first-2) && s.norm(u.end) != "," {
		return false
	}
	switch tag := s.tag(u.end); tag {
	case "VBD", "VBZ", "MD", "VBP":
		return true
	case "POS":
		return !s.capitalised(u.end + 1)
	case "CC":
		next := s.unitOf(u.end + 1)
		return next.is(lexicon.Capital, lexicon.CountryName, lexicon.Metonym)
	}
	switch s.norm(u.first - 1) {
	case "between", "with", "and":
		return true
	}
	return false
}

func (s *story) noteLand(l *land, u *unit) {
	if sp, ok := s.span(u.first, u.end); ok {
		l.mentions = append(l.mentions, sp)
	}
}

// codeOf is the country that a unit means: the one that the article names elsewhere where a word
// may mean several.
func (s *story) codeOf(u *unit) string {
	for _, kind := range []lexicon.Kind{lexicon.CountryName, lexicon.Adjective, lexicon.Demonym,
		lexicon.Metonym, lexicon.Capital} {
		m, ok := u.as(kind)
		if !ok || len(m.Countries) == 0 {
			continue
		}
		for _, code := range m.Countries[1:] {
			if s.namesOutright(code) && !s.namesOutright(m.Countries[0]) {
				return code
			}
		}
		return m.Countries[0]
	}
	return ""
}

// namesOutright reports whether the article has a country's name with no other meaning.
func (s *story) namesOutright(code string) bool {
	for k := range s.units {
		if m, ok := s.units[k].as(lexicon.CountryName); ok && len(m.Countries) == 1 &&
			m.Countries[0] == code {
			return true
		}
	}
	return false
}

func (s *story) landOf(code string) *land {
	for _, l := range s.lands {
		if l.code == code {
			return l
		}
	}
	l := &land{code: code, name: code}
	if c, ok := s.lex.CountryByCode(code); ok {
		l.name = c.Name
	}
	s.lands = append(s.lands, l)
	return l
}

// placePrepositions come before where something is or goes.
var placePrepositions = wordSet(`in at to from near into outside around through toward towards
via throughout across over for`)
