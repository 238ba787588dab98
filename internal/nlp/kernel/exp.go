package kernel

import "math"

// exp is e^x to within 2 units in the last place. From Cephes' expf: x = n log 2 + r with
// |r| <= log(2)/2, a polynomial for e^r, and n added to the exponent. Below -87.7 it gives 0,
// above 88.4 +Inf, a little before either is due; for NaN 0.
func exp(x float32) float32 {
	// In this form, as vectors compare: where x is NaN the bound is taken.
	if !(x > expLow) {
		x = expLow
	}
	if !(x < expHigh) {
		x = expHigh
	}
	shifted := float32(x*log2E) + roundMagic
	n := shifted - roundMagic
	r := x - float32(n*ln2High)
	r -= float32(n * ln2Low)
	// Pairs of terms, and then by the square: fewer steps that wait for one another.
	square := float32(r * r)
	p := float32(expP0*r) + expP1
	p = float32(p*square) + (float32(expP2*r) + expP3)
	p = float32(p*square) + (float32(expP4*r) + expP5)
	p = float32(p*square) + r
	p++
	// The last bits of shifted are n; the shift drops the others. n is at least -127, where the
	// power of two becomes 0, and at most 128, where it becomes +Inf.
	return float32(p * math.Float32frombits(math.Float32bits(shifted)<<23+one))
}

const (
	expLow  = -88
	expHigh = 89
	log2E   = 1.44269504088896341
	ln2High = 0.693359375 // few bits, so that its products with n are exact
	ln2Low  = -2.12194440e-4
	expP0   = 1.9875691500e-4
	expP1   = 1.3981999507e-3
	expP2   = 8.3334519073e-3
	expP3   = 4.1665795894e-2
	expP4   = 1.6666665459e-1
	expP5   = 5.0000001201e-1
	one     = 127 << 23 // the bits of 1
)
