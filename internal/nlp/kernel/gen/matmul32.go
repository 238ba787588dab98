package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

const signature32 = "func(c *float32, ldc int, a *float32, lda int, b *float32, ldb int, " +
	"tiles, k, n int)"

// matMul32 is a loop over tiles of rows, all times the same columns of b: the first n of those
// where it is masked, otherwise all.
func (u unit) matMul32(rows, columns int, masked bool) {
	name := "matMul32x" + itoa(rows) + "x" + itoa(columns)
	doc := "computes tiles of " + itoa(rows) + " rows and "
	if masked {
		name += "Masked"
		doc += "up to "
	}
	u.function(name, signature32, doc+itoa(columns)+" columns;\n// strides are in bytes, and "+
		"no argument is zero.")
	c, ldc, a, lda := value("c"), value("ldc"), value("a"), value("lda")
	ldb, tiles, k := value("ldb"), value("tiles"), value("k")
	parts := u.columnParts(columns, masked)
	loop("tile", tiles, func() {
		acc := make([][]VecVirtual, rows)
		for r := range acc {
			acc[r] = u.zeros(len(parts))
		}
		at, b, count := newPointers(a, lda, rows), value("b"), GP64()
		MOVQ(k, count)
		loop("multiply", count, func() {
			u.multiply32(acc, at, b, parts)
			at.advance(4)
			ADDQ(ldb, b)
		})
		for _, row := range acc {
			for i, v := range row {
				parts[i].store(v, c, i)
			}
			ADDQ(ldc, c)
		}
		next := GP64()
		IMUL3Q(Imm(uint64(rows)), lda, next)
		ADDQ(next, a)
	})
	end()
}

// columnParts is the access to each register of a row's columns.
func (u unit) columnParts(columns int, masked bool) []access {
	parts := make([]access, columns*4/u.size)
	for i := range parts {
		parts[i] = access{unit: u}
	}
	if !masked {
		return parts
	}
	n := value("n")
	if u == avx2 {
		all := u.first(n, len(parts))
		for i := range parts {
			parts[i] = all
		}
		return parts
	}
	bits := GP64()
	MOVQ(U32(1<<columns-1), bits)
	BZHIQ(n, bits, bits)
	for i := range parts {
		parts[i].k = K()
		KMOVW(bits.As32(), parts[i].k)
		SHRQ(Imm(lanes), bits)
	}
	return parts
}

// multiply32 adds the products of a column of a and a row of b. Product and sum round apart.
func (u unit) multiply32(acc [][]VecVirtual, a pointers, b Register, parts []access) {
	columns := make([]VecVirtual, len(parts))
	for i, p := range parts {
		columns[i] = p.load(b, i)
	}
	for r, row := range acc {
		x := u.register()
		VBROADCASTSS(a.at(r), x)
		for i, sum := range row {
			v := u.register()
			VMULPS(columns[i], x, v)
			VADDPS(v, sum, sum)
		}
	}
}
