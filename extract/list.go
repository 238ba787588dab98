package extract

import (
	"strings"
)

// groupEnding collects the list that ends with m.
func (s *story) groupEnding(m *mention, first int) group {
	g := group{refs: append([]ref{}, m.refs...), first: m.first, end: m.end}
	for k := 0; k < 12; k++ {
		and, prev := s.joinedBefore(g.first, first)
		if prev == nil || !prev.standsFor(isParty) || prev.adjective || k == 0 && !and {
			return g // a comma alone joins nobody: "In Colombia, Singh met"
		}
		g.refs = append(append([]ref{}, prev.refs...), g.refs...)
		g.first = prev.first
	}
	return g
}

// joinedBefore is the mention that a comma or "and" joins to what begins at token i.
func (s *story) joinedBefore(i, first int) (and bool, m *mention) {
	seen := false
	for k := i - 1; k >= first && i-k <= 4; k-- {
		switch s.norm(k) {
		case "and", "&":
			seen, and = true, true
		case ",":
			seen = true
		case "the", "both":
		default:
			m := s.noun(k)
			if !seen || m == nil || m.end != k+1 {
				return false, nil
			}
			return and, m
		}
	}
	return false, nil
}

// groupStarting collects the list that begins with m. A member that has a verb of its own after it
// begins another clause and is left out.
func (s *story) groupStarting(m *mention, end int) group {
	g := group{refs: append([]ref{}, m.refs...), first: m.first, end: m.end}
	list := g // with members that only commas join so far
	for range maxMembers {
		next, and := s.joinedAfter(list.end, end)
		if next == nil || s.tag(next.end) == "POS" || s.hasVerb(next) {
			return g
		}
		list.refs = append(list.refs, next.refs...)
		list.end = next.end
		if and {
			g = group{append([]ref{}, list.refs...), list.first, list.end}
		}
	}
	return g
}

// maxMembers bounds the members of a list.
const maxMembers = 20

// hasVerb reports whether a mention has a finite verb of its own after it.
func (s *story) hasVerb(m *mention) bool {
	switch s.tag(s.skipAdverbs(m.end)) {
	case "VBD", "VBZ", "MD", "VBP":
		return true
	}
	return false
}

// joinedAfter is the party that a comma, "and" or "along with" joins to what ends at token i, nil
// when nothing is joined; and says that it closes the list.
func (s *story) joinedAfter(i, end int) (next *mention, and bool) {
	joined := false
	for j := i; j < min(end, i+5); j++ {
		switch w := s.norm(j); w {
		case "and", "&", "well":
			joined, and = true, true
		case ",":
			joined = true
		case "with":
			if before := s.norm(j - 1); before != "along" && before != "together" {
				return nil, false
			}
			joined, and = true, true
		case "as", "the", "also", "together", "along":
		default:
			next = s.noun(j)
			if !joined || !next.standsFor(isParty) || next.adjective ||
				next.first != j && next.kind != described {
				return nil, false
			}
			return next, and
		}
	}
	return nil, false
}

// possessive reports whether the mention is a pronoun that only owns what follows: his, their.
func (s *story) possessive(m *mention) bool {
	if m.kind != pronoun || m.end-m.first != 1 {
		return false
	}
	switch s.norm(m.first) {
	case "his", "their", "my":
		return true
	case "her":
		next := s.tag(m.end)
		return s.nounAt[m.end] != 0 || s.unitOf(m.end) != nil || strings.HasPrefix(next, "NN") ||
			strings.HasPrefix(next, "JJ")
	}
	return false
}

// listAt is the list of parties that begins at token i, whatever verb may follow: the agents of a
// participle, "proposed by Russia and the United States".
func (s *story) listAt(i, end int) group {
	var g group
	for k := i; k < end; k++ {
		m := s.noun(k)
		switch {
		case m.standsFor(isParty):
			g.refs = append(g.refs, m.refs...)
			g.end, k = m.end, m.end-1
		case s.norm(k) == "and" || s.norm(k) == "," || s.tag(k) == "DT":
		default:
			return g
		}
	}
	return g
}
