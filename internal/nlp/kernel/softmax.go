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
	largest := scaleRow(x, by)
	var sums lanes
	expRow(x, largest, &sums)
	divideRow(x, sums.total())
}

// scaleRow multiplies the row with by, and returns its largest number, NaNs left out.
func scaleRow(x []float32, by float32) float32 {
	largest := float32(math.Inf(-1))
	for i, v := range x {
		v = float32(v * by) // its users subtract from it
		x[i] = v
		if v > largest {
			largest = v
		}
	}
	return largest
}

// expRow replaces each x by exp(x - largest), and adds it to its lane; x begins at lane 0.
func expRow(x []float32, largest float32, sums *lanes) {
	for i, v := range x {
		v = exp(v - largest)
		x[i] = v
		sums[i%len(sums)] += v
	}
}

func divideRow(x []float32, by float32) {
	for i := range x {
		x[i] /= by
	}
}
