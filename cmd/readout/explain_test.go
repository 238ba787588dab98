package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"readout/extract"
	"readout/graph"
)

// hostileArticle has what steers terminals within names, triggers, its title and its publisher.
var hostileArticle = graph.Article{ID: "h\x1b[2J", Title: "\x1b]0;owned\a", Publisher: "\x9b31m", Text: "" +
	"Norwegian Foreign Minister Mara\x1b[31m Lind met Swedish Foreign \x07Minister Tomas Berg\x1b[0m in Ber\bgen" +
	" on \u009b2JMonday\u202e. He [sic] will \u2066see\u2069 her again in \r\n\tStockholm in June\x00.\xff\n\n" +
	"Norwegian Foreign Minister Mara Lind met Swedish Foreign Minister Tomas Berg in Oslo."}

var ownColours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// An explanation on a terminal is steered by nothing but its own colours and fits into its width;
// elsewhere it has no colours.
func TestExplanationIsHarmless(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e := explained{hostileArticle.Text, x.Explain(hostileArticle)}
	if len(e.Meetings) == 0 {
		t.Error("no meetings to explain")
	}
	const width = 60
	for _, p := range []*page{{}, {colour: true}, {width: width}, {width: width, colour: true}} {
		explanationText(p, e)
		text := p.String()
		if p.colour {
			text = ownColours.ReplaceAllString(text, "")
		}
		if i := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && steers(r) }); i >= 0 {
			t.Errorf("%q steers at %d", text, i)
		}
		for _, line := range strings.Split(text, "\n") {
			if p.width > 0 && runewidth.StringWidth(line) > width {
				t.Errorf("%d columns: %s", runewidth.StringWidth(line), line)
			}
		}
	}
}

// The marked text is the text: taking out the notes leaves it as it was.
func TestMarksLeaveTheText(t *testing.T) {
	const text = "Lind met him in Oslo"
	marks := []mark{
		{start: 0, end: 20, style: topicStyle, parts: []part{{"topic of", 1}, {"topic of", 2}}},
		{start: 0, end: 4, style: personStyle},
		{start: 2, end: 8, style: dateStyle}, // crosses the one before
		{start: 5, end: 8, style: triggerStyle, parts: []part{{"meeting", 1}}},
		{start: 9, end: 12, style: personStyle, names: []string{"Berg", "Holm"}},
		{start: 16, end: 20, style: placeStyle, names: []string{"Christiania"}, parts: []part{{"place of", 1}}},
	}
	plain, coloured := &page{}, &page{colour: true}
	got := joined(plain.marked(text, 0, len(text), marks))
	want := "[[Lind] [met: meeting 1] [him: Berg, Holm] in [Oslo: Christiania; place of 1]: topic of 1, 2]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	pieces := coloured.marked(text, 0, len(text), marks)
	if got := joined(pieces); got != text {
		t.Errorf("in colours the text is %q", got)
	}
	if !slices.Contains(pieces, piece{topicStyle + ";" + personStyle, "Lind"}) {
		t.Errorf("no style within another in %q", pieces)
	}
}

func joined(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// A line break falls between words, never between pieces of one, and one style is switched on once.
func TestHanging(t *testing.T) {
	p := &page{width: 24, colour: true}
	p.hanging(1, "who  ", []piece{{"36", "Mara Lind"}, {"", ", the "}, {"4", "minister"}, {dim, "(x)"}})
	want := " \x1b[2mwho  \x1b[0m\x1b[36mMara Lind\x1b[0m, the\n" +
		"      \x1b[4mminister\x1b[0m\x1b[2m(x)\x1b[0m\n"
	if got := p.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
