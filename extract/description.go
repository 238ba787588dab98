package extract

import (
	"slices"
	"strings"

	"readout/internal/lexicon"
)

// findDescriptions finds people and sides that are described, not named: "the Secretary-General",
// "the finance ministers of Laos and Vietnam", "a Cuban delegation". Whoever is meant is looked for
// among the people named; where nobody is, the description stands for its country or body.
func findDescriptions(s *story) {
	for k := range s.units {
		u := &s.units[k]
		if s.nounAt[u.first] == 0 && u.is(lexicon.TitleName) && !s.capitalisedWord(u) {
			s.describe(u.first, u.end, u)
		}
	}
	for i := range s.words {
		if s.nounAt[i] == 0 && sideNouns[s.lemma(i)] && strings.HasPrefix(s.tag(i), "N") {
			s.describe(i, i+1, nil)
		}
	}
	s.sortNouns()
	for _, m := range s.nouns {
		s.nameSides(m)
		s.nameOfficer(m)
	}
	s.dropCovered()
	for _, m := range s.nouns {
		s.nameHolder(m)
	}
	s.dropForms()
	s.inferOwners()
}

// nameHolder gives the office of a description to the one person who can be meant: "the Egyptian
// president" in a text that has named one person who stands for Egypt and no other officer, or one
// person alone of whom it has not said for whom they stand.
func (s *story) nameHolder(m *mention) {
	if m.kind != described || m.title == nil || m.many {
		return
	}
	if s.nameLeader(m); len(m.refs) != 1 || m.refs[0].land == nil {
		return
	}
	t, ok := s.titleOf(m.title)
	code := m.refs[0].land.code
	if !ok || !stateOffices[t.Class] || t.Rank != "" || s.formerBefore(m.title.first, m.first) ||
		s.taken(code, office{title: t.Name}) {
		return
	}
	p := s.onlyUnofficed(code, m.first)
	if p == nil {
		p = s.onlyUnofficed("", m.first)
	}
	if p != nil && s.sentence(s.lastNamed(p, m.first)) != s.sentence(m.first) {
		o := s.officeAt(m.title, m.first)
		o.of = code
		s.addOffice(p, o, m)
		m.refs = []ref{{person: p}}
	}
}

// nameLeader gives the office of a description to the one person named before who is known to hold
// it: "the Polish president" in a text that has named Andrzej Duda. The table of leaders chooses among
// what the text says: the country has to be named, and the office.
func (s *story) nameLeader(m *mention) {
	o := s.officeAt(m.title, m.first)
	if len(leaderClasses(o)) == 0 || o.former || len(m.refs) > 1 ||
		len(m.refs) == 1 && m.refs[0].land == nil {
		return
	}
	var found *person
	for _, p := range s.people {
		code, _ := s.leaderOf(p, o)
		if code == "" || len(m.refs) == 1 && m.refs[0].land.code != code ||
			s.lastNamed(p, m.first) < 0 {
			continue
		}
		if found != nil {
			return
		}
		found, o.of = p, code
	}
	if found == nil || len(found.offices) > 0 || s.taken(o.of, o) ||
		len(m.refs) == 0 && s.anyoneIs(o.class) && o.of != s.mediaLand() && o.of != s.publisherLand() {
		return
	}
	s.addOffice(found, o, m)
	m.refs = []ref{{person: found}}
}

// anyoneIs reports whether somebody has an office of that class.
func (s *story) anyoneIs(class lexicon.OfficeClass) bool {
	return slices.ContainsFunc(s.people, func(p *person) bool {
		return slices.ContainsFunc(p.offices, func(o office) bool { return o.class == class })
	})
}

// onlyUnofficed is the one person without an office who is named before token i and stands for that
// side; nil for none and for several.
func (s *story) onlyUnofficed(side string, i int) *person {
	var found *person
	for _, m := range s.nouns {
		if m.first >= i {
			break
		}
		if len(m.refs) != 1 || m.refs[0].person == nil || m.kind != named {
			continue
		}
		p := m.refs[0].person
		if p.side != side || len(p.offices) > 0 || p == found {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// nameSides joins a description of several sides to the names that follow or precede it: "the
// ministers of Sweden and Turkey, X and Y" and "X and Y, the ministers of Sweden and Turkey" are X
// for Sweden and Y for Turkey.
func (s *story) nameSides(m *mention) {
	if m.kind != described || len(m.refs) < 2 && (len(m.refs) == 0 || !m.many) {
		return
	}
	first, end := s.bounds(m.first)
	if w := s.norm(m.end); w == "," || w == ":" {
		if next := s.noun(m.end + 1); next.standsFor(isPerson) && next.kind == named {
			s.nameEach(m, s.groupStarting(next, end))
			return
		}
	}
	if prev := s.noun(m.first - 2); s.norm(m.first-1) == "," && prev.standsFor(isPerson) &&
		prev.kind == named {
		s.nameEach(m, s.groupEnding(prev, first))
	}
}

// nameEach gives each of the people of a group one of the sides of a description, and its office.
func (s *story) nameEach(m *mention, g group) {
	sides := m.refs
	if len(sides) == 1 { // X and Y, the Ghanaian ministers
		sides = slices.Repeat(sides, len(g.refs))
	}
	if len(g.refs) < 2 || len(g.refs) != len(sides) || slices.ContainsFunc(g.refs, func(r ref) bool {
		return r.person == nil
	}) {
		return
	}
	for i, r := range g.refs {
		if r.person.side == "" {
			r.person.side = sideName(sides[i])
		}
		if m.title != nil {
			o := s.officeAt(m.title, m.first)
			o.of = sideName(sides[i])
			s.addOffice(r.person, o, m)
		}
	}
	m.refs = g.refs
	if g.end > m.end {
		s.cover(m, g.end)
	}
}

// nameOfficer joins a description of one officer to the name set off by commas behind it: "the
// Danish foreign minister, X,".
func (s *story) nameOfficer(m *mention) {
	if m.kind != described || m.title == nil && len(m.refs) != 1 || m.many || s.norm(m.end) != "," {
		return
	}
	next := s.noun(m.end + 1)
	if !next.standsFor(isPerson) || next.kind != named || !s.onlyHonorifics(next) ||
		s.norm(next.end) != "," && s.norm(next.end) != "." && s.sentenceEnd(m.first) != next.end {
		return
	}
	p := next.refs[0].person
	if m.title == nil {
		if p.side == "" {
			p.side = sideName(m.refs[0])
		}
		m.refs = []ref{{person: p}}
		s.cover(m, next.end)
		return
	}
	o := s.officeAt(m.title, m.first)
	o.of = ""
	if len(m.refs) == 1 {
		o.of = sideName(m.refs[0])
	}
	s.addOffice(p, o, m)
	m.refs = []ref{{person: p}}
	s.cover(m, next.end)
}

// onlyHonorifics reports whether nothing but forms of address and ranks stands before the name of a
// mention.
func (s *story) onlyHonorifics(m *mention) bool {
	for i := m.first; i < m.head; i++ {
		t, _ := s.titleOf(s.unitOf(i))
		if !s.unitOf(i).is(lexicon.HonorificName) && t.Standing != lexicon.Form {
			return false
		}
	}
	return true
}

// capitalisedWord: a title in the middle of a name that was not understood.
func (s *story) capitalisedWord(u *unit) bool {
	return s.capitalised(u.first) && s.capitalised(u.end) && s.unitOf(u.end) == nil &&
		s.nounAt[u.end] == 0 &&
		!s.inCapitals(u.first)
}

// describe makes a mention of the description whose noun stands at first up to end.
func (s *story) describe(first, end int, title *unit) {
	start, owners := s.ownersBefore(first)
	stop := end
	if more, last := s.ownersAfter(end); len(more) > 0 {
		owners, stop = append(owners, more...), last
	}
	m := &mention{first: start, end: stop, head: first, kind: described, refs: owners}
	if title != nil {
		m.title = title
		m.many = s.isPlural(title)
	} else {
		m.many = s.tag(first) == "NNS"
	}
	if s.ofNoState(start, end) && s.tag(end-1) == "NNS" {
		return // see collective.go
	}
	if len(owners) == 0 && (title == nil && !m.many || m.many && start == first ||
		title != nil && s.unitOf(start).is(lexicon.ModifierName)) {
		return
	}
	s.replaceNouns(m)
}

// ownersBefore are the countries and bodies before a description ("Soviet and Chinese deputy"), and
// where it starts, its determiner included.
func (s *story) ownersBefore(i int) (start int, owners []ref) {
	first, _ := s.bounds(i)
	start = i
	for k := i - 1; k >= first; k-- {
		m := s.noun(k)
		switch {
		case m != nil && m.kind == named && !m.standsFor(isPerson) && m.standsFor(isParty):
			owners = append(append([]ref{}, m.refs...), owners...)
			k = m.first
			start = k
		case s.unitOf(k).is(lexicon.ModifierName) || s.tag(k) == "POS":
			start = k
		case (s.tag(k) == "JJ" || s.tag(k) == "CD" || s.tag(k) == "NN" && s.tag(k+1) != "IN") &&
			s.nounAt[k] == 0:
			start = k
		case (s.norm(k) == "and" || s.norm(k) == ",") && s.noun(k-1).standsFor(isParty) &&
			s.noun(k+1).standsFor(isParty) && !s.noun(k-1).standsFor(isPerson) &&
			(s.noun(k-1).adjective || s.unitOf(k-1).is(lexicon.Adjective)):
		case s.tag(k) == "DT" || s.tag(k) == "PRP$":
			return k, owners
		default:
			return start, owners
		}
	}
	return start, owners
}

// ownersAfter are the countries and bodies of "of X and Y" or "from X" after a description.
func (s *story) ownersAfter(i int) (owners []ref, end int) {
	if w := s.norm(i); w != "of" && w != "from" && w != "for" {
		return nil, i
	}
	k := i + 1
	for {
		if s.norm(k) == "the" {
			k++
		}
		m := s.noun(k)
		if m == nil || m.standsFor(isPerson) || !m.standsFor(isParty) || m.kind != named {
			return owners, i
		}
		owners = append(owners, m.refs...)
		k, i = m.end, m.end
		if s.norm(k) != "," && s.norm(k) != "and" {
			return owners, i
		}
		for s.norm(k) == "," || s.norm(k) == "and" {
			k++
		}
	}
}

// replaceNouns adds a mention in place of those that it covers.
func (s *story) replaceNouns(m *mention) {
	for i := m.first; i < m.end; i++ {
		if k := s.nounAt[i]; k != 0 && s.nouns[k-1].standsFor(isPerson) {
			return
		}
	}
	s.nouns = append(s.nouns, m)
	for i := m.first; i < m.end; i++ {
		s.nounAt[i] = len(s.nouns)
	}
	s.dropCovered()
}

// dropCovered forgets mentions that others have replaced.
func (s *story) dropCovered() {
	kept := s.nouns[:0]
	renumber := make([]int, len(s.nouns)+1)
	for k, m := range s.nouns {
		if s.nounAt[m.first] == k+1 {
			kept = append(kept, m)
			renumber[k+1] = len(kept)
		}
	}
	s.nouns = kept
	for i, k := range s.nounAt {
		s.nounAt[i] = renumber[k]
	}
}

// sideNouns stand, with a country or body, for people who act for it.
var sideNouns = wordSet(`delegation government official authority side team counterpart
negotiator diplomat representative leader envoy emissary mission foreign-ministry administration
premier ambassador minister president monarch officer sherpa expert admiral inspector host guest
consul commissioner lawmaker delegate visitor`)
