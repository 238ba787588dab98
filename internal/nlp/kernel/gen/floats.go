package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// exp replaces each number of x by its exponential function; see exp in portable.go.
func (u unit) exp(x lanes, c expConstants) {
	for i := range x {
		v := x[i]
		VMAXPS(c.low[i], v, v)
		VMINPS(c.high[i], v, v)
		shifted, n, p := u.register(), u.register(), u.register()
		VMULPS(c.log2e[i], v, shifted)
		VADDPS(c.magic[i], shifted, shifted)
		VSUBPS(c.magic[i], shifted, n)
		VMULPS(c.ln2High[i], n, p)
		VSUBPS(p, v, v)
		VMULPS(c.ln2Low[i], n, p)
		VSUBPS(p, v, v)
		VMULPS(c.e[0][i], v, p)
		for k := 1; k < len(c.e); k++ {
			VADDPS(c.e[k][i], p, p)
			VMULPS(v, p, p)
		}
		VADDPS(c.one[i], p, p)
		VPSUBD(c.magic[i], shifted, shifted) // the whole number n
		VPSLLD(Imm(23), shifted, shifted)
		VPADDD(p, shifted, v)
	}
}

// expConstants are the registers or memory that exp needs.
type expConstants struct {
	low, high, log2e, magic, ln2High, ln2Low, one lanes
	e                                             []lanes
}

func (u unit) expConstants() expConstants {
	same := func(l lanes) lanes { // one register serves both halves
		for len(l) < 64/u.size {
			l = append(l, l[0])
		}
		return l
	}
	get := func(name string, v float32) lanes {
		r := u.register()
		VBROADCASTSS(constant(name, v), r)
		return same(lanes{r})
	}
	one := get("one", 1)
	return expConstants{
		low: get("expLow", -87), high: get("expHigh", 88), log2e: get("log2e", 1.4426950408889634),
		magic: get("magic", 12582912), ln2High: get("ln2High", 0.693359375),
		ln2Low: get("ln2Low", -2.12194440e-4), one: one,
		e: []lanes{get("exp6", 1.0/720), get("exp5", 1.0/120), get("exp4", 1.0/24),
			get("exp3", 1.0/6), get("exp2", 1.0/2), one},
	}
}

// total leaves the sum of the 16 lanes in the lowest float of the register that it returns.
func (u unit) total(l lanes) VecVirtual {
	y, x := YMM(), XMM()
	if u.size == 64 {
		VEXTRACTF64X4(Imm(1), l[0], y)
		VADDPS(l[0].AsY(), y, y)
	} else {
		VADDPS(l[0], l[1], y)
	}
	VEXTRACTF128(Imm(1), y, x)
	VADDPS(y.AsX(), x, x)
	t := XMM()
	VPSHUFD(Imm(0x4E), x, t)
	VADDPS(t, x, x)
	VPSHUFD(Imm(0xB1), x, t)
	VADDSS(t, x, x)
	return x
}

func (u unit) zero() lanes {
	l := u.lanes()
	for _, r := range l {
		VXORPS(r, r, r)
	}
	return l
}

func (u unit) spread(x VecVirtual) lanes {
	l := u.lanes()
	for _, r := range l {
		VBROADCASTSS(x.AsX(), r)
	}
	return l
}

func (u unit) gelu() {
	TEXT("gelu"+u.name, NOSPLIT, "func(x *float32, n int)")
	Doc("gelu of n x 16 floats.")
	x, n := pointer("x"), pointer("n")
	c := u.expConstants()
	a, b := u.register(), u.register()
	VBROADCASTSS(constant("geluA", -2*0.7978845608028654), a)
	VBROADCASTSS(constant("geluB", -2*0.7978845608028654*0.044715), b)
	m := Mem{Base: x}
	loop("gelu", n, func() {
		// one register after the other: AVX2 has no more of them
		for i := range 64 / u.size {
			v, z := u.register(), u.register()
			VMOVUPS(u.at(m, i), v)
			VMULPS(v, v, z)
			VMULPS(b, z, z)
			VADDPS(a, z, z)
			VMULPS(v, z, z)
			u.exp(lanes{z}, c)
			VADDPS(c.one[0], z, z)
			VDIVPS(z, v, v)
			VMOVUPS(v, u.at(m, i))
		}
		advance(64, x)
	})
	VZEROUPPER()
	RET()
}

func (u unit) addScaled() {
	TEXT("addScaled"+u.name, NOSPLIT, "func(dst, x *float32, n int, w float32)")
	Doc("adds w times x to dst, n x 16 floats.")
	dst, x, n := pointer("dst"), pointer("x"), pointer("n")
	w := u.register()
	ws := Load(Param("w"), XMM())
	VBROADCASTSS(ws, w)
	loop("scaled", n, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMULPS(u.at(Mem{Base: x}, i), w, v)
			VADDPS(u.at(Mem{Base: dst}, i), v, v)
			VMOVUPS(v, u.at(Mem{Base: dst}, i))
		}
		advance(64, dst, x)
	})
	VZEROUPPER()
	RET()
}

func (u unit) softmaxRow() {
	TEXT("softmaxRow"+u.name, NOSPLIT, "func(x *float32, n int, by float32)")
	Doc("softmax of by times one row of n x 16 floats.")
	p, n := pointer("x"), pointer("n")
	by := u.spread(Load(Param("by"), XMM()).(VecVirtual))
	at, count := GP64(), GP64()
	begin := func() {
		MOVQ(p, at)
		MOVQ(n, count)
	}
	m := Mem{Base: at}
	begin()
	top := u.register()
	VBROADCASTSS(constant("lowest", -3.4e38), top)
	loop("top", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMULPS(u.at(m, i), by[i], v)
			VMOVUPS(v, u.at(m, i))
			VMAXPS(v, top, top)
		}
		advance(64, at)
	})
	highest := u.spread(u.highest(top))
	c := u.expConstants()
	sums := u.zero()
	begin()
	loop("exp", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMOVUPS(u.at(m, i), v)
			VSUBPS(highest[i], v, v)
			u.exp(lanes{v}, c)
			VMOVUPS(v, u.at(m, i))
			VADDPS(v, sums[i], sums[i])
		}
		advance(64, at)
	})
	sum := u.spread(u.total(sums))
	begin()
	loop("share", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMOVUPS(u.at(m, i), v)
			VDIVPS(sum[i], v, v)
			VMOVUPS(v, u.at(m, i))
		}
		advance(64, at)
	})
	VZEROUPPER()
	RET()
}

// highest leaves the largest lane in the lowest float of the register that it returns.
func (u unit) highest(v VecVirtual) VecVirtual {
	y, x, t := v.AsY(), XMM(), XMM()
	if u.size == 64 {
		half := YMM()
		VEXTRACTF64X4(Imm(1), v, half)
		VMAXPS(v.AsY(), half, half)
		y = half
	}
	VEXTRACTF128(Imm(1), y, x)
	VMAXPS(y.(VecVirtual).AsX(), x, x)
	VPSHUFD(Imm(0x4E), x, t)
	VMAXPS(t, x, x)
	VPSHUFD(Imm(0xB1), x, t)
	VMAXPS(t, x, x)
	return x
}

func (u unit) addNormRow() {
	TEXT("addNormRow"+u.name, NOSPLIT, "func(x, y, gain, bias *float32, n int)")
	Doc("layer normalisation of x+y, one row of n x 16 floats.")
	x, y, n := pointer("x"), pointer("y"), pointer("n")
	at, count, width := GP64(), GP64(), XMM()
	begin := func() {
		MOVQ(x, at)
		MOVQ(n, count)
	}
	MOVQ(n, count)
	SHLQ(Imm(4), count)
	VXORPS(width, width, width)
	VCVTSI2SSQ(count, width, width)
	sums := u.zero()
	begin()
	loop("sum", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMOVUPS(u.at(Mem{Base: at}, i), v)
			VADDPS(u.at(Mem{Base: y}, i), v, v)
			VMOVUPS(v, u.at(Mem{Base: at}, i))
			VADDPS(v, sums[i], sums[i])
		}
		advance(64, at, y)
	})
	sum := u.total(sums)
	VDIVSS(width, sum, sum)
	mean := u.spread(sum)
	squares := u.zero()
	begin()
	loop("square", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMOVUPS(u.at(Mem{Base: at}, i), v)
			VSUBPS(mean[i], v, v)
			VMOVUPS(v, u.at(Mem{Base: at}, i))
			VMULPS(v, v, v)
			VADDPS(v, squares[i], squares[i])
		}
		advance(64, at)
	})
	variance := u.total(squares)
	VDIVSS(width, variance, variance)
	VADDSS(constant("normEps", 1e-12), variance, variance)
	VSQRTSS(variance, variance, variance)
	one := XMM()
	VMOVSS(constant("one", 1), one)
	VDIVSS(variance, one, one)
	by := u.spread(one)
	gain, bias := pointer("gain"), pointer("bias")
	begin()
	loop("norm", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMULPS(u.at(Mem{Base: at}, i), by[i], v)
			VMULPS(u.at(Mem{Base: gain}, i), v, v)
			VADDPS(u.at(Mem{Base: bias}, i), v, v)
			VMOVUPS(v, u.at(Mem{Base: at}, i))
		}
		advance(64, at, gain, bias)
	})
	VZEROUPPER()
	RET()
}

func (u unit) quantiseRow() {
	TEXT("quantiseRow"+u.name, NOSPLIT, "func(q *uint8, scale, x *float32, n int)")
	Doc("rounds one row of n x 16 floats to 8 bits.")
	x, n := pointer("x"), pointer("n")
	at, count := GP64(), GP64()
	sign := u.register()
	VBROADCASTSS(word("positive", 0x7FFFFFFF), sign)
	top := u.zero()[0]
	MOVQ(x, at)
	MOVQ(n, count)
	loop("top", count, func() {
		for i := range 64 / u.size {
			v := u.register()
			VMOVUPS(u.at(Mem{Base: at}, i), v)
			VPAND_(u, sign, v)
			VMAXPS(v, top, top)
		}
		advance(64, at)
	})
	highest := u.highest(top)
	most, scale, by, zero := XMM(), XMM(), XMM(), XMM()
	VMOVSS(constant("most", 127), most)
	VDIVSS(most, highest, scale)
	VMOVSS(scale, Mem{Base: pointer("scale")})
	VXORPS(zero, zero, zero)
	VXORPS(by, by, by)
	VUCOMISS(zero, highest)
	JE(LabelRef("round"))
	VDIVSS(highest, most, by)
	Label("round")
	u.roundRow(x, n, by)
	VZEROUPPER()
	RET()
}

// VPAND_ is the bitwise and, whose name depends on the unit.
func VPAND_(u unit, mask, v VecVirtual) {
	if u.size == 64 {
		VPANDD(mask, v, v)
	} else {
		VPAND(mask, v, v)
	}
}

// roundRow writes the rounded row, 16 bytes a turn.
func (u unit) roundRow(x, n Register, by VecVirtual) {
	q := pointer("q")
	times := u.spread(by)
	magic, offset := u.register(), u.register()
	VBROADCASTSS(constant("magic", 12582912), magic)
	VBROADCASTSS(word("magicOffset", 0x4B400000-128), offset)
	loop("bytes", n, func() {
		v := u.load(Mem{Base: x})
		for i := range v {
			VMULPS(times[i], v[i], v[i])
			VADDPS(magic, v[i], v[i])
			VPSUBD(offset, v[i], v[i])
		}
		b := XMM()
		if u.size == 64 {
			VPMOVDB(v[0], b)
		} else {
			VPACKUSDW(v[1], v[0], v[0]) // 0-3 8-11 | 4-7 12-15
			VPERMQ(Imm(0xD8), v[0], v[0])
			high := XMM()
			VEXTRACTI128(Imm(1), v[0], high)
			VPACKUSWB(high, v[0].AsX(), b)
		}
		VMOVDQU_(u, b, Mem{Base: q})
		advance(64, x)
		advance(16, q)
	})
}

// VMOVDQU_ stores 16 bytes.
func VMOVDQU_(u unit, b VecVirtual, m Mem) {
	if u.size == 64 {
		VMOVDQU8(b, m)
	} else {
		VMOVDQU(b, m)
	}
}

// matMul32 is one tile of a product of floats.
func (u unit) matMul32(rows, columns int) {
	TEXT("tile"+itoa(rows)+"x"+itoa(columns)+u.name, NOSPLIT,
		"func(c, a, b *float32, ldc, lda, ldb, k int)")
	Doc(itoa(rows) + " rows and " + itoa(columns) + " columns of a product of floats; distances in bytes.")
	c, a, b := pointer("c"), pointer("a"), pointer("b")
	ldc, lda, ldb, k := pointer("ldc"), pointer("lda"), pointer("ldb"), pointer("k")
	per := columns * 4 / u.size // registers a row
	if u.size == 32 && rows*per > 8 {
		per = columns * 4 / u.size
	}
	acc := make([][]VecVirtual, rows)
	for r := range acc {
		for range per {
			v := u.register()
			VXORPS(v, v, v)
			acc[r] = append(acc[r], v)
		}
	}
	as := make([]Register, rows)
	for r := range as {
		if r == 0 {
			as[r] = a
			continue
		}
		as[r] = GP64()
		MOVQ(as[r-1], as[r])
		ADDQ(lda, as[r])
	}
	loop("k", k, func() {
		for r := range acc {
			x := u.register()
			VBROADCASTSS(Mem{Base: as[r]}, x)
			for i, sum := range acc[r] {
				v := u.register()
				VMULPS(u.at(Mem{Base: b}, i), x, v)
				VADDPS(v, sum, sum)
			}
		}
		advance(4, as...)
		ADDQ(ldb, b)
	})
	for r := range acc {
		for i, sum := range acc[r] {
			VMOVUPS(sum, u.at(Mem{Base: c}, i))
		}
		if r < rows-1 {
			ADDQ(ldc, c)
		}
	}
	VZEROUPPER()
	RET()
}
