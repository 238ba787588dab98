package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// scalar is the memory of one float.
func scalar(v float32) Mem { return constants.get(math.Float32bits(v)) }

func (u unit) quantiseRow() {
	u.function("quantiseRow", "func(q []uint8, x []float32) float32", "is quantiseRow.")
	x := base("x")
	r := u.row(size("x"), true)
	positive, tops := u.word(0x7FFFFFFF), u.zeros(u.parts())
	r.pass("top", []Register{x}, func(a access, at []Register) {
		for part, top := range tops {
			v := a.load(at[0], part)
			VANDPS(positive, v, v)
			VMAXPS(top, v, top) // of NaN and the top, the top
		}
	})
	top, by := u.fold(tops, VMAXPS), XMM()
	VXORPS(by, by, by)
	scale := XMM()
	VXORPS(scale, scale, scale)
	VUCOMISS(scalar(0x1p-100), top)
	JB(LabelRef("round"))
	most := XMM()
	VMOVSS(scalar(127), most)
	VDIVSS(top, most, by)
	VDIVSS(most, top, scale)
	Label("round")
	Store(scale, ReturnIndex(0))
	u.round(r, x, u.spread(by))
	end()
}

// round writes by times the row as bytes.
func (u unit) round(r *row, x Register, by VecVirtual) {
	half := u.word(128)
	q := base("q")
	r.pass("bytes", []Register{x}, func(a access, at []Register) {
		if u == avx512 {
			roundAVX512(a, at[0], q, by, half)
		} else {
			roundAVX2(a, at[0], q, by, r.left)
		}
		ADDQ(Imm(lanes), q)
	})
}

func roundAVX512(a access, x, q Register, by VecVirtual, half Op) {
	v, ordered := a.load(x, 0), K()
	VMULPS(by, v, v)
	VCMPPS(Imm(7), v, v, ordered) // all but NaN
	VCVTPS2DQ_Z(v, ordered, v)
	VPADDD(half, v, v)
	if a.whole() {
		VPMOVDB(v, Mem{Base: q})
	} else {
		VPMOVDB(v, a.k, Mem{Base: q})
	}
}

func roundAVX2(a access, x, q Register, by VecVirtual, left Register) {
	var v [2]VecVirtual
	for part := range v {
		v[part] = a.load(x, part)
		ordered := YMM()
		VMULPS(by, v[part], v[part])
		VCMPPS(Imm(7), v[part], v[part], ordered) // all but NaN
		VANDPS(ordered, v[part], v[part])
		VCVTPS2DQ(v[part], v[part])
		VPADDD(a.word(128), v[part], v[part])
	}
	VPACKSSDW(v[1], v[0], v[0]) // lanes 0-3, 8-11, 4-7, 12-15
	VPERMQ(Imm(0xD8), v[0], v[0])
	high := XMM()
	VEXTRACTI128(Imm(1), v[0], high)
	bytes := v[0].AsX()
	VPACKUSWB(high, bytes, bytes)
	if a.whole() {
		VMOVDQU(bytes, Mem{Base: q})
	} else {
		storeFirst(bytes, q, left)
	}
}

// storeFirst writes the first n bytes of x, n < 16, by the bits of n; it moves q.
func storeFirst(x Register, q, n Register) {
	word := GP64()
	VMOVQ(x, word)
	bit := func(size int, store, drop func()) {
		next := "under" + itoa(size)
		TESTQ(U32(uint32(size)), n)
		JZ(LabelRef(next))
		store()
		drop()
		ADDQ(Imm(uint64(size)), q)
		Label(next)
	}
	m := Mem{Base: q}
	bit(8, func() { MOVQ(word, m) }, func() { VPEXTRQ(Imm(1), x, word) })
	bit(4, func() { MOVL(word.As32(), m) }, func() { SHRQ(Imm(32), word) })
	bit(2, func() { MOVW(word.As16(), m) }, func() { SHRQ(Imm(16), word) })
	bit(1, func() { MOVB(word.As8(), m) }, func() {})
}
