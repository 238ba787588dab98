package extract

// linkTree lists for every token the ones that hang on it: the first of them, and for each the next
// with the same head.
func (s *story) linkTree() {
	n := len(s.doc.Tokens)
	s.firstChild, s.nextChild = make([]int, n), make([]int, n)
	for i := range n {
		s.firstChild[i], s.nextChild[i] = -1, -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := s.doc.Tokens[i].Head; h >= 0 {
			s.nextChild[i], s.firstChild[h] = s.firstChild[h], i
		}
	}
}

// parent is the token on which token i hangs, -1 for a root.
func (s *story) parent(i int) int { return s.doc.Tokens[i].Head }

// rel is the relation of token i to its head without its subtype: obl of obl:tmod.
func (s *story) rel(i int) string {
	r := s.doc.Tokens[i].Rel
	for k := range r {
		if r[k] == ':' {
			return r[:k]
		}
	}
	return r
}

// top is the token of first up to end on which the others hang.
func (s *story) top(first, end int) int {
	for i := first; i < end; i++ {
		if h := s.parent(i); h < first || h >= end {
			return i
		}
	}
	return first
}

// child is the first token that hangs on token i with that relation, -1 when none does.
func (s *story) child(i int, rel string) int {
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		if s.doc.Tokens[c].Rel == rel {
			return c
		}
	}
	return -1
}

// marker is the preposition or conjunction that hangs on token i, "" without one: "with" of "with
// the minister".
func (s *story) marker(i int) string {
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		if r := s.rel(c); r == "case" || r == "mark" {
			return s.norm(c)
		}
	}
	return ""
}

// treePath is the way through the tree from token a to token b of one sentence: the highest token
// of it, the relations by which a hangs on that, lowest first, and those by which b does, highest
// first. It is false for ways of more than maxPath steps.
func (s *story) treePath(a, b int) (top int, up, down []int, ok bool) {
	var above [maxPath + 1]int
	n := 0
	for i := a; i >= 0 && n <= maxPath; i = s.parent(i) {
		above[n] = i
		n++
	}
	for i := b; i >= 0 && len(down) <= maxPath; i = s.parent(i) {
		for k := range n {
			if above[k] == i {
				for l, r := 0, len(down)-1; l < r; l, r = l+1, r-1 {
					down[l], down[r] = down[r], down[l]
				}
				return i, above[:k], down, true
			}
		}
		down = append(down, i)
	}
	return 0, nil, nil, false
}

// maxPath bounds the ways through the tree that tell anything.
const maxPath = 7
