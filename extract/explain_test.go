package extract

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"readout/graph"
)

// TestExplanationsKeepTheirPromises explains the articles of all golden cases and hostile texts: the
// claims are those of Extract, every decision has its ground, all words are of the text, and it is the
// same each time.
func TestExplanationsKeepTheirPromises(t *testing.T) {
	x := newExtractor(t)
	list := articles(t)
	for _, text := range hostile() {
		list = append(list, graph.Article{ID: "hostile", Text: beginning(text, 5000)})
	}
	for _, a := range list {
		e := x.Explain(a)
		if !reflect.DeepEqual(e, x.Explain(a)) {
			t.Errorf("two explanations of %.60q differ", a.Text)
		}
		if !reflect.DeepEqual(e.Claims, x.Extract(a)) {
			t.Errorf("the claims of an explanation of %.60q are others", a.Text)
		}
		checkExplanation(t, a, e)
	}
}

func checkExplanation(t testing.TB, a graph.Article, e Explanation) {
	t.Helper()
	names := namesOf(e.Claims)
	if len(e.Meetings) != len(e.Claims.Meetings) {
		t.Fatalf("%d reasons for %d meetings", len(e.Meetings), len(e.Claims.Meetings))
	}
	for i, s := range e.Sentences {
		if s.Start < 0 || s.End <= s.Start || s.End > len(a.Text) || i > 0 && s.Start < e.Sentences[i-1].End {
			t.Errorf("sentence %d of %.60q is %d to %d", i+1, a.Text, s.Start, s.End)
		}
	}
	for _, m := range e.Mentions {
		checkWords(t, a, e, m.Words)
		for _, x := range m.Stands {
			if names[string(x.Type)+" "+x.Name] == (x.Type == Side) {
				t.Errorf("%q stands for %v, and a side is in no list, all else in one", m.Text, x)
			}
		}
	}
	for i, w := range e.Meetings {
		checkWhy(t, a, e, e.Claims.Meetings[i], w)
	}
	for _, r := range e.Rejected {
		checkWords(t, a, e, r.Words)
		checkScore(t, r.Score)
		if r.Reason == "" {
			t.Errorf("no reason against %q", r.Text)
		}
		if r.Cue != nil {
			checkWords(t, a, e, *r.Cue)
		}
	}
}

func checkWhy(t testing.TB, a graph.Article, e Explanation, m graph.MeetingClaim, w Why) {
	t.Helper()
	if len(w.Triggers) == 0 || w.Triggers[0].Rule != m.Rule || len(w.Parties) != len(m.Participants) ||
		len(w.Topics) != len(m.Topics) || w.Limit > m.Confidence {
		t.Errorf("%+v\ndoes not explain %+v", w, m)
	}
	for i, g := range w.Triggers {
		checkWords(t, a, e, g.Words)
		checkScore(t, g.Score)
		if (i == 0) != (g.By == "") {
			t.Errorf("trigger %d, %q, is joined by %q", i, g.Text, g.By)
		}
	}
	for i, p := range w.Parties {
		kind := p.Type
		if kind == Side {
			kind = Organization
		}
		if c := m.Participants[i]; p.Name != c.Name || string(kind) != string(c.Type) || len(p.Through) == 0 {
			t.Errorf("%+v explains %+v of %.60q %v", p, c, a.Text, m.Evidence)
		}
	}
	for _, p := range append(w.Parties, w.Passed...) {
		for _, x := range p.Through {
			checkWords(t, a, e, x.Words)
			checkScore(t, x.Score)
			if x.By == "" || x.Form == "" {
				t.Errorf("%+v of %v has no rule", x, p)
			}
		}
	}
	checkGround(t, a, e, "status", w.Status)
	for what, g := range map[string]*Ground{"date": w.Date, "place": w.Place} {
		if has := what == "date" && !m.Date.IsZero() || what == "place" && m.Place != nil; has && g == nil {
			t.Errorf("no ground for the %s of %+v in %.60q", what, m, a.Text)
		} else if g != nil {
			checkGround(t, a, e, what, *g)
		}
	}
	for _, topic := range w.Topics {
		checkWords(t, a, e, topic)
	}
}

func checkGround(t testing.TB, a graph.Article, e Explanation, what string, g Ground) {
	t.Helper()
	if g.By == "" {
		t.Errorf("%s by no rule in %.60q", what, a.Text)
	}
	for _, w := range []*Words{g.Words, g.Dateline} {
		if w != nil {
			checkWords(t, a, e, *w)
		}
	}
}

func checkScore(t testing.TB, s *Score) {
	t.Helper()
	if s != nil && (s.Chance < 0 || s.Chance > 1 || s.Limit <= 0 || s.Limit >= 1) {
		t.Errorf("score %+v", *s)
	}
}

// checkWords holds words to the text: they stand where they say, in the sentence that they say.
func checkWords(t testing.TB, a graph.Article, e Explanation, w Words) {
	t.Helper()
	switch {
	case w.Text == "":
		t.Errorf("no words in %.60q", a.Text)
	case w.Sentence == 0:
		if w.Start != 0 || w.End != 0 || a.Title == "" {
			t.Errorf("%+v stands in no sentence", w)
		}
	case w.Start < 0 || w.End > len(a.Text) || w.Start >= w.End || a.Text[w.Start:w.End] != w.Text:
		t.Errorf("%+v is not in the text %.60q", w, a.Text)
	case w.Sentence < 0 || w.Sentence > len(e.Sentences):
		t.Errorf("%+v: there are %d sentences", w, len(e.Sentences))
	default:
		if s := e.Sentences[w.Sentence-1]; w.Start < s.Start || w.End > s.End {
			t.Errorf("%+v is not within sentence %+v", w, s)
		}
	}
}

// whyLines is a block of lines a meeting: its kind and status, its triggers, the expressions by which
// each party comes in, and what its status, date, place and topics rest on, each with the number of
// its sentence. What heads say in numbers is left out.
func whyLines(e Explanation) string {
	if len(e.Meetings) == 0 {
		return "no meetings"
	}
	var b strings.Builder
	for i, w := range e.Meetings {
		m := e.Claims.Meetings[i]
		fmt.Fprintf(&b, "%s %s\n", m.Kind, m.Status)
		for k, t := range w.Triggers {
			fmt.Fprintf(&b, "  told: %s", wordsLine(&t.Words))
			if k > 0 {
				fmt.Fprintf(&b, ", %s", t.By)
			}
			b.WriteString("\n")
		}
		for _, p := range w.Parties {
			fmt.Fprintf(&b, "  %s %s:", p.Type, p.Name)
			for k, x := range p.Through {
				if k > 0 {
					b.WriteString(",")
				}
				fmt.Fprintf(&b, " %s %s", x.Form, wordsLine(&x.Words))
			}
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "  status: %s\n", groundLine(w.Status))
		if w.Date != nil {
			fmt.Fprintf(&b, "  date: %s %s\n", m.Date, groundLine(*w.Date))
		}
		if w.Place != nil {
			fmt.Fprintf(&b, "  place: %s %s\n", m.Place.Name, groundLine(*w.Place))
		}
		for k, topic := range w.Topics {
			fmt.Fprintf(&b, "  topic: %s %s\n", m.Topics[k], wordsLine(&topic))
		}
	}
	return b.String()
}

func groundLine(g Ground) string {
	line := string(g.By)
	if g.Lent != "" {
		line += " < " + string(g.Lent)
	}
	if g.Words != nil {
		line += ": " + wordsLine(g.Words)
	}
	if !g.From.IsZero() {
		line += ", from " + g.From.String()
	}
	if g.Dateline != nil {
		line += " " + wordsLine(g.Dateline)
	}
	return line
}

func wordsLine(w *Words) string { return fmt.Sprintf("“%s” %d", oneLine(w.Text), w.Sentence) }

// rejectedLines is a line a word that makes no meeting.
func rejectedLines(e Explanation) string {
	var lines []string
	for _, r := range e.Rejected {
		line := wordsLine(&r.Words) + " " + string(r.Reason)
		if r.Cue != nil {
			line += " " + wordsLine(r.Cue)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
