package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// togetherIn finds people of different sides whom a sentence names at one place on one day without
// saying in so many words that they met: "At the table on Sunday sat X, Y and Z".
func (s *story) togetherIn(x nlp.Sentence) *occasion {
	if !s.hasDay(x) || !s.hasPlace(x) {
		return nil
	}
	verb := s.deedIn(x)
	if verb < 0 {
		return nil
	}
	o := &occasion{trigger: trigger{graph.KindMeeting, graph.InPerson, address,
		"together:" + s.lemma(verb), true},
		first: verb, end: verb + 1, left: s.chainStart(verb), sentences: []int{s.sentence(verb)}}
	for k := x.First; k < x.End; k++ {
		m := s.noun(k)
		if m == nil || m.first != k || !s.present(m, x.First) {
			continue
		}
		o.add(group{refs: m.refs, first: m.first, end: m.end}, "")
	}
	o.parties = uniqueParties(o.parties)
	if countPeople(o.parties) < 2 || countPeople(o.parties) != len(o.parties) || statedSides(o) < 2 {
		return nil
	}
	return o
}

// hasPlace reports whether the sentence, or the head of the article, names a place of the day.
func (s *story) hasPlace(x nlp.Sentence) bool {
	if s.here != nil {
		return true
	}
	for i := x.First; i < x.End; i++ {
		if w := s.norm(i); (w == "in" || w == "at" || w == "on") && (s.noun(i+1).standsFor(isLocation) ||
			s.norm(i+1) == "the" && s.noun(i+2).standsFor(isLocation)) {
			return true
		}
	}
	return false
}

// deedIn is the first verb of the sentence that tells of a deed, -1 when it has none or one that is
// done from afar or only said.
func (s *story) deedIn(x nlp.Sentence) int {
	deed := -1
	for i := x.First; i < x.End; i++ {
		if s.nounAt[i] != 0 || s.doc.Tokens[i].Quoted {
			continue
		}
		tag := s.tag(i)
		if !strings.HasPrefix(tag, "VB") && tag != "MD" {
			continue
		}
		if farVerbs[s.lemma(i)] && s.lemma(i) != "have" || sayVerbs[s.lemma(i)] || tag == "MD" ||
			negations[s.norm(i+1)] {
			return -1
		}
		if deed < 0 && (tag == "VBD" || tag == "VBN") {
			deed = i
		}
	}
	return deed
}

// present reports whether a mention is of one person who may have been there: no one owns or speaks
// of them.
func (s *story) present(m *mention, first int) bool {
	if m.kind == pronoun || len(m.refs) != 1 || !isPerson(m.refs[0]) || s.tag(m.end) == "POS" {
		return false
	}
	p := s.prepositionBefore(m.first, first)
	return p < 0 || !aside[s.norm(p)] && s.norm(p) != "by"
}

// statedSides counts the different sides that the text states.
func statedSides(o *occasion) int {
	seen := map[string]bool{}
	for _, p := range o.parties {
		if p.person != nil && p.person.side != "" && !p.person.guessed {
			seen[p.person.side] = true
		}
	}
	return len(seen)
}
