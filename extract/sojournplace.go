package extract

import (
	"strings"

	"readout/graph"
)

// placeBySojourn places an occasion where the text says that one of its people was at that time.
func (s *story) placeBySojourn(o *occasion, list []sojourn) {
	if o.place != (ref{}) || o.kind == graph.KindVisit && len(landsVisited(o)) > 1 {
		return
	}
	best := 0
	for _, w := range list {
		if v := s.sojournScore(o, w); v > best {
			best, o.place, o.placed = v, w.place, implied
			o.placeWhy = basis{by: BySojourn, at: tokens{w.at, w.at + 1}}
		}
	}
}

// gatheringBySojourn places a summit or conference where the sentence says that somebody goes for
// it: "will travel to Madrid for the summit".
func (s *story) gatheringBySojourn(o *occasion, list []sojourn) {
	if o.place != (ref{}) || o.frame != forum {
		return
	}
	for _, w := range list {
		for _, x := range o.sentences {
			if w.gathering && s.sentence(w.at) == x && w.at < s.doc.Sentences[x].End {
				o.place, o.placed = w.place, implied
				o.placeWhy = basis{by: BySojourn, at: tokens{w.at, w.at + 1}}
			}
		}
	}
}

// placeOfVisit sets right where a journey leads: an airport is only where it begins.
func (s *story) placeOfVisit(o *occasion) {
	if o.kind != graph.KindVisit || o.place == (ref{}) {
		return
	}
	lands := landsVisited(o)
	if x := o.place.site; x != nil && x.venue && len(lands) == 1 &&
		strings.HasSuffix(strings.ToLower(x.name), "airport") {
		o.place = lands[0]
	}
}

// landsVisited are the countries that are hosts of an occasion.
func landsVisited(o *occasion) []ref {
	var out []ref
	for _, p := range o.parties {
		if p.land != nil && p.role == graph.Host {
			out = append(out, p.ref)
		}
	}
	return out
}

// sojournScore ranks a sojourn as the place of an occasion, 0 where it does not tell: it has to be
// of one of the parties and of that time, and either the occasion stands near, or the hosts are
// party to it, or it is about a gathering at which its people see others.
func (s *story) sojournScore(o *occasion, w sojourn) int {
	if !attends(o, w) || w.ahead && o.status == graph.Held || !s.datesFit(o, w) {
		return 0
	}
	score := 100
	near := s.sentence(o.first) - s.sentence(w.at)
	switch {
	case near >= 0 && near <= 3:
		score += 20
	case near < 0:
		score, near = score-20, -near
	}
	hosted := s.hosts(o, w)
	if hosted {
		score += 60
	}
	after := s.sentence(o.first) >= s.sentence(w.at)
	if !hosted && !w.gathering && (near > 3 || !after && near > 1) {
		return 0
	}
	if near != 0 && w.place.site != nil && w.place.site.venue {
		return 0
	}
	return max(score-min(near, 40), 1)
}

// attends reports whether one of the people of a sojourn is a party to an occasion.
func attends(o *occasion, w sojourn) bool {
	for _, p := range o.parties {
		for _, q := range w.people {
			if p.person == q && q != nil {
				return true
			}
		}
	}
	return false
}

// hosts reports whether a party to an occasion stands for the country of a sojourn that is not that
// of the traveller.
func (s *story) hosts(o *occasion, w sojourn) bool {
	code := placeCountry(w.place)
	if code == "" {
		return false
	}
	for _, q := range w.people {
		if q.side == code {
			return false
		}
	}
	for _, p := range o.parties {
		if p.land != nil && p.land.code == code || p.person != nil && p.person.side == code ||
			p.body != nil && p.body.country == code {
			return true
		}
	}
	return false
}

// datesFit reports whether an occasion may fall into a sojourn: on its days or, since a text dates
// an arrival rather than a stay, some days later; what has no date is of the article's own time.
func (s *story) datesFit(o *occasion, w sojourn) bool {
	const stay, lately = 7, 31
	if w.date.IsZero() {
		return o.date.IsZero() || s.day.IsZero() || o.date.End.Compare(s.day.Add(-lately)) >= 0
	}
	if o.date.IsZero() {
		return s.day.IsZero() || w.date.End.Compare(s.day.Add(-lately)) >= 0
	}
	return o.date.End.Compare(w.date.Start) >= 0 &&
		o.date.Start.Compare(w.date.End.Add(stay)) <= 0
}

// dateBySojourn dates what somebody did on a journey by the days of the journey.
func (s *story) dateBySojourn(o *occasion, list []sojourn) {
	for _, w := range list {
		if !o.date.IsZero() || o.kind == graph.KindCall || !attends(o, w) || !s.ofLate(w.date) ||
			w.ahead != (o.status == graph.Scheduled) {
			continue
		}
		near := s.sentence(o.first) - s.sentence(w.at)
		there := s.hosts(o, w) || o.place != (ref{}) && placeCountry(o.place) == placeCountry(w.place)
		if w.date.Precision == graph.ByDay && w.date.Start == w.date.End && near > 2 {
			continue // the day of arrival only
		}
		if near >= 0 && there {
			o.date, o.dated = w.date, inherited
			o.dateWhy = basis{by: BySojourn, at: w.when}
		}
	}
}

// ofLate reports whether a date is a stretch of days in the weeks round the article's day.
func (s *story) ofLate(d graph.Date) bool {
	const weeks, longest = 31, 14
	return !d.IsZero() && !s.day.IsZero() && d.End.Compare(s.day.Add(-weeks)) >= 0 &&
		d.Start.Compare(s.day.Add(weeks)) <= 0 && d.End.Compare(d.Start.Add(longest)) <= 0
}
