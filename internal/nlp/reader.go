package nlp

import (
	"fmt"
	"strings"

	"readout/internal/nlp/encoder"
)

// Depth is which of the two models reads.
type Depth string

// The depths of a reader.
const (
	Deep Depth = encoder.Deep // the default
	Fast Depth = encoder.Fast // about twice as fast and somewhat less sure, for large archives
)

// Options choose a reader. The zero value is the default one.
type Options struct {
	Depth  Depth  // "" is Deep
	Kernel string // "" is the fastest kernel of this processor; all give the same answers
}

// Reader turns texts into documents. It is safe for concurrent use, and the same text always
// gives the same document.
type Reader struct {
	model *encoder.Model
}

// NewReader returns a reader with its model loaded.
func NewReader(o Options) (*Reader, error) {
	if o.Depth == "" {
		o.Depth = Deep
	}
	m, err := encoder.Open(string(o.Depth), o.Kernel)
	if err != nil {
		return nil, fmt.Errorf("loading the %s reader: %w", o.Depth, err)
	}
	return &Reader{m}, nil
}

// Read never fails: a text that is no English prose gives few or no sentences.
func (r *Reader) Read(text string) *Document {
	d := split(text)
	r.annotate(d)
	return d
}

// ReadWords reads sentences whose words are apart already. The text of the document is the words
// with a blank between them, a sentence a line.
func (r *Reader) ReadWords(sentences [][]string) *Document {
	d := &Document{}
	var text strings.Builder
	var spans []span
	for _, words := range sentences {
		for i, w := range words {
			if i > 0 {
				text.WriteByte(' ')
			}
			spans = append(spans, span{text.Len(), text.Len() + len(w)})
			text.WriteString(w)
		}
		text.WriteByte('\n')
	}
	d.Text = text.String()
	for _, words := range sentences {
		d.addSentence(spans[:len(words)], Prose, 0)
		spans = spans[len(words):]
	}
	d.markQuotes()
	r.annotate(d)
	return d
}

// annotate adds what the model sees to a document of sentences and words.
func (r *Reader) annotate(d *Document) {
	texts := make([]string, len(d.Tokens))
	for i, t := range d.Tokens {
		texts[i] = t.Text
	}
	sentences := make([][]string, len(d.Sentences))
	for i, s := range d.Sentences {
		sentences[i] = texts[s.First:s.End]
	}
	words := make([]encoder.Word, len(d.Tokens))
	r.model.Read(sentences, words, encoder.DefaultBatch)
	d.states = make([]state, len(words))
	for _, s := range d.Sentences {
		for i := s.First; i < s.End; i++ {
			t, w := &d.Tokens[i], words[i]
			d.states[i] = state{w.State, w.Scale}
			t.UPOS, t.XPOS, t.Rel = w.UPOS, w.XPOS, w.Rel
			t.Head = s.First + w.Head - 1
			if w.Head == 0 {
				t.Head = -1
			}
			t.Lemma = lemma(t.Norm, t.UPOS, t.XPOS)
		}
		d.Names = appendNames(d.Names, words, s)
	}
}

// appendNames appends the names of a sentence, given the tags of all words.
func appendNames(names []Name, words []encoder.Word, s Sentence) []Name {
	for i := s.First; i < s.End; i++ {
		kind, ok := strings.CutPrefix(words[i].Name, "B-")
		if !ok {
			continue
		}
		end := i + 1
		for end < s.End && words[end].Name == "I-"+kind {
			end++
		}
		names = append(names, Name{i, end, NameType(kind)})
	}
	return names
}
