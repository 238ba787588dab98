package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// softmax is the state of softmaxRow. The last floats of a row, those that fill no step, stay in
// registers between the passes: a load that follows a masked store of the same bytes is slow.
type softmax struct {
	unit
	row     *row
	x, rest Register // the row, and where its last floats begin
	last    []VecVirtual
}

func (u unit) softmaxRow() {
	u.function("softmaxRow", "func(x []float32, by float32)", "is softmaxRow.")
	s := softmax{unit: u, x: base("x"), rest: GP64(), row: u.row(size("x"), true)}
	by := u.spread(Load(Param("by"), XMM()).(VecVirtual))
	whole := GP64()
	MOVQ(s.row.n, whole)
	SUBQ(s.row.left, whole)
	LEAQ(Mem{Base: s.x, Index: whole, Scale: 4}, s.rest)
	top := u.spread(s.largest(by))
	sum := u.spread(s.exps(top))
	s.whole("divide", 1, func(a access, at Register) {
		v := a.loads(at)
		for _, r := range v {
			VDIVPS(sum, r, r)
		}
		a.stores(v, at)
	})
	s.tail("divide", func(a access) {
		for _, r := range s.last {
			VDIVPS(sum, r, r)
		}
		a.stores(s.last, s.rest)
	})
	end()
}

// largest multiplies the row with by, and returns its largest number.
func (s *softmax) largest(by VecVirtual) VecVirtual {
	lowest, tops := s.word(0xFF800000), s.zeros(s.parts()) // -Inf
	for _, top := range tops {
		VMOVUPS(lowest, top)
	}
	s.whole("top", 1, func(a access, at Register) {
		for part, top := range tops {
			v := a.load(at, part)
			VMULPS(by, v, v)
			a.store(v, at, part)
			VMAXPS(top, v, top) // of NaN and the top, the top
		}
	})
	s.last = s.zeros(s.parts())
	s.tail("top", func(a access) {
		for part, top := range tops {
			VMULPS(by, a.load(s.rest, part), s.last[part])
			VMAXPS(top, a.only(s.last[part], lowest, part), top)
		}
	})
	return s.fold(tops, VMAXPS)
}

// exps replaces the row by its exponentials, and returns their sum.
func (s *softmax) exps(top VecVirtual) VecVirtual {
	c, sums := s.expConstants(), s.zeros(s.parts())
	exp := func(v []VecVirtual) {
		for _, r := range v {
			VSUBPS(top, r, r)
		}
		if s.unit == avx512 {
			s.exp(v, c)
			return
		}
		for part := range v { // there are no registers for more at once
			s.exp(v[part:part+1], c)
		}
	}
	s.whole("exp", s.wide(), func(a access, at Register) {
		v := a.loads(at)
		exp(v)
		a.stores(v, at)
		for part, r := range v {
			sum := sums[part%len(sums)]
			VADDPS(r, sum, sum)
		}
	})
	s.tail("exp", func(a access) {
		exp(s.last)
		for part, sum := range sums {
			VADDPS(a.orZero(s.last[part], part), sum, sum)
		}
	})
	return s.fold(sums, VADDPS)
}

// whole goes over all steps but the last.
func (s *softmax) whole(name string, wide int, body func(a access, at Register)) {
	steps := row{unit: s.unit, n: s.row.n}
	steps.widePass(name, wide, []Register{s.x}, func(a access, at []Register) { body(a, at[0]) })
}

// tail runs body where there is a last step.
func (s *softmax) tail(name string, body func(a access)) {
	TESTQ(s.row.left, s.row.left)
	JZ(LabelRef(name + "Done"))
	body(s.row.tail)
	Label(name + "Done")
}
