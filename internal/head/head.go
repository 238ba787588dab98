package head

import (
	"math"

	"readout/internal/nlp/kernel"
)

// Head is one decision. It is safe for concurrent use.
type Head struct {
	Name    string
	Classes []string // what the scores are of

	width    int // of the hidden layer
	features map[string]int
	rows     []int8 // features x width
	rowScale []float32
	slots    []*kernel.Weights // stateWidth x width: what takes the state of a slot to the hidden layer
	kernel   *kernel.Kernel
	bias     []float32
	out      []float32 // classes x width
	outBias  []float32
}

// State is what the text layer knows of a token: each value less Zero, times Scale.
type State struct {
	Values []uint8
	Scale  float32
}

// Zero is the value in a state that stands for 0.
const Zero = 128

// stateWidth is the length of the states.
const stateWidth = 384

// Projected is the part of the hidden layer that one slot's state adds; nil adds nothing.
type Projected []float32

// Project computes what the state of a token adds in a slot, counted from 0. A caller that asks
// about many pairs keeps it for each token.
func (h *Head) Project(slot int, s State) Projected {
	w := h.slots[slot]
	out := make(Projected, len(w.Scale))
	h.kernel.MatMul8(out, len(out), s.Values, []float32{s.Scale}, 1, w)
	return out[:h.width]
}

// Knows reports whether the head has learned what a feature tells.
func (h *Head) Knows(feature string) bool {
	_, ok := h.features[feature]
	return ok
}

// Scores are the scores of the classes.
//
// It reads what nobody writes; the race detector need not watch so hot a loop.
//
//go:norace
func (h *Head) Scores(features []string, states ...Projected) []float32 {
	hidden := make([]float32, h.width, h.width+len(h.Classes))
	copy(hidden, h.bias)
	for _, f := range features {
		k, ok := h.features[f]
		if !ok {
			continue
		}
		scale := h.rowScale[k]
		for j, w := range h.rows[k*h.width : (k+1)*h.width] {
			hidden[j] += float32(float32(w) * scale)
		}
	}
	for _, p := range states {
		for j, v := range p {
			hidden[j] += v
		}
	}
	out := hidden[h.width:cap(hidden)]
	for c := range out {
		sum := h.outBias[c]
		for j, w := range h.out[c*h.width : (c+1)*h.width] {
			if v := hidden[j]; v > 0 {
				sum += float32(v * w)
			}
		}
		out[c] = sum
	}
	return out
}

// Probabilities turns scores into probabilities that add up to 1, in place. They are rounded to a
// multiple of 1/4096, so that the last bits of an exponential decide nothing.
func Probabilities(scores []float32) []float32 {
	top := float32(math.Inf(-1))
	for _, v := range scores {
		top = max(top, v)
	}
	var sum float64
	for _, v := range scores {
		sum += math.Exp(float64(v - top))
	}
	for i, v := range scores {
		scores[i] = float32(math.Round(math.Exp(float64(v-top))/sum*4096) / 4096)
	}
	return scores
}
