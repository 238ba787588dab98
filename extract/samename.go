package extract

import (
	"slices"

	"readout/graph"
)

// personFor is the person that the candidate names; a new one is made where create allows it.
func (s *story) personFor(n name, create bool) *person {
	if len(n.fold) == 0 {
		return nil
	}
	if p := s.bestPerson(n.fold, n); p != nil {
		return p
	}
	if p := s.byFirstName(n); p != nil {
		return p
	}
	if !create {
		return nil
	}
	p := &person{name: tidyName(s.phrase(n.first, n.end)), tokens: n.fold}
	s.people = append(s.people, p)
	return p
}

// bestPerson is the known person of whom these words are the name or a short form.
func (s *story) bestPerson(tokens []string, n name) *person {
	var list []*person
	for _, p := range s.people {
		if !sameName(p.tokens, tokens, n.titled) && !s.otherFirstName(p.tokens, tokens) ||
			s.besideNamesake(n, p) {
			continue
		}
		if slices.Equal(p.tokens, tokens) {
			return p
		}
		list = append(list, p)
	}
	if len(list) == 1 {
		return list[0]
	}
	return s.bearer(list, n)
}

// besideNamesake reports whether a surname stands beside the full name of a person who bears it too:
// "President Horvat and Ana Horvat" are two.
func (s *story) besideNamesake(n name, p *person) bool {
	if len(n.fold) != 1 || s.norm(n.end) != "and" && s.norm(n.end) != "&" {
		return false
	}
	return slices.ContainsFunc(s.names, func(other name) bool {
		return other.first > n.end && other.first < n.end+6 && len(other.fold) > 1 &&
			slices.Equal(other.fold, p.tokens) && s.sentence(other.first) == s.sentence(n.first)
	})
}

// byFirstName is the one person of the article whose first name a candidate is, where the tagger of
// names sees a person in it; nil for none and for several.
func (s *story) byFirstName(n name) *person {
	if len(n.fold) != 1 || n.titled || !s.taggedAlone(n.first) {
		return nil
	}
	var found *person
	for _, p := range s.people {
		if len(p.tokens) < 2 || p.tokens[0] != n.fold[0] {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// otherFirstName reports whether two full names differ only in how the first name is written, short
// or as an initial, and in names between: "Joe Biden" and "Joseph R. Biden".
func (s *story) otherFirstName(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] || len(a) > 3 || len(b) > 3 {
		return false
	}
	x, y := a[0], b[0]
	if len(x) == 1 || len(y) == 1 {
		return x[0] == y[0]
	}
	short := func(full, nick string) bool {
		return slices.ContainsFunc(s.lex.FullNames(nick), func(name string) bool {
			return graph.Fold(name) == full
		})
	}
	return short(x, y) || short(y, x)
}

// lastMentionBefore is the token before i at which a full form of p stands nearest, -1 for none.
func (s *story) lastMentionBefore(p *person, i int) int {
	at := -1
	for _, n := range s.names {
		if n.first >= i {
			break
		}
		if len(n.fold) > 1 && slices.Equal(n.fold, p.tokens) {
			at = n.first
		}
	}
	return at
}

// sameName reports whether short is the full name or a short form of it: a run of its words that
// ends with the last, the first word of a name in Asian order, or first and last word.
func sameName(full, short []string, titled bool) bool {
	if len(short) > len(full) {
		return false
	}
	if slices.Equal(full, short) {
		return true
	}
	n, m := len(full), len(short)
	for i := 1; i+m <= n; i++ {
		if slices.Equal(full[i:i+m], short) {
			return true
		}
	}
	if m == 1 {
		return short[0] == full[0] && (asianOrder(full) || titled)
	}
	return short[0] == full[0] && short[m-1] == full[n-1] && n > m
}

// asianOrder guesses that the family name comes first: it is short, as most Chinese, Korean and
// Vietnamese ones are.
func asianOrder(full []string) bool {
	return len(full) >= 2 && len(full) <= 4 && len(full[0]) <= 4
}
