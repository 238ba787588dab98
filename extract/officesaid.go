package extract

import (
	"strings"

	"readout/internal/lexicon"
)

// officeSaid reads a clause that says what somebody is or became: "X is Kazakhstan's transport
// minister", "X, who is also the minister of finance", "X was elected president of the assembly".
func (s *story) officeSaid(m *mention) {
	if m.kind != named {
		return
	}
	i := m.end
	if s.norm(i) == "," {
		i++
	}
	if s.norm(i) == "who" {
		i++
	}
	if i > m.end && s.norm(i-1) != "who" || i == m.end && s.norm(i) == "who" {
		return
	}
	switch {
	case s.lemma(i) == "be" || s.lemma(i) == "become":
		s.officeInPredicate(m, i)
	case i > m.end:
		s.officeOfVerb(m, i)
	}
}

// officeInPredicate reads the title behind the verb at token verb.
func (s *story) officeInPredicate(m *mention, verb int) {
	_, limit := s.bounds(m.first)
	for i := verb + 1; i < min(verb+8, limit); i++ {
		u := s.unitOf(i)
		if t, ok := s.titleOf(u); ok {
			o := s.officeAt(u, verb+1)
			o.former = o.former || s.norm(verb) == "was" && !choosing[s.lemma(verb+1)]
			o.of = firstOf(o.of, s.ownerRight(u.end, 0), s.ownerStated(u, t.Class))
			if o.of != "" && !s.noun(u.end).standsFor(isPerson) {
				s.addOffice(m.refs[0].person, o, m)
				s.secondOffice(m, u, o)
			}
			return
		}
		tag := s.tag(i)
		if strings.HasPrefix(tag, "VB") && !choosing[s.lemma(i)] || tag == "IN" ||
			tag == "RB" && s.norm(i) != "also" && s.norm(i) != "recently" || s.norm(i) == "no" {
			return
		}
	}
}

// choosing are the verbs by which people come into an office.
var choosing = wordSet("elect appoint name nominate choose re-elect")

// officeOfVerb reads the office that a verb says: "X, who heads the Harbour Council".
func (s *story) officeOfVerb(m *mention, i int) {
	title := headVerbs[s.lemma(i)]
	if title == "" || s.tag(i) == "VBN" {
		return
	}
	if of := s.bodyAt(i + 1); of != "" {
		s.addVerbOffice(m, title, of, s.tag(i) == "VBD")
	}
}

// officeOfAgent reads the office of whom a participle behind a body names: "the Harbour Council,
// chaired by X".
func (s *story) officeOfAgent(m *mention) {
	title := headVerbs[s.lemma(m.first-2)]
	if s.norm(m.first-1) != "by" || title == "" || m.kind != named {
		return
	}
	at := m.first - 3
	for s.norm(at) == "," || s.lemma(at) == "be" {
		at--
	}
	if n := s.noun(at); n != nil && n.kind == named && len(n.refs) == 1 && n.refs[0].body != nil &&
		n.end == at+1 && s.sentence(at) == s.sentence(m.first) {
		s.addVerbOffice(m, title, n.refs[0].body.name, false)
	}
}

// addVerbOffice gives the office of a title of the lexicon.
func (s *story) addVerbOffice(m *mention, title, of string, former bool) {
	for _, match := range s.lex.Lookup(title) {
		if t, ok := s.lex.Title(match); ok {
			s.addOffice(m.refs[0].person, office{title: t.Name, class: t.Class, of: of,
				former: former, word: m.first}, m)
			return
		}
	}
}

// headVerbs are the verbs that say an office, with its title.
var headVerbs = map[string]string{"head": "Head", "chair": "Chairman", "found": "Founder",
	"command": "Commander", "co-chair": "Co-Chair"}

// bodyAt is the body named from token i on, an article skipped; "" for none.
func (s *story) bodyAt(i int) string {
	if s.norm(i) == "the" {
		i++
	}
	if n := s.noun(i); n != nil && n.kind == named && len(n.refs) == 1 && n.refs[0].body != nil {
		return n.refs[0].body.name
	}
	if m, ok := s.unitOf(i).as(lexicon.OrganizationName); ok {
		return m.Name
	}
	return ""
}
