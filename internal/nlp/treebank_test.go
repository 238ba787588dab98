package nlp

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"readout/internal/nlp/conllu"
)

// goldDocument is the raw text of one document of a treebank, and where its annotators saw words
// and sentences in it. Sentences stand apart by one blank, or by nothing where the last word says
// SpaceAfter=No, and paragraphs by an empty line.
type goldDocument struct {
	id, text  string
	words     []goldWord
	sentences []span // from the first byte of the first word to the last byte of the last
}

// goldWord is a word with its tags and dictionary form.
type goldWord struct {
	span
	form, lemma, upos, xpos string
	typo                    bool // the lemma is that of the word that was meant
}

// openShared opens a file of ../shared. Without it the test is skipped, or fails where
// READOUT_TEST_SHARED=require.
func openShared(t testing.TB, name string) *os.File {
	t.Helper()
	f, err := os.Open("../../../shared/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		if os.Getenv("READOUT_TEST_SHARED") == "require" {
			t.Fatalf("READOUT_TEST_SHARED=require, but ../shared/%s is absent", name)
		}
		t.Skipf("SKIPPED, NOT TESTED: needs ../shared/%s beside the repository", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// readTreebank reads a file in the CoNLL-U format.
func readTreebank(t testing.TB, f *os.File) []goldDocument {
	t.Helper()
	r := treebankReader{}
	err := conllu.Read(f, func(s conllu.Sentence) error {
		r.sentence(s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	r.endDocument()
	return r.out
}

// treebankReader gathers documents sentence by sentence.
type treebankReader struct {
	out    []goldDocument
	doc    goldDocument
	text   strings.Builder
	gap    string // what stands before the next token
	next   int    // where the next word starts
	first  int    // index of the first word of the sentence
	inside int    // number of the last word of the multiword token that is open
}

func (r *treebankReader) sentence(s conllu.Sentence) {
	for _, c := range s.Comments {
		switch {
		case strings.HasPrefix(c, "# newdoc"):
			r.endDocument()
			_, r.doc.id, _ = strings.Cut(c, "= ")
		case strings.HasPrefix(c, "# newpar") && r.text.Len() > 0:
			r.gap = "\n\n"
		}
	}
	for _, row := range s.Rows {
		r.token(row)
	}
	r.endSentence()
}

// token takes a word, or the surface of a multiword token, whose words follow it and are spelt as
// parts of it. Empty nodes ("8.1") are no part of the text.
func (r *treebankReader) token(field conllu.Row) {
	number, last, several := strings.Cut(field[conllu.ID], "-")
	n, err := strconv.Atoi(number)
	switch {
	case err != nil:
	case several:
		r.inside, _ = strconv.Atoi(last)
		r.next = r.write(field)
	case n <= r.inside:
		r.word(field)
	default:
		r.next = r.write(field)
		r.word(field)
	}
}

// write appends the surface form and returns where it starts.
func (r *treebankReader) write(field conllu.Row) int {
	r.text.WriteString(r.gap)
	start := r.text.Len()
	r.text.WriteString(field[conllu.Form])
	r.gap = " "
	if slices.Contains(strings.Split(field[conllu.Misc], "|"), "SpaceAfter=No") {
		r.gap = ""
	}
	return start
}

// word appends the word that starts at byte next of the text.
func (r *treebankReader) word(field conllu.Row) {
	end := r.next + len(field[conllu.Form])
	r.doc.words = append(r.doc.words,
		goldWord{span: span{r.next, end}, form: field[conllu.Form], lemma: field[conllu.Lemma], upos: field[conllu.UPOS],
			xpos: field[conllu.XPOS], typo: strings.Contains(field[conllu.Feats], "Typo=Yes")})
	r.next = end
}

func (r *treebankReader) endSentence() {
	r.inside = 0
	if words := r.doc.words[r.first:]; len(words) > 0 {
		r.doc.sentences = append(r.doc.sentences, span{words[0].start, words[len(words)-1].end})
	}
	r.first = len(r.doc.words)
}

func (r *treebankReader) endDocument() {
	if len(r.doc.words) > 0 {
		r.doc.text = r.text.String()
		r.out = append(r.out, r.doc)
	}
	*r = treebankReader{out: r.out}
}
