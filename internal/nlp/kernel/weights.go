package kernel

import (
	"fmt"
	"slices"
)

// Shape of the panels, and bounds of the weights.
const (
	panel     = 32 // columns of a panel
	group     = 4  // rows whose weights lie together: what one instruction multiplies and adds
	maxWeight = 64 // 255*64*2 fits 16 bits, so that VPMADDUBSW does not saturate
	maxSize   = 1 << 15
)

// Weights is a matrix of K x N weights in 8 bits. The columns lie in panels of 32, and in a panel
// four rows of a column together: Packed is [N/32][K/4][32][4], N padded with zeros to a multiple
// of 32; K is a multiple of 4. Weights lie in [-64, 64], so that the pairs of products with
// unsigned 8-bit activations that AVX2 sums in 16 bits never saturate.
type Weights struct {
	K, N   int
	Packed []int8
	Sums   []int32   // by padded column: 128 * the sum of its weights
	Scale  []float32 // by padded column
	Bias   []float32 // by padded column
}

// NewWeights returns the weights of a k x n matrix that is packed already; scale and bias have
// the padded length. It keeps the slices. The error says which length or weight is wrong.
func NewWeights(k, n int, packed []int8, scale, bias []float32) (*Weights, error) {
	if k <= 0 || k%group != 0 || k > maxSize || n <= 0 || n > maxSize {
		return nil, fmt.Errorf("weights of %d x %d: not a shape for panels", k, n)
	}
	w := &Weights{K: k, N: n, Packed: packed, Scale: scale, Bias: bias}
	p := w.padded()
	if len(packed) != k*p || len(scale) != p || len(bias) != p {
		return nil, fmt.Errorf("weights of %d x %d: %d weights, %d scales, %d biases; wanted %d, %d, %d",
			k, n, len(packed), len(scale), len(bias), k*p, p, p)
	}
	if i := slices.IndexFunc(packed, tooLarge); i >= 0 {
		return nil, fmt.Errorf("weights of %d x %d: %d at %d is outside ±%d",
			k, n, packed[i], i, maxWeight)
	}
	w.Sums = columnSums(k, p, packed)
	return w, nil
}

func tooLarge(w int8) bool { return w < -maxWeight || w > maxWeight }

// padded is N rounded up to whole panels.
func (w *Weights) padded() int { return (w.N + panel - 1) / panel * panel }

// columnSums is what activations shifted by 128 add to the products with each column.
func columnSums(k, padded int, packed []int8) []int32 {
	sums := make([]int32, padded)
	for i, w := range packed {
		sums[i/(k*panel)*panel+i/group%panel] += 128 * int32(w)
	}
	return sums
}

// Pack puts a matrix of k x n into panels; w holds it by column, as n rows of k. It panics where
// the length of w is not n*k, or k not a multiple of 4.
func Pack(k, n int, w []int8) []int8 {
	if k <= 0 || k%group != 0 || n <= 0 || len(w) != k*n {
		panic(fmt.Sprintf("kernel: Pack: %d weights for %d x %d", len(w), k, n))
	}
	packed := make([]int8, (n+panel-1)/panel*panel*k)
	for c := range n {
		for i := range k {
			packed[c/panel*panel*k+i/group*panel*group+c%panel*group+i%group] = w[c*k+i]
		}
	}
	return packed
}

// check panics where the slices of w do not have the lengths of its shape. NewWeights gives none
// such, but the fields are open.
func (w *Weights) check(op string) {
	p := w.padded()
	if w.K <= 0 || w.K%group != 0 || w.K > maxSize || w.N <= 0 || w.N > maxSize {
		matrix(op, "w", 0, 0, w.K, w.N)
	}
	atLeast(op, "w.Packed", len(w.Packed), w.K*p)
	atLeast(op, "w.Sums", len(w.Sums), p)
	atLeast(op, "w.Scale", len(w.Scale), p)
	atLeast(op, "w.Bias", len(w.Bias), p)
}
