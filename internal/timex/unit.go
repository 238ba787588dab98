package timex

import "readout/graph"

// readUnit reads last week, this month, next year, late last month, later this week, earlier this
// year, later in the week, the end of the year, the past two months, the coming weeks, the
// month before last.
func readUnit(s *scanner, i int) (reading, bool) {
	if r, ok := s.restOfUnit(i); ok {
		return r, true
	}
	if r, ok := s.unitBeyond(i); ok {
		return r, true
	}
	if r, ok := s.severalUnits(i); ok {
		return r, true
	}
	p, at := s.part(i)
	at = s.skip(at, "the")
	count, end := 0, at+1
	switch {
	case s.is(at, "last", "past", "previous"):
		count = -1
	case s.is(at, "next", "coming"):
		count = 1
	case s.is(at, "this") && s.is(at+1, "coming", "past"):
		count, end = 1, at+2
		if s.is(at+1, "past") {
			count = -1
		}
	case s.is(at, "this", "current"):
	case p != whole && s.is(at-1, "the"):
		end = at
	default:
		return reading{}, false
	}
	u, ok := s.calendarUnit(end)
	if !ok || s.is(at, "past") && s.is(at-1, "the") {
		return reading{}, false
	}
	r := reading{meaning: unitOffset{u, count, p}, end: end + 1, deictic: true}
	if count == 0 && u == weeks && p == whole {
		r.meaning = thisWeek{}
	}
	if u == weeks && count == 0 && p == late && s.is(end-1, "the") {
		r.meaning = weekEnd{}
	}
	r.anaphoric = s.is(at, "previous")
	return r, true
}

// calendarUnit reads week, month or year.
func (s *scanner) calendarUnit(i int) (unit, bool) {
	if !s.is(i, "week", "month", "year") {
		return 0, false
	}
	return unit(s.at(i).entry.value), true
}

// thisWeek is the reference's week; in past tense up to the reference.
type thisWeek struct{}

func (thisWeek) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	week := weekOf(ref)
	if tense == Past {
		return graph.Between(week.Start, ref)
	}
	return week
}

// weekEnd is the end of the reference's week: Friday to Sunday.
type weekEnd struct{}

func (weekEnd) resolve(ref graph.Day, _ Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	week := weekOf(ref)
	return graph.Between(week.Start.Add(4), week.End)
}

// rest is what lies after or before the reference in its week, month or year. Of months and years,
// what was earlier counts as all of them.
type rest struct {
	unit  unit
	later bool
}

func (m rest) resolve(ref graph.Day, _ Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	all := unitOffset{unit: m.unit}.resolve(ref, Unknown)
	switch {
	case m.later:
		return graph.Between(ref.Add(1), all.End)
	case m.unit == weeks:
		return graph.Between(all.Start, ref.Add(-1))
	}
	return all
}

// restOfUnit reads later this week, earlier this month, later in the year.
func (s *scanner) restOfUnit(i int) (reading, bool) {
	if !s.is(i, "later", "earlier") {
		return reading{}, false
	}
	at := i + 1
	if s.is(at, "in") && s.is(at+1, "the", "this") || s.is(at, "this") {
		at = s.skip(at, "in") + 1
	} else {
		return reading{}, false
	}
	u, ok := s.calendarUnit(at)
	return reading{meaning: rest{u, s.is(i, "later")}, end: at + 1, deictic: true}, ok
}

// run of units up to or from the reference: the past two months, the next three days.
type nearUnits struct {
	unit  unit
	count int // negative: before the reference
}

func (m nearUnits) resolve(ref graph.Day, _ Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	far := ref.Add(m.count)
	switch m.unit {
	case weeks:
		far = ref.Add(7 * m.count)
	case fortnights:
		far = ref.Add(14 * m.count)
	case months:
		far = graph.DayOf(ref.Time().AddDate(0, m.count, 0))
	case years:
		far = graph.DayOf(ref.Time().AddDate(m.count, 0, 0))
	}
	if far.Year < 1 || far.Year > 9999 {
		return graph.Date{}
	}
	if m.count < 0 {
		return graph.Between(far, ref)
	}
	return graph.Between(ref, far)
}

// severalUnits reads the last two weeks, the next few days, the coming months, in the days ahead.
func (s *scanner) severalUnits(i int) (reading, bool) {
	at := s.skip(i, "the", "these", "those")
	sign := 0
	switch {
	case s.is(at, "last", "past"):
		sign = -1
	case s.is(at, "next", "coming", "following"):
		sign = 1
	}
	if sign == 0 {
		return reading{}, false
	}
	n, end, ok := s.count(at + 1)
	if !ok {
		n, end = 0, at+1
	}
	t := s.at(end)
	plural := t.word != "" && t.entry.class == unitWord && t.word[len(t.word)-1] == 's'
	if !plural {
		return reading{}, false
	}
	r := reading{meaning: vague{}, end: end + 1, deictic: true, anaphoric: s.is(at, "following")}
	if n > 0 && unit(t.entry.value) != hours {
		r.meaning = nearUnits{unit(t.entry.value), sign * n}
	}
	return r, true
}

// count reads a number of units: 2, two, a, a couple of, few (0).
func (s *scanner) count(i int) (n, end int, ok bool) {
	t := s.at(i)
	switch {
	case t.num > 0 && !t.ordinal && t.digits <= 3:
		return t.num, i + 1, true
	case t.word != "" && t.entry.class == countWord:
		return t.entry.value, i + 1, true
	case s.is(i, "a") && s.is(i+1, "couple"):
		return 2, s.skip(i+2, "of"), true
	case s.is(i, "couple"):
		return 2, s.skip(i+1, "of"), true
	case s.is(i, "a") && s.is(i+1, "few"):
		return 0, i + 2, true
	case s.is(i, "few", "several", "some"):
		return 0, i + 1, true
	case s.is(i, "a", "an"):
		return 1, i + 1, true
	}
	return 0, 0, false
}

// unitBeyond reads the week before last, the month after next.
func (s *scanner) unitBeyond(i int) (reading, bool) {
	at := s.skip(i, "the")
	u, ok := s.calendarUnit(at)
	switch {
	case !ok || at == i:
	case s.is(at+1, "before") && s.is(at+2, "last"):
		return reading{meaning: unitOffset{unit: u, count: -2}, end: at + 3, deictic: true}, true
	case s.is(at+1, "after") && s.is(at+2, "next"):
		return reading{meaning: unitOffset{unit: u, count: 2}, end: at + 3, deictic: true}, true
	}
	return reading{}, false
}
