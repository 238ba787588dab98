package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// completeOccasions fills in what follows from the other occasions and drops what is none.
func completeOccasions(s *story) {
	for _, o := range s.related {
		s.replaceSides(o)
	}
	s.related = slices.DeleteFunc(s.related, func(o *occasion) bool { return !s.counts(o) })
	s.followUpTopics()
	s.inheritDates()
	s.inheritPlaces()
	s.linkWithin()
	for _, o := range s.related {
		o.topics = distinctTopics(o.topics)
	}
	s.visitTopics()
}

// visitTopics gives a visit without topics of its own the first ones of the meetings it was
// made of.
func (s *story) visitTopics() {
	for _, v := range s.related {
		if v.kind != graph.KindVisit || len(v.topics) > 0 || v.status != graph.Held {
			continue
		}
		for _, o := range s.related {
			if o.within == v && len(v.topics) < 2 {
				v.topics = distinctTopics(append(v.topics, o.topics[:min(1, len(o.topics))]...))
			}
		}
	}
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
	if o.hedged || len(o.parties) == 0 {
		return false
	}
	switch {
	case o.frame == forum && o.kind != graph.KindMeeting:
		return true
	case len(o.parties) < 2:
		return false
	case o.kind == graph.KindVisit:
		return s.visitCounts(o)
	}
	return s.sides(o) > 1
}

// visitCounts: somebody of one side goes to the country of another.
func (s *story) visitCounts(o *occasion) bool {
	return s.sides(o) > 1 && o.parties[0].land == nil
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

// followUpTopics reads further topics from the sentences after an occasion whose subject is one of
// its parties, up to the next occasion.
func (s *story) followUpTopics() {
	owner := s.owners()
	for i := range s.doc.Sentences {
		o := s.ongoing(i, owner)
		if o == nil || len(o.topics) >= maxTopics {
			continue
		}
		sentence := s.doc.Sentences[i]
		for k := sentence.First; k < sentence.End; k++ {
			if !topicVerbs[s.lemma(k)] || !strings.HasPrefix(s.tag(k), "VB") ||
				s.doc.Tokens[k].Quoted {
				continue
			}
			if !s.partyIsSubject(o, k) {
				continue
			}
			if from := s.afterTopicVerb(k); from > 0 {
				more := s.topicsAt(from, sentence.End, -1)
				o.topics = append(o.topics, more...)
				if len(more) > 0 {
					k = more[len(more)-1].end
				}
				if !slices.Contains(o.sentences, i) {
					o.sentences = append(o.sentences, i)
				}
			}
		}
	}
}

// owners is the occasion of which each sentence tells, the first where several.
func (s *story) owners() map[int]*occasion {
	m := map[int]*occasion{}
	for _, o := range s.related {
		for _, k := range o.sentences {
			if m[k] == nil {
				m[k] = o
			}
		}
	}
	return m
}

// ongoingFor is for how many sentences a text goes on about an occasion without naming it.
const ongoingFor = 6

// ongoing is the occasion of the sentence or of those shortly before it.
func (s *story) ongoing(i int, owner map[int]*occasion) *occasion {
	for back := 0; back <= ongoingFor && i-back >= 0; back++ {
		if o := owner[i-back]; o != nil {
			if o.status != graph.Held || o.kind == graph.KindVisit || back > 0 && len(owner) == 0 {
				return nil
			}
			return o
		}
	}
	return nil
}

// partyIsSubject reports whether the subject of the verb at k is a party of the occasion.
func (s *story) partyIsSubject(o *occasion, k int) bool {
	g := s.subjectOf(s.chainStart(k))
	if len(g.refs) == 0 {
		return false
	}
	for _, r := range g.refs {
		ok := false
		for _, p := range o.parties {
			ok = ok || sameSide(p.ref, r)
		}
		if !ok {
			return false
		}
	}
	return true
}

// inheritDates gives an undated press conference, ceremony or meeting the day of an occasion of the
// same parties next to it.
func (s *story) inheritDates() {
	for _, o := range s.related {
		if !o.date.IsZero() || o.status != graph.Held || o.kind == graph.KindVisit {
			continue
		}
		for _, other := range s.related {
			if other != o && other.dated >= inSentence && other.kind != graph.KindVisit &&
				other.status == graph.Held && partiesAgree(o, other) &&
				other.date.Precision == graph.ByDay && (class(o.kind) == 4 ||
				class(other.kind) == 4) {
				o.date, o.dated = other.date, inherited
			}
		}
		if o.date.IsZero() && o.kind != graph.KindSummit && o.kind != graph.KindConference &&
			!s.perfect(o) {
			o.date, o.dated = s.lead, inherited
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

// inheritPlaces gives an occasion without a place the place of another that one of its people was
// at on the same day.
func (s *story) inheritPlaces() {
	for _, o := range s.related {
		if o.place != (ref{}) || o.kind == graph.KindCall || o.mode != graph.InPerson ||
			o.status != graph.Held {
			continue
		}
		for _, other := range s.related {
			if other == o || other.placed < nearby || other.place.site == nil ||
				other.status != graph.Held || other.kind == graph.KindVisit ||
				other.date.Precision != graph.ByDay || other.date != o.date {
				continue
			}
			if s.sharePerson(o, other) {
				o.place, o.placed = other.place, implied
				break
			}
		}
		s.placeByVisit(o)
		s.placeByDateline(o)
	}
}

// lately reports whether the date is a day of the week that ends with the article's.
func (s *story) lately(d graph.Date) bool {
	return d.Precision == graph.ByDay && d.End.Compare(s.day) <= 0 &&
		d.Start.Compare(s.day.Add(-3)) >= 0
}

// placeByVisit places what is told right after somebody's arrival at where they arrived.
func (s *story) placeByVisit(o *occasion) {
	if o.place != (ref{}) {
		return
	}
	for _, v := range s.related {
		near := s.sentence(o.first) - s.sentence(v.first)
		if v.kind == graph.KindVisit && v.status == graph.Held && v.place != (ref{}) && near >= 0 &&
			near <= 3 && s.sharePerson(o, v) && datesAgree(o, v) {
			o.place, o.placed = v.place, implied
			return
		}
	}
}

// placeByDateline places what the reporter tells of the day at the place from which they report.
func (s *story) placeByDateline(o *occasion) {
	if o.place == (ref{}) && s.here != nil && s.lately(o.date) && o.kind != graph.KindVisit {
		o.place, o.placed = ref{site: s.here}, implied
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

// distinctTopics keeps each topic once, at most maxTopics; one whose words another has is left out.
func distinctTopics(list []topic) []topic {
	var out []topic
	for _, t := range list {
		key := graph.Fold(t.name)
		if key == "" || slices.ContainsFunc(out,
			func(o topic) bool { return graph.Fold(o.name) == key }) {
			continue
		}
		if len(out) < maxTopics {
			out = append(out, t)
		}
	}
	return out
}
