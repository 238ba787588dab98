package timex

import (
	"time"

	"readout/graph"
)

// partOfYear is some whole months of a year: its first quarter, its second half.
type partOfYear struct {
	first, months int // of the year, the first counted from 0
	year          int // noYear when relative
	years         int // from the reference's own
}

func (m partOfYear) resolve(ref graph.Day, _ Tense) graph.Date {
	year := m.year
	if year == noYear {
		if ref.IsZero() {
			return graph.Date{}
		}
		year = ref.Year + m.years
	}
	if year < 1 || year > 9999 {
		return graph.Date{}
	}
	from := graph.InMonth(year, time.Month(m.first+1))
	return graph.Between(from.Start, graph.InMonth(year, time.Month(m.first+m.months)).End)
}

// readQuarter reads the first quarter of 2025, the second half of next year.
func readQuarter(s *scanner, i int) (reading, bool) {
	at := s.skip(i, "the")
	n := -1
	for k, word := range []string{"first", "second", "third", "fourth"} {
		if s.is(at, word) {
			n = k
		}
	}
	if s.is(at, "last") {
		n = 3
	}
	length := 3
	if s.is(at+1, "half") {
		length = 6
		n = min(n, 1)
	}
	if n < 0 || !s.is(at+1, "quarter", "half") {
		return reading{}, false
	}
	m := partOfYear{first: n * length, months: length}
	if year, end, ok := s.yearAfter(at + 2); ok && s.is(at+2, "of") {
		m.year = year
		return reading{meaning: m, end: end}, true
	}
	if years, end, ok := s.relativeYear(at + 2); ok {
		m.years = years
		return reading{meaning: m, end: end, deictic: true}, true
	}
	return reading{}, false
}
