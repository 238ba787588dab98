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

func (s *story) shareTitle(m *mention, shared office) {
	for range maxMembers {
		next, _ := s.joinedAfter(m.end, s.sentenceEnd(m.first))
		if !next.standsFor(isPerson) || next.head > next.first {
			return
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
		m = next
	}
}

// isPlural reports whether a word of a title before its "of" or "for" is written as a plural.
func (s *story) isPlural(u *unit) bool {
	for i := u.first; i < u.end && s.norm(i) != "for" && s.norm(i) != "of"; i++ {
		if w := s.norm(i); strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") &&
			!singularInS[w] {
			return true
		}
	}
	return false
}

// singularInS are words of titles that end like plurals and are none.
var singularInS = wordSet("affairs us u.s. charge d'affaires sports chargé his securities")
