package kernel

import (
	"math"
	"math/rand/v2"
	"testing"
)

// testWeights are random weights, or the outermost ones where they are extreme.
func testWeights(r *rand.Rand, k, n int, extreme bool) *Weights {
	w := make([]int8, k*n)
	for i := range w {
		w[i] = int8(r.IntN(2*maxWeight+1) - maxWeight)
		if extreme {
			w[i] = int8(maxWeight * (1 - 2*(i/k%3%2))) // whole columns, so that sums grow
		}
	}
	padded := (n + panel - 1) / panel * panel
	scale, bias := floats(r, padded, "plain"), floats(r, padded, "plain")
	if extreme {
		scale, bias = floats(r, padded, "mixed"), floats(r, padded, "mixed")
	}
	out, err := NewWeights(k, n, Pack(k, n, w), scale, bias)
	if err != nil {
		panic(err)
	}
	return out
}

func TestPack(t *testing.T) {
	const k, n = 8, 35
	w := make([]int8, k*n)
	for i := range w {
		w[i] = int8(i%127 - 63)
	}
	packed := Pack(k, n, w)
	for c := range 64 {
		for i := range k {
			var want int8
			if c < n {
				want = w[c*k+i]
			}
			if got := packed[((c/32*(k/4)+i/4)*32+c%32)*4+i%4]; got != want {
				t.Fatalf("column %d, row %d: %d, want %d", c, i, got, want)
			}
		}
	}
}

func TestNewWeights(t *testing.T) {
	const k, n, padded = 8, 35, 64
	f := make([]float32, padded)
	w, err := NewWeights(k, n, Pack(k, n, make([]int8, k*n)), f, f)
	if err != nil {
		t.Fatal(err)
	}
	if len(w.Sums) != padded {
		t.Errorf("%d sums, want %d", len(w.Sums), padded)
	}
	high := make([]int8, k*padded)
	high[k*padded-1] = 65
	low := make([]int8, k*padded)
	low[0] = -128
	for what, f := range map[string]func() (*Weights, error){
		"k of 6":        func() (*Weights, error) { return NewWeights(6, n, nil, f, f) },
		"k of 0":        func() (*Weights, error) { return NewWeights(0, n, nil, f, f) },
		"huge k":        func() (*Weights, error) { return NewWeights(math.MaxInt-3, 4, nil, f, f) },
		"n of 0":        func() (*Weights, error) { return NewWeights(k, 0, nil, f, f) },
		"short weights": func() (*Weights, error) { return NewWeights(k, n, high[1:], f, f) },
		"short scale":   func() (*Weights, error) { return NewWeights(k, n, w.Packed, f[1:], f) },
		"short bias":    func() (*Weights, error) { return NewWeights(k, n, w.Packed, f, f[1:]) },
		"65":            func() (*Weights, error) { return NewWeights(k, n, high, f, f) },
		"-128":          func() (*Weights, error) { return NewWeights(k, n, low, f, f) },
	} {
		if w, err := f(); err == nil {
			t.Errorf("%s: no error, %v", what, w)
		}
	}
}

func TestSums(t *testing.T) {
	w := testWeights(newRand(2), 12, 70, false)
	for c, got := range w.Sums {
		var want int32
		for i := range w.K {
			want += 128 * int32(at(w, i, c))
		}
		if got != want {
			t.Errorf("column %d: %d, want %d", c, got, want)
		}
	}
}

// at is the weight of row i and column c.
func at(w *Weights, i, c int) int8 {
	return w.Packed[((c/32*(w.K/4)+i/4)*32+c%32)*4+i%4]
}
