package main

import (
	"math/bits"
	"strconv"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// access reads and writes the floats of one step of a pass, part by part: all of them, or at the
// end of a row those that are left.
type access struct {
	unit
	parts int          // registers of the step
	masks []VecVirtual // AVX2: all ones in the lanes that are left; nil for all
	k     Register     // AVX-512: a bit for each; nil for all
}

func (a access) whole() bool { return a.masks == nil && a.k == nil }

// load reads a part; lanes that are not there become zero.
func (a access) load(base Register, part int) VecVirtual {
	m, r := Mem{Base: base, Disp: part * a.size}, a.register()
	switch {
	case a.whole():
		VMOVUPS(m, r)
	case a.k != nil:
		VMOVUPS_Z(m, a.k, r)
	default:
		VMASKMOVPS(m, a.masks[part], r)
	}
	return r
}

// store writes the lanes of a part that are there.
func (a access) store(r VecVirtual, base Register, part int) {
	m := Mem{Base: base, Disp: part * a.size}
	switch {
	case a.whole():
		VMOVUPS(r, m)
	case a.k != nil:
		VMOVUPS(r, a.k, m)
	default:
		VMASKMOVPS(r, a.masks[part], m)
	}
}

// loads reads all parts.
func (a access) loads(base Register) []VecVirtual {
	all := make([]VecVirtual, a.parts)
	for part := range all {
		all[part] = a.load(base, part)
	}
	return all
}

// stores writes all parts.
func (a access) stores(all []VecVirtual, base Register) {
	for part, r := range all {
		a.store(r, base, part)
	}
}

// only returns r with the lanes that are not there taken from other.
func (a access) only(r VecVirtual, other Op, part int) VecVirtual {
	out := a.register()
	if a.k != nil {
		VBLENDMPS(r, other, a.k, out)
	} else {
		VMOVUPS(other, out)
		VBLENDVPS(a.masks[part], r, out, out)
	}
	return out
}

// orZero returns r with zeros in the lanes that are not there.
func (a access) orZero(r VecVirtual, part int) VecVirtual {
	out := a.register()
	if a.k != nil {
		VMOVUPS_Z(r, a.k, out)
	} else {
		VANDPS(a.masks[part], r, out)
	}
	return out
}

// row is a row of n floats that passes go over.
type row struct {
	unit
	n, left Register // floats in all, and in the last step
	masked  bool     // whether there may be a last step of less than 16
	tail    access
}

func (u unit) row(n Register, masked bool) *row {
	r := &row{unit: u, n: n, masked: masked}
	if masked {
		r.left = GP64()
		MOVQ(n, r.left)
		ANDQ(Imm(lanes-1), r.left)
		r.tail = u.first(r.left, u.parts())
	}
	return r
}

// first is the access to the first n lanes, of as many parts.
func (u unit) first(n Register, parts int) access {
	a := access{unit: u, parts: parts}
	if u == avx512 {
		all := GP64()
		MOVQ(U32(1<<lanes-1), all)
		BZHIQ(n, all, all)
		a.k = K()
		KMOVW(all.As32(), a.k)
		return a
	}
	count := YMM()
	low := XMM()
	VMOVD(n.(GPVirtual).As32(), low)
	VPBROADCASTD(low, count)
	for part := range parts {
		mask := YMM()
		VPCMPGTD(countUp.get(part), count, mask)
		a.masks = append(a.masks, mask)
	}
	return a
}

// counting lays down the numbers 0 to 15, once.
type counting struct{ m *Mem }

var countUp counting

func (c *counting) get(part int) Mem {
	if c.m == nil {
		m := GLOBL("count", 8|16)
		for i := range lanes {
			DATA(4*i, U32(uint32(i)))
		}
		c.m = &m
	}
	return c.m.Offset(32 * part)
}

// pass runs body over the row, with the pointers moving along copies of those given.
func (r *row) pass(name string, pointers []Register, body func(a access, at []Register)) {
	r.widePass(name, 1, pointers, body)
}

// widePass is a pass that takes so many times 16 floats a step while it can, so that body can
// interleave what would wait for itself.
func (r *row) widePass(
	name string, wide int, pointers []Register, body func(a access, at []Register),
) {
	at := make([]Register, len(pointers))
	for i, p := range pointers {
		at[i] = GP64()
		MOVQ(p, at[i])
	}
	if wide > 1 {
		count := GP64()
		MOVQ(r.n, count)
		SHRQ(Imm(uint64(bits.TrailingZeros(uint(wide*lanes)))), count)
		r.steps(name+"Wide", count, wide, at, body)
	}
	count := GP64()
	MOVQ(r.n, count)
	SHRQ(Imm(uint64(bits.TrailingZeros(lanes))), count)
	if wide > 1 {
		ANDQ(Imm(uint64(wide-1)), count)
	}
	r.steps(name, count, 1, at, body)
	if r.masked {
		TESTQ(r.left, r.left)
		JZ(LabelRef(name + "Done"))
		body(r.tail, at)
		Label(name + "Done")
	}
}

// steps runs body count times, which may be none.
func (r *row) steps(
	name string, count Register, wide int, at []Register, body func(a access, at []Register),
) {
	TESTQ(count, count)
	JZ(LabelRef(name + "End"))
	loop(name, count, func() {
		body(access{unit: r.unit, parts: wide * r.unit.parts()}, at)
		for _, p := range at {
			ADDQ(Imm(uint64(wide*lanes*4)), p)
		}
	})
	Label(name + "End")
}

// loop runs body count times, at least once, and leaves count zero.
func loop(name string, count Register, body func()) {
	Label(name)
	body()
	DECQ(count)
	JNZ(LabelRef(name))
}

// base and size load a slice's pointer and length.
func base(name string) Register { return Load(Param(name).Base(), GP64()) }
func size(name string) Register { return Load(Param(name).Len(), GP64()) }

// value loads a parameter of a word.
func value(name string) Register { return Load(Param(name), GP64()) }

func itoa(n int) string { return strconv.Itoa(n) }
