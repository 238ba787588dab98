package kernel

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"testing"
)

// exactFloats are made without rounding, so that all architectures begin with the same numbers.
func exactFloats(r *rand.Rand, n int, size float32) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.IntN(1<<24)-1<<23) / (1 << 23) * size
	}
	return x
}

// TestBits holds all kernels on all architectures to one result. Where it changes on purpose,
// the want changes with it, and so may what was computed before.
func TestBits(t *testing.T) {
	const want = "c2a5ffed9820b14c"
	eachKernel(t, func(t *testing.T, k *Kernel) {
		if got := bitsOf(k); got != want {
			t.Errorf("bits %s, want %s", got, want)
		}
	})
}

// bitsOf takes a little of everything through all operations, and returns a sum of the bits.
func bitsOf(kn *Kernel) string {
	const rows, k, n = 29, 48, 64
	r := newRand(40)
	h := fnv.New64a()
	note := func(x []float32) {
		for _, v := range x {
			fmt.Fprintf(h, "%08x", math.Float32bits(v))
		}
	}
	x, y := exactFloats(r, rows*k, 8), exactFloats(r, rows*k, 3)
	gain, bias := exactFloats(r, k, 1), exactFloats(r, k, 1)
	kn.AddNorm(x, y, gain, bias, rows, k)
	note(x)
	q, scale := make([]uint8, rows*k), make([]float32, rows)
	kn.Quantise(q, scale, x, rows, k)
	h.Write(q)
	note(scale)
	weights := make([]int8, k*n)
	for i := range weights {
		weights[i] = int8(r.IntN(2*maxWeight+1) - maxWeight)
	}
	w, err := NewWeights(k, n, Pack(k, n, weights), exactFloats(r, n, 0.1), exactFloats(r, n, 1))
	if err != nil {
		return err.Error()
	}
	wide := make([]float32, rows*n)
	kn.MatMul8(wide, n, q, scale, rows, w)
	note(wide)
	kn.Gelu(wide)
	note(wide)
	kn.Softmax(wide, n, rows, n-3, 0.7)
	note(wide)
	product := make([]float32, rows*k)
	kn.MatMul32(product, k, wide, n, exactFloats(r, n*k, 2), k, rows, n, k)
	note(product)
	kn.AddScaled(product, x, 0.3)
	note(product)
	return fmt.Sprintf("%016x", h.Sum64())
}
