package kernel

// MatMul32 multiplies a (m x k) with b (k x n):
//
//	c[i*ldc+j] = the sum of a[i*lda+p] * b[p*ldb+j] over p in ascending order, from 0 on
//
// where every product rounds before it is added. Vectors run along j, so that their width does
// not touch the order of a sum. It may not be that c overlaps a or b.
func (kn *Kernel) MatMul32(
	c []float32, ldc int, a []float32, lda int, b []float32, ldb int, m, k, n int,
) {
	matrix("MatMul32", "c", len(c), ldc, m, n)
	matrix("MatMul32", "a", len(a), lda, m, k)
	matrix("MatMul32", "b", len(b), ldb, k, n)
	if m > 0 && n > 0 {
		kn.matMul32(c, ldc, a, lda, b, ldb, m, k, n)
	}
}

func matMul32(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, m, k, n int) {
	for i := range m {
		row := c[i*ldc:][:n]
		clear(row)
		for p := range k {
			addScaled(row, b[p*ldb:][:n], a[i*lda+p])
		}
	}
}
