package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// findEncounters finds occasions that no word names: one person tells, shows or promises another
// something at a place and on a day, so they were together. It is the weakest rule and speaks only
// of those whom no trigger of the sentence brings together.
func findEncounters(s *story) {
	var more []*occasion
	for k, sentence := range s.doc.Sentences {
		if sentence.Kind != nlp.Prose || s.amongOtherThings(sentence) || s.atDistance(sentence) {
			continue
		}
		told := slices.DeleteFunc(slices.Clone(s.found), func(o *occasion) bool {
			return s.sentence(o.first) > k || s.sentence(o.first) < k-toldWithin
		})
		if s.dayNear(k) >= 0 {
			for v := sentence.First; v < sentence.End; v++ {
				if o := s.encounterAt(v); o != nil && !s.alreadyTold(o, told) {
					told, more = append(told, o), append(more, o)
				}
			}
		}
		here := slices.DeleteFunc(told, func(o *occasion) bool {
			return s.sentence(o.first) != k || len(o.parties) < 2 && o.frame != forum
		})
		switch o := s.togetherIn(sentence); {
		case o == nil:
		case len(here) == 0:
			more = append(more, o)
		case len(here) == 1 && here[0].frame == address && joins(here[0].parties, o.parties):
			here[0].parties = o.parties
		}
	}
	for _, o := range more {
		s.found = append(append(s.found, o), s.splitSeparate(o)...)
	}
	s.sortFound()
}

// amongOtherThings reports whether a sentence of the paragraph is about sport, business or a court.
func (s *story) amongOtherThings(x nlp.Sentence) bool {
	return slices.ContainsFunc(s.doc.Sentences, func(y nlp.Sentence) bool {
		return y.Paragraph == x.Paragraph && s.aboutOtherThings(y)
	})
}

// toldWithin is for how many sentences people are spoken of who were brought together before.
const toldWithin = 2

// alreadyTold reports whether occasions told before have brought the same together.
func (s *story) alreadyTold(o *occasion, told []*occasion) bool {
	var all []party
	for _, t := range told {
		if t.kind != graph.KindVisit && mayBeSame(o.parties, t.parties) {
			return true
		}
		if len(t.parties) > 1 && s.tellsOf(o.first, t) {
			return true
		}
		if t.first == o.first || t.split != nil && t.split.first == o.first {
			all = append(all, t.parties...)
		}
	}
	return joins(o.parties, all)
}

// tellsOf reports whether the verb at token v is the trigger of an occasion, or says of its trigger
// what was done with it: "opened a visit".
func (s *story) tellsOf(v int, o *occasion) bool {
	if v >= o.left && v < o.end {
		return true
	}
	r := s.rel(o.first)
	return s.parent(o.first) == v && (r == "obj" || r == "nsubj" || r == "xcomp")
}

// mayBeSame reports whether all of few are among many, where a country may be the one person of
// whom the text has not said for whom they stand.
func mayBeSame(few, many []party) bool {
	return !slices.ContainsFunc(few, func(p party) bool {
		return !slices.ContainsFunc(many, func(q party) bool {
			return sameSide(p.ref, q.ref) || p.land != nil && q.person != nil && q.person.side == ""
		})
	})
}

// atDistance reports whether the sentence speaks of something written or said to everybody.
func (s *story) atDistance(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if distant[s.lemma(i)] || s.lemma(i) == "letter" && (s.norm(i-2) == "in" ||
			s.norm(i+1) == "to") {
			return true
		}
	}
	return false
}

var distant = wordSet("statement tweet interview column op-ed email telegram")

// encounterAt reads a deed at token v that brings its subject and another together.
func (s *story) encounterAt(v int) *occasion {
	if s.nounAt[v] != 0 || s.doc.Tokens[v].Quoted || !s.isDeed(v) || farVerbs[s.lemma(v)] {
		return nil
	}
	partners := s.partnersByTree(v)
	c := s.subjectByTree(v)
	subjects := [][]ref{s.partiesByTree(c)}
	if c < 0 || len(subjects[0]) > 0 {
		subjects = append(subjects, s.subjectOf(s.chainStart(v)).refs)
	}
	for _, subject := range subjects {
		o := &occasion{trigger: trigger{graph.KindMeeting, graph.InPerson, address,
			"encounter:" + s.lemma(v), true},
			first: v, end: v + 1, left: s.chainStart(v), sentences: []int{s.sentence(v)}}
		o.add(group{refs: subject}, "")
		o.add(group{refs: partners}, "")
		o.parties = uniqueParties(o.parties)
		if s.dealTogether(o, len(partners) > 0) {
			s.byMeans(o)
			return o
		}
	}
	return nil
}

// oneFamily reports whether two of the people have one surname.
func oneFamily(list []party) bool {
	seen := map[string]bool{}
	for _, p := range list {
		if p.person == nil {
			continue
		}
		name := p.person.name[strings.LastIndexByte(p.person.name, ' ')+1:]
		if seen[name] {
			return true
		}
		seen[name] = true
	}
	return false
}

// byMeans makes a call of what its clause says was done by telephone, and a press conference of what
// several people did before the press.
func (s *story) byMeans(o *occasion) {
	for c := s.firstChild[o.first]; c >= 0; c = s.nextChild[c] {
		switch w := s.lemma(c); {
		case phoneWords[w]:
			o.kind, o.mode = graph.KindCall, graph.ByPhone
		case screenWords[w]:
			o.mode = graph.ByVideo
		case pressWords[w] && s.rel(c) != "nsubj":
			o.kind = graph.KindPressConference
		}
	}
}

var (
	phoneWords  = wordSet("phone telephone")
	screenWords = wordSet("video zoom screen skype videolink videoconference")
	pressWords  = wordSet("press reporter journalist")
)

// dealTogether reports whether the parties of a deed are people of different sides. Where the deed has
// no partner, but several subjects, or no day of its own, the text has to say whose they are.
func (s *story) dealTogether(o *occasion, partnered bool) bool {
	x := s.doc.Sentences[s.sentence(o.first)]
	if len(o.parties) < 2 || s.sides(o) < 2 {
		return false
	}
	if countPeople(o.parties) == 0 { // bodies and countries agree from afar too
		return !partnered && stateDeeds[s.lemma(o.first)] && s.hasDay(x) && s.placeIn(x)
	}
	if statedSides(o) < 2 && oneFamily(o.parties) {
		return false
	}
	alone := !partnered && !jointDeeds[s.lemma(o.first)]
	return statedSides(o) > 0 || s.hasDay(x) && (!alone || s.hasPlace(x))
}

// isDeed reports whether token v is a verb of something that has been done, as far as its form goes:
// a participle counts where it has a subject or an auxiliary of its own or shares that of another.
func (s *story) isDeed(v int) bool {
	helped := s.rel(v) == "conj" || s.rel(v) == "root"
	for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
		if s.tag(c) == "MD" || negations[s.norm(c)] {
			return false
		}
		r := s.rel(c)
		helped = helped || r == "aux" || r == "nsubj"
	}
	switch s.tag(v) {
	case "VBD":
		return true
	case "VBN":
		return helped
	case "VBG":
		return s.pastHelp(v) || (s.rel(v) == "advcl" || s.rel(v) == "xcomp") && s.marker(v) == ""
	}
	return false
}

// pastHelp reports whether the participle at token v has an auxiliary in the past: "was having".
func (s *story) pastHelp(v int) bool {
	c := s.child(v, "aux")
	return c >= 0 && s.tag(c) == "VBD"
}

// jointDeeds are what two do only together.
var jointDeeds = wordSet(`talk speak agree discuss share sit walk dine lunch eat compare haggle
bargain argue settle pray quarrel disagree sign initial embrace shake exchange drink review chat
confer negotiate linger stroll`)

// stateDeeds are those of them that countries and bodies do.
var stateDeeds = wordSet("agree sign settle initial negotiate confer discuss")

func countPeople(list []party) int {
	n := 0
	for _, p := range list {
		if p.person != nil {
			n++
		}
	}
	return n
}

// farVerbs are what one does to people who are elsewhere.
var farVerbs = wordSet(`accuse criticize criticise praise succeed replace denounce condemn
support defeat blame back name nominate appoint charge sue kill attack arrest elect follow quote
cite describe mention oust call phone telephone write say add be announce report mourn bury
oppose fire sack invite defend reject include outline cause sentence respond reply answer warn hit
endorse`)
