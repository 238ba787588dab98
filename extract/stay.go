package extract

import (
	"strings"

	"readout/internal/nlp"
)

var (
	// arrivalVerbs may have the place where one arrives after "in" or "at".
	arrivalVerbs = wordSet("arrive land stop fly come")
	arrivalWords = wordSet("in at into on over")
)

// stayTrigger reads a stay that only "be" tells of: "X was in Paris on Monday", "is due in Ankara
// on Thursday", "will be in Herat". It takes a person and a place at once, so that it is no
// remark about something that is in a country.
func (s *story) stayTrigger(t trigger, i, limit int) (trigger, int, bool) {
	k := i + 1
	for strings.HasPrefix(s.tag(k), "RB") || s.norm(k) == "due" || s.norm(k) == "back" {
		k++
	}
	if s.norm(k) != "in" || k >= limit || !s.noun(k+1).standsFor(isLocation) ||
		s.noun(k+1).adjective {
		return t, i, false
	}
	g := s.subjectOf(s.chainStart(i))
	if len(g.refs) == 0 || !isPerson(g.refs[0]) || !s.directSubject(g, s.chainStart(i)) ||
		g.refs[0].person.side == "" || s.negatedChain(i) {
		return t, i, false
	}
	t.rule = "verb:be in"
	return t, k, true
}

// spendsWith: "spent two hours with X", "will have half an hour with X".
func (s *story) spendsWith(i, limit int) bool {
	for k := i + 1; k < min(i+7, limit); k++ {
		if s.norm(k) == "with" {
			return timeNouns[s.norm(k-1)] && s.partyAhead(k+1, limit)
		}
	}
	return false
}

// spendsAt: "spent two days in Lima", of a person whose side is known.
func (s *story) spendsAt(i int) bool {
	c, place := s.child(i, "obj"), false
	if c < 0 {
		c = s.child(i, "obl:unmarked")
	}
	if c < 0 || !timeNouns[s.norm(c)] {
		return false
	}
	for _, h := range []int{i, c} {
		for k := s.firstChild[h]; k >= 0; k = s.nextChild[k] {
			m := s.noun(k)
			place = place || s.marker(k) == "in" && m.standsFor(isLocation) && !m.adjective
			if s.marker(k) == "with" {
				return false
			}
		}
	}
	refs := s.partiesByTree(s.subjectByTree(i))
	return place && len(refs) > 0 && isPerson(refs[0]) && refs[0].person.side != "" && !s.negatedChain(i)
}

// directSubject reports whether a group stands before the verbs at i, at most a comma between.
func (s *story) directSubject(g group, i int) bool {
	return g.end == i || g.end == i-1 && s.norm(g.end) == ","
}

// negatedChain reports whether the verbs that end at i are negated.
func (s *story) negatedChain(i int) bool {
	for k := s.chainStart(i); k <= i+1; k++ {
		if negations[s.norm(k)] {
			return true
		}
	}
	return false
}

// arrives rules out what is reached, gathered and convened without meeting anybody: an agreement,
// strength, a parliament.
func (s *story) arrives(i, limit int) bool {
	if s.lemma(i) != "reach" {
		return s.norm(i+1) == "in" || s.norm(i+1) == "at" || s.norm(i+1) == "on"
	}
	m := s.noun(i + 1)
	return m.standsFor(isLocation) && m.kind == named && !m.adjective && i+1 < limit &&
		s.tag(m.end) != "POS"
}

// sitsTogether reports whether a session is one of talks: "the session on the wells".
func (s *story) sitsTogether(i int) bool {
	next := s.norm(i + 1)
	return next == "with" || next == "between" || s.norm(i-1) == "working" ||
		s.norm(i-1) == "emergency" || serialWords[s.norm(i-1)]
}

// journeyTrigger: a verb of motion with the place or country that it leads to.
func (s *story) journeyTrigger(t trigger, i, limit int) (trigger, int, bool) {
	leaving := s.lemma(i) == "leave" || s.lemma(i) == "depart"
	for k := i + 1; k < min(i+9, limit); k++ {
		w := s.norm(k)
		if w == "to" && !leaving || arrivalWords[w] && arrivalVerbs[s.lemma(i)] || w == "for" &&
			leaving || w == "here" {
			if m := s.noun(k + 1); m.standsFor(isLocation) || w == "here" {
				return t, i + 1, w == "here" || !s.partOfName(m.end)
			}
			if s.norm(k+1) == "the" && s.noun(k+2).standsFor(isLocation) {
				return t, i + 1, true
			}
		}
		if strings.HasPrefix(s.tag(k), "VB") || w == "," || w == ";" ||
			s.lemma(i) == "return" && s.nounAt[k] != 0 {
			break
		}
	}
	return t, i, false
}

// partOfName reports whether the place that ends at token i only begins a longer name: the Paris
// Agreement.
func (s *story) partOfName(i int) bool {
	return s.capitalised(i) && strings.HasPrefix(s.tag(i), "NN") && s.nounAt[i] == 0 &&
		!s.inCapitals(i) && s.kind(i) == nlp.Prose && s.norm(i-1) != "here" && !weekdays[s.norm(i)] &&
		!months[s.norm(i)]
}
