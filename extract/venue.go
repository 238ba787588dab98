package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// placeSource says how well the place of an occasion is founded.
type placeSource int

const (
	unplaced placeSource = iota
	implied
	nearby
	stated
)

// findVenues places the occasions where their clauses say so.
func findVenues(s *story) {
	for _, o := range s.found {
		if o.kind == graph.KindCall || o.placed == stated {
			continue
		}
		s.placeOccasion(o)
	}
}

// placeOccasion takes the place of the nearest "in", "at" or "on" of the clause, first after the
// trigger, then before it.
func (s *story) placeOccasion(o *occasion) {
	first, end := s.bounds(o.first)
	for k := o.end; k < end; k++ {
		if k > o.end && s.stopsPlace(k) {
			break
		}
		if s.norm(k) == "here" && s.here != nil && s.kind(k) == nlp.Prose &&
			!s.doc.Tokens[k].Quoted {
			o.place, o.placed = ref{site: s.here}, stated
			return
		}
		if s.takePlace(o, k) {
			return
		}
	}
	for k := o.left - 1; k >= first; k-- {
		if s.norm(k) == ";" || s.norm(k) == `"` || s.norm(k) == "that" && s.tag(k) == "IN" {
			return
		}
		if tag := s.tag(k); s.nounAt[k] == 0 && (tag == "VBD" || tag == "VBZ" || tag == "MD") &&
			k > first+1 {
			return
		}
		if m := s.noun(k); m != nil && k == m.first && s.takePlace(o, k) {
			o.placed = nearby
			return
		}
	}
}

func (s *story) stopsPlace(k int) bool {
	switch s.norm(k) {
	case ";", `"`, "which", "before", "after", "while":
		return true
	}
	return s.nounAt[k] == 0 && (s.tag(k) == "VBD" && s.lemma(k) != "hold" &&
		s.lemma(k) != "be" || s.tag(k) == "VBZ") && s.norm(k-1) != "who"
}

// takePlace takes the mention that begins at token k for the place when a preposition of place
// stands before it.
func (s *story) takePlace(o *occasion, k int) bool {
	m := s.noun(k)
	if m == nil || m.first != k || m.adjective || !m.standsFor(isLocation) || m.kind != named {
		return false
	}
	w := s.wordBefore(k)
	if w == "of" && cityNouns[s.lemma(k-2)] {
		w = s.wordBeforePhrase(k - 2)
	}
	switch w {
	case "in":
	case "at", "near", "outside", "aboard", "on", "off":
		if m.refs[0].site == nil {
			return false
		}
	case ",":
		return false
	default:
		return false
	}
	r := m.location()
	if r.site != nil && (r.site.kind == graph.Region || r.site.kind == graph.Sea) &&
		strings.HasPrefix(s.tag(s.nounPhraseStart(s.prevWord(k), 0)), "NN") {
		return false // the situation in the Middle East
	}
	if s.insideTopic(k) {
		return false
	}
	if s.norm(m.end) == "," || s.norm(m.end) == "in" {
		if next := s.noun(m.end + 1); next.standsFor(isLocation) && r.land != nil &&
			next.location().site != nil {
			r = next.location()
		}
	}
	o.place, o.placed = r, stated
	return true
}

// wordBeforePhrase is the word before the noun phrase that ends with token i: "in" of "in the
// Russian city".
func (s *story) wordBeforePhrase(i int) string {
	for i > 0 && s.tag(i-1) != "IN" && i > 4 && (s.tag(i-1) == "DT" || s.unitOf(i-1) != nil ||
		s.tag(i-1) == "JJ") {
		i--
	}
	return s.norm(i - 1)
}

var cityNouns = wordSet("city town capital resort port village island")

// prevWord is the token before the preposition of a place.
func (s *story) prevWord(k int) int {
	if s.norm(k-1) == "the" {
		k--
	}
	return max(k-2, 0)
}

// insideTopic: "the situation in Afghanistan", "peace in Lebanon": a noun of state or strife before
// the preposition makes the place part of a topic.
func (s *story) insideTopic(k int) bool {
	return topicHeads[s.lemma(s.prevWord(k))]
}

var topicHeads = wordSet(`situation crisis conflict war peace development violence fighting
stability security process coup democracy ceasefire cease-fire truce unrest right issue event
progress reconstruction election reform solution force presence troop interest operation abuse`)
