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
	return group{}
}

// maxDepth bounds how many verbs may share one subject.
const maxDepth = 5

func (s *story) walkLeft(k, first, depth int) group {
	for k >= first && depth < maxDepth {
		m := s.noun(k)
		switch tag := s.tag(k); {
		case m != nil && m.standsFor(isParty):
			g := s.groupEnding(m, first)
			if p := s.prepositionBefore(g.first, first); p >= 0 {
				if s.norm(p) == "by" && remarkNouns[s.lemma(p-1)] {
					return g // Remarks by X and Y before Bilateral Meeting
				}
				k = p - 1
				continue
			}
			if s.tag(m.end) == "POS" || m.adjective {
				k = m.first - 1
				continue
			}
			return g
		case m != nil:
			k = m.first - 1
		case strings.HasPrefix(tag, "VB") || tag == "MD":
			if w := s.relativeBefore(k, first); w >= 0 {
				k = w - 1
				continue
			}
			return s.walkLeft(s.chainStart(k)-1, first, depth+1)
		case strings.HasPrefix(tag, "NN") && !timeNouns[s.norm(k)] && s.unitOf(k) == nil:
			start := s.nounPhraseStart(k, first)
			if p := s.prepositionBefore(start, first); p >= 0 {
				k = p - 1
				continue
			}
			if start > first && (strings.HasPrefix(s.tag(start-1), "VB") || s.tag(start-1) == "RP" || s.norm(start-1) == ",") {
				k = start - 1
				continue
			}
			if start > first && s.norm(start-1) == "and" && s.noun(start-2) != nil {
				k = start - 2
				continue
			}
			return group{}
		case s.norm(k) == ";" || s.norm(k) == ":" || s.norm(k) == `"` && !s.quoteInside(k):
			return group{}
		case tag == "IN" && s.norm(k) == "that" || s.norm(k) == "because" || s.norm(k) == "if" || s.norm(k) == "when":
			return group{}
		default:
			k--
		}
	}
	return group{}
}

// quoteInside: a quotation mark within the clause, as round a single word.
func (s *story) quoteInside(k int) bool { return s.norm(k-1) != "," && s.norm(k-1) != "." }

// mainSubject: after a participle or an infinitive at the head of a sentence ("After meeting X, Y
// said") the subject comes after the comma.
func (s *story) mainSubject(i, first int) group {
	tag := s.tag(i)
	if tag != "VBG" && tag != "TO" && tag != "VBN" && s.nounAt[i] == 0 && !strings.HasPrefix(tag, "N") && tag != "DT" && tag != "JJ" {
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
	for strings.HasPrefix(s.tag(i), "RB") || s.norm(i) == "," && strings.HasPrefix(s.tag(i+1), "RB") {
		i++
	}
	return i
}

// prepositionBefore is the preposition that governs the noun phrase that begins at token i, -1 when
// none does.
func (s *story) prepositionBefore(i, first int) int {
	for k := i - 1; k >= first && k >= i-5; k-- {
		tag := s.tag(k)
		switch {
		case (tag == "IN" || tag == "TO") && s.norm(k) != "that" && s.norm(k) != "while" && s.norm(k) != "as" &&
			s.norm(k) != "because" && s.norm(k) != "if" && s.norm(k) != "before" && s.norm(k) != "after" && s.norm(k) != "until" ||
			(s.norm(k) == "before" || s.norm(k) == "after") && !s.finiteAfter(i):
			return k
		case tag == "DT" || strings.HasPrefix(tag, "JJ") || tag == "PRP$" || tag == "POS" || tag == "CD" || tag == "VBG" && s.tag(k-1) == "IN":
		case s.unitOf(k) != nil || s.noun(k) != nil && s.noun(k).adjective || strings.HasPrefix(tag, "NN") && k < i-0 && s.nounAt[k] == 0 && s.tag(k+1) != "IN":
		default:
			return -1
		}
	}
	return -1
}

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
		if !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN") && tag != "CD" && tag != "POS" && tag != "VBN" {
			return k
		}
		k--
	}
	return k
}

// groupEnding collects the list that ends with m.
func (s *story) groupEnding(m *mention, first int) group {
	g := group{refs: append([]ref{}, m.refs...), first: m.first, end: m.end}
	for k := 0; k < 12; k++ {
		and, prev := s.joinedBefore(g.first, first)
		if prev == nil || !prev.standsFor(isParty) || prev.adjective || k == 0 && !and {
			return g // a comma alone joins nobody: "In Colombia, Singh met"
		}
		g.refs = append(append([]ref{}, prev.refs...), g.refs...)
		g.first = prev.first
	}
	return g
}

// joinedBefore is the mention that a comma or "and" joins to what begins at token i.
func (s *story) joinedBefore(i, first int) (and bool, m *mention) {
	seen := false
	for k := i - 1; k >= first && i-k <= 4; k-- {
		switch s.norm(k) {
		case "and", "&":
			seen, and = true, true
		case ",":
			seen = true
		case "the", "both":
		default:
			m := s.noun(k)
			if !seen || m == nil || m.end != k+1 {
				return false, nil
			}
			return and, m
		}
	}
	return false, nil
}

// groupStarting collects the list that begins with m. A member that has a verb of its own after it
// begins another clause and is left out.
func (s *story) groupStarting(m *mention, end int) group {
	g := group{refs: append([]ref{}, m.refs...), first: m.first, end: m.end}
	for k := 0; k < 20; k++ {
		j := g.end
		joined, and := false, false
		for j < end && j < g.end+5 {
			switch s.norm(j) {
			case "and", "&":
				joined, and = true, true
			case ",":
				joined = true
			case "as", "well", "the", "also", "together", "along", "with", "from", "of":
				if s.norm(j) == "of" || s.norm(j) == "from" || s.norm(j) == "with" && s.norm(j-1) != "along" && s.norm(j-1) != "together" {
					return g
				}
				if s.norm(j) == "well" || s.norm(j) == "with" {
					joined = true
				}
			default:
				goto found
			}
			j++
		}
	found:
		next := s.noun(j)
		if !joined || next == nil || !next.standsFor(isParty) || next.adjective || j >= end || next.first != j && next.kind != described {
			return g
		}
		after := s.tag(s.skipAdverbs(next.end))
		if (and || s.norm(g.end) == ",") && (after == "VBD" || after == "VBZ" || after == "MD" || after == "VBP") && s.tag(next.end) != "POS" {
			return g
		}
		if s.tag(next.end) == "POS" {
			return g
		}
		g.refs = append(g.refs, next.refs...)
		g.end = next.end
	}
	return g
}

// listAt is the list of parties that begins at token i, whatever verb may follow: the agents of a
// participle, "proposed by Russia and the United States".
func (s *story) listAt(i, end int) group {
	var g group
	for k := i; k < end; k++ {
		m := s.noun(k)
		switch {
		case m.standsFor(isParty):
			g.refs = append(g.refs, m.refs...)
			g.end, k = m.end, m.end-1
		case s.norm(k) == "and" || s.norm(k) == "," || s.tag(k) == "DT":
		default:
			return g
		}
	}
	return g
}

// objectOf is the group that directly follows a verb that ends at token i.
func (s *story) objectOf(i, end int) group {
	for k := i; k < end && k < i+9; k++ {
		if m := s.noun(k); m != nil {
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
		if tag != "DT" && !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "RB") && tag != "CD" && tag != "PRP$" &&
			s.unitOf(k) == nil && !strings.HasPrefix(tag, "NN") && tag != "POS" {
			return group{}
		}
		if strings.HasPrefix(tag, "NN") && s.unitOf(k) == nil && s.noun(k+1) == nil {
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
	return k > from && (tag == "VBD" || tag == "VBZ" || tag == "MD" || tag == "VBP") && s.tag(k-1) != "WP"
}

var remarkNouns = wordSet("remark remarks statement address conference readout press-conference")

// timeNouns are nouns that say when and are no party to anything.
var timeNouns = wordSet(`today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december week weekend
month year morning afternoon evening night noon midnight day days weeks hours hour minutes time
spring summer autumn fall winter jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. half quarter
p.m. a.m. gmt`)
