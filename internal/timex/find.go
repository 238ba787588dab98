package timex

// reading is an expression as a reader found it.
type reading struct {
	meaning                       meaning
	end                           int // the token after it
	deictic, anaphoric, ambiguous bool
	duration                      bool
	days                          int // of a duration
}

// reader tries to read one construct at a token. Each looks ahead by a bounded number of tokens,
// so that Find is linear in the text.
type reader func(s *scanner, i int) (reading, bool)

// readers is every construct. Where several read, the longest wins, among equals the first.
var readers = [...]reader{readDayWord, readWeekday, readDate, readISO, readSlashed, readMonth,
	readYear, readQuarter, readUnit, readDistance, readAhead, readWeekend, readSeason, readAnaphor,
	readDayOfMonth, readWeekOf, readDuration}

// Find lists the time expressions of a text in order; they do not overlap. It never fails: odd
// text yields fewer expressions.
func Find(text string, ctx Context) []Expression {
	s := scan(text)
	var found []Expression
	for i := 0; i < len(s.tokens); {
		r, ok := s.read(i)
		if !ok {
			i++
			continue
		}
		found = append(found, s.express(i, r, ctx))
		i = r.end
	}
	return found
}

// read is the longest reading at a token, joined with what follows when both make one span.
func (s *scanner) read(i int) (reading, bool) {
	best, ok := s.readOne(i)
	if !ok {
		return best, false
	}
	if joined, ok := s.join(i, best); ok {
		return joined, true
	}
	if joined, ok := s.countedFrom(best); ok {
		return joined, true
	}
	return best, true
}

func (s *scanner) readOne(i int) (reading, bool) {
	t := s.tokens[i]
	if t.word == "" && t.num < 0 {
		return reading{}, false
	}
	var best reading
	for _, read := range readers {
		if r, ok := read(s, i); ok && r.end > best.end {
			best = r
		}
	}
	return best, best.end > 0
}

// express makes the Expression of a reading.
func (s *scanner) express(i int, r reading, ctx Context) Expression {
	e := Expression{Start: s.tokens[i].start, End: s.tokens[r.end-1].end, Deictic: r.deictic,
		Anaphoric: r.anaphoric, Ambiguous: r.ambiguous, Days: r.days, meaning: r.meaning}
	e.Text = s.text[e.Start:e.End]
	e.Role = s.role(i, r)
	if !r.anaphoric {
		e.Date = e.Resolve(ctx.Reference, ctx.Tense)
	}
	return e
}

// role reads the words before an expression. What is possessed is dated itself: "after Friday's
// talks" says when the talks were; and "from 3 to 5 June" is no open end.
func (s *scanner) role(i int, r reading) Role {
	if r.duration {
		return Duration
	}
	_, spans := r.meaning.(span)
	if s.possessive(r.end) || spans && s.is(i-1, "from", "between") {
		return On
	}
	for back := 0; back < 3 && s.is(i-1, "late", "early", "earlier", "later", "the", "at",
		"on", "about", "around", "of", "to"); back++ {
		if s.is(i-1, "of") && s.is(i-2, "ahead") || s.is(i-1, "to") && s.is(i-2, "prior") {
			return Before
		}
		i--
	}
	switch {
	case s.is(i-1, "since", "from"):
		return Since
	case s.is(i-1, "until", "till", "through"):
		return Until
	case s.is(i-1, "by"):
		return By
	case s.is(i-1, "before"):
		return Before
	case s.is(i-1, "after"):
		return After
	}
	return On
}
