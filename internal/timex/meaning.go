package timex

import (
	"time"

	"readout/graph"
)

// fixed is a date that needs no reference: May 17, 2013.
type fixed struct{ date graph.Date }

func (m fixed) resolve(graph.Day, Tense) graph.Date { return m.date }

// vague is an expression that is one, but names no days: the coming weeks.
type vague struct{}

func (vague) resolve(graph.Day, Tense) graph.Date { return graph.Date{} }

// dayOffset is a number of days from the reference: yesterday.
type dayOffset struct{ days int }

func (m dayOffset) resolve(ref graph.Day, _ Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	return graph.OnDay(ref.Add(m.days))
}

// unitOffset is the week, month or year so many of them from the reference's own: last month. A
// year ago is a month, five years ago a year.
type unitOffset struct {
	unit  unit
	count int
	part  part
}

func (m unitOffset) resolve(ref graph.Day, _ Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	switch m.unit {
	case weeks:
		return weekOf(ref.Add(7 * m.count))
	case months:
		first := time.Date(ref.Year, ref.Month+time.Month(m.count), 1, 0, 0, 0, 0, time.UTC)
		return m.part.of(first.Year(), first.Month())
	case years:
		return inYear(ref.Year + m.count)
	}
	return graph.OnDay(ref.Add(m.count))
}

// weekOf is the Monday to Sunday that hold the day.
func weekOf(d graph.Day) graph.Date {
	monday := d.Add(-((int(d.Weekday()) + 6) % 7))
	return graph.Between(monday, monday.Add(6))
}

// inYear is the year, unknown when it cannot be written in four digits.
func inYear(y int) graph.Date {
	if y < 1 || y > 9999 {
		return graph.Date{}
	}
	return graph.InYear(y)
}

// part is a stretch of a month: a third, a half, its first or last week.
type part string

const (
	whole part = ""
	early part = "early" // 01-10
	mid   part = "mid"   // 11-20
	late  part = "late"  // 21-end

	firstWeek  part = "first week"  // 01-07
	lastWeek   part = "last week"   // the last seven days
	firstHalf  part = "first half"  // 01-15
	secondHalf part = "second half" // 16-end
)

func (p part) of(year int, month time.Month) graph.Date {
	if year < 1 || year > 9999 {
		return graph.Date{}
	}
	all := graph.InMonth(year, month)
	switch p {
	case early:
		return graph.Between(all.Start, all.Start.Add(9))
	case mid:
		return graph.Between(all.Start.Add(10), all.Start.Add(19))
	case late:
		return graph.Between(all.Start.Add(20), all.End)
	case firstWeek:
		return graph.Between(all.Start, all.Start.Add(6))
	case lastWeek:
		return graph.Between(all.End.Add(-6), all.End)
	case firstHalf:
		return graph.Between(all.Start, all.Start.Add(14))
	case secondHalf:
		return graph.Between(all.Start.Add(15), all.End)
	}
	return all
}

// span runs from one day or month to another: May 19-21, Friday and Saturday.
type span struct{ first, last meaning }

// resolve dates the end that is known first. Of two that both hang on the tense, that is the last:
// what runs from January 23 through March 9 may have begun already and is still ahead.
func (m span) resolve(ref graph.Day, tense Tense) graph.Date {
	var first, last graph.Date
	if m.fromFirst() {
		first = m.first.resolve(ref, tense)
		last = m.last.resolve(first.Start, Future)
	} else {
		last = m.last.resolve(ref, tense)
		first = m.first.resolve(last.Start, strictPast)
	}
	if first.IsZero() || last.IsZero() {
		return graph.Date{}
	}
	return between(first.Start, last.End)
}

// fromFirst reports whether the first end is the one that is known, and the last follows it.
func (m span) fromFirst() bool {
	switch first := m.first.(type) {
	case onWeekday:
		return first.way != bare
	case onDate:
		return first.known
	case fixed, dayOffset:
		return true
	}
	return false
}

// strictPast looks back without the leeway that Past has for dates just ahead.
const strictPast Tense = "strict past"

// between is graph.Between that knows whole months and years again.
func between(first, last graph.Day) graph.Date {
	for _, d := range []graph.Date{graph.InMonth(first.Year, first.Month),
		graph.InYear(first.Year)} {
		if d.Start == first && d.End == last {
			return d
		}
	}
	return graph.Between(first, last)
}

// Starting is the run of so many days from the first day of a date on: a three-day visit that
// began on Friday. It is the date itself when the length is unknown.
func Starting(first graph.Date, days int) graph.Date {
	if first.IsZero() || days < 1 {
		return first
	}
	return graph.Between(first.Start, first.Start.Add(days-1))
}

// Ending is the run of so many days up to the last day of a date: two days of talks that ended on
// Sunday. It is the date itself when the length is unknown.
func Ending(last graph.Date, days int) graph.Date {
	if last.IsZero() || days < 1 {
		return last
	}
	return graph.Between(last.End.Add(1-days), last.End)
}

// counted is a run of days with one known end.
type counted struct {
	days   int
	end    meaning
	onward bool // the known end is the first day
}

func (m counted) resolve(ref graph.Day, tense Tense) graph.Date {
	if m.onward {
		return Starting(m.end.resolve(ref, tense), m.days)
	}
	return Ending(m.end.resolve(ref, tense), m.days)
}
