package extract

import (
	"maps"
	"slices"

	"readout/graph"
)

// mergeOccasions joins the mentions that tell of one occasion.
func mergeOccasions(s *story) {
	for _, o := range s.found {
		if o.rule == discussing && o.placed == stated {
			o.placed = nearby // "discussed the violence in Brazil": perhaps a topic only
		}
		if target, by := s.sameOccasion(o); target != nil {
			target.joined = append(target.joined, joined{o, by})
			s.join(target, o)
			continue
		}
		s.related = append(s.related, o)
	}
	s.absorbWeak()
	s.bridgeRounds()
	for _, o := range s.related {
		o.hedged = o.hedged || s.nobodyElse(o)
		s.adjustStatus(o)
	}
}

// absorbWeak joins the occasions that no word names to those that have their parties, wherever they
// are told.
func (s *story) absorbWeak() {
	s.related = slices.DeleteFunc(s.related, func(o *occasion) bool {
		if !o.weak {
			return false
		}
		for _, other := range s.related {
			if other == o || other.merged || !s.kindsAgree(other, o) || !datesAgree(other, o) ||
				!s.placesAgree(other, o) || !statusesAgree(other, o) ||
				!mayBeSame(o.parties, other.parties) {
				continue
			}
			parties := other.parties
			other.joined = append(other.joined, joined{o, BySameParties})
			s.join(other, o)
			other.parties = parties // a country may be a person of unknown side
			return true
		}
		return false
	})
}

// nobodyElse reports whether too little is said of a gathering to count: a country or person alone,
// and no day and place.
func (s *story) nobodyElse(o *occasion) bool {
	return o.frame == forum && len(o.parties) == 1 && o.parties[0].body == nil &&
		(o.date.IsZero() || o.place == (ref{}))
}

// sameOccasion is the occasion told before, the latest first, that the mention goes on about, and
// the rule that says so.
func (s *story) sameOccasion(o *occasion) (*occasion, Rule) {
	for k := len(s.related) - 1; k >= 0; k-- {
		if by := s.compatible(s.related[k], o); by != "" {
			return s.related[k], by
		}
	}
	return nil, ""
}

// compatible is the rule by which two mentions may tell of one occasion, "" when they may not.
func (s *story) compatible(a, b *occasion) Rule {
	if !s.kindsAgree(a, b) || !datesAgree(a, b) || !s.placesAgree(a, b) || !statusesAgree(a, b) {
		return ""
	}
	gatherings := a.frame == forum && b.frame == forum
	switch {
	case gatherings && a.kind == b.kind && s.oneGathering(a, b):
		return BySameGathering
	case len(b.parties) == 0 && b.definite && len(a.parties) > 0:
		return ByReferringBack
	case len(b.parties) == 0:
		if gatherings {
			return BySameGathering
		}
		return ""
	case len(a.parties) == 0:
		if a.first < b.first && a.kind == b.kind && s.kind(a.first) != 0 {
			return ByHeading
		}
		return ""
	case partiesAgree(a, b):
		return BySameParties
	}
	return ""
}

// oneGathering: an article that speaks of a conference to come speaks of one, unless different
// bodies hold it.
func (s *story) oneGathering(a, b *occasion) bool {
	if a.status == graph.Held || b.status == graph.Held {
		return false
	}
	held := func(o *occasion) *body {
		for _, p := range o.parties {
			if p.body != nil {
				return p.body
			}
		}
		return nil
	}
	return held(a) == held(b) || held(a) == nil || held(b) == nil
}

// class groups the kinds that one occasion may be called by.
func class(k graph.MeetingKind) int {
	switch k {
	case graph.KindMeeting, graph.KindNegotiations:
		return 0
	case graph.KindCall:
		return 1
	case graph.KindVisit:
		return 2
	case graph.KindSummit, graph.KindConference:
		return 3
	case graph.KindPressConference:
		return 4
	}
	return 5
}

func (s *story) kindsAgree(a, b *occasion) bool {
	if class(a.kind) == class(b.kind) {
		return a.kind != graph.KindCeremony || b.kind == a.kind
	}
	talk := func(o *occasion) bool { return class(o.kind) == 0 }
	switch {
	case class(a.kind) == 1 && talk(b), talk(a) && class(b.kind) == 1:
		return partiesAgree(a, b) && len(b.parties) > 0 || b.definite || a.mode == graph.ModeUnknown
	case class(a.kind) == 3 && talk(b):
		return b.definite && len(b.parties) == 0 || len(b.parties) > 1 && partiesEqual(a, b)
	case talk(a) && class(b.kind) == 3:
		return b.definite && len(b.parties) > 1 && partiesEqual(a, b)
	}
	return false
}

func datesAgree(a, b *occasion) bool {
	if a.date.IsZero() || b.date.IsZero() {
		return true
	}
	return a.date.Start.Compare(b.date.End) <= 0 && b.date.Start.Compare(a.date.End) <= 0
}

func (s *story) placesAgree(a, b *occasion) bool {
	if a.place == (ref{}) || b.place == (ref{}) || a.place == b.place || a.placed == nearby ||
		b.placed == nearby {
		return true
	}
	x, y := a.place, b.place
	one, other := placeCountry(x), placeCountry(y)
	if one != other && one != "" && other != "" {
		return false
	}
	return x.land != nil || y.land != nil || x.site.venue || y.site.venue
}

// statusesAgree: a plan may be what was then held or called off, when the parties say so; what was
// held was not refused.
func statusesAgree(a, b *occasion) bool {
	if a.status == b.status {
		return true
	}
	if len(b.parties) == 0 {
		return true
	}
	done := func(o *occasion) bool { return o.status == graph.Held }
	off := func(o *occasion) bool {
		return o.status == graph.Cancelled || o.status == graph.Postponed ||
			o.status == graph.Refused
	}
	switch {
	case done(a) && off(b), off(a) && done(b):
		return false
	case a.assumed && b.status == graph.Scheduled || b.assumed && a.status == graph.Scheduled:
		return true
	case done(a) || done(b):
		return a.date == b.date && !a.date.IsZero() || b.definite && b.date.IsZero()
	}
	return true
}

// partiesAgree reports whether every party of the smaller side is one of the larger, a person and
// the country or body they stand for counting as one.
func partiesAgree(a, b *occasion) bool {
	small, large := a.parties, b.parties
	if len(small) > len(large) {
		small, large = large, small
	}
	if len(small) == 0 {
		return false
	}
	used := make([]bool, len(large))
	for _, p := range small {
		found := false
		for k, q := range large {
			if !used[k] && sameSide(p.ref, q.ref) {
				used[k], found = true, true
				break
			}
		}
		if !found {
			return false
		}
	}
	return len(small) > 1 || len(large) == 1 || b.definite || a.frame == forum ||
		b.frame == forum || class(a.kind) == 2
}

func partiesEqual(a, b *occasion) bool {
	return len(a.parties) == len(b.parties) && partiesAgree(a, b)
}

// sameSide reports whether two references are one party, or a person and their side.
func sameSide(x, y ref) bool {
	if x == y {
		return true
	}
	if x.person != nil && y.person != nil {
		return false
	}
	if y.person != nil {
		x, y = y, x
	}
	if x.person == nil || x.person.side == "" {
		return false
	}
	return y.land != nil && y.land.code == x.person.side || y.body != nil &&
		y.body.name == x.person.side
}

// join adds what a further mention says to an occasion.
func (s *story) join(a, b *occasion) {
	b.merged = true
	a.further = append(a.further, b.triggersTold()...)
	a.chance = max(a.chance, b.chance)
	a.sure = surer(a.sure, b.sure)
	a.heard = append(a.heard, b.heard...)
	a.parties = joinParties(a.parties, b.parties)
	put := a.status == graph.Postponed
	switch off := b.status == graph.Postponed; {
	case put && !off: // the day of a plan that was given up
	case off && !put || b.dated > a.dated || b.dated == a.dated && moreExact(b.date, a.date):
		a.date, a.dateText, a.dated, a.dateWhy = b.date, b.dateText, b.dated, b.dateWhy
	}
	if b.placed > a.placed || b.placed == a.placed && a.place.land != nil && b.place.site != nil ||
		b.place.site != nil && b.place.site.venue && b.placed == stated && a.kind != graph.KindVisit {
		a.place, a.placed, a.placeWhy = b.place, b.placed, b.placeWhy
	}
	a.topics = append(a.topics, b.topics...)
	for _, x := range b.sentences {
		if !slices.Contains(a.sentences, x) {
			a.sentences = append(a.sentences, x)
		}
	}
	if a.mode == graph.ModeUnknown {
		a.mode = b.mode
	}
	a.hedged = a.hedged && b.hedged
	s.joinKind(a, b)
	before := a.status
	joinStatus(a, b)
	if a.status != before {
		a.statusWhy, a.statusFrom = b.statusWhy, b
	}
}

// surer has the larger of two probabilities of every party.
func surer(a, b map[ref]float32) map[ref]float32 {
	out := maps.Clone(a)
	if out == nil {
		out = map[ref]float32{}
	}
	for r, p := range b {
		out[r] = max(out[r], p)
	}
	return out
}

// joinKind keeps the more telling kind: summit and talks over meeting; a call over a meeting.
func (s *story) joinKind(a, b *occasion) {
	switch {
	case class(b.kind) == 1 && b.mode == graph.ByPhone && class(a.kind) == 0,
		class(b.kind) == 3 && class(a.kind) == 0:
		a.kind, a.mode, a.frame = b.kind, b.mode, b.frame
	case class(a.kind) == 1 && a.mode == graph.ModeUnknown && class(b.kind) == 0 &&
		b.frame == mutual:
		a.kind, a.mode = b.kind, b.mode
	}
}

func joinStatus(a, b *occasion) {
	rank := map[graph.Status]int{graph.Proposed: 0, graph.Scheduled: 1, graph.Held: 2,
		graph.Refused:   3,
		graph.Postponed: 4, graph.Cancelled: 5}
	if len(b.parties) == 0 && b.status == graph.Held ||
		a.frame == forum && a.status == graph.Proposed && b.status == graph.Scheduled &&
			b.date.IsZero() {
		return
	}
	switch {
	case b.assumed && a.status == graph.Scheduled:
	case a.assumed && b.status == graph.Scheduled && !b.hedged:
		a.status, a.assumed = b.status, false
	case rank[b.status] > rank[a.status] && !b.hedged:
		a.status, a.assumed = b.status, b.assumed
	case a.status == b.status:
		a.assumed = a.assumed && b.assumed
	}
}

func moreExact(x, y graph.Date) bool {
	if x.IsZero() {
		return false
	}
	return y.IsZero() || y.Start.Compare(x.Start) <= 0 && x.End.Compare(y.End) <= 0 && x != y
}

// joinParties adds parties, a person taking the place of the side they stand for.
func joinParties(a, b []party) []party {
	for _, p := range b {
		found := false
		for k, q := range a {
			if !sameSide(p.ref, q.ref) {
				continue
			}
			found = true
			if p.person != nil && q.person == nil {
				a[k].ref = p.ref
			}
			if a[k].role == "" {
				a[k].role = p.role
			}
			break
		}
		if !found {
			a = append(a, p)
		}
	}
	return uniqueParties(a)
}
