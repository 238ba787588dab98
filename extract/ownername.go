package extract

import (
	"sort"
	"strings"

	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// ownerStated is the owner that "of X", "at X" or "for X" after a title names, and, in the entry
// of a list of guests, the last part between commas: "Anna Berg, Director, Policy, Nordvik Bank".
// It takes bodies and regions too that only the text knows. What only capitals show may be a field,
// "Director of Policy and Planning", so that a body behind it comes first.
func (s *story) ownerStated(u *unit, class lexicon.OfficeClass) string {
	i := u.end
	limit := s.segmentEnd(u.first)
	field := ""
	for i < limit && s.norm(i) != "," && i < u.end+12 {
		if w := s.norm(i); ownerPrepositions[w] {
			of := s.ownerNamed(i+1, limit, class)
			if of != "" && (w != "of" && w != "for" || s.knownOwner(i+1)) &&
				!(w == "of" && s.partOfBody(i+1)) {
				return of
			}
			if field == "" && w != "for" {
				field = of
			}
		}
		if i > u.end && (s.personAt(i) ||
			strings.HasPrefix(s.tag(i), "VB") || s.norm(i) == "(") {
			return field
		}
		i++
	}
	if s.norm(i) != "," || !s.isEntry(u.first) {
		return field
	}
	return firstOf(s.ownerOfEntry(i, limit, class), field)
}

// partOfBody reports whether what begins at token i is named like a part of a body that an entry
// may name behind it: "Vice President of the Board of Directors, Nordvik Bank".
func (s *story) partOfBody(i int) bool {
	if s.norm(i) == "the" {
		i++
	}
	return s.isEntry(i) && !s.unitOf(i).is(lexicon.OrganizationName, lexicon.CountryName,
		lexicon.Adjective)
}

// knownOwner reports whether the lexicon, the tagger of names or the article knows what begins at
// token i.
func (s *story) knownOwner(i int) bool {
	if s.norm(i) == "the" {
		i++
	}
	return s.bodyStarts(i) || s.ownerUnit(i) != "" || s.houseAt(i) != "" || s.noun(i) != nil
}

// ownerOfEntry is the owner in the parts between commas from the comma at token i on: the last one
// that is a body, else the last of all.
func (s *story) ownerOfEntry(i, limit int, class lexicon.OfficeClass) string {
	body, last := "", ""
	for i < limit && s.norm(i) == "," {
		first := i + 1
		for i++; i < limit && s.norm(i) != "," && s.norm(i) != "("; i++ {
			if s.isTitle(i) || s.personAt(i) {
				return firstOf(body, last)
			}
		}
		of := s.ownerNamed(first, i, class)
		last = firstOf(of, last)
		if of != "" && s.bodyStarts(first) {
			body = of
		}
		for k := first + 1; k < i; k++ { // Claims Design at Nordvik Bank
			if s.norm(k) == "at" {
				body = firstOf(s.ownerNamed(k+1, i, class), body)
			}
		}
	}
	return firstOf(body, last)
}

// segmentEnd is the end of the entry or clause of token i: the next semicolon, dash or the end of
// the sentence.
func (s *story) segmentEnd(i int) int {
	_, end := s.bounds(i)
	for k := i; k < end; k++ {
		if segmentMarks[s.norm(k)] {
			return k
		}
	}
	return end
}

var segmentMarks = wordSet("; – — -- : • - *")

// isEntry reports whether the part of the sentence round token i has no finite verb, as the
// entries of lists have none.
func (s *story) isEntry(i int) bool {
	first, _ := s.bounds(i)
	for k := i; k >= first && !segmentMarks[s.norm(k)]; k-- {
		if verbTags[s.tag(k)] {
			return false
		}
	}
	for k := i; k < s.segmentEnd(i); k++ {
		if verbTags[s.tag(k)] {
			return false
		}
	}
	return true
}

var verbTags = wordSet("VBD VBZ VBP MD")

var ownerPrepositions = wordSet("of at for with")

// ownerNamed is the owner named from token i on: one that is known, else the words of the name as
// they stand, where they are the name of a body, or of a region for the offices of one.
func (s *story) ownerNamed(i, limit int, class lexicon.OfficeClass) string {
	if s.norm(i) == "the" {
		i++
	}
	if i >= limit {
		return ""
	}
	if house := s.houseAt(i); house != "" && staffClasses[class] {
		return house
	}
	if n := s.noun(i); n != nil && n.first == i && n.kind == named && len(n.refs) == 1 {
		switch r := n.refs[0]; {
		case r.person != nil && s.personAt(i):
			return ""
		case r.body != nil && s.isEntry(i) && s.ownerEnd(i, limit) > n.end && s.unitOf(n.end).is(
			lexicon.CountryName): // Nordvik USA
			return s.phrase(i, s.ownerEnd(i, limit))
		case r.body != nil:
			return r.body.name
		case r.site != nil && ofRegions(class):
			return r.site.name
		}
	}
	if of := s.ownerUnit(i); of != "" {
		end := s.ownerEnd(i, limit)
		if s.unitOf(i).endOr(i+1) >= end || s.unitOf(i).is(lexicon.CountryName) && !bodyWords[s.norm(end-1)] && !s.bodyStarts(i) {
			return of
		}
	}
	if !s.bodyStarts(i) && !s.isEntry(i) {
		return ""
	}
	end := s.ownerEnd(i, limit)
	if end == i || end == i+1 && !s.bodyStarts(i) && end != limit {
		return ""
	}
	return s.phrase(i, end)
}

// bodyStarts reports whether the tagger of names or the lexicon sees a body that begins at token i.
func (s *story) bodyStarts(i int) bool {
	if s.norm(i) == "the" {
		i++
	}
	if n := s.nameSpan(i); n != nil && n.First == i && n.Type == nlp.Organization {
		return true
	}
	return s.noun(i).standsFor(func(r ref) bool { return r.body != nil })
}

// personAt reports whether token i belongs to a person, in the eyes of the tagger of names too.
func (s *story) personAt(i int) bool {
	if !s.noun(i).standsFor(isPerson) {
		return false
	}
	n := s.nameSpan(i)
	return n == nil || n.Type != nlp.Organization
}

// nameSpan is the name that the tagger sees at token i, nil for none.
func (s *story) nameSpan(i int) *nlp.Name {
	names := s.doc.Names
	k := sort.Search(len(names), func(k int) bool { return names[k].End > i })
	if k == len(names) || names[k].First > i {
		return nil
	}
	return &names[k]
}

// ownerEnd is the end of the capitalised words from token i on, small words between two of them
// included: "Center for Social Policy and Research".
func (s *story) ownerEnd(i, limit int) int {
	end := i
	for k := i; k < limit; k++ {
		switch {
		case s.personAt(k):
			return end
		case s.capitalised(k) || s.tag(k) == "CD" && k > i:
			end = k + 1
		case k > i && (nameLinks[s.norm(k)] || s.tag(k) == "POS") && k+1 < limit:
		default:
			return end
		}
	}
	return end
}

var nameLinks = wordSet("of for and the & on in")

// ofRegions reports whether an office may be one of a part of a country.
func ofRegions(class lexicon.OfficeClass) bool {
	switch class {
	case lexicon.Regional, lexicon.Religious, lexicon.Judicial, lexicon.Parliament:
		return true
	}
	return false
}

// ownerBeside is the owner that stands directly before a title or the modifiers before it and that
// ownerLeft does not know: the region of a regional office, "Texas Governor X", a body that only the
// tagger of names sees, or the house of a head of state for those who work in it.
func (s *story) ownerBeside(u *unit, class lexicon.OfficeClass) string {
	first, _ := s.bounds(u.first)
	i := u.first - 1
	for i >= first && (s.unitOf(i).is(lexicon.ModifierName) || s.tag(i) == "POS") {
		i--
	}
	if i-3 > first && s.norm(i) == ")" && s.norm(i-2) == "(" { // Harbour Council (HC) Director
		i -= 3
		if of := s.ownerUnit(i); of != "" {
			return of
		}
	}
	if i < first {
		return ""
	}
	if house := s.houseAt(i); house != "" && staffClasses[class] {
		return house
	}
	if n := s.noun(i); n != nil && n.kind == named && len(n.refs) == 1 && n.refs[0].site != nil &&
		ofRegions(class) {
		return n.refs[0].site.name
	}
	if ofRegions(class) && s.unitOf(i).is(lexicon.PlaceName, lexicon.CityName) {
		return s.phrase(s.unitOf(i).first, i+1)
	}
	if n := s.nameSpan(i); n != nil && n.End == i+1 && n.Type == nlp.Organization &&
		!s.isTitle(i) && s.noun(i) == nil && s.unitOf(i) == nil {
		return s.phrase(n.First, n.End)
	}
	return ""
}

// houseAt is the house of a head of state at token i, named as the body that works in it.
func (s *story) houseAt(i int) string {
	u := s.unitOf(i)
	if u == nil || !s.isHouse(u.whole) {
		return ""
	}
	return tidyName(s.phrase(u.first, u.end))
}

// isHouse reports whether the entries of a name make it that of a seat of government that is a body
// too: the White House.
func (s *story) isHouse(list []lexicon.Match) bool {
	kinds := map[lexicon.Kind]bool{}
	for _, m := range list {
		kinds[m.Kind] = m.Fits
	}
	return kinds[lexicon.Metonym] && kinds[lexicon.OrganizationName]
}

// staffClasses are the offices of those who work for an office holder, not for the state.
var staffClasses = map[lexicon.OfficeClass]bool{
	lexicon.Official: true, lexicon.Spokesperson: true, lexicon.OtherOffice: true,
}

// regionAt is the region named at token i, for an office that may be one of a region: "Mayor X of
// Y".
func (s *story) regionAt(i int, class lexicon.OfficeClass) string {
	if s.norm(i) == "the" {
		i++
	}
	if n := s.noun(i); ofRegions(class) && n != nil && len(n.refs) == 1 && n.refs[0].site != nil {
		return n.refs[0].site.name
	}
	return ""
}

// ownerAsWritten is a body's name as the article itself has it: the whole name where the text says
// it, else the longest form that it uses, so that NATO stays NATO. The two bodies whose short
// names everybody reads as the long ones keep those.
func (s *story) ownerAsWritten(of string) string {
	for _, b := range s.bodies {
		if b.name != of {
			continue
		}
		if alwaysWhole[of] || len(b.forms) == 0 {
			return of
		}
		best := ""
		for _, f := range b.forms {
			if strings.EqualFold(strings.TrimPrefix(f, "the "), of) {
				return of
			}
			if len(f) > len(best) {
				best = f
			}
		}
		return tidyOwner(best)
	}
	return of
}

// tidyOwner leaves an article before and a possessive behind out of a form.
func tidyOwner(form string) string {
	form = strings.TrimPrefix(strings.TrimPrefix(form, "the "), "The ")
	return strings.TrimSuffix(strings.TrimSuffix(form, "'s"), "’s")
}

var alwaysWhole = map[string]bool{"United Nations": true, "European Union": true}

// ownerOfSeat is the United States for a member of Congress whose party and state stand behind the
// name: "Sen. X, R-Ohio", "Representative X (D-CA)".
func (s *story) ownerOfSeat(m *mention) string {
	if s.norm(m.end) != "," && s.norm(m.end) != "(" {
		return ""
	}
	w := s.words[min(m.end+1, len(s.words)-1)]
	if len(w) > 3 && strings.ContainsRune("DRI", rune(w[0])) && w[1] == '-' &&
		w[2] >= 'A' && w[2] <= 'Z' {
		return "US"
	}
	return ""
}
