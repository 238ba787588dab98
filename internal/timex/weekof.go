package timex

import "readout/graph"

// inWeekOf is the Monday to Sunday that hold a day: the week of March 14.
type inWeekOf struct{ day meaning }

func (m inWeekOf) resolve(ref graph.Day, tense Tense) graph.Date {
	d := m.day.resolve(ref, tense)
	if d.IsZero() {
		return d
	}
	return weekOf(d.Start)
}

// readWeekOf reads the week of March 14, the week beginning 14 March.
func readWeekOf(s *scanner, i int) (reading, bool) {
	at := s.skip(i, "the")
	if !s.is(at, "week") || !s.is(at+1, "of", "beginning", "starting", "ending") {
		return reading{}, false
	}
	r, ok := readDate(s, at+2)
	if !ok {
		return reading{}, false
	}
	r.meaning = inWeekOf{r.meaning}
	return r, true
}
