package encoder

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/internal/nlp/conllu"
)

var updateScores = flag.Bool("update-scores", false, "write testdata/scores.txt anew")

// shared is the folder beside the repository that holds the corpora.
const shared = "../../../../shared/corpora/"

// openShared opens a corpus, or skips the test loudly where there are none.
func openShared(t *testing.T, name string) *os.File {
	t.Helper()
	f, err := os.Open(shared + name)
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("READOUT_TEST_SHARED") != "require" {
		t.Skipf("SKIPPED, NOT TESTED: needs %s beside the repository", shared+name)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// bars are the least that a depth has to reach on the dev part of a treebank.
type bars struct{ upos, uas, las float64 }

// TestTreebanks measures tags and trees on the dev parts, given the words as they stand there.
// The figures are a golden file, so that a change of the quality is seen in review. The names are
// measured by train/evaluate.py, which knows how the corpora write theirs, and here for CrossNER.
func TestTreebanks(t *testing.T) {
	var b strings.Builder
	models := openAll(t)
	fmt.Fprintf(&b, "%-5s %-9s %6s %6s %6s %6s %6s\n", "", "", "upos", "xpos", "uas", "las", "names")
	for _, depth := range []string{Deep, Fast} {
		for _, c := range []struct {
			name, file string
			least      map[string]bars
		}{
			{"EWT", "ud_english_ewt/en_ewt-ud-dev.conllu",
				map[string]bars{Deep: {97, 91.3, 89}, Fast: {96.6, 90, 87.5}}},
			{"GUM", "gum/gum_free_dev.conllu",
				map[string]bars{Deep: {97.7, 91.2, 89}, Fast: {97.5, 89.9, 87.5}}},
		} {
			s := treeScores(t, models[depth], openShared(t, c.file))
			fmt.Fprintf(&b, "%-5s %-9s %6.2f %6.2f %6.2f %6.2f\n", depth, c.name, s.upos, s.xpos, s.uas, s.las)
			if l := c.least[depth]; s.upos < l.upos || s.uas < l.uas || s.las < l.las {
				t.Errorf("%s on %s: %+v is below the bars %+v", depth, c.name, s, l)
			}
		}
		f1 := nameScore(t, models[depth], openShared(t, "crossner_politics/dev.txt"))
		fmt.Fprintf(&b, "%-5s %-9s %34.2f\n", depth, "politics", f1)
		if least := map[string]float64{Deep: 84, Fast: 81}[depth]; f1 < least {
			t.Errorf("%s: names F1 %.2f is below the bar %v", depth, f1, least)
		}
	}
	const golden = "testdata/scores.txt"
	if *updateScores {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); d != "" {
		t.Errorf("the scores have changed; if for the better, run with -update-scores (-was +is):\n%s", d)
	}
}

// scores are shares in percent: tags that are right, heads, and heads with their relation, which
// is compared without its subtype. Punctuation counts.
type scores struct{ upos, xpos, uas, las float64 }

func treeScores(t *testing.T, m *Model, f *os.File) scores {
	t.Helper()
	var sentences [][]string
	var rows []conllu.Row
	err := conllu.Read(f, func(s conllu.Sentence) error {
		var words []string
		for _, at := range s.Words() {
			words = append(words, s.Rows[at][conllu.Form])
			rows = append(rows, s.Rows[at])
		}
		sentences = append(sentences, words)
		return nil
	})
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d words, %v", len(rows), err)
	}
	got := make([]Word, len(rows))
	m.Read(sentences, got, DefaultBatch)
	var right scores
	for i, r := range rows {
		w, one := got[i], 100/float64(len(rows))
		if w.UPOS == r[conllu.UPOS] {
			right.upos += one
		}
		if w.XPOS == r[conllu.XPOS] {
			right.xpos += one
		}
		if strconv.Itoa(w.Head) != r[conllu.Head] {
			continue
		}
		right.uas += one
		if universal(w.Rel) == universal(r[conllu.DepRel]) {
			right.las += one
		}
	}
	return right
}

// crossNER are the types of CrossNER's names that are ours; the others are none.
var crossNER = map[string]string{"person": "PER", "politician": "PER", "organisation": "ORG",
	"politicalparty": "ORG", "country": "LOC", "location": "LOC"}

// nameScore is the F1 of names with their type, in percent.
func nameScore(t *testing.T, m *Model, f *os.File) float64 {
	t.Helper()
	var sentences [][]string
	var gold []string
	lines := bufio.NewScanner(f)
	words := []string{}
	for lines.Scan() {
		word, tag, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			sentences, words = append(sentences, words), nil
			continue
		}
		words = append(words, word)
		kind := "O"
		if begin, name, _ := strings.Cut(tag, "-"); crossNER[name] != "" {
			kind = begin + "-" + crossNER[name]
		}
		gold = append(gold, kind)
	}
	sentences = append(sentences, words)
	got := make([]Word, len(gold))
	m.Read(sentences, got, DefaultBatch)
	tags := make([]string, len(gold))
	for i, w := range got {
		tags[i] = w.Name
	}
	want, have := spansOf(sentences, gold), spansOf(sentences, tags)
	right := 0
	for s := range have {
		if want[s] {
			right++
		}
	}
	return 200 * float64(right) / float64(len(want)+len(have))
}

// name is a name of words from up to to, counted over all sentences.
type name struct {
	from, to int
	kind     string
}

func spansOf(sentences [][]string, tags []string) map[name]bool {
	out := map[name]bool{}
	first := 0
	for _, s := range sentences {
		for i := first; i < first+len(s); i++ {
			kind, ok := strings.CutPrefix(tags[i], "B-")
			if !ok || kind != "PER" && kind != "ORG" && kind != "LOC" {
				continue
			}
			end := i + 1
			for end < first+len(s) && tags[end] == "I-"+kind {
				end++
			}
			out[name{i, end, kind}] = true
		}
		first += len(s)
	}
	return out
}
