package extract

import (
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
	for i := range s.words {
		if s.nounAt[i] != 0 {
			continue
		}
		s.resolveWord(i)
	}
	s.sortNouns()
}

// resolveDescription finds the person whose office the description names.
func (s *story) resolveDescription(m *mention) {
	if s.ledBy(m) || len(m.people()) > 0 {
		return
	}
	if m.many && len(m.refs) == 0 && m.head > m.first {
		m.refs = s.lastGroup(m.first, isPerson)
		return
	}
	if m.title == nil || m.many {
		return
	}
	t, _ := s.titleOf(m.title)
	best := s.holder(m, t, true)
	if best == nil {
		best = s.holder(m, t, false)
	}
	if best == nil && len(m.refs) == 1 {
		best = s.stateless(t, m.first)
		if best != nil {
			best.side = sideName(m.refs[0])
		}
	}
	if best != nil {
		m.refs = []ref{{person: best}}
	}
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
		if k := s.lastNamed(p, m.first); best == nil || k > at {
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

// resolveWord resolves the pronoun or group word at token i.
func (s *story) resolveWord(i int) {
	switch w := s.norm(i); w {
	case "he", "him", "his", "himself":
		s.addPronoun(i, i+1, s.onePerson(i, true, false))
	case "she", "her", "hers", "herself":
		s.addPronoun(i, i+1, s.onePerson(i, false, true))
	case "they", "them", "their", "themselves":
		s.addPronoun(i, i+1, s.pluralBefore(i))
	case "whom", "who":
		s.addPronoun(i, i+1, s.antecedent(i))
	case "i", "my", "me":
		if s.doc.Tokens[i].Quoted {
			s.addPronoun(i, i+1, s.speaker(i))
		}
	case "both", "two", "pair", "duo", "three", "trio":
		s.resolveGroup(i)
	}
}

// pluralBefore is whom "they" stands for: the group named as one before in the sentence, else the
// parties of the nearest sentence that has two.
func (s *story) pluralBefore(i int) []ref {
	first, _ := s.bounds(i)
	for k := i - 1; k >= first; k-- {
		if m := s.noun(k); m != nil && len(m.refs) > 1 {
			return m.refs
		}
	}
	return s.lastGroup(i, nil)
}

func (s *story) addPronoun(first, end int, refs []ref) {
	if len(refs) > 0 {
		s.addNoun(&mention{first: first, end: end, head: first, kind: pronoun, refs: refs})
	}
}

// onePerson is the person that he or she stands for: the first one named in the sentence so far,
// else the first of the sentence before, and so back for three sentences.
func (s *story) onePerson(i int, male, female bool) []ref {
	at := s.sentence(i)
	for back := 0; back <= 3 && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		for k := sentence.First; k < min(sentence.End, i); k++ {
			m := s.noun(k)
			if m == nil || k != m.first || len(m.refs) != 1 || m.refs[0].person == nil ||
				m.kind == pronoun && back > 0 {
				continue
			}
			p := m.refs[0].person
			if male && p.female || female && p.male || s.doc.Tokens[k].Quoted &&
				!s.doc.Tokens[i].Quoted {
				continue
			}
			return []ref{{person: p}}
		}
	}
	return nil
}

// speaker is who utters the quotation in which token i stands: the person before or after the verb
// of saying nearest outside it.
func (s *story) speaker(i int) []ref {
	paragraph := s.doc.Sentences[s.sentence(i)].Paragraph
	for k := i; k < len(s.words) && s.doc.Sentences[s.sentence(k)].Paragraph == paragraph; k++ {
		if r := s.saidBy(k); r != nil {
			return r
		}
	}
	for k := i; k >= 0 && s.doc.Sentences[s.sentence(k)].Paragraph >= paragraph-1; k-- {
		if r := s.saidBy(k); r != nil {
			return r
		}
	}
	return nil
}

func (s *story) saidBy(k int) []ref {
	if s.doc.Tokens[k].Quoted || !sayVerbs[s.lemma(k)] {
		return nil
	}
	for _, j := range []int{k + 1, k - 1} {
		if m := s.noun(j); m != nil && len(m.refs) == 1 && m.refs[0].person != nil {
			return m.refs
		}
	}
	return nil
}

var sayVerbs = wordSet("say add state tell declare note explain")

// antecedent is what who and whom refer to: the mention before, a comma and a preposition apart.
func (s *story) antecedent(i int) []ref {
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		if m := s.noun(k); m != nil {
			return m.refs
		}
		if s.norm(k) != "," && s.tag(k) != "IN" {
			return nil
		}
	}
	return nil
}

// resolveGroup resolves "the two leaders", "both sides", "the two countries", "both".
func (s *story) resolveGroup(i int) {
	first, end := i, i+1
	if s.norm(i-1) == "the" || s.norm(i-1) == "these" {
		first--
	} else if s.norm(i) != "both" {
		return
	}
	for (s.tag(end) == "JJ" || s.tag(end) == "NNP" && !s.isTitle(end)) && s.nounAt[end] == 0 &&
		end < s.sentenceEnd(i)-1 {
		end++
	}
	var want func(ref) bool
	switch lemma := s.lemma(end); {
	case lemma == "country" || lemma == "nation" || lemma == "government" || lemma == "state" ||
		lemma == "capital" || lemma == "side" || lemma == "party":
		want = func(r ref) bool { return r.land != nil || r.body != nil }
		if lemma == "side" || lemma == "party" {
			want = nil
		}
		end++
	case lemma == "leader" || lemma == "man" || lemma == "official" || lemma == "diplomat" ||
		strings.HasSuffix(lemma, "minister") || s.isTitle(end):
		want = isPerson
		if u := s.unitOf(end); u != nil {
			end = u.end
		} else {
			end++
		}
	case s.tag(end) == "NNS" || s.tag(end) == "NN":
		return
	}
	if w := s.norm(i); w == "three" || w == "trio" {
		s.addPronoun(first, end, s.lastThree(first))
		return
	}
	s.addPronoun(first, end, s.lastGroup(first, want))
}

// lastThree are the three people named last, over as many sentences as it takes.
func (s *story) lastThree(i int) []ref {
	var found []ref
	at := s.sentence(i)
	for back := 0; back <= 4 && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		people, _ := s.partiesIn(sentence.First, min(sentence.End, i))
		found = uniqueRefs(append(people, found...))
		if len(found) >= 3 {
			return found[:3]
		}
	}
	return nil
}

// lastGroup is the parties, at least two, of the nearest sentence before token i that has them;
// only those that are wanted, where want is given. For countries the people's countries stand in.
func (s *story) lastGroup(i int, want func(ref) bool) []ref {
	at := s.sentence(i)
	for back := 0; back <= 3 && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		people, others := s.partiesIn(sentence.First, min(sentence.End, i))
		if want != nil && !want(ref{person: &person{}}) {
			people, others = nil, append(others, s.landsOf(people)...)
		}
		if want != nil && !want(ref{land: &land{}}) {
			others = nil
		}
		if len(people) >= 2 {
			return people
		}
		if all := uniqueRefs(append(people, others...)); len(all) >= 2 && len(all) <= 4 {
			return all
		}
	}
	return nil
}

// partiesIn are the people, and the other parties, that the tokens mention, each once.
func (s *story) partiesIn(first, end int) (people, others []ref) {
	for k := first; k < end; k++ {
		m := s.noun(k)
		if m == nil || k != m.first && k != first || m.adjective || aside[s.wordBefore(m.first)] {
			continue
		}
		for _, r := range m.refs {
			switch {
			case r.person != nil:
				people = append(people, r)
			case isParty(r):
				others = append(others, r)
			}
		}
	}
	return uniqueRefs(people), uniqueRefs(others)
}

// aside are prepositions before people who are spoken of and not there.
var aside = wordSet("of for about against over like despite under")

// landsOf are the countries for which people stand.
func (s *story) landsOf(people []ref) []ref {
	var out []ref
	for _, r := range people {
		for _, l := range s.lands {
			if r.person.side == l.code {
				out = append(out, ref{land: l})
			}
		}
	}
	return out
}

func uniqueRefs(list []ref) []ref {
	var out []ref
	for _, r := range list {
		seen := false
		for _, o := range out {
			seen = seen || o == r
		}
		if !seen {
			out = append(out, r)
		}
	}
	return out
}
