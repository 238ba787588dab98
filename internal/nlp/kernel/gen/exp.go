package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// expConstants are the operands of exp.
type expConstants struct {
	low, high, log2E, magic, ln2High, ln2Low, one Op
	p                                             []Op
}

func (u unit) expConstants() expConstants {
	c := expConstants{
		low: u.constant(-88), high: u.constant(89), log2E: u.constant(1.44269504088896341),
		magic: u.constant(3 << 22), ln2High: u.constant(0.693359375),
		ln2Low: u.constant(-2.12194440e-4), one: u.constant(1),
	}
	for _, v := range []float32{
		1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
		5.0000001201e-1,
	} {
		c.p = append(c.p, u.constant(v))
	}
	return c
}

// exp replaces the lanes of all x by their exponentials. It takes each step for all of them
// before the next, since every step waits for the one before.
func (u unit) exp(xs []VecVirtual, c expConstants) {
	type state struct{ x, shifted, t, p, square VecVirtual }
	states := make([]state, len(xs))
	each := func(f func(s state)) {
		for _, s := range states {
			f(s)
		}
	}
	for i, x := range xs {
		states[i] = state{x, u.register(), u.register(), u.register(), u.register()}
	}
	each(func(s state) { VMAXPS(c.low, s.x, s.x) }) // of NaN and the bound, the bound
	each(func(s state) { VMINPS(c.high, s.x, s.x) })
	each(func(s state) { VMULPS(c.log2E, s.x, s.shifted) })
	each(func(s state) { VADDPS(c.magic, s.shifted, s.shifted) })
	each(func(s state) { VSUBPS(c.magic, s.shifted, s.p) }) // n
	each(func(s state) { VMULPS(c.ln2High, s.p, s.t) })
	each(func(s state) { VSUBPS(s.t, s.x, s.x) })
	each(func(s state) { VMULPS(c.ln2Low, s.p, s.t) })
	each(func(s state) { VSUBPS(s.t, s.x, s.x) }) // r
	each(func(s state) { VMULPS(s.x, s.x, s.square) })
	each(func(s state) { VMULPS(c.p[0], s.x, s.p) })
	each(func(s state) { VADDPS(c.p[1], s.p, s.p) })
	for i := 2; i < len(c.p); i += 2 {
		each(func(s state) { VMULPS(s.square, s.p, s.p) })
		each(func(s state) { VMULPS(c.p[i], s.x, s.t) })
		each(func(s state) { VADDPS(c.p[i+1], s.t, s.t) })
		each(func(s state) { VADDPS(s.t, s.p, s.p) })
	}
	each(func(s state) { VMULPS(s.square, s.p, s.p) })
	each(func(s state) { VADDPS(s.x, s.p, s.p) })
	each(func(s state) { VADDPS(c.one, s.p, s.p) })
	each(func(s state) { VPSLLD(Imm(23), s.shifted, s.shifted) })
	each(func(s state) { VPADDD(c.one, s.shifted, s.shifted) })
	each(func(s state) { VMULPS(s.shifted, s.p, s.x) })
}
