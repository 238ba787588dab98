package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// distinctTopics keeps each topic once, at most maxTopics; one whose words an earlier one has, or
// that only adds words to an earlier one, is left out.
func (s *story) distinctTopics(list []topic) []topic {
	var out []topic
	for _, t := range list {
		if len(out) < maxTopics && !slices.ContainsFunc(out, func(o topic) bool {
			return s.sameTopic(o, t)
		}) {
			out = append(out, t)
		}
	}
	return out
}

// isSide reports whether a topic is but the name of a party to the occasion, or of a town.
func (s *story) isSide(o *occasion, t topic) bool {
	m := s.noun(t.first)
	if m == nil || m.end < t.end {
		return false
	}
	if m.standsFor(isLocation) && m.refs[0].site != nil && (m.refs[0].site.kind == graph.City ||
		m.refs[0].site == o.place.site) {
		return true // where somebody was, not what was spoken of
	}
	return slices.ContainsFunc(o.parties, func(p party) bool {
		return slices.ContainsFunc(m.refs, func(r ref) bool { return sameSide(p.ref, r) })
	})
}

// sameTopic reports whether one of two topics has all the words of the other.
func (s *story) sameTopic(a, b topic) bool {
	x, y := s.contentWords(a), s.contentWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for w := range x {
		if !y[w] {
			return false
		}
	}
	return true
}

// contentWords are the nouns, adjectives and names of a topic.
func (s *story) contentWords(t topic) map[string]bool {
	m := map[string]bool{}
	for i := t.first; i < t.end; i++ {
		if tag := s.tag(i); strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "J") ||
			strings.HasPrefix(tag, "V") || s.nounAt[i] != 0 {
			m[s.lemma(i)] = true
		}
	}
	return m
}
