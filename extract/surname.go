package extract

import (
	"slices"

	"readout/internal/lexicon"
)

// bearer is who of several people with one surname is meant where it stands alone: who has the
// office named before it, rather than somebody's relative, since texts call a relative by the full
// name; then the one named last before the place, in full.
func (s *story) bearer(list []*person, n name) *person {
	if len(n.fold) == 1 {
		if classes := s.classesBefore(n); len(classes) > 0 {
			list = preferred(list, func(p *person) bool { return s.heldByName(p, classes) })
		}
		if !s.relative(n) {
			list = preferred(list, func(p *person) bool { return !s.isRelative(p) })
		}
	}
	var best *person
	at := -1
	for _, p := range list {
		if last := s.lastMentionBefore(p, n.first); best == nil || last > at {
			best, at = p, last
		}
	}
	return best
}

// preferred are those for whom want holds, all where it holds for none.
func preferred(list []*person, want func(*person) bool) []*person {
	if out := slices.DeleteFunc(slices.Clone(list), func(p *person) bool { return !want(p) }); len(out) > 0 {
		return out
	}
	return list
}

// classesBefore are the classes of the offices that stand right before a name.
func (s *story) classesBefore(n name) []lexicon.OfficeClass {
	var out []lexicon.OfficeClass
	for k := s.titleStart(n.first); k < n.first; {
		u := s.unitOf(k)
		if t, ok := s.titleOf(u); ok {
			out = append(out, t.Class)
		}
		k = max(k+1, u.endOr(k+1))
	}
	return out
}

// heldByName reports whether an office of one of the classes stands before the full name of somebody.
func (s *story) heldByName(p *person, classes []lexicon.OfficeClass) bool {
	return slices.ContainsFunc(s.names, func(n name) bool {
		return slices.Equal(n.fold, p.tokens) &&
			slices.ContainsFunc(s.classesBefore(n), func(c lexicon.OfficeClass) bool {
				return c != lexicon.OtherOffice && slices.Contains(classes, c)
			})
	})
}

// isRelative reports whether the full name of somebody is introduced as that of a relative.
func (s *story) isRelative(p *person) bool {
	return slices.ContainsFunc(s.names, func(n name) bool {
		return slices.Equal(n.fold, p.tokens) && s.relative(n)
	})
}

// relative reports whether a word for a relative stands before a name: "his wife, Ana Horvat", "first
// lady Ana Horvat".
func (s *story) relative(n name) bool {
	i := n.first - 1
	if s.norm(i) == "," {
		i--
	}
	if kinNouns[s.lemma(i)] {
		return true
	}
	m, ok := s.unitOf(i).as(lexicon.TitleName)
	return ok && consorts[m.Name]
}

// consorts are the titles of those who are married to an officer.
var consorts = map[string]bool{"First Lady": true, "First Gentleman": true}
