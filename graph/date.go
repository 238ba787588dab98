package graph

import (
	"fmt"
	"strings"
	"time"
)

// Precision says how exactly a Date is known.
type Precision string

// The precisions of a Date. Unknown is the zero value: the text does not say when.
const (
	Unknown  Precision = ""
	ByDay    Precision = "day"
	ByWeek   Precision = "week" // Monday to Sunday
	ByMonth  Precision = "month"
	ByYear   Precision = "year"
	Interval Precision = "interval" // any other first and last day
)

// Day is a day of the proleptic Gregorian calendar without a time of day or a zone.
// The zero Day is no day.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// DayOf is the calendar day of t in t's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Time is midnight UTC of the day, for arithmetic only.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Add is the day n days later (earlier when n is negative).
func (d Day) Add(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Compare is -1, 0 or +1 as d is before, the same as or after e.
func (d Day) Compare(e Day) int { return strings.Compare(d.String(), e.String()) }

// String is the ISO 8601 form 2013-05-17, or "" for no day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Date is when something is: an inclusive range of days with the precision it was stated in. The
// zero Date is unknown; an unknown date stays unknown and is never replaced by an invented day.
//
// Its text form is 2013-05-17, 2013-05, 2013 or an interval 2013-05-06/2013-05-12, and the empty
// string for an unknown date.
type Date struct {
	Start, End Day
	Precision  Precision
}

// OnDay is the Date of a single day.
func OnDay(d Day) Date { return Date{d, d, ByDay} }

// InMonth is the Date of a whole month.
func InMonth(year int, month time.Month) Date {
	first := Day{year, month, 1}
	return Date{first, DayOf(first.Time().AddDate(0, 1, -1)), ByMonth}
}

// InYear is the Date of a whole year.
func InYear(year int) Date {
	return Date{Day{year, time.January, 1}, Day{year, time.December, 31}, ByYear}
}

// Between is the Date from the first to the last day, both included: a day when they are the same,
// a week when it runs from a Monday to the next Sunday, else an interval. Days in the wrong order
// give the unknown Date.
func Between(first, last Day) Date {
	switch c := first.Compare(last); {
	case c > 0:
		return Date{}
	case c == 0:
		return OnDay(first)
	case first.Weekday() == time.Monday && first.Add(6) == last:
		return Date{first, last, ByWeek}
	}
	return Date{first, last, Interval}
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String is the text form.
func (d Date) String() string {
	switch d.Precision {
	case Unknown:
		return ""
	case ByDay:
		return d.Start.String()
	case ByMonth:
		return d.Start.String()[:7]
	case ByYear:
		return d.Start.String()[:4]
	}
	return d.Start.String() + "/" + d.End.String()
}

// ParseDate reads the text form. The empty string is the unknown date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	first, last, isRange := strings.Cut(s, "/")
	from, err := parseSimple(first)
	if err != nil || !isRange {
		return from, err
	}
	to, err := parseSimple(last)
	if err != nil {
		return Date{}, err
	}
	d := Between(from.Start, to.End)
	if d.IsZero() {
		return Date{}, fmt.Errorf("date %q ends before it begins", s)
	}
	return d, nil
}

func parseSimple(s string) (Date, error) {
	for _, form := range []string{"2006-01-02", "2006-01", "2006"} {
		t, err := time.Parse(form, s)
		if err != nil {
			continue
		}
		switch len(form) {
		case 4:
			return InYear(t.Year()), nil
		case 7:
			return InMonth(t.Year(), t.Month()), nil
		}
		return OnDay(DayOf(t)), nil
	}
	return Date{}, fmt.Errorf("date %q is none of 2013-05-17, 2013-05, 2013 or two of them with a / between", s)
}

// MarshalText writes the text form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the text form.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}
