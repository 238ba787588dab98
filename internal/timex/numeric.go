package timex

import (
	"time"

	"readout/graph"
)

// readISO reads 2013-05-17.
func readISO(s *scanner, i int) (reading, bool) {
	if !s.run(i, 5, '-') || s.at(i).digits != 4 || s.at(i+2).digits != 2 || s.at(i+4).digits != 2 {
		return reading{}, false
	}
	d := dayIn(s.at(i).num, time.Month(s.at(i+2).num), s.at(i+4).num)
	return reading{meaning: fixed{d}, end: i + 5}, !d.IsZero()
}

// readSlashed reads 5/17/2013 and 17.05.2013. Where both numbers may be the month, a slash means
// the American order and a full stop the European one, and the reading is marked as ambiguous.
func readSlashed(s *scanner, i int) (reading, bool) {
	slashed := s.run(i, 5, '/')
	if !slashed && !s.run(i, 5, '.') {
		return reading{}, false
	}
	a, b, year := s.at(i).num, s.at(i+2).num, s.at(i+4)
	if year.digits != 4 || s.at(i).digits > 2 || s.at(i+2).digits > 2 {
		return reading{}, false
	}
	american, european := monthDayIn(year.num, a, b), monthDayIn(year.num, b, a)
	d := american
	if american.IsZero() || !slashed && !european.IsZero() {
		d = european
	}
	unsure := american != european && !american.IsZero() && !european.IsZero()
	return reading{meaning: fixed{d}, end: i + 5, ambiguous: unsure}, !d.IsZero()
}

func monthDayIn(year, month, day int) graph.Date {
	if month < 1 || month > 12 {
		return graph.Date{}
	}
	return dayIn(year, time.Month(month), day)
}

// run reports whether numbers parted by one mark, without blanks, make up exactly these tokens.
func (s *scanner) run(i, length int, mark rune) bool {
	if i+length > len(s.tokens) || i > 0 && s.glued(i-1) && s.mark(i-1, mark) {
		return false
	}
	for k := i; k < i+length; k++ {
		if k < i+length-1 && !s.glued(k) {
			return false
		}
		odd := (k-i)%2 == 1
		if odd != s.mark(k, mark) || !odd && (s.at(k).num < 0 || s.at(k).ordinal) {
			return false
		}
	}
	end := i + length
	return !(end < len(s.tokens) && s.glued(end-1) && s.mark(end, mark) && s.at(end+1).num >= 0)
}
