package timex

// readDistance reads two days ago, a year ago, three weeks earlier, two days later, a week after.
func readDistance(s *scanner, i int) (reading, bool) {
	n, at, ok := s.count(i)
	t := s.at(at)
	if !ok || t.word == "" || t.entry.class != unitWord {
		return reading{}, false
	}
	end := at + 1
	r := reading{deictic: true}
	sign := -1
	switch {
	case s.is(end, "ago"):
	case s.is(end, "earlier"), s.is(end, "before") && !s.is(end+1, "yesterday"):
		r.deictic, r.anaphoric = false, true
	case s.is(end, "later", "after"):
		sign, r.deictic, r.anaphoric = 1, false, true
	default:
		return reading{}, false
	}
	r.end = end + 1
	r.meaning = away(unit(t.entry.value), sign, n)
	r.ambiguous = s.is(at-1, "of") || s.is(at-1, "couple")
	return r, true
}

// away is so many units before or after the reference. An unknown number is vague; hours are the
// same day.
func away(u unit, sign, n int) meaning {
	switch {
	case n == 0 && u != hours:
		return vague{}
	case u == hours:
		return dayOffset{0}
	case u == days:
		return dayOffset{sign * n}
	case u == fortnights:
		return dayOffset{sign * 14 * n}
	case u == years && n == 1:
		return unitOffset{unit: months, count: sign * 12}
	}
	return unitOffset{unit: u, count: sign * n}
}

// readAhead reads in two days, in three weeks' time, in a year's time, two days from now.
func readAhead(s *scanner, i int) (reading, bool) {
	in := s.is(i, "in")
	at := i
	if in {
		at = s.skip(i+1, "about", "around", "roughly", "nearly", "almost", "some")
	}
	n, at, ok := s.count(at)
	t := s.at(at)
	if !ok || t.word == "" || t.entry.class != unitWord {
		return reading{}, false
	}
	end := s.skipPossessive(at + 1)
	r := reading{meaning: away(unit(t.entry.value), 1, n), deictic: true}
	switch {
	case in && s.is(end, "time"):
		r.end = end + 1
	case s.is(end, "from") && s.is(end+1, "now"):
		r.end = end + 2
	case in && end == at+1 && n > 0 && unit(t.entry.value) != hours && s.isClauseEnd(end):
		r.end = end
	default:
		return reading{}, false
	}
	return r, true
}

// isClauseEnd reports whether the phrase stops here, so that "in two days" is a time and not "in
// two days of talks".
func (s *scanner) isClauseEnd(i int) bool {
	t := s.at(i)
	return t.mark != 0 && t.mark != '-' || i >= len(s.tokens) || s.is(i, "to", "and", "for",
		"with", "at", "in")
}
