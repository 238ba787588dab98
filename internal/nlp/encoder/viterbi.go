package encoder

import "math"

// transitions says which name tag may follow which: ok[previous*n+next]. An inner tag follows
// only the first or an inner one of its own type.
type transitions struct {
	n     int
	begin []bool
	ok    []bool
}

func newTransitions(tags []string) transitions {
	t := transitions{n: len(tags)}
	for _, next := range tags {
		t.begin = append(t.begin, next[0] != 'I')
	}
	for _, previous := range tags {
		for _, next := range tags {
			t.ok = append(t.ok, next[0] != 'I' || len(previous) > 2 && previous[2:] == next[2:])
		}
	}
	return t
}

// bioScratch is the memory of a search.
type bioScratch struct {
	score, next []float32
	back        []uint8
	out         []int
}

// best is the best sequence of tags for n words, given rows of scores at distance ld (Viterbi).
func (b *bioScratch) best(scores []float32, ld, n int, t transitions) []int {
	b.score, b.next = grow(b.score, t.n), grow(b.next, t.n)
	b.back, b.out = grow(b.back, n*t.n), grow(b.out, n)
	for j := range t.n {
		b.score[j] = scores[j]
		if !t.begin[j] {
			b.score[j] = float32(math.Inf(-1))
		}
	}
	for i := 1; i < n; i++ {
		for j := range t.n {
			from := 0
			value := float32(math.Inf(-1))
			for k := range t.n {
				if t.ok[k*t.n+j] && b.score[k] > value {
					from, value = k, b.score[k]
				}
			}
			b.next[j], b.back[i*t.n+j] = value+scores[i*ld+j], uint8(from)
		}
		b.score, b.next = b.next, b.score
	}
	at := best(b.score, -1)
	for i := n - 1; i >= 0; i-- {
		b.out[i] = at
		at = int(b.back[i*t.n+at])
	}
	return b.out
}
