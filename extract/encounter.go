package extract

import (
	"readout/graph"
	"readout/internal/nlp"
)

// findEncounters finds occasions that no word names: one person tells, shows or promises another
// something at a place and on a day, so they were together. It is the weakest rule and speaks only
// where no trigger of the sentence has found its parties.
func findEncounters(s *story) {
	told := map[int]bool{}
	for _, o := range s.found {
		if len(o.parties) > 1 || o.frame == forum {
			told[s.sentence(o.first)] = true
		}
	}
	for k, sentence := range s.doc.Sentences {
		if sentence.Kind != nlp.Prose || told[k] || s.aboutOtherThings(sentence) ||
			s.atDistance(sentence) {
			continue
		}
		if o := s.encounterIn(sentence); o != nil {
			s.found = append(s.found, o)
		}
	}
	s.sortFound()
}

// atDistance reports whether the sentence speaks of something written or said to everybody.
func (s *story) atDistance(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if distant[s.lemma(i)] {
			return true
		}
	}
	return false
}

var distant = wordSet("statement tweet interview column op-ed email telegram")

// encounterIn looks for a verb in the past with a person on either side of it.
func (s *story) encounterIn(x nlp.Sentence) *occasion {
	if !s.hasDay(x) {
		return nil
	}
	for i := x.First; i < x.End; i++ {
		if s.tag(i) != "VBD" || s.nounAt[i] != 0 || s.doc.Tokens[i].Quoted || farVerbs[s.lemma(i)] {
			continue
		}
		left := s.subjectOf(s.chainStart(i))
		right := s.partnerAfter(i+1, x.End)
		o := &occasion{trigger: trigger{graph.KindMeeting, graph.InPerson, address,
			"encounter:" + s.lemma(i), true},
			first: i, end: i + 1, left: s.chainStart(i), sentences: []int{s.doc.Tokens[i].Sentence}}
		o.add(left, "")
		o.add(right, "")
		o.parties = uniqueParties(o.parties)
		if countPeople(o.parties) > 0 && len(o.parties) > 1 && s.sides(o) > 1 {
			return o
		}
	}
	return nil
}

// partnerAfter is the first group of people behind a verb within its clause.
func (s *story) partnerAfter(i, end int) group {
	for k := i; k < end; k++ {
		if s.clauseBreak(k, i) || s.norm(k) == `"` {
			return group{}
		}
		m := s.noun(k)
		if m == nil || m.first != k {
			continue
		}
		if (m.standsFor(isPerson) || m.kind == described && m.standsFor(isParty)) &&
			s.tag(m.end) != "POS" && m.kind != pronoun {
			return s.groupStarting(m, end)
		}
	}
	return group{}
}

func countPeople(list []party) int {
	n := 0
	for _, p := range list {
		if p.person != nil {
			n++
		}
	}
	return n
}

// hasDay reports whether the sentence names a day near its own time.
func (s *story) hasDay(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if weekdays[s.norm(i)] {
			return true
		}
	}
	return false
}

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday
tonight`)

// farVerbs are what one does to people who are elsewhere.
var farVerbs = wordSet(`accuse criticize criticise praise succeed replace denounce condemn
support defeat blame back name nominate appoint charge sue kill attack arrest elect follow quote
cite describe mention oust call phone telephone write say add be have announce report mourn bury
oppose fire sack sentence`)
