package extract

import (
	"cmp"
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// body is a named organization.
type body struct {
	name     string
	acronym  string
	kind     graph.OrgKind
	country  string
	forms    []string
	mentions []graph.Span
	unnamed  bool // a collective side such as "Western leaders", see group.go
}

// findOrganizations finds the bodies that the tagger of names sees beyond those of the lexicon, those
// that the lexicon knows, and capitalised names with a word in them that only bodies bear.
func findOrganizations(s *story) {
	findTaggedBodies(s)
	for k := range s.units {
		u := &s.units[k]
		m, ok := u.as(lexicon.OrganizationName)
		switch {
		case u.is(lexicon.TitleName):
			s.noteBodyOfTitle(u)
		case !ok || s.norm(u.end) == "one" && s.capitalised(u.end): // Air Force One
		case s.nounAt[u.first] == 0:
			s.addKnownBody(u, m)
		case s.noun(u.first).standsFor(isPerson) && u.first < s.noun(u.first).head:
			s.noteBody(u, m)
		}
	}
	for k := range s.names {
		n := &s.names[k]
		if !n.taken && s.looksLikeBody(*n) && !notBodies[s.norm(n.end-1)] && s.nounAt[n.first] == 0 {
			n.taken = true
			s.addUnknownBody(*n)
		}
	}
	s.findAcronyms()
	s.findTaggedWords()
	s.findHyphenedBodies()
	s.findAdministrations()
	slices.SortStableFunc(s.bodies, func(a, b *body) int {
		return cmp.Compare(a.firstByte(), b.firstByte())
	})
}

// firstByte is where the text first names the body; what only the title names comes first.
func (b *body) firstByte() int {
	if len(b.mentions) == 0 {
		return 0
	}
	return slices.MinFunc(b.mentions, func(x, y graph.Span) int { return x.Start - y.Start }).Start
}

// addKnownBody makes a body of a unit of the lexicon.
func (s *story) addKnownBody(u *unit, m lexicon.Match) {
	org, _ := s.lex.Organization(m)
	first, end := u.first, u.end
	if s.publishes(u, org.Name) || s.saysPlace(u) ||
		org.Kind == string(graph.Media) && s.citesAgency(u) {
		return
	}
	name, country := org.Name, org.Country
	if org.Generic {
		name, country, first, end = s.genericName(u, org)
		if name == "" {
			return
		}
	}
	b := s.bodyNamed(name, org.Acronym, graph.OrgKind(org.Kind))
	b.country = country
	s.addBodyMention(b, u.first, u.end)
	if owner := s.unitOf(u.first - 1); first == u.first && owner.is(lexicon.CountryName, lexicon.Adjective) {
		first = owner.first // U.S. Department of Energy
	}
	if form := s.phrase(first, end); first < u.first || end > u.end {
		b.forms = append(b.forms, form)
	}
}

// noteBody counts a body inside a longer mention: "NATO Secretary-General Jens Stoltenberg",
// "Peruvian Foreign Ministry spokesman Juan Rojas".
func (s *story) noteBody(u *unit, m lexicon.Match) {
	org, _ := s.lex.Organization(m)
	if s.publishes(u, org.Name) {
		return
	}
	name, country, first, end := org.Name, org.Country, u.first, u.end
	if org.Generic {
		if name, country, first, end = s.genericName(u, org); name == "" {
			return
		}
	}
	b := s.bodyNamed(name, org.Acronym, graph.OrgKind(org.Kind))
	b.country = country
	s.noteBodyForm(b, first, end)
}

// noteBodyOfTitle counts the body that a title holds: "UN Secretary-General", "Permanent
// Representative to the United Nations".
func (s *story) noteBodyOfTitle(u *unit) {
	for i := u.first; i < u.end; i++ {
		for _, m := range s.lex.At(s.words[:u.end], i) {
			if m.Kind == lexicon.OrganizationName && m.Fits && m.Tokens < u.end-u.first &&
				s.capitalised(i) && !s.oneOfMany(m) {
				s.noteBody(&unit{first: i, end: i + m.Tokens}, m)
				return
			}
		}
	}
}

// oneOfMany reports whether a match is a name that many states' bodies have and that no "spokesman"
// goes with: "Member of Parliament".
func (s *story) oneOfMany(m lexicon.Match) bool {
	org, _ := s.lex.Organization(m)
	return org.Generic && org.Kind != string(graph.Ministry) && !isAcronym(m.Form)
}

// noteBodyForm notes a form and where it stands, without a mention of its own.
func (s *story) noteBodyForm(b *body, first, end int) {
	b.forms = append(b.forms, s.phrase(first, end))
	if sp, ok := s.span(first, end); ok {
		b.mentions = append(b.mentions, sp)
	}
}

// saysPlace reports whether a body that is also a building is meant as the place: "at the White
// House".
func (s *story) saysPlace(u *unit) bool {
	if !u.is(lexicon.PlaceName) {
		return false
	}
	before := u.first - 1
	if s.norm(before) == "the" {
		before--
	}
	return placePrepositions[s.norm(before)] && s.norm(before) != "for" ||
		s.norm(before) == "visit" || s.kind(u.first) == nlp.Dateline
}

// citesAgency reports whether a news agency is named as the source of the report alone: in the
// dateline or in brackets.
func (s *story) citesAgency(u *unit) bool {
	return s.kind(u.first) == nlp.Dateline || s.norm(u.first-1) == "(" && s.norm(u.end) == ")"
}

// publishes reports whether a unit is the article's own publisher, which is no news in it; a seat of
// government that acts in the text counts all the same.
func (s *story) publishes(u *unit, name string) bool {
	return (s.isPublisher(name) || s.isPublisher(s.phrase(u.first, u.end))) && s.houseAt(u.first) == ""
}

// isPublisher reports whether a name is that of the article's own publisher: the one begins with
// the other.
func (s *story) isPublisher(name string) bool {
	publisher := strings.TrimPrefix(graph.Fold(s.article.Publisher), "the ")
	name = strings.TrimPrefix(graph.Fold(name), "the ")
	return len(name) > 2 && publisher != "" && strings.HasPrefix(publisher+" ", name+" ") ||
		len(publisher) > 4 && strings.HasPrefix(name, publisher) ||
		len(name) > 4 && strings.HasPrefix(publisher, name)
}

// genericName is the name of a body of the kind that many states have, with the adjective or the
// possessive that says whose it is, and the tokens that name it so; "" when it is written small or
// nothing says whose.
func (s *story) genericName(u *unit, org lexicon.Organization) (name, country string,
	first, end int) {
	first, end = u.first, u.end
	owner := s.unitOf(u.first - 1)
	if s.tag(u.first-1) == "POS" {
		owner = s.unitOf(u.first - 2)
	}
	if owner.is(lexicon.Adjective, lexicon.CountryName) {
		first = owner.first
	} else if owner = nil; s.norm(u.end) == "of" {
		at := u.end + 1
		if s.norm(at) == "the" {
			at++
		}
		if next := s.unitOf(at); next.is(lexicon.CountryName) {
			owner, end = next, next.end
		}
	}
	if !s.capitalised(u.first) && (owner == nil || org.Kind != string(graph.Ministry)) ||
		owner == nil && s.proseStart(u.first) {
		return "", "", 0, 0
	}
	if owner == nil {
		if isAcronym(s.words[u.first]) {
			return org.Name, "", first, end // NSC
		}
		if u.end-u.first == 1 && org.Kind != string(graph.Parliament) {
			return "", "", 0, 0 // the Cabinet, the Treasury
		}
		return org.Name, "", first, end
	}
	code := s.codeOf(owner)
	adjective := owner.whole[0].Form
	if c, ok := s.lex.CountryByCode(code); ok && len(c.Adjectives) > 0 {
		adjective = c.Adjectives[0]
	}
	return adjective + " " + org.Name, code, first, end
}

// addUnknownBody makes a body of a candidate, extended over "of X" and "for X and Y".
func (s *story) addUnknownBody(n name) {
	end := s.extendBody(n.end)
	first := n.first
	if u := s.unitOf(first - 1); u.is(lexicon.Adjective, lexicon.CountryName) &&
		s.nounAt[u.first] == 0 {
		first = u.first
	}
	if s.isPublisher(s.phrase(first, end)) {
		return
	}
	b := s.bodyNamed(s.phrase(first, end), s.acronymAfter(end), "")
	s.addBodyMention(b, first, end)
}

// extendBody goes on over "of Foreign Affairs", "for Refugees".
func (s *story) extendBody(end int) int {
	for s.norm(end) == "of" || s.norm(end) == "for" {
		j := end + 1
		if s.norm(j) == "the" {
			j++
		}
		if !s.capitalised(j) || s.nounAt[j] != 0 {
			break
		}
		for s.capitalised(j) && s.nounAt[j] == 0 || s.norm(j) == "and" && s.capitalised(j+1) &&
			s.unitOf(j+1) == nil && s.nounAt[j+1] == 0 {
			j++
		}
		end = j
	}
	return end
}

// acronymAfter: "(UNHCR)".
func (s *story) acronymAfter(end int) string {
	if s.norm(end) == "(" && s.norm(end+2) == ")" && isAcronym(s.words[end+1]) {
		return s.words[end+1]
	}
	return ""
}

func isAcronym(w string) bool {
	if len(w) < 2 || len(w) > 8 {
		return false
	}
	upper := 0
	for _, r := range w {
		if r >= 'A' && r <= 'Z' {
			upper++
		} else if r != '.' && r != '-' && !(r >= '0' && r <= '9') && !(r >= 'a' && r <= 'z') {
			return false
		}
	}
	return upper >= 2 && upper*2 >= len(w)
}

// findAcronyms finds further uses of acronyms that the article has introduced in brackets.
func (s *story) findAcronyms() {
	byAcronym := map[string]*body{}
	for _, b := range s.bodies {
		if b.acronym != "" {
			byAcronym[b.acronym] = b
		}
	}
	for _, m := range s.nouns {
		if len(m.refs) == 1 && m.refs[0].body != nil {
			if w := s.acronymAfter(m.end); w != "" {
				byAcronym[w] = m.refs[0].body
			}
		}
	}
	for i, w := range s.words {
		if b := byAcronym[w]; b != nil && s.nounAt[i] == 0 && s.unitAt[i] == 0 {
			s.addBodyMention(b, i, i+1)
		}
	}
}

func (s *story) bodyNamed(name, acronym string, kind graph.OrgKind) *body {
	key := graph.Fold(strings.TrimPrefix(name, "the "))
	for _, b := range s.bodies {
		if graph.Fold(b.name) == key || acronym != "" && b.acronym == acronym {
			return b
		}
	}
	b := &body{name: name, acronym: acronym, kind: kind}
	s.bodies = append(s.bodies, b)
	return b
}

func (s *story) addBodyMention(b *body, first, end int) {
	if !s.addNoun(&mention{first: first, end: end, head: first, kind: named,
		refs: []ref{{body: b}}}) {
		return
	}
	b.forms = append(b.forms, s.phrase(first, end))
	if sp, ok := s.span(first, end); ok {
		b.mentions = append(b.mentions, sp)
	}
}

// looksLikeBody reports whether a candidate holds a word that names of bodies have.
func (s *story) looksLikeBody(n name) bool {
	if n.titled && n.end-n.first < 3 {
		return false
	}
	for i := n.first; i < n.end; i++ {
		if bodyWords[s.norm(i)] && (n.end-n.first > 1 || s.norm(n.end) == "of") {
			return true
		}
	}
	return false
}

// formsOf lists the strings used for something other than its name, each once, in text order.
func formsOf(name string, forms []string) []string {
	var out []string
	for _, f := range forms {
		if f != name && f != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// bodyWords are the words by which a name shows that it is a body's.
var bodyWords = wordSet(`ministry department agency commission committee council union
organization organisation association federation bank fund institute institution university
college foundation party front movement army brigade forces force corps parliament assembly
congress senate court tribunal authority administration bureau office secretariat company
corporation corp inc ltd group league alliance society club forum network board police guard navy
embassy consulate mission airlines times news post press agency centre center trust service
services cabinet coalition confederation chamber conference initiative`)
