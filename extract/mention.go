package extract

import "slices"

// mentionKind is how a mention refers.
type mentionKind int

const (
	named     mentionKind = iota // Sergey Lavrov, Russia, the United Nations
	described                    // the Secretary-General, the Russian foreign minister
	pronoun                      // he, they, whom
	plural                       // the two leaders, both sides
)

// ref is one of a person, a country, a body and a place.
type ref struct {
	person *person
	land   *land
	body   *body
	site   *site
}

// mention is a stretch of tokens that stands for one or more entities. Its head is the first token
// of the name, after the titles.
type mention struct {
	first, end, head int
	kind             mentionKind
	refs             []ref
	adjective        bool  // Russian: stands for a party only beside a noun for one
	seat             bool  // Moscow, the Kremlin: a government or a place
	title            *unit // of a description
	many             bool  // a description in the plural
}

// addNoun adds a mention unless one already covers its tokens.
func (s *story) addNoun(m *mention) bool {
	for i := m.first; i < m.end; i++ {
		if s.nounAt[i] != 0 {
			return false
		}
	}
	s.nouns = append(s.nouns, m)
	for i := m.first; i < m.end; i++ {
		s.nounAt[i] = len(s.nouns)
	}
	return true
}

// noun is the mention that covers token i, nil when none does.
func (s *story) noun(i int) *mention {
	if i < 0 || i >= len(s.nounAt) || s.nounAt[i] == 0 {
		return nil
	}
	return s.nouns[s.nounAt[i]-1]
}

// sortNouns puts the mentions into the order of the text.
func (s *story) sortNouns() {
	slices.SortStableFunc(s.nouns, func(a, b *mention) int { return a.first - b.first })
	for k, m := range s.nouns {
		for i := m.first; i < m.end; i++ {
			s.nounAt[i] = k + 1
		}
	}
}

// people are the people that a mention stands for.
func (m *mention) people() []*person {
	var out []*person
	for _, r := range m.refs {
		if r.person != nil {
			out = append(out, r.person)
		}
	}
	return out
}

// location is the place or country that the mention names, the zero ref when it names none.
func (m *mention) location() ref {
	for _, r := range m.refs {
		if isLocation(r) {
			return r
		}
	}
	return ref{}
}

func isPerson(r ref) bool   { return r.person != nil }
func isParty(r ref) bool    { return r.person != nil || r.land != nil || r.body != nil }
func isLocation(r ref) bool { return r.site != nil || r.land != nil }

// standsFor reports whether the mention, which may be nil, has a reference of that sort.
func (m *mention) standsFor(sort func(ref) bool) bool {
	return m != nil && slices.ContainsFunc(m.refs, sort)
}
