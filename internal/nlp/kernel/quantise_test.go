package kernel

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestQuantise(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(3)
		for _, n := range []int{1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 40, 63, 64, 65, 384} {
			for _, kind := range kinds {
				for _, rows := range []int{0, 1, 3, 5} {
					testQuantise(t, k, floats(r, rows*n, kind), rows, n)
				}
			}
		}
	})
}

func testQuantise(t *testing.T, k *Kernel, x []float32, rows, n int) {
	what := fmt.Sprintf("%d x %d", rows, n)
	q, want := slices.Repeat([]uint8{77}, rows*n+32), make([]uint8, rows*n)
	scale, wantScale := make([]float32, rows), make([]float32, rows)
	k.Quantise(q[:rows*n], scale, x, rows, n)
	portable().Quantise(want, wantScale, x, rows, n)
	wantSame(t, what+", scales", scale, wantScale)
	if !slices.Equal(q[:rows*n], want) {
		t.Fatalf("%s: %v\nwant %v", what, q[:rows*n], want)
	}
	if slices.ContainsFunc(q[rows*n:], func(b uint8) bool { return b != 77 }) {
		t.Fatalf("%s: wrote past the end", what)
	}
}

// Against the definition in 64 bits. A tie of the 32-bit product need not be one of the 64-bit
// product, so that beside ties one step is allowed.
func TestQuantiseReference(t *testing.T) {
	r := newRand(4)
	const n = 384
	x := floats(r, n, "plain")
	q, scale := make([]uint8, n), make([]float32, 1)
	portable().Quantise(q, scale, x, 1, n)
	for i, v := range x {
		exact := float64(v) / float64(scale[0])
		if d := math.Abs(float64(q[i]) - 128 - exact); d > 0.5+1e-4 {
			t.Errorf("%v at scale %v is %d", v, scale[0], int(q[i])-128)
		}
	}
}

func TestQuantiseRounding(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for _, c := range []struct {
		what  string
		x     []float32
		q     []uint8
		scale float32
	}{
		{"ties", []float32{127, .5, 1.5, 2.5, -.5, -1.5, -127},
			[]uint8{255, 128, 130, 130, 128, 126, 1}, 1},
		{"zeros", []float32{0, float32(math.Copysign(0, -1))}, []uint8{128, 128}, 0},
		{"tiny", []float32{1e-40, -1e-38}, []uint8{128, 128}, 0},
		{"NaN", []float32{nan, 127, -nan}, []uint8{128, 255, 128}, 1},
		{"only NaN", []float32{nan, nan}, []uint8{128, 128}, 0},
		{"infinite", []float32{inf, 1, -inf}, []uint8{128, 128, 128}, inf},
		{"large", []float32{math.MaxFloat32, -math.MaxFloat32}, []uint8{255, 1}, math.MaxFloat32 / 127},
	} {
		eachKernel(t, func(t *testing.T, k *Kernel) {
			for _, pad := range []int{0, 40} { // past the end, and in whole vectors
				x := append(slices.Clone(c.x), make([]float32, pad)...)
				q, scale := make([]uint8, len(x)), make([]float32, 1)
				k.Quantise(q, scale, x, 1, len(x))
				if !slices.Equal(q[:len(c.q)], c.q) || scale[0] != c.scale {
					t.Errorf("%s: %v, scale %v; want %v, %v", c.what, q, scale[0], c.q, c.scale)
				}
			}
		})
	}
}
