package timex

import "readout/graph"

// isDay reports whether a meaning is one day.
func isDay(m meaning) bool {
	switch m := m.(type) {
	case onWeekday, onDate, dayOffset, onDayOfMonth:
		return true
	case fixed:
		return m.date.Precision == graph.ByDay
	}
	return false
}

// precision is the sort of end that a meaning makes for a span: day, month or year, else unknown.
func precision(m meaning) graph.Precision {
	switch m := m.(type) {
	case inMonth:
		if m.part == whole {
			return graph.ByMonth
		}
	case fixed:
		return m.date.Precision
	}
	if isDay(m) {
		return graph.ByDay
	}
	return graph.Unknown
}

// join makes one span of two days, months or years: May 5 - May 9, 2022; Monday, April 27, through
// Thursday, April 30; Friday and Saturday; from May to July 2013; in 2010 and 2011.
func (s *scanner) join(i int, r reading) (reading, bool) {
	sort := precision(r.meaning)
	if sort == graph.Unknown || sort == graph.Interval {
		return reading{}, false
	}
	at := s.skipMark(r.end, ',')
	and := s.is(at, "and")
	dash := s.mark(at, '-')
	if !and && !dash && !s.is(at, "to", "through", "until") || dash && at > r.end {
		return reading{}, false
	}
	second, ok := s.secondEnd(s.skip(at+1, "on"))
	if !ok || precision(second.meaning) != sort {
		return reading{}, false
	}
	if and && !s.is(i-1, "between") && !follows(r.meaning, second.meaning) {
		return reading{}, false
	}
	joined := span{inherit(r.meaning, second.meaning), second.meaning}
	if w, ok := r.meaning.(onWeekday); ok && !sameSort(w, second.meaning) {
		return reading{}, false
	}
	return reading{meaning: joined, end: second.end, deictic: r.deictic && second.deictic}, true
}

// secondEnd is the reading at a token that ends a span; there a year or month may stand bare.
func (s *scanner) secondEnd(i int) (reading, bool) {
	if i >= len(s.tokens) {
		return reading{}, false
	}
	if r, ok := s.readOne(i); ok {
		return r, true
	}
	if y, ok := s.yearNumber(i); ok && !s.isCountable(i+1) {
		return reading{meaning: fixed{inYear(y)}, end: i + 1}, true
	}
	return reading{}, false
}

// sameSort reports whether a weekday may run to the other day: only to another bare weekday.
func sameSort(first onWeekday, second meaning) bool {
	other, ok := second.(onWeekday)
	return ok && (other.way == bare || other.way == first.way)
}

// inherit gives the first end of a span the year that only the second tells.
func inherit(first, second meaning) meaning {
	year, ok := second.(fixed)
	if !ok {
		return first
	}
	switch m := first.(type) {
	case onDate:
		if d := dayIn(year.date.Start.Year, m.month, m.day); !d.IsZero() && !m.known &&
			d.Start.Compare(year.date.End) < 0 {
			return fixed{d}
		}
	case inMonth:
		if m.way == bare && !m.known && m.month < year.date.Start.Month {
			return fixed{m.part.of(year.date.Start.Year, m.month)}
		}
	}
	return first
}

// follows reports whether two days or months joined by "and" are neighbours, so that they are one
// occasion's; others are two expressions.
func follows(first, second meaning) bool {
	switch a := first.(type) {
	case onWeekday:
		b, ok := second.(onWeekday)
		return ok && (int(b.day)-int(a.day)+7)%7 == 1
	case onDate:
		b, ok := inherit(first, second).(fixed)
		if c, undated := second.(onDate); undated {
			return dayIn(2000, a.month, a.day).Start.Add(1) == dayIn(2000, c.month, c.day).Start
		}
		return ok && b.date.Start.Add(1) == second.(fixed).date.Start
	case dayOffset:
		b, ok := second.(dayOffset)
		return ok && b.days == a.days+1
	case inMonth:
		b, ok := second.(inMonth)
		return ok && b.month == a.month%12+1
	case fixed:
		b, ok := second.(fixed)
		return ok && a.date.End.Add(1) == b.date.Start
	}
	return false
}
