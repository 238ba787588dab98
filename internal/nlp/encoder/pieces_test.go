package encoder

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The pieces and shapes are those of the training, which wrote testdata/pieces.tsv
// (internal/nlp/train/pieces.py says how).
func TestPieces(t *testing.T) {
	m, err := Open(Fast, "")
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/pieces.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, n := bufio.NewScanner(f), 0
	var s spelling
	for lines.Scan() {
		word, rest, _ := strings.Cut(lines.Text(), "\t")
		shape, ids, _ := strings.Cut(rest, "\t")
		var got []string
		for _, id := range m.pieces.appendPieces(nil, word, &s) {
			got = append(got, strconv.Itoa(int(id)))
		}
		if strings.Join(got, " ") != ids {
			t.Errorf("pieces of %q are %v, want %s", word, got, ids)
		}
		if strconv.Itoa(shapeOf(word)) != shape {
			t.Errorf("shape of %q is %d, want %s", word, shapeOf(word), shape)
		}
		n++
	}
	if n < 100 {
		t.Errorf("only %d words", n)
	}
}
