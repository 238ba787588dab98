package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// goOnAbout lets later sentences say where and when what was told before took place.
func goOnAbout(s *story) {
	for _, o := range s.found {
		if len(o.parties) > 1 && (o.date.IsZero() || o.place == (ref{})) {
			s.goOn(o)
		}
	}
}

// goOn dates and places an occasion by a sentence that goes on about it without naming it: "It took
// place on Tuesday in Bouna.", "They did so at Elubo.", "and the two did have it, at Aswan".
func (s *story) goOn(o *occasion) {
	const within = 2 // sentences
	k := s.sentence(o.first)
	if v := s.goesOnAt(o.end, s.doc.Sentences[k].End); v >= 0 {
		s.fillFrom(o, v)
	}
	for k++; k < len(s.doc.Sentences) && k <= s.sentence(o.first)+within; k++ {
		x := s.doc.Sentences[k]
		if x.Kind != nlp.Prose || s.tellsOfAnother(k) {
			return
		}
		if v := s.goesOnAt(x.First, x.End); v >= 0 && s.fillFrom(o, v) {
			o.sentences = append(o.sentences, k)
		}
	}
}

// fillFrom takes the date and the place that an occasion lacks from the clause of the verb at token
// v, and reports whether that says either.
func (s *story) fillFrom(o *occasion, v int) bool {
	clause := &occasion{trigger: o.trigger, first: v, end: v + 1, left: v, status: o.status}
	if o.date.IsZero() {
		s.dateOccasion(clause, s.times)
		o.date, o.dateText, o.dated, o.dateWhy = clause.date, clause.dateText, clause.dated, clause.dateWhy
	}
	if o.place == (ref{}) && o.kind != graph.KindCall {
		s.placeOccasion(clause)
		o.place, o.placed, o.placeWhy = clause.place, clause.placed, clause.placeWhy
	}
	return !clause.date.IsZero() || clause.place != (ref{})
}

// tellsOfAnother reports whether a sentence tells of an occasion with parties of its own.
func (s *story) tellsOfAnother(k int) bool {
	for _, o := range s.found {
		if s.sentence(o.first) == k && len(o.parties) > 1 {
			return true
		}
	}
	return false
}

// goesOnAt is the verb of the tokens from first up to end by which they go on about what was told
// before, -1 without one.
func (s *story) goesOnAt(first, end int) int {
	for i := first; i < end; i++ {
		if !strings.HasPrefix(s.tag(i), "VB") || s.nounAt[i] != 0 {
			continue
		}
		subject, object := s.child(i, "nsubj"), s.child(i, "obj")
		if subject < 0 {
			subject = s.child(i, "nsubj:pass")
		}
		it := subject >= 0 && takenUpWords[s.norm(subject)]
		had := object >= 0 && takenUpWords[s.norm(object)]
		switch l := s.lemma(i); {
		case it && (l == "take" && object >= 0 && s.lemma(object) == "place" || happenVerbs[l]),
			had && holdingVerbs[l], l == "do" && s.norm(i+1) == "so":
			return i
		}
	}
	return -1
}

var (
	takenUpWords = wordSet("it this that")
	happenVerbs  = wordSet("happen occur hold last begin end start")
	holdingVerbs = wordSet("have hold")
)
