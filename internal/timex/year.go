package timex

import "strings"

// readYear reads in 2014, since 1994, mid-2007, late 2014, the year 2013, the 2015 agreement,
// (2014), in 2010 and 2011. Decades are none.
func readYear(s *scanner, i int) (reading, bool) {
	_, at := s.part(i)
	if at == i && s.is(i, "year") {
		at = i + 1
	}
	y, ok := s.yearNumber(at)
	if !ok {
		return reading{}, false
	}
	if r, ok := s.yearSpan(at, y); ok {
		return r, true
	}
	glued := s.mark(at+1, '-') && s.glued(at) || at > 0 && s.mark(at-1, '-') && s.glued(at-1)
	if at == i && (glued || !s.isYearAlone(i)) {
		return reading{}, false
	}
	return reading{meaning: fixed{inYear(y)}, end: at + 1}, true
}

// yearSpan reads 2010-2012.
func (s *scanner) yearSpan(i, y int) (reading, bool) {
	to, ok := s.yearNumber(i + 2)
	if !ok || !s.mark(i+1, '-') || to <= y || s.mark(i+3, '-') || s.glued(i) != s.glued(i+1) {
		return reading{}, false
	}
	return reading{meaning: span{fixed{inYear(y)}, fixed{inYear(to)}}, end: i + 3}, true
}

// isYearAlone reports whether the number is a year for the words around it.
func (s *scanner) isYearAlone(i int) bool {
	switch next := s.at(i + 1); {
	case s.isCountable(i + 1):
		return false
	case s.is(i-1, "in", "since", "until", "till", "during", "throughout", "by", "from", "through",
		"after", "before", "circa", "between", "for"):
		return true
	case s.is(i-1, "the", "a", "an", "his", "her", "its", "their", "our", "this", "of", "s"):
		return next.letters || next.mark != 0
	case s.mark(i-1, '('):
		return s.mark(i+1, ')')
	case next.letters && next.capital:
		return s.at(i-1).letters && !s.at(i-1).capital // not Resolution 1559
	}
	return false
}

// isCountable guesses that the word is what the number counts: 2000 people.
func (s *scanner) isCountable(i int) bool {
	t := s.at(i)
	word := strings.ToLower(s.text[t.start:t.end])
	return t.letters && (t.entry.class == unitWord || countables[word])
}

// countables are what news counts in thousands.
var countables = makeSet(`
	people men women children troops soldiers refugees dollars euros pounds rubles miles
	kilometers kilometres km meters metres feet tons tonnes barrels megawatts delegates
	participants countries jobs homes houses villages cases members workers employees students
	fighters prisoners flights cities words points acres hectares square civilians policemen
	officers guests protesters demonstrators journalists companies missiles dead wounded million
	billion percent degrees volts calories copies families`)

func makeSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
