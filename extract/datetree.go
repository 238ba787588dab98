package extract

import (
	"strings"

	"readout/graph"
)

// governs weighs where the tree hangs a time expression against where it hangs the trigger. It is
// above zero for a time that belongs to the trigger or to the verb on which the trigger depends,
// below for one within a clause or phrase about something else, and refuses one that dates the
// announcement of a plan: "X said on Monday that Y would meet Z".
func (s *story) governs(o *occasion, t timed) (weight int, refused bool) {
	above := s.above(o.first)
	k, path, about := s.top(t.first, t.end), 0, 0
	for depth := 0; depth < 12 && k >= 0; depth++ {
		steps, common := above[k]
		if common {
			saying := sayVerbs[s.lemma(k)] && s.nounAt[k] == 0 && steps.clause && path == 0
			if path == 0 && !steps.clause {
				weight += 15
			}
			if k >= o.left && k < o.end && weight < 0 {
				weight = 0 // "a summit that began on Monday" is about the trigger
				if o.frame == nominal || o.frame == forum {
					weight = about
				}
			}
			if saying && o.status == graph.Held {
				return weight - 20, false // what was held is mostly told on its day
			}
			return weight, saying
		}
		rel, sub, _ := strings.Cut(s.doc.Tokens[k].Rel, ":")
		switch {
		case rel == "acl" && sub == "relcl":
			weight, path = weight-30, path+1
			if startVerbs[s.lemma(k)] || holdVerbs[s.lemma(k)] {
				about = 40 // more than any day before: "leaves on Tuesday for talks that begin on the 22nd"
			}
		case rel == "acl", rel == "advcl":
			weight, path = weight-15, path+1
		case rel == "ccomp", rel == "parataxis":
			weight, path = weight-30, path+1
		case (rel == "nmod" || rel == "obj" || rel == "nsubj" || rel == "obl") && depth > 0:
			weight, path = weight-10, path+1
		}
		k = s.doc.Tokens[k].Head
	}
	return weight, false
}

// climbed says what lies between a token and one above it.
type climbed struct {
	clause bool // what is said, or a clause of its own
}

// above are the tokens on which token i depends, itself among them.
func (s *story) above(i int) map[int]climbed {
	out := map[int]climbed{}
	var c climbed
	for depth := 0; depth < 12 && i >= 0; depth++ {
		out[i] = c
		switch rel, _, _ := strings.Cut(s.doc.Tokens[i].Rel, ":"); rel {
		case "ccomp", "parataxis", "acl", "csubj":
			c.clause = true
		}
		i = s.doc.Tokens[i].Head
	}
	return out
}
