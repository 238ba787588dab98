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
		for r := range rows {
			acc := multiplyPanel(q[r*w.K:(r+1)*w.K], packed)
			row := dst[r*ldd+c:][:panel]
			for i, a := range acc {
				v := float32(float32(a-w.Sums[c+i]) * w.Scale[c+i])
				row[i] = float32(v*scale[r]) + w.Bias[c+i]
			}
		}
	}
}

// multiplyPanel is the product of one row with the columns of a panel.
func multiplyPanel(q []uint8, packed []int8) (acc [panel]int32) {
	for len(q) >= group && len(packed) >= group*panel {
		q0, q1, q2, q3 := int32(q[0]), int32(q[1]), int32(q[2]), int32(q[3])
		p := (*[group * panel]int8)(packed)
		for c := range acc {
			acc[c] += q0*int32(p[c*group]) + q1*int32(p[c*group+1]) +
				q2*int32(p[c*group+2]) + q3*int32(p[c*group+3])
		}
		q, packed = q[group:], packed[group*panel:]
	}
	return acc
}
