package kernel

import "testing"

// FuzzProducts compares the kernels on products of any shape.
func FuzzProducts(f *testing.F) {
	f.Add(uint64(1), uint8(12), uint8(8), uint8(33))
	f.Add(uint64(2), uint8(1), uint8(129), uint8(51))
	f.Add(uint64(3), uint8(27), uint8(0), uint8(2))
	f.Fuzz(func(t *testing.T, seed uint64, m, k, n uint8) {
		r := newRand(seed)
		for _, kn := range Available() {
			kind := kinds[seed%uint64(len(kinds))]
			testMatMul32(t, kn, product{int(m), int(k), int(n), kind, int(seed % 7)})
			w := testWeights(r, group*(1+int(k)), 1+int(n), seed%2 == 0)
			testMatMul8(t, r, kn, int(m), w, seed%2 == 0)
		}
	})
}
