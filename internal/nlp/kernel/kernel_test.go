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
	all := Available()
	for _, want := range all {
		if k, err := ByName(want.Name); err != nil || k.Name != want.Name {
			t.Errorf("ByName(%q) = %v, %v", want.Name, k, err)
		}
	}
	if k, err := ByName(""); err != nil || k.Name != all[0].Name {
		t.Errorf("without a name: %v, %v; want %s", k, err, all[0].Name)
	}
	if all[len(all)-1].Name != "portable" {
		t.Errorf("the last kernel is %s", all[len(all)-1].Name)
	}
	if _, err := ByName("abacus"); err == nil || !strings.Contains(err.Error(), "portable") {
		t.Errorf("error %v does not say what there is", err)
	}
	for _, k := range all {
		t.Logf("available: %s", k.Name)
	}
}

// eachKernel runs f with every kernel of this processor.
func eachKernel(t *testing.T, f func(t *testing.T, k *Kernel)) {
	for _, k := range Available() {
		t.Run(k.Name, func(t *testing.T) { f(t, k) })
	}
}

// wantSame fails where two results differ in a bit. Which NaN it is does not count.
func wantSame(t *testing.T, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d numbers, want %d", what, len(got), len(want))
	}
	for i, v := range got {
		bothNaN := v != v && want[i] != want[i]
		if !bothNaN && math.Float32bits(v) != math.Float32bits(want[i]) {
			t.Fatalf("%s: [%d] is %v (%#08x), want %v (%#08x)", what, i,
				v, math.Float32bits(v), want[i], math.Float32bits(want[i]))
		}
	}
}

// wantNear fails where numbers differ by more than a share of their size, or of least.
func wantNear(t *testing.T, what string, got []float32, want []float64, share, least float64) {
	t.Helper()
	for i, v := range got {
		if d := math.Abs(float64(v) - want[i]); !(d <= share*max(least, math.Abs(want[i]))) {
			t.Fatalf("%s: [%d] is %v, want %v", what, i, v, want[i])
		}
	}
}

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

// someRows are numbers of rows around the heights of the tiles.
var someRows = []int{0, 1, 2, 3, 4, 5, 7, 8, 11, 12, 13, 23, 37}

// kinds of numbers that floats makes.
var kinds = []string{"plain", "large", "small", "mixed", "zero", "wild"}

// floats returns n numbers of a kind.
func floats(r *rand.Rand, n int, kind string) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = number(r, kind)
	}
	return x
}

func number(r *rand.Rand, kind string) float32 {
	v := float32(r.NormFloat64())
	switch kind {
	case "large":
		return v * 1e30
	case "small":
		return v * 1e-40 // below the normal numbers
	case "mixed":
		return v * float32(math.Pow(10, float64(r.IntN(60)-30)))
	case "zero":
		return float32(math.Copysign(0, float64(v)))
	case "wild":
		return math.Float32frombits(r.Uint32()) // NaNs and infinities among them
	}
	return v
}

// fenced copies x into a larger slice, whose rest must stay as it is.
type fenced struct {
	all  []float32
	from int
}

const fence = -12345.5

func fencedFloats(x []float32) fenced {
	f := fenced{slices.Repeat([]float32{fence}, len(x)+80), 37}
	copy(f.all[f.from:], x)
	return f
}

// len is that of the numbers inside the fence.
func (f fenced) len() int { return len(f.all) - 80 }

// inside is the copy, with nothing behind it that belongs to it.
func (f fenced) inside() []float32 { return f.all[f.from : f.from+f.len() : f.from+f.len()] }

// wantWhole fails where something wrote outside.
func (f fenced) wantWhole(t *testing.T, what string) {
	t.Helper()
	for i, v := range f.all {
		if (i < f.from || i >= f.from+f.len()) && v != fence {
			t.Fatalf("%s: wrote at %d, outside 0 to %d", what, i-f.from, f.len())
		}
	}
}

func TestPanics(t *testing.T) {
	w := testWeights(newRand(1), 8, 40, false)
	f, q := make([]float32, 64), make([]uint8, 64)
	for what, call := range map[string]func(*Kernel){
		"short q":        func(k *Kernel) { k.Quantise(q, f, f, 8, 9) },
		"short scale":    func(k *Kernel) { k.Quantise(q, f[:1], f, 2, 8) },
		"negative rows":  func(k *Kernel) { k.Quantise(q, f, f, -1, 8) },
		"stride":         func(k *Kernel) { k.MatMul8(f, 40, q, f, 1, w) },
		"short dst":      func(k *Kernel) { k.MatMul8(f, 64, q, f, 2, w) },
		"overflow":       func(k *Kernel) { k.MatMul8(f, math.MaxInt/2, q, f, 4, w) },
		"weights":        func(k *Kernel) { k.MatMul8(f, 64, q, f, 1, &Weights{K: 8, N: 40}) },
		"shape":          func(k *Kernel) { k.MatMul8(f, 64, q, f, 1, &Weights{K: 3, N: 4}) },
		"short a":        func(k *Kernel) { k.MatMul32(f, 8, f[:63], 8, f, 8, 8, 8, 8) },
		"short b":        func(k *Kernel) { k.MatMul32(f, 8, f, 8, f[:63], 8, 8, 8, 8) },
		"short c":        func(k *Kernel) { k.MatMul32(f[:63], 8, f, 8, f, 8, 8, 8, 8) },
		"negative k":     func(k *Kernel) { k.MatMul32(f, 8, f, 8, f, 8, 8, -1, 8) },
		"short bias":     func(k *Kernel) { k.AddNorm(f, nil, f, f[:15], 1, 16) },
		"odd width":      func(k *Kernel) { k.AddNorm(f, nil, f, f, 1, 24) },
		"short y":        func(k *Kernel) { k.AddNorm(f, f[:31], f, f, 2, 16) },
		"softmax stride": func(k *Kernel) { k.Softmax(f, 3, 2, 4, 1) },
		"softmax":        func(k *Kernel) { k.Softmax(f, 32, 3, 4, 1) },
		"add":            func(k *Kernel) { k.AddScaled(f[:3], f, 1) },
	} {
		eachKernel(t, func(t *testing.T, k *Kernel) {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.HasPrefix(got, "kernel: ") {
					t.Errorf("%s: recovered %s", what, got)
				}
			}()
			call(k)
		})
	}
}
