package kernel

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// lengths are numbers of elements around the widths of vectors.
var lengths = []int{0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 50, 64, 100}

func TestExp(t *testing.T) {
	for x := float32(-87.3); x < 88.3; x += 0.001 {
		want := math.Exp(float64(x))
		if d := math.Abs(float64(exp(x))/want - 1); d > 2.4e-7 {
			t.Fatalf("exp(%v) = %v, want %v", x, exp(x), want)
		}
	}
	inf := float32(math.Inf(1))
	for _, c := range []struct{ x, want float32 }{
		{0, 1}, {-inf, 0}, {-1000, 0}, {-88, 0}, {inf, inf}, {1000, inf}, {89, inf},
		{float32(math.NaN()), 0},
	} {
		if got := exp(c.x); got != c.want {
			t.Errorf("exp(%v) = %v, want %v", c.x, got, c.want)
		}
	}
}

func TestGelu(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(11)
		for _, n := range lengths {
			for _, kind := range kinds {
				x := floats(r, n, kind)
				got := fencedFloats(x)
				k.Gelu(got.inside())
				portable().Gelu(x)
				wantSame(t, fmt.Sprint(n, kind), got.inside(), x)
				got.wantWhole(t, fmt.Sprint(n, kind))
			}
		}
	})
}

func TestGeluReference(t *testing.T) {
	x := []float32{1e10, -1e10, math.MaxFloat32, -math.MaxFloat32, 0, 1e-40, float32(math.Inf(1))}
	for v := float32(-20); v < 20; v += 0.001 {
		x = append(x, v)
	}
	want := make([]float64, len(x))
	for i, v := range x {
		v := float64(v)
		want[i] = v / (1 + math.Exp(-2*math.Sqrt(2/math.Pi)*(v+0.044715*v*v*v)))
	}
	portable().Gelu(x)
	i := slices.IndexFunc(x, func(v float32) bool { return math.IsInf(float64(v), 1) })
	want[i], x[i] = 0, 0 // +Inf stays; its difference would be NaN
	wantNear(t, "gelu", x, want, 1e-6, 1)
}

func TestAddNorm(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(12)
		for _, width := range []int{16, 32, 48, 384} {
			for _, kind := range kinds {
				for _, rows := range []int{0, 1, 3, 12} {
					testAddNorm(t, k, floats(r, (2*rows+2)*width, kind), rows, width)
				}
			}
		}
	})
}

// testAddNorm takes x, y, gain and bias from one slice.
func testAddNorm(t *testing.T, k *Kernel, all []float32, rows, width int) {
	x, y := all[:rows*width], all[rows*width:2*rows*width]
	gain, bias := all[2*rows*width:][:width], all[2*rows*width+width:]
	for _, y := range [][]float32{y, nil} {
		what := fmt.Sprintf("%d x %d, y %v", rows, width, y != nil)
		got, want := fencedFloats(x), slices.Clone(x)
		k.AddNorm(got.inside(), y, gain, bias, rows, width)
		portable().AddNorm(want, y, gain, bias, rows, width)
		wantSame(t, what, got.inside(), want)
		got.wantWhole(t, what)
	}
}

func TestAddNormReference(t *testing.T) {
	const width = 384
	r := newRand(13)
	x, y := floats(r, width, "plain"), floats(r, width, "plain")
	gain, bias := floats(r, width, "plain"), floats(r, width, "plain")
	var mean, variance float64
	for i := range x {
		mean += (float64(x[i]) + float64(y[i])) / width
	}
	for i := range x {
		d := float64(x[i]) + float64(y[i]) - mean
		variance += d * d / width
	}
	want := make([]float64, width)
	for i := range x {
		d := float64(x[i]) + float64(y[i]) - mean
		want[i] = d/math.Sqrt(variance+1e-12)*float64(gain[i]) + float64(bias[i])
	}
	portable().AddNorm(x, y, gain, bias, 1, width)
	wantNear(t, "x", x, want, 2e-6, 1)
}

func TestSoftmax(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(14)
		for _, n := range lengths {
			for _, kind := range kinds {
				for _, rows := range []int{0, 1, 2, 5} {
					ld := n + r.IntN(4)
					x := floats(r, length(rows, n, ld), kind)
					by := number(r, "plain")
					what := fmt.Sprintf("%d x %d, %s", rows, n, kind)
					got, want := fencedFloats(x), slices.Clone(x)
					k.Softmax(got.inside(), ld, rows, n, by)
					portable().Softmax(want, ld, rows, n, by)
					wantSame(t, what, got.inside(), want)
					got.wantWhole(t, what)
				}
			}
		}
	})
}

func TestSoftmaxReference(t *testing.T) {
	const n, by = 51, 0.25
	x := floats(newRand(15), n, "plain")
	want := make([]float64, n)
	var sum float64
	for i, v := range x {
		want[i] = math.Exp(float64(v) * by)
		sum += want[i]
	}
	for i := range want {
		want[i] /= sum
	}
	portable().Softmax(x, n, 1, n, by)
	wantNear(t, "x", x, want, 1e-6, 0)
}

func TestAddScaled(t *testing.T) {
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(16)
		for _, n := range lengths {
			for _, kind := range kinds {
				x, dst, w := floats(r, n, kind), floats(r, n, kind), number(r, "plain")
				got := fencedFloats(dst)
				k.AddScaled(got.inside(), x, w)
				portable().AddScaled(dst, x, w)
				wantSame(t, fmt.Sprint(n, kind), got.inside(), dst)
				got.wantWhole(t, fmt.Sprint(n, kind))
			}
		}
	})
}

// A row's result is the same whatever stands beside it.
func TestRowsAlone(t *testing.T) {
	const rows, n = 13, 64
	eachKernel(t, func(t *testing.T, k *Kernel) {
		r := newRand(17)
		x, gain := floats(r, rows*n, "plain"), floats(r, n, "plain")
		q, one, scale := make([]uint8, rows*n), make([]uint8, n), make([]float32, rows)
		k.Quantise(q, scale, x, rows, n)
		soft, norm := slices.Clone(x), slices.Clone(x)
		k.Softmax(soft, n, rows, n, 0.5)
		k.AddNorm(norm, x, gain, gain, rows, n)
		for i := range rows {
			row := x[i*n : (i+1)*n]
			s := make([]float32, 1)
			k.Quantise(one, s, row, 1, n)
			if !slices.Equal(one, q[i*n:(i+1)*n]) || s[0] != scale[i] {
				t.Errorf("Quantise: row %d differs alone", i)
			}
			got := slices.Clone(row)
			k.Softmax(got, n, 1, n, 0.5)
			wantSame(t, "Softmax", got, soft[i*n:(i+1)*n])
			got = slices.Clone(row)
			k.AddNorm(got, row, gain, gain, 1, n)
			wantSame(t, "AddNorm", got, norm[i*n:(i+1)*n])
		}
	})
}
