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

// Quantise rounds each row of x (rows x k) to 8 bits: q = round(x * (127/largest)) + 128, ties to
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

// GeluQuantise is Gelu of x (rows x k) in place and then Quantise, with the same bits but faster:
// a row is rounded while it is still near.
func (k *Kernel) GeluQuantise(q []uint8, scale []float32, x []float32, rows, n int) {
	matrix("GeluQuantise", "q", len(q), n, rows, n)
	matrix("GeluQuantise", "x", len(x), n, rows, n)
	atLeast("GeluQuantise", "scale", len(scale), rows)
	for i := range rows {
		row := x[i*n : (i+1)*n]
		k.gelu(row)
		scale[i] = k.quantiseRow(q[i*n:(i+1)*n], row)
	}
}

func quantiseRow(q []uint8, x []float32) float32 {
	largest := largestOf(x)
	var by float32 // stays 0 for a row of zeros
	if largest >= tiny {
		by = 127 / largest
	}
	for i, v := range x {
		q[i] = quantised(v * by)
	}
	if by == 0 && largest < tiny {
		return 0
	}
	return largest / 127
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

func quantised(v float32) uint8 {
	if v != v {
		v = 0
	}
	return uint8(int32(math.Float32bits(v+roundMagic)) + half)
}
