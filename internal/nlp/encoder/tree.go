package encoder

import (
	"cmp"
	"math"
	"slices"
)

// treeScratch is the memory of a search for a tree.
type treeScratch struct {
	scores []float32 // matrix that is contracted
	roots  []int
	best   []int
	colour []int
	ends   []float32
	ints   []int // given out in pieces by take
}

// take gives n numbers of undefined content, valid until the scratch is used for another tree.
func (t *treeScratch) take(n int) []int {
	if cap(t.ints)-len(t.ints) < n {
		t.ints = make([]int, 0, 2*cap(t.ints)+n)
	}
	at := len(t.ints)
	t.ints = t.ints[:at+n]
	return t.ints[at : at+n : at+n]
}

// triedRoots is the number of words that are tried as the only root where the likeliest heads
// make no tree.
const triedRoots = 4

// heads writes the head of each word of a sentence to h: node 0 is the root, and the scores are
// rows of dependents at distance ld. Where every word's likeliest head makes no tree with one
// root, it is the best tree by Chu-Liu and Edmonds.
func (t *treeScratch) heads(h []int, scores []float32, ld int) {
	n := len(h)
	for i := 1; i < n; i++ {
		h[i] = best(scores[i*ld:][:n], i)
	}
	h[0] = 0
	t.colour = grow(t.colour, n)
	if oneRooted(h) && findCycle(h, t.colour) < 0 {
		return
	}
	t.roots = t.roots[:0]
	for i := 1; i < n; i++ {
		t.roots = append(t.roots, i)
	}
	slices.SortStableFunc(t.roots, func(a, b int) int {
		return cmp.Compare(scores[b*ld], scores[a*ld])
	})
	t.best = grow(t.best, n)
	value := math.Inf(-1)
	for _, root := range t.roots[:min(triedRoots, n-1)] {
		t.withRoot(h, scores, ld, root)
		v := 0.0
		for i := 1; i < n; i++ {
			v += float64(scores[i*ld+h[i]])
		}
		if v > value || root == t.roots[0] {
			value = v
			copy(t.best, h)
		}
	}
	copy(h, t.best)
}

// oneRooted reports whether exactly one word hangs on the root.
func oneRooted(h []int) bool {
	n := 0
	for _, head := range h[1:] {
		if head == 0 {
			n++
		}
	}
	return n == 1
}

// findCycle returns a node of a cycle of h, or -1. colour is scratch of the same length.
func findCycle(h, colour []int) int {
	clear(colour)
	for i := 1; i < len(h); i++ {
		j := i
		for j != 0 && colour[j] == 0 {
			colour[j] = i
			j = h[j]
		}
		if j != 0 && colour[j] == i {
			return j
		}
	}
	return -1
}

// withRoot writes the best tree in which root is the only word without a head.
func (t *treeScratch) withRoot(h []int, scores []float32, ld, root int) {
	n := len(h)
	never := float32(math.Inf(-1))
	t.scores = grow(t.scores, n*n)
	for i := range n {
		row := t.scores[i*n : (i+1)*n]
		copy(row, scores[i*ld:])
		row[i] = never
		if i == root {
			for j := 1; j < n; j++ {
				row[j] = never
			}
		} else {
			row[0] = never
		}
	}
	t.ints = t.ints[:0]
	t.spanning(h, t.scores)
}

// spanning writes the best tree over the nodes of h with node 0 as its root. It takes each node's
// best head, makes one node of a cycle, solves what is left and opens the cycle where the
// solution enters it. The matrix is contracted in place.
func (t *treeScratch) spanning(h []int, m []float32) {
	n := len(h)
	for i := 1; i < n; i++ {
		h[i] = best(m[i*n:][:n], i)
	}
	h[0] = 0
	on := findCycle(h, t.colour[:n])
	if on < 0 {
		return
	}
	rest, cycle := t.splitCycle(h, on)
	k := len(rest)
	enter, leave, sub := t.take(k), t.take(k), t.take(k+1)
	t.contract(m, h, contraction{rest, cycle, enter, leave})
	t.spanning(sub, m[:(k+1)*(k+1)])
	for a := 1; a < k; a++ {
		if sub[a] == k {
			h[rest[a]] = leave[a]
		} else {
			h[rest[a]] = rest[sub[a]]
		}
	}
	h[enter[sub[k]]] = rest[sub[k]]
}

// splitCycle lists the nodes outside the cycle through the node on, and those of it.
func (t *treeScratch) splitCycle(h []int, on int) (rest, cycle []int) {
	n := len(h)
	inside := t.colour[:n]
	clear(inside)
	size := 0
	for j := on; inside[j] == 0; j = h[j] {
		inside[j] = 1
		size++
	}
	rest, cycle = t.take(n - size)[:0], t.take(size)[:0]
	for i := range n {
		if inside[i] == 1 {
			cycle = append(cycle, i)
		} else {
			rest = append(rest, i)
		}
	}
	return rest, cycle
}

// contraction says which nodes become one, and for each other node, by which of them the best arc
// from it enters and by which the best arc to it leaves.
type contraction struct{ rest, cycle, enter, leave []int }

// contract makes of m, n x n, the matrix over the other nodes and, last, the cycle as one node.
func (t *treeScratch) contract(m []float32, h []int, c contraction) {
	n, k := len(h), len(c.rest)
	never := float32(math.Inf(-1))
	t.ends = grow(t.ends, 2*k)
	in, out := t.ends[:k], t.ends[k:]
	for b, r := range c.rest {
		in[b], out[b] = never, never
		c.enter[b], c.leave[b] = c.cycle[0], c.cycle[0]
		for _, v := range c.cycle {
			if s := m[v*n+r] - m[v*n+h[v]]; s > in[b] {
				in[b], c.enter[b] = s, v
			}
			if s := m[r*n+v]; s > out[b] {
				out[b], c.leave[b] = s, v
			}
		}
	}
	for a, r := range c.rest { // ascending, so what is still to be read is not written over
		for b, q := range c.rest {
			m[a*(k+1)+b] = m[r*n+q]
		}
		m[a*(k+1)+k] = out[a]
	}
	copy(m[k*(k+1):], in)
	m[k*(k+1)+k] = never
}
