package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// body is a named organization.
type body struct {
	name     string
	acronym  string
	kind     graph.OrgKind
	country  string
	forms    []string
	mentions []graph.Span
}

// findOrganizations finds the bodies that the lexicon knows, and capitalised names with a word in
// them that only bodies bear.
func findOrganizations(s *story) {
	for k := range s.units {
		u := &s.units[k]
		m, ok := u.as(lexicon.OrganizationName)
		if !ok || s.nounAt[u.first] != 0 {
			continue
		}
		org, _ := s.lex.Organization(m)
		name, country := org.Name, org.Country
		if s.isPublisher(name) || s.isPublisher(s.phrase(u.first, u.end)) {
			continue
		}
		if org.Generic {
			name, country = s.genericName(u, org)
			if name == "" {
				continue
			}
		}
		b := s.bodyNamed(name, org.Acronym, graph.OrgKind(org.Kind))
		b.country = country
		s.addBodyMention(b, u.first, u.end)
	}
	for k := range s.names {
		n := &s.names[k]
		if !n.taken && s.looksLikeBody(*n) && s.nounAt[n.first] == 0 {
			n.taken = true
			s.addUnknownBody(*n)
		}
	}
	s.findAcronyms()
}

// isPublisher reports whether a name is that of the article's own publisher.
func (s *story) isPublisher(name string) bool {
	return s.article.Publisher != "" && strings.HasPrefix(graph.Fold(s.article.Publisher),
		graph.Fold(name)) &&
		len(graph.Fold(name)) > 4
}

// genericName is the name of a body of the kind that many states have, with the adjective or the
// possessive that says whose it is; "" when it is written small or nothing says whose.
func (s *story) genericName(u *unit, org lexicon.Organization) (name, country string) {
	if !s.capitalised(u.first) || s.proseStart(u.first) {
		return "", ""
	}
	owner := s.unitOf(u.first - 1)
	if s.tag(u.first-1) == "POS" {
		owner = s.unitOf(u.first - 2)
	}
	if !owner.is(lexicon.Adjective, lexicon.CountryName) {
		return org.Name, ""
	}
	code := s.codeOf(owner)
	m := owner.whole[0]
	return m.Form + " " + org.Name, code
}

// addUnknownBody makes a body of a candidate, extended over "of X" and "for X and Y".
func (s *story) addUnknownBody(n name) {
	end := s.extendBody(n.end)
	first := n.first
	if u := s.unitOf(first - 1); u.is(lexicon.Adjective, lexicon.CountryName) &&
		s.nounAt[u.first] == 0 {
		first = u.first
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
