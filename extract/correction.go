package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// findCorrections sets right the occasions of which a later sentence says, without naming them, that
// they did or did not take place: "He did not.", "There was none.", "The radio took its report
// back." It comes after the dates: what is taken back keeps the day for which it was reported.
func findCorrections(s *story) {
	for k, x := range s.doc.Sentences {
		if x.Kind != nlp.Prose || k == 0 {
			continue
		}
		o := s.lastTold(k)
		if o == nil {
			continue
		}
		if o.status == graph.Proposed && s.turnsDown(x, o) {
			o.status, o.statusWhy = graph.Refused, basis{at: tokens{x.First, x.End}}
			o.sentences = append(o.sentences, k)
			continue
		}
		took, verb := s.shortAnswer(x)
		says := verb >= 0
		switch {
		case says && took && o.status != graph.Postponed && o.status != graph.Cancelled:
			o.status, o.assumed = graph.Held, false
		case says && !took, s.retracts(x) && s.reported(o):
			o.status, o.assumed = graph.Refused, false
		default:
			continue
		}
		o.hedged, o.statusWhy = false, basis{at: tokens{x.First, x.End}}
		o.sentences = append(o.sentences, k)
		if says && took {
			s.fillFrom(o, verb)
		}
	}
}

// lastTold is the occasion told last in the two sentences before the k-th, nil when that tells of
// one itself or none was told.
func (s *story) lastTold(k int) *occasion {
	var last *occasion
	for _, o := range s.found {
		if at := s.sentence(o.first); at == k && len(o.parties) > 1 {
			return nil
		} else if at < k && at >= k-2 && len(o.parties) > 1 {
			last = o
		}
	}
	return last
}

// shortAnswer reads a clause that is nothing but a pronoun and an auxiliary, and whether it affirms:
// "He did.", "They did not.", "it said that he had, by telephone"; or "There was none."
func (s *story) shortAnswer(x nlp.Sentence) (affirms bool, verb int) {
	for i := x.First; i+2 < x.End; i++ {
		if !answerVerbs[s.lemma(i+1)] || s.doc.Tokens[i].Quoted {
			continue
		}
		k := i + 2
		no := negations[s.norm(k)] || s.norm(k) == "none"
		if no {
			k++
		}
		if k < x.End && s.rel(k) != "punct" {
			continue
		}
		switch {
		case s.norm(i) == "there" && no:
			return false, i + 1
		case s.tag(i) == "PRP" && (no || s.tag(i+1) == "VBD"):
			return !no, i + 1
		}
	}
	return false, -1
}

var answerVerbs = wordSet("do be have will would")

// retracts reports whether a sentence takes back what was said before: "took the report back",
// "withdrew its story", "the item was mistaken".
func (s *story) retracts(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if !strings.HasPrefix(s.tag(i), "VB") && !wrongWords[s.norm(i)] || s.nounAt[i] != 0 {
			continue
		}
		what := s.child(i, "obj")
		switch l := s.lemma(i); {
		case wrongWords[s.norm(i)]:
			what = s.child(i, "nsubj")
		case l == "retract" || l == "withdraw" || l == "recant":
		case l == "take" && s.particle(i, "back"):
		default:
			continue
		}
		if what >= 0 && (reportNouns[s.lemma(what)] || s.tag(what) == "PRP" || s.tag(what) == "DT") {
			return !negations[s.norm(i-1)]
		}
	}
	return false
}

// wrongWords say of a report that it is not so.
var wrongWords = wordSet("mistaken wrong false untrue incorrect untruth unfounded fabricated invented")

// particle reports whether that word belongs to the verb at token i.
func (s *story) particle(i int, word string) bool {
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		if s.norm(c) == word {
			return true
		}
	}
	return false
}

// reported reports whether an occasion is told as what somebody says.
func (s *story) reported(o *occasion) bool {
	for _, i := range s.climb(o.first)[1:] {
		if sayVerbs[s.lemma(i)] || i >= 0 && reportVerbs[s.lemma(i)] {
			return true
		}
	}
	return false
}

var reportVerbs = wordSet("report claim write announce quote broadcast")

// saidWrong reports whether a report was about the occasion that is said to be wrong:
// "the item on a dinner with X was mistaken".
func (s *story) saidWrong(o *occasion) bool {
	up := s.parent(o.first)
	if up < 0 || s.rel(o.first) != "nmod" || !reportNouns[s.lemma(up)] || s.rel(up) != "nsubj" {
		return false
	}
	said := s.parent(up)
	if said < 0 || !wrongWords[s.norm(said)] || s.child(said, "cop") < 0 {
		return false
	}
	o.statusWhy.at = tokens{said, said + 1}
	return true
}

// elidedNot reports whether the verb of which the occasion's noun is the subject is left out behind
// a "not": "The talks were not".
func (s *story) elidedNot(o *occasion) bool {
	if o.frame != nominal && o.frame != forum {
		return false
	}
	k := o.end
	return answerVerbs[s.lemma(k)] && negations[s.norm(k+1)] && (s.tag(k+2) == "." ||
		s.tag(k+2) == ":" || s.norm(k+2) == ",")
}

// statusElided: what was not, when the sentence before says of something else that it was put off or
// called off, was held.
func (s *story) statusElided(o *occasion) graph.Status {
	if k := s.sentence(o.first); k > 0 {
		x := s.doc.Sentences[k-1]
		for i := x.First; i < x.End; i++ {
			if l := s.lemma(i); postponeCues[l] || cancelCues[l] || refuseCues[l] {
				return graph.Held
			}
		}
	}
	return graph.Refused
}

// turnsDown reports whether a party to what was proposed says no to it in a sentence.
func (s *story) turnsDown(x nlp.Sentence, o *occasion) bool {
	for i := x.First; i < x.End; i++ {
		if s.nounAt[i] != 0 || !strings.HasPrefix(s.tag(i), "VB") || s.doc.Tokens[i].Quoted {
			continue
		}
		l, what := s.lemma(i), s.child(i, "obj")
		offered := what < 0 || s.tag(what) == "PRP" || offerNouns[s.lemma(what)]
		no := (l == "reject" || l == "decline" || l == "refuse" || l == "rebuff") && offered ||
			l == "turn" && s.particle(i, "down") && offered || l == "say" && s.norm(i+1) == "no" &&
			s.tag(i+2) != "NN"
		m := s.noun(s.child(i, "nsubj"))
		if no && m != nil && len(m.refs) == 1 && slices.ContainsFunc(o.parties, func(p party) bool {
			return sameSide(p.ref, m.refs[0])
		}) {
			return true
		}
	}
	return false
}

var offerNouns = wordSet("offer invitation proposal idea suggestion request plan call overture")
