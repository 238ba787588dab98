package kernel

import "math"

const (
	// half shifts signed 8-bit numbers to unsigned ones, which VNNI multiplies with signed ones.
	half = 128

	// tiny is the magnitude under which a row counts as zero: 127 over it must stay finite.
	tiny = 0x1p-100

	// roundMagic rounds to whole numbers, ties to even, what is added to and taken from it: at
	// its magnitude the last bit of a float32 is worth 1. The numbers must stay under 1<<22.
	roundMagic = 3 << 22
)

// Quantise rounds each row of x (rows x n) to 8 bits: q = round(x * (127/largest)) + 128, ties to
// even, and scale = largest/127, where largest is the largest magnitude of the row. A row of
// zeros, or of nothing above 2^-100, gives q = 128 and scale 0. NaN counts as zero; a row with an
// infinity gives q = 128 and scale +Inf, and so NaN in every product.
func (k *Kernel) Quantise(q []uint8, scale []float32, x []float32, rows, n int) {
	matrix("Quantise", "q", len(q), n, rows, n)
	matrix("Quantise", "x", len(x), n, rows, n)
	atLeast("Quantise", "scale", len(scale), rows)
	for i := range rows {
		scale[i] = k.quantiseRow(q[i*n:(i+1)*n], x[i*n:(i+1)*n])
	}
}

func quantiseRow(q []uint8, x []float32) float32 {
	by, scale := factors(largestOf(x))
	roundRow(q, x, by)
	return scale
}

// factors are what a row is multiplied with, and its scale.
func factors(largest float32) (by, scale float32) {
	if largest < tiny {
		return 0, 0
	}
	return 127 / largest, largest / 127
}

// largestOf is the largest magnitude, NaNs left out.
func largestOf(x []float32) float32 {
	var largest float32
	for _, v := range x {
		if v = abs(v); v > largest {
			largest = v
		}
	}
	return largest
}

func abs(v float32) float32 {
	return math.Float32frombits(math.Float32bits(v) &^ (1 << 31))
}

func roundRow(q []uint8, x []float32, by float32) {
	q = q[:len(x)]
	for i, v := range x {
		q[i] = quantised(float32(v * by))
	}
}

func quantised(v float32) uint8 {
	if v != v {
		v = 0
	}
	return uint8(int32(math.Float32bits(v+roundMagic)) + half)
}
