package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

const panelGroup = 32 * 4 // bytes of four rows of a panel

// tileParams are those of the tiles of integer products. Strides are in bytes; groups is K/4; sums,
// colScale and bias begin at the first column of the tile.
const tileParams = "func(dst *float32, ldd int, q *uint8, ldq int, rowScale *float32, " +
	"weights *int8, groups int, sums *int32, colScale, bias *float32)"

// rowPointers are pointers to every third row, from which the two after it are reached with the
// distance as an index.
type rowPointers struct {
	base     []Register
	distance Register
}

func newRowPointers(first, distance Register, rows int) rowPointers {
	p := rowPointers{[]Register{first}, distance}
	for at := 3; at < rows; at += 3 {
		next := GP64()
		LEAQ(Mem{Base: p.base[len(p.base)-1], Index: distance, Scale: 2}, next)
		ADDQ(distance, next)
		p.base = append(p.base, next)
	}
	return p
}

func (p rowPointers) row(r int) Mem {
	m := Mem{Base: p.base[r/3]}
	if r%3 > 0 {
		m.Index, m.Scale = p.distance, uint8(r%3)
	}
	return m
}

func matMul8AVX512(rows int) {
	TEXT("tile8x"+itoa(rows)+"AVX512", NOSPLIT, tileParams)
	Doc(itoa(rows) + " rows of a product with a panel of 32 columns.")
	q, weights := pointer("q"), pointer("weights")
	qs := newRowPointers(q, pointer("ldq"), rows)
	groups := pointer("groups")
	acc := accumulators(rows, 2, avx512)
	loop("groups", groups, func() {
		b := []VecVirtual{ZMM(), ZMM()}
		for i, r := range b {
			VMOVDQU8(Mem{Base: weights}.Offset(64*i), r)
		}
		for r := range rows {
			a := ZMM()
			VPBROADCASTD(qs.row(r), a)
			for i := range b {
				VPDPBUSD(b[i], a, acc[r][i])
			}
		}
		advance(4, qs.base...)
		advance(panelGroup, weights)
	})
	finish(avx512, acc)
}

// matMul8AVX2 takes 16 columns, half of a panel.
func matMul8AVX2(rows int) {
	TEXT("tile8x"+itoa(rows)+"AVX2", NOSPLIT, tileParams)
	Doc(itoa(rows) + " rows of a product with half a panel, 16 columns.")
	q, weights := pointer("q"), pointer("weights")
	qs := newRowPointers(q, pointer("ldq"), rows)
	groups := pointer("groups")
	acc := accumulators(rows, 2, avx2)
	ones := YMM()
	VPBROADCASTD(word("ones", 0x00010001), ones)
	loop("groups", groups, func() {
		b := []VecVirtual{YMM(), YMM()}
		for i, r := range b {
			VMOVDQU(Mem{Base: weights}.Offset(32*i), r)
		}
		for r := range rows {
			a := YMM()
			VPBROADCASTD(qs.row(r), a)
			for i := range b {
				t := YMM()
				VPMADDUBSW(b[i], a, t)
				VPMADDWD(ones, t, t)
				VPADDD(t, acc[r][i], acc[r][i])
			}
		}
		advance(4, qs.base...)
		advance(panelGroup, weights)
	})
	finish(avx2, acc)
}

func accumulators(rows, per int, u unit) [][]VecVirtual {
	acc := make([][]VecVirtual, rows)
	for r := range acc {
		for range per {
			v := u.register()
			if u.size == 64 {
				VPXORD(v, v, v)
			} else {
				VPXOR(v, v, v)
			}
			acc[r] = append(acc[r], v)
		}
	}
	return acc
}

// finish makes floats of the sums and stores them.
func finish(u unit, acc [][]VecVirtual) {
	dst, ldd, rowScale := pointer("dst"), pointer("ldd"), pointer("rowScale")
	sums, scale, bias := pointer("sums"), pointer("colScale"), pointer("bias")
	for r := range acc {
		row := u.register()
		VBROADCASTSS(Mem{Base: rowScale}.Offset(4*r), row)
		for i, v := range acc[r] {
			VPSUBD(u.at(Mem{Base: sums}, i), v, v)
			VCVTDQ2PS(v, v)
			VMULPS(u.at(Mem{Base: scale}, i), v, v)
			VMULPS(row, v, v)
			VADDPS(u.at(Mem{Base: bias}, i), v, v)
			VMOVUPS(v, u.at(Mem{Base: dst}, i))
		}
		if r < len(acc)-1 {
			ADDQ(ldd, dst)
		}
	}
	VZEROUPPER()
	RET()
}
