package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// findCollectives finds sides that the text names only by what they are: "Western leaders", "Afghan
// guerrillas based in Iran", "civic groups". They take part like bodies and under their own words,
// but are none that the article names. A later "the guerrillas" is the same side again.
//
// It comes after the descriptions, so that "Palestinian leaders", which stand for a country, are
// taken, and reads what is left.
func findCollectives(s *story) {
	for i := range s.words {
		if m := s.noun(i); m != nil && !m.ownerless() || !s.collectiveNoun(i) {
			continue
		}
		first := s.modifiersBefore(i)
		switch {
		case s.listed(i + 1):
		case s.telling(first, i):
			s.addCollective(first, i+1)
		case first == i && s.norm(i-1) == "the" && s.nounAt[i] == 0:
			if b := s.collectiveBefore(i); b != nil {
				s.addNoun(&mention{first: i - 1, end: i + 1, head: i, kind: described, many: true,
					refs: []ref{{body: b}}})
			}
		}
	}
	s.dropCovered()
	s.sortNouns()
}

// listed reports whether the people of a collective that ends at token i are named behind it: "foreign
// ministers met: Germany's X, France's Y", "leaders including X".
func (s *story) listed(i int) bool {
	if s.norm(i) == "," {
		i++
	}
	switch s.norm(i) {
	case "including", "like":
		return true
	case "such":
		return s.norm(i+1) == "as"
	case "among":
		return s.norm(i+1) == "them"
	}
	for k := i; k < s.sentenceEnd(i-1); k++ {
		if s.norm(k) == ":" && s.noun(k+1).standsFor(isParty) {
			return true
		}
	}
	return false
}

// ownerless reports whether a mention describes officers of whom the text has not said whose they are.
func (m *mention) ownerless() bool {
	return m.kind == described && m.many && len(m.refs) == 0
}

// collectiveNoun reports whether token i is the plural of what people who act together are called,
// and is the head of its phrase.
func (s *story) collectiveNoun(i int) bool {
	if t := s.tag(i); t != "NNS" && t != "NNPS" {
		return false
	}
	next := s.tag(i + 1)
	return collectiveNouns[s.lemma(i)] && !strings.HasPrefix(next, "NN") && next != "POS"
}

// modifiersBefore is where the adjectives, nouns and names before the head at token i begin.
func (s *story) modifiersBefore(i int) int {
	start, _ := s.bounds(i)
	k := i
	for k > start {
		m := s.noun(k - 1)
		switch {
		case m != nil && m.kind == named && (m.adjective || !m.standsFor(isPerson)) && m.end == k:
			k = m.first
		case (m == nil || m.ownerless()) && (strings.HasPrefix(s.tag(k-1), "JJ") || s.tag(k-1) == "NN" ||
			s.tag(k-1) == "NNP"):
			k--
		default:
			return s.withoutIdle(k, i)
		}
	}
	return s.withoutIdle(k, i)
}

// ofNoState reports whether a word of tokens first up to end says that people do not act for the
// country that they are of: "Syrian opposition leaders", "Chinese business leaders".
func (s *story) ofNoState(first, end int) bool {
	for k := first; k < end; k++ {
		if unofficialWords[s.norm(k)] && s.nounAt[k] == 0 {
			return true
		}
	}
	return false
}

// withoutIdle leaves out, from the left, modifiers that tell nothing of who a side is.
func (s *story) withoutIdle(first, head int) int {
	for first < head && (s.nounAt[first] == 0 || s.noun(first).ownerless()) && idleModifiers[s.norm(first)] {
		first++
	}
	return first
}

// telling reports whether the modifiers say who the people are: a name or adjective of a region,
// country or body, or a word for what unites them.
func (s *story) telling(first, head int) bool {
	for k := first; k < head; k++ {
		if m := s.noun(k); m != nil && !m.ownerless() || s.unitOf(k).is(lexicon.RegionalName) || s.capitalised(k) && k > 0 && s.tag(k) != "NNS" ||
			unitingWords[s.norm(k)] {
			return true
		}
	}
	return false
}

// addCollective makes a side of the tokens, the same for the same words, in place of the names
// within them.
func (s *story) addCollective(first, end int) {
	b := s.collective(s.collectiveName(first, end))
	s.replaceNouns(&mention{first: first, end: end, head: end - 1, kind: described, many: true,
		refs: []ref{{body: b}}})
}

// collectiveName is the words of the side; of a text in capitals in small letters, but for names.
func (s *story) collectiveName(first, end int) string {
	if !s.inCapitals(first) {
		return s.phrase(first, end)
	}
	var words []string
	for k := first; k < end; k++ {
		if u := s.unitOf(k); u.is(lexicon.RegionalName, lexicon.Adjective) {
			words = append(words, u.match.Form)
			k = u.end - 1
			continue
		}
		words = append(words, s.norm(k))
	}
	return strings.Join(words, " ")
}

// collective is the side of that name. It is not one of the bodies that the article names.
func (s *story) collective(name string) *body {
	for _, m := range s.nouns {
		if len(m.refs) == 1 && m.refs[0].body != nil && m.refs[0].body.unnamed &&
			graph.Fold(m.refs[0].body.name) == graph.Fold(name) {
			return m.refs[0].body
		}
	}
	return &body{name: name, unnamed: true}
}

// collectiveBefore is the side named last before token i with the same noun.
func (s *story) collectiveBefore(i int) *body {
	var found *body
	for k := range i {
		m := s.noun(k)
		if m != nil && len(m.refs) == 1 && m.refs[0].body != nil && m.refs[0].body.unnamed &&
			s.lemma(m.end-1) == s.lemma(i) {
			found = m.refs[0].body
		}
	}
	return found
}

// collectiveNouns are what people are called who take part together in an occasion.
var collectiveNouns = wordSet(`leader president premier minister ambassador diplomat envoy ally
partner representative delegate negotiator lawmaker legislator senator parliamentarian congressman
activist dissident guerrilla rebel insurgent militant separatist mujahideen exile businessman
executive entrepreneur investor producer consumer cleric bishop elder monarch commander group
organization organisation party faction lady king chief fighter`)

// idleModifiers tell how many or how high, not who.
var idleModifiers = wordSet(`other several many some few various numerous senior top key leading
prominent high-level high-ranking top-level fellow local different certain main major other new
respective individual relevant all both more visiting`)

// unofficialWords are words for people who are not a state's.
var unofficialWords = wordSet(`opposition rebel guerrilla insurgent separatist exiled resistance dissident
business community religious tribal civic society labor labour union church industry student youth
private-sector`)

// unitingWords tell what unites people who are no state.
var unitingWords = wordSet(`world western eastern northern southern regional foreign civic civil
society rebel guerrilla opposition business community religious tribal political parliamentary
congressional trade finance private sector labor labour union islamist communist socialist
separatist insurgent armed resistance exiled first student youth women's rights industry church`)
