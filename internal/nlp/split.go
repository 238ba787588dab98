package nlp

import "strings"

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
	for toks := splitWords(masked, from, b.end); len(toks) > 0; {
		end := sentenceEnd(masked, toks)
		d.addSentence(toks[:end], kind, paragraph)
		toks = toks[end:]
	}
}

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
