package kernel

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestMatMul32(t *testing.T) {
	eachKernel(t, func(t *testing.T, kn *Kernel) {
		r := newRand(8)
		for _, n := range []int{0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48, 51, 64, 70} {
			for _, k := range []int{0, 1, 2, 5, 32, 129} {
				for _, m := range someRows {
					kind := kinds[r.IntN(len(kinds))]
					testMatMul32(t, kn, product{m, k, n, kind, r.IntN(5)})
				}
			}
		}
	})
}

// product is a shape and a kind of numbers; gap is what the strides have more than they need.
type product struct {
	m, k, n int
	kind    string
	gap     int
}

// length is that of a matrix that ends with its last row.
func length(rows, n, ld int) int { return max(0, (rows-1)*ld+n) }

func testMatMul32(t *testing.T, kn *Kernel, p product) {
	r := newRand(uint64(p.m*p.k + p.n))
	ldc, lda, ldb := p.n+p.gap, p.k+p.gap, p.n+p.gap
	a, b := floats(r, length(p.m, p.k, lda), p.kind), floats(r, length(p.k, p.n, ldb), p.kind)
	blank := slices.Repeat([]float32{fence}, length(p.m, p.n, ldc))
	got, want := fencedFloats(blank), slices.Clone(blank)
	kn.MatMul32(got.inside(), ldc, a, lda, b, ldb, p.m, p.k, p.n)
	portable().MatMul32(want, ldc, a, lda, b, ldb, p.m, p.k, p.n)
	wantSame(t, fmt.Sprintf("%+v", p), got.inside(), want)
	got.wantWhole(t, fmt.Sprintf("%+v", p))
}

func TestMatMul32Reference(t *testing.T) {
	const m, k, n = 5, 32, 20
	r := newRand(9)
	a, b, c := floats(r, m*k, "plain"), floats(r, k*n, "plain"), make([]float32, m*n)
	want := make([]float64, m*n)
	for i := range want {
		var size float64
		for p := range k {
			v := float64(a[i/n*k+p]) * float64(b[p*n+i%n])
			want[i] += v
			size += math.Abs(v)
		}
		if size == 0 {
			t.Fatal("nothing to add up")
		}
	}
	portable().MatMul32(c, n, a, k, b, n, m, k, n)
	wantNear(t, "c", c, want, 1e-6, 10)
}

func TestMatMul32Alone(t *testing.T) {
	const m, k, n = 37, 33, 51
	r := newRand(10)
	a, b := floats(r, m*k, "plain"), floats(r, k*n, "plain")
	eachKernel(t, func(t *testing.T, kn *Kernel) {
		all, one := make([]float32, m*n), make([]float32, n)
		kn.MatMul32(all, n, a, k, b, n, m, k, n)
		for i := range m {
			kn.MatMul32(one, n, a[i*k:], k, b, n, 1, k, n)
			wantSame(t, fmt.Sprint("row ", i), one, all[i*n:(i+1)*n])
		}
	})
}
