package extract

import (
	"slices"

	"readout/graph"
	"readout/internal/head"
)

// The heads decide above these probabilities. All were chosen on annotated articles kept out of the
// training of the heads; where they leave it open, for what reports less that is wrong.
const (
	triggerAt      = 0.8  // a word that no rule takes for a trigger comes in
	ruledTriggerAt = 0.25 // a word that a rule takes for one stays
	partyAt        = 0.85 // somebody whom no rule takes for a party is one
	furtherPartyAt = 0.95 // the same, where the rules have found two
	ruledPartyAt   = 0.1  // whom a rule takes for a party stays one
	looseSideAt    = 0.8  // see withoutLooseSides
	meetingAt      = 0.3  // an occasion is reported
	topicAt        = 0.4  // a phrase is a topic of an occasion
	onlyTopicAt    = 0.2  // the likeliest one is, where no other is
	ruledTopic     = 0.1  // what a rule adds to the probability of a phrase
)

// heads are the learned decisions; see extract/train.
type heads struct{ trigger, party, topic, meeting *head.Head }

// project is what the state of token i adds in a slot of a head, kept for the next time.
func (s *story) project(h *head.Head, slot, i int) head.Projected {
	if i < 0 {
		return nil
	}
	key := projectionKey{h, slot, i}
	p, ok := s.projected[key]
	if !ok {
		values, scale := s.doc.State(i)
		p = h.Project(slot, head.State{Values: values, Scale: scale})
		s.projected[key] = p
	}
	return p
}

type projectionKey struct {
	head  *head.Head
	slot  int
	token int
}

// weighTriggers asks the head for triggers about every verb and noun: what it takes for no occasion
// goes, what it takes for one and no rule does comes in.
func weighTriggers(s *story) {
	var kept []*occasion
	for _, o := range s.candidates() {
		h := s.heads.trigger
		p := head.Probabilities(h.Scores(s.seeTrigger(o.first, o.ruled()),
			s.project(h, 0, o.first), s.project(h, 1, s.parent(o.first))))
		o.judged = verdict{1 - p[0], triggerAt, true}
		if o.rule != "" {
			o.judged.limit = ruledTriggerAt
		}
		o.chance = 1 - p[0]
		if o.rule != "" && (!h.Knows("R="+o.rule) || o.rule == "verb:be in" || s.transcribed(o)) {
			// Too rare in the training, strict enough by itself, or what the article is the record
			// of: the rule decides.
			o.chance = max(o.chance, triggerAt)
			o.judged.asked = false
		}
		if o.chance < triggerAt && (o.rule == "" || o.chance < ruledTriggerAt) {
			if o.rule != "" || o.chance >= ruledTriggerAt {
				s.reject(o, NoTrigger)
			}
			continue
		}
		if kind := graph.MeetingKind(h.Classes[1+likeliest(p[1:])]); o.rule == "" {
			s.becomes(o, kind)
		}
		kept = append(kept, o)
	}
	s.found = kept
}

// becomes makes an occasion of a kind of a word that no rule knows.
func (s *story) becomes(o *occasion, kind graph.MeetingKind) {
	o.kind, o.rule = kind, "head:"+s.lemma(o.first)
	switch {
	case kind == graph.KindCall:
		o.mode = graph.ModeUnknown
	case o.frame != nominal:
	case kind == graph.KindSummit || kind == graph.KindConference:
		o.frame = forum
	}
}

func likeliest(p []float32) int {
	best := 0
	for i, v := range p {
		if v > p[best] {
			best = i
		}
	}
	return best
}

// weighParties asks the head for participants about every mention in the sentence of an occasion.
// The roles are those that the rules give.
func weighParties(s *story) {
	h := s.heads.party
	for _, o := range s.found {
		var parties []party
		at := float32(partyAt)
		if len(o.parties) > 1 {
			at = furtherPartyAt
		}
		o.sure = map[ref]float32{}
		for _, m := range s.mentionsBeside(o) {
			p := head.Probabilities(h.Scores(s.seeParty(o, m), s.project(h, 0, o.first),
				s.project(h, 1, s.top(m.first, m.end))))
			limit, by := at, Rule("")
			if o.hasPartyOf(m) {
				limit, by = ruledPartyAt, o.pattern()
			}
			out := p[1] < limit
			o.hearAll(m, heard{by: by, verdict: verdict{p[1], limit, true}, out: out})
			if out {
				continue
			}
			for _, r := range m.refs {
				if isParty(r) {
					o.sure[r] = max(o.sure[r], p[1])
					parties = append(parties, party{r, o.roleOf(r)})
				}
			}
		}
		parties = append(o.withoutLooseSides(parties), s.inItself(o)...)
		if o.kind == graph.KindVisit && countPeople(parties) > 0 {
			parties = append(parties, o.countryVisited()...)
		}
		o.parties = uniqueParties(parties)
	}
}

// countryVisited is the country to which the rules see a journey lead: it is a party to a visit by
// definition, so the head is not asked.
func (o *occasion) countryVisited() []party {
	return slices.DeleteFunc(slices.Clone(o.parties), func(p party) bool {
		return p.role != graph.Host || p.land == nil
	})
}

// withoutLooseSides leaves out, where two people took part, the countries and bodies that no rule
// takes for parties and of which the head is not quite sure: most are the sides of those people,
// whom the text does not tie to them.
func (o *occasion) withoutLooseSides(parties []party) []party {
	if countPeople(parties) < 2 {
		return parties
	}
	return slices.DeleteFunc(parties, func(p party) bool {
		return p.person == nil && o.sure[p.ref] < looseSideAt &&
			!slices.ContainsFunc(o.parties, func(q party) bool { return q.ref == p.ref })
	})
}

// hasPartyOf reports whether the rules take one whom the mention stands for as a party.
func (o *occasion) hasPartyOf(m *mention) bool {
	return slices.ContainsFunc(o.parties, func(p party) bool {
		return slices.Contains(m.refs, p.ref)
	})
}

// inItself are the parties that the rules find within the words of the trigger or far from it: the
// head is not asked about those.
func (s *story) inItself(o *occasion) []party {
	beside := s.mentionsBeside(o)
	return slices.DeleteFunc(slices.Clone(o.parties), func(p party) bool {
		return slices.ContainsFunc(beside, func(m *mention) bool {
			return slices.ContainsFunc(m.refs, func(r ref) bool { return sameSide(p.ref, r) }) ||
				p.land != nil && slices.ContainsFunc(m.refs, func(r ref) bool {
					return r.site != nil
				})
		})
	})
}

// roleOf is the role that the rules give to a party or to its side.
func (o *occasion) roleOf(r ref) graph.Role {
	for _, p := range o.parties {
		if p.ref == r || sameSide(p.ref, r) {
			return p.role
		}
	}
	return ""
}

// weighMeetings asks the head for meetings how likely each occasion is one, which is its confidence,
// and drops the unlikely.
func weighMeetings(s *story) {
	h := s.heads.meeting
	if h == nil {
		return // while the other heads are measured
	}
	for _, o := range s.related {
		o.confidence = head.Probabilities(h.Scores(s.seeMeeting(o)))[1]
	}
	s.related = slices.DeleteFunc(s.related, func(o *occasion) bool {
		if o.confidence < meetingAt {
			s.reject(o, Unlikely)
		}
		return o.confidence < meetingAt
	})
	for _, o := range s.related {
		if o.within != nil && !slices.Contains(s.related, o.within) {
			o.within = nil
		}
	}
}
