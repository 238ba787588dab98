package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/article"
	"readout/internal/nlp"
	"readout/internal/nlp/conllu"
)

// parseForms are the forms of what `readout parse` prints.
var parseForms = []string{"table", "conllu"}

// parseOptions are the flags of `readout parse`.
type parseOptions struct {
	format string
	conllu string // the file whose sentences and words are to be kept
}

func newParse(a *app) *cobra.Command {
	var o parseOptions
	cmd := &cobra.Command{
		Use:     "parse FILE...|-",
		GroupID: loading,
		Short:   "What sentences and words are seen in articles",
		Long: `What the reader of sentences sees before anything is made of it: sentences, words, their
dictionary forms, parts of speech, trees and names, for those who want to know why an
article was understood as it was. FILE is what readout extract takes.

As conllu it is CoNLL-U: universal and Penn Treebank parts of speech, basic universal
dependencies, names in MISC as NER=B-PER (PER, ORG, LOC, NORP for nationalities, religions
and parties, MISC) and the bytes of the article's text as TokenRange=start:end. With
--conllu a CoNLL-U file keeps its own sentences and words, and the rest is filled in.`,
		Example: `  readout parse article.txt
  readout parse --format conllu article.txt > article.conllu
  readout parse --conllu treebank.conllu > answers.conllu`,
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			return a.parse(ctx, s, o, args)
		}),
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if o.conllu != "" {
			return takes(0, 0)(cmd, args)
		}
		return takes(1, -1)(cmd, args)
	}
	readerFlag(cmd.Flags())
	cmd.Flags().StringVar(&o.format, "format", "table", "`FORM` of what is printed: table or conllu")
	cmd.Flags().StringVar(&o.conllu, "conllu", "", "read the sentences of a CoNLL-U `FILE`, - for standard input")
	completeWords(cmd, "format", parseForms)
	return cmd
}

func (a *app) parse(ctx context.Context, s config.Settings, o parseOptions, args []string) error {
	if o.format != "table" && o.format != "conllu" {
		return &usageError{err: fmt.Errorf("format %q is none of %s", o.format, orList(parseForms))}
	}
	reader, err := a.sentenceReader(s)
	if err != nil {
		return err
	}
	if o.conllu != "" {
		return a.fillIn(ctx, o.conllu, reader)
	}
	var docs kept[*nlp.Document]
	read := func(art graph.Article) graph.Claims {
		docs.put(art, reader.Read(art.Text))
		return graph.Claims{Article: art}
	}
	show := func(c graph.Claims) error {
		doc := docs.take(c.Article)
		if o.format == "conllu" {
			return writeConllu(a.stdout, string(c.Article.ID), doc)
		}
		p := a.newPage(s)
		claimsTitle(p, c.Article)
		parseText(p, doc)
		_, err := io.WriteString(a.stdout, p.String())
		return err
	}
	return a.printEach(ctx, s, args, printing{read, show})
}

// parseText prints a block of lines for each sentence, a line a word.
func parseText(p *page, d *nlp.Document) {
	tags := d.NameTags()
	for _, s := range d.Sentences {
		p.gap()
		p.line(0, bold, clean(oneSpace(d.Phrase(s.First, s.End))))
		t := table{}
		for i := s.First; i < s.End; i++ {
			w := d.Tokens[i]
			name := tags[i]
			if name == "O" {
				name = ""
			}
			t.rows = append(t.rows, row{cells: []string{strconv.Itoa(i - s.First + 1), clean(w.Text),
				clean(w.Lemma), w.UPOS, w.XPOS, strconv.Itoa(headNumber(d, i)), w.Rel, name}})
		}
		p.table(2, t)
	}
}

// headNumber is the number of a word's head in its sentence, from 1 on, and 0 for the root.
func headNumber(d *nlp.Document, i int) int {
	w := d.Tokens[i]
	if w.Head < 0 {
		return 0
	}
	return w.Head - d.Sentences[w.Sentence].First + 1
}

// writeConllu writes a document as CoNLL-U.
func writeConllu(w io.Writer, id string, d *nlp.Document) error {
	tags := d.NameTags()
	var out []byte
	for n, s := range d.Sentences {
		c := conllu.Sentence{}
		if n == 0 {
			c.Comments = append(c.Comments, "# newdoc id = "+oneSpace(id))
		}
		if n == 0 || s.Paragraph != d.Sentences[n-1].Paragraph {
			c.Comments = append(c.Comments, "# newpar")
		}
		c.Comments = append(c.Comments, "# sent_id = "+strconv.Itoa(n+1),
			"# text = "+oneSpace(d.Phrase(s.First, s.End)))
		for i := s.First; i < s.End; i++ {
			r := wordRow(d, i)
			if i+1 < s.End && !d.SpaceBefore(i+1) {
				r[conllu.Misc] = "SpaceAfter=No"
			}
			r[conllu.Misc] = conllu.WithMisc(r[conllu.Misc], "NER", tags[i])
			r[conllu.Misc] = conllu.WithMisc(r[conllu.Misc], "TokenRange",
				fmt.Sprintf("%d:%d", d.Tokens[i].Start, d.Tokens[i].End))
			c.Rows = append(c.Rows, r)
		}
		out = c.Append(out)
	}
	_, err := w.Write(out)
	return err
}

// wordRow is the columns of a word without MISC.
func wordRow(d *nlp.Document, i int) conllu.Row {
	w := d.Tokens[i]
	lemma := w.Lemma
	if w.UPOS == "PROPN" && strings.EqualFold(lemma, w.Text) {
		lemma = w.Text // as the treebanks write those of names
	}
	return conllu.Row{strconv.Itoa(i - d.Sentences[w.Sentence].First + 1), w.Text, orEmpty(lemma),
		orEmpty(w.UPOS), orEmpty(w.XPOS), conllu.Empty, strconv.Itoa(headNumber(d, i)),
		orEmpty(w.Rel), conllu.Empty, conllu.Empty}
}

func orEmpty(s string) string {
	if s == "" {
		return conllu.Empty
	}
	return s
}

// oneSpace is s on one line.
func oneSpace(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// fillBatch is the number of sentences that are read together: enough for full batches.
const fillBatch = 256

// fillIn writes a CoNLL-U file with tags, lemmas, trees and names as the reader sees them.
func (a *app) fillIn(ctx context.Context, path string, reader *nlp.Reader) error {
	in := io.Reader(nil)
	if path == article.Stdin {
		in = a.input(ctx, []string{path})
	} else {
		f, err := os.Open(path)
		if err != nil {
			return &inputError{err}
		}
		defer f.Close()
		in = f
	}
	var waiting []conllu.Sentence
	flush := func() error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		out := filledIn(reader, waiting)
		waiting = waiting[:0]
		if _, err := a.stdout.Write(out); err != nil {
			return &writeError{graph.ArticleID(path), err}
		}
		return nil
	}
	err := conllu.Read(in, func(s conllu.Sentence) error {
		if waiting = append(waiting, s); len(waiting) == fillBatch {
			return flush()
		}
		return nil
	})
	if err == nil {
		err = flush()
	}
	if errors.Is(err, conllu.ErrFormat) {
		return &inputError{fmt.Errorf("%s: %w", path, err)}
	}
	return err
}

// filledIn is the sentences with what the reader says of their words.
func filledIn(reader *nlp.Reader, sentences []conllu.Sentence) []byte {
	words := make([][]string, len(sentences))
	for i, s := range sentences {
		for _, at := range s.Words() {
			words[i] = append(words[i], s.Rows[at][conllu.Form])
		}
	}
	d := reader.ReadWords(words)
	tags := d.NameTags()
	var out []byte
	token := 0
	for _, s := range sentences {
		for _, at := range s.Words() {
			misc := conllu.WithMisc(s.Rows[at][conllu.Misc], "NER", tags[token])
			s.Rows[at] = wordRow(d, token)
			s.Rows[at][conllu.Misc] = misc
			token++
		}
		out = s.Append(out)
	}
	return out
}
