package nlp

import (
	"regexp"
	"strings"
)

// maxText bounds what is read of one text: the rest of a longer one is passed over.
const maxText = 4 << 20

// split cuts a text into sentences and tokens: all of a document but tags, lemmas and names.
func split(text string) *Document {
	d := &Document{Text: text}
	text = window(text, 0, len(text), maxText)
	masked := maskMarkup(text)
	for n, b := range splitBlocks(text, masked) {
		d.addBlock(masked, b, n)
	}
	d.markQuotes()
	return d
}

// addBlock appends the sentences of one paragraph.
func (d *Document) addBlock(masked string, b block, paragraph int) {
	from := b.start
	if n := datelineEnd(masked[b.start:b.end]); n > 0 && !b.heading {
		toks := splitWords(masked, from, from+n)
		d.addSentence(toks, Dateline, paragraph)
		from += n
	}
	kind := Prose
	if b.heading {
		kind = Heading
	}
	if end := editorsNote(masked[from:b.end]); end > 0 && from == b.start && !b.heading {
		d.addSentence(splitWords(masked, from, from+end), Heading, paragraph)
		b.start = from + end
		d.addBlock(masked, b, paragraph)
		return
	}
	for toks := splitWords(masked, from, b.end); len(toks) > 0; {
		end := sentenceEnd(masked, toks)
		d.addSentence(toks[:end], kind, paragraph)
		toks = toks[end:]
	}
}

// editorsNote is where a note of the editors ends that stands before the dateline of a report, 0
// without one: "Updated July 12. VIENNA, July 10 - ".
func editorsNote(paragraph string) int {
	m := noteForm.FindStringIndex(window(paragraph, 0, len(paragraph), 120))
	if m == nil || datelineEnd(paragraph[m[1]:]) == 0 {
		return 0
	}
	return m[1]
}

// noteForm is a short sentence that says what was done to a report.
var noteForm = regexp.MustCompile(`^\(?(?:Updated?s?|UPDATED?|Correct(?:ed|s|ion)|CORRECT(?:ED|S|ION)|Refiles|Recasts|Eds|Urgent|URGENT)\b[^.)]{0,60}[.):]\)?\s+`)

// addSentence appends a sentence of the tokens that lie at the spans.
func (d *Document) addSentence(toks []span, kind SentenceKind, paragraph int) {
	if len(toks) == 0 {
		return
	}
	s := Sentence{First: len(d.Tokens), Kind: kind, Paragraph: paragraph}
	for _, t := range toks {
		w := d.Text[t.start:t.end]
		d.Tokens = append(d.Tokens, Token{
			Start: t.start, End: t.end, Text: w, Norm: normal(w), Sentence: len(d.Sentences),
		})
	}
	s.End = len(d.Tokens)
	s.Capitals = d.inCapitals(s)
	d.Sentences = append(d.Sentences, s)
}

// normal is the form under which words are compared.
func normal(w string) string {
	switch w {
	case "“", "”", "``", "''", "«", "»":
		return `"`
	case "–", "—", "--", "---":
		return "--"
	}
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(w), "’", "'"), "‘", "'")
}

// markQuotes marks the tokens inside double quotation marks. A quotation that is not closed ends
// with its paragraph, as newspapers print it.
func (d *Document) markQuotes() {
	open, paragraph := false, -1
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if p := d.Sentences[t.Sentence].Paragraph; p != paragraph {
			open, paragraph = false, p
		}
		if t.Norm == `"` {
			open = t.Text == "“" || t.Text == "``" || t.Text == `"` && !open
			continue
		}
		t.Quoted = open
	}
}

// inCapitals reports whether nearly all longer words of the sentence are in capitals.
func (d *Document) inCapitals(s Sentence) bool {
	upper, lower := 0, 0
	for _, t := range d.Tokens[s.First:s.End] {
		switch {
		case len(t.Text) < 3:
		case t.Text == strings.ToUpper(t.Text) && t.Text != strings.ToLower(t.Text):
			upper++
		case t.Text != strings.ToUpper(t.Text):
			lower++
		}
	}
	return upper >= 2 && upper > 4*lower
}
