package kernel

import "golang.org/x/sys/cpu"

// vectorKernels are those that the processor allows: every one has vectors, but not every one the
// products of bytes.
func vectorKernels() []*Kernel {
	if !cpu.ARM64.HasASIMDDP {
		return nil
	}
	return []*Kernel{kernelNEON()}
}

func kernelNEON() *Kernel {
	return &Kernel{
		Name:        "neon",
		quantiseRow: quantiseRowNEON,
		matMul8: tiles8{16, []tile8{
			{4, matMul8x4NEON},
			{2, matMul8x2NEON},
			{1, matMul8x1NEON},
		}}.matMul8,
		matMul32: matMul32By(
			tiles32{least: 16, most: 16, tiles: []tile32{
				{4, matMul32x4x16NEON},
				{1, matMul32x1x16NEON},
			}},
			tiles32{least: 4, most: 4, alone: true, tiles: []tile32{
				{4, matMul32x4x4NEON},
				{1, matMul32x1x4NEON},
			}},
			tiles32{least: 1, most: 3, alone: true},
		),
		gelu:       geluRowNEON,
		addNormRow: addNormRowNEON,
		softmaxRow: softmaxRowNEON,
		addScaled:  addScaledRowNEON,
	}
}

// The functions of rows in assembly take whole steps of numbers; the rest is for Go.

// steps is the largest multiple of step, a power of two, that is not above n.
func steps(n, step int) int { return n &^ (step - 1) }

func quantiseRowNEON(q []uint8, x []float32) float32 {
	n := steps(len(x), 16)
	largest := largestOf(x[n:])
	if n > 0 {
		largest = max(largest, largestNEON(&x[0], n))
	}
	by, scale := factors(largest)
	if n > 0 {
		roundNEON(&q[0], &x[0], n, by)
	}
	roundRow(q[n:], x[n:], by)
	return scale
}

func geluRowNEON(x []float32) {
	n := steps(len(x), 4)
	if n > 0 {
		geluNEON(&x[0], n)
	}
	gelu(x[n:])
}

func softmaxRowNEON(x []float32, by float32) {
	largest := scaleRow(x, by)
	var sums lanes
	n := steps(len(x), 16)
	if n > 0 {
		expsNEON(&x[0], n, &sums, largest)
	}
	expRow(x[n:], largest, &sums)
	divideRow(x, sums.total())
}

// addNormRowNEON has no rest: the width is a multiple of 16.
func addNormRowNEON(x, y, gain, bias []float32) {
	n := len(x)
	if len(y) > 0 {
		addScaledNEON(&x[0], &y[0], n, 1)
	}
	var sums lanes
	sumNEON(&x[0], n, &sums)
	mean := sums.total() / float32(n)
	squaresNEON(&x[0], n, &sums, mean)
	by := normFactor(sums.total() / float32(n))
	normNEON(&x[0], n, &gain[0], &bias[0], mean, by)
}

func addScaledRowNEON(dst, x []float32, w float32) {
	n := steps(len(x), 16)
	if n > 0 {
		addScaledNEON(&dst[0], &x[0], n, w)
	}
	addScaled(dst[n:], x[n:], w)
}
