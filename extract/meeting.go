package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// frame is how the words round a trigger name its parties.
type frame int

const (
	mutual  frame = iota // X and Y met, X met (with) Y
	receive              // X received Y: the subject is the host
	journey              // X travelled to Y: a person and the country of the place
	sighted              // X visited Y: a place, a country or a person
	address              // X told Y: one speaks to the other
	subject              // X and Y discussed, signed: parties are the subject and "with"
	nominal              // talks between X and Y, X's meeting with Y
	forum                // a summit or conference: whoever is named takes part
)

// trigger is a word or phrase that tells of an occasion.
type trigger struct {
	kind  graph.MeetingKind
	mode  graph.Mode
	frame frame
	rule  string
	weak  bool // needs a place or a date in its clause, and two people
}

// occasion is one mention of an occasion, later joined with the others of the same one.
type occasion struct {
	trigger
	first, end int // tokens of the trigger
	left       int // first token of the noun phrase or verb chain
	definite   bool
	parties    []party
	status     graph.Status
	hedged     bool // conditional, generic or counterfactual: counts only beside another mention
	assumed    bool // held only because nothing says that it was not
	date       graph.Date
	dateText   string
	dated      dateSource
	place      ref
	placed     placeSource
	topics     []topic
	sentences  []int
	weighed    []candidate // the topics as the head has them, see weighTopics
	within     *occasion
	split      *occasion // of which this is a further one in the same clause
	merged     bool
	further    []int           // the triggers of its further mentions
	chance     float32         // that the trigger tells of an occasion, by the head for triggers
	sure       map[ref]float32 // that a party took part, by the head for participants
	confidence float32         // that all this is an occasion, by the head for meetings
	why                        // what the above rests on
}

// party is who took part, and how.
type party struct {
	ref
	role graph.Role
}

// findTriggers lists the words that tell of an occasion, in text order.
func findTriggers(s *story) {
	for _, sentence := range s.doc.Sentences {
		if sentence.Kind == nlp.Dateline || s.aboutOtherThings(sentence) {
			continue
		}
		for i := sentence.First; i < sentence.End; i++ {
			t, end, ok := s.triggerAt(i, sentence.End)
			if !ok {
				continue
			}
			o := &occasion{trigger: t, first: i, end: end, sentences: []int{s.sentence(i)}}
			o.left = s.phraseStart(o)
			o.definite = s.isDefinite(o)
			s.found = append(s.found, o)
			i = end - 1
		}
	}
}

// aboutOtherThings reports whether the sentence speaks of sport, business or a court, where parties
// meet too: by itself, or with what its paragraph says beside it.
func (s *story) aboutOtherThings(x nlp.Sentence) bool {
	n := s.otherWords(x)
	if n != 1 {
		return n > 1
	}
	for _, y := range s.doc.Sentences {
		if y.Paragraph == x.Paragraph && y.First != x.First && s.otherWords(y) > 1 {
			return true
		}
	}
	return false
}

// otherWords weighs the words of sport, business and courts in a sentence.
func (s *story) otherWords(x nlp.Sentence) int {
	n := 0
	for i := x.First; i < x.End; i++ {
		switch {
		case otherThings[s.lemma(i)]:
			n += 2
		case s.noun(i).standsFor(isParty):
		case perhapsOther[s.lemma(i)] && !strings.HasPrefix(s.tag(i), "VB"), s.isScore(i):
			n++
		case s.teamVerb(i):
			n += 2
		}
	}
	return n
}

// isScore reports whether token i is the result of a match, "2-1".
func (s *story) isScore(i int) bool {
	a, b, ok := strings.Cut(s.norm(i), "-")
	return ok && len(a) == 1 && len(b) == 1 && s.tag(i) == "CD"
}

// teamVerb reports whether token i is a verb in the plural of one country alone, which then is a
// team: "Albania meet Romania".
func (s *story) teamVerb(i int) bool {
	if s.tag(i) != "VBP" || s.kind(i) != nlp.Prose {
		return false
	}
	c := s.subjectByTree(i)
	m := s.noun(c)
	return m != nil && m.kind == named && m.end == i && s.rel(c) == "nsubj" && s.parent(c) == i &&
		len(m.refs) == 1 && m.refs[0].land != nil && s.tag(c) == "NNP" && s.child(c, "conj") < 0
}

// triggerAt reads the trigger at token i.
func (s *story) triggerAt(i, limit int) (trigger, int, bool) {
	if m := s.noun(i); m != nil || s.unitOf(i) != nil && s.capitalised(i) && !s.inCapitals(i) &&
		!nounTriggersHas(s.lemma(i)) {
		return trigger{}, i, false
	}
	if strings.HasPrefix(s.tag(i), "VB") {
		if t, end, ok := s.verbTrigger(i, limit); ok {
			return t, end, true
		}
	}
	if s.mountaintop(i) {
		return trigger{}, i, false
	}
	return s.nounTrigger(i, limit)
}

// mountaintop reports whether the summit at token i is one that is reached on foot.
func (s *story) mountaintop(i int) bool {
	v := s.parent(i)
	return s.lemma(i) == "summit" && v >= 0 && climbVerbs[s.lemma(v)] && s.child(i, "nmod") >= 0
}

var climbVerbs = wordSet("reach climb scale conquer ascend summit")

func nounTriggersHas(lemma string) bool { _, ok := nounTriggers[lemma]; return ok }

// verbTrigger reads a verb that tells of an occasion.
func (s *story) verbTrigger(i, limit int) (trigger, int, bool) {
	lemma := s.lemma(i)
	t, ok := verbTriggers[lemma]
	if !ok {
		return t, i, false
	}
	switch lemma {
	case "speak", "talk":
		return s.speakTrigger(t, i, limit)
	case "go", "come", "head", "fly", "travel", "arrive", "journey", "leave", "depart", "land",
		"stop", "return":
		return s.journeyTrigger(t, i, limit)
	case "be":
		return s.stayTrigger(t, i, limit)
	case "spend":
		if s.spendsAt(i) {
			return trigger{graph.KindVisit, graph.InPerson, journey, "verb:be in", false}, i + 1, true
		}
		return t, i + 1, s.spendsWith(i, limit)
	case "ring":
		m := s.noun(i + 1)
		return t, i + 1, m.standsFor(isPerson) && s.tag(m.end) != "POS"
	case "get":
		return t, i + 2, s.norm(i+1) == "through" && s.norm(i+2) == "to" && s.partyAhead(i+3, limit)
	case "reach", "gather", "convene", "assemble":
		return t, i + 1, s.arrives(i, limit)
	case "call":
		return s.callTrigger(t, i)
	}
	if s.attributive(t, i) {
		return t, i, false
	}
	if needs := verbNeeds[lemma]; needs != nil {
		return t, i + 2, needs[s.lemma(i+1)]
	}
	return t, i + 1, s.objectFits(i, limit)
}

// attributive reports whether a participle only describes a noun: "the recently signed agreement",
// "topics discussed", "visiting chairman".
func (s *story) attributive(t trigger, i int) bool {
	tag, before := s.tag(i), s.tag(i-1)
	if tag == "VBG" && t.frame == sighted {
		return before == "DT" || before == "VBD" && s.lemma(i-1) != "be" && s.unitOf(i+1) != nil
	}
	if tag != "VBN" || s.chainStart(i) != i && !strings.HasPrefix(s.tag(s.chainStart(i)), "RB") {
		return false
	}
	k := s.chainStart(i)
	return t.frame == subject && s.norm(i+1) != "by" && (s.tag(k-1) == "DT" ||
		strings.HasPrefix(s.tag(k-1), "NN") && s.nounAt[k-1] == 0 || s.norm(k-1) == "of")
}

// verbNeeds are the words of which one has to follow a verb to make it tell of an occasion.
var verbNeeds = map[string]map[string]bool{
	"sit":      wordSet("down"),
	"shake":    wordSet("hands hand"),
	"exchange": wordSet("view opinion idea handshake"),
}

// objectFits rules out what is seen, met, hosted and welcomed without meeting anybody.
func (s *story) objectFits(i, limit int) bool {
	next := i + 1
	switch s.lemma(i) {
	case "see":
		m := s.noun(next)
		if m != nil && s.possessive(m) {
			return s.norm(i-1) == "to" && s.personAhead(m.end, limit)
		}
		person := m.standsFor(isPerson) || s.tag(i) == "VBD" && m != nil &&
			m.kind == described && m.standsFor(isParty)
		return person && s.tag(m.end) != "VBG" && s.norm(m.end) != "as"
	case "meet":
		return !meetsThings[s.norm(next)] && !s.halfway(next) &&
			!(meetsThings[s.norm(next+1)] && s.tag(next) == "DT") &&
			!(meetsThings[s.norm(next+2)] && s.tag(next) == "IN")
	case "sign":
		return !s.signsAlone(next, limit)
	case "welcome", "greet", "receive", "host":
		if s.ofThing(i) {
			return false
		}
		return s.personAhead(next, limit) || s.tag(i) == "VBN"
	}
	return true
}

// ofThing reports whether the participle at token i describes a thing: "a letter received by X".
func (s *story) ofThing(i int) bool {
	h := s.parent(i)
	return s.tag(i) == "VBN" && s.rel(i) == "acl" && h == i-1 && s.nounAt[h] == 0 &&
		s.unitOf(h) == nil && !sideNouns[s.lemma(h)]
}

// halfway: "met in the middle" brings opinions together, not people.
func (s *story) halfway(i int) bool {
	return s.norm(i) == "in" && s.norm(i+1) == "the" && s.norm(i+2) == "middle" && s.norm(i+3) != "of"
}

// signsAlone reports whether what is signed needs no second party: a bill, an order; or nothing is
// signed at all ("sign up").
func (s *story) signsAlone(i, limit int) bool {
	if s.tag(i) == "RP" || s.norm(i) == "up" || s.norm(i) == "off" {
		return true
	}
	for k := i; k < min(i+8, limit); k++ {
		if ownPapers[s.lemma(k)] {
			return true
		}
	}
	return false
}

// personAhead reports whether a person, or the people of a country, come next as the object.
func (s *story) personAhead(i, limit int) bool {
	for k := i; k < min(i+8, limit); k++ {
		if m := s.noun(k); m.standsFor(isPerson) || m != nil && m.kind == described &&
			m.standsFor(isParty) {
			return s.tag(m.end) != "POS"
		}
		switch {
		case s.tag(k) == "DT" || s.tag(k) == "JJ" || s.unitOf(k) != nil || s.tag(k) == "PRP$":
		default:
			return false
		}
	}
	return false
}

func (s *story) partyAhead(i, limit int) bool {
	for k := i; k < min(i+4, limit); k++ {
		if m := s.noun(k); m != nil {
			return m.standsFor(isParty)
		}
		if s.tag(k) != "DT" && s.tag(k) != "JJ" && s.unitOf(k) == nil {
			return false
		}
	}
	return false
}

// nounTrigger reads a noun that names an occasion, with the words that make it another kind.
func (s *story) nounTrigger(i, limit int) (trigger, int, bool) {
	lemma := s.lemma(i)
	t, ok := nounTriggers[lemma]
	if !ok || !strings.HasPrefix(s.tag(i), "N") && !strings.HasPrefix(s.tag(i), "VBG") &&
		!s.inCapitals(i) && s.kind(i) != nlp.Heading {
		return t, i, false
	}
	before := s.norm(i - 1)
	switch lemma {
	case "talk", "talks":
		if s.norm(i) != "talks" || strings.HasPrefix(s.tag(i), "VB") {
			return t, i, false
		}
	case "conference", "briefing":
		if s.lemma(i+1) == "call" || s.lemma(i+1) == "room" {
			return t, i, false
		} else if before == "press" || before == "news" || before == "media" {
			t = trigger{graph.KindPressConference, graph.InPerson, nominal,
				"noun:press conference", false}
		} else if lemma == "briefing" || strings.HasPrefix(before, "video") ||
			strings.HasPrefix(before, "tele") {
			return t, i, false
		}
	case "call", "conversation":
		return s.callNoun(t, i)
	case "meeting", "session":
		if before == "cabinet" || before == "staff" || before == "board" || lemma == "session" &&
			!s.sitsTogether(i) {
			return t, i, false
		}
	case "signing", "ceremony":
		if strings.HasPrefix(before, "swearing") || before == "opening" || before == "award" {
			return t, i, false
		}
	case "round":
		return t, i + 1, before == "next" || before == "another" || before == "further"
	case "invitation":
		return t, i + 1, s.norm(i+1) == "to" && s.noun(i+2).standsFor(isLocation)
	case "stay", "stop", "tour":
		if s.norm(i+1) != "in" && s.norm(i+1) != "of" {
			return t, i, false
		}
	}
	return t, i + 1, true
}

// callNoun reads "a call", "a telephone conversation", "a courtesy call".
func (s *story) callNoun(t trigger, i int) (trigger, int, bool) {
	switch before := s.norm(i - 1); {
	case before == "conference" || before == "phone" || before == "telephone":
		t.mode = graph.ByPhone
	case before == "video":
		t.mode = graph.ByVideo
	case before == "courtesy":
		t = trigger{graph.KindMeeting, graph.InPerson, nominal, courtesyCall, false}
	case s.lemma(i) == "call" && !s.callBetweenPeople(i):
		return t, i, false
	}
	return t, i + 1, true
}

const courtesyCall = "noun:courtesy call"

// phraseStart is the first token of a trigger's noun phrase, or of its chain of verbs.
func (s *story) phraseStart(o *occasion) int {
	first, _ := s.bounds(o.first)
	if o.frame != nominal && o.frame != forum {
		return s.chainStart(o.first)
	}
	i := o.first
	for i > first {
		k := i - 1
		tag := s.tag(k)
		m := s.noun(k)
		switch {
		case tag == "DT" || tag == "PRP$":
			return k
		case m != nil && (m.adjective || tag == "POS" || s.tag(m.end) == "POS" ||
			m.standsFor(isLocation) || m.standsFor(isParty) && m.kind == named) &&
			!s.verbBetween(m.end, o.first):
			i = m.first
		case tag == "POS" || strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN") ||
			tag == "CD" || tag == "VBN" || tag == "VBG" && s.norm(k) != "following" ||
			s.norm(k) == "-" || s.norm(k) == "--" && s.nounAt[k+1] != 0 && k-1 >= first &&
			s.nounAt[k-1] != 0 || s.unitOf(k) != nil:
			i = k
		default:
			return i
		}
	}
	return i
}

func (s *story) verbBetween(first, end int) bool {
	for i := first; i < end; i++ {
		if t := s.tag(i); t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" {
			return true
		}
	}
	return false
}

// chainStart is the first token of the verbs and adverbs that end with the verb at i.
func (s *story) chainStart(i int) int {
	first, _ := s.bounds(i)
	for i > first {
		k := i - 1
		tag := s.tag(k)
		if s.nounAt[k] != 0 {
			return i
		}
		switch {
		case tag == "MD", tag == "TO", strings.HasPrefix(tag, "RB"), tag == "VBG" &&
			s.tag(i) == "TO",
			chainVerbs[s.lemma(k)] && strings.HasPrefix(tag, "VB"), chainWords[s.norm(k)]:
			i = k
		default:
			return i
		}
	}
	return i
}

// isDefinite reports whether a noun refers back: the talks, their meeting, this visit.
func (s *story) isDefinite(o *occasion) bool {
	if o.frame != nominal && o.frame != forum {
		return false
	}
	switch s.norm(o.left) {
	case "the", "this", "these", "their", "his", "her", "its", "that", "both":
		return true
	}
	return o.first == o.left && o.kind == graph.KindCall
}

// sortFound puts the occasions into the order of the text.
func (s *story) sortFound() {
	slices.SortStableFunc(s.found, func(a, b *occasion) int { return a.first - b.first })
}
