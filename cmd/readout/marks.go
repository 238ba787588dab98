package main

import (
	"cmp"
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
	names      []string // whom or what it stands for, where it does not say so itself
	parts      []part   // what it does for the meetings
	needed     bool     // its note is wanted also where its style says what it is
}

// part is what words do for a meeting: "topic of", 2.
type part struct {
	what    string
	meeting int // 0 for none
}

// note is what is said of a mark: "Sergey Lavrov; place of 1, 2".
func (m mark) note() string {
	notes := []string{}
	if len(m.names) > 0 {
		notes = append(notes, strings.Join(m.names, ", "))
	}
	for i, p := range m.parts {
		if slices.ContainsFunc(m.parts[:i], func(q part) bool { return q.what == p.what }) {
			continue // told with the first of its sort
		}
		var numbers []string
		for _, q := range m.parts {
			if q.what == p.what && q.meeting > 0 {
				numbers = append(numbers, strconv.Itoa(q.meeting))
			}
		}
		notes = append(notes, strings.TrimSpace(p.what+" "+strings.Join(numbers, ", ")))
	}
	return strings.Join(notes, "; ")
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
	extract.Country: countryStyle, extract.Organization: bodyStyle, extract.Place: placeStyle,
	extract.Side: bodyStyle}

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
		within, note := p.inside(both(style, m.style), text, m.start, m.end, marks[i+1:]), m.note()
		switch {
		case !p.colour && note == "":
			out = slices.Concat(out, []piece{{"", "["}}, within, []piece{{"", "]"}})
		case !p.colour:
			out = slices.Concat(out, []piece{{"", "["}}, within, []piece{{"", ": " + note + "]"}})
		case m.needed:
			out = slices.Concat(out, within, []piece{{dim, "(" + note + ")"}})
		default:
			out = append(out, within...)
		}
		from = m.end
	}
	return append(out, piece{style, text[from:end]})
}

// both is the style of what stands in two.
func both(outer, inner string) string { return strings.Trim(outer+";"+inner, ";") }

// marksOf is what was seen in an article, in the order of the text, the wider before what lies
// within it.
func marksOf(e explained) []mark {
	list := markList{at: map[[2]int]int{}}
	countries := countryNames(e.Claims)
	for _, m := range e.Mentions {
		mk := mark{}
		for _, x := range m.Stands {
			if name := called(x.Name, countries); name != m.Text {
				mk.names = append(mk.names, clean(name))
			}
			mk.style = entityStyles[x.Type]
		}
		if len(m.Stands) == 0 {
			mk.names = []string{"?"}
		}
		mk.needed = m.Form != extract.Name && len(mk.names) > 0
		list.add(m.Words, mk)
	}
	for i, w := range e.Meetings {
		list.addMeeting(i+1, w)
	}
	for _, r := range e.Rejected {
		list.add(r.Words, mark{style: rejectedStyle, parts: []part{{"no meeting", 0}}})
	}
	slices.SortStableFunc(list.marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return list.marks
}

// markList is marks of which no two cover the same stretch.
type markList struct {
	marks []mark
	at    map[[2]int]int // the index of the mark from byte to byte
}

func (l *markList) addMeeting(number int, w extract.Why) {
	for _, t := range w.Triggers {
		l.add(t.Words, mark{style: triggerStyle, parts: []part{{"meeting", number}}, needed: true})
	}
	if g := w.Status; g.Words != nil && g.By == extract.ByWord {
		l.add(*g.Words, mark{style: cueStyle, parts: []part{{"status of", number}}})
	}
	if g := w.Date; g != nil && g.Words != nil {
		l.add(*g.Words, mark{style: dateStyle, parts: []part{{"date of", number}}})
	}
	if g := w.Date; g != nil && g.Dateline != nil {
		l.add(*g.Dateline, mark{style: dateStyle, parts: []part{{"from where dates count", 0}}})
	}
	if g := w.Place; g != nil && g.Words != nil {
		l.add(*g.Words, mark{style: placeStyle, parts: []part{{"place of", number}}})
	}
	for _, t := range w.Topics {
		l.add(t, mark{style: topicStyle, parts: []part{{"topic of", number}}})
	}
}

// add adds a mark on words of the text; what is said of a stretch that is marked already joins it.
func (l *markList) add(w extract.Words, m mark) {
	if w.Sentence == 0 {
		return // in the title
	}
	key := [2]int{w.Start, w.End}
	i, ok := l.at[key]
	if !ok {
		m.start, m.end = w.Start, w.End
		l.at[key] = len(l.marks)
		l.marks = append(l.marks, m)
		return
	}
	have := &l.marks[i]
	have.style, have.needed = cmp.Or(have.style, m.style), have.needed || m.needed
	for _, p := range m.parts {
		if !slices.Contains(have.parts, p) {
			have.parts = append(have.parts, p)
		}
	}
}
