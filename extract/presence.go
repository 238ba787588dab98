package extract

import "readout/graph"

// findPresence adds those of whom the text says that they were there too: in the sentence of an
// occasion ("in the presence of X", "under the eyes of X") or in one of the next of its paragraph
// ("Also present was X", "Y was accompanied by X", "X sat in").
func findPresence(s *story) {
	for _, o := range s.found {
		if o.kind == graph.KindVisit || len(o.parties) < 2 || o.status != graph.Held {
			continue
		}
		first, _ := s.bounds(o.first)
		paragraph := s.doc.Sentences[s.sentence(o.first)].Paragraph
		for k := s.sentence(o.first); k <= s.sentence(o.first)+attendWithin && k < len(s.doc.Sentences); k++ {
			x := s.doc.Sentences[k]
			if x.Paragraph != paragraph || x.First > first && s.tellsAnother(o, k) {
				break
			}
			for v := x.First; v < x.End; v++ {
				s.bePresent(o, v)
			}
		}
	}
}

// bePresent adds whom the word at token v says to be there.
func (s *story) bePresent(o *occasion, v int) {
	if s.doc.Tokens[v].Quoted || s.nounAt[v] != 0 {
		return
	}
	var refs []ref
	switch w := s.lemma(v); {
	case presenceNouns[w]: // in the presence of X
		refs = s.partiesByTree(s.childBy(v, "nmod", "of"))
	case w == "present" && s.tag(v) == "JJ" && s.rel(v) != "amod", sittingVerbs[w] && s.hasParticle(v):
		refs = s.partiesByTree(s.subjectByTree(v))
	default:
		refs, _ = s.companionsAt(o, v)
	}
	for _, r := range refs {
		if r.person != nil {
			o.parties = uniqueParties(append(o.parties, party{r, ""}))
		}
	}
}

// presenceNouns stand before "of" and those who are there.
var presenceNouns = wordSet("presence eye")

// sittingVerbs tell with a particle that somebody was there: sat in, looked on, dropped in.
var sittingVerbs = wordSet("sit look drop listen")

// hasParticle reports whether a particle that makes a bystander of its subject hangs on the verb.
func (s *story) hasParticle(v int) bool {
	for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
		if w := s.norm(c); s.rel(c) == "compound" && (w == "in" || w == "on") {
			return true
		}
	}
	return false
}

// childBy is the child of token v with a relation and a preposition, -1 for none.
func (s *story) childBy(v int, rel, marker string) int {
	for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
		if s.rel(c) == rel && s.marker(c) == marker {
			return c
		}
	}
	return -1
}
