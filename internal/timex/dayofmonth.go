package timex

import (
	"time"

	"readout/graph"
)

// onDayOfMonth is a day without its month: on the 18th, the 20th of this month.
type onDayOfMonth struct {
	day    int
	months int // with known: months from the reference's own
	known  bool
}

func (m onDayOfMonth) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	if m.known {
		return dayInMonth(ref, m.months, m.day)
	}
	step := -1
	if tense == Future {
		step = 1
	}
	for k := 0; abs(k) <= 3; k += step {
		d := dayInMonth(ref, k, m.day)
		if !d.IsZero() && d.Start.Compare(ref)*step >= 0 {
			return d
		}
	}
	return graph.Date{}
}

// dayInMonth is the day in the month so many months from the reference's own.
func dayInMonth(ref graph.Day, months, day int) graph.Date {
	first := time.Date(ref.Year, ref.Month+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	return dayIn(first.Year(), first.Month(), day)
}

// readDayOfMonth reads the 18th, 20th to 24th of this month, the 23rd afternoon. An ordinal counts
// only where a day is plain: the 15th anniversary is none.
func readDayOfMonth(s *scanner, i int) (reading, bool) {
	at := s.skip(i, "the")
	day, ok := s.dayNumber(at)
	if !ok || !s.at(at).ordinal {
		return reading{}, false
	}
	m := onDayOfMonth{day: day}
	upTo, end := 0, at+1
	if to, e, ok := s.upTo(end); ok && to > day {
		upTo, end = to, e
	}
	month := s.skip(end, "of")
	switch {
	case s.is(month, "this", "last", "next") && s.is(month+1, "month"):
		m.known = true
		m.months = bit(s.is(month, "next")) - bit(s.is(month, "last"))
		end = month + 2
	case !s.is(at-1, "the") || !s.is(at-2, "on", "of", "until", "from", "by", "since"):
		return reading{}, false
	case s.skipDayPart(end) > end:
		end = s.skipDayPart(end)
	case end < len(s.tokens) && (s.at(end).mark == 0 || s.at(end).mark == '-'):
		return reading{}, false
	}
	r := reading{meaning: m, end: end, deictic: true}
	if upTo > 0 {
		r.meaning = span{m, onDayOfMonth{upTo, m.months, m.known}}
	}
	return r, true
}
