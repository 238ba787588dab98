package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestByName(t *testing.T) {
	for _, want := range Available() {
		k, err := ByName(want.Name)
		if err != nil || k.Name != want.Name {
			t.Errorf("ByName(%q) = %v, %v", want.Name, k, err)
		}
	}
	if k, err := ByName(""); err != nil || k.Name != Available()[0].Name {
		t.Errorf("no name gives %v, %v, not the first", k, err)
	}
	if _, err := ByName("abacus"); err == nil || !strings.Contains(err.Error(), "portable") {
		t.Errorf("error %v does not list what there is", err)
	}
}

// each runs f for every kernel but the portable one beside the portable one.
func each(t *testing.T, f func(t *testing.T, k, reference *Kernel)) {
	for _, k := range vectorKernels() {
		t.Run(k.Name, func(t *testing.T) { f(t, k, portable()) })
	}
}

func equal(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: number %d is %v, the portable kernel has %v", what, i, got[i], want[i])
		}
	}
}

// floats are n numbers of very different size, some of them nil.
func floats(r *rand.Rand, n int, top float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		switch r.IntN(8) {
		case 0:
		case 1:
			x[i] = float32(top * (2*r.Float64() - 1))
		case 2:
			x[i] = float32(1e-40 * r.NormFloat64()) // too small to be normal
		default:
			x[i] = float32(r.NormFloat64())
		}
	}
	return x
}

var someRows = []int{0, 1, 2, 3, 5, 11, 12, 13, 24, 37}

func TestQuantise(t *testing.T) {
	each(t, func(t *testing.T, k, reference *Kernel) {
		r := rand.New(rand.NewPCG(1, 1))
		for _, rows := range someRows {
			for _, width := range []int{16, 48, 384} {
				x := floats(r, rows*width, 1e4)
				if rows > 1 {
					clear(x[:width])
				}
				q, want := make([]uint8, rows*width), make([]uint8, rows*width)
				s, wants := make([]float32, rows), make([]float32, rows)
				k.Quantise(q, s, x, rows, width)
				reference.Quantise(want, wants, x, rows, width)
				if !slices.Equal(q, want) {
					t.Fatalf("%d x %d: not the numbers of the portable kernel", rows, width)
				}
				equal(t, "scales", s, wants)
			}
		}
	})
}

func TestQuantiseRounds(t *testing.T) {
	x := make([]float32, 16)
	copy(x, []float32{127, -127, 0.5, 1.5, 2.5, -0.5, -1.5, 126.4, 1e-30})
	want := []uint8{255, 1, 128, 130, 130, 128, 126, 254, 128}
	for _, k := range Available() {
		q, s := make([]uint8, 16), make([]float32, 1)
		k.Quantise(q, s, x, 1, 16)
		if s[0] != 1 || !slices.Equal(q[:len(want)], want) {
			t.Errorf("%s: scale %v, numbers %v, want 1 and %v", k.Name, s[0], q[:len(want)], want)
		}
	}
}

// randomWeights are weights of one size or, where extreme, those whose products overflow 16 bits first.
func randomWeights(r *rand.Rand, k, n int, extreme bool) (*Weights, []int8) {
	columns := make([]int8, k*n)
	for i := range columns {
		columns[i] = int8(r.IntN(2*MaxWeight+1) - MaxWeight)
		if extreme {
			columns[i] = MaxWeight
			if i/k%2 == 1 {
				columns[i] = -MaxWeight
			}
		}
	}
	padded := (n + 31) / 32 * 32
	w, err := NewWeights(k, n, Pack(k, n, columns), floats(r, padded, 1), floats(r, padded, 10))
	if err != nil {
		panic(err)
	}
	return w, columns
}

func TestMatMul8(t *testing.T) {
	for _, kernel := range Available() {
		t.Run(kernel.Name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(2, 2))
			for _, rows := range someRows {
				for _, shape := range [][2]int{{16, 1}, {32, 33}, {384, 64}, {1536, 96}} {
					for _, extreme := range []bool{false, true} {
						testProduct(t, r, kernel, rows, shape[0], shape[1], extreme)
					}
				}
			}
		})
	}
}

// testProduct compares with sums of 64-bit integers.
func testProduct(t *testing.T, r *rand.Rand, kernel *Kernel, rows, k, n int, extreme bool) {
	w, columns := randomWeights(r, k, n, extreme)
	q := make([]uint8, rows*k)
	for i := range q {
		q[i] = uint8(1 + r.IntN(255))
		if extreme {
			q[i] = 255
		}
	}
	scale := floats(r, rows, 1)
	ldd := w.padded() + 3
	dst := make([]float32, rows*ldd)
	kernel.MatMul8(dst, ldd, q, scale, rows, w)
	for i := range rows {
		for c := range n {
			sum := int64(0)
			for j := range k {
				sum += (int64(q[i*k+j]) - 128) * int64(columns[c*k+j])
			}
			want := float32(float32(float32(sum)*w.Scale[c])*scale[i]) + w.Bias[c]
			if got := dst[i*ldd+c]; got != want {
				t.Fatalf("%d rows, %d x %d: number %d,%d is %v, want %v", rows, k, n, i, c, got, want)
			}
		}
	}
}

func TestMatMul32(t *testing.T) {
	each(t, func(t *testing.T, k, reference *Kernel) {
		r := rand.New(rand.NewPCG(3, 3))
		for _, m := range someRows {
			for _, inner := range []int{1, 7, 32, 129} {
				for _, n := range []int{16, 32, 48, 64} {
					a, b := floats(r, m*(inner+2)+inner, 10), floats(r, (inner+1)*(n+5), 10)
					got, want := make([]float32, m*(n+1)+n), make([]float32, m*(n+1)+n)
					p := Product{C: got, A: a, B: b, LdC: n + 1, LdA: inner + 2, LdB: n + 5, M: m, K: inner, N: n}
					k.MatMul32(p)
					p.C = want
					reference.MatMul32(p)
					equal(t, fmt.Sprint(m, inner, n), got, want)
				}
			}
		}
	})
}

func TestGelu(t *testing.T) {
	var x []float32
	for v := -60.0; v < 60; v += 0.003 {
		x = append(x, float32(v))
	}
	x = append(x, 0, float32(math.Copysign(0, -1)), 1e-40, 1e30, -1e30)
	x = x[:len(x)/Lanes*Lanes]
	want := slices.Clone(x)
	portable().Gelu(want)
	for i, v := range x {
		d := float64(v)
		exact := d / (1 + math.Exp(-2*math.Sqrt(2/math.Pi)*(d+0.044715*d*d*d)))
		if math.Abs(float64(want[i])-exact) > 1e-6*max(1, math.Abs(exact)) {
			t.Fatalf("gelu(%v) = %v, want %v", v, want[i], exact)
		}
	}
	each(t, func(t *testing.T, k, _ *Kernel) {
		got := slices.Clone(x)
		k.Gelu(got)
		equal(t, "gelu", got, want)
	})
}

func TestExp(t *testing.T) {
	for x := -87.0; x <= 88; x += 0.01 {
		if got, want := float64(exp(float32(x))), math.Exp(float64(float32(x))); math.Abs(got/want-1) > 5e-7 {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
}

func TestAddNorm(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for _, rows := range someRows {
		x, y := floats(r, rows*48, 100), floats(r, rows*48, 100)
		if rows > 2 {
			clear(x[:48])
			clear(y[:48]) // a row without any variance
		}
		gain, bias := floats(r, 48, 3), floats(r, 48, 3)
		want := slices.Clone(x)
		portable().AddNorm(want, y, gain, bias, rows, 48)
		for i, v := range exactNorm(x, y, gain, bias, rows, 48) {
			if math.Abs(float64(want[i])-v) > 1e-4*max(1, math.Abs(v)) {
				t.Fatalf("number %d is %v, want %v", i, want[i], v)
			}
		}
		each(t, func(t *testing.T, k, _ *Kernel) {
			got := slices.Clone(x)
			k.AddNorm(got, y, gain, bias, rows, 48)
			equal(t, "norm", got, want)
		})
	}
}

func exactNorm(x, y, gain, bias []float32, rows, width int) []float64 {
	var out []float64
	for r := range rows {
		mean, variance := 0.0, 0.0
		for i := range width {
			mean += (float64(x[r*width+i]) + float64(y[r*width+i])) / float64(width)
		}
		for i := range width {
			d := float64(x[r*width+i]) + float64(y[r*width+i]) - mean
			variance += d * d / float64(width)
		}
		for i := range width {
			d := float64(x[r*width+i]) + float64(y[r*width+i]) - mean
			out = append(out, d/math.Sqrt(variance+normEps)*float64(gain[i])+float64(bias[i]))
		}
	}
	return out
}

func TestSoftmax(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, n := range []int{1, 2, 15, 16, 17, 31, 48, 200} {
		const rows = 3
		ld := (n + 31) / 16 * 16
		x := floats(r, rows*ld, 50)
		want := slices.Clone(x)
		portable().Softmax(want, ld, rows, n, 0.3)
		for i := range rows {
			sum := 0.0
			for _, v := range x[i*ld : i*ld+n] {
				sum += math.Exp(0.3 * float64(v))
			}
			for j, v := range x[i*ld : i*ld+n] {
				share := math.Exp(0.3*float64(v)) / sum
				if math.Abs(float64(want[i*ld+j])-share) > 2e-6 {
					t.Fatalf("%d of %d is %v, want %v", j, n, want[i*ld+j], share)
				}
			}
		}
		each(t, func(t *testing.T, k, _ *Kernel) {
			got := slices.Clone(x)
			k.Softmax(got, ld, rows, n, 0.3)
			equal(t, "softmax", got, want)
		})
	}
}

func TestAddScaled(t *testing.T) {
	each(t, func(t *testing.T, k, reference *Kernel) {
		r := rand.New(rand.NewPCG(6, 6))
		for _, n := range []int{0, 16, 64, 400} {
			x, got := floats(r, n, 10), floats(r, n, 10)
			want := slices.Clone(got)
			k.AddScaled(got, x, 0.37)
			reference.AddScaled(want, x, 0.37)
			equal(t, "sum", got, want)
		}
	})
}

func TestWeightsAreChecked(t *testing.T) {
	good := make([]int8, 16*32)
	row := make([]float32, 32)
	bad := slices.Clone(good)
	bad[100] = MaxWeight + 1
	for name, c := range map[string]struct {
		k, n        int
		packed      []int8
		scale, bias []float32
		ok          bool
	}{
		"good":       {16, 5, good, row, row, true},
		"too large":  {16, 5, bad, row, row, false},
		"few scales": {16, 5, good, row[:5], row, false},
		"short":      {16, 5, good[1:], row, row, false},
		"odd rows":   {12, 5, good[:12*32], row, row, false},
		"no columns": {16, 0, nil, nil, nil, false},
	} {
		if _, err := NewWeights(c.k, c.n, c.packed, c.scale, c.bias); (err == nil) != c.ok {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestTooShortSlicesPanic(t *testing.T) {
	w, _ := randomWeights(rand.New(rand.NewPCG(7, 7)), 16, 32, false)
	for _, k := range Available() {
		for name, f := range map[string]func(){
			"Quantise": func() { k.Quantise(make([]uint8, 31), make([]float32, 2), make([]float32, 32), 2, 16) },
			"MatMul8":  func() { k.MatMul8(make([]float32, 63), 32, make([]uint8, 32), make([]float32, 2), 2, w) },
			"MatMul32": func() {
				k.MatMul32(Product{C: make([]float32, 16), A: make([]float32, 2), B: make([]float32, 31), LdB: 16, M: 1, K: 2, N: 16})
			},
			"Gelu": func() { k.Gelu(make([]float32, 15)) },
			"AddNorm": func() {
				k.AddNorm(make([]float32, 31), make([]float32, 32), make([]float32, 16), make([]float32, 16), 2, 16)
			},
			"Softmax":   func() { k.Softmax(make([]float32, 31), 16, 2, 9, 1) },
			"AddScaled": func() { k.AddScaled(make([]float32, 16), make([]float32, 32), 1) },
		} {
			func() {
				defer func() {
					if recover() == nil {
						t.Errorf("%s of %s took slices that are too short", name, k.Name)
					}
				}()
				f()
			}()
		}
	}
}

func BenchmarkMatMul8(b *testing.B) {
	r := rand.New(rand.NewPCG(8, 8))
	for _, k := range Available() {
		for _, shape := range [][2]int{{384, 1152}, {384, 1536}, {1536, 384}} {
			b.Run(fmt.Sprintf("%s/%dx%d", k.Name, shape[0], shape[1]), func(b *testing.B) {
				const rows = 240
				w, _ := randomWeights(r, shape[0], shape[1], false)
				q, scale := make([]uint8, rows*w.K), make([]float32, rows)
				dst := make([]float32, rows*w.padded())
				for b.Loop() {
					k.MatMul8(dst, w.padded(), q, scale, rows, w)
				}
				products := float64(rows * w.K * w.N)
				b.ReportMetric(products*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
			})
		}
	}
}

func BenchmarkGelu(b *testing.B) {
	for _, k := range Available() {
		b.Run(k.Name, func(b *testing.B) {
			x := make([]float32, 1536)
			for b.Loop() {
				k.Gelu(x)
			}
			b.SetBytes(int64(4 * len(x)))
		})
	}
}
