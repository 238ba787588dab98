package timex

import "readout/graph"

// onWeekend is a Saturday and Sunday: by the tense the last that has begun or the next that has
// not ended.
type onWeekend struct{ way way }

func (m onWeekend) resolve(ref graph.Day, tense Tense) graph.Date {
	if ref.IsZero() {
		return graph.Date{}
	}
	saturday := weekOf(ref).Start.Add(5)
	begun := ref.Compare(saturday) >= 0
	switch {
	case m.way == last, m.way == bare && tense != Future && !begun:
		saturday = saturday.Add(-7)
	case m.way == next && begun:
		saturday = saturday.Add(7)
	}
	return graph.Between(saturday, saturday.Add(1))
}

// readWeekend reads the weekend, this weekend, last weekend, the coming weekend.
func readWeekend(s *scanner, i int) (reading, bool) {
	w, at := s.way(i)
	if w == bare {
		if !s.is(i, "the") {
			return reading{}, false
		}
		w, at = s.way(i + 1)
	}
	if !s.is(at, "weekend") {
		return reading{}, false
	}
	return reading{meaning: onWeekend{w}, end: at + 1, deictic: true}, true
}
