package timex

import (
	"time"

	"readout/graph"
)

// inMonth is a month without a year: in May, last November, late December. Bare, it is the nearest
// such month in the direction of the tense; this month counts for both.
type inMonth struct {
	month time.Month
	way   way
	part  part
	years int // with known: years from the reference's own
	known bool
}

func (m inMonth) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	return m.part.of(m.year(ref, tense), m.month)
}

func (m inMonth) year(ref graph.Day, tense Tense) int {
	ahead := int(m.month) - int(ref.Month)
	switch {
	case m.known:
		return ref.Year + m.years
	case m.way == this:
		return ref.Year
	case m.way == last:
		return ref.Year - bit(ahead >= 0)
	case m.way == next:
		return ref.Year + bit(ahead <= 0)
	case tense == Past || tense == strictPast:
		return ref.Year - bit(ahead > 0)
	case tense == Future:
		return ref.Year + bit(ahead < 0)
	case ahead >= 6:
		return ref.Year - 1
	case ahead < -6:
		return ref.Year + 1
	}
	return ref.Year
}

// readMonth reads May 2013, in May, early May, the end of May, last November, November of last
// year.
func readMonth(s *scanner, i int) (reading, bool) {
	p, at := s.part(i)
	w, at := s.way(at)
	month, end, ok := s.month(at)
	if !ok {
		return reading{}, false
	}
	if year, e, ok := s.yearAfter(end); ok && w == bare {
		return reading{meaning: fixed{p.of(year, month)}, end: e}, true
	}
	m := inMonth{month: month, way: w, part: p}
	if years, e, ok := s.relativeYear(end); ok && w == bare {
		m.years, m.known, end = years, true, e
	} else if p == whole && w == bare && !s.isMonthAlone(i, end) {
		return reading{}, false
	}
	return reading{meaning: m, end: end, deictic: true}, true
}

// part reads early, mid-, late, the middle of, the end of, the first week of, earlier in. "Earlier
// in May" is any of it.
func (s *scanner) part(i int) (p part, end int) {
	at := s.skip(i, "the")
	switch {
	case s.is(at+1, "week", "half") && s.is(at+2, "of"):
		if p, ok := numberedParts[s.at(at).word+" "+s.at(at+1).word]; ok {
			return p, at + 3
		}
	case s.is(at, "early"):
		return early, s.skipMark(s.skip(at+1, "in"), '-')
	case s.is(at, "mid"):
		return mid, s.skipMark(at+1, '-')
	case s.is(at, "late"):
		return late, s.skipMark(s.skip(at+1, "in"), '-')
	case s.is(at, "beginning", "start") && s.is(at+1, "of"):
		return early, at + 2
	case s.is(at, "middle") && s.is(at+1, "of"):
		return mid, at + 2
	case s.is(at, "end") && s.is(at+1, "of"):
		return late, at + 2
	case s.is(at, "earlier", "later") && s.is(at+1, "in"):
		return whole, at + 2
	}
	return whole, i
}

// numberedParts are the parts of a month that are told by their number.
var numberedParts = map[string]part{"first week": firstWeek, "last week": lastWeek,
	"first half": firstHalf, "second half": secondHalf}

// isMonthAlone reports whether the month's name between two tokens is the month: behind a
// preposition, or, where the name is nothing else, before a word that is no name.
func (s *scanner) isMonthAlone(i, end int) bool {
	t := s.at(i)
	if s.is(i-1, "in", "since", "until", "till", "during", "throughout", "earlier", "later",
		"through") {
		return !s.at(end).capital || s.at(end).mark != 0 || s.at(i-1).capital
	}
	if t.word == "may" || t.word == "march" || t.entry.class == shortMonth || !t.capital {
		return false
	}
	if s.is(i-1, "by", "from", "before", "after", "to", "and", "of", "for") {
		return true
	}
	person := t.word == "april" || t.word == "june" || t.word == "august"
	if person && !s.is(i-1, "the", "a", "an", "its", "their", "his", "her", "this", "our") {
		return false
	}
	return !s.at(end).capital && s.at(i-1).letters
}
