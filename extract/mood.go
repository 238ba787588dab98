package extract

import (
	"slices"
	"strings"
)

// mood is what the tree above a trigger says of whether its occasion took place.
type mood struct {
	cues []int // verbs and nouns above the trigger with their auxiliaries, nearest first
	told bool  // a verb among them is finite and not planned: it tells of a deed
}

// moodOf climbs from the trigger at token i to what governs it, as far as the occasion shares in
// what is said of that: the object and the subject of a verb take place where the verb does, what
// one goes somewhere for is as certain as the going, and the second of two joined verbs stands under
// the auxiliaries of the first. What is only said lends nothing; what was done at an occasion lends
// its time alone: "they will reaffirm at the summit", not "they refused at the summit".
func (s *story) moodOf(i int) mood {
	const height = 6
	var m mood
	s.addAuxiliaries(&m, i, false)
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] { // "the talks that they will hold"
		if s.doc.Tokens[c].Rel == "acl:relcl" && (holdVerbs[s.lemma(c)] || attendVerbs[s.lemma(c)]) {
			m.cues = append(m.cues, c)
			s.addAuxiliaries(&m, c, false)
		}
	}
	beside := false // the way leads through what was done at the occasion
	for range height {
		up := s.parent(i)
		if up < 0 || !s.lendsMood(i, up) {
			break
		}
		beside = beside || s.doc.Tokens[i].Rel == "obl" && besideWords[s.caseOf(i)]
		if s.nounAt[up] == 0 && !beside && s.doc.Tokens[i].Rel != "conj" {
			m.cues = append(m.cues, up)
		}
		s.addAuxiliaries(&m, up, beside)
		i = up
	}
	return m
}

// addAuxiliaries adds the auxiliaries and negations that hang on token i, of those beside an
// occasion only what says that they lie ahead.
func (s *story) addAuxiliaries(m *mood, i int, beside bool) {
	tag := s.tag(i)
	planned, finite := false, tag == "VBD" || tag == "VBZ" || tag == "VBP"
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		r := s.rel(c)
		ahead := s.norm(c) == "will" || s.norm(c) == "shall" || s.norm(c) == "'ll"
		switch {
		case r == "aux":
			planned = planned || s.tag(c) == "MD"
			finite = finite || s.tag(c) == "VBD" || s.tag(c) == "VBZ" || s.tag(c) == "VBP"
			if ahead || !beside {
				m.cues = append(m.cues, c)
			}
		case r == "cop":
			finite = finite || s.tag(c) != "VB"
		case negations[s.norm(c)] && !beside && slices.Contains([]string{"advmod", "det", "mark"}, r):
			m.cues = append(m.cues, c)
		}
	}
	m.told = m.told || strings.HasPrefix(tag, "VB") && finite && !planned
}

// lendsMood reports whether what is said of the head of token i also holds for what i tells of.
func (s *story) lendsMood(i, up int) bool {
	switch s.doc.Tokens[i].Rel {
	case "obj", "nsubj", "nsubj:pass", "xcomp":
		return true
	case "ccomp":
		return !sayVerbs[s.lemma(up)]
	case "conj":
		return s.child(i, "nsubj") < 0 && (s.tag(i) == "VB" || !strings.HasPrefix(s.tag(i), "VB"))
	case "advcl":
		return s.marker(i) == "to"
	case "obl":
		return aimWords[s.caseOf(i)] || besideWords[s.caseOf(i)] ||
			s.caseOf(i) == "about" && soundVerbs[s.lemma(up)]
	case "acl":
		return s.marker(i) == "to"
	case "nmod":
		return partNouns[s.lemma(up)] || cueNouns[s.lemma(up)]
	}
	return false
}

var (
	// aimWords stand before the occasion that a deed is for.
	aimWords = wordSet("for to into")
	// besideWords stand before the occasion at which something else is done.
	besideWords = wordSet("at in during")
)

// soundVerbs are by which somebody is asked whether there might be an occasion.
var soundVerbs = wordSet("sound approach lobby")

// partNouns name a part, a sort or the beginning of an occasion.
var partNouns = wordSet(`resumption start beginning opening launch series round rest end conclusion
continuation session day stage convening idea date holding kind sort`)
