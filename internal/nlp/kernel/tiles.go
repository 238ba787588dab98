//go:build amd64 || arm64

package kernel

// tile8 multiplies tiles of rows with a number of columns of a panel of weights, in assembly.
// Nothing of it may be empty.
type tile8 struct {
	rows int
	run  func(dst *float32, ldd int, q *uint8, k int, scale *float32, tiles int,
		packed *int8, sums *int32, by, bias *float32)
}

// tiles8 are tiles of the same number of columns, from high ones down to one row.
type tiles8 struct {
	columns int
	tiles   []tile8
}

// matMul8 cuts the columns into those of a tile, and for each the rows into tiles, as high as they
// fit. So the weights of the columns stay near while all rows pass.
func (t tiles8) matMul8(
	dst []float32, ldd int, q []uint8, scale []float32, rows int, w *Weights,
) {
	for c := 0; c < w.padded(); c += t.columns {
		packed := &w.Packed[c/panel*panel*w.K+c%panel*group]
		r := 0
		for _, tile := range t.tiles {
			n := (rows - r) / tile.rows
			if n == 0 {
				continue
			}
			tile.run(&dst[r*ldd+c], ldd*4, &q[r*w.K], w.K, &scale[r], n,
				packed, &w.Sums[c], &w.Scale[c], &w.Bias[c])
			r += n * tile.rows
		}
	}
}

// tile32 multiplies tiles of rows with the first n columns of b, in assembly. Nothing of it may be
// empty.
type tile32 struct {
	rows int
	run  func(c *float32, ldc int, a *float32, lda int, b *float32, ldb int, tiles, k, n int)
}

// tiles32 are tiles for least to most columns, from high ones down to one row.
type tiles32 struct {
	least, most int
	tiles       []tile32 // none for the portable function

	// alone says that they are for products that have no more columns. The last columns of wider
	// ones go to wider tiles, some columns once more, which gives them the same sums again.
	alone bool
}

// matMul32By returns the function that cuts a product into tiles: the next columns go to the first
// of the sets that takes as few as are left. The last set takes 1.
func matMul32By(sets ...tiles32) func(
	c []float32, ldc int, a []float32, lda int, b []float32, ldb int, m, k, n int) {
	return func(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, m, k, n int) {
		if k == 0 { // nothing that a pointer could point to
			matMul32(c, ldc, a, lda, b, ldb, m, k, n)
			return
		}
		var set tiles32
		for j := 0; j < n; j += set.most {
			if next := pick(sets, n-j); j == 0 || !next.alone {
				set = next
			} else {
				j = min(j, n-set.most)
			}
			if len(set.tiles) == 0 {
				matMul32(c, ldc, a, lda, b, ldb, m, k, n)
				return
			}
			columns := min(set.most, n-j)
			set.multiply(c[j:], ldc, a, lda, b[j:], ldb, m, k, columns)
		}
	}
}

func pick(sets []tiles32, left int) tiles32 {
	for _, s := range sets {
		if s.least <= left {
			return s
		}
	}
	return sets[len(sets)-1]
}

// multiply takes n columns through all the rows.
func (t tiles32) multiply(
	c []float32, ldc int, a []float32, lda int, b []float32, ldb int, m, k, n int,
) {
	i := 0
	for _, tile := range t.tiles {
		if count := (m - i) / tile.rows; count > 0 {
			tile.run(&c[i*ldc], ldc*4, &a[i*lda], lda*4, &b[0], ldb*4, count, k, n)
			i += count * tile.rows
		}
	}
}
