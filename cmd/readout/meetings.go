package main

import (
	"fmt"
	"strconv"
	"strings"

	"readout/graph"
	"readout/internal/query"
)

// meetingTable lists meetings for people, seen from one of the parties (nil: from nobody): a line
// with when, whom and where, and under it what about, the most telling sentence and its article.
func meetingTable(who *query.Entity, list []query.Meeting) table {
	if len(list) == 0 {
		return table{}
	}
	t := table{head: []string{"WHEN", "WHO", "KIND", "STATUS", "WHERE"}}
	if who != nil {
		t.head[1] = "WITH"
	}
	for _, m := range list {
		t.rows = append(t.rows, row{
			cells: []string{when(m.Date), partyList(m.Others(who)), kindWord(m), otherStatus(m),
				clean(strings.Join(m.Places, ", "))},
			under: meetingNotes(m),
		})
	}
	return t
}

func when(d graph.Date) string {
	if d.IsZero() {
		return "undated"
	}
	return strings.Replace(d.String(), "/", " to ", 1)
}

func kindWord(m query.Meeting) string {
	return strings.ReplaceAll(string(m.Kind), "_", " ")
}

// otherStatus leaves the column out of a list in which every meeting was held.
func otherStatus(m query.Meeting) string {
	if m.Status == graph.Held {
		return ""
	}
	return string(m.Status)
}

func partyList(parties []query.Party) string {
	var names []string
	for _, p := range parties {
		name := clean(p.Name)
		if p.For != "" {
			name += " (" + clean(p.For) + ")"
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return "unnamed"
	}
	return strings.Join(names, ", ")
}

// meetingNotes is what stands under a meeting.
func meetingNotes(m query.Meeting) []note {
	var notes []note
	if len(m.Topics) > 0 {
		notes = append(notes, note{"", "about " + clean(strings.Join(m.Topics, "; "))})
	}
	told, sentence := telling(m)
	if sentence != "" {
		notes = append(notes, note{"", quote(sentence)})
	}
	if told == nil {
		return notes
	}
	notes = append(notes, note{dim, source(told.Article)})
	if more := alsoIn(m, told); more != "" {
		notes = append(notes, note{dim, more})
	}
	return notes
}

// telling picks the report to show: the first that agrees with the meeting's status and has a
// sentence, else the first that there is.
func telling(m query.Meeting) (*query.Report, string) {
	for i := range m.Reports {
		r := &m.Reports[i]
		if r.Status == m.Status && firstSentence(*r) != "" {
			return r, firstSentence(*r)
		}
	}
	if len(m.Reports) == 0 {
		return nil, ""
	}
	return &m.Reports[0], firstSentence(m.Reports[0])
}

func firstSentence(r query.Report) string {
	for _, s := range r.Sentences {
		if s.Text != "" {
			return s.Text
		}
	}
	return ""
}

// quote puts a sentence between marks, unless it begins with one: two in a row read badly.
func quote(sentence string) string {
	sentence = clean(sentence)
	if strings.HasPrefix(sentence, "“") || strings.HasPrefix(sentence, `"`) {
		return sentence
	}
	return "“" + sentence + "”"
}

// source names an article the way a reader looks for it.
func source(a query.Article) string {
	var parts []string
	for _, s := range []string{a.Publisher, a.Published.String(), a.Title} {
		if s != "" {
			parts = append(parts, clean(s))
		}
	}
	line := "— "
	if len(parts) > 0 {
		line += strings.Join(parts, ", ") + " "
	}
	return line + shortID(a.ID)
}

// shortID is an article's id in brackets: of a hash as much as tells it from others, which is
// enough to name the article by.
func shortID(id string) string {
	const hash = "sha256:"
	if rest, ok := strings.CutPrefix(id, hash); ok && len(rest) > 12 {
		id = hash + rest[:12]
	}
	return "[" + clean(id) + "]"
}

// alsoIn names the other articles that tell of the meeting.
func alsoIn(m query.Meeting, shown *query.Report) string {
	const most = 3
	var others []string
	for _, r := range m.Reports {
		if r.Article.ID == shown.Article.ID {
			continue
		}
		name := shortID(r.Article.ID)
		if r.Article.Publisher != "" {
			name = clean(r.Article.Publisher) + " " + name
		}
		others = append(others, name)
	}
	if len(others) == 0 {
		return ""
	}
	more := ""
	if len(others) > most {
		more = fmt.Sprintf(" and %d more", len(others)-most)
		others = others[:most]
	}
	return "  also told by " + strings.Join(others, ", ") + more
}

// meetingSheet lists meetings for programs, one a row.
func meetingSheet(who *query.Entity, list []query.Meeting) sheet {
	s := sheet{columns: []string{"date", "kind", "status", "who", "with", "place", "topics",
		"sentence", "title", "publisher", "published", "url", "article", "sources", "meeting", "cameo",
		"plover"}}
	name := ""
	if who != nil {
		name = who.Name
	}
	for _, m := range list {
		told, sentence := telling(m)
		var a query.Article
		if told != nil {
			a = told.Article
		}
		s.rows = append(s.rows, []string{m.Date.String(), string(m.Kind), string(m.Status), name,
			partyList(m.Others(who)), strings.Join(m.Places, "; "), strings.Join(m.Topics, "; "),
			sentence, a.Title, a.Publisher, a.Published.String(), a.URL, a.ID,
			strconv.Itoa(m.Sources), m.Key, m.CAMEO, m.PLOVER.String()})
	}
	return s
}
