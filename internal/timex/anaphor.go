package timex

// readAnaphor reads the day before, the day after, the previous day, the next day, the following
// week, the same day, that day, later in the day: days that another date in the text decides.
func readAnaphor(s *scanner, i int) (reading, bool) {
	if s.is(i, "earlier", "later") && s.is(i+1, "in", "on", "that") {
		at := s.skip(i+1, "in", "on")
		if s.is(at, "the", "that", "same") && s.is(at+1, "day") {
			return anaphor(days, 0, at+2), true
		}
	}
	at := s.skip(i, "the")
	if s.is(i, "that") && s.is(i+1, "same") {
		at = i + 1
	}
	if at == i && !s.is(i, "that") {
		return reading{}, false
	}
	u, ok := s.wholeUnit(at + 1)
	switch {
	case s.is(at, "day", "week", "month", "year") && s.is(at+1, "before") && !s.is(at+2,
		"yesterday"):
		return anaphor(unit(s.at(at).entry.value), -1, at+2), true
	case s.is(at, "day", "week", "month", "year") && s.is(at+1, "after") && !s.is(at+2,
		"tomorrow"):
		return anaphor(unit(s.at(at).entry.value), 1, at+2), true
	case !ok:
		return reading{}, false
	case s.is(at, "previous"):
		return anaphor(u, -1, at+2), true
	case s.is(at, "following"), s.is(at, "next") && u == days:
		return anaphor(u, 1, at+2), true
	case s.is(at, "same", "that"):
		return anaphor(u, 0, at+2), true
	}
	return reading{}, false
}

// wholeUnit reads day, week, month or year.
func (s *scanner) wholeUnit(i int) (unit, bool) {
	if s.is(i, "day") {
		return days, true
	}
	return s.calendarUnit(i)
}

func anaphor(u unit, count, end int) reading {
	return reading{meaning: unitOffset{unit: u, count: count}, end: end, anaphoric: true}
}
