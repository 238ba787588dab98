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

// line is pieces that stand beside each other, those of one style in one.
type line []piece

func (l *line) add(p piece) {
	if last := len(*l) - 1; last >= 0 && (*l)[last].style == p.style {
		(*l)[last].text += p.text
		return
	}
	*l = append(*l, p)
}

// blank adds a blank before a piece of that style: one between two of a style is of that style.
func (l *line) blank(style string) {
	if (*l)[len(*l)-1].style != style {
		style = ""
	}
	l.add(piece{style, " "})
}

// hanging writes pieces as one paragraph, wrapped to the page: the first line behind a label, the
// others under its text.
func (p *page) hanging(indent int, label string, pieces []piece) {
	margin := indent + runewidth.StringWidth(label)
	room := 0
	if p.width > 0 {
		room = max(p.width-margin, narrowest/2)
	}
	lines, at := []line{nil}, 0
	for _, w := range wordsOf(pieces) {
		now, width := &lines[len(lines)-1], w.width()
		switch {
		case at == 0:
		case room > 0 && at+1+width > room:
			lines, at = append(lines, nil), 0
			now = &lines[len(lines)-1]
		default:
			now.blank(w[0].style)
			at++
		}
		for _, x := range w {
			now.add(x)
		}
		at += width
	}
	for i, l := range lines {
		if i == 0 {
			p.WriteString(strings.Repeat(" ", indent) + p.styled(dim, label))
		} else {
			p.WriteString(strings.Repeat(" ", margin))
		}
		for _, x := range l {
			p.WriteString(p.styled(x.style, x.text))
		}
		p.WriteString("\n")
	}
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
