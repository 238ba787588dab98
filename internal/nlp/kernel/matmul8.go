package kernel

// MatMul8 multiplies the rows of q, rounded by Quantise, with w:
//
//	dst[r*ldd+c] = ((acc - Sums[c]) * Scale[c]) * scale[r] + Bias[c]
//
// where acc is the exact sum of the products of q's row r and w's column c, and every float
// operation rounds. It writes the padded columns too, so ldd is a multiple of 32 or larger.
func (k *Kernel) MatMul8(
	dst []float32, ldd int, q []uint8, scale []float32, rows int, w *Weights,
) {
	w.check("MatMul8")
	matrix("MatMul8", "dst", len(dst), ldd, rows, w.padded())
	matrix("MatMul8", "q", len(q), w.K, rows, w.K)
	atLeast("MatMul8", "scale", len(scale), rows)
	if rows > 0 {
		k.matMul8(dst, ldd, q, scale, rows, w)
	}
}

func matMul8(dst []float32, ldd int, q []uint8, scale []float32, rows int, w *Weights) {
	for c := 0; c < w.N; c += panel {
		packed := w.Packed[c*w.K : (c+panel)*w.K]
		for r := 0; r < rows; r += 2 {
			first, second := q[r*w.K:(r+1)*w.K], q[r*w.K:(r+1)*w.K]
			if r+1 < rows {
				second = q[(r+1)*w.K : (r+2)*w.K]
			}
			sums := multiplyPanel(first, second, packed)
			w.finish(dst[r*ldd+c:], scale[r], c, &sums[0])
			if r+1 < rows {
				w.finish(dst[(r+1)*ldd+c:], scale[r+1], c, &sums[1])
			}
		}
	}
}

// multiplyPanel is the product of two rows with the columns of a panel. The rows share one
// multiplication: one number carries both, 32 bits apart. The lower sum, being signed, may borrow
// from the higher one, which is made good at the end.
func multiplyPanel(first, second []uint8, packed []int8) (sums [2][panel]int32) {
	var both [panel]int64
	second = second[:len(first)]
	for len(first) >= group && len(second) >= group && len(packed) >= group*panel {
		q0, q1 := int64(first[0])|int64(second[0])<<32, int64(first[1])|int64(second[1])<<32
		q2, q3 := int64(first[2])|int64(second[2])<<32, int64(first[3])|int64(second[3])<<32
		p := (*[group * panel]int8)(packed)
		for c := range both {
			both[c] += q0*int64(p[c*group]) + q1*int64(p[c*group+1]) +
				q2*int64(p[c*group+2]) + q3*int64(p[c*group+3])
		}
		first, second, packed = first[group:], second[group:], packed[group*panel:]
	}
	for c, s := range both {
		low := int32(s)
		sums[0][c], sums[1][c] = low, int32((s-int64(low))>>32)
	}
	return sums
}

// finish turns a row's sums for the panel at column c to floats.
func (w *Weights) finish(dst []float32, scale float32, c int, sums *[panel]int32) {
	by, bias, shift := w.Scale[c:c+panel], w.Bias[c:c+panel], w.Sums[c:c+panel]
	dst = dst[:panel]
	for i, s := range sums {
		v := float32(float32(s-shift[i]) * by[i])
		dst[i] = float32(v*scale) + bias[i]
	}
}
