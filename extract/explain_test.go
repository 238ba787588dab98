package extract

import (
	"reflect"
	"testing"

	"readout/graph"
)

// TestExplanationsKeepTheirPromises explains the articles of all golden cases and hostile texts: the
// claims are those of Extract, every decision has its ground, and all words are of the text.
func TestExplanationsKeepTheirPromises(t *testing.T) {
	x := newExtractor(t)
	list := articles(t)
	for _, text := range hostile() {
		list = append(list, graph.Article{ID: "hostile", Text: text})
	}
	for _, a := range list {
		e := x.Explain(a)
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
			if !names[string(x.Type)+" "+x.Name] {
				t.Errorf("%q stands for %v, which is in no list", m.Text, x)
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
		if c := m.Participants[i]; p.Name != c.Name || string(p.Type) != string(c.Type) || len(p.Through) == 0 {
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
	for _, w := range []*Words{g.Words, g.FromWords} {
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
