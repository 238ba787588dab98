package extract

import "readout/graph"

// attendWithin is for how many sentences behind its own the people of an occasion may be named.
const attendWithin = 2

// findAttendance adds to occasions of which their sentence tells only the sides, or one person, those
// who act in the next sentences: "The summit of the league closed on Thursday. Gambia's Jawara
// presided."
func findAttendance(s *story) {
	for _, o := range s.found {
		if o.kind != graph.KindVisit && o.awaitsPeople() {
			s.attendAfter(o)
		}
	}
}

// awaitsPeople reports whether next to nobody is named as yet.
func (o *occasion) awaitsPeople() bool {
	if o.frame == forum {
		return countPeople(o.parties) == 0 || len(o.parties) < 2
	}
	return countPeople(o.parties) == 0 && len(o.parties) > 0 &&
		(o.frame == nominal || o.frame == mutual)
}

// attendAfter looks for who acts in the sentences behind an occasion's own, up to the next that tells
// of another. Of people of whom the text has not said for whom they stand, it takes those who lead the
// occasion, when there is one for each of its sides, which they then replace.
func (s *story) attendAfter(o *occasion) {
	var leaders []party
	sides := len(o.parties)
	at := s.sentence(o.first)
	for k := at + 1; k <= at+attendWithin && k < len(s.doc.Sentences); k++ {
		x := s.doc.Sentences[k]
		if x.Paragraph != s.doc.Sentences[at].Paragraph || s.tellsAnother(o, k) {
			break
		}
		for i := x.First; i < x.End; i++ {
			m := s.noun(i)
			if m == nil || m.first != i || m.adjective || !s.actsInClause(m) {
				continue
			}
			for _, r := range m.refs {
				switch {
				case s.maySpeakFor(o, m, r):
					o.add(group{refs: []ref{r}, first: m.first, end: m.end}, "")
				case r.person != nil && leadVerbs[s.lemma(s.clauseVerb(m))]:
					leaders = append(leaders, party{r, ""})
				}
			}
		}
	}
	o.parties = uniqueParties(o.parties)
	if leaders = uniqueParties(leaders); sides > 1 && len(leaders) == sides &&
		len(o.parties) == sides && countPeople(o.parties) == 0 {
		o.parties = leaders
	}
}

// maySpeakFor reports whether somebody named behind an occasion is known to stand for a side; at a
// gathering, countries are sides themselves.
func (s *story) maySpeakFor(o *occasion, m *mention, r ref) bool {
	if r.person != nil {
		return r.person.side != "" && !r.person.guessed
	}
	return r.land != nil && o.frame == forum && m.kind == named && !m.seat
}

// tellsAnother reports whether sentence k tells of another occasion that was not refused.
func (s *story) tellsAnother(o *occasion, k int) bool {
	for _, p := range s.found {
		if p != o && s.sentence(p.first) == k && len(p.parties) > 1 && !p.hedged &&
			p.status != graph.Refused {
			return true
		}
	}
	return false
}

// actsInClause reports whether a mention is the subject of a clause, or by whom that is done, outside
// quoted words.
func (s *story) actsInClause(m *mention) bool {
	c := s.firstOfList(m)
	v := s.parent(c)
	return v >= 0 && !s.doc.Tokens[c].Quoted && s.doc.Tokens[v].Rel != "acl" &&
		(s.rel(c) == "nsubj" || s.doc.Tokens[c].Rel == "obl:agent")
}

// clauseVerb is the predicate of which a mention is the subject.
func (s *story) clauseVerb(m *mention) int { return s.parent(s.firstOfList(m)) }

// firstOfList is the head of the first member of the list to which a mention belongs.
func (s *story) firstOfList(m *mention) int {
	c := s.top(m.first, m.end)
	for s.rel(c) == "conj" && s.parent(c) >= 0 {
		c = s.parent(c)
	}
	return c
}

// leadVerbs are what people do who lead the sides of an occasion.
var leadVerbs = wordSet("open close chair co-chair head lead represent sign preside conclude")
