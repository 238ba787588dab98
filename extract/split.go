package extract

import (
	"strings"

	"readout/graph"
)

// splitOccasions makes several occasions of what one clause tells of several: "saw X in Zagreb on
// Wednesday and Y in Podgorica on Thursday", "met separately with X, Y and Z".
func splitOccasions(s *story) {
	var more []*occasion
	for _, o := range s.found {
		if o.frame == forum || len(o.parties) < 2 {
			continue
		}
		if o.kind == graph.KindVisit {
			more = append(more, s.splitJourney(o)...)
			continue
		}
		more = append(more, s.splitApart(o)...)
		more = append(more, s.splitSeparate(o)...)
	}
	s.found = append(s.found, more...)
	s.sortFound()
}

// splitApart finds a further counterpart that a day or a place keeps apart from the first.
func (s *story) splitApart(o *occasion) []*occasion {
	if s.isPassive(o) {
		return nil
	}
	_, end := s.bounds(o.first)
	var out []*occasion
	apart := false
	for k := o.end; k < end; k++ {
		if s.clauseBreak(k, o.end) && s.norm(k) != ";" {
			break
		}
		m := s.noun(k)
		switch {
		case m != nil && m.first == k && m.standsFor(isPerson) && m.kind != pronoun:
			if apart && s.joinsNext(k) && !s.hasVerb(m) && s.tag(m.end) != "POS" {
				if c := s.another(o, m, end); c != nil {
					out = append(out, c)
				}
			}
			k, apart = m.end-1, false
		case m != nil:
			apart = apart || isPlaced(s, k)
			k = m.end - 1
		default:
			apart = apart || setsApart[s.norm(k)]
		}
	}
	return out
}

func isPlaced(s *story, k int) bool {
	w := s.wordBefore(k)
	return s.noun(k).standsFor(isLocation) && (w == "in" || w == "at")
}

// setsApart are the words between two counterparts who were met one after the other.
var setsApart = wordSet(`monday tuesday wednesday thursday friday saturday sunday morning afternoon
evening noon separately later then afterwards earlier yesterday today tomorrow`)

// joinsNext reports whether "and", "then" or "later" leads on to the mention at token k.
func (s *story) joinsNext(k int) bool {
	for j := k - 1; j > 0 && j >= k-8; j-- {
		switch w := s.norm(j); {
		case w == "and" || w == "then" || w == ";":
			return true
		case w == "with" || w == "," || w == "the" || w == "one" || setsApart[w] ||
			s.tag(j) == "RB" || s.nounAt[j] == 0 && strings.HasPrefix(s.tag(j), "JJ") ||
			s.unitOf(j) != nil || s.noun(j) != nil && s.noun(j).end >= k:
		default:
			return false
		}
	}
	return false
}

// another is an occasion like o of its first party with the counterpart m and who is joined to it;
// nil when they are parties of o already and nothing is split off.
func (s *story) another(o *occasion, m *mention, end int) *occasion {
	g := s.groupStarting(m, end)
	var rest []party
	for _, p := range o.parties {
		if !hasRef(g.refs, p.ref) {
			rest = append(rest, p)
		}
	}
	if len(rest) == 0 {
		return nil
	}
	if len(rest) < len(o.parties) {
		if len(rest) < 2 {
			return nil
		}
		o.parties = rest
	}
	c := &occasion{trigger: o.trigger, first: m.first, end: g.end, left: m.first,
		status: o.status, sentences: append([]int{}, o.sentences...), split: o, chance: o.chance, sure: o.sure,
		why: o.why.copied()}
	c.parties = append(c.parties, s.leading(o))
	c.add(g, "")
	c.parties = uniqueParties(c.parties)
	return c
}

// leading is the party that an occasion's clause has for its subject.
func (s *story) leading(o *occasion) party {
	g := s.subjectOf(o.left)
	for _, p := range o.parties {
		if hasRef(g.refs, p.ref) {
			return p
		}
	}
	return o.parties[0]
}

func hasRef(list []ref, r ref) bool {
	for _, x := range list {
		if x == r {
			return true
		}
	}
	return false
}

// splitSeparate makes an occasion of each counterpart where the clause says that they were met
// apart.
func (s *story) splitSeparate(o *occasion) []*occasion {
	g := s.subjectOf(o.left)
	if o.frame == nominal && len(g.refs) != 1 {
		g = s.ownerOf(o)
	}
	if len(g.refs) != 1 || len(o.parties) < 3 || !s.saysSeparate(o) && !s.severalCalls(o) {
		return nil
	}
	host, rest := party{}, []party{}
	for _, p := range o.parties {
		if p.ref == g.refs[0] {
			host = p
		} else {
			rest = append(rest, p)
		}
	}
	if host.ref == (ref{}) {
		return nil
	}
	o.parties = []party{host, rest[0]}
	var out []*occasion
	for _, p := range rest[1:] {
		c := *o
		c.parties, c.split = []party{host, p}, o
		c.sentences = append([]int{}, o.sentences...)
		c.why = o.why.copied()
		out = append(out, &c)
	}
	return out
}

// severalCalls: calls in the plural with several people are one with each.
func (s *story) severalCalls(o *occasion) bool {
	return o.kind == graph.KindCall && o.frame == nominal && strings.HasSuffix(s.norm(o.first), "s")
}

// ownerOf is whose an occasion is: X's calls.
func (s *story) ownerOf(o *occasion) group {
	for k := o.left; k < o.first; k++ {
		if m := s.noun(k); m.standsFor(isPerson) && s.tag(m.end) == "POS" {
			return group{refs: m.refs, first: m.first, end: m.end}
		}
	}
	return group{}
}

// saysSeparate reports whether the clause of an occasion says that it was one of several.
func (s *story) saysSeparate(o *occasion) bool {
	_, end := s.bounds(o.first)
	for k := o.left; k < end; k++ {
		switch s.norm(k) {
		case "separate", "separately", "individually", "respectively":
			return true
		case "turn":
			return s.norm(k-1) == "in"
		}
		if s.clauseBreak(k, o.end) && k >= o.end {
			return false
		}
	}
	return false
}

// splitJourney finds a further stage of a journey that has a day of its own: "was in Uzbekistan on
// Monday and in Kazakhstan on Tuesday".
func (s *story) splitJourney(o *occasion) []*occasion {
	_, end := s.bounds(o.first)
	var out []*occasion
	day := false
	for k := o.end; k < end; k++ {
		if s.clauseBreak(k, o.end) {
			break
		}
		day = day || weekdays[s.norm(k)]
		if w := s.norm(k); w != "in" && w != "to" || !day || s.norm(k-1) != "and" && s.norm(k-1) != "," {
			continue
		}
		m := s.noun(k + 1)
		if !m.standsFor(isLocation) || m.adjective {
			continue
		}
		c := &occasion{trigger: o.trigger, first: k, end: k + 1, left: k, status: o.status,
			sentences: append([]int{}, o.sentences...), split: o, chance: o.chance, sure: o.sure,
			why: o.why.copied()}
		c.parties = append(c.parties, o.parties[0])
		s.addLocation(c, m)
		if joins(c.parties[1:], o.parties) {
			continue // another place in the same country
		}
		out, day = append(out, c), false
	}
	return out
}
