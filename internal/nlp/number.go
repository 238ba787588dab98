package nlp

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	// plainNumber is digits with the marks that stand inside numbers, times and versions. A comma
	// stands before three digits, so that "[13,14]" is two numbers.
	plainNumber = regexp.MustCompile(`^[+]?\d*(?:,\d{3}\b)*(?:[.:]\d+)*`)

	// wholeNumber is what stays whole although it has a hyphen or a slash: dates, numbers of
	// telephones.
	wholeNumber = regexp.MustCompile(`^(?:\d+-\d+(?:-\d+)+|\d{3}-\d{4}|\d{3}/\d{3}-\d{4}|` +
		`\d{1,4}/\d{1,2}/\d{1,4}|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01]))\b`)

	// numberTail are the endings that stay with a number: 20th, 1960s, '60's.
	numberTail = regexp.MustCompile(`^(?i:(?:st|nd|rd|th|s)|['’]s)\b`)

	// unitForm is a unit or an hour that is written to its number without a blank: the treebanks
	// cut it off.
	unitForm = regexp.MustCompile(`^(?i:[ap]\.?m|k|m|mm|b|bn|tn|x|ft|sq|lbs?|oz|hh|hz|[kmg]hz|` +
		`[kcm]m|[km]?g|[kmg]b|mins?|hrs?|yrs?|f|c|mph|kph|kw|mw|gw|mt|kt)(?:\b|[²³])`)
)

// numberEnd recognises a number.
func numberEnd(text string, at, stop int) int {
	r := runeAt(text, at)
	signed := (r == '.' || r == '+') && isDigit(runeAt(text, at+1)) &&
		!isLetterOrDigit(runeBefore(text, at)) && runeBefore(text, at) != '.'
	if !isDigit(r) && !signed {
		return at
	}
	head := window(text, at, stop, maxWord)
	if m := wholeNumber.FindString(head); m != "" && !fractions[m] {
		return at + len(m)
	}
	end := at + max(1, len(plainNumber.FindString(head)))
	rest := text[end : at+len(head)]
	tail := numberTail.FindString(rest)
	if tail != "" && (unicode.IsLetter(runeAt(tail, 0)) || isDecade(text[at:end])) {
		return end + len(tail)
	}
	if unicode.IsLetter(runeAt(rest, 0)) && !unitForm.MatchString(rest) {
		return runEnd(text, end, at+len(head), isWordRune)
	}
	return end
}

// fractions look like days; their slash is a word.
var fractions = wordSet("1/2 1/3 2/3 1/4 3/4 1/5 1/8")

// isDigit reports whether a character is one of the ten of ASCII.
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isDecade reports whether a number names ten years: 60, 1960.
func isDecade(s string) bool {
	return strings.HasSuffix(s, "0") && (len(s) == 2 || len(s) == 4)
}
