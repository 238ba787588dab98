package encoder

import "readout/internal/nlp/kernel"

// slope is that of the leaky ReLU below zero.
const slope = 0.1

// decode gives the words of a batch their labels.
func (m *Model) decode(s *scratch) {
	m.wordStates(s)
	n := len(s.words)
	s.upos = m.score(s, s.upos, m.up)
	s.xpos = m.score(s, s.xpos, m.xp)
	m.nameScores(s)
	s.heads = grow(s.heads, n)
	s.dep, s.head = m.score(s, s.dep, m.ad), m.score(s, s.head, m.ah)
	leaky(s.dep)
	leaky(s.head)
	s.wide = grow(s.wide, n*arcWidth)
	m.product(s, s.wide, arcWidth, s.dep, n, m.arcs)
	for _, t := range s.stretches {
		m.findHeads(s, t)
	}
	s.dep, s.head = m.score(s, s.dep, m.rd), m.score(s, s.head, m.rh)
	leaky(s.dep)
	leaky(s.head)
	for _, t := range s.stretches {
		m.label(s, t)
	}
}

// wordStates makes the words of the batch out of their pieces, each the mean of its own, and
// rounds them to 8 bits for all the heads.
func (m *Model) wordStates(s *scratch) {
	n := len(s.words)
	s.w = grow(s.w, n*width)
	for i, p := range s.words {
		w := s.w[i*width : (i+1)*width]
		copy(w, s.sum[p.from*width:])
		for at := p.from + 1; at < p.to; at++ {
			for j, x := range s.sum[at*width : (at+1)*width] {
				w[j] += x
			}
		}
		if p.len() > 1 {
			count := float32(p.len())
			for j := range w {
				w[j] /= count
			}
		}
	}
	s.wquant, s.wscale = grow(s.wquant, n*width), grow(s.wscale, n)
	m.kernel.Quantise(s.wquant, s.wscale, s.w, n, width)
}

// score is the product of the words with the weights of a head.
func (m *Model) score(s *scratch, dst []float32, w *kernel.Weights) []float32 {
	n, ld := len(s.words), padded(w.N)
	dst = grow(dst, n*ld)
	m.kernel.MatMul8(dst, ld, s.wquant, s.wscale, n, w)
	return dst
}

// padded is the number of columns that a product with n columns writes.
func padded(n int) int { return (n + 31) / 32 * 32 }

// leaky takes the maximum rather than asking for the sign, which no processor can foresee.
func leaky(x []float32) {
	for i, v := range x {
		x[i] = max(v, slope*v)
	}
}

func (m *Model) nameScores(s *scratch) {
	s.dep = m.score(s, s.dep, m.nh)
	leaky(s.dep)
	s.name = grow(s.name, len(s.words)*padded(m.ne.N))
	m.product(s, s.name, padded(m.ne.N), s.dep, len(s.words), m.ne)
}

// findHeads finds the tree of a sentence. The score of an arc is dependent x U x head, with U
// applied to the dependents already (s.wide).
func (m *Model) findHeads(s *scratch, t stretch) {
	n := t.words.len()
	ld := n
	s.keys, s.attend = grow(s.keys, arcWidth*ld), grow(s.attend, n*ld)
	for i := range n {
		for j, h := range s.head[(t.words.from+i)*arcWidth:][:arcWidth] {
			s.keys[j*ld+i] = h
		}
	}
	from := s.wide[t.words.from*arcWidth:]
	m.kernel.MatMul32(s.attend, ld, from, arcWidth, s.keys, ld, n, arcWidth, n)
	s.tree.heads(s.heads[t.words.from:t.words.to], s.attend, ld)
}

// relBlock is the number of words whose products with the relations' weights are held at once.
const relBlock = 12

// label writes the labels of a sentence's words. The score of a relation is dependent x R x head;
// each row of the product of a dependent with R is one matrix heads x relations, the last row of
// which goes with the 1 that stands at the end of every head.
func (m *Model) label(s *scratch, t stretch) {
	n := len(t.out)
	rels, ld := len(m.labels.Rel), padded(m.rels.N)
	s.context = grow(s.context, relBlock*ld)
	var head [relWidth + 1]float32
	head[relWidth] = 1
	s.rel = grow(s.rel, rels)
	names := s.bio.best(s.name[(t.words.from+1)*padded(m.ne.N):], padded(m.ne.N), n, m.bio)
	for from := 0; from < n; from += relBlock {
		rows := min(relBlock, n-from)
		first := t.words.from + 1 + from
		m.product(s, s.context, ld, s.dep[first*relWidth:], rows, m.rels)
		for i := range rows {
			w, h := first+i, s.heads[first+i]
			copy(head[:], s.head[(t.words.from+h)*relWidth:][:relWidth])
			m.kernel.MatMul32(s.rel, rels, head[:], len(head), s.context[i*ld:], rels, 1, len(head), rels)
			out := &t.out[from+i]
			copy(out.State, s.wquant[w*width:(w+1)*width])
			*out = Word{
				State: out.State, Scale: s.wscale[w],
				UPOS: m.labels.UPOS[best(s.upos[w*padded(m.up.N):][:m.up.N], -1)],
				XPOS: m.labels.XPOS[best(s.xpos[w*padded(m.xp.N):][:m.xp.N], -1)],
				Rel:  m.labels.Rel[m.root],
				Name: m.labels.Names[names[from+i]],
			}
			if h > 0 {
				out.Head = h + t.base
				out.Rel = m.labels.Rel[best(s.rel, m.root)]
			}
		}
	}
}

// best is the index of the largest score, the first of equal ones; never the one left out.
func best(scores []float32, without int) int {
	at := -1
	for i, v := range scores {
		if i != without && (at < 0 || v > scores[at]) {
			at = i
		}
	}
	return at
}
