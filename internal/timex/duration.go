package timex

// readDuration reads three-day, two-week, two days of, for three days, a week of.
func readDuration(s *scanner, i int) (reading, bool) {
	n, at, ok := s.count(i)
	if !ok || n == 0 {
		return reading{}, false
	}
	hyphen := s.mark(at, '-') && s.glued(at-1) && s.glued(at)
	t := s.at(at + bit(hyphen))
	if t.word == "" || t.entry.class != unitWord || unit(t.entry.value) == hours {
		return reading{}, false
	}
	end := at + bit(hyphen) + 1
	if !hyphen && !s.is(end, "of") && !s.is(i-1, "for", "lasted", "lasting") {
		return reading{}, false
	}
	length := [...]int{days: 1, weeks: 7, months: 0, years: 0, fortnights: 14}[unit(t.entry.value)]
	return reading{meaning: vague{}, end: end, duration: true, days: n * length}, true
}

// maxWords is how many words may stand between a length and the day that it ended or began.
const maxWords = 8

// countedFrom joins a length to the day that bounds it: "two days of talks that ended Sunday", "a
// three-day visit beginning on Monday".
func (s *scanner) countedFrom(r reading) (reading, bool) {
	if !r.duration || r.days == 0 {
		return reading{}, false
	}
	for i := r.end; i < r.end+maxWords && i < len(s.tokens); i++ {
		onward := s.is(i, "began", "begins", "beginning", "starting", "starts", "started",
			"opening",
			"opens", "opened")
		if !onward && !s.is(i, "ended", "ends", "ending", "concluded", "concludes", "concluding",
			"finished", "wrapped", "closed", "closing") {
			if !s.at(i).letters && !s.mark(i, ',') && !s.mark(i, '-') {
				return reading{}, false
			}
			continue
		}
		day, ok := s.dayAt(s.skip(s.skip(s.skip(i+1, "up"), "here"), "on"))
		if ok {
			day.meaning = counted{r.days, day.meaning, onward}
		}
		return day, ok
	}
	return reading{}, false
}

// dayAt is the reading at a token when it is a single day.
func (s *scanner) dayAt(i int) (reading, bool) {
	if i >= len(s.tokens) {
		return reading{}, false
	}
	r, ok := s.readOne(i)
	if !ok {
		return reading{}, false
	}
	return r, isDay(r.meaning)
}
