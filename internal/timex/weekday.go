package timex

import (
	"time"

	"readout/graph"
)

// way is the direction that a word beside a weekday or a month gives.
type way string

const (
	bare  way = ""
	last  way = "last" // last, past, previous
	this  way = "this"
	next  way = "next" // next, coming
	shift way = "week" // Friday of last week: the week is told
)

// onWeekday is a day of the week. Bare, it is the last such day at or before the reference, or in
// the future the first at or after it, since news names the day of publication too.
type onWeekday struct {
	day   time.Weekday
	way   way
	weeks int // with shift: the week it lies in, counted from the reference's own
}

func (m onWeekday) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	ahead := (int(m.day) - int(ref.Weekday()) + 7) % 7 // days to the first at or after
	switch {
	case m.way == shift:
		monday := weekOf(ref).Start.Add(7 * m.weeks)
		return graph.OnDay(monday.Add((int(m.day) + 6) % 7))
	case m.way == this:
		return graph.OnDay(weekOf(ref).Start.Add((int(m.day) + 6) % 7))
	case m.way == next:
		return graph.OnDay(ref.Add((ahead+6)%7 + 1))
	case m.way == last:
		return graph.OnDay(ref.Add(ahead - 7))
	case tense == Future:
		return graph.OnDay(ref.Add(ahead))
	}
	return graph.OnDay(ref.Add(-((7 - ahead) % 7)))
}

// readWeekday reads Friday, last Friday, next Tuesday, this coming Monday, Thursday night,
// Wednesday of last week, Thursday last, Monday next, Saturday week, a week on Saturday.
func readWeekday(s *scanner, i int) (reading, bool) {
	w, at := s.way(i)
	further := 0
	if s.is(at, "a") && s.is(at+1, "week") && s.is(at+2, "on", "from") {
		further, at = 7, at+3
	}
	day, end, ok := s.weekday(at)
	if !ok {
		return reading{}, false
	}
	end = s.skipDayPart(end)
	if w == bare && further == 0 && s.is(end, "week") {
		further, end = 7, end+1
	}
	if further > 0 {
		return reading{meaning: weekdayOn{day, further}, end: end, deictic: true}, true
	}
	m := onWeekday{day: day, way: w}
	if w == bare && s.is(end, "last", "next") && !s.at(end+1).letters {
		m.way = last
		if s.is(end, "next") {
			m.way = next
		}
		return reading{meaning: m, end: end + 1, deictic: true}, true
	}
	if w == bare {
		of := s.skip(end, "of")
		if n, ok := s.weekWord(of); ok {
			m.way, m.weeks, end = shift, n, of+2
		}
	}
	return reading{meaning: m, end: end, deictic: true}, true
}

// weekday reads the name of a day. Short forms need their full stop.
func (s *scanner) weekday(i int) (day time.Weekday, end int, ok bool) {
	t := s.at(i)
	switch {
	case t.word == "":
		return 0, 0, false
	case t.entry.class == weekdayWord:
		return time.Weekday(t.entry.value), i + 1, true
	case t.entry.class == shortWeekday && t.capital && s.mark(i+1, '.') && s.glued(i):
		return time.Weekday(t.entry.value), i + 2, true
	}
	return 0, 0, false
}

// way reads last, this, next and their like before a weekday or a month.
func (s *scanner) way(i int) (w way, end int) {
	switch {
	case s.is(i, "this") && s.is(i+1, "past"):
		return last, i + 2
	case s.is(i, "this", "the") && s.is(i+1, "coming"):
		return next, i + 2
	case s.is(i, "last", "past", "previous"):
		return last, i + 1
	case s.is(i, "next", "coming"):
		return next, i + 1
	case s.is(i, "this"):
		return this, i + 1
	}
	return bare, i
}

// weekWord reads "last week", "this week", "next week" as a number of weeks.
func (s *scanner) weekWord(i int) (count int, ok bool) {
	if !s.is(i+1, "week") {
		return 0, false
	}
	switch {
	case s.is(i, "last"):
		return -1, true
	case s.is(i, "next"):
		return 1, true
	case s.is(i, "this"):
		return 0, true
	}
	return 0, false
}

// weekdayOn is the first such day at or after the reference, and some days on: a week on Saturday.
type weekdayOn struct {
	day  time.Weekday
	days int
}

func (m weekdayOn) resolve(ref graph.Day, _ Tense) graph.Date {
	d := onWeekday{day: m.day}.resolve(ref, Future)
	if d.IsZero() {
		return d
	}
	return graph.OnDay(d.Start.Add(m.days))
}
