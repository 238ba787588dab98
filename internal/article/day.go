package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"readout/graph"
)

// parseDate reads a publication date: 2013-05-17, 2013-05, 2013, any of these forms with a time
// after it (RFC 3339), or a date that is spelled ("Friday, 17 May 2013, 5:30 p.m. EDT"). The day is
// the one in the zone that is stated.
func parseDate(s string) (graph.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 100 {
		return graph.Date{}, false
	}
	if d, err := graph.ParseDate(s); err == nil && !d.IsZero() {
		return known(d)
	}
	if m := isoDay.FindStringSubmatch(s); m != nil {
		return day(number(m[1]), number(m[2]), number(m[3]))
	}
	if m := numeric.FindStringSubmatch(s); m != nil {
		return numericDay(number(m[1]), number(m[3]), number(m[4]), m[2])
	}
	return spelled(s)
}

var (
	isoDay  = regexp.MustCompile(`^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})([T ,].*)?$`)
	numeric = regexp.MustCompile(`^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})([ ,].*)?$`)
)

// numericDay reads 17.05.2013, 17/05/2013 and 05/17/2013. 05/06/2013 is written by some for May and
// by others for June: it stays unknown. With dots the day comes first everywhere.
func numericDay(a, b, year int, mark string) (graph.Date, bool) {
	switch {
	case mark == "." || a > 12 || a == b:
		return day(year, b, a)
	case b > 12:
		return day(year, a, b)
	}
	return graph.Date{}, false
}

// day is a day of the calendar, if there is one.
func day(year, month, d int) (graph.Date, bool) {
	when := graph.Day{Year: year, Month: time.Month(month), Day: d}
	if graph.DayOf(when.Time()) != when {
		return graph.Date{}, false
	}
	return known(graph.OnDay(when))
}

// known keeps numbers that are no years out. News begins in the seventeenth century.
func known(d graph.Date) (graph.Date, bool) {
	if d.Start.Year < 1600 || d.Start.Year >= 2200 {
		return graph.Date{}, false
	}
	return d, true
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// spelled reads a date in English words. Every word has to belong to it, so that no sentence that
// mentions a date is taken for one.
func spelled(s string) (graph.Date, bool) {
	var year, d int
	var month time.Month
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':'
	})
	for i, w := range words {
		w = strings.TrimSuffix(w, ":")
		n := number(ordinal.ReplaceAllString(w, "$1"))
		m, isMonth := monthOf(w)
		switch {
		case isMonth && month == 0:
			month = m
		case isClock(w, words[i+1:]) || filler(w):
		case n >= 1 && n <= 31 && len(w) <= 4 && d == 0:
			d = n
		case n >= 1600 && n < 2200 && year == 0:
			year = n
		case n >= 0 && len(w) == 4 && year > 0: // a zone such as -0400
		default:
			return graph.Date{}, false
		}
	}
	switch {
	case year == 0 || month == 0:
		return graph.Date{}, false
	case d == 0:
		return graph.InMonth(year, month), true
	}
	return day(year, int(month), d)
}

var (
	ordinal = regexp.MustCompile(`^(\d{1,2})(st|nd|rd|th)$`)
	clock   = regexp.MustCompile(`^\d{1,2}:\d{2}(:\d{2})?(am|pm)?$|^\d{1,2}(am|pm)$`)
)

// isClock reports whether a word is a time of day, alone or with the "pm" that follows.
func isClock(word string, next []string) bool {
	if clock.MatchString(word) {
		return true
	}
	return len(word) <= 2 && number(word) >= 0 && len(next) > 0 &&
		(next[0] == "am" || next[0] == "pm" || len(next) > 1 && next[1] == "m" &&
			(next[0] == "a" || next[0] == "p"))
}

// monthOf knows the months and their abbreviations of three letters or more ("Sept.").
func monthOf(word string) (time.Month, bool) {
	if len(word) < 3 {
		return 0, false
	}
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), word) {
			return m, true
		}
	}
	return 0, false
}

// filler reports whether a word may stand in a line that holds nothing but a date.
func filler(word string) bool {
	if len(word) >= 3 {
		for d := time.Sunday; d <= time.Saturday; d++ {
			if strings.HasPrefix(strings.ToLower(d.String()), word) {
				return true
			}
		}
	}
	return word == "" || strings.Contains(fillers, " "+word+" ")
}

const fillers = " am pm a p m noon midnight utc gmt est edt cst cdt mst mdt pst pdt et bst cet " +
	"cest eet eest msk ist jst kst z local time hrs published posted released issued updated " +
	"dated date on at of the for immediate release tues thur thurs "
