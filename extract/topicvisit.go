package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// What an occasion is for is often said of the occasion itself: "the visit will strengthen ties in
// fisheries", "a trip aimed at repairing relations", "the talks are expected to cover tolls".

// servedTopics gives occasions what sentences say that they serve.
func (s *story) servedTopics() {
	owner := s.owners()
	for i, x := range s.doc.Sentences {
		if x.Kind != nlp.Prose {
			continue
		}
		for k := x.First; k < x.End; k++ {
			if !servingVerbs[s.lemma(k)] || !strings.HasPrefix(s.tag(k), "VB") ||
				s.doc.Tokens[k].Quoted {
				continue
			}
			noun := s.servedBy(k)
			if noun < 0 {
				continue
			}
			o := s.spokenOfAt(i, noun, owner)
			if o == nil || len(s.distinctTopics(o.topics)) >= maxTopics {
				continue
			}
			more := s.objectTopics(s.pastOn(k+1), x.End, 0)
			o.topics = append(o.topics, more...)
			if len(more) > 0 {
				o.tellIn(i)
			}
		}
	}
}

// participleTopics are what a participle set off behind an occasion says that it served: "met
// Lee, strengthening ties", "visited Chad, focusing on locusts".
func (s *story) participleTopics(o *occasion, end int) []topic {
	for k := o.end; k < end; k++ {
		if s.triggerStarting(k, o) != nil {
			return nil
		}
		if s.tag(k) == "VBG" && servingVerbs[s.lemma(k)] && s.rel(k) == "advcl" {
			return s.objectTopics(s.pastOn(k+1), end, 0)
		}
	}
	return nil
}

// pastOn is the token behind an "on", "around" or "at" at token i that goes with a verb.
func (s *story) pastOn(i int) int {
	switch s.norm(i) {
	case "around", "at", "upon":
		return i + 1
	}
	return i
}

// servedBy is the noun for an occasion of which the verb at token k is said: its subject, that of a
// verb above it which it goes on with, or what it describes; -1 where it is said of nothing of the
// kind.
func (s *story) servedBy(k int) int {
	for n := 0; n < 4 && k >= 0; n++ {
		first, end := s.bounds(k)
		for i := first; i < end; i++ {
			if s.doc.Tokens[i].Head != k || s.rel(i) != "nsubj" {
				continue
			}
			if servingNouns[s.lemma(i)] {
				return i
			}
			if w := s.norm(i); w != "which" && w != "that" || s.rel(k) != "acl" {
				return -1
			}
		}
		up := s.doc.Tokens[k].Head
		switch s.rel(k) {
		case "acl":
			if up >= 0 && servingNouns[s.lemma(up)] {
				return up
			}
			return -1
		case "xcomp", "conj", "advcl":
			k = up
		default:
			return -1
		}
	}
	return -1
}

// spokenOfAt is the occasion that the noun in sentence i means: the one of that sentence or the
// nearest before, a visit where it is a noun for journeys.
func (s *story) spokenOfAt(i, noun int, owner map[int]*occasion) *occasion {
	visit := journeyNouns[s.lemma(noun)]
	fits := func(o *occasion) bool {
		return o != nil && lends(o) && (o.kind == graph.KindVisit) == visit
	}
	for _, o := range s.related {
		if o.first <= noun && noun < o.end && fits(o) {
			return o
		}
	}
	for back := 0; back <= ongoingFor && back <= i; back++ {
		if fits(owner[i-back]) {
			return owner[i-back]
		}
		for _, o := range s.related {
			if fits(o) && s.sentence(o.first) == i-back {
				return o
			}
		}
	}
	return nil
}

var (
	servingVerbs = wordSet(`underscore underline highlight strengthen advance honor honour deepen
reaffirm demonstrate celebrate reinforce boost enhance commemorate explore address aim focus center
centre revolve cover promote cement consolidate expand repair discuss support reflect tackle`)
	journeyNouns = wordSet("visit trip travel tour journey stop")
	servingNouns = wordSet(`visit trip travel tour journey stop meeting talk discussion
negotiation consultation call conversation summit conference gathering dialogue session`)
)
