package main

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// clean makes text from an article fit for one line of a terminal: a run of blanks and line breaks
// is one blank, and what steers terminals or turns the direction of writing is gone.
func clean(s string) string { return strings.Join(strings.Fields(harmless(s)), " ") }

// harmless takes out of a text what steers terminals. A page does so with all that is written on
// it, names and sentences from anywhere among them.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case steers(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// steers reports whether r is a control character or one of those that reorder text.
func steers(r rune) bool {
	return unicode.IsControl(r) || (r >= 0x202A && r <= 0x202E) || (r >= 0x2066 && r <= 0x2069)
}

// wrap breaks text at blanks into lines of at most width columns; width 0 does not break it, and a
// word that is longer is cut.
func wrap(text string, width int) []string {
	if width <= 0 || runewidth.StringWidth(text) <= width {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && runewidth.StringWidth(line)+1+runewidth.StringWidth(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for runewidth.StringWidth(word) > width {
			head := runewidth.Truncate(word, width, "")
			if head == "" {
				break
			}
			lines = append(lines, head)
			word = word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// pad fills text up with blanks to width columns.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-runewidth.StringWidth(text)))
}
