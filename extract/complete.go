package extract

import (
	"slices"

	"readout/graph"
)

// completeOccasions fills in what follows from the other occasions and drops what is none.
func completeOccasions(s *story) {
	for _, o := range s.related {
		s.replaceSides(o)
	}
	s.related = slices.DeleteFunc(s.related, func(o *occasion) bool {
		if !s.counts(o) {
			s.reject(o, s.lackOf(o))
			return true
		}
		return false
	})
	s.markTopics("own")
	s.followUpTopics()
	s.markTopics("follow")
	for _, o := range s.related {
		s.setScene(o)
	}
	stays := s.sojourns()
	s.inheritDates(stays)
	s.inheritPlaces(stays)
	s.nowhere()
	s.dropFrames()
	s.linkWithin()
	s.furtherTopics()
	s.markTopics("further")
	s.servedTopics()
	s.remarksTopics()
	s.markTopics("served")
	for _, o := range s.related {
		o.topics = s.distinctTopics(slices.DeleteFunc(o.topics, func(t topic) bool {
			return s.isSide(o, t)
		}))
	}
	s.visitTopics()
	s.lentTopics()
	s.markTopics("lent")
}

// markTopics notes of the topics that no step has marked which one has found them.
func (s *story) markTopics(by string) {
	for _, o := range s.related {
		for k := range o.topics {
			if o.topics[k].by == "" {
				o.topics[k].by = by
			}
		}
	}
}

// nowhere takes the place from what was done from afar: what its clause names is where one of them was.
func (s *story) nowhere() {
	for _, o := range s.related {
		if o.kind == graph.KindCall || o.mode == graph.ByPhone || o.mode == graph.ByVideo {
			o.place, o.placed = ref{}, unplaced
		}
	}
}

// dropFrames drops the journeys in a sentence whose meeting lies ahead: "flies to Cairo, where she will
// meet X" and "will go to Cairo to meet X" tell of the meeting alone. A noun for a journey that lies
// ahead itself stays.
func (s *story) dropFrames() {
	s.related = slices.DeleteFunc(s.related, func(v *occasion) bool {
		return v.kind == graph.KindVisit && len(v.sentences) == 1 && (v.status == graph.Held ||
			v.frame == journey && v.status == graph.Scheduled) &&
			slices.ContainsFunc(s.related, func(o *occasion) bool {
				return class(o.kind) == 0 && o.status == graph.Scheduled &&
					slices.Contains(o.sentences, v.sentences[0]) && s.sharePerson(o, v)
			})
	})
}

// replaceSides drops a country or body beside a person who stands for it.
func (s *story) replaceSides(o *occasion) {
	o.parties = slices.DeleteFunc(o.parties, func(p party) bool {
		if p.person != nil {
			return false
		}
		for _, q := range o.parties {
			if q.person != nil && sameSide(q.ref, p.ref) {
				return true
			}
		}
		return false
	})
}

// counts reports whether an occasion is one by the guidelines: two sides that deal with each other,
// a journey to a country, or a gathering with somebody named.
func (s *story) counts(o *occasion) bool {
	if o.hedged || len(o.parties) == 0 || !s.public(o) {
		return false
	}
	switch {
	case o.frame == forum && o.kind != graph.KindMeeting:
		return true
	case len(o.parties) < 2:
		return s.ofMembers(o)
	case o.kind == graph.KindVisit:
		return s.visitCounts(o)
	}
	return s.sides(o) > 1
}

// ofMembers: a body of several states meets in itself, "Arab League foreign ministers met", when it
// is said where and when.
func (s *story) ofMembers(o *occasion) bool {
	b := o.parties[0].body
	return b != nil && b.kind == graph.IGO && class(o.kind) == 0 && o.place != (ref{}) &&
		!o.date.IsZero()
}

// visitCounts: somebody of one side goes to the country of another.
func (s *story) visitCounts(o *occasion) bool {
	return s.sides(o) > 1 && slices.ContainsFunc(o.parties, func(p party) bool { return p.land == nil })
}

// sides counts the different sides of an occasion; whose side is unknown counts as another.
func (s *story) sides(o *occasion) int {
	seen := map[string]bool{}
	unknown := 0
	for _, p := range o.parties {
		switch {
		case p.land != nil:
			seen[p.land.code] = true
		case p.body != nil:
			seen[p.body.name] = true
		case p.person.side != "" && !p.person.guessed:
			seen[p.person.side] = true
		default:
			unknown++
		}
	}
	return len(seen) + unknown
}

// inheritDates gives an undated occasion the day of another of the same parties next to it, of the
// journey that it is part of, or else the day that the article tells of.
func (s *story) inheritDates(stays []sojourn) {
	talk := s.clockLine() >= 0 // who talk tell of other days, but for the occasion itself
	for _, o := range s.related {
		if !o.date.IsZero() || o.kind == graph.KindVisit {
			continue
		}
		switch {
		case o.status == graph.Held:
			s.dateByCompany(o)
			s.dateByJourney(o)
			s.dateBySojourn(o, stays)
			if o.date.IsZero() && o.kind != graph.KindSummit && o.kind != graph.KindConference &&
				!s.perfect(o) && !s.longPast(o) && !talk {
				o.date, o.dated = s.lead, inherited
				if !s.lead.IsZero() {
					o.dateWhy = basis{by: ByLead, at: s.leadAt}
				}
			}
		case o.status == graph.Scheduled:
			s.dateByJourney(o)
			s.dateBySojourn(o, stays)
			s.dateByFellow(o)
		}
	}
}

// dateByCompany: a press conference is on the day of the talks.
func (s *story) dateByCompany(o *occasion) {
	for _, other := range s.related {
		if other != o && other.dated >= inSentence && other.kind != graph.KindVisit &&
			other.status == graph.Held && partiesAgree(o, other) &&
			other.date.Precision == graph.ByDay && (class(o.kind) == 4 ||
			class(other.kind) == 4) {
			o.date, o.dated, o.dateWhy = other.date, inherited, other.dateWhy.lent(ByCompany)
		}
	}
}

// dateByFellow: what somebody will "also" do is on the day of what was told just before.
func (s *story) dateByFellow(o *occasion) {
	first, end := s.bounds(o.first)
	also := false
	for k := first; k < end; k++ {
		also = also || s.norm(k) == "also" || s.norm(k) == "additionally"
	}
	for _, other := range s.related {
		near := s.sentence(o.first) - s.sentence(other.first)
		if also && o.date.IsZero() && other.dated >= inSentence && other.status == o.status &&
			other.date.Precision == graph.ByDay && near > 0 && near <= 2 && s.sharePerson(o, other) {
			o.date, o.dated, o.dateWhy = other.date, inherited, other.dateWhy.lent(ByFellow)
		}
	}
}

// dateByJourney: what somebody does on a journey is within its days, and what takes place on the
// sidelines of a gathering within the gathering's.
func (s *story) dateByJourney(o *occasion) {
	for _, v := range s.related {
		near := s.sentence(o.first) - s.sentence(v.first)
		if !o.date.IsZero() || v == o || v.status != o.status || v.dated < inSentence ||
			near < 0 || near > ongoingFor {
			continue
		}
		journey := v.kind == graph.KindVisit && s.sharePerson(o, v) && !s.lately(s.lead)
		if o.status == graph.Scheduled {
			journey = v.kind == graph.KindVisit && s.sharePerson(o, v)
		}
		if journey || v.frame == forum && o.frame != forum && s.onSidelines(o) {
			o.date, o.dated, o.dateWhy = v.date, inherited, v.dateWhy.lent(ByJourney)
		}
	}
}

// perfect reports whether the trigger stands in a perfect tense, which tells of some time before.
func (s *story) perfect(o *occasion) bool {
	for k := o.left; k < o.first; k++ {
		if s.lemma(k) == "have" {
			return true
		}
	}
	return false
}

// longPast reports whether a word of the trigger's clause says that the occasion was before the time
// of the article.
func (s *story) longPast(o *occasion) bool {
	first, end := s.bounds(o.first)
	for k := max(first, o.left-6); k < min(end, o.end+6); k++ {
		if formerWords[s.norm(k)] {
			return true
		}
	}
	return false
}

var formerWords = wordSet("recent recently previously formerly once past ago historic")

// inheritPlaces gives an occasion without a place the place of another that one of its people was
// at on the same day, of the gathering beside which it took place, or of the journey it was part of.
func (s *story) inheritPlaces(stays []sojourn) {
	for _, o := range s.related {
		s.gatheringBySojourn(o, stays)
		s.placeOfVisit(o)
	}
	for _, o := range s.related {
		if o.place != (ref{}) || o.kind == graph.KindCall || o.mode != graph.InPerson &&
			o.mode != graph.ModeUnknown || o.status != graph.Held && o.status != graph.Scheduled {
			continue
		}
		s.placeByGathering(o)
		if o.status == graph.Held {
			s.placeByCompany(o)
		}
		s.placeByVisit(o)
		s.placeBySojourn(o, stays)
		if o.status == graph.Held {
			s.placeByScene(o)
		}
		if o.status == graph.Held {
			s.placeByDateline(o)
		}
	}
}

// placeByCompany places an occasion where one of its people was on the same day.
func (s *story) placeByCompany(o *occasion) {
	for _, other := range s.related {
		if o.place != (ref{}) || other == o || other.placed < nearby || other.place.site == nil ||
			other.status != graph.Held || other.kind == graph.KindVisit {
			continue
		}
		sameDay := other.date.Precision == graph.ByDay && other.date == o.date
		if !sameDay && (other.frame != forum || !datesAgree(o, other)) {
			continue
		}
		if s.sharePerson(o, other) {
			o.place, o.placed, o.placeWhy = other.place, implied, other.placeWhy.lent(ByCompany)
		}
	}
}

// placeByGathering places what happens on the sidelines of a summit or conference where that is
// held.
func (s *story) placeByGathering(o *occasion) {
	if o.place != (ref{}) || o.frame == forum || !s.onSidelines(o) {
		return
	}
	for _, list := range [][]*occasion{s.related, s.found} { // found: also those without parties
		for _, g := range list {
			if g.frame == forum && g.place != (ref{}) && datesAgree(o, g) {
				o.place, o.placed, o.placeWhy = g.place, implied, g.placeWhy.lent(BySidelines)
				return
			}
		}
	}
}

// onSidelines reports whether the sentence of the trigger speaks of sidelines or margins.
func (s *story) onSidelines(o *occasion) bool {
	first, end := s.bounds(o.first)
	for k := first; k < end; k++ {
		if asideWords[s.lemma(k)] {
			return true
		}
	}
	return false
}

var asideWords = wordSet("sideline sidelines margin margins periphery")

// lately reports whether the date is a day or two of the week that ends with the article's.
func (s *story) lately(d graph.Date) bool {
	return !d.IsZero() && d.End.Compare(s.day) <= 0 && d.Start.Compare(s.day.Add(-3)) >= 0
}

// placeByVisit places what is told right after somebody's arrival at where they arrived.
func (s *story) placeByVisit(o *occasion) {
	if o.place != (ref{}) {
		return
	}
	for _, v := range s.related {
		near := s.sentence(o.first) - s.sentence(v.first)
		if v.kind == graph.KindVisit && v.status == o.status && v.place != (ref{}) && near >= 0 &&
			near <= 3 && s.sharePerson(o, v) && datesAgree(o, v) {
			o.place, o.placed, o.placeWhy = v.place, implied, v.placeWhy.lent(ByJourney)
			return
		}
	}
}

// placeByDateline places what the reporter tells of the day at the place from which they report.
func (s *story) placeByDateline(o *occasion) {
	if o.place == (ref{}) && s.here != nil && s.lately(o.date) && o.kind != graph.KindVisit {
		o.place, o.placed, o.placeWhy = ref{site: s.here}, implied, basis{by: ByDateline}
	}
}

func (s *story) sharePerson(a, b *occasion) bool {
	for _, p := range a.parties {
		for _, q := range b.parties {
			if p.person != nil && p.person == q.person {
				return true
			}
		}
	}
	return false
}

// linkWithin notes the visit of which a meeting was a part.
func (s *story) linkWithin() {
	for _, o := range s.related {
		if class(o.kind) != 0 && class(o.kind) != 4 || o.status != graph.Held {
			continue
		}
		for _, v := range s.related {
			if v.kind == graph.KindVisit && v.status == graph.Held && s.sharePerson(o, v) &&
				datesAgree(o, v) && !o.date.IsZero() && !v.date.IsZero() {
				o.within = v
				break
			}
		}
	}
}
