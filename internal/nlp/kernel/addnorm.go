package kernel

import (
	"fmt"
	"math"
)

// normEpsilon keeps the division by the deviation finite; the value is BERT's.
const normEpsilon = 1e-12

// AddNorm replaces the rows of x (rows x width) by LayerNorm(x+y)*gain + bias; y may be nil. The
// width is a multiple of 16. Sums go by 16 lanes and a tree (see lanes), in two passes: the mean,
// then the variance of x - mean.
func (k *Kernel) AddNorm(x, y, gain, bias []float32, rows, width int) {
	if width <= 0 || width%len(lanes{}) != 0 {
		panic(fmt.Sprintf("kernel: AddNorm: width %d is not a multiple of 16", width))
	}
	matrix("AddNorm", "x", len(x), width, rows, width)
	atLeast("AddNorm", "gain", len(gain), width)
	atLeast("AddNorm", "bias", len(bias), width)
	if y != nil {
		matrix("AddNorm", "y", len(y), width, rows, width)
	}
	for i := range rows {
		var add []float32
		if y != nil {
			add = y[i*width : (i+1)*width]
		}
		k.addNormRow(x[i*width:(i+1)*width], add, gain[:width], bias[:width])
	}
}

func addNormRow(x, y, gain, bias []float32) {
	for i, v := range y {
		x[i] += v
	}
	var sums, squares lanes
	for i, v := range x {
		sums[i%len(sums)] += v
	}
	n := float32(len(x))
	mean := sums.total() / n
	for i, v := range x {
		d := v - mean
		squares[i%len(squares)] += float32(d * d)
	}
	by := normFactor(squares.total() / n)
	for i, v := range x {
		d := float32((v - mean) * by)
		x[i] = float32(d*gain[i]) + bias[i]
	}
}

// normFactor is 1 over the deviation.
func normFactor(variance float32) float32 { return 1 / sqrt(variance+normEpsilon) }

// sqrt rounds correctly: the root of a float32 in 64 bits has digits enough to round once more.
func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
