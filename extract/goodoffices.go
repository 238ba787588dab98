package extract

import (
	"slices"

	"readout/graph"
)

// findGoodOffices adds, as a mediator, who offers that two others deal with each other: "Colombia
// offered Cartagena as a place for talks between X and Y", "Egypt proposed that X and Y sit down".
// Who only calls on others to talk is none.
func findGoodOffices(s *story) {
	for _, o := range s.found {
		if o.status != graph.Proposed && o.status != graph.Refused || o.kind == graph.KindVisit ||
			s.sides(o) < 2 {
			continue
		}
		v := s.offerAbove(o.first)
		if v < 0 {
			continue
		}
		refs := s.partiesByTree(s.subjectByTree(v))
		if len(refs) != 1 || !isParty(refs[0]) || slices.ContainsFunc(o.parties, func(p party) bool {
			return sameSide(p.ref, refs[0])
		}) {
			continue
		}
		o.parties = append(o.parties, party{refs[0], graph.Mediator})
		s.offerPlace(o, v)
	}
}

// offerPlace places an occasion at what is offered for it: "offered Cartagena as a place for talks".
func (s *story) offerPlace(o *occasion, v int) {
	c := s.child(v, "obj")
	if c < 0 || s.lemma(v) != "offer" || o.place != (ref{}) {
		return
	}
	if m := s.noun(c); m.standsFor(isLocation) && !m.adjective {
		o.place, o.placed, o.placeWhy = m.location(), stated, basis{by: ByClause, at: m.tokens()}
	}
}

// offerAbove is the verb of an offer on which the word at token i depends, -1 for none.
func (s *story) offerAbove(i int) int {
	const height = 4
	for range height {
		if i = s.parent(i); i < 0 {
			return -1
		}
		if offerVerbs[s.lemma(i)] && s.nounAt[i] == 0 {
			return i
		}
	}
	return -1
}

// offerVerbs are what those do who lend their good offices.
var offerVerbs = wordSet("offer propose suggest")
