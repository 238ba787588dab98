package timex

// readAnaphor reads the day before, the night before, the day after, the previous day, the next day,
// the following week, the same day, that evening, later in the day, the following Thursday, the
// Thursday after: days that another date in the text decides.
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
	if r, ok := s.weekdayBeside(at); ok {
		return r, true
	}
	v, named := s.wholeUnit(at)
	u, ok := s.wholeUnit(at + 1)
	switch {
	case named && s.is(at+1, "before") && !s.is(at+2, "yesterday", "last"):
		return anaphor(v, -1, at+2), true
	case named && s.is(at+1, "after") && !s.is(at+2, "tomorrow", "next"):
		return anaphor(v, 1, at+2), true
	case s.is(i, "that") && s.is(i+1, "morning", "afternoon", "evening", "night"):
		return anaphor(days, 0, i+2), true
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

// weekdayBeside reads following Thursday, Thursday after, Thursday before.
func (s *scanner) weekdayBeside(i int) (reading, bool) {
	w := bare
	if s.is(i, "following") {
		w, i = next, i+1
	}
	day, end, ok := s.weekday(i)
	if !ok {
		return reading{}, false
	}
	if w == bare {
		closed := s.at(end+1).mark != 0 || end+1 >= len(s.tokens)
		switch {
		case closed && s.is(end, "after"):
			w = next
		case closed && s.is(end, "before"):
			w = last
		default:
			return reading{}, false
		}
		end++
	}
	return reading{meaning: onWeekday{day: day, way: w}, end: end, anaphoric: true}, true
}

// wholeUnit reads day, a part of the day, week, month or year.
func (s *scanner) wholeUnit(i int) (unit, bool) {
	if s.is(i, "day", "morning", "afternoon", "evening", "night") {
		return days, true
	}
	return s.calendarUnit(i)
}

func anaphor(u unit, count, end int) reading {
	return reading{meaning: unitOffset{unit: u, count: count}, end: end, anaphoric: true}
}
