package timex

import (
	"time"

	"readout/graph"
)

// noYear marks a date of which the text does not tell the year.
const noYear = 0

// onDate is a day and month without a year: May 17. The year may be told relative to the
// reference's (March 20 last year), or follow from a weekday beside it.
type onDate struct {
	month   time.Month
	day     int
	years   int // with known: years from the reference's own
	known   bool
	weekday int // time.Weekday, or -1
}

// leeway is how far ahead of the reference a date without a year may lie in a clause of past tense
// before it is taken for last year's: "the summit was set for June 2" is told in May.
const leeway = 31

func (m onDate) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	if m.known {
		return dayIn(ref.Year+m.years, m.month, m.day)
	}
	best := graph.Date{}
	for _, wantWeekday := range []bool{m.weekday >= 0, false} {
		for y := ref.Year - 8; y <= ref.Year+8; y++ {
			d := dayIn(y, m.month, m.day)
			if d.IsZero() || wantWeekday && int(d.Start.Weekday()) != m.weekday {
				continue
			}
			if best.IsZero() || closer(d.Start, best.Start, ref, tense) {
				best = d
			}
		}
		if !best.IsZero() && (!wantWeekday || abs(daysFrom(ref, best.Start)) < 550) {
			return best
		}
		best = graph.Date{}
	}
	return best
}

// dayIn is the day when the calendar has it.
func dayIn(year int, month time.Month, day int) graph.Date {
	d := graph.Day{Year: year, Month: month, Day: day}
	if year < 1 || year > 9999 || graph.DayOf(d.Time()) != d {
		return graph.Date{}
	}
	return graph.OnDay(d)
}

// closer reports whether a lies nearer than b to the reference, in the direction of the tense.
func closer(a, b, ref graph.Day, tense Tense) bool {
	x, y := distance(daysFrom(ref, a), tense), distance(daysFrom(ref, b), tense)
	return x < y
}

// distance weighs days from the reference: those on the wrong side of it count as far away.
func distance(days int, tense Tense) int {
	const farAway = 100_000
	switch {
	case tense == Past && days > leeway, tense == strictPast && days > 0,
		tense == Future && days < 0:
		return farAway + abs(days)
	}
	return 2*abs(days) + bit(days > 0)
}

func daysFrom(ref, d graph.Day) int { return int(d.Time().Sub(ref.Time()).Hours() / 24) }

func abs(n int) int { return max(n, -n) }

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dated is a day, or two days of one month, as the text has them.
type dated struct {
	month     time.Month
	day, upTo int // upTo is the last day of a span within the month, else 0
	year      int // noYear when not told
	years     int // relative year, with relative
	relative  bool
	weekday   int
	end       int
}

// readDate reads May 17; May 17, 2013; 17 May 2013; the 22nd of April; May 19-21; May 19 to 21;
// 17-18 May; Friday, July 22; March 20 last year.
func readDate(s *scanner, i int) (reading, bool) {
	d, ok := s.date(i)
	if !ok {
		return reading{}, false
	}
	r := reading{end: d.end, deictic: d.year == noYear}
	r.meaning = d.meaning(d.day)
	if d.upTo > 0 {
		r.meaning = span{d.meaning(d.day), d.meaning(d.upTo)}
	}
	return r, true
}

// meaning is that of one of its days.
func (d dated) meaning(day int) meaning {
	if d.year != noYear {
		return fixed{dayIn(d.year, d.month, day)}
	}
	return onDate{d.month, day, d.years, d.relative, d.weekday}
}

// date reads a day with its month.
func (s *scanner) date(i int) (dated, bool) {
	weekday, at := -1, i
	if day, end, ok := s.weekday(i); ok {
		weekday = int(day)
		at = s.skipMark(s.skipMark(s.skipDayPart(end), ','), '(')
		at = s.skipMark(at, '[')
		if at == end && !s.mark(end-1, '.') {
			return dated{}, false
		}
	}
	d, ok := s.monthFirst(at)
	if !ok {
		d, ok = s.dayFirst(at)
	}
	if !ok {
		return dated{}, false
	}
	d.weekday = weekday
	if weekday >= 0 && s.at(at-1).mark == '(' {
		d.end = s.skipMark(d.end, ')')
	}
	if weekday >= 0 && s.at(at-1).mark == '[' {
		d.end = s.skipMark(d.end, ']')
	}
	s.addYear(&d)
	return d, d.valid()
}

// valid reports whether the month has its days.
func (d dated) valid() bool {
	year := d.year
	if year == noYear {
		year = 2000 // a leap year: 29 February is a day of some year
	}
	if dayIn(year, d.month, d.day).IsZero() {
		return false
	}
	return d.upTo == 0 || d.upTo > d.day && !dayIn(year, d.month, d.upTo).IsZero()
}

// monthFirst reads May 17, May 19-21, May 19 to 21, April 22 and 23.
func (s *scanner) monthFirst(i int) (dated, bool) {
	month, at, ok := s.month(i)
	at = s.skip(at, "the")
	day, isDay := s.dayNumber(at)
	if !ok || !isDay {
		return dated{}, false
	}
	d := dated{month: month, day: day, end: at + 1, weekday: -1}
	if to, end, ok := s.upTo(at + 1); ok && to > day {
		if _, _, another := s.month(end); !another || s.mark(end, ',') {
			d.upTo, d.end = to, end
		}
	}
	return d, true
}

// dayFirst reads 17 May, 17-18 May, 3 to 5 June, the 22nd of April, 2nd to 9th May.
func (s *scanner) dayFirst(i int) (dated, bool) {
	at := s.skip(i, "the")
	day, ok := s.dayNumber(at)
	if !ok {
		return dated{}, false
	}
	d := dated{day: day, weekday: -1}
	at++
	if to, end, ok := s.upTo(at); ok && to > day {
		d.upTo, at = to, end
	}
	month, end, ok := s.month(s.skip(at, "of"))
	if !ok || s.at(i).ordinal && s.mark(at, ',') {
		return dated{}, false
	}
	d.month, d.end = month, end
	return d, true
}

// upTo reads the second day of a span: -21, to 21, through 21, and 22.
func (s *scanner) upTo(i int) (day, end int, ok bool) {
	if !s.mark(i, '-') && !s.is(i, "to", "through", "and", "until") {
		return 0, 0, false
	}
	at := s.skip(i+1, "the")
	if day, ok = s.dayNumber(at); !ok {
		return 0, 0, false
	}
	if s.is(at+1, "days", "weeks", "months", "years", "hours") {
		return 0, 0, false
	}
	return day, at + 1, true
}

// dayNumber is a number that may be a day of a month.
func (s *scanner) dayNumber(i int) (int, bool) {
	t := s.at(i)
	part := s.mark(i-1, '.') && i > 1 && s.glued(i-2) && s.glued(i-1) && s.at(i-2).num >= 0
	decimal := s.mark(i+1, '.') && s.glued(i) && s.glued(i+1) && s.at(i+2).num >= 0
	if t.num < 1 || t.num > 31 || t.digits > 2 || part || decimal {
		return 0, false
	}
	return t.num, true
}

// month reads the name of a month; a short form's full stop belongs to it. In lower case, may and
// march are other words.
func (s *scanner) month(i int) (month time.Month, end int, ok bool) {
	t := s.at(i)
	switch {
	case t.word == "":
		return 0, i, false
	case t.entry.class == monthWord && (t.capital || t.word != "may" && t.word != "march"):
		return time.Month(t.entry.value), i + 1, true
	case t.entry.class == shortMonth && t.capital:
		if s.mark(i+1, '.') && s.glued(i) {
			return time.Month(t.entry.value), i + 2, true
		}
		return time.Month(t.entry.value), i + 1, true
	}
	return 0, i, false
}

// addYear reads the year behind a day: 2013; , 2013; of 2013; last year; of this month is no year.
func (s *scanner) addYear(d *dated) {
	if year, end, ok := s.yearAfter(d.end); ok {
		d.year, d.end = year, end
		return
	}
	if years, end, ok := s.relativeYear(d.end); ok {
		d.years, d.relative, d.end = years, true, end
	}
}

// yearAfter reads a year behind a day or month.
func (s *scanner) yearAfter(i int) (year, end int, ok bool) {
	at := s.skip(s.skipMark(i, ','), "of")
	if y, ok := s.yearNumber(at); ok {
		return y, at + 1, true
	}
	return 0, 0, false
}

// yearNumber is a number that may be a year.
func (s *scanner) yearNumber(i int) (int, bool) {
	t := s.at(i)
	if t.digits != 4 || t.num < 1500 || t.num > 2199 || t.ordinal || t.end-t.start != 4 {
		return 0, false
	}
	glued := s.glued(i) && s.at(i+1).letters || i > 0 && s.glued(i-1) && s.mark(i-1, '$')
	return t.num, !glued
}

// relativeYear reads last year, of last year, this year, of next year, of the current year.
func (s *scanner) relativeYear(i int) (years, end int, ok bool) {
	at := s.skip(s.skip(i, "of"), "the")
	if !s.is(at+1, "year") {
		return 0, 0, false
	}
	switch {
	case s.is(at, "last", "previous", "past"):
		return -1, at + 2, true
	case s.is(at, "this", "current"):
		return 0, at + 2, true
	case s.is(at, "next", "coming"):
		return 1, at + 2, true
	}
	return 0, 0, false
}
