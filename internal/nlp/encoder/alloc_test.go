//go:build !race

package encoder

import "testing"

// Reading allocates nothing for a word, once the memory of a batch has grown. The race detector
// empties pools at random, so this is no test under it.
func TestNoAllocationPerWord(t *testing.T) {
	sentences, words := mixture(t)
	m := openAll(t)[Fast]
	out := make([]Word, words)
	m.Read(sentences, out, DefaultBatch)
	n := testing.AllocsPerRun(5, func() { m.Read(sentences, out, DefaultBatch) })
	if n > float64(words)/10 {
		t.Errorf("%v allocations for %d words", n, words)
	}
}
