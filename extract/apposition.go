package extract

import (
	"strings"

	"readout/internal/lexicon"
)

// officeAfter reads an apposition: "X, the Russian foreign minister," and "X, Russia's envoy
// to Y,".
func (s *story) officeAfter(m *mention) {
	if s.norm(m.end) != "," && s.norm(m.end) != "(" || s.norm(m.end+1) == "and" {
		return
	}
	_, limit := s.bounds(m.first)
	for i := m.end + 1; i < min(m.end+9, limit); i++ {
		u := s.unitOf(i)
		t, ok := s.titleOf(u)
		if ok && (s.tag(i) == "VBZ" || s.isPlural(u)) { // who heads; the presidents of X and Y
			return
		}
		if !ok || s.tag(u.end) == "POS" { // the pope's biographer is no pope
			if s.noun(i).standsFor(isPerson) || s.norm(i) == "with" || s.tag(i) == "," ||
				strings.HasPrefix(s.tag(i), "VB") && !choosing[s.lemma(i)] {
				return
			}
			continue
		}
		o := s.officeAt(u, m.end+1)
		o.of = firstOf(o.of, s.ownerRight(u.end, 0), s.ownerStated(u, t.Class))
		if s.nounAfterApposition(u.end, limit) || s.heldByNext(u, limit) || s.isSubject(u) ||
			s.explainsNext(m, u, limit) {
			return
		}
		s.addOffice(m.refs[0].person, o, m)
		s.secondOffice(m, u, o)
		s.cover(m, s.appositionEnd(u.end, limit))
		return
	}
}

// secondOffice reads what "and" adds to the office of an apposition: "X, deputy foreign minister and
// ambassador to Y,".
func (s *story) secondOffice(m *mention, u *unit, one office) {
	limit := s.segmentEnd(u.first)
	for i := u.end; i < limit && i < u.end+14; i++ {
		switch {
		case s.norm(i) == "and" || s.norm(i) == "&":
			next := s.titleAfter(i+1, limit)
			if next == nil || s.isPlural(next) || s.nounAfterApposition(next.end, limit) ||
				s.heldByNext(next, limit) || s.isSubject(next) {
				continue
			}
			o := s.officeAt(next, i+1)
			if s.norm(next.end) != "to" { // an ambassador to Ghana is no Ghanaian
				o.of = firstOf(o.of, s.ownerRight(next.end, 0), s.ownerStated(next, o.class))
			}
			o.of = firstOf(o.of, one.of)
			s.addOffice(m.refs[0].person, o, m)
			return
		case s.norm(i) == ",", verbTags[s.tag(i)], s.noun(i).standsFor(isPerson) && s.noun(i) != m:
			return
		}
	}
}

// titleAfter is the title that begins at token i, articles and modifiers skipped; nil for none.
func (s *story) titleAfter(i, limit int) *unit {
	for ; i < limit; i++ {
		switch u := s.unitOf(i); {
		case u.is(lexicon.TitleName):
			return u
		case u.is(lexicon.ModifierName), s.tag(i) == "DT", u.is(lexicon.Adjective):
		default:
			return nil
		}
	}
	return nil
}

// nounAfterApposition reports whether a name follows the title directly: then it is the title of
// that name, not of the one before the comma.
func (s *story) nounAfterApposition(i, limit int) bool {
	m := s.noun(i)
	return i < limit && (m.standsFor(isPerson) || s.noun(i-1).standsFor(isPerson))
}

// appositionEnd is the end of an apposition whose title ends at i: the closing comma, else the
// owner after "of".
func (s *story) appositionEnd(i, limit int) int {
	for k := i; k < min(i+10, limit); k++ {
		switch {
		case s.norm(k) == "," || s.norm(k) == ")":
			return k + 1
		case s.norm(k) == ".":
			return k
		case strings.HasPrefix(s.tag(k), "VB") || s.noun(k).standsFor(isPerson):
			return i
		}
	}
	return i
}

// explainsNext reports whether a title between commas belongs to the bare name behind it, as the one
// before has a title already: "Foreign Minister X, the leader of the Greens, Y, and Z".
func (s *story) explainsNext(m *mention, u *unit, limit int) bool {
	if m.head == m.first || !s.isTitle(m.head-1) {
		return false
	}
	i := u.end
	for i < limit && i < u.end+10 && s.norm(i) != "," {
		i++
	}
	next := s.noun(i + 1)
	return s.norm(i) == "," && next.standsFor(isPerson) && next.kind == named && next.first == i+1 &&
		s.onlyHonorifics(next) && s.closesApposition(next)
}

// isSubject reports whether a title is the subject of the verb behind it: in "with X, the Danish
// foreign minister said" another one speaks.
func (s *story) isSubject(u *unit) bool {
	return strings.HasPrefix(s.doc.Tokens[u.end-1].Rel, "nsubj") && verbTags[s.tag(u.end)]
}
