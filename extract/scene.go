package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// placeByScene places what is told right after a sentence that puts one of the parties, or their
// side, somewhere in the past: "Chirac was handed a bear in Samara. The two then discussed engines."
func (s *story) placeByScene(o *occasion) {
	k := s.sentence(o.first) - 1
	if o.place != (ref{}) || k < 0 || !o.date.IsZero() && !s.lately(o.date) || s.doc.Sentences[k].Kind != nlp.Prose ||
		s.doc.Sentences[k].Paragraph != s.doc.Sentences[k+1].Paragraph {
		return
	}
	x := s.doc.Sentences[k]
	v := s.top(x.First, x.End)
	if !strings.HasPrefix(s.tag(v), "VB") || sayVerbs[s.lemma(v)] || !s.moodOf(v).told ||
		!s.namesParty(x, o) {
		return
	}
	clause := &occasion{first: v, end: v + 1, left: v, status: graph.Held}
	if r, source := s.placeByTree(clause); source == stated {
		o.place, o.placed, o.placeWhy = r, implied, basis{by: ByClause, at: tokens{v, v + 1}}
	}
}

// namesParty reports whether a sentence names a party to an occasion, or the side of one.
func (s *story) namesParty(x nlp.Sentence, o *occasion) bool {
	for i := x.First; i < x.End; i++ {
		m := s.noun(i)
		if m == nil || m.first != i {
			continue
		}
		for _, r := range m.refs {
			for _, p := range o.parties {
				if sameSide(r, p.ref) {
					return true
				}
			}
		}
	}
	return false
}
