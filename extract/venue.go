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
		if o.kind == graph.KindCall || o.mode == graph.ByVideo || o.placed == stated {
			continue
		}
		s.placeOccasion(o)
	}
}

// formerCountries puts the cities of Russia into the Soviet Union in an article of its days.
func (s *story) formerCountries() {
	if y := s.publication().Year; y == 0 || s.ended("SU") {
		return
	}
	for _, x := range s.sites {
		if x.country == "RU" {
			x.country = "SU"
		}
	}
}

// placeOccasion tries one after another where a clause may name the place: in the trigger's own
// phrase ("the Vancouver summit"), behind it, before it ("flew to Cairo for talks"), at the head of
// the sentence.
func (s *story) placeOccasion(o *occasion) {
	for _, find := range []func(*occasion) (ref, placeSource){
		s.placeInPhrase, s.placeByTree, s.placeBehind, s.placeReached, s.placeBefore, s.placeAtHead,
	} {
		if r, source := find(o); source != unplaced {
			o.place, o.placed = r, source
			o.placeWhy = basis{by: ByClause, at: tokens{o.first, o.end}}
			return
		}
	}
}

// placeInPhrase is the city in an occasion's own name: the Vancouver summit.
func (s *story) placeInPhrase(o *occasion) (ref, placeSource) {
	if o.frame != nominal && o.frame != forum {
		return ref{}, unplaced
	}
	m := s.noun(o.first - 1)
	if m == nil || m.first < o.left || m.adjective || m.kind != named || s.tag(m.end) == "POS" {
		return ref{}, unplaced
	}
	r := m.location()
	if r.site == nil || r.site.kind != graph.City && !r.site.venue || m.standsFor(isParty) {
		return ref{}, unplaced
	}
	return r, stated
}

// placeBehind is the place of the nearest "in", "at" or "on" of the clause behind the trigger.
func (s *story) placeBehind(o *occasion) (ref, placeSource) {
	_, end := s.bounds(o.first)
	for k := o.end; k < end; k++ {
		if k > o.end && s.stopsPlace(k, o) {
			break
		}
		if s.norm(k) == "here" && s.here != nil && s.kind(k) == nlp.Prose &&
			!s.doc.Tokens[k].Quoted {
			return ref{site: s.here}, stated
		}
		if s.norm(k) == "there" && s.tag(k) == "RB" {
			if r, ok := s.cityBefore(o.left); ok {
				return r, stated
			}
		}
		if r, ok := s.placeAt(k); ok && !s.saidOfOther(o, k) {
			return r, stated
		}
		if r, ok := s.seatAt(k); ok {
			return r, stated
		}
		if m := s.noun(k); o.frame == receive && m != nil && m.first == k && m.kind == named &&
			!m.adjective && m.location().site != nil && s.wordBefore(k) == "to" {
			return m.location(), stated
		}
	}
	return ref{}, unplaced
}

// seatAt is the seat of a body that stands for a building: "at the Foreign Office".
func (s *story) seatAt(k int) (ref, bool) {
	m := s.noun(k)
	if m == nil || m.first != k || m.kind != named || m.adjective || s.wordBefore(k) != "at" ||
		len(m.refs) == 0 || m.refs[0].body == nil {
		return ref{}, false
	}
	for i := m.first; i < m.end; i++ {
		if officeNouns[s.norm(i)] {
			return ref{site: s.building(m)}, true
		}
	}
	return ref{}, false
}

// building is the place of the body that a mention names, one for all its mentions.
func (s *story) building(m *mention) *site {
	first := m.first
	if s.tag(first) == "DT" {
		first++
	}
	name := s.phrase(first, m.end)
	for _, x := range s.sites {
		if x.name == name {
			return x
		}
	}
	x := &site{name: name, country: m.refs[0].body.country, first: first, venue: true}
	if sp, ok := s.span(first, m.end); ok {
		x.mentions = append(x.mentions, sp)
	}
	s.sites = append(s.sites, x)
	return x
}

// officeNouns are the words in a body's name by which it also is a building.
var officeNouns = wordSet(`office ministry department secretariat embassy headquarters parliament
congress nations`)

// cityBefore is the city named last before token i, in its sentence or the one before.
func (s *story) cityBefore(i int) (ref, bool) {
	for k := i - 1; k >= 0 && s.sentence(k) >= s.sentence(i)-1; k-- {
		m := s.noun(k)
		if m == nil || m.kind != named {
			continue
		}
		if r := m.location(); r.site != nil && (r.site.kind == graph.City || r.site.venue) {
			return r, true
		}
		if w := s.wordBefore(m.first); m.location().land != nil && !m.adjective &&
			(placingWords[w] || goingWords[w]) {
			return m.location(), true
		}
	}
	return ref{}, false
}

// placeReached is the place to which somebody goes, or where somebody is, for the occasion: "flew
// to Cairo on Saturday for talks", "to Luxembourg, where he will meet".
func (s *story) placeReached(o *occasion) (ref, placeSource) {
	first, _ := s.bounds(o.first)
	where := s.whereBefore(o.left, first)
	k := where - 1
	if where < 0 {
		k = o.left - 1
		if s.norm(o.left) != "to" && s.norm(k) != "for" {
			return ref{}, unplaced
		}
		if s.norm(k) == "for" {
			k--
		}
	}
	for k > first && (s.norm(k) == "," || s.norm(k) == "on" || timeNouns[s.norm(k)] ||
		s.tag(k) == "CD" || s.norm(k) == "next" || s.norm(k) == "last") {
		k--
	}
	m := s.noun(k)
	if m == nil || m.adjective || m.kind != named || !m.standsFor(isLocation) {
		return ref{}, unplaced
	}
	switch s.wordBefore(m.first) {
	case "to", "in", "at", "into", "for":
		return m.location(), stated
	}
	if where > 0 && m.location().site != nil {
		return m.location(), stated
	}
	return ref{}, unplaced
}

// whereBefore is the "where" that opens the clause of which token i is the verb, -1 without one.
func (s *story) whereBefore(i, first int) int {
	for k := i - 1; k > first && k > i-8; k-- {
		switch s.norm(k) {
		case "where":
			return k
		case ",", ";", "and":
			return -1
		}
	}
	return -1
}

// placeBefore is the nearest place before the trigger within its clause.
func (s *story) placeBefore(o *occasion) (ref, placeSource) {
	first, _ := s.bounds(o.first)
	for k := o.left - 1; k >= first; k-- {
		if s.norm(k) == ";" || s.norm(k) == `"` || s.norm(k) == "that" && s.tag(k) == "IN" {
			break
		}
		if tag := s.tag(k); s.nounAt[k] == 0 && (tag == "VBD" || tag == "VBZ" || tag == "MD") &&
			k > first+1 {
			break
		}
		if r, ok := s.placeAt(k); ok && !s.saidOfOther(o, k) {
			return s.withinVenue(k, r), nearby
		}
	}
	return ref{}, unplaced
}

// placeAtHead is the place with which the sentence opens: "In Astana, ...".
func (s *story) placeAtHead(o *occasion) (ref, placeSource) {
	first, end := s.bounds(o.first)
	if s.tag(first) != "IN" {
		return ref{}, unplaced
	}
	for k := first; k < min(end, o.left); k++ {
		if s.norm(k) == "," || s.nounAt[k] == 0 && strings.HasPrefix(s.tag(k), "VB") {
			break
		}
		if r, ok := s.placeAt(k); ok {
			return r, nearby
		}
	}
	return ref{}, unplaced
}

// withinVenue is the building that stands before the city at token k: "at the Grand Palais in
// Paris".
func (s *story) withinVenue(k int, city ref) ref {
	m := s.noun(k - 2)
	if m == nil || m.end != k-1 || m.kind != named || s.norm(k-1) != "in" && s.norm(k-1) != "," {
		return city
	}
	if r := m.location(); r.site != nil && r.site.venue {
		return r
	}
	return city
}

// stopsPlace reports whether what follows token k no longer tells where the occasion takes place.
func (s *story) stopsPlace(k int, o *occasion) bool {
	switch s.norm(k) {
	case ";", `"`, "which", "before", "after", "while", "ahead", "since", "despite":
		return true
	}
	if o.frame == address {
		return false
	}
	return s.nounAt[k] == 0 && s.norm(k-1) != "who" &&
		(s.tag(k) == "VBD" && !holdVerbs[s.lemma(k)] || s.tag(k) == "VBZ")
}

// holdVerbs may stand between an occasion and its place.
var holdVerbs = wordSet("hold be host take")

// placeAt is the place that the mention which begins at token k names when a preposition of place
// stands before it.
func (s *story) placeAt(k int) (ref, bool) {
	m := s.noun(k)
	if m == nil || m.first != k || m.adjective || !m.standsFor(isLocation) || m.kind != named {
		return ref{}, false
	}
	w := s.wordBefore(k)
	if tag := s.tag(k - 1); (tag == "JJ" || tag == "VBG") && !s.noun(k-3).standsFor(isLocation) {
		w = s.wordBefore(k - 1) // in neighboring Mongolia, but not "Hainan in southern China"
	}
	if postNouns[s.lemma(s.prevWord(k))] {
		return ref{}, false
	}
	if w == "of" && cityNouns[s.lemma(k-2)] {
		w = s.wordBeforePhrase(k - 2)
	}
	switch w {
	case "in":
	case "at", "near", "outside", "aboard", "on", "off":
		if m.refs[0].site == nil {
			return ref{}, false
		}
	case ",":
		return ref{}, false
	default:
		return ref{}, false
	}
	r := m.location()
	if w == "at" && r.site != nil && s.norm(m.end) == "airport" { // at Cairo airport
		x := s.siteNamed(s.phrase(m.first, m.end+1), r.site.country)
		x.kind, x.venue = graph.Building, true
		if sp, ok := s.span(m.first, m.end+1); ok && len(x.mentions) == 0 {
			x.first, x.mentions = m.first, append(x.mentions, sp)
		}
		return ref{site: x}, true
	}
	if r.site != nil && (r.site.kind == graph.Region || r.site.kind == graph.Sea) &&
		strings.HasPrefix(s.tag(s.nounPhraseStart(s.prevWord(k), 0)), "NN") {
		return ref{}, false // the situation in the Middle East
	}
	if s.insideTopic(k) {
		return ref{}, false
	}
	if s.norm(m.end) == "," || s.norm(m.end) == "in" {
		if next := s.noun(m.end + 1); next.standsFor(isLocation) && r.land != nil &&
			next.location().site != nil {
			r = next.location()
		}
	}
	return r, true
}

// postNouns are of people and offices that have a place without being named for an occasion there:
// the ambassador in Oman.
var postNouns = wordSet(`ambassador envoy representative correspondent mission embassy consul
coordinator resident`)

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
