package kernel

import "math"

// Softmax multiplies each row of n numbers, at stride ld, with by, and replaces it by
// exp(x - largest) / sum; by lanes and tree the sum is taken (see lanes), with zeros where the
// row ends before the lanes do. What lies between the rows stays as it is.
func (k *Kernel) Softmax(x []float32, ld, rows, n int, by float32) {
	matrix("Softmax", "x", len(x), ld, rows, n)
	if n == 0 {
		return
	}
	for i := range rows {
		k.softmaxRow(x[i*ld:][:n], by)
	}
}

func softmaxRow(x []float32, by float32) {
	largest := float32(math.Inf(-1))
	for i, v := range x {
		v *= by
		x[i] = v
		if v > largest {
			largest = v
		}
	}
	var sums lanes
	for i, v := range x {
		v = exp(v - largest)
		x[i] = v
		sums[i%len(sums)] += v
	}
	sum := sums.total()
	for i := range x {
		x[i] /= sum
	}
}
