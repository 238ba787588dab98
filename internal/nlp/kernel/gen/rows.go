package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

func (u unit) function(name, signature, doc string) {
	TEXT(name+u.name, NOSPLIT, signature)
	Doc(name + u.name + " " + doc)
	Pragma("noescape")
}

func end() {
	VZEROUPPER()
	RET()
}

func (u unit) gelu() {
	u.function("gelu", "func(x []float32)", "is gelu.")
	x := base("x")
	r := u.row(size("x"), true)
	c := u.expConstants()
	one, three := u.constant(geluOne), u.constant(geluThree)
	r.widePass("gelu", u.wide(), []Register{x}, func(a access, at []Register) {
		v, z := a.loads(at[0]), make([]VecVirtual, a.parts)
		for part := range z {
			z[part] = u.register()
			VMULPS(v[part], v[part], z[part])
			VMULPS(three, z[part], z[part])
			VADDPS(one, z[part], z[part])
			VMULPS(v[part], z[part], z[part])
		}
		u.exp(z, c)
		for part := range z {
			VADDPS(c.one, z[part], z[part])
			VDIVPS(z[part], v[part], v[part])
		}
		a.stores(v, at[0])
	})
	end()
}

// wide is how many times 16 floats are worth interleaving in exp: what the registers hold.
func (u unit) wide() int {
	if u == avx512 {
		return 2
	}
	return 1
}

const (
	geluOne   = -2 * 0.79788456080286535588
	geluThree = geluOne * 0.044715
)

func (u unit) addScaled() {
	u.function("addScaled", "func(dst, x []float32, w float32)", "is addScaled.")
	dst, x := base("dst"), base("x")
	w := u.spread(Load(Param("w"), XMM()).(VecVirtual))
	u.row(size("x"), true).pass("add", []Register{dst, x}, func(a access, at []Register) {
		for part := range u.parts() {
			v, sum := a.load(at[1], part), a.load(at[0], part)
			VMULPS(w, v, v)
			VADDPS(v, sum, sum)
			a.store(sum, at[0], part)
		}
	})
	end()
}

// addNormRow has no tail: the width is a multiple of 16.
func (u unit) addNormRow() {
	u.function("addNormRow", "func(x, y, gain, bias []float32)", "is addNormRow.")
	x, y := base("x"), base("y")
	r := u.row(size("x"), false)
	width := XMM()
	VXORPS(width, width, width)
	VCVTSI2SSQ(r.n, width, width)
	TESTQ(y, y)
	JZ(LabelRef("sums"))
	r.pass("add", []Register{x, y}, func(a access, at []Register) {
		for part := range u.parts() {
			v := a.load(at[0], part)
			VADDPS(Mem{Base: at[1], Disp: part * u.size}, v, v)
			a.store(v, at[0], part)
		}
	})
	Label("sums")
	sums := u.zeros(u.parts())
	r.pass("sum", []Register{x}, func(a access, at []Register) {
		for part, sum := range sums {
			VADDPS(Mem{Base: at[0], Disp: part * u.size}, sum, sum)
		}
	})
	sum := u.fold(sums, VADDPS)
	VDIVSS(width, sum, sum)
	mean := u.spread(sum)
	squares := u.zeros(u.parts())
	r.pass("square", []Register{x}, func(a access, at []Register) {
		for part, sum := range squares {
			v := a.load(at[0], part)
			VSUBPS(mean, v, v)
			VMULPS(v, v, v)
			VADDPS(v, sum, sum)
		}
	})
	by := u.spread(u.normFactor(u.fold(squares, VADDPS), width))
	r.pass("norm", []Register{x, base("gain"), base("bias")}, func(a access, at []Register) {
		for part := range u.parts() {
			v := a.load(at[0], part)
			VSUBPS(mean, v, v)
			VMULPS(by, v, v)
			VMULPS(Mem{Base: at[1], Disp: part * u.size}, v, v)
			VADDPS(Mem{Base: at[2], Disp: part * u.size}, v, v)
			a.store(v, at[0], part)
		}
	})
	end()
}

// normFactor is 1 / sqrt(squares/width + epsilon), in the lowest lane.
func (u unit) normFactor(squares, width VecVirtual) VecVirtual {
	VDIVSS(width, squares, squares)
	VADDSS(scalar(normEpsilon), squares, squares)
	VSQRTSS(squares, squares, squares)
	one := XMM()
	VMOVSS(scalar(1), one)
	VDIVSS(squares, one, one)
	return one
}

const normEpsilon = 1e-12
