package main

import (
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/vbauerster/cupwriter"

	"readout/config"
)

// page is a sheet of text for people that grows downwards.
type page struct {
	strings.Builder
	width  int // columns to fit in, 0: as wide as it gets
	colour bool
}

// newPage is a page that suits standard output: fitted to the width of a terminal and coloured
// there, plain and as wide as it gets elsewhere.
func (a *app) newPage(s config.Settings) *page {
	width, terminal := a.terminal(a.stdout)
	return &page{width: width, colour: a.colours(s.Colour, terminal)}
}

// terminal is the width of the terminal that w writes to and whether it is one. COLUMNS, where set
// in the environment, wins over what the terminal says.
func (a *app) terminal(w io.Writer) (int, bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, false
	}
	screen := cupwriter.New(f, false)
	if !screen.IsTerminal() {
		return 0, false
	}
	if text, ok := a.env("COLUMNS"); ok {
		if n, err := strconv.Atoi(text); err == nil && n > 0 {
			return max(n, narrowest), true
		}
	}
	width, _, err := screen.GetTermSize()
	if err != nil || width <= 0 {
		return 80, true
	}
	return max(width, narrowest), true
}

// narrowest is the least width that tables are fitted to.
const narrowest = 40

// colours decides about colour as https://no-color.org asks.
func (a *app) colours(setting string, terminal bool) bool {
	switch setting {
	case "always":
		return true
	case "never":
		return false
	}
	unwanted, _ := a.env("NO_COLOR")
	term, _ := a.env("TERM")
	return terminal && unwanted == "" && term != "dumb"
}

// The styles of text, as ANSI numbers.
const (
	bold = "1"
	dim  = "2"
)

func (p *page) styled(style, text string) string {
	if !p.colour || style == "" || text == "" {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// line writes one line, wrapped to the page and indented.
func (p *page) line(indent int, style, text string) {
	room := 0
	if p.width > 0 {
		room = max(p.width-indent, narrowest/2)
	}
	for _, part := range wrap(harmless(text), room) {
		p.WriteString(strings.Repeat(" ", indent) + p.styled(style, part) + "\n")
	}
}

// gap writes an empty line, except at the top and after another.
func (p *page) gap() {
	if p.Len() > 0 && !strings.HasSuffix(p.String(), "\n\n") {
		p.WriteString("\n")
	}
}
