package nlp

import (
	"regexp"
	"strings"
)

// datelineForm is a place in capitals, more of the place, a day, an agency in brackets, and a dash:
// "SAN JOSE, Costa Rica (AP) —", "WASHINGTON, March 11 -", "Moscow, 3 June (TASS) -".
var datelineForm = regexp.MustCompile(
	`^\s*(?:[\p{Lu}][\p{L}\p{M}.'’-]*[ ,/]*(?:[a-z]{2,3} )?){1,6}` + // words of the place
		`(?:,?\s*(?:\d{1,2}(?:st|nd|rd|th)?|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}|` +
		`\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?` + // the day
		`(?:, [A-Z][A-Za-z]{2,14})?)?` + // the agency
		`[ ,]*(?:\([^()\n]{2,40}\)|/[A-Z ]{2,20}/)?\s*(--|-|–|—|:)\s`)

// agencyForm is a dateline that an agency's name in brackets closes without a dash.
var agencyForm = regexp.MustCompile(
	`^\s*(?:[\p{Lu}][\p{L}\p{M}.'’-]*[ ,]*){1,6}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2},?)?\s*` +
		`\((?:AP|Reuters|AFP|UPI|IPS|dpa|Xinhua|TASS|Interfax|Kyodo)\)\s*[_-]*\s*`)

// datelineEnd is the number of bytes that a dateline takes at the head of a paragraph, 0 for none.
// A mixed-case place counts only where a dash closes it and it is short.
func datelineEnd(paragraph string) int {
	head := window(paragraph, 0, len(paragraph), 120)
	m := datelineForm.FindStringSubmatchIndex(head)
	if m == nil {
		if m = agencyForm.FindStringSubmatchIndex(head); m == nil {
			return 0
		}
		return m[1]
	}
	found := strings.TrimSpace(head[:m[1]])
	mark := head[m[2]:m[3]]
	upper := startsUpper(found)
	if len(found) > 90 || mark == ":" || !upper && !strings.ContainsAny(found, "0123456789()") {
		return 0
	}
	return m[1]
}

// startsUpper reports whether the first word is in capitals.
func startsUpper(s string) bool {
	word, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	word = strings.Trim(word, ",.-")
	return len(word) > 2 && word == strings.ToUpper(word)
}
