package extract

import (
	"strings"

	"readout/graph"
)

var (
	withWords    = wordSet("with alongside")
	betweenWords = wordSet("between among")
	byWords      = wordSet("by")
	toWords      = wordSet("to with")
	callWords    = wordSet("on to with")
	fromWords    = wordSet("from by")
)

// findParties fills in who took part, as the frame of each trigger says.
func findParties(s *story) {
	for _, o := range s.found {
		switch o.frame {
		case nominal, forum:
			s.nounParties(o)
			s.attendees(o)
			s.actorsAt(o)
			s.sideOfHosts(o)
		case journey, sighted:
			s.journeyParties(o)
			s.addInviter(o)
			s.sideOfHosts(o)
		default:
			s.verbParties(o)
		}
		s.companions(o)
		o.parties = uniqueParties(o.parties)
	}
}

// add appends the group's parties with a role.
func (o *occasion) add(g group, role graph.Role) {
	for _, r := range g.refs {
		if isParty(r) {
			o.parties = append(o.parties, party{r, role})
			o.hear(r, g.tokens(), o.pattern())
		}
	}
}

func uniqueParties(list []party) []party {
	var out []party
	for _, p := range list {
		seen := false
		for _, q := range out {
			seen = seen || q.ref == p.ref
		}
		if !seen {
			out = append(out, p)
		}
	}
	return out
}

// verbParties: X met Y; X and Y met; X received Y; Y was received by X.
func (s *story) verbParties(o *occasion) {
	_, end := s.bounds(o.first)
	subject := s.subjectOf(o.left)
	passive := s.isPassive(o)
	var object group
	if o.frame != subjectFrame && !passive {
		object = s.objectOf(o.end, end)
	}
	if len(object.refs) == 0 || o.frame == subjectFrame {
		if g, _ := s.after(max(o.end, object.end), end, s.linkWords(o, passive)); len(g.refs) > 0 {
			object = g
		}
	}
	if o.frame == receive {
		host, visitor := graph.Host, graph.Visitor
		if passive {
			host, visitor = visitor, host
		}
		o.add(subject, host)
		o.add(object, visitor)
		return
	}
	if len(object.refs) == 0 && (s.takeUp(o, subject) ||
		o.rule == discussing && s.onlyTakenUp(subject)) {
		return
	}
	o.add(subject, "")
	o.add(object, "")
}

const subjectFrame = subject

func (s *story) linkWords(o *occasion, passive bool) map[string]bool {
	switch {
	case passive:
		return byWords
	case o.rule == "verb:speak" || o.rule == "verb:talk" || o.rule == "verb:get":
		return toWords
	}
	return withWords
}

// isPassive: was received, being hosted.
func (s *story) isPassive(o *occasion) bool {
	if s.tag(o.first) != "VBN" && s.tag(o.first) != "VBD" {
		return false
	}
	for k := o.first - 1; k >= o.left; k-- {
		if s.lemma(k) == "be" {
			return true
		}
		if !strings.HasPrefix(s.tag(k), "RB") {
			return false
		}
	}
	return s.tag(o.first) == "VBN" && o.left == o.first && s.norm(o.end) == "by"
}

// nounParties: talks between X and Y; X's meeting with Y; X held talks with Y; the US-Russian
// summit.
func (s *story) nounParties(o *occasion) {
	_, end := s.bounds(o.first)
	s.partiesInside(o)
	if g, _ := s.after(o.end, end, betweenWords); len(g.refs) > 1 {
		o.add(g, "")
		return
	}
	if o.kind == graph.KindVisit {
		s.visitParties(o, end)
		return
	}
	if o.frame == forum {
		s.heldInClause(o)
	}
	complete := len(o.parties) > 1
	if g := s.directlyAfter(o, end, "of"); len(g.refs) > 0 && (len(g.refs) > 1 ||
		o.frame == forum || g.refs[0].body != nil) {
		o.add(g, "")
		complete = complete || len(g.refs) > 1 || o.frame == forum
	}
	if s.heldBy(o, end) {
		return
	}
	links := withWords
	if o.rule == courtesyCall {
		links = callWords
	}
	with, _ := s.after(o.end, end, links)
	if o.frame == forum && len(with.refs) == 0 {
		if g := s.attender(o); len(g.refs) > 0 {
			o.add(g, "")
		}
		if strings.HasPrefix(s.tag(o.end), "VBN") && s.norm(o.end+1) == "by" {
			o.add(s.listAt(o.end+2, end), "")
		}
		return
	}
	o.add(with, "")
	if len(with.refs) == 0 && s.tellsIn(o) {
		return
	}
	if len(with.refs) == 0 && (o.definite || s.owned(o)) && !s.lightVerb(o) {
		return
	}
	if !complete && !s.leadsSentence(o) {
		o.add(s.subjectOf(o.left), "")
	}
}

// heldBy reads a relative clause that says who holds the occasion and with whom: "the meeting that
// X will hold with Y".
func (s *story) heldBy(o *occasion, end int) bool {
	if w := s.norm(o.end); w != "that" && w != "which" && !s.noun(o.end).standsFor(isParty) {
		return false
	}
	for k := o.end + 1; k < min(o.end+14, end); k++ {
		if s.nounAt[k] != 0 || !strings.HasPrefix(s.tag(k), "VB") || s.lemma(k) != "hold" &&
			s.lemma(k) != "have" {
			continue
		}
		if next := s.tag(k + 1); strings.HasPrefix(next, "VB") {
			continue
		}
		g := s.walkLeft(s.chainStart(k)-1, o.end, 0)
		with, _ := s.after(k+1, end, withWords)
		if len(g.refs) == 0 || len(with.refs) == 0 {
			return false
		}
		o.add(g, "")
		o.add(with, "")
		return true
	}
	return false
}

// actorsAt adds for whom a meal is given, "Z gave a dinner for her", and gives an occasion of which
// no two parties are known those who act at it: "At a news conference, X and Y announced".
func (s *story) actorsAt(o *occasion) {
	if o.kind == graph.KindVisit {
		return
	}
	h := s.parent(o.first)
	if mealNouns[s.lemma(o.first)] {
		o.add(group{refs: s.partiesFor(o.first)}, "")
		if h >= 0 && s.rel(o.first) == "obj" {
			o.add(group{refs: s.partiesFor(h)}, "")
		}
	}
	at := o.first
	if h >= 0 && s.rel(at) == "nmod" && timeNouns[s.norm(h)] {
		at, h = h, s.parent(h) // two hours of talks
	}
	if len(uniqueParties(o.parties)) > 1 || o.definite || h < 0 || s.rel(at) != "obl" ||
		!atWords[s.marker(at)] {
		return
	}
	if refs := s.partiesByTree(s.subjectByTree(h)); len(refs) > 1 && s.sidesOf(refs) > 1 {
		o.add(group{refs: refs}, "")
	}
}

// partiesFor are the parties of a "for" that hangs on token i.
func (s *story) partiesFor(i int) []ref {
	var refs []ref
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		if r := s.rel(c); (r == "nmod" || r == "obl") && s.marker(c) == "for" {
			refs = append(refs, s.partiesByTree(c)...)
		}
	}
	return refs
}

var (
	mealNouns = wordSet("dinner lunch luncheon breakfast banquet reception brunch")
	atWords   = wordSet("at in during over after following")
)

// heldInClause adds those who hold a gathering or lead it: "the conference that X held", "opened
// under Y".
func (s *story) heldInClause(o *occasion) {
	s.heldInRelative(o, o.first)
	for c := s.firstChild[o.first]; c >= 0; c = s.nextChild[c] {
		if s.rel(c) == "nmod" {
			s.heldInRelative(o, c) // the conference on rivers that X held
		}
	}
	h := s.parent(o.first)
	if h < 0 || s.rel(o.first) != "nsubj" {
		return
	}
	for c := s.firstChild[h]; c >= 0; c = s.nextChild[c] {
		if s.rel(c) == "obl" && s.marker(c) == "under" && s.noun(c).standsFor(isPerson) {
			o.add(group{refs: s.partiesByTree(c)}, "")
		}
	}
}

// heldInRelative adds who holds what the noun at token i stands for, by a relative clause of it.
func (s *story) heldInRelative(o *occasion, i int) {
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		if s.doc.Tokens[c].Rel != "acl:relcl" || !forumVerbs[s.lemma(c)] {
			continue
		}
		k := s.child(c, "nsubj")
		if k >= 0 && !relativePronouns[s.norm(k)] && s.norm(k) != "that" {
			o.add(group{refs: s.partiesByTree(k)}, "")
		}
	}
}

// tellsIn takes the parties of an occasion at which one told another something: "X told Y in a
// telephone call".
func (s *story) tellsIn(o *occasion) bool {
	first, _ := s.bounds(o.first)
	if w := s.norm(o.left - 1); w != "in" && w != "during" && w != "at" && w != "over" {
		return false
	}
	for k := o.left - 2; k > first; k-- {
		if s.tag(k) != "VBD" || s.nounAt[k] != 0 {
			continue
		}
		m := s.noun(k + 1)
		if !m.standsFor(isPerson) || m.kind == pronoun && s.possessive(m) || farVerbs[s.lemma(k)] {
			return false
		}
		g := s.subjectOf(s.chainStart(k))
		if len(g.refs) == 0 {
			return false
		}
		o.add(g, "")
		o.add(s.groupStarting(m, o.left), "")
		return true
	}
	return false
}

// owned reports whether a party owns the occasion, whose it then is and not the subject's: "X
// praised Angola's signing of the accord".
func (s *story) owned(o *occasion) bool {
	for k := o.left; k < o.first; k++ {
		if m := s.noun(k); m.standsFor(isParty) && s.tag(m.end) == "POS" {
			return true
		}
	}
	return false
}

// lightVerb reports whether the noun is the object of a verb that only says that it took place.
func (s *story) lightVerb(o *occasion) bool {
	k := o.left - 1
	if s.tag(k) == "RP" || s.tag(k) == "IN" && s.norm(k) != "of" {
		k--
	}
	return strings.HasPrefix(s.tag(k), "VB") && lightVerbs[s.lemma(k)]
}

var lightVerbs = wordSet(`hold have begin start open conclude finish end resume continue conduct
convene attend join go arrive meet postpone cancel delay wrap complete host`)

// attender is the subject of the verb whose object the summit is: X attended the summit.
func (s *story) attender(o *occasion) group {
	for k := o.left - 1; k >= o.left-3 && k >= 0; k-- {
		if forumVerbs[s.lemma(k)] && strings.HasPrefix(s.tag(k), "VB") {
			return s.subjectOf(s.chainStart(k))
		}
	}
	return group{}
}

var forumVerbs = wordSet(`attend join host hold open address chair co-chair convene propose call
agree seek organize organise`)

// leadsSentence reports whether the noun phrase is itself the subject of its sentence.
func (s *story) leadsSentence(o *occasion) bool {
	first, _ := s.bounds(o.first)
	for k := first; k < o.left; k++ {
		if s.norm(k) != `"` && s.norm(k) != "," && s.tag(k) != "RB" && s.tag(k) != "CC" {
			return false
		}
	}
	return s.norm(o.left) != "after"
}

// partiesInside: the possessor and the adjectives within the noun phrase.
func (s *story) partiesInside(o *occasion) {
	for k := o.left; k < o.first; {
		m := s.noun(k)
		if m == nil {
			k++
			continue
		}
		if m.standsFor(isParty) {
			o.add(group{refs: m.refs, first: m.first, end: m.end}, "")
		}
		k = m.end
	}
}

// directlyAfter is the group of a preposition that follows the noun at once.
func (s *story) directlyAfter(o *occasion, end int, word string) group {
	if s.norm(o.end) != word {
		return group{}
	}
	return s.objectOf(o.end+1, end)
}

// visitParties: X's visit to Y; X paid a visit to Y; the visit of X to Y; a visit by X.
func (s *story) visitParties(o *occasion, end int) {
	inside := len(o.parties)
	if g := s.directlyAfter(o, end, "of"); len(g.refs) > 0 && o.rule != "noun:tour" {
		o.add(g, graph.Visitor)
	}
	if g, _ := s.after(o.end, end, byWords); len(g.refs) > 0 {
		o.add(g, graph.Visitor)
	}
	if o.rule == invitation {
		o.add(s.subjectOf(o.left), graph.Visitor)
		g, _ := s.after(o.end, end, fromWords)
		o.add(g, graph.Host)
	}
	if len(o.parties) == 0 && !s.leadsSentence(o) {
		o.add(s.subjectOf(o.left), graph.Visitor)
	}
	for i := range inside {
		o.parties[i].role = graph.Visitor
	}
	s.addDestination(o, o.end, end)
	s.addInviter(o)
}

// addDestination adds the country to which a journey leads, and notes the place.
func (s *story) addDestination(o *occasion, from, end int) {
	for k := from; k < end; k++ {
		if k > from && (s.clauseBreak(k, from) || s.norm(k) == "from") {
			return
		}
		m := s.noun(k)
		if m == nil || !m.standsFor(isLocation) {
			continue
		}
		if (m.adjective || m.kind == described) && s.norm(m.end) != "capital" {
			continue // the Mozambican capital is where the name of the country leads, no more
		}
		if w := s.wordBefore(m.first); o.frame != sighted && w != "to" && w != "in" &&
			w != "for" && w != "of" &&
			w != "and" && w != "," {
			continue
		}
		s.addLocation(o, m)
		if s.norm(m.end) != "and" && s.norm(m.end) != "," {
			return
		}
	}
}

func (s *story) wordBefore(i int) string {
	if s.norm(i-1) == "the" {
		i--
	}
	return s.norm(i - 1)
}

func (s *story) addLocation(o *occasion, m *mention) {
	for _, r := range m.refs {
		if o.place == (ref{}) && isLocation(r) {
			o.place, o.placed = r, stated
			o.placeWhy = basis{by: ByJourney, at: m.tokens()}
		}
		switch {
		case r.land != nil:
			o.parties = append(o.parties, party{ref{land: r.land}, graph.Host})
			o.hear(r, m.tokens(), o.pattern())
		case r.site != nil && r.site.country != "":
			o.parties = append(o.parties, party{ref{land: s.landOf(r.site.country)}, graph.Host})
			o.hear(ref{land: s.landOf(r.site.country)}, m.tokens(), o.pattern())
		}
	}
}

// journeyParties: X travelled to Y; X visited Y.
func (s *story) journeyParties(o *occasion) {
	_, end := s.bounds(o.first)
	o.add(s.subjectOf(o.left), graph.Visitor)
	if k := s.askedBy(o); k >= 0 {
		o.add(s.subjectOf(s.chainStart(k)), graph.Host)
	}
	if o.frame == sighted {
		object := s.objectOf(o.end, end)
		for _, r := range object.refs {
			if r.person != nil {
				o.parties = append(o.parties, party{r, graph.Host})
				o.hear(r, object.tokens(), o.pattern())
				o.kind, o.rule = graph.KindMeeting, "verb:visit person"
			}
		}
	}
	if s.norm(o.end) == "here" && s.here != nil {
		s.addLocation(o, &mention{first: o.end, end: o.end + 1, refs: []ref{{site: s.here}}})
		return
	}
	s.addDestination(o, o.end, end)
}
