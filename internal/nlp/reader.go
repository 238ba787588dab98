package nlp

import (
	"strings"

	"github.com/jdkato/prose/v3/tag"
)

// maxText bounds what is read of one text: the rest of a longer one is passed over.
const maxText = 4 << 20

// Reader turns texts into documents. It is safe for concurrent use, and the same text always
// gives the same document.
type Reader struct {
	tagger *tag.Tagger // nil when its model cannot be had: every word is then a noun
}

// NewReader returns a reader with its model loaded.
func NewReader() (*Reader, error) {
	t, err := tag.New()
	if err != nil {
		return nil, err
	}
	return &Reader{t}, nil
}

// Read never fails: a text that is no English prose gives few or no sentences.
func (r *Reader) Read(text string) *Document {
	d := &Document{Text: text}
	if len(text) > maxText {
		text = text[:maxText]
	}
	masked := maskMarkup(text)
	for n, b := range splitBlocks(text, masked) {
		d.addBlock(masked, b, n)
	}
	d.markQuotes()
	r.tag(d)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Lemma = lemma(t.Norm, t.Tag)
	}
	d.Names = findNames(d)
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
	toks := splitWords(masked, from, b.end)
	kind := Prose
	if b.heading {
		kind = Heading
	}
	first := 0
	for i := range toks {
		if i+1 == len(toks) || i-first >= maxSentence || i >= first && endsAt(masked, toks, i) {
			end := skipClosers(masked, toks, i+1)
			if end <= first {
				continue
			}
			d.addSentence(toks[first:end], kind, paragraph)
			first = end
		}
	}
}

// maxSentence bounds a sentence in tokens, for texts without any sentence marks.
const maxSentence = 400

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

// tag sets the part of speech of every token, sentence by sentence. A sentence in capitals is
// tagged in lower case, since the model takes capitals for names.
func (r *Reader) tag(d *Document) {
	buf := make([]tag.Token, 0, 64)
	for _, s := range d.Sentences {
		buf = buf[:0]
		capitals := s.Capitals
		for _, t := range d.Tokens[s.First:s.End] {
			w := t.Text
			if capitals {
				w = t.Norm
			}
			buf = append(buf, tag.Token{Text: asciiMarks(w)})
		}
		r.tagger.TagTokens(buf)
		for i := range buf {
			d.Tokens[s.First+i].Tag = buf[i].Tag
		}
	}
	fixTags(d)
}

func asciiMarks(w string) string {
	switch w {
	case "“", "”":
		return `"`
	case "’s":
		return "'s"
	case "–", "—":
		return "--"
	}
	return w
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
