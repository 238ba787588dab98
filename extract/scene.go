package extract

import (
	"strings"

	"readout/internal/nlp"
)

// placeByScene places what is told right after a sentence that puts one of the parties, or their
// side, at one place in the past: "Chirac was handed a bear in Samara. The two then discussed
// engines."
func (s *story) placeByScene(o *occasion) {
	const week = 7
	k := s.sentence(o.first) - 1
	if o.place != (ref{}) || k < 0 || s.doc.Sentences[k].Kind != nlp.Prose ||
		s.doc.Sentences[k].Paragraph != s.doc.Sentences[k+1].Paragraph ||
		!o.date.IsZero() && o.date.End.Compare(s.day.Add(-week)) < 0 || !s.namesParty(s.doc.Sentences[k], o) {
		return
	}
	if r, at := s.onlyScene(s.doc.Sentences[k]); at >= 0 {
		o.place, o.placed, o.placeWhy = r, implied, basis{by: ByClause, at: tokens{at, at + 1}}
	}
}

// onlyScene is the place at which a sentence says that something was done, and the verb or predicate
// that says so; -1 when it names none or several.
func (s *story) onlyScene(x nlp.Sentence) (ref, int) {
	scene, at := ref{}, -1
	for k := x.First; k < x.End; k++ {
		if s.nounAt[k] != 0 && s.noun(k).first != k {
			continue
		}
		r, ok := s.venueNamed(k)
		if !ok {
			continue
		}
		v := s.deedAt(k)
		if v < 0 {
			continue
		}
		if s.tiesVenue(k, s.climb(v)) < tiedFast {
			continue
		}
		if at >= 0 && r != scene {
			return ref{}, -1
		}
		scene, at = r, v
	}
	return scene, at
}

// deedAt is the verb or predicate on which the place at token k hangs, -1 where that does not tell
// of a deed in the past.
func (s *story) deedAt(k int) int {
	if m := s.noun(k); m != nil {
		k = s.top(m.first, m.end)
	}
	v := s.parent(s.wholePlace(k))
	for v >= 0 && !strings.HasPrefix(s.tag(v), "VB") && s.child(v, "cop") < 0 {
		v = s.parent(v)
	}
	if v < 0 || sayVerbs[s.lemma(v)] || !s.past(v) {
		return -1
	}
	return v
}

// past reports whether the verb or predicate at token v is in the past and not denied.
func (s *story) past(v int) bool {
	is := s.tag(v) == "VBD"
	for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
		if negations[s.norm(c)] {
			return false
		}
		is = is || (s.rel(c) == "aux" || s.rel(c) == "cop") && s.tag(c) == "VBD"
	}
	return is
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
