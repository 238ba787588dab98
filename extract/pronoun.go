package extract

import (
	"slices"
	"strings"
)

// pluralBefore is whom "they" stands for: the group named as one before in the sentence, else the
// parties of the nearest sentence that has two.
func (s *story) pluralBefore(i int) []ref {
	first, _ := s.bounds(i)
	for k := i - 1; k >= first; k-- {
		if m := s.noun(k); m != nil && len(m.refs) > 1 {
			return m.refs
		}
	}
	return s.lastGroup(i, nil, 3)
}

// sideBefore is the country or body for which "it" speaks in a clause of its own saying: "Russia
// said that it would host talks".
func (s *story) sideBefore(i int) []ref {
	if tag := s.tag(i + 1); tag != "MD" && tag != "VBZ" && tag != "VBD" && s.norm(i+1) != "'s" {
		return nil
	}
	k := i - 1
	if s.norm(k) == "that" {
		k--
	}
	if !strings.HasPrefix(s.tag(k), "VB") || !sayVerbs[s.lemma(k)] && s.lemma(k) != "announce" &&
		s.lemma(k) != "confirm" {
		return nil
	}
	k = s.chainStart(k) - 1
	if m := s.noun(k); m != nil && !m.adjective && len(m.refs) == 1 && isParty(m.refs[0]) &&
		!isPerson(m.refs[0]) {
		return m.refs
	}
	return nil
}

func (s *story) addPronoun(first, end int, refs []ref) {
	if len(refs) > 0 {
		s.addNoun(&mention{first: first, end: end, head: first, kind: pronoun, refs: refs})
	}
}

// onePerson is the person that he or she stands for: the first subject of the sentence so far, else
// the first one named there, else those of the sentence before, and so back for three sentences.
func (s *story) onePerson(i int, male, female bool) []ref {
	at := s.sentence(i)
	var others []ref
	if s.tag(i) == "PRP" && !strings.HasSuffix(s.norm(i), "self") {
		others = s.clauseSubject(i)
	}
	for back := 0; back <= 3 && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		first := -1
		for k := sentence.First; k < min(sentence.End, i); k++ {
			if !s.mayBe(k, i, male, female) || slices.Contains(others, s.noun(k).refs[0]) {
				continue
			}
			if s.inSubjectPlace(k, sentence.First) {
				return s.noun(k).refs
			}
			if first < 0 && s.noun(k).kind != pronoun {
				first = k
			}
		}
		if first >= 0 {
			return s.noun(first).refs
		}
	}
	return nil
}

// clauseSubject is the subject of the clause of which the noun phrase of token i is an object, or stands
// with one: "kept him company" and "gave a dinner for her" are of somebody else's (principle B
// of binding theory).
func (s *story) clauseSubject(i int) []ref {
	for s.rel(i) == "nmod" {
		i = s.parent(i)
	}
	switch s.rel(i) {
	case "obj", "iobj", "obl":
		return s.partiesByTree(s.subjectByTree(s.parent(i)))
	}
	return nil
}

// mayBe reports whether a mention of one person begins at token k whom he or she at token i may
// stand for.
func (s *story) mayBe(k, i int, male, female bool) bool {
	m := s.noun(k)
	if m == nil || k != m.first || len(m.refs) != 1 || m.refs[0].person == nil {
		return false
	}
	p := m.refs[0].person
	if male && p.female || female && p.male || s.doc.Tokens[k].Quoted && !s.doc.Tokens[i].Quoted {
		return false
	}
	if m.kind != pronoun || s.sentence(k) == s.sentence(i) {
		return true
	}
	return s.norm(k) == "he" && male || s.norm(k) == "she" && female
}

// inSubjectPlace reports whether no preposition, possessive or verb governs the mention at token k.
func (s *story) inSubjectPlace(k, first int) bool {
	m := s.noun(k)
	if s.tag(m.end) == "POS" || s.possessive(m) || s.prepositionBefore(k, first) >= 0 {
		return false
	}
	return k == first || s.nounAt[k-1] != 0 || !strings.HasPrefix(s.tag(k-1), "VB") ||
		sayVerbs[s.lemma(k-1)]
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
	if w := s.norm(i - 1); w == "and" || w == "but" {
		return s.sameRelative(i)
	}
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		if m := s.noun(k); m != nil {
			return s.antecedentGroup(m, i)
		}
		if s.norm(k) != "," && s.tag(k) != "IN" {
			return nil
		}
	}
	return nil
}

// antecedentGroup is the list that ends with m where the verb after the pronoun is in the plural.
func (s *story) antecedentGroup(m *mention, i int) []ref {
	switch s.norm(i + 1) {
	case "are", "were", "have":
		first, _ := s.bounds(i)
		return s.groupEnding(m, first).refs
	}
	return m.refs
}

// sameRelative is whom the relative pronoun before stands for: "who had seen X and who saw Y".
func (s *story) sameRelative(i int) []ref {
	first, _ := s.bounds(i)
	for k := i - 1; k >= first; k-- {
		if m := s.noun(k); m != nil && m.kind == pronoun && s.norm(m.first) == "who" {
			return m.refs
		}
	}
	return nil
}
