package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/graph"
)

// headLines is how many lines, blank ones not counted, a head may have.
const headLines = 10

// headOf reads what the first lines of a text say about it. Each line of a head has a form of its
// own, and the first that has none ends it:
//
//	## Title              or a first line that is short, no sentence, and stands alone
//	May 17, 2013          a date and nothing else
//	UN News Centre        a short line, perhaps the publisher if a date or URL stands there too
//	[text](https://...)   or the bare URL
//	Source: UN            a line with a label
//	By A. Writer          passed over
func headOf(text string) graph.Article {
	h := head{}
	lines := firstLines(text)
	for i, l := range lines {
		if i == headLines || !h.take(l, lines[i+1:]) {
			break
		}
	}
	if h.dated {
		orElse(&h.a.Publisher, publisherAmong(h.names))
	}
	return h.a
}

// head is what was read of a head so far.
type head struct {
	a     graph.Article
	dated bool     // a line with a date or a URL was there
	names []string // lines that may name the publisher
}

// headLine is a line that is not blank, without marks round it.
type headLine struct {
	text    string
	heading bool // marked as one
	alone   bool // a blank line or the end comes next
}

// take takes a line into the head and reports whether it belongs there.
func (h *head) take(l headLine, next []headLine) bool {
	if h.fact(l.text) {
		return true
	}
	switch {
	case h.a.Title == "" && l.heading && hasLetter(l.text):
		h.a.Title = l.text
	case l.heading:
		return false
	case strings.HasPrefix(l.text, "By ") && len(l.text) <= 100 && !sentence(l.text):
	case h.a.Title == "" && len(h.names) == 0 && isTitle(l, next):
		h.a.Title = l.text
	case h.parts(l.text):
	case isShort(l.text):
		h.names = append(h.names, l.text)
	default:
		return false
	}
	return true
}

// fact takes a line that is a date, a URL or has a label.
func (h *head) fact(line string) bool {
	if d, ok := parseDate(line); ok && d.Precision != graph.ByYear {
		if h.a.Published.IsZero() {
			h.a.Published = d
		}
		h.dated = true
		return true
	}
	if u := linkIn(line); u != "" {
		orElse(&h.a.URL, u)
		h.dated = true
		return true
	}
	name, value, ok := strings.Cut(line, ":")
	value = bare(value)
	if u := linkIn(value); u != "" {
		value = u
	}
	return ok && value != "" && label(&h.a, bare(name), value)
}

// parts takes a line of a name and a date: "Reuters, May 17, 2013", "May 17, 2013 | Reuters".
func (h *head) parts(line string) bool {
	for _, mark := range []string{" | ", " — ", " – ", " - ", " · ", ", "} {
		for _, at := range []int{strings.Index(line, mark), strings.LastIndex(line, mark)} {
			if at < 0 {
				continue
			}
			a, b := strings.TrimSpace(line[:at]), strings.TrimSpace(line[at+len(mark):])
			da, okA := parseDate(a)
			db, okB := parseDate(b)
			switch {
			case okA && isShort(b) && da.Precision == graph.ByDay:
				h.a.Published, h.dated, h.names = da, true, append(h.names, b)
				return true
			case okB && isShort(a) && db.Precision == graph.ByDay:
				h.a.Published, h.dated, h.names = db, true, append(h.names, a)
				return true
			}
		}
	}
	return false
}

var link = regexp.MustCompile(`^(?:<(https?://[^\s<>]+)>|(https?://\S+)|\[.*\]\((https?://\S+)\))$`)

// linkIn is the URL that a line consists of, "" when it does not.
func linkIn(line string) string {
	m := link.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	return m[1] + m[2] + m[3]
}

// isTitle reports whether a line without a mark is a title: short, no sentence, and either alone or
// before a line of the head.
func isTitle(l headLine, next []headLine) bool {
	if len(l.text) > 200 || sentence(l.text) || len(next) == 0 || !hasLetter(l.text) {
		return false
	}
	var h head
	return l.alone || h.fact(next[0].text)
}

// isShort reports whether a line can belong to a head without a form of its own: a name, a place.
func isShort(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return len(line) <= 80 && len(strings.Fields(line)) <= 10 && !sentence(line) &&
		(unicode.IsUpper(first) || unicode.IsDigit(first))
}

// publisherAmong is the publisher among the short lines of a head: the only one that names a body
// or paper as such, else the only one at all. A comma is left to bodies, since elsewhere it parts a
// town from its country.
func publisherAmong(lines []string) string {
	var bodies, others []string
	for _, l := range lines {
		switch {
		case bodyName.MatchString(l):
			bodies = append(bodies, l)
		case !strings.Contains(l, ","):
			others = append(others, l)
		}
	}
	switch {
	case len(bodies) == 1:
		return bodies[0]
	case len(lines) == 1 && len(others) == 1:
		return others[0]
	}
	return ""
}

var bodyName = regexp.MustCompile(`(?i)\b(ministry|department|embassy|government|agency|news|` +
	`office|secretariat|service|commission|council|bureau|times|post|journal|herald|tribune|gazette|` +
	`courier|radio|broadcasting|white house)\b`)

// sentence reports whether a line ends as a sentence does, or in the middle of one.
func sentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’)")
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, ":") ||
		strings.HasSuffix(line, ";") || strings.HasSuffix(line, ",")
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// firstLines is what can be a head: the first lines that are not blank.
func firstLines(text string) []headLine {
	var list []headLine
	for line := range strings.Lines(cut(text, 1<<14)) {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" && len(list) > 0:
			list[len(list)-1].alone = true
		case trimmed == "":
		case isUnderline(trimmed) && len(list) > 0 && !list[len(list)-1].alone:
			list[len(list)-1].heading = true
		case len(list) > headLines:
			return list
		default:
			list = append(list, headLine{bare(trimmed), isHeading(trimmed), false})
		}
	}
	return list
}

// isUnderline reports whether a line makes a heading of the one above it.
func isUnderline(line string) bool {
	return len(line) >= 3 && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}

func isHeading(line string) bool {
	rest := strings.TrimLeft(line, "#")
	return len(rest) < len(line) && len(line)-len(rest) <= 6 && strings.HasPrefix(rest, " ")
}

// bare takes the marks of a heading and of emphasis off a line.
func bare(line string) string {
	line = strings.TrimSpace(line)
	if isHeading(line) {
		line = strings.TrimSpace(strings.Trim(line, "#"))
	}
	line = strings.ReplaceAll(line, "**", "")
	for len(line) > 2 && (line[0] == '*' || line[0] == '_') && line[len(line)-1] == line[0] {
		line = line[1 : len(line)-1]
	}
	return strings.TrimSpace(line)
}
