package nlp

import (
	"strings"

	"readout/internal/nlp/encoder"
)

// Document is a text that was read. Sentences cover the tokens in order, without gaps.
type Document struct {
	Text      string
	Sentences []Sentence
	Tokens    []Token
	Names     []Name // in the order of the text, without overlap

	states []state // of the tokens
}

// state is what the network knows of a token: numbers of 8 bits and what they are multiplied with.
type state struct {
	values []uint8
	scale  float32
}

// Token is a word or a punctuation mark: bytes Start up to End of the text.
type Token struct {
	Start, End int
	Text       string // as written
	Norm       string // lower case, straight quotation marks
	Lemma      string // dictionary form, lower case
	UPOS       string // universal part of speech
	XPOS       string // Penn Treebank tag, as the English Web Treebank has them
	Head       int    // index into Document.Tokens of the head, -1 for the root of a sentence
	Rel        string // universal dependency relation to the head
	Quoted     bool   // stands inside double quotation marks
	Sentence   int    // index into Document.Sentences
}

// Sentence is the tokens First up to, not including, End.
type Sentence struct {
	First, End int
	Kind       SentenceKind
	Paragraph  int
	Capitals   bool // written in capitals throughout, as headlines of old wires are
}

// SentenceKind says what a sentence is in the make-up of an article.
type SentenceKind int

// The kinds of sentence. Dateline is the place and day before the first sentence of a report.
const (
	Prose SentenceKind = iota
	Heading
	Dateline
)

// Name is a name of something, tokens First up to End.
type Name struct {
	First, End int
	Type       NameType
}

// NameType says what a name names.
type NameType string

// The types of names.
const (
	Person       NameType = "PER"
	Organization NameType = "ORG"
	Place        NameType = "LOC"
	Nationality  NameType = "NORP" // of a nationality, religion or party: "French", "Shiites"
	Other        NameType = "MISC"
)

// NameTags are the names as a tag for each token: O outside, or B- or I- and the type for the
// first and the further tokens of a name.
func (d *Document) NameTags() []string {
	tags := make([]string, len(d.Tokens))
	for i := range tags {
		tags[i] = "O"
	}
	for _, n := range d.Names {
		for i := n.First; i < n.End; i++ {
			tags[i] = "I-" + string(n.Type)
		}
		tags[n.First] = "B-" + string(n.Type)
	}
	return tags
}

// Span is the byte range of the tokens first up to end.
func (d *Document) Span(first, end int) (start, stop int) {
	if first >= end || first < 0 || end > len(d.Tokens) {
		return 0, 0
	}
	return d.Tokens[first].Start, d.Tokens[end-1].End
}

// Phrase is the text of the tokens first up to end with markup left out and one blank wherever
// there was space between them.
func (d *Document) Phrase(first, end int) string {
	var b strings.Builder
	for i := max(first, 0); i < min(end, len(d.Tokens)); i++ {
		t := d.Tokens[i]
		if b.Len() > 0 && d.SpaceBefore(i) {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// SpaceBefore reports whether white space stands between token i and the one before it.
func (d *Document) SpaceBefore(i int) bool {
	if i == 0 {
		return true
	}
	gap := d.Text[d.Tokens[i-1].End:d.Tokens[i].Start]
	return strings.ContainsAny(gap, " \t\n\r\u00a0")
}

// StateWidth is how many numbers the network has for a token.
const StateWidth = encoder.StateWidth

// StateZero is the number in a state that stands for 0.
const StateZero = encoder.StateZero

// State is what the network knows of token i in its sentence, for those who learn from it: each
// number less StateZero and times scale. It must not be changed.
func (d *Document) State(i int) (values []uint8, scale float32) {
	return d.states[i].values, d.states[i].scale
}
