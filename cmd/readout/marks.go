package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"readout/extract"
)

// mark is a stretch of an article's text, in bytes, with what was seen in it.
type mark struct {
	start, end int
	style      string
	notes      []string // what is said of it
	needed     bool     // also where its style says what it is
}

// The styles of what is marked, as ANSI numbers.
const (
	personStyle   = "36"   // cyan
	countryStyle  = "33"   // yellow
	bodyStyle     = "35"   // magenta
	placeStyle    = "32"   // green
	triggerStyle  = "1;4"  // bold, underlined
	rejectedStyle = "9"    // struck out
	dateStyle     = "34"   // blue
	cueStyle      = "1;31" // bold red
	topicStyle    = "4"    // underlined
)

// legend explains the styles, in their styles.
var legend = []piece{{personStyle, "person"}, {"", " "}, {countryStyle, "country"}, {"", " "},
	{bodyStyle, "organization"}, {"", " "}, {placeStyle, "place"}, {"", " "},
	{triggerStyle, "trigger"}, {"", " "}, {rejectedStyle, "no trigger"}, {"", " "},
	{dateStyle, "date"}, {"", " "}, {cueStyle, "status"}, {"", " "}, {topicStyle, "topic"}}

var entityStyles = map[extract.EntityType]string{extract.Person: personStyle,
	extract.Country: countryStyle, extract.Organization: bodyStyle, extract.Place: placeStyle}

// markedText writes the text of an article, a numbered line a sentence, with what was seen in it.
func markedText(p *page, e explained) {
	if p.colour {
		p.hanging(0, "", legend)
		p.gap()
	}
	marks, at := marksOf(e), 0
	digits := len(strconv.Itoa(len(e.Sentences)))
	for i, s := range e.Sentences {
		if i > 0 && s.Paragraph != e.Sentences[i-1].Paragraph {
			p.gap()
		}
		label := fmt.Sprintf("%*d  ", digits, i+1)
		p.hanging(0, label, p.marked(e.text, at, s.End, marks))
		at = s.End
	}
	if rest := clean(e.text[at:]); rest != "" {
		p.gap()
		p.line(0, dim, count(len(e.text)-at, "more byte", "more bytes")+" without sentences, or not read")
	}
}

// marked is the bytes from up to end as pieces, with their marks in colours or in brackets. Of two
// marks that cross, the second is left out.
func (p *page) marked(text string, from, end int, marks []mark) []piece {
	return p.inside("", text, from, end, marks)
}

func (p *page) inside(style, text string, from, end int, marks []mark) []piece {
	var out []piece
	for i, m := range marks {
		if m.start >= end {
			break
		}
		if m.start < from || m.end > end {
			continue
		}
		out = append(out, piece{style, text[from:m.start]})
		within := p.inside(m.style, text, m.start, m.end, marks[i+1:])
		switch note := strings.Join(m.notes, ", "); {
		case !p.colour && note == "":
			out = append(append(append(out, piece{"", "["}), within...), piece{"", "]"})
		case !p.colour:
			out = append(append(append(out, piece{"", "["}), within...), piece{"", ": " + note + "]"})
		case m.needed:
			out = append(append(out, within...), piece{dim, "(" + note + ")"})
		default:
			out = append(out, within...)
		}
		from = m.end
	}
	return append(out, piece{style, text[from:end]})
}

// marksOf is what was seen in an article, in the order of the text, the wider before what lies
// within it.
func marksOf(e explained) []mark {
	list := markList{}
	countries := countryNames(e.Claims)
	for _, m := range e.Mentions {
		var names []string
		for _, x := range m.Stands {
			if name := called(x.Name, countries); name != m.Text {
				names = append(names, clean(name))
			}
		}
		style := ""
		if len(m.Stands) > 0 {
			style = entityStyles[m.Stands[0].Type]
		}
		list.add(m.Words, mark{style: style, notes: names, needed: m.Form != extract.Name && len(names) > 0})
	}
	for i, w := range e.Meetings {
		list.addMeeting(strconv.Itoa(i+1), w)
	}
	for _, r := range e.Rejected {
		list.add(r.Words, mark{style: rejectedStyle, notes: []string{"no meeting"}})
	}
	return list.sorted()
}

// markList is marks of which no two cover the same stretch.
type markList []mark

func (l *markList) addMeeting(number string, w extract.Why) {
	for _, t := range w.Triggers {
		l.add(t.Words, mark{style: triggerStyle, notes: []string{"meeting " + number}, needed: true})
	}
	if w.Status.Words != nil && w.Status.By == extract.ByWord {
		l.add(*w.Status.Words, mark{style: cueStyle, notes: []string{"status of " + number}})
	}
	if w.Date != nil && w.Date.Words != nil {
		l.add(*w.Date.Words, mark{style: dateStyle, notes: []string{"date of " + number}})
	}
	if w.Place != nil && w.Place.Words != nil {
		l.add(*w.Place.Words, mark{style: placeStyle, notes: []string{"place of " + number}})
	}
	for _, t := range w.Topics {
		l.add(t, mark{style: topicStyle, notes: []string{"topic of " + number}})
	}
}

// add adds a mark on words of the text; what is said of a stretch that is marked already joins it.
func (l *markList) add(w extract.Words, m mark) {
	if w.Sentence == 0 {
		return // in the title
	}
	for i := range *l {
		have := &(*l)[i]
		if have.start != w.Start || have.end != w.End {
			continue
		}
		have.needed = have.needed || m.needed
		for _, n := range m.notes {
			if !slices.Contains(have.notes, n) {
				have.notes = append(have.notes, n)
			}
		}
		return
	}
	m.start, m.end = w.Start, w.End
	*l = append(*l, m)
}

func (l markList) sorted() []mark {
	slices.SortStableFunc(l, func(a, b mark) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	return l
}
