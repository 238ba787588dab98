package kernel

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// activations are random, or the outermost ones where they are extreme.
func activations(r *rand.Rand, n int, extreme bool) []uint8 {
	q := make([]uint8, n)
	for i := range q {
		q[i] = uint8(1 + r.IntN(255))
		if extreme && q[i] != 1 {
			q[i] = 255
		}
	}
	return q
}

var shapes8 = []struct{ k, n int }{
	{4, 1}, {8, 17}, {12, 32}, {16, 33}, {20, 64}, {36, 51}, {132, 96}, {384, 96}, {1536, 32},
}

func TestMatMul8(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(6)
		for _, s := range shapes8 {
			for _, extreme := range []bool{false, true} {
				w := testWeights(r, s.k, s.n, extreme)
				for _, rows := range someRows {
					testMatMul8(t, r, k, rows, w, extreme)
				}
			}
		}
	})
}

func testMatMul8(t *testing.T, r *rand.Rand, k *Kernel, rows int, w *Weights, extreme bool) {
	what := fmt.Sprintf("%d x %d x %d, extreme %v", rows, w.K, w.N, extreme)
	q := activations(r, rows*w.K, extreme)
	scale := floats(r, rows, "plain")
	ldd := w.padded() + r.IntN(9)
	blank := slices.Repeat([]float32{fence}, max(0, rows*ldd-ldd+w.padded()))
	got, want := fencedFloats(blank), slices.Clone(blank)
	k.MatMul8(got.inside(), ldd, q, scale, rows, w)
	matMul8Reference(want, ldd, q, scale, rows, w)
	wantSame(t, what, got.inside(), want)
	got.wantWhole(t, what)
}

// matMul8Reference follows the definition, with wider integers.
func matMul8Reference(dst []float32, ldd int, q []uint8, scale []float32, rows int, w *Weights) {
	for r := range rows {
		for c := range w.padded() {
			var acc int64
			for i := range w.K {
				acc += (int64(q[r*w.K+i]) - 128) * int64(at(w, i, c))
			}
			v := float32(float32(acc) * w.Scale[c])
			dst[r*ldd+c] = float32(v*scale[r]) + w.Bias[c]
		}
	}
}

// A row's result is the same alone, and as any row of many.
func TestMatMul8Alone(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(7)
		const rows = 37
		w := testWeights(r, 64, 70, false)
		ldd := w.padded()
		q, scale := activations(r, rows*w.K, false), floats(r, rows, "plain")
		all, one := make([]float32, rows*ldd), make([]float32, ldd)
		k.MatMul8(all, ldd, q, scale, rows, w)
		for i := range rows {
			k.MatMul8(one, ldd, q[i*w.K:], scale[i:], 1, w)
			wantSame(t, fmt.Sprint("row ", i), one, all[i*ldd:(i+1)*ldd])
		}
	})
}
