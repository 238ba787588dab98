package extract

import "readout/graph"

// takeUpWithin is for how many sentences "they" and "the two leaders" go on about the parties of
// the occasion told last.
const takeUpWithin = 8

// discussing tells more often what a meeting was about than that there was one.
const discussing = "verb:discuss"

// takeUp gives an occasion whose only parties are a plural pronoun or a group word the parties of
// the occasion told before: "They also discussed trade", "The two sides talked for an hour".
func (s *story) takeUp(o *occasion, subject group) bool {
	m := s.noun(subject.first)
	if m == nil || m.end != subject.end || m.kind != pronoun && !(m.many && m.head > m.first) ||
		len(m.refs) < 2 || relativePronouns[s.norm(m.first)] {
		return false
	}
	last := s.toldBefore(o)
	if last == nil || s.namedSince(m, last) ||
		s.wantsTwo(m) && len(last.parties) != 2 && s.sides(last) != 2 {
		return false
	}
	o.parties = append([]party{}, last.parties...)
	for _, p := range o.parties {
		o.hear(p.ref, m.tokens(), ByTakingUp)
	}
	o.definite = true
	return true
}

// namedSince reports whether those for whom the words stand were all named after the occasion,
// which they then do not take up.
func (s *story) namedSince(m *mention, last *occasion) bool {
	_, end := s.bounds(last.first)
	for _, r := range m.refs {
		named := false
		for k := end; k < m.first; k++ {
			n := s.noun(k)
			named = named || n != nil && n.kind != pronoun && n.standsFor(func(x ref) bool { return x == r })
		}
		if !named {
			return false
		}
	}
	return true
}

// wantsTwo reports whether the words count two.
func (s *story) wantsTwo(m *mention) bool {
	for i := m.first; i < m.end; i++ {
		switch s.norm(i) {
		case "two", "both", "pair", "duo":
			return true
		}
	}
	return false
}

// toldBefore is the last meeting or call before an occasion with two parties, no further away than
// takeUpWithin sentences.
func (s *story) toldBefore(o *occasion) *occasion {
	var last *occasion
	for _, p := range s.found {
		if p.first >= o.first {
			break
		}
		if len(p.parties) > 1 && s.sides(p) > 1 && p.kind != graph.KindVisit {
			last = p
		}
	}
	if last == nil || s.sentence(o.first)-s.sentence(last.first) > takeUpWithin {
		return nil
	}
	return last
}

// onlyTakenUp reports whether a group is a pronoun or group word, "both", "they".
func (s *story) onlyTakenUp(g group) bool {
	m := s.noun(g.first)
	return m != nil && m.end == g.end && m.kind == pronoun
}
