package encoder

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"readout/internal/nlp/conllu"
)

// readSample is the sentences of testdata/sample.conllu: their words, and what a reader says of
// each. Where the file leaves a column open the string is "_", the head -1.
func readSample(t testing.TB) (sentences [][]string, want []Word) {
	t.Helper()
	f, err := os.Open("testdata/sample.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	err = conllu.Read(f, func(s conllu.Sentence) error {
		var words []string
		for _, r := range s.Rows {
			head, err := strconv.Atoi(r[conllu.Head])
			if err != nil {
				head = -1
			}
			words = append(words, r[conllu.Form])
			want = append(want, Word{UPOS: r[conllu.UPOS], XPOS: r[conllu.XPOS], Head: head,
				Rel: r[conllu.DepRel], Name: strings.TrimPrefix(r[conllu.Misc], "NER=")})
		}
		sentences = append(sentences, words)
		return nil
	})
	if err != nil || len(sentences) == 0 {
		t.Fatalf("%d sentences, %v", len(sentences), err)
	}
	return sentences, want
}

// openAll is both models with the fastest kernel.
func openAll(t testing.TB) map[string]*Model {
	t.Helper()
	models := map[string]*Model{}
	for _, depth := range []string{Deep, Fast} {
		m, err := Open(depth, "")
		if err != nil {
			t.Fatal(err)
		}
		models[depth] = m
	}
	return models
}

// The models that ship read plain sentences as a person does, but for a word in twenty.
func TestSample(t *testing.T) {
	sentences, want := readSample(t)
	for depth, m := range openAll(t) {
		got := make([]Word, len(want))
		m.Read(sentences, got, DefaultBatch)
		wrong := 0
		for i, w := range want {
			g := got[i]
			if w.Head < 0 {
				g.Head = w.Head
			}
			for _, c := range []struct{ got, want string }{
				{g.UPOS, w.UPOS}, {g.XPOS, w.XPOS}, {strconv.Itoa(g.Head), strconv.Itoa(w.Head)},
				{universal(g.Rel), w.Rel}, {g.Name, w.Name}} {
				if c.want != "_" && c.got != c.want {
					wrong++
					t.Logf("%s: word %d is %+v, want %+v", depth, i, got[i], w)
					break
				}
			}
		}
		if wrong*20 > len(want) {
			t.Errorf("%s: %d of %d words are not as read", depth, wrong, len(want))
		}
	}
}

// universal is a relation without its subtype.
func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
