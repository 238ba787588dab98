package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// findStatus decides for each trigger whether its occasion took place.
func findStatus(s *story) {
	for _, o := range s.found {
		if o.split == nil {
			o.status, o.hedged = s.statusOf(o)
			o.assumed = o.status == graph.Held && (o.frame == nominal || o.frame == forum) &&
				!s.moodOf(o.first).told
		}
	}
	for _, o := range s.found {
		if o.split != nil {
			o.status, o.hedged = o.split.status, o.split.hedged
			o.statusWhy = o.split.statusWhy
		}
	}
}

// statusOf weighs the words that govern the trigger: called off and put off before refused, refused
// before proposed, proposed before planned; what none of them says was held.
func (s *story) statusOf(o *occasion) (graph.Status, bool) {
	m := s.moodOf(o.first)
	cues := append(s.cuesOf(o), m.cues...)
	hedged := s.conditional(o)
	has := func(set map[string]bool) bool {
		for _, i := range cues {
			if set[s.lemma(i)] || set[s.norm(i)] {
				o.statusWhy.at = tokens{i, i + 1} // the last set asked for decides
				return true
			}
		}
		return false
	}
	near := func(verb, particle string) bool {
		i := s.phraseNear(cues, verb, particle)
		if i < 0 {
			return false
		}
		o.statusWhy.at = tokens{i, i + 2}
		if s.norm(i+1) != particle {
			o.statusWhy.at.end++ // "called it off"
		}
		return true
	}
	o.statusWhy = basis{}
	negated := has(negations)
	negation := o.statusWhy.at
	if s.deniedBefore(o) || s.saidWrong(o) {
		return graph.Refused, false
	}
	if s.elidedNot(o) {
		o.statusWhy.at = tokens{o.end, o.end + 2}
		return s.statusElided(o), hedged
	}
	switch {
	case has(cancelCues) || near("call", "off") || near("break", "off"):
		return graph.Cancelled, hedged
	case has(postponeCues) || near("put", "off") || s.isMoved(cues) || near("push", "back"):
		return graph.Postponed, hedged
	case has(refuseCues) || negated && !has(planCues):
		return graph.Refused, hedged
	case has(proposeCues) || near("call", "for"):
		return graph.Proposed, hedged
	case has(endCues):
		if s.startsAhead(o, cues) {
			return graph.Scheduled, hedged
		}
		return graph.Held, false
	case negated:
		o.statusWhy.at = negation
		return graph.Refused, true
	case has(planCues) || near("look", "forward") || s.aheadOf(o) || s.isTo(o) || s.areTo(cues) || s.sharedPlan(o):
		return graph.Scheduled, hedged
	case has(maybeCues):
		return graph.Proposed, true
	}
	if o.rule == invitation {
		return s.invitedStatus(cues), hedged
	}
	return s.statusByForm(o), hedged
}

const invitation = "noun:invitation"

// invitedStatus: what one is invited to is agreed once the invitation is accepted.
func (s *story) invitedStatus(cues []int) graph.Status {
	for _, i := range cues {
		if s.lemma(i) == "accept" {
			return graph.Scheduled
		}
	}
	return graph.Proposed
}

// isMoved: "has been moved to Friday".
func (s *story) isMoved(cues []int) bool {
	for _, i := range cues {
		if s.lemma(i) == "move" && s.tag(i) == "VBN" && s.norm(i+1) != "by" {
			return true
		}
	}
	return false
}

// areTo: "is to attend the summit", "are to hold talks".
func (s *story) areTo(cues []int) bool {
	for _, i := range cues {
		if s.tag(i) == "TO" && s.lemma(i-1) == "be" {
			return true
		}
	}
	return false
}

// sharedPlan: a light verb in the infinitive after "and" stands under the plan before it: "will
// visit Hanoi and hold talks", "is scheduled to visit Hanoi and to hold talks".
func (s *story) sharedPlan(o *occasion) bool {
	k := o.left - 1
	if o.frame != nominal && o.frame != forum || s.tag(k) != "VB" {
		return false
	}
	k = s.chainStart(k)
	plan := -1
	if s.norm(k-1) == "and" {
		plan = s.plannedBefore(k - 1)
	}
	if plan >= 0 {
		o.statusWhy.at = tokens{plan, plan + 1}
	}
	return plan >= 0
}

// plannedBefore is the word by which the nearest verbs before token k look ahead, -1 when they do
// not.
func (s *story) plannedBefore(k int) int {
	first, _ := s.bounds(k)
	for k--; k >= first; k-- {
		tag := s.tag(k)
		if s.nounAt[k] != 0 {
			continue
		}
		if planCues[s.lemma(k)] && (strings.HasPrefix(tag, "VB") || tag == "MD") || tag == "TO" &&
			s.lemma(k-1) == "be" {
			return k
		}
		if tag == "VBD" || s.norm(k) == ";" {
			return -1
		}
	}
	return -1
}

// isTo: "was to meet", "is to visit".
func (s *story) isTo(o *occasion) bool {
	for k := o.left; k < o.first-1; k++ {
		if s.lemma(k) == "be" && s.norm(k+1) == "to" {
			return true
		}
	}
	return false
}

// deniedBefore: the clause is what somebody denies: "denied that X would meet Y", "rejected a
// report that X met Y".
func (s *story) deniedBefore(o *occasion) bool {
	first, _ := s.bounds(o.first)
	clause := false
	for k := o.left - 1; k >= first; k-- {
		switch {
		case s.norm(k) == "that" || reportNouns[s.lemma(k)]:
			clause = true
		case s.norm(k) == ";" || s.norm(k) == `"`:
			return false
		case clause && denials[s.lemma(k)] && strings.HasPrefix(s.tag(k), "VB"):
			o.statusWhy.at = tokens{k, k + 1}
			return !negations[s.norm(k-1)] && s.norm(k-2) != "no"
		}
	}
	return false
}

var (
	denials     = wordSet("deny reject dismiss refute")
	reportNouns = wordSet("report rumour rumor claim allegation suggestion story item account")
)

// statusByForm: an infinitive in a headline looks ahead, and one after a past verb tells what for.
func (s *story) statusByForm(o *occasion) graph.Status {
	verb := o.frame != nominal && o.frame != forum
	if verb && s.presentTense(o.left, o.first) && s.futureWords(o) {
		return graph.Scheduled
	}
	if !verb && s.leavesFor(o) {
		return graph.Scheduled
	}
	if s.kind(o.first) != 0 && s.norm(o.left) == "to" && verb {
		return graph.Scheduled
	}
	if verb && s.tag(o.first) == "VB" && s.norm(o.left-1) == "and" {
		return s.sharedStatus(o)
	}
	return graph.Held
}

// sharedStatus: a bare verb after "and" stands under the auxiliaries of the verb before it.
func (s *story) sharedStatus(o *occasion) graph.Status {
	first, _ := s.bounds(o.first)
	for k := o.left - 1; k >= first; k-- {
		if planCues[s.lemma(k)] && (strings.HasPrefix(s.tag(k), "VB") || s.tag(k) == "MD") {
			o.statusWhy.at = tokens{k, k + 1}
			return graph.Scheduled
		}
		if proposeCues[s.lemma(k)] && strings.HasPrefix(s.tag(k), "VB") {
			o.statusWhy.at = tokens{k, k + 1}
			return graph.Proposed
		}
	}
	return graph.Held
}

// cuesOf lists the tokens that say whether it happened: those of the chain or noun phrase itself,
// the verbs that govern it, and the verb of which it is the subject.
func (s *story) cuesOf(o *occasion) []int {
	first, end := s.bounds(o.first)
	var cues []int
	for i := o.left; i < o.end; i++ {
		if s.nounAt[i] == 0 && (i < o.first || i > o.first && o.kind == graph.KindVisit) {
			cues = append(cues, i) // "is due in" has its cue inside
		}
	}
	cues = append(cues, s.governors(o, first)...)
	if o.frame == nominal || o.frame == forum {
		cues = append(cues, s.predicate(o, end)...)
	}
	return cues
}

// governors are the verbs to the left that the trigger is an object of: "called for talks",
// "agreed to hold a summit". They are looked for as far as the subject.
func (s *story) governors(o *occasion, first int) []int {
	var cues []int
	verbs, above := 0, s.climb(o.first)
	for k := o.left - 1; k >= first && k >= o.left-14; k-- {
		tag := s.tag(k)
		if m := s.noun(k); m != nil {
			if o.frame != nominal && o.frame != forum {
				return append(cues, s.asks(o)...)
			}
			if verbs > 0 && m.kind != pronoun {
				break
			}
			continue
		}
		if s.norm(k) == ";" || s.norm(k) == `"` || s.norm(k) == "," && verbs > 0 {
			break
		}
		if tag == "IN" && occasionPrepositions[s.norm(k)] && k == o.left-1 {
			break
		}
		if r := s.rel(k); (r == "acl" || r == "advcl") && !slices.Contains(above, k) {
			continue // "X, invited in August, came on Monday"
		}
		if strings.HasPrefix(tag, "VB") || tag == "MD" || tag == "TO" || negations[s.norm(k)] ||
			tag == "JJ" {
			cues = append(cues, k)
			verbs++
		}
		if strings.HasPrefix(tag, "NN") && verbs > 0 && !cueNouns[s.lemma(k)] {
			break
		}
		if cueNouns[s.lemma(k)] {
			cues = append(cues, k)
		}
		if tag == "VBD" && sayVerbs[s.lemma(k)] {
			break
		}
	}
	return cues
}

// asks is the verb by which somebody is asked to do what the trigger says: "invited X to visit".
func (s *story) asks(o *occasion) []int {
	if k := s.askedBy(o); k >= 0 {
		return []int{k, k - 1}
	}
	return nil
}

// askedBy is the verb before the one who is asked to do what the trigger says, -1 when there is
// none.
func (s *story) askedBy(o *occasion) int {
	m := s.noun(o.left - 1)
	if m == nil || m.end != o.left || s.norm(o.left) != "to" {
		return -1
	}
	k := m.first - 1
	for s.tag(k) == "DT" || s.unitOf(k) != nil {
		k--
	}
	if askVerbs[s.lemma(k)] && strings.HasPrefix(s.tag(k), "VB") {
		return k
	}
	return -1
}

// askVerbs are those by which one person is to do what another wants.
var askVerbs = wordSet("invite ask urge want request persuade beg press")

// predicate is the chain of verbs after a noun phrase that is their subject, and participles that
// say what is planned: "the summit, to be held", "a meeting scheduled for".
func (s *story) predicate(o *occasion, end int) []int {
	cues, next := s.verbChain(o, o.end, end)
	if len(cues) > 0 && relatives[s.norm(cues[0]-1)] {
		more, _ := s.verbChain(nil, next,
			end) // "a meeting that was to be held has been called off"
		cues = append(cues, more...)
	}
	return cues
}

var relatives = wordSet("that which")

// verbChain is the first chain of verbs from token i on, and where it ends. For an occasion the
// chain has to have its noun for a subject.
func (s *story) verbChain(o *occasion, i, end int) (cues []int, next int) {
	k := i
	for ; k < min(end, i+18); k++ {
		tag := s.tag(k)
		if m := s.noun(k); m != nil {
			if len(cues) > 0 {
				return cues, k
			}
			k = m.end - 1
			continue
		}
		verb := strings.HasPrefix(tag, "VB") || tag == "MD" || tag == "TO" && s.tag(k+1) == "VB"
		switch {
		case verb || negations[s.norm(k)]:
			if o != nil && len(cues) == 0 && !s.belongsTo(o, k) {
				return nil, k
			}
			cues = append(cues, k)
		case len(cues) > 0 && tag != "RB" && tag != "RP" && tag != "IN":
			return cues, k
		case s.norm(k) == ";" || s.norm(k) == `"` || s.norm(k) == "that" && k > i &&
			s.tag(k) != "WDT":
			return cues, k
		}
	}
	return cues, k
}

// belongsTo reports whether the verb at k has the trigger's noun phrase for its subject: it leads
// the clause, or the verb is a participle or infinitive right behind.
func (s *story) belongsTo(o *occasion, k int) bool {
	tag := s.tag(k)
	if tag == "VBN" || tag == "TO" {
		return planCues[s.lemma(k)] || proposeCues[s.lemma(k)] || tag == "TO" &&
			s.lemma(k+1) == "be" || postponeCues[s.lemma(k)] || cancelCues[s.lemma(k)] ||
			s.lemma(k) == "hold"
	}
	first, _ := s.bounds(o.first)
	for j := o.left - 1; j >= first; j-- {
		switch {
		case s.norm(j) == "that" || s.norm(j) == "and" || s.norm(j) == "but" ||
			s.norm(j) == "although" || s.norm(j) == "if" || s.norm(j) == `"`:
			return true
		case s.norm(j) == "," && !s.prepHeads(first):
			return true
		case strings.HasPrefix(s.tag(j), "VB") || s.tag(j) == "MD":
			return false
		case s.tag(j) == "IN" && j == o.left-1:
			return false
		}
	}
	return true
}

func (s *story) prepHeads(first int) bool { return s.tag(first) == "IN" }

// conditional reports whether the clause stands under if, whether or unless.
func (s *story) conditional(o *occasion) bool {
	first, _ := s.bounds(o.first)
	for k := o.left - 1; k >= first && k > o.left-12; k-- {
		switch s.norm(k) {
		case "if", "whether", "unless", "never":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// phraseNear is the verb among the cues that is followed by a particle, with little between, -1
// when none is.
func (s *story) phraseNear(cues []int, verb, particle string) int {
	for _, i := range cues {
		if s.lemma(i) == verb && (s.norm(i+1) == particle || s.norm(i+2) == particle &&
			particle != "for") {
			return i
		}
	}
	return -1
}

var (
	cancelCues   = wordSet("cancel cancelled canceled scrap abandon abort cancellation")
	postponeCues = wordSet(`postpone postponed delay delayed defer deferred reschedule
rescheduled postponement suspend`)
	refuseCues  = wordSet("refuse decline deny rule reject boycott skip shun refusal avoid")
	negations   = wordSet("not n't never no nor without neither")
	proposeCues = wordSet(`propose proposed offer invite suggest urge want wish hope seek
request demand should must need ask appeal advocate favour favor welcome ready willing invitation
proposal call sound approach lobby readiness willingness possible possibility`)
	planCues = wordSet(`will shall would schedule scheduled plan planned expect expected due set
upcoming forthcoming announce agree intend prepare going 'll slate slated next future prospective
tentatively prepare instruct task`)
	maybeCues = wordSet("may might could can likely possibly consider")
	endCues   = wordSet("wrap conclude finish end begin open start resume continue close complete")
	cueNouns  = wordSet(`plan proposal invitation request offer hope call prospect possibility
cancellation postponement readiness willingness refusal`)
)

// occasionPrepositions stand before an occasion that frames something else: at the meeting.
var occasionPrepositions = wordSet("at during after following since in")
