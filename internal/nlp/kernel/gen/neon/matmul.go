package main

import "fmt"

// matMul8 multiplies tiles of rows with 16 columns of a panel. With the activations made signed,
// the sum is what the others have after taking off the columns' sums.
func (a *assembly) matMul8(rows int) {
	a.function(fmt.Sprintf("matMul8x%d", rows), fmt.Sprintf(
		"computes tiles of %d rows and 16 columns of a panel;\n"+
			"// ldd is in bytes, and no argument is zero.", rows), "",
		parameter{"dst", "*float32"}, parameter{"ldd", "int"}, parameter{"q", "*uint8"},
		parameter{"k", "int"}, parameter{"scale", "*float32"}, parameter{"tiles", "int"},
		parameter{"packed", "*int8"}, parameter{"sums", "*int32"}, parameter{"by", "*float32"},
		parameter{"bias", "*float32"})
	const weights, x, half = 16, 20, 24 // sums in V0 to V15
	a.line("VMOVI $128, V%d.B16", half)
	a.loop("tile", "R5", func() {
		a.zero(0, 4*rows)
		a.line("MOVD R6, R10")
		for r := range rows { // R11 to R14
			if r == 0 {
				a.line("MOVD R2, R11")
			} else {
				a.line("ADD R3, R%d, R%d", 10+r, 11+r)
			}
		}
		a.line("LSR $4, R3, R15")
		a.loop("four", "R15", func() {
			for r := range rows {
				a.line("VLD1.P 16(R%d), [V%d.B16]", 11+r, x+r)
				a.line("VEOR V%d.B16, V%d.B16, V%d.B16", half, x+r, x+r)
			}
			for i := range 4 {
				a.group(rows, weights, x, i)
			}
		})
		a.line("UBFX $2, R3, $2, R15")
		a.loop("one", "R15", func() {
			for r := range rows {
				a.line("FMOVS.P 4(R%d), F%d", 11+r, x+r)
				a.line("VEOR V%d.B16, V%d.B16, V%d.B16", half, x+r, x+r)
			}
			a.group(rows, weights, x, 0)
		})
		a.finish8(rows)
		a.line("MOVD $%d, R15", rows)
		a.line("MADD R15, R2, R3, R2")
	})
	a.end()
}

// group multiplies four rows of the panel with lane i of the activations.
func (a *assembly) group(rows, weights, x, i int) {
	a.line("VLD1 (R10), %s", list(weights, 4, "B16"))
	a.line("ADD $128, R10")
	for r := range rows {
		for c := range 4 {
			a.sdot(4*r+c, weights+c, x+r, i)
		}
	}
}

// finish8 turns the sums of a tile to floats and writes them.
func (a *assembly) finish8(rows int) {
	const by, bias, scale = 16, 20, 25
	a.line("VLD1 (R8), %s", list(by, 4, "S4"))
	a.line("VLD1 (R9), %s", list(bias, 4, "S4"))
	for r := range rows {
		a.line("VLD1R.P 4(R4), [V%d.S4]", scale)
		for c := range 4 {
			v := 4*r + c
			a.two(scvtf, v, v)
			a.three(fmul, v, v, by+c)
			a.three(fmul, v, v, scale)
			a.three(fadd, v, v, bias+c)
		}
		a.line("VST1 %s, (R0)", list(4*r, 4, "S4"))
		a.line("ADD R1, R0")
	}
}

// matMul32 multiplies tiles of rows with 16 columns or 4.
func (a *assembly) matMul32(rows, columns int) {
	a.function(fmt.Sprintf("matMul32x%dx%d", rows, columns), fmt.Sprintf(
		"computes tiles of %d rows and %d columns;\n"+
			"// strides are in bytes, no argument is zero, and n is not used.", rows, columns), "",
		parameter{"c", "*float32"}, parameter{"ldc", "int"}, parameter{"a", "*float32"},
		parameter{"lda", "int"}, parameter{"b", "*float32"}, parameter{"ldb", "int"},
		parameter{"tiles", "int"}, parameter{"k", "int"}, parameter{"n", "int"})
	const b, x, product = 16, 20, 24 // sums in V0 to V15
	parts := columns / 4
	a.loop("tile", "R6", func() {
		a.zero(0, parts*rows)
		a.line("MOVD R4, R10")
		a.line("MOVD R2, R11")
		for r := 1; r < rows; r++ { // R11 to R14
			a.line("ADD R3, R%d, R%d", 10+r, 11+r)
		}
		a.line("MOVD R7, R15")
		a.loop("multiply", "R15", func() {
			a.line("VLD1 (R10), %s", list(b, parts, "S4"))
			a.line("ADD R5, R10")
			for r := range rows {
				a.line("VLD1R.P 4(R%d), [V%d.S4]", 11+r, x+r)
			}
			for r := range rows {
				for c := range parts {
					a.three(fmul, product+(r*parts+c)%8, b+c, x+r)
				}
				for c := range parts {
					a.three(fadd, r*parts+c, r*parts+c, product+(r*parts+c)%8)
				}
			}
		})
		for r := range rows {
			a.line("VST1 %s, (R0)", list(r*parts, parts, "S4"))
			a.line("ADD R1, R0")
		}
		a.line("MOVD $%d, R15", rows)
		a.line("MADD R15, R2, R3, R2")
	})
	a.end()
}
