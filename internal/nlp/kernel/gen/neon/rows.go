package main

var (
	x    = parameter{"x", "*float32"}
	n    = parameter{"n", "int"}
	sums = parameter{"sums", "*lanes"}
)

// largest finds the largest magnitude among n numbers, n a multiple of 16 and not zero.
func (a *assembly) largest() {
	a.function("largest", "is largestOf x[:n]; n is a multiple of 16.", "float32", x, n)
	a.zero(0, 4)
	a.sixteens("R1", func() {
		a.line("VLD1.P 64(R0), %s", list(4, 4, "S4"))
		for i := range 4 { // numbers above zero compare as integers do, once NaN is gone
			a.three(fcmeq, 8+i, 4+i, 4+i)
			a.two(fabs, 4+i, 4+i)
			a.line("VAND V%d.B16, V%d.B16, V%d.B16", 8+i, 4+i, 4+i)
			a.three(smax, i, i, 4+i)
		}
	})
	a.three(smax, 0, 0, 1)
	a.three(smax, 2, 2, 3)
	a.three(smax, 0, 0, 2)
	a.two(smaxv, 0, 0)
	a.line("FMOVS F0, ret+16(FP)")
	a.end()
}

// sixteens runs body for each 16 of the count.
func (a *assembly) sixteens(count string, body func()) {
	a.line("LSR $4, %s", count)
	a.loop("sixteens", count, body)
}

// round writes the rounded products of n numbers and by, n a multiple of 16. NaN converts to zero.
func (a *assembly) round() {
	a.function("round", "writes quantised(x[i]*by) to q for n numbers; n is a multiple of 16.", "",
		parameter{"q", "*uint8"}, x, n, parameter{"by", "float32"})
	a.line("VDUP V31.S[0], V31.S4")
	a.line("VMOVI $128, V30.B16")
	a.sixteens("R2", func() {
		a.line("VLD1.P 64(R1), %s", list(0, 4, "S4"))
		for i := range 4 {
			a.three(fmul, i, i, 31)
			a.two(fcvtns, i, i)
		}
		a.two(xtn4, 4, 0)
		a.two(xtn8, 4, 1)
		a.two(xtn4, 5, 2)
		a.two(xtn8, 5, 3)
		a.two(xtn8b, 6, 4)
		a.two(xtn16b, 6, 5)
		a.line("VEOR V30.B16, V6.B16, V6.B16")
		a.line("VST1.P [V6.B16], 16(R0)")
	})
	a.end()
}

// Registers of the constants of exp, and after them two more.
const (
	low = 16 + iota
	high
	log2E
	magic
	ln2High
	ln2Low
	one
	p0
	firstOther = p0 + 6
)

var expConstants = []float32{
	-88, 89, 1.44269504088896341, 3 << 22, 0.693359375, -2.12194440e-4, 1,
	1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
	5.0000001201e-1,
}

// loadConstants fills registers from low on, by way of R15.
func (a *assembly) loadConstants(name string, values []float32) {
	a.constants(name, values)
	a.line("MOVD $%s<>(SB), R15", name)
	for i := range values {
		a.line("VLD1R.P 4(R15), [V%d.S4]", low+i)
	}
}

// state is the registers of one vector on its way through exp.
type state struct{ x, shifted, t, p, square int }

// states of so many vectors: x in the registers from the first on, five for each.
func states(first, count int) []state {
	all := make([]state, count)
	for i := range all {
		v := first + 5*i
		all[i] = state{v, v + 1, v + 2, v + 3, v + 4}
	}
	return all
}

// exp replaces each x by its exponential. It takes each step for all before the next.
func (a *assembly) exp(all []state) {
	each := func(f func(s state)) {
		for _, s := range all {
			f(s)
		}
	}
	each(func(s state) { a.three(fmaxnm, s.x, s.x, low) }) // of NaN and the bound, the bound
	each(func(s state) { a.three(fminnm, s.x, s.x, high) })
	each(func(s state) { a.three(fmul, s.shifted, s.x, log2E) })
	each(func(s state) { a.three(fadd, s.shifted, s.shifted, magic) })
	each(func(s state) { a.three(fsub, s.p, s.shifted, magic) }) // n
	each(func(s state) { a.three(fmul, s.t, s.p, ln2High) })
	each(func(s state) { a.three(fsub, s.x, s.x, s.t) })
	each(func(s state) { a.three(fmul, s.t, s.p, ln2Low) })
	each(func(s state) { a.three(fsub, s.x, s.x, s.t) }) // r
	each(func(s state) { a.three(fmul, s.square, s.x, s.x) })
	each(func(s state) { a.three(fmul, s.p, s.x, p0) })
	each(func(s state) { a.three(fadd, s.p, s.p, p0+1) })
	for i := 2; i < 6; i += 2 {
		each(func(s state) { a.three(fmul, s.p, s.p, s.square) })
		each(func(s state) { a.three(fmul, s.t, s.x, p0+i) })
		each(func(s state) { a.three(fadd, s.t, s.t, p0+i+1) })
		each(func(s state) { a.three(fadd, s.p, s.p, s.t) })
	}
	each(func(s state) { a.three(fmul, s.p, s.p, s.square) })
	each(func(s state) { a.three(fadd, s.p, s.p, s.x) })
	each(func(s state) { a.three(fadd, s.p, s.p, one) })
	each(func(s state) { a.line("VSHL $23, V%d.S4, V%d.S4", s.shifted, s.shifted) })
	each(func(s state) { a.three(addS, s.shifted, s.shifted, one) })
	each(func(s state) { a.three(fmul, s.x, s.p, s.shifted) })
}

// gelu takes two vectors a turn, and then one.
func (a *assembly) gelu() {
	const geluOne, geluThree = firstOther, firstOther + 1
	const one32, three32 = -2 * 0.79788456080286535588, -2 * 0.79788456080286535588 * 0.044715
	a.function("gelu", "is gelu of x[:n]; n is a multiple of 4.", "", x, n)
	a.loadConstants("geluConstants", append(expConstants[:len(expConstants):len(expConstants)],
		one32, three32))
	turn := func(count int) {
		all := states(0, count)
		for i, s := range all {
			v := 10 + i
			a.line("VLD1 (R2), [V%d.S4]", v)
			a.line("ADD $16, R2")
			a.three(fmul, s.x, v, v)
			a.three(fmul, s.x, s.x, geluThree)
			a.three(fadd, s.x, s.x, geluOne)
			a.three(fmul, s.x, s.x, v)
		}
		a.exp(all)
		for i, s := range all {
			a.three(fadd, s.x, s.x, one)
			a.three(fdiv, 10+i, 10+i, s.x)
			a.line("VST1.P [V%d.S4], 16(R0)", 10+i)
		}
	}
	a.line("MOVD R0, R2")
	a.line("LSR $3, R1, R3")
	a.loop("two", "R3", func() { turn(2) })
	a.line("UBFX $2, R1, $1, R3")
	a.loop("one", "R3", func() { turn(1) })
	a.end()
}

// exps replaces n numbers by exp(x-top) and sums them by lanes, n a multiple of 16.
func (a *assembly) exps() {
	a.function("exps", "replaces x[:n] by exp(x-top), and sets sums; n is a multiple of 16.", "",
		x, n, sums, parameter{"top", "float32"})
	a.line("VDUP V31.S[0], V31.S4")
	a.loadConstants("expConstants", expConstants)
	const firstSum = 10
	a.zero(firstSum, 4)
	a.line("MOVD R0, R3")
	a.sixteens("R1", func() {
		for i := 0; i < 4; i += 2 {
			all := states(0, 2)
			for _, s := range all {
				a.line("VLD1.P 16(R3), [V%d.S4]", s.x)
				a.three(fsub, s.x, s.x, 31)
			}
			a.exp(all)
			for j, s := range all {
				a.line("VST1.P [V%d.S4], 16(R0)", s.x)
				a.three(fadd, firstSum+i+j, firstSum+i+j, s.x)
			}
		}
	})
	a.line("VST1 %s, (R2)", list(firstSum, 4, "S4"))
	a.end()
}

// addScaled adds w times n numbers, n a multiple of 16.
func (a *assembly) addScaled() {
	a.function("addScaled", "is addScaled of dst[:n] and x[:n]; n is a multiple of 16.", "",
		parameter{"dst", "*float32"}, x, n, parameter{"w", "float32"})
	a.line("VDUP V31.S[0], V31.S4")
	a.sixteens("R2", func() {
		a.line("VLD1 (R0), %s", list(0, 4, "S4"))
		a.line("VLD1.P 64(R1), %s", list(4, 4, "S4"))
		for i := range 4 {
			a.three(fmul, 4+i, 4+i, 31)
			a.three(fadd, i, i, 4+i)
		}
		a.line("VST1.P %s, 64(R0)", list(0, 4, "S4"))
	})
	a.end()
}

// sum adds up n numbers by lanes, n a multiple of 16.
func (a *assembly) sum() {
	a.function("sum", "sets sums to those of x[:n]; n is a multiple of 16.", "", x, n, sums)
	a.zero(0, 4)
	a.sixteens("R1", func() {
		a.line("VLD1.P 64(R0), %s", list(4, 4, "S4"))
		for i := range 4 {
			a.three(fadd, i, i, 4+i)
		}
	})
	a.line("VST1 %s, (R2)", list(0, 4, "S4"))
	a.end()
}

// squares adds up the squares of x - mean by lanes, n a multiple of 16.
func (a *assembly) squares() {
	a.function("squares", "sets sums to those of the squares of x[:n] - mean; n is a multiple of 16.",
		"", x, n, sums, parameter{"mean", "float32"})
	a.line("VDUP V31.S[0], V31.S4")
	a.zero(0, 4)
	a.sixteens("R1", func() {
		a.line("VLD1.P 64(R0), %s", list(4, 4, "S4"))
		for i := range 4 {
			a.three(fsub, 4+i, 4+i, 31)
			a.three(fmul, 4+i, 4+i, 4+i)
			a.three(fadd, i, i, 4+i)
		}
	})
	a.line("VST1 %s, (R2)", list(0, 4, "S4"))
	a.end()
}

// norm is (x-mean)*by*gain + bias of n numbers, n a multiple of 16.
func (a *assembly) norm() {
	a.function("norm", "replaces x[:n] by (x-mean)*by*gain + bias; n is a multiple of 16.", "",
		x, n, parameter{"gain", "*float32"}, parameter{"bias", "*float32"},
		parameter{"mean", "float32"}, parameter{"by", "float32"})
	a.line("VDUP V31.S[0], V31.S4")
	a.line("VDUP V30.S[0], V30.S4")
	a.sixteens("R1", func() {
		a.line("VLD1 (R0), %s", list(0, 4, "S4"))
		a.line("VLD1.P 64(R2), %s", list(4, 4, "S4"))
		a.line("VLD1.P 64(R3), %s", list(8, 4, "S4"))
		for i := range 4 {
			a.three(fsub, i, i, 31)
			a.three(fmul, i, i, 30)
			a.three(fmul, i, i, 4+i)
			a.three(fadd, i, i, 8+i)
		}
		a.line("VST1.P %s, 64(R0)", list(0, 4, "S4"))
	})
	a.end()
}
