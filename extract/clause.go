package extract

import (
	"strings"
)

// group is a party noun phrase: a mention and those joined to it by commas and "and".
type group struct {
	refs       []ref
	first, end int // tokens
}

// subjectOf finds the group that is the subject of the verb chain that begins at token i. Without
// a tree it walks left over what may stand between: prepositional phrases, time expressions,
// appositions, relative clauses and verbs that share the subject.
func (s *story) subjectOf(i int) group {
	first, _ := s.bounds(i)
	if g := s.walkLeft(i-1, first, 0); len(g.refs) > 0 {
		return g
	}
	if s.kind(i) == 0 {
		if g := s.mainSubject(i, first); len(g.refs) > 0 {
			return g
		}
	}
	return s.participleSubject(i, first)
}

// participleSubject is the subject of the sentence's first verb, which a participle set off behind
// it shares: "He toured the port, holding talks with X".
func (s *story) participleSubject(i, first int) group {
	if s.tag(i) != "VBG" {
		i-- // the object of the participle
	}
	if i <= first || s.tag(i) != "VBG" || s.norm(i-1) != "," && s.norm(i-1) != "and" {
		return group{}
	}
	for k := first; k < i; k++ {
		if tag := s.tag(k); s.nounAt[k] == 0 && (tag == "VBD" || tag == "VBZ" || tag == "VBP") {
			return s.walkLeft(s.chainStart(k)-1, first, 0)
		}
	}
	return group{}
}

// maxDepth bounds how many verbs may share one subject.
const maxDepth = 5

// walkLeft looks for the subject from token k on to the left, at most as far as first.
func (s *story) walkLeft(k, first, depth int) group {
	end := k + 1
	if depth == 0 && s.nounAt[max(k, 0)] == 0 && relativePronouns[s.norm(k)] {
		return group{} // of whom nothing is known
	}
	for k >= first && depth < maxDepth {
		m, tag := s.noun(k), s.tag(k)
		switch {
		case m != nil && relativePronouns[s.norm(m.first)] && (depth > 0 || m.end != end):
			k = m.first - 1 // its clause only tells more of the subject before it
		case m.standsFor(isParty) && s.isObject(m, first, end):
			k = m.first - 1
		case m.standsFor(isParty):
			g, next := s.partyLeft(m, first)
			if len(g.refs) > 0 {
				return g
			}
			k = next
		case m != nil:
			k = m.first - 1
		case strings.HasPrefix(tag, "VB") || tag == "MD":
			w := s.relativeBefore(k, first)
			if w < 0 {
				return s.walkLeft(s.chainStart(k)-1, first, depth+1)
			}
			k = w - 1
		case strings.HasPrefix(tag, "NN") && !timeNouns[s.norm(k)] && s.unitOf(k) == nil:
			next, ok := s.overNoun(k, first)
			if !ok {
				return group{}
			}
			k = next
		case s.opensClause(k):
			return group{}
		default:
			k--
		}
	}
	return group{}
}

// isObject reports whether a party further left than the verb chain at end is the object of another
// verb, "left Bahrain for Baghdad for talks", and so no subject.
func (s *story) isObject(m *mention, first, end int) bool {
	k := m.first - 1
	if k < first || m.end == end || m.kind == pronoun && s.tag(m.first) == "PRP$" {
		return false
	}
	tag := s.tag(k)
	if s.nounAt[k] != 0 || !strings.HasPrefix(tag, "VB") || sayVerbs[s.lemma(k)] ||
		s.lemma(k) == "be" || s.hasVerb(m) {
		return false
	}
	return len(s.walkLeft(s.chainStart(k)-1, first, maxDepth-1).refs) > 0
}

var relativePronouns = wordSet("who which")

// partyLeft is the group that ends with m when it may be a subject; else the token at which to look
// on, since a preposition governs it or it only owns what follows.
func (s *story) partyLeft(m *mention, first int) (group, int) {
	g := s.groupEnding(m, first)
	if n := s.noun(g.first); n != m && s.norm(n.end) == "," && s.prepositionBefore(g.first, first) == first {
		g = s.groupEnding(m, n.end) // For X, Y and Z waited
	}
	if p := s.prepositionBefore(g.first, first); p >= 0 {
		if s.norm(p) == "by" && remarkNouns[s.lemma(p-1)] && framesRemarks[s.norm(g.end)] {
			return g, 0 // Remarks by X and Y before Bilateral Meeting
		}
		return group{}, p - 1
	}
	if s.tag(m.end) == "POS" || m.adjective || s.possessive(m) {
		return group{}, m.first - 1
	}
	return g, 0
}

// overNoun is the token before a noun phrase that stands between a verb and its subject; false
// when the noun is a subject itself, of whom nothing is known.
func (s *story) overNoun(k, first int) (int, bool) {
	start := s.nounPhraseStart(k, first)
	if p := s.prepositionBefore(start, first); p >= 0 {
		return p - 1, true
	}
	if start == first {
		return 0, false
	}
	before := s.tag(start - 1)
	if strings.HasPrefix(before, "VB") || before == "RP" || s.norm(start-1) == "," {
		return start - 1, true
	}
	if s.norm(start-1) == "and" && s.noun(start-2) != nil {
		return start - 2, true
	}
	return 0, false
}

// opensClause reports whether no subject can lie further left than token k.
func (s *story) opensClause(k int) bool {
	switch s.norm(k) {
	case ";", ":", "because", "if", "when":
		return true
	case "that":
		return s.tag(k) == "IN"
	case `"`:
		return !s.quoteInside(k)
	}
	return false
}

// quoteInside: a quotation mark within the clause, as round a single word.
func (s *story) quoteInside(k int) bool { return s.norm(k-1) != "," && s.norm(k-1) != "." }

// mainSubject: after a participle or an infinitive at the head of a sentence ("After meeting X, Y
// said") the subject comes after the comma.
func (s *story) mainSubject(i, first int) group {
	tag := s.tag(i)
	if tag != "VBG" && tag != "TO" && tag != "VBN" && s.nounAt[i] == 0 &&
		!strings.HasPrefix(tag, "N") && tag != "DT" && tag != "JJ" {
		return group{}
	}
	for k := first; k < i; k++ {
		if t := s.tag(k); t == "VBD" || t == "VBZ" || t == "MD" {
			return group{}
		}
	}
	_, end := s.bounds(i)
	for k := i; k < end-1; k++ {
		if s.norm(k) != "," {
			continue
		}
		m := s.noun(k + 1)
		if !m.standsFor(isParty) || m.adjective {
			continue
		}
		g := s.groupStarting(m, end)
		if t := s.tag(s.skipAdverbs(g.end)); strings.HasPrefix(t, "VB") || t == "MD" {
			return g
		}
	}
	return group{}
}

func (s *story) skipAdverbs(i int) int {
	for strings.HasPrefix(s.tag(i), "RB") || s.norm(i) == "," &&
		strings.HasPrefix(s.tag(i+1), "RB") {
		i++
	}
	return i
}

// prepositionBefore is the preposition that governs the noun phrase that begins at token i, -1 when
// none does.
func (s *story) prepositionBefore(i, first int) int {
	if nominatives[s.norm(i)] {
		return -1
	}
	for k := i - 1; k >= first && k >= i-5; k-- {
		tag := s.tag(k)
		switch {
		case (tag == "IN" || tag == "TO") && s.norm(k) != "that" && s.norm(k) != "while" &&
			s.norm(k) != "as" &&
			s.norm(k) != "because" && s.norm(k) != "if" && s.norm(k) != "before" &&
			s.norm(k) != "after" && s.norm(k) != "until" ||
			(s.norm(k) == "before" || s.norm(k) == "after") && !s.finiteAfter(i):
			return k
		case tag == "DT" || strings.HasPrefix(tag, "JJ") || tag == "PRP$" || tag == "POS" ||
			tag == "CD" || tag == "VBG" && s.tag(k-1) == "IN":
		case s.unitOf(k) != nil || s.noun(k) != nil && s.noun(k).adjective ||
			strings.HasPrefix(tag, "NN") && k < i-0 && s.nounAt[k] == 0 && s.tag(k+1) != "IN":
		default:
			return -1
		}
	}
	return -1
}

// nominatives are the pronouns that are always subjects.
var nominatives = wordSet("i he she we they who")

// finiteAfter reports whether the mention at token i is followed by its verb.
func (s *story) finiteAfter(i int) bool {
	m := s.noun(i)
	if m == nil {
		return false
	}
	t := s.tag(s.skipAdverbs(m.end))
	return t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD"
}

// relativeBefore is the relative pronoun that opens the clause of the verb at k, -1 when there is
// none.
func (s *story) relativeBefore(k, first int) int {
	for j := k - 1; j >= first && j >= k-8; j-- {
		switch s.norm(j) {
		case "who", "which", "whose", "whom":
			return j
		case ",", ";":
			return -1
		}
		if strings.HasPrefix(s.tag(j), "VBD") {
			return -1
		}
	}
	return -1
}

func (s *story) nounPhraseStart(k, first int) int {
	for k > first {
		tag := s.tag(k - 1)
		if tag == "DT" || tag == "PRP$" {
			return k - 1
		}
		if !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN") && tag != "CD" &&
			tag != "POS" && tag != "VBN" {
			return k
		}
		k--
	}
	return k
}

// objectOf is the group that directly follows a verb that ends at token i.
func (s *story) objectOf(i, end int) group {
	for k := i; k < end && k < i+9; k++ {
		if m := s.noun(k); m != nil {
			if s.possessive(m) {
				continue
			}
			if m.standsFor(isParty) && !m.adjective && s.tag(m.end) != "POS" {
				return s.groupStarting(m, end)
			}
			if m.standsFor(isParty) && s.tag(m.end) == "POS" {
				k = m.end
				continue
			}
			if !m.adjective {
				return group{}
			}
			continue
		}
		tag := s.tag(k)
		if tag != "DT" && !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "RB") &&
			tag != "CD" && tag != "PRP$" &&
			s.unitOf(k) == nil && !strings.HasPrefix(tag, "NN") && tag != "POS" {
			return group{}
		}
		if strings.HasPrefix(tag, "NN") && s.unitOf(k) == nil && s.noun(k+1) == nil {
			return s.namedBeside(k, end)
		}
	}
	return group{}
}

// namedBeside is the group that a noun for people unnamed leads on to: "with local leaders and the
// Dutch ambassador", "with ministers, including X".
func (s *story) namedBeside(k, end int) group {
	if s.tag(k) != "NNS" {
		return group{}
	}
	j := k + 1
	if s.norm(j) == "," {
		j++
	}
	if w := s.norm(j); w != "and" && w != "including" {
		return group{}
	}
	for j++; j < min(k+5, end); j++ {
		m := s.noun(j)
		if m.standsFor(isPerson) && !m.adjective && s.tag(m.end) != "POS" && !s.hasVerb(m) {
			return s.groupStarting(m, end)
		}
		if m != nil || s.tag(j) != "DT" && s.unitOf(j) == nil {
			return group{}
		}
	}
	return group{}
}

// after is the group that follows one of the prepositions within the clause that goes on from
// token i.
func (s *story) after(i, end int, prepositions map[string]bool) (group, string) {
	for k := i; k < end; k++ {
		if s.clauseBreak(k, i) {
			break
		}
		w := s.norm(k)
		if !prepositions[w] || s.tag(k) == "VB" {
			continue
		}
		if g := s.objectOf(k+1, end); len(g.refs) > 0 {
			return g, w
		}
	}
	return group{}, ""
}

// clauseBreak reports whether another clause begins at token k.
func (s *story) clauseBreak(k, from int) bool {
	tag := s.tag(k)
	switch s.norm(k) {
	case ";", ":", "while", "because", "although", "whereas", "if", "when", "which", "who":
		return k > from
	case "after", "before", "following", "during":
		return k > from && !timeNouns[s.norm(k+1)]
	case "that":
		return tag == "IN" || tag == "WDT"
	case `"`:
		return k > from && !s.quoteInside(k)
	}
	if m := s.noun(k); m != nil {
		return false
	}
	return k > from && (tag == "VBD" || tag == "VBZ" || tag == "MD" || tag == "VBP") &&
		s.tag(k-1) != "WP"
}

var remarkNouns = wordSet("remark remarks statement address conference readout press-conference")

// framesRemarks are the words between speakers and the occasion at which they spoke.
var framesRemarks = wordSet("before after at in during following prior")

// timeNouns are nouns that say when and are no party to anything.
var timeNouns = wordSet(`today yesterday tomorrow monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november
december week weekend month year morning afternoon evening night noon midnight day days weeks
hours hour minutes time spring summer autumn fall winter jan. feb. mar. apr. jun. jul. aug. sept.
oct. nov. dec. half quarter p.m. a.m. gmt`)
