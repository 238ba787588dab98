package extract

import "readout/internal/lexicon"

// officeWithField reads the office whose field stands between title and name: "Assistant Secretary
// for Coastal Affairs X", "Ambassador to Ghana X", "Director of the Harbour Council X".
func (s *story) officeWithField(m *mention) {
	u, at := s.titleBeforeField(m.first)
	if u == nil {
		return
	}
	o := s.officeAt(u, u.first)
	if o.of == "" && s.norm(at) == "of" {
		o.of = s.ownerNamed(at+1, m.first, o.class)
	}
	k := s.nounAt[m.first]
	for i := u.first; i < m.first; i++ {
		s.nounAt[i] = k
	}
	m.first = u.first
	s.addOffice(m.refs[0].person, o, m)
}

// titleBeforeField is the title before a field of capitalised words that ends before token i, and
// the preposition between the two; nil for none.
func (s *story) titleBeforeField(i int) (u *unit, at int) {
	first, _ := s.bounds(i)
	for k := i - 1; k > first && k > i-12; k-- {
		switch w := s.norm(k); {
		case fieldPrepositions[w] && k < i-1 && s.isTitle(k-1) && s.noun(k-1) == nil:
			return s.unitOf(k - 1), k
		case s.noun(k).standsFor(isPerson):
			return nil, 0
		case !s.capitalised(k) && !fieldLinks[w]:
			return nil, 0
		}
	}
	return nil, 0
}

// heldByNext reports whether a title with its field belongs to the name that follows directly:
// in "X, Assistant Secretary for Coastal Affairs Y, and Z" it is Y's.
func (s *story) heldByNext(u *unit, limit int) bool {
	if !fieldPrepositions[s.norm(u.end)] {
		return false
	}
	for k := u.end + 1; k < limit && k < u.end+12; k++ {
		if n := s.noun(k); n.standsFor(isPerson) {
			return k > u.end+1 && n.kind == named && !s.unitOf(k-1).is(lexicon.Adjective)
		}
		if !s.capitalised(k) && !fieldLinks[s.norm(k)] {
			return false
		}
	}
	return false
}

var (
	fieldPrepositions = wordSet("for of to in on")
	fieldLinks        = wordSet("and & the of for")
)
