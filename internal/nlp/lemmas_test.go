package nlp

import (
	"cmp"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var updateLemmas = flag.Bool("update-lemmas", false, "learn lemmas.txt again from ../shared")

// lemmaCounts says how often the annotators gave a word each lemma.
type lemmaCounts map[inflected]map[string]int

// learnable are the words whose lemma says something about the language: no slips of the pen, no
// parts of words, no foreign words.
func learnable(w goldWord) bool {
	return !w.typo && w.upos != "X" && w.upos != "PUNCT" && w.upos != "SYM" &&
		w.xpos != "GW" && w.xpos != "AFX" && w.xpos != "ADD" &&
		!strings.ContainsAny(w.form+w.lemma, " _*$@\u00ad")
}

func (c lemmaCounts) add(docs []goldDocument) {
	for _, d := range docs {
		for _, w := range d.words {
			if !learnable(w) {
				continue
			}
			key := inflected{normal(w.form), w.upos, w.xpos}
			if c[key] == nil {
				c[key] = map[string]int{}
			}
			c[key][normal(w.lemma)]++
		}
	}
}

// exceptions are the words whose most frequent lemma no rule gives. Of verbs, names and classes
// without endings only those that occur twice: one alone is more often a slip than a fact.
func (c lemmaCounts) exceptions() map[inflected]string {
	out := map[inflected]string{}
	for key, lemmas := range c {
		best := regularLemma(key.norm, key.upos, key.xpos)
		n := lemmas[best]
		for _, l := range sortedKeys(lemmas) {
			if lemmas[l] > n {
				best, n = l, lemmas[l]
			}
		}
		rare := n < 2 && (key.upos == "VERB" || key.upos == "PROPN" || key.upos == "INTJ" ||
			key.xpos == "JJ" || key.xpos == "RB" || key.xpos == "NN")
		if slips[key.norm] == best {
			continue
		}
		if best != regularLemma(key.norm, key.upos, key.xpos) && !rare {
			out[key] = best
		}
	}
	return out
}

// slips are lemmas that the annotators gave by mistake, or that hold in one document only.
var slips = map[string]string{
	"fled": "flead", "ranged": "rang", "it": "italian", "1,8": "1.8", "teeth": "teeth",
}

func sortedKeys[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// printLemmas is the text that parseLemmas reads.
func printLemmas(m map[inflected]string) string {
	var keys []inflected
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b inflected) int {
		return cmp.Or(cmp.Compare(a.upos, b.upos), cmp.Compare(a.xpos, b.xpos),
			cmp.Compare(m[a], m[b]), cmp.Compare(a.norm, b.norm))
	})
	var b strings.Builder
	b.WriteString(lemmasHead)
	last := inflected{}
	for i, k := range keys {
		same := i > 0 && k.upos == last.upos && k.xpos == last.xpos
		if !same {
			b.WriteString("\n\n" + k.upos + " " + k.xpos)
		}
		if !same || m[k] != m[last] {
			b.WriteString("\n" + m[k] + ":")
		}
		b.WriteString(" " + k.norm)
		last = k
	}
	return b.String() + "\n"
}

const lemmasHead = `# Dictionary forms that the rules of this package do not give, after a line with
# the universal and the Penn tag: "lemma: word word". Learned from the train parts of Universal
# Dependencies English EWT (CC BY-SA 4.0) and of GUM's free genres (CC BY 4.0) by:
# go generate ./internal/nlp`

// TestLearnedLemmas holds the table to what the treebanks and the rules make of it.
func TestLearnedLemmas(t *testing.T) {
	counts := lemmaCounts{}
	for _, file := range []string{ewtTrain, gumTrain} {
		counts.add(readTreebank(t, openShared(t, file)))
	}
	want := printLemmas(counts.exceptions())
	if *updateLemmas {
		if err := os.WriteFile("lemmas.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != learnedText {
		t.Error("lemmas.txt is not what the rules need now; run go generate ./internal/nlp")
	}
}

// TestLemmaTableForm lints the table: it is small, sorted, in lower case, and says nothing twice or
// in vain.
func TestLemmaTableForm(t *testing.T) {
	if len(learnedText) > 60_000 {
		t.Errorf("lemmas.txt has %d bytes", len(learnedText))
	}
	if learnedText != printLemmas(learnedLemmas) {
		t.Error("lemmas.txt is not sorted or has double entries; run go generate ./internal/nlp")
	}
	for key, form := range learnedLemmas {
		if form == "" || form != normal(form) || key.norm != normal(key.norm) {
			t.Errorf("%v: %q is not in the form that words are compared in", key, form)
		}
		if form == regularLemma(key.norm, key.upos, key.xpos) {
			t.Errorf("%v: the rules give %q as well", key, form)
		}
	}
}
