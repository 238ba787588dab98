package extract

import (
	"slices"

	"readout/internal/nlp"
)

// interlocutors are the people who talk with each other in a transcript: those whose names and a
// colon open its paragraphs, where they are two or more and the heading names two of them. A press
// secretary who answers the press has none.
func (s *story) interlocutors() []ref {
	var named, speak []ref
	for _, x := range s.doc.Sentences {
		if x.Kind != nlp.Heading {
			break
		}
		for k := x.First; k < x.End; k++ {
			if m := s.noun(k); m.standsFor(isPerson) && m.first == k {
				named = append(named, m.refs...)
			}
		}
	}
	for _, x := range s.doc.Sentences {
		if r := s.labelAt(x.First); r != nil && slices.Contains(named, r[0]) {
			speak = append(speak, r[0])
		}
	}
	if speak = uniqueRefs(speak); len(speak) < 2 {
		return nil
	}
	return speak
}

// weTwo is whom "we" stands for where whoever speaks tells of dealings with whom they speak:
// "we met in Belfast", "it's great to be here with you, and we will talk". With somebody else as
// the other side ("we met with our allies") it is the speaker's own side.
func (s *story) weTwo(i int, talkers []ref) []ref {
	v := s.parent(i)
	if len(talkers) != 2 || v < 0 || s.rel(i) != "nsubj" || !dealingVerbs[s.lemma(v)] ||
		len(s.author(i)) == 0 {
		return nil
	}
	for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
		if s.rel(c) == "obl" && s.marker(c) == "with" {
			return nil
		}
	}
	return talkers
}

// addressee is whom "you" stands for: the other of two who talk with each other, where the speaker
// tells of dealings with them.
func (s *story) addressee(i int, talkers []ref) []ref {
	v := s.parent(i)
	who := s.author(i)
	if len(talkers) != 2 || len(who) != 1 || v < 0 || !dealingVerbs[s.lemma(v)] &&
		!welcomeVerbs[s.lemma(v)] {
		return nil
	}
	for k, r := range talkers {
		if r == who[0] {
			return []ref{talkers[1-k]}
		}
	}
	return nil
}

// dealingVerbs tell of two who deal with each other.
var dealingVerbs = wordSet(`meet talk discuss speak see consult sit dine gather chat confer`)

// welcomeVerbs tell of a host and a guest.
var welcomeVerbs = wordSet(`welcome host receive have invite visit join thank`)
