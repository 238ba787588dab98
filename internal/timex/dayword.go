package timex

// readDayWord reads today, yesterday, tomorrow, tonight, this morning, last night, the day before
// yesterday, with a part of the day behind it and earlier or later before it.
func readDayWord(s *scanner, i int) (reading, bool) {
	at := s.skip(i, "earlier", "later", "late", "early")
	offset, end := 0, at+1
	switch {
	case s.is(at, "today", "tonight"):
	case s.is(at, "yesterday"):
		offset = -1
	case s.is(at, "tomorrow"):
		offset = 1
	case s.is(at, "last") && s.is(at+1, "night"):
		offset, end = -1, at+2
	case s.is(at, "this") && s.is(at+1, "morning", "afternoon", "evening"):
		end = at + 2
	case s.is(at, "the") && s.is(at+1, "day"):
		switch {
		case s.is(at+2, "before") && s.is(at+3, "yesterday"):
			offset = -2
		case s.is(at+2, "after") && s.is(at+3, "tomorrow"):
			offset = 2
		default:
			return reading{}, false
		}
		end = at + 4
	default:
		return reading{}, false
	}
	return reading{meaning: dayOffset{offset}, end: s.skipDayPart(end), deictic: true}, true
}

// skipDayPart is i behind morning, afternoon, evening or night.
func (s *scanner) skipDayPart(i int) int {
	return s.skip(i, "morning", "afternoon", "evening", "night")
}
