package extract

import (
	"strings"

	"readout/internal/nlp"
)

// startVerbs say that an occasion begins.
var startVerbs = wordSet("begin open start resume continue")

// startsAhead reports whether the beginning of an occasion lies ahead: "is expected to resume",
// "agreed to open talks", "begin on Monday".
func (s *story) startsAhead(o *occasion, cues []int) bool {
	for _, i := range cues {
		if !startVerbs[s.lemma(i)] {
			continue // what ends tomorrow has begun
		}
		if tag := s.tag(i); (tag == "VBZ" || tag == "VBP") && s.futureWords(o) &&
			s.kind(i) == nlp.Prose {
			return true
		}
		if s.tag(i) != "VB" {
			continue
		}
		for _, k := range cues {
			if k < i && i-k < 6 && planCues[s.lemma(k)] && (s.tag(k) == "MD" ||
				strings.HasPrefix(s.tag(k), "VB")) {
				return true
			}
		}
	}
	return false
}

// presentTense reports whether the verbs from left to the trigger at i stand in the simple present
// in running text; headlines tell the past in it.
func (s *story) presentTense(left, i int) bool {
	if s.kind(i) != nlp.Prose || s.doc.Tokens[i].Quoted {
		return false
	}
	tag := s.tag(i)
	return (tag == "VBZ" || tag == "VBP") && left == i && s.lemma(i) != "be"
}

// pastWords end the search for a day to come: another clause, or a day gone by.
var pastWords = wordSet("and , ; yesterday ago last")

// futureWords reports whether the words after a trigger say when, and not a day long past: a
// weekday, tomorrow, next month, this week.
func (s *story) futureWords(o *occasion) bool {
	_, end := s.bounds(o.first)
	for k := o.end; k < min(end, o.end+16); k++ {
		switch w := s.norm(k); {
		case pastWords[w] || s.tag(k) == "VBD":
			return false
		case w == "today":
		case weekdays[w] || w == "tomorrow" || w == "next" || w == "later" ||
			w == "this" && timeNouns[s.norm(k+1)] || (w == "end" || w == "beginning") &&
			s.norm(k+1) == "of":
			return true
		}
	}
	return false
}

// aheadOf reports whether something is told as done ahead of the occasion, which then is to come.
func (s *story) aheadOf(o *occasion) bool {
	k := s.child(o.first, "case")
	if k < 0 || s.norm(k) != "ahead" {
		return false
	}
	o.statusWhy.at = tokens{k, k + 1}
	return true
}

// leavesFor reports whether somebody goes somewhere for the occasion in the present tense and at a
// time to come: "leaves on Tuesday for talks".
func (s *story) leavesFor(o *occasion) bool {
	up := s.parent(o.first)
	if up < 0 || !aimWords[s.caseOf(o.first)] || !goingVerbs[s.lemma(up)] {
		return false
	}
	going := &occasion{first: up, end: up + 1}
	return s.presentTense(up, up) && s.futureWords(going)
}
