package extract

import (
	"slices"
	"strings"

	"readout/internal/lexicon"
)

// resolveReferences finds out who is meant by descriptions and pronouns.
func resolveReferences(s *story) {
	for _, m := range s.nouns {
		if m.kind == described {
			s.resolveDescription(m)
		}
	}
	talkers := s.interlocutors()
	for i := range s.words {
		if s.nounAt[i] != 0 {
			continue
		}
		s.resolveWord(i, talkers)
	}
	s.sortNouns()
}

// resolveDescription finds the person whose office the description names.
func (s *story) resolveDescription(m *mention) {
	if s.ledBy(m) || len(m.people()) > 0 {
		return
	}
	if m.many && len(m.refs) == 0 && m.head > m.first {
		m.refs = s.lastGroup(m.first, isPerson, maxBack)
		return
	}
	if m.many {
		return
	}
	best := s.describedPerson(m)
	if best == nil && s.leaderNoun(m) {
		best = s.onlyOneOf(m)
	}
	if best != nil {
		m.refs = []ref{{person: best}}
	}
}

// describedPerson is the person with the office of the description.
func (s *story) describedPerson(m *mention) *person {
	if m.title == nil {
		return nil
	}
	t, _ := s.titleOf(m.title)
	if p := s.holder(m, t, true); p != nil {
		return p
	}
	if p := s.holder(m, t, false); p != nil {
		return p
	}
	if len(m.refs) != 1 {
		return nil
	}
	p := s.stateless(t, m.first)
	if p != nil {
		p.side = sideName(m.refs[0])
	}
	return p
}

// leaderNoun reports whether a description is of the one person who leads or speaks for a side:
// "the Israeli leader", not "an Israeli official".
func (s *story) leaderNoun(m *mention) bool {
	if w := s.norm(m.first); w == "a" || w == "an" || len(m.refs) != 1 {
		return false
	}
	for i := m.first; i < m.end; i++ {
		switch s.lemma(i) {
		case "leader", "president", "premier", "minister", "envoy", "ambassador", "monarch", "king",
			"chancellor", "emissary", "negotiator":
			return true
		}
	}
	return false
}

// onlyOneOf is the one person named before a description who stands for its side; nil when there
// are several.
func (s *story) onlyOneOf(m *mention) *person {
	var found *person
	for _, p := range s.people {
		if p.guessed || p.side == "" || p.side != sideName(m.refs[0]) || s.lastNamed(p, m.first) < 0 {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	if found == nil {
		found = s.onlyUnsided(m)
	}
	return found
}

// onlyUnsided is the one person named before a description of whom the text has not said for whom they
// stand, and who is not the subject of the description's own clause; from then on they stand for its
// side.
func (s *story) onlyUnsided(m *mention) *person {
	others := s.clauseSubject(s.top(m.first, m.end))
	var found *person
	for _, p := range s.people {
		if p.side != "" && !p.guessed || s.lastNamed(p, m.first) < 0 ||
			slices.Contains(others, ref{person: p}) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	if found != nil {
		found.side = sideName(m.refs[0])
	}
	return found
}

// ledBy gives a delegation "led by X" the people who lead it; they stand for its side.
func (s *story) ledBy(m *mention) bool {
	if w := s.norm(m.end); w != "led" && w != "headed" && w != "including" ||
		s.norm(m.end) != "including" && s.norm(m.end+1) != "by" {
		return false
	}
	limit := s.sentenceEnd(m.first)
	for k := m.end + 1; k < min(m.end+14, limit); k++ {
		n := s.noun(k)
		if !n.standsFor(isPerson) || n.kind != named {
			continue
		}
		p := n.refs[0].person
		if p.side == "" && len(m.refs) == 1 {
			p.side = sideName(m.refs[0])
		}
		m.refs = []ref{{person: p}}
		return true
	}
	return false
}

// sideName is the code of a country or the name of a body.
func sideName(r ref) string {
	switch {
	case r.land != nil:
		return r.land.code
	case r.body != nil:
		return r.body.name
	}
	return ""
}

// stateless is the one person named before token i with such an office of whom the text has not
// said whose it is: "Foreign Minister X ... The Romanian minister".
func (s *story) stateless(t lexicon.Title, i int) *person {
	var found *person
	for _, p := range s.people {
		if p.side != "" && !p.guessed || !holds(p, t, nil, true) || s.lastNamed(p, i) < 0 {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// holder is the person with that very office, or one of its class, who was named last.
func (s *story) holder(m *mention, t lexicon.Title, exact bool) *person {
	var best *person
	at := -1
	for _, p := range s.people {
		if !holds(p, t, m.refs, exact) {
			continue
		}
		k := s.lastNamed(p, m.first)
		if k < 0 && !exact && s.namedNextTo(p, m) {
			continue // the Foreign Secretary met Foreign Minister X
		}
		if best == nil || k > at {
			best, at = p, k
		}
	}
	return best
}

// holds reports whether a person has an office of that name for one of the owners, any where no
// owner is given.
func holds(p *person, t lexicon.Title, owners []ref, exact bool) bool {
	for _, o := range p.offices {
		if o.title != t.Name && !strings.HasSuffix(o.title, " "+t.Name) && (exact ||
			o.class != t.Class || o.rank != t.Rank || t.Class == lexicon.OtherOffice) {
			continue
		}
		if len(owners) == 0 {
			return true
		}
		for _, r := range owners {
			if r.land != nil && (r.land.code == o.of || r.land.code == p.side) || r.body != nil &&
				r.body.name == o.of {
				return true
			}
		}
	}
	return false
}

// namedNextTo reports whether a person is named first in the sentence of the description.
func (s *story) namedNextTo(p *person, m *mention) bool {
	for k := m.end; k < s.sentenceEnd(m.first); k++ {
		if n := s.noun(k); n != nil && n.kind == named && len(n.refs) == 1 && n.refs[0].person == p {
			return true
		}
	}
	return false
}

// lastNamed is the first token of the last mention of p before token i; -1 when p comes later.
func (s *story) lastNamed(p *person, i int) int {
	at := -1
	for _, m := range s.nouns {
		if m.first >= i {
			break
		}
		if len(m.refs) == 1 && m.refs[0].person == p {
			at = m.first
		}
	}
	return at
}

// resolveWord resolves the pronoun or group word at token i; talkers are the interlocutors of a
// transcript.
func (s *story) resolveWord(i int, talkers []ref) {
	switch w := s.norm(i); w {
	case "he", "him", "his", "himself":
		s.addPronoun(i, i+1, s.onePerson(i, true, false))
	case "she", "her", "hers", "herself":
		s.addPronoun(i, i+1, s.onePerson(i, false, true))
	case "they", "them", "their", "themselves":
		s.addPronoun(i, i+1, s.pluralBefore(i))
	case "it":
		s.addPronoun(i, i+1, s.sideBefore(i))
	case "whom", "who":
		s.addPronoun(i, i+1, s.antecedent(i))
	case "i", "my", "me":
		if s.doc.Tokens[i].Quoted {
			s.addPronoun(i, i+1, s.speaker(i))
		} else {
			s.addPronoun(i, i+1, s.author(i))
		}
	case "we", "us":
		if both := s.weTwo(i, talkers); both != nil {
			s.addPronoun(i, i+1, both)
			return
		}
		s.addPronoun(i, i+1, s.ownSide(i))
	case "you":
		s.addPronoun(i, i+1, s.addressee(i, talkers))
	case "delegation":
		s.resolveDelegation(i)
	case "both", "two", "pair", "duo", "three", "trio":
		s.resolveGroup(i)
	}
}
