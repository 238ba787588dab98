package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/timex"
)

// sojourn is that somebody was, is or will be at a place, whatever else the text tells of it: "X,
// currently on a visit to India", "Y flew to Kampala to attend the summit".
type sojourn struct {
	people    []*person
	place     ref
	at        int        // token of the place
	verb      int        // token of the verb or noun that tells of it
	date      graph.Date // zero when the sentence names none
	when      tokens     // the words that give the date
	ahead     bool       // is yet to come
	gathering bool       // to take part in something with others
}

var (
	goingVerbs = wordSet(`travel fly arrive go come head journey return land stop be stay remain
spend lead accompany send depart leave`)
	goingWords  = wordSet(`to in at for into on`)
	seeingVerbs = wordSet("visit tour reach")
	stayNouns   = wordSet("visit trip travel tour stay stop stopover delegation mission arrival")
	// payingVerbs have a stay for their object: its people are their subject.
	payingVerbs = wordSet(`pay make begin start open conclude wrap end finish have undertake embark
be arrive continue use complete kick lead head`)
	attendVerbs = wordSet(`attend join participate address lead co-chair chair represent open speak
take hold`)
	gatheringNouns = wordSet("summit conference forum assembly session meeting congress talks")
)

// sojourns reads who was where from the trees: a place that hangs on a verb of motion or on a noun
// for a stay, with the people who are the subject of it.
func (s *story) sojourns() []sojourn {
	var out []sojourn
	for _, m := range s.placesNamed() {
		if w := s.sojournAt(m); len(w.people) > 0 && !s.unreal(w.verb) {
			w.gathering = w.gathering || s.toGather(w)
			w.ahead = s.looksAhead(w.verb)
			w.date, w.when = s.sojournDate(w)
			out = append(out, w)
		}
	}
	return out
}

// placesNamed are the mentions of places and countries, with the countries that are named in what
// is said of a person and so lie within the person's mention: "X, on a visit to India, ...".
func (s *story) placesNamed() []*mention {
	var out []*mention
	for _, m := range s.nouns {
		if m.kind == named && !m.adjective && m.standsFor(isLocation) {
			out = append(out, m)
		}
	}
	for k := range s.units {
		u := &s.units[k]
		if m := s.noun(u.first); u.is(lexicon.CountryName) && m.standsFor(isPerson) {
			if code := s.codeOf(u); code != "" {
				out = append(out, &mention{first: u.first, end: u.end, head: u.first,
					refs: []ref{{land: s.landOf(code)}}})
			}
		}
	}
	return out
}

// toGather reports whether a sojourn is for a gathering that the sentence goes on to name: "is in
// Kampala to attend the summit".
func (s *story) toGather(w sojourn) bool {
	_, end := s.bounds(w.at)
	for i := w.at; i < end; i++ {
		if gatheringNouns[s.lemma(i)] && s.lemma(i) != "meeting" && s.lemma(i) != "talks" {
			return true
		}
	}
	return false
}

// sojournAt reads the sojourn of which a mention names the place.
func (s *story) sojournAt(m *mention) sojourn {
	h := s.top(m.first, m.end)
	if t := s.doc.Tokens[h]; t.Rel == "conj" && t.Head >= 0 && s.caseOf(h) == "" {
		h = t.Head // to Israel and the West Bank
	}
	up := s.doc.Tokens[h].Head
	if up >= 0 && s.caseOf(h) == "of" && cityNouns[s.lemma(up)] { // the port city of Odessa
		h, up = up, s.doc.Tokens[up].Head
	}
	w := sojourn{place: m.location(), at: m.first, verb: up}
	rel, _, _ := strings.Cut(s.doc.Tokens[h].Rel, ":")
	by := s.caseOf(h)
	switch {
	case s.child(h, "cop") >= 0 && (by == "in" || by == "at"):
		w.verb = h
		w.people = s.subjectPeople(h)
	case up < 0:
	case strings.HasPrefix(s.tag(up), "VB"):
		attends := attendVerbs[s.lemma(up)] && (by == "in" || by == "at")
		if seeingVerbs[s.lemma(up)] && rel == "obj" || goingVerbs[s.lemma(up)] && goingWords[by] ||
			attends {
			w.people, w.gathering = s.subjectPeople(up), attends
		}
	case stayNouns[s.lemma(up)] && (goingWords[by] || by == ""):
		w.people = s.stayPeople(up)
	case gatheringNouns[s.lemma(up)] && (by == "in" || by == "at"):
		w.gathering = true
		w.people, w.verb = s.gatheringPeople(up)
	}
	if len(w.people) == 0 && up >= 0 && takingPlace[s.lemma(up)] && (by == "in" || by == "at") {
		head := s.doc.Tokens[up].Head
		switch rel, _, _ := strings.Cut(s.doc.Tokens[up].Rel, ":"); {
		case head < 0:
		case rel == "acl":
			w.gathering = true
			w.people, w.verb = s.gatheringPeople(head)
		case rel == "advcl" && attendVerbs[s.lemma(head)]:
			w.gathering = true
			w.people, w.verb = s.subjectPeople(head), head
		}
	}
	return w
}

// takingPlace are verbs by which a gathering is somewhere: "the summit being held in Kampala".
var takingPlace = wordSet("commence begin open hold take start convene happen schedule")

// gatheringPeople are the people who attend the gathering that the noun at token i names, and the
// verb that says so.
func (s *story) gatheringPeople(i int) ([]*person, int) {
	v := s.doc.Tokens[i].Head
	if v < 0 || !attendVerbs[s.lemma(v)] && !goingVerbs[s.lemma(v)] {
		return nil, v
	}
	return s.subjectPeople(v), v
}

// stayPeople are the people whose stay the noun at token i names: its owner, the subject of the
// verb that it is the object of, or the person it is said of.
func (s *story) stayPeople(i int) []*person {
	if k := s.child(i, "nmod:poss"); k >= 0 {
		return s.peopleAt(k)
	}
	for k, end := s.bounds(i); k < end; k++ {
		if t := s.doc.Tokens[k]; t.Head == i && t.Rel == "nmod" && s.caseOf(k) == "by" {
			return s.peopleAt(k)
		}
	}
	if s.child(i, "cop") >= 0 {
		return s.subjectPeople(i)
	}
	up := s.doc.Tokens[i].Head
	if up < 0 {
		return nil
	}
	if strings.HasPrefix(s.tag(up), "VB") {
		if payingVerbs[s.lemma(up)] || s.caseOf(i) == "on" {
			return s.subjectPeople(up)
		}
		return nil
	}
	return s.peopleAt(up)
}

// subjectPeople are the people who are the subject of the verb or predicate at token v, its own or
// that of the verb on which it depends.
func (s *story) subjectPeople(v int) []*person {
	const depth = 4
	for range depth {
		for _, rel := range []string{"nsubj", "nsubj:pass"} {
			if k := s.child(v, rel); k >= 0 {
				if p := s.peopleAt(k); len(p) > 0 || s.tag(k) != "WP" && s.tag(k) != "WDT" {
					return p
				}
			}
		}
		t := s.doc.Tokens[v]
		if t.Head < 0 {
			return nil
		}
		switch rel, _, _ := strings.Cut(t.Rel, ":"); rel {
		case "xcomp", "conj", "advcl":
			v = t.Head
		case "acl":
			return s.peopleAt(t.Head)
		default:
			return nil
		}
	}
	return nil
}

// peopleAt are the people that token k, the head of a phrase, and what is joined to it stand for.
func (s *story) peopleAt(k int) []*person {
	out := s.noun(k).peopleOrNone()
	for i, end := s.bounds(k); i < end; i++ {
		if t := s.doc.Tokens[i]; t.Head == k && (t.Rel == "conj" || t.Rel == "appos") && i != k {
			out = append(out, s.noun(i).peopleOrNone()...)
		}
	}
	return out
}

// peopleOrNone are the people of a mention that may be nil.
func (m *mention) peopleOrNone() []*person {
	if m == nil {
		return nil
	}
	return m.people()
}

// unreal reports whether what the verb at token v tells is denied, wished or only possible, or is
// asked of somebody: "invited him to visit".
func (s *story) unreal(v int) bool {
	if v < 0 {
		return false
	}
	for i, end := s.bounds(v); i < end; i++ {
		if s.doc.Tokens[i].Head == v && (negations[s.norm(i)] || conditionals[s.norm(i)]) {
			return true
		}
	}
	t := s.doc.Tokens[v]
	if t.Head < 0 || t.Rel != "xcomp" {
		return false
	}
	asked := s.child(t.Head, "obj")
	return asked >= 0 && len(s.peopleAt(asked)) > 0
}

var conditionals = wordSet("would could might may should if")

// looksAhead reports whether the verb at token v, or one that governs it, tells of what is to come.
func (s *story) looksAhead(v int) bool {
	const depth = 3
	for range depth {
		if v < 0 {
			return false
		}
		for i, end := s.bounds(v); i < end; i++ {
			if s.doc.Tokens[i].Head == v && (s.norm(i) == "will" || s.norm(i) == "shall" ||
				s.norm(i) == "due") {
				return true
			}
		}
		t := s.doc.Tokens[v]
		if t.Rel == "xcomp" && s.tag(v) == "VB" {
			return true
		}
		if t.Rel != "xcomp" && t.Rel != "conj" && t.Rel != "obl" && t.Rel != "advcl" && t.Rel != "obj" {
			return false
		}
		v = t.Head
	}
	return false
}

// sojournDate is the date of the time expression nearest to the verb in its sentence, and its words.
func (s *story) sojournDate(w sojourn) (graph.Date, tokens) {
	best, at, distance := graph.Date{}, tokens{}, 1<<30
	for _, t := range s.times {
		if s.sentence(t.first) != s.sentence(w.at) || t.Role != timex.On {
			continue
		}
		tense := timex.Past
		if w.ahead {
			tense = timex.Future
		}
		d := t.Resolve(s.day, tense)
		if gap := max(t.first-w.verb, w.verb-t.first); !d.IsZero() && gap < distance {
			best, at, distance = d, t.tokens(), gap
		}
	}
	return best, at
}

// caseOf is the preposition of the noun at token i, "" when it has none.
func (s *story) caseOf(i int) string {
	if k := s.child(i, "case"); k >= 0 {
		return s.norm(k)
	}
	return ""
}
