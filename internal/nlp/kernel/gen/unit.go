package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// lanes is how many floats a step of a pass takes: one register of AVX-512, two of AVX2.
const lanes = 16

// unit is a kind of vector unit.
type unit struct {
	name string // ending of its functions
	size int    // bytes of a register
}

var (
	avx512 = unit{"AVX512", 64}
	avx2   = unit{"AVX2", 32}
)

func (u unit) register() VecVirtual {
	if u == avx512 {
		return ZMM()
	}
	return YMM()
}

// parts is the number of registers that hold the lanes.
func (u unit) parts() int { return lanes * 4 / u.size }

// zeros returns as many registers of zeros.
func (u unit) zeros(n int) []VecVirtual {
	all := make([]VecVirtual, n)
	for i := range all {
		all[i] = u.register()
		VXORPS(all[i], all[i], all[i])
	}
	return all
}

// constant is an operand with v in every lane: a register of AVX-512, which has many, and memory
// otherwise.
func (u unit) constant(v float32) Op { return u.word(math.Float32bits(v)) }

func (u unit) word(bits uint32) Op {
	m := constants.get(bits)
	if u == avx2 {
		return m
	}
	r := ZMM()
	VBROADCASTSS(m, r)
	return r
}

// pool lays each constant down once, as wide as a register of AVX2.
type pool map[uint32]Mem

var constants = pool{}

func (p pool) get(bits uint32) Mem {
	m, ok := p[bits]
	if !ok {
		m = GLOBL("word"+hex(bits), 8|16) // read-only, no pointers
		for i := range 8 {
			DATA(4*i, U32(bits))
		}
		p[bits] = m
	}
	return m
}

func hex(bits uint32) string {
	const digits = "0123456789abcdef"
	var b [8]byte
	for i := range b {
		b[i] = digits[bits>>(28-4*i)&15]
	}
	return string(b[:])
}

// spread puts the lowest float of x into all lanes.
func (u unit) spread(x VecVirtual) VecVirtual {
	r := u.register()
	VBROADCASTSS(x.AsX(), r)
	return r
}

// fold combines 16 lanes by op as a tree, 8+8, 4+4, 2+2, 1+1. The result is the lowest lane.
func (u unit) fold(l []VecVirtual, op func(...Op)) VecVirtual {
	y, x := YMM(), XMM()
	if u == avx512 {
		VEXTRACTF64X4(Imm(1), l[0], y)
		op(y, l[0].AsY(), y)
	} else {
		op(l[1], l[0], y)
	}
	if u == avx512 {
		VEXTRACTF32X4(Imm(1), y, x)
	} else {
		VEXTRACTF128(Imm(1), y, x)
	}
	op(x, y.AsX(), x)
	high := XMM()
	VPERMILPS(Imm(0x4E), x, high)
	op(high, x, x)
	VPERMILPS(Imm(0x01), x, high)
	op(high, x, x)
	return x
}
