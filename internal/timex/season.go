package timex

import (
	"time"

	"readout/graph"
)

// inSeason is three months of the northern calendar. Its readings are marked ambiguous: half the
// world counts otherwise.
type inSeason struct {
	month time.Month // the first
	way   way
	years int
	known bool
}

func (m inSeason) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	first := inMonth{month: m.month, way: m.way, years: m.years, known: m.known}
	if m.way == last && ref.Month >= m.month+2 {
		first.way = bare
		tense = Past
	}
	if m.way == last && ref.Month > m.month && ref.Month < m.month+2 {
		return season(ref.Year-1, m.month) // within the season, last means the one before
	}
	return season(first.year(ref, tense), m.month)
}

func season(year int, first time.Month) graph.Date {
	if year < 1 || year > 9998 {
		return graph.Date{}
	}
	start := graph.InMonth(year, first).Start
	return graph.Between(start, graph.DayOf(start.Time().AddDate(0, 3, -1)))
}

// readSeason reads last fall, this spring, the summer of 2012, winter 2014, over the summer.
func readSeason(s *scanner, i int) (reading, bool) {
	_, at := s.part(i)
	at = s.skip(at, "later", "earlier", "the")
	w, at := s.way(at)
	t := s.at(at)
	if t.word == "" || t.entry.class != seasonWord {
		return reading{}, false
	}
	month, end := time.Month(t.entry.value), at+1
	if year, e, ok := s.yearAfter(end); ok {
		return reading{meaning: fixed{season(year, month)}, end: e, ambiguous: true}, true
	}
	m := inSeason{month: month, way: w}
	if years, e, ok := s.relativeYear(end); ok {
		m.years, m.known, end = years, true, e
	}
	the := s.is(at-1, "the") && s.is(at-2, "over", "in", "throughout", "during")
	if w == bare && !m.known && (!the || t.word == "fall") {
		return reading{}, false
	}
	return reading{meaning: m, end: end, deictic: true, ambiguous: true}, true
}
