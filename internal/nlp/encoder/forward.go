package encoder

import (
	"math"

	"readout/internal/nlp/kernel"
)

// flush reads the sentences of the batch and empties it.
func (m *Model) flush(s *scratch) {
	if len(s.ids) > 0 {
		m.forward(s)
		m.decode(s)
	}
	s.clear()
}

// forward takes the pieces of a batch through the layers. s.sum is then the weighted sum of the
// embeddings and of every layer's output.
func (m *Model) forward(s *scratch) {
	n := len(s.ids)
	s.x, s.sum, s.context = grow(s.x, n*width), grow(s.sum, n*width), grow(s.context, n*width)
	m.embed(s)
	clear(s.sum)
	m.kernel.AddScaled(s.sum, s.x, m.mix[0])
	for i := range m.layers {
		m.layer(s, &m.layers[i])
		m.kernel.AddScaled(s.sum, s.x, m.mix[i+1])
	}
}

// embed writes the embeddings of the pieces to s.x: piece, letter shape and position, normalised.
func (m *Model) embed(s *scratch) {
	for _, t := range s.stretches {
		for i := t.pieces.from; i < t.pieces.to; i++ {
			id, scale := int(s.ids[i]), m.weScale[s.ids[i]]
			row := m.we[id*width : (id+1)*width]
			shape := m.se[int(s.shapes[i])*width:][:width]
			copy(s.context[i*width:], m.pe[(i-t.pieces.from)*width:][:width])
			x := s.x[i*width : (i+1)*width]
			for j := range x {
				x[j] = float32(float32(row[j])*scale) + shape[j]
			}
		}
	}
	m.kernel.AddNorm(s.x, s.context, m.ln.gain, m.ln.bias, len(s.ids), width)
}

// layer takes s.x through one layer.
func (m *Model) layer(s *scratch, l *layer) {
	n := len(s.ids)
	s.wide = grow(s.wide, n*inner)
	m.product(s, s.wide, 3*width, s.x, n, l.qkv)
	for _, t := range s.stretches {
		m.attention(s, t.pieces)
	}
	m.product(s, s.wide, width, s.context, n, l.o)
	m.kernel.AddNorm(s.x, s.wide[:n*width], l.l1.gain, l.l1.bias, n, width)
	m.product(s, s.wide, inner, s.x, n, l.f1)
	m.kernel.Gelu(s.wide[:n*inner])
	m.product(s, s.context, width, s.wide, n, l.f2)
	m.kernel.AddNorm(s.x, s.context, l.l2.gain, l.l2.bias, n, width)
}

// product is dst = x w, with the rows of x rounded to 8 bits. It may not be that dst is x.
func (m *Model) product(s *scratch, dst []float32, ldd int, x []float32, rows int, w *kernel.Weights) {
	s.quant, s.scale = grow(s.quant, rows*w.K), grow(s.scale, rows)
	m.kernel.Quantise(s.quant, s.scale, x[:rows*w.K], rows, w.K)
	m.kernel.MatMul8(dst, ldd, s.quant, s.scale, rows, w)
}

// attention mixes the values of one sentence's pieces, head by head, from s.wide to s.context.
func (m *Model) attention(s *scratch, p span) {
	n := p.len()
	ld := n
	s.keys, s.attend = grow(s.keys, headWidth*ld), grow(s.attend, n*ld)
	by := float32(1 / math.Sqrt(headWidth))
	for h := range heads {
		rows := s.wide[p.from*3*width:]
		queries := rows[h*headWidth:]
		keys, values := queries[width:], queries[2*width:]
		for i := range n {
			for j, k := range keys[i*3*width:][:headWidth] {
				s.keys[j*ld+i] = k
			}
		}
		m.kernel.MatMul32(s.attend, ld, queries, 3*width, s.keys, ld, n, headWidth, n)
		m.kernel.Softmax(s.attend, ld, n, n, by)
		context := s.context[p.from*width+h*headWidth:]
		m.kernel.MatMul32(context, width, s.attend, ld, values, 3*width, n, n, headWidth)
	}
}
