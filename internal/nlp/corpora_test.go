package nlp

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var updateScores = flag.Bool("update-scores", false, "write testdata/scores.txt anew")

// The treebanks, below ../shared. Rules are made from the train parts; dev measures them.
const (
	ewtTrain = "corpora/ud_english_ewt/en_ewt-ud-train.conllu"
	ewtDev   = "corpora/ud_english_ewt/en_ewt-ud-dev.conllu"
	gumTrain = "corpora/gum/gum_free_train.conllu"
	gumDev   = "corpora/gum/gum_free_dev.conllu"
)

// bar is what a part of a corpus must score at least, in per cent. All words of its raw text are
// compared, byte by byte, and the sentences, of GUM in the kinds of text that an archive of news
// has; 0 is no bar. Lemmas are those that the annotators' tags lead to; their case and the forms of
// quotation marks and dashes do not count.
type bar struct {
	title, file              string
	words, sentences, lemmas float64
}

var bars = []bar{
	{"EWT train", ewtTrain, 98.8, 0, 98},
	{"EWT dev", ewtDev, 98.8, 0, 98},
	{"GUM train", gumTrain, 99.4, 95, 98},
	{"GUM dev", gumDev, 99.4, 96, 98},
}

// The quality of the day is a golden file, so that every change of it is seen in review; the bars
// hold whatever the file says.
func TestScores(t *testing.T) {
	got := "# F1 of words and of sentences (of GUM in news, interviews and speeches);\n" +
		"# share of right lemmas\n"
	for _, b := range bars {
		s := measure(readTreebank(t, openShared(t, b.file)))
		got += fmt.Sprintf("%-10s words %.2f sentences %.2f lemmas %.2f\n", b.title, s.words.f1(),
			s.sentences.f1(), s.lemmas.f1())
		if s.words.f1() < b.words || s.sentences.f1() < b.sentences || s.lemmas.f1() < b.lemmas {
			t.Errorf("%s misses the bar of words %.1f sentences %.1f lemmas %.1f", b.title, b.words,
				b.sentences, b.lemmas)
		}
	}
	const file = "testdata/scores.txt"
	if *updateScores {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("the scores have changed; if for the better, -update-scores (-was +is):\n%s", d)
	}
}

// scores are how far the package agrees with the annotators of a corpus.
type scores struct{ words, sentences, lemmas agreement }

func measure(docs []goldDocument) scores {
	var s scores
	for _, d := range docs {
		found := split(d.text)
		s.words.add(wordSpans(found), d.wordSpans())
		if isNews(d.id) {
			s.sentences.add(sentenceSpans(found), d.sentences)
		}
		for _, w := range d.words {
			if lemma(normal(w.form), w.upos, w.xpos) == normal(w.lemma) {
				s.lemmas.shared++
			}
		}
		s.lemmas.found += len(d.words)
		s.lemmas.gold += len(d.words)
	}
	return s
}

// isNews reports whether a document is like what an archive of news has: the genre of GUM is the
// second part of the name (GUM_news_iodine); EWT's documents all count.
func isNews(id string) bool {
	name := strings.Split(id, "_")
	return name[0] != "GUM" || slices.Contains([]string{"news", "interview", "speech"}, name[1])
}

// agreement counts how many spans two annotations share.
type agreement struct{ shared, found, gold int }

// f1 is the harmonic mean of precision and recall, in per cent.
func (a agreement) f1() float64 {
	return 200 * float64(a.shared) / float64(max(1, a.found+a.gold))
}

func (a *agreement) add(found, gold []span) {
	in := map[span]bool{}
	for _, s := range gold {
		in[s] = true
	}
	for _, s := range found {
		if in[s] {
			a.shared++
		}
	}
	a.found += len(found)
	a.gold += len(gold)
}

// wordSpans and sentenceSpans are the bytes that the words and the sentences of a document take.
func wordSpans(d *Document) []span {
	var out []span
	for _, t := range d.Tokens {
		out = append(out, span{t.Start, t.End})
	}
	return out
}

func sentenceSpans(d *Document) []span {
	var out []span
	for _, s := range d.Sentences {
		start, end := d.Span(s.First, s.End)
		out = append(out, span{start, end})
	}
	return out
}

func (d goldDocument) wordSpans() []span {
	var out []span
	for _, w := range d.words {
		out = append(out, w.span)
	}
	return out
}
