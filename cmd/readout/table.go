package main

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// table is rows of cells under a head, each row with lines of its own beneath it. Columns that are
// empty throughout are left out.
type table struct {
	head  []string
	rows  []row
	dense bool // no empty line between rows that have lines of their own
}

type row struct {
	cells []string
	under []note
}

// note is a line under a row.
type note struct{ style, text string }

// deepest is how far the lines under a row stand in at most: under the second column where the
// first is a day.
const deepest = len("2013-05-17")

// between is the blanks between two columns.
const between = 2

// table writes a table with its first column at indent.
func (p *page) table(indent int, t table) {
	widths := t.widths()
	if p.width > 0 {
		shrink(widths, p.width-indent)
	}
	under := indent + between
	if len(widths) > 0 {
		under += min(widths[0], deepest)
	}
	if len(t.head) > 0 {
		p.cells(indent, dim, t.head, widths)
	}
	for i, r := range t.rows {
		if i > 0 && len(t.rows[i-1].under) > 0 && !t.dense {
			p.gap()
		}
		p.cells(indent, "", r.cells, widths)
		for _, n := range r.under {
			p.line(under, n.style, n.text)
		}
	}
}

// widths is how wide each column would like to be, 0 for an empty one.
func (t table) widths() []int {
	var widths []int
	for _, r := range t.rows {
		for i, c := range r.cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], runewidth.StringWidth(c))
		}
	}
	for i, h := range t.head {
		if i < len(widths) && widths[i] > 0 {
			widths[i] = max(widths[i], runewidth.StringWidth(h))
		}
	}
	return widths
}

// shrink takes from the widest column, one at a time, until all fit into the room.
func shrink(widths []int, room int) {
	const least = 8
	for {
		sum, widest := -between, 0
		for i, w := range widths {
			if w > 0 {
				sum += w + between
			}
			if w > widths[widest] {
				widest = i
			}
		}
		if sum <= room || len(widths) == 0 || widths[widest] <= least {
			return
		}
		widths[widest]--
	}
}

// cells writes one row, as many lines as its longest cell takes.
func (p *page) cells(indent int, style string, cells []string, widths []int) {
	var columns [][]string
	lines := 0
	for i, c := range cells {
		if i >= len(widths) || widths[i] == 0 {
			columns = append(columns, nil)
			continue
		}
		columns = append(columns, wrap(harmless(c), widths[i]))
		lines = max(lines, len(columns[i]))
	}
	for n := range lines {
		var b strings.Builder
		for i, c := range columns {
			if c == nil {
				continue
			}
			part := ""
			if n < len(c) {
				part = c[n]
			}
			b.WriteString(pad(part, widths[i]+between))
		}
		text := strings.TrimRight(b.String(), " ")
		p.WriteString(strings.Repeat(" ", indent) + p.styled(style, text) + "\n")
	}
}
