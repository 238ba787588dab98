package extract

import "readout/graph"

// attendWithin is for how many sentences behind its own a gathering's people may be named.
const attendWithin = 2

// findAttendance adds to occasions of which a sentence tells only the sides, or nobody, those who
// act in the next sentences: "The summit of the league closed on Thursday. Gambia's Jawara presided."
func findAttendance(s *story) {
	for _, o := range s.found {
		if o.kind == graph.KindVisit || countPeople(o.parties) > 0 && (o.frame != forum || len(o.parties) > 1) || !s.isNominal(o) {
			continue
		}
		s.attendAfter(o)
	}
}

func (s *story) isNominal(o *occasion) bool {
	return o.frame == forum || len(o.parties) > 0 && (o.frame == nominal || o.frame == mutual)
}

func (s *story) attendAfter(o *occasion) {
	var unsided []party
	defer func() {
		if len(unsided) > 1 && len(unsided) == len(o.parties) && countPeople(o.parties) == 0 {
			o.parties = unsided // one for each of the sides
		}
	}()
	at := s.sentence(o.first)
	paragraph := s.doc.Sentences[at].Paragraph
	for k := at + 1; k <= at+attendWithin && k < len(s.doc.Sentences); k++ {
		x := s.doc.Sentences[k]
		if x.Paragraph != paragraph || s.tellsAnother(o, k) {
			return
		}
		for i := x.First; i < x.End; i++ {
			m := s.noun(i)
			if m == nil || m.first != i || m.adjective || !s.actsInClause(m) {
				continue
			}
			for _, r := range m.refs {
				if r.person != nil && (r.person.side == "" || r.person.guessed) && leadVerbs[s.lemma(s.clauseVerb(m))] {
					unsided = uniqueParties(append(unsided, party{r, ""}))
				}
				if r.person != nil && r.person.side != "" && !r.person.guessed || r.land != nil && o.frame == forum && m.kind == named && !m.seat {
					o.parties = uniqueParties(append(o.parties, party{r, ""}))
				}
			}
		}
	}
}

// tellsAnother reports whether sentence k tells of another occasion.
func (s *story) tellsAnother(o *occasion, k int) bool {
	for _, p := range s.found {
		if p != o && s.sentence(p.first) == k && len(p.parties) > 1 && !p.hedged &&
			p.status != graph.Refused {
			return true
		}
	}
	return false
}

// actsInClause reports whether a mention is the subject of a clause, or by whom that is done, outside quoted
// words.
func (s *story) actsInClause(m *mention) bool {
	c, v := s.top(m.first, m.end), s.clauseVerb(m)
	for s.rel(c) == "conj" && s.parent(c) >= 0 {
		c = s.parent(c)
	}
	if v < 0 || s.doc.Tokens[c].Quoted || s.rel(c) != "nsubj" && s.doc.Tokens[c].Rel != "obl:agent" {
		return false
	}
	return s.doc.Tokens[v].Rel != "acl"
}

// clauseVerb is the predicate of which a mention is the subject.
func (s *story) clauseVerb(m *mention) int {
	c := s.top(m.first, m.end)
	for s.rel(c) == "conj" && s.parent(c) >= 0 {
		c = s.parent(c)
	}
	return s.parent(c)
}

// leadVerbs are what people do who lead the sides of an occasion.
var leadVerbs = wordSet("open close chair co-chair head lead represent sign preside conclude")
