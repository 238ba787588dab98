package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

const (
	panelStep  = 128 // bytes of a panel for one group of four rows
	signature8 = "func(dst *float32, ldd int, q *uint8, k int, scale *float32, tiles int, " +
		"packed *int8, sums *int32, by, bias *float32)"
)

// tile8 is a loop over tiles of rows, all times the same columns of a panel.
type tile8 struct {
	unit
	rows int
	acc  [][]VecVirtual // by row and part

	dst, ldd, q, k, scale, tiles Register
}

// matMul8 writes the function around the multiplication of a tile.
func (t *tile8) matMul8(columns int, multiply func(rows pointers, packed Register)) {
	name := "matMul8x" + itoa(t.rows)
	t.function(name, signature8, "computes tiles of "+itoa(t.rows)+" rows and "+
		itoa(columns)+" columns of a panel;\n// ldd is in bytes, and no argument is zero.")
	t.dst, t.ldd, t.q, t.k = value("dst"), value("ldd"), value("q"), value("k")
	t.scale, t.tiles = value("scale"), value("tiles")
	loop("tile", t.tiles, func() {
		for r := range t.acc {
			t.acc[r] = t.zeros(columns * 4 / t.size)
		}
		packed, count := value("packed"), GP64()
		rows := newPointers(t.q, t.k, t.rows)
		MOVQ(t.k, count)
		SHRQ(Imm(2), count)
		loop("multiply", count, func() {
			multiply(rows, packed)
			ADDQ(Imm(panelStep), packed)
			rows.advance(4)
		})
		t.finish()
		next := GP64()
		IMUL3Q(Imm(uint64(t.rows)), t.k, next)
		ADDQ(next, t.q)
	})
	end()
}

// finish turns the sums of a tile to floats and writes them.
func (t *tile8) finish() {
	sums, by, bias := value("sums"), value("by"), value("bias")
	for r, row := range t.acc {
		factor := t.register()
		VBROADCASTSS(Mem{Base: t.scale, Disp: 4 * r}, factor)
		for part, v := range row {
			at := part * t.size
			VPSUBD(Mem{Base: sums, Disp: at}, v, v)
			VCVTDQ2PS(v, v)
			VMULPS(Mem{Base: by, Disp: at}, v, v)
			VMULPS(factor, v, v)
			VADDPS(Mem{Base: bias, Disp: at}, v, v)
			VMOVUPS(v, Mem{Base: t.dst, Disp: at})
		}
		ADDQ(t.ldd, t.dst)
	}
	ADDQ(Imm(uint64(4*t.rows)), t.scale)
}

func matMul8AVX512(rows int) {
	t := &tile8{unit: avx512, rows: rows, acc: make([][]VecVirtual, rows)}
	t.matMul8(32, func(q pointers, packed Register) {
		weights := [2]VecVirtual{ZMM(), ZMM()}
		for part, w := range weights {
			VMOVDQU32(Mem{Base: packed, Disp: 64 * part}, w)
		}
		for r, acc := range t.acc {
			x := ZMM()
			VPBROADCASTD(q.at(r), x)
			for part, w := range weights {
				VPDPBUSD(w, x, acc[part])
			}
		}
	})
}

// matMul8AVX2 adds pairs of products in 16 bits, which weights up to 64 do not overflow, and then
// pairs of these in 32 bits.
func matMul8AVX2(rows int) {
	t := &tile8{unit: avx2, rows: rows, acc: make([][]VecVirtual, rows)}
	t.matMul8(16, func(q pointers, packed Register) {
		ones := constants.get(0x00010001)
		weights := [2]VecVirtual{YMM(), YMM()}
		for part, w := range weights {
			VMOVDQU(Mem{Base: packed, Disp: 32 * part}, w)
		}
		for r, acc := range t.acc {
			x := YMM()
			VPBROADCASTD(q.at(r), x)
			for part, w := range weights {
				v := YMM()
				VPMADDUBSW(w, x, v)
				VPMADDWD(ones, v, v)
				VPADDD(v, acc[part], acc[part])
			}
		}
	})
}

// pointers are those to rows at a stride. One register serves three rows, by way of the index.
type pointers struct {
	bases  []Register
	stride Register
}

func newPointers(first, stride Register, rows int) pointers {
	p := pointers{stride: stride}
	for r := 0; r < rows; r += 3 {
		base := GP64()
		if r == 0 {
			MOVQ(first, base)
		} else {
			LEAQ(Mem{Base: p.bases[len(p.bases)-1], Index: stride, Scale: 2}, base)
			ADDQ(stride, base)
		}
		p.bases = append(p.bases, base)
	}
	return p
}

func (p pointers) at(row int) Mem {
	m := Mem{Base: p.bases[row/3]}
	if row%3 > 0 {
		m.Index, m.Scale = p.stride, uint8(row%3)
	}
	return m
}

func (p pointers) advance(bytes int) {
	for _, b := range p.bases {
		ADDQ(Imm(uint64(bytes)), b)
	}
}
