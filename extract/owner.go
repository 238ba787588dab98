package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// inferOwners gives an office whose owner the text leaves out the country that the sentence speaks
// of, where there is only one that nobody else stands for.
func (s *story) inferOwners() {
	for _, p := range s.people {
		for k := range p.offices {
			o := &p.offices[k]
			if o.of == "" && o.class == lexicon.OrganizationHead {
				o.of = s.mainBody()
				p.side = firstOf(p.side, o.of)
			}
			if o.of != "" || !stateOffices[o.class] {
				continue
			}
			if p.side != "" {
				o.of = p.side
				continue
			}
			o.of = firstOf(s.publisherOwner(*o), s.ownerNearby(o.first), s.landHere())
			if p.side == "" && !o.former {
				p.side, p.guessed = o.of, true
			}
		}
	}
}

// mainBody is the intergovernmental body that the article names most.
func (s *story) mainBody() string {
	name, most := "", 0
	for _, b := range s.bodies {
		if n := s.weight(b); b.kind == graph.IGO && s.hasSecretariat(b) && n > most {
			name, most = b.name, n
		}
	}
	return name
}

// publisherOwner is the publisher's country, for the first person alone who has that office.
func (s *story) publisherOwner(o office) string {
	code := s.publisherLand()
	for _, p := range s.people {
		for _, have := range p.offices {
			if have.of == code && have.title == o.title {
				return ""
			}
		}
	}
	return code
}

// publisherLand is the country whose government publishes the article: its own officers go without
// its name there.
func (s *story) publisherLand() string {
	words := strings.Fields(s.article.Publisher)
	for i := range words {
		for _, m := range s.lex.At(words, i) {
			state := m.Kind == lexicon.Metonym || m.Kind == lexicon.CountryName ||
				m.Kind == lexicon.Adjective
			if state && m.Fits && len(m.Countries) > 0 {
				return m.Countries[0]
			}
		}
	}
	return ""
}

// landHere is the country of the dateline's place.
func (s *story) landHere() string {
	if s.here == nil {
		return ""
	}
	return s.here.country
}

// ownerNearby is the country that alone is named, for itself, in the sentence.
func (s *story) ownerNearby(first int) string {
	if first >= len(s.words) {
		return ""
	}
	_, end := s.bounds(first)
	found := ""
	for i := first; i < end; i++ {
		u := s.unitOf(i)
		if !u.is(lexicon.CountryName, lexicon.Adjective) || u.is(lexicon.GivenName) ||
			s.ownedByOther(u) ||
			placePrepositions[s.norm(u.first-1)] {
			continue
		}
		code := s.codeOf(u)
		if s.spokenFor(code, first, end) {
			continue
		}
		if found != "" && found != code {
			return ""
		}
		found = code
	}
	return found
}

// spokenFor reports whether somebody named between the tokens stands for the country already.
func (s *story) spokenFor(code string, first, end int) bool {
	for i := first; i < end; i++ {
		m := s.noun(i)
		if m == nil || m.first != i {
			continue
		}
		for _, p := range m.people() {
			if p.side == code && !p.guessed {
				return true
			}
		}
	}
	return false
}

// ownedByOther reports whether a country unit belongs to the name of a person.
func (s *story) ownedByOther(u *unit) bool {
	m := s.noun(u.first)
	return m.standsFor(isPerson)
}

// weight counts how often a body is named, by itself, within the names of its parts, and as the
// article's publisher.
func (s *story) weight(b *body) int {
	n := len(b.mentions)
	short := firstOf(b.acronym, b.name) + " "
	for _, other := range s.bodies {
		for _, f := range other.forms {
			if other != b && strings.HasPrefix(f, short) {
				n++
			}
		}
	}
	if strings.HasPrefix(s.article.Publisher, short) {
		n++
	}
	return n
}

// hasSecretariat keeps out groups of states that nobody heads as an office: the Group of 20.
func (s *story) hasSecretariat(b *body) bool { return !strings.HasPrefix(b.name, "Group of") }

// stateOffices are the offices that nobody holds but for a state.
var stateOffices = map[lexicon.OfficeClass]bool{
	lexicon.HeadOfState: true, lexicon.HeadOfGovernment: true, lexicon.Monarch: true,
	lexicon.ForeignMinister: true, lexicon.Minister: true,
}
