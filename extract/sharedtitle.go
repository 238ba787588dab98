package extract

import (
	"strings"

	"readout/internal/lexicon"
)

// shareTitles gives the title of a plural ("Foreign Ministers X and Y") to every name of the list.
func (s *story) shareTitles() {
	for _, m := range s.nouns {
		if !m.standsFor(isPerson) || m.head == m.first {
			continue
		}
		u := s.unitOf(m.head - 1)
		if u.is(lexicon.TitleName) && s.isPlural(u) {
			s.shareTitle(m, s.officeAt(u, m.first))
		}
	}
	s.dropCovered()
}

func (s *story) shareTitle(first *mention, shared office) {
	members := []*mention{first}
	for m := first; len(members) < maxMembers; {
		next, _ := s.joinedAfter(m.end, s.sentenceEnd(m.first))
		if !next.standsFor(isPerson) || next.head > next.first {
			break
		}
		o := shared
		if owner := s.ownerBracketed(next); owner != "" {
			o.of = owner
			s.cover(next, s.unitOf(next.end+1).end+1)
		} else if s.norm(next.end) == "of" {
			if owner := s.ownerAt(next.end + 1); owner != "" {
				o.of = owner
				s.extendOver(next, next.end+1)
			}
		}
		s.addOffice(next.refs[0].person, o, next)
		members = append(members, next)
		m = next
	}
	s.dealOwners(members, shared)
}

// dealOwners gives every member of a list one of as many owners before their shared title: "the
// French and Danish defence ministers X and Y" are X of France and Y of Denmark.
func (s *story) dealOwners(members []*mention, shared office) {
	owners := s.adjectivesBefore(shared.word)
	if len(owners) < 2 || len(owners) != len(members) {
		return
	}
	for i, m := range members {
		p := m.refs[0].person
		for k := range p.offices {
			if o := &p.offices[k]; o.title == shared.title && o.of == shared.of {
				o.of = owners[i]
			}
		}
		if p.side == shared.of {
			p.side = owners[i]
		}
	}
}

// adjectivesBefore are the countries of the adjectives that "and" and commas join before token i.
func (s *story) adjectivesBefore(i int) []string {
	var codes []string
	for k := i - 1; k >= 0; k-- {
		u := s.unitOf(k)
		if !u.is(lexicon.Adjective) {
			break
		}
		codes = append([]string{s.codeOf(u)}, codes...)
		k = u.first - 1
		if w := s.norm(k); w != "and" && w != "," {
			break
		}
		if s.norm(k-1) == "," {
			k--
		}
	}
	return codes
}

// isPlural reports whether a word of a title before its "of" or "for" is written as a plural.
func (s *story) isPlural(u *unit) bool {
	for i := u.first; i < u.end; i++ {
		w := s.norm(i)
		if fieldPrepositions[w] {
			return false // secretary for relations with states
		}
		if strings.HasSuffix(w, "s") && s.tag(i) != "POS" && !strings.HasSuffix(w, "ss") &&
			!singularInS[w] {
			return true
		}
	}
	return false
}

// singularInS are words of titles that end like plurals and are none.
var singularInS = wordSet("affairs us u.s. charge d'affaires sports chargé his securities")
