package nlp

import (
	"strings"
	"testing"
	"unicode/utf8"

	"readout/internal/golden"
)

// kindNames are the kinds of sentence as the cases write them.
var kindNames = map[SentenceKind]string{Prose: "prose", Heading: "heading", Dateline: "dateline"}

// Every case has a text and its sentences, a line each: kind, then the words with blanks between.
func TestSplitGolden(t *testing.T) {
	golden.Suite{Dir: "testdata/split", Got: func(c golden.Case) map[string]string {
		d := split(c.Section("text"))
		checkSplit(t, d)
		var lines []string
		for _, s := range d.Sentences {
			line := kindNames[s.Kind] + ":"
			for _, token := range d.Tokens[s.First:s.End] {
				line += " " + token.Text
			}
			lines = append(lines, line)
		}
		return map[string]string{"sentences": strings.Join(lines, "\n")}
	}}.Run(t)
}

// checkSplit holds a document to what every reader of it relies on: words are slices of the text in
// order, whole characters where the text is valid, and in sentences of a bounded length that leave
// none out.
func checkSplit(t *testing.T, d *Document) {
	t.Helper()
	valid := utf8.ValidString(d.Text)
	last := 0
	for i, w := range d.Tokens {
		if w.Start < last || w.End <= w.Start || w.End > len(d.Text) ||
			d.Text[w.Start:w.End] != w.Text {
			t.Fatalf("word %d (%q at %d-%d) is no slice in order", i, w.Text, w.Start, w.End)
		}
		if valid && !utf8.ValidString(w.Text) {
			t.Fatalf("word %d (%q at %d-%d) cuts a character", i, w.Text, w.Start, w.End)
		}
		if len(w.Text) > maxAddress {
			t.Fatalf("word %d has %d bytes", i, len(w.Text))
		}
		last = w.End
	}
	next := 0
	for k, s := range d.Sentences {
		if s.First != next || s.End <= s.First || s.End-s.First > maxSentence {
			t.Fatalf("sentence %d is words %d-%d after word %d", k, s.First, s.End, next)
		}
		for _, w := range d.Tokens[s.First:s.End] {
			if w.Sentence != k {
				t.Fatalf("%q is of sentence %d and says %d", w.Text, k, w.Sentence)
			}
		}
		next = s.End
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences end at word %d of %d", next, len(d.Tokens))
	}
}

// hostile are patterns of which long texts without any structure are made, the first ones to the
// full length.
var hostile = []string{"a", ".", "\"", "“", "习", "\xff", "word ",
	"'", "(", "()", "\xe4\xb9", "a.", "a'", "1,", "1a", "a-", "x-y.z-", "a@", "(www.a", ". )",
	". [1]", "[", "[a](", "*a", "**", "_", "- ", "\"\n", "a\n\n", "<a ", "\\*", "#", "Mr. ",
	"👨‍👩‍👧", "ไทย", "\x00", " "}

const long = 7 // how many of them are the first

// Texts without any structure go through: 2 MB of the first patterns, less of the others.
func TestHostileSplit(t *testing.T) {
	for i, pattern := range hostile {
		size := 2 << 20
		if i >= long {
			size = 100_000
		}
		checkSplit(t, split(strings.Repeat(pattern, size/len(pattern))))
	}
}

// The work grows with the text and no faster: twice the text makes about twice the words, and
// allocations in proportion to them.
func TestSplitGrowsLinearly(t *testing.T) {
	for _, pattern := range hostile {
		small, large := strings.Repeat(pattern, 4000), strings.Repeat(pattern, 8000)
		n, m := len(split(small).Tokens), len(split(large).Tokens)
		if m > 2*n+2 || n > len(small) {
			t.Errorf("%q: %d words become %d", pattern, n, m)
		}
		before := testing.AllocsPerRun(1, func() { split(small) })
		after := testing.AllocsPerRun(1, func() { split(large) })
		if after > 2.5*before+50 {
			t.Errorf("%q: %.0f allocations become %.0f", pattern, before, after)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, pattern := range hostile {
		f.Add(strings.Repeat(pattern, 3))
	}
	f.Add("Mr. Ban's **visit** to [Sochi](http://x.y) - “now”. It cost US$5 at 9:30am, isn't?!")
	f.Add("WASHINGTON, March 11 - Foreign Secretary\n\n# Head\n- item\n1. He left. [2] Ki-moon")
	f.Fuzz(func(t *testing.T, text string) { checkSplit(t, split(text)) })
}

// BenchmarkSplit shows whether time grows with the text only; compare the rates of one pattern.
func BenchmarkSplit(b *testing.B) {
	for _, pattern := range []string{"The ministers met. ", "a", ".", "习", "x-y.z-", "\"\n"} {
		for _, size := range []int{1 << 17, 1 << 18, 1 << 19} {
			text := strings.Repeat(pattern, size/len(pattern))
			b.Run(pattern, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					split(text)
				}
			})
		}
	}
}
