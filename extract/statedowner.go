package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// ownerInside is the country or body that a title of the lexicon begins with: US Secretary of
// State, UN Secretary-General.
func (s *story) ownerInside(u *unit) string {
	for _, m := range s.lex.At(s.words[:u.first+1], u.first) {
		switch {
		case !m.Fits:
		case (m.Kind == lexicon.CountryName || m.Kind == lexicon.Adjective) &&
			len(m.Countries) > 0:
			return m.Countries[0]
		case m.Kind == lexicon.OrganizationName && u.end-u.first > 1:
			if org, _ := s.lex.Organization(m); org.Kind == string(graph.IGO) {
				return m.Name
			}
		}
	}
	return ""
}

// ownerApposed is the country set off by a comma after a titled name, as lists of guests have it:
// "Prime Minister Gaston Browne, Antigua and Barbuda".
func (s *story) ownerApposed(m *mention) string {
	if of := s.ownerBracketed(m); of != "" {
		return of
	}
	if s.norm(m.end) != "," {
		return ""
	}
	at := m.end + 1
	if s.norm(at) == "the" {
		at++
	}
	u := s.unitOf(at)
	if !u.is(lexicon.CountryName, lexicon.OrganizationName) {
		return ""
	}
	if w := s.norm(u.end); !segmentMarks[w] && w != "." && s.sentenceEnd(m.first) != u.end {
		return ""
	}
	return s.ownerUnit(at)
}

// ownerBracketed is the owner in brackets behind a name: "Kristian Vigenin (Bulgaria)".
func (s *story) ownerBracketed(m *mention) string {
	if s.norm(m.end) != "(" || !s.unitOf(m.end+1).is(lexicon.CountryName) ||
		s.norm(s.unitOf(m.end+1).end) != ")" {
		return ""
	}
	return s.codeOf(s.unitOf(m.end + 1))
}

// ownerLeft is the country or body directly before a title, modifiers apart.
func (s *story) ownerLeft(i int) string {
	first, _ := s.bounds(i)
	for k := i - 1; k >= first && k >= i-6; k-- {
		if s.unitOf(k).is(lexicon.ModifierName) || s.tag(k) == "POS" || s.isTitle(k) ||
			s.unitOf(k) == nil && s.nounAt[k] == 0 && (s.tag(k) == "JJ" ||
				!s.capitalised(k) && strings.HasPrefix(s.tag(k), "NN") && s.tag(k-1) != "IN") ||
			s.portfolioWord(k) {
			continue
		}
		if u := s.unitOf(k); u.is(lexicon.Capital) && placePrepositions[s.norm(u.first-1)] &&
			s.tag(k+1) != "POS" {
			return "" // from Vienna Secretary of State X
		}
		return s.ownerUnit(k)
	}
	return ""
}

// portfolioWord reports whether token i belongs to a field of government that goes on with "and":
// "Greek Economy, Infrastructure and Shipping Minister".
func (s *story) portfolioWord(i int) bool {
	field := func(k int) bool {
		return s.capitalised(k) && s.unitOf(k) == nil && s.nounAt[k] == 0
	}
	switch {
	case i < 1:
		return false
	case s.norm(i) == "and" || s.norm(i) == ",":
		return field(i-1) && s.capitalised(i+1)
	}
	return field(i) && (s.norm(i+1) == "and" || s.norm(i+1) == ",")
}

// ownerRight is the country or body of "of X" after a title.
func (s *story) ownerRight(i, limit int) string {
	if s.norm(i) != "of" && s.norm(i) != "for" && s.norm(i) != "to" || i >= limit && limit > 0 {
		return ""
	}
	return s.ownerAt(i + 1)
}

// ownerAt is the owner named from token i on, an article skipped.
func (s *story) ownerAt(i int) string {
	if s.norm(i) == "the" {
		i++
	}
	return s.ownerUnit(i)
}

// ownerUnit is the country code or the body's name that token i belongs to.
func (s *story) ownerUnit(i int) string {
	if m := s.noun(i); m != nil && m.kind == named && len(m.refs) == 1 && m.refs[0].body != nil {
		return m.refs[0].body.name
	}
	u := s.unitOf(i)
	if u.is(lexicon.CountryName, lexicon.Adjective, lexicon.Capital, lexicon.Metonym) {
		return s.codeOf(u)
	}
	if m, ok := u.as(lexicon.OrganizationName); ok {
		if w := s.phrase(u.first, u.end); isAcronym(w) && !alwaysWhole[m.Name] &&
			!s.knowsBody(m.Name) {
			return w
		}
		return m.Name
	}
	return ""
}

// knowsBody reports whether the article lists a body of that name.
func (s *story) knowsBody(name string) bool {
	return slices.ContainsFunc(s.bodies, func(b *body) bool { return b.name == name })
}
