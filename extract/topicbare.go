package extract

import (
	"regexp"
	"strings"

	"readout/internal/lexicon"
)

// isTopic drops phrases without a noun of their own, bare "issues", people and days.
func (s *story) isTopic(t topic) bool {
	if t.end <= t.first || len(t.name) < 3 || len(t.name) > 120 {
		return false
	}
	m := s.noun(t.first)
	solid := m != nil && m.end >= t.end
	for k := t.first; k < t.end; k++ {
		tag := s.tag(k)
		if s.nounAt[k] == 0 && (strings.HasPrefix(tag, "N") || tag == "VBG") &&
			!genericTopics[s.lemma(k)] && !timeNouns[s.norm(k)] && !emptyTopics[s.lemma(k)] {
			solid = true
		}
	}
	if m != nil && m.end >= t.end && m.standsFor(isPerson) {
		return false
	}
	if s.nounAt[t.first] == 0 && (s.lemma(t.first) == "be" || s.ordinal(t.first) ||
		s.tag(t.first) == "VBN" && s.tag(t.first+1) == "IN" || s.bareGerund(t)) {
		return false
	}
	return solid && s.tag(t.first) != "PRP" && !s.unitOf(t.first).is(lexicon.HonorificName)
}

// ordinal reports whether token i is a day such as "22nd", not an ordinal before its noun.
func (s *story) ordinal(i int) bool {
	return dayForm.MatchString(s.norm(i)) && !strings.HasPrefix(s.tag(i+1), "NN")
}

var dayForm = regexp.MustCompile(`^[0-3]?[0-9](st|nd|rd|th)$`)

// bareGerund reports whether a topic is a gerund and nothing that it is done to: "building", but
// not "fishing", which is a field of its own.
func (s *story) bareGerund(t topic) bool {
	if s.tag(t.first) != "VBG" {
		return false
	}
	for k := t.first + 1; k < t.end; k++ {
		if !strings.HasPrefix(s.tag(k), "RB") {
			return false
		}
	}
	return s.lex.Area(t.name) == ""
}
