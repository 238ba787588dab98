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
		o := s.encounterIn(sentence)
		if o == nil {
			o = s.togetherIn(sentence)
		}
		if o != nil {
			s.found = append(s.found, o)
		}
	}
	s.sortFound()
}

// atDistance reports whether the sentence speaks of something written or said to everybody.
func (s *story) atDistance(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if distant[s.lemma(i)] || s.lemma(i) == "letter" && (s.norm(i-2) == "in" ||
			s.norm(i+1) == "to") {
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
		if !s.pastVerb(i) || s.nounAt[i] != 0 || s.doc.Tokens[i].Quoted || farVerbs[s.lemma(i)] {
			continue
		}
		left := s.subjectOf(s.chainStart(i))
		right := s.partnerAfter(i+1, x.End)
		if len(right.refs) == 0 && s.onlyTakenUp(left) && !jointDeeds[s.lemma(i)] {
			continue
		}
		o := &occasion{trigger: trigger{graph.KindMeeting, graph.InPerson, address,
			"encounter:" + s.lemma(i), true},
			first: i, end: i + 1, left: s.chainStart(i), sentences: []int{s.doc.Tokens[i].Sentence}}
		if o.mode = s.speakingMode(o.mode, i, x.End); o.mode == graph.ByPhone {
			o.kind = graph.KindCall // "told Y by telephone"
		}
		o.add(left, "")
		o.add(right, "")
		o.parties = uniqueParties(o.parties)
		if countPeople(o.parties) > 0 && len(o.parties) > 1 && s.sides(o) > 1 {
			return o
		}
	}
	return nil
}

// pastVerb reports whether token i is a verb in the past; a participle counts where no auxiliary
// and no agent shows that it is one.
func (s *story) pastVerb(i int) bool {
	if s.tag(i) == "VBD" {
		return true
	}
	if s.tag(i) != "VBN" || s.norm(i+1) == "by" {
		return false
	}
	k := s.chainStart(i)
	return k == i && (s.norm(i-1) == "," || s.nounAt[max(i-1, 0)] != 0)
}

// onlyTakenUp reports whether a group is a pronoun or group word, "both", "they".
func (s *story) onlyTakenUp(g group) bool {
	m := s.noun(g.first)
	return m != nil && m.end == g.end && m.kind == pronoun
}

// jointDeeds are what two do only together.
var jointDeeds = wordSet(`talk speak agree discuss share sit walk dine lunch eat compare haggle
bargain argue settle pray quarrel disagree sign initial embrace shake exchange drink review chat
confer negotiate linger stroll`)

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
		if weekdays[s.norm(i)] || s.tag(i) == "CD" && (months[s.norm(i-1)] || months[s.norm(i+1)]) {
			return true
		}
	}
	return false
}

var months = wordSet(`january february march april may june july august september october november
december jan. feb. mar. apr. aug. sept. oct. nov. dec.`)

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday
tonight`)

// farVerbs are what one does to people who are elsewhere.
var farVerbs = wordSet(`accuse criticize criticise praise succeed replace denounce condemn
support defeat blame back name nominate appoint charge sue kill attack arrest elect follow quote
cite describe mention oust call phone telephone write say add be have announce report mourn bury
oppose fire sack sentence respond reply answer warn hit endorse`)
