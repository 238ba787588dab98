package main

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// piece is a stretch of a line in one style.
type piece struct{ style, text string }

// word is what no line break parts: pieces without a blank.
type word []piece

func (w word) width() int {
	n := 0
	for _, r := range w {
		n += runewidth.StringWidth(r.text)
	}
	return n
}

// hanging writes pieces as one paragraph, wrapped to the page: the first line behind a label, the
// others under its text.
func (p *page) hanging(indent int, label string, pieces []piece) {
	margin := indent + runewidth.StringWidth(label)
	room := 0
	if p.width > 0 {
		room = max(p.width-margin, narrowest/2)
	}
	p.WriteString(strings.Repeat(" ", indent) + p.styled(dim, label))
	at := 0
	for _, w := range wordsOf(pieces) {
		width := w.width()
		if at > 0 && room > 0 && at+1+width > room {
			p.WriteString("\n" + strings.Repeat(" ", margin))
			at = 0
		}
		if at > 0 {
			p.WriteString(" ")
			at++
		}
		for _, r := range w {
			p.WriteString(p.styled(r.style, r.text))
		}
		at += width
	}
	p.WriteString("\n")
}

// wordsOf parts pieces at their blanks. What steers a terminal is taken out of them.
func wordsOf(pieces []piece) []word {
	var words []word
	open := false // the last word may go on
	for _, r := range pieces {
		for i, part := range strings.Split(harmless(r.text), " ") {
			if i > 0 {
				open = false
			}
			if part == "" {
				continue
			}
			if !open {
				words = append(words, nil)
			}
			last := len(words) - 1
			words[last], open = append(words[last], piece{r.style, part}), true
		}
	}
	return words
}
