package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// findAdministrations finds governments that are called after their head: "the Obama
// administration".
func (s *story) findAdministrations() {
	for i := range s.words {
		if s.norm(i) != "administration" {
			continue
		}
		first, _ := s.bounds(i)
		start := i
		for start > first && s.capitalised(start-1) && !s.unitOf(start-1).is(lexicon.Adjective,
			lexicon.TitleName, lexicon.CountryName, lexicon.OrganizationName) &&
			!notInNames[s.norm(start-1)] {
			start--
		}
		if start == i || i-start > 2 || !s.leaderOrPerson(start, i) || s.inCapitals(i) {
			continue
		}
		name := s.phrase(start, i) + " administration"
		s.noteBodyForm(s.bodyNamed(name, "", graph.Agency), start, i+1)
	}
}

// leaderOrPerson reports whether the words are the name of a person of the article or the family
// name of a known leader, or two of them joined by a hyphen.
func (s *story) leaderOrPerson(first, end int) bool {
	if s.noun(end - 1).standsFor(isPerson) {
		return true
	}
	for _, w := range strings.Fields(graph.Fold(s.phrase(first, end))) {
		if !s.lex.LeaderFamily(w) {
			return false
		}
	}
	return true
}
