// Command gen writes the amd64 kernels of package kernel, which says what they compute: portable.go
// is the definition, and every function here takes its steps in the same order.
package main

import (
	"math"
	"strconv"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// unit is a kind of vector unit. Sixteen lanes are one register of it or two.
type unit struct {
	name string // ending of the functions
	size int    // bytes of a register
}

var (
	avx512 = unit{"AVX512", 64}
	avx2   = unit{"AVX2", 32}
)

// lanes are the registers that hold 16 floats.
type lanes []VecVirtual

func (u unit) register() VecVirtual {
	if u.size == 64 {
		return ZMM()
	}
	return YMM()
}

func (u unit) lanes() lanes {
	var l lanes
	for range 64 / u.size {
		l = append(l, u.register())
	}
	return l
}

// at is the memory of the i-th register from m on.
func (u unit) at(m Mem, i int) Mem { return m.Offset(i * u.size) }

func (u unit) load(m Mem) lanes {
	l := u.lanes()
	for i, r := range l {
		VMOVUPS(u.at(m, i), r)
	}
	return l
}

func (u unit) store(l lanes, m Mem) {
	for i, r := range l {
		VMOVUPS(r, u.at(m, i))
	}
}

// broadcast fills lanes with the float at m.
func (u unit) broadcast(m Mem) lanes {
	l := u.lanes()
	for _, r := range l {
		VBROADCASTSS(m, r)
	}
	return l
}

// constants are the floats that the functions share, each laid down once.
var constants = map[string]Mem{}

// constant is the memory of a float, by its bits.
func constant(name string, v float32) Mem { return word(name, math.Float32bits(v)) }

func word(name string, bits uint32) Mem {
	m, ok := constants[name]
	if !ok {
		m = GLOBL("const_"+name, 8|16) // read-only, without pointers
		DATA(0, U32(bits))
		constants[name] = m
	}
	return m
}

func main() {
	for _, u := range []unit{avx2, avx512} {
		u.quantiseRow()
		u.gelu()
		u.addNormRow()
		u.softmaxRow()
		u.addScaled()
		for _, rows := range []int{4, 1} {
			for _, columns := range []int{32, 16} {
				u.matMul32(rows, columns)
			}
		}
	}
	for _, rows := range []int{12, 8, 4, 2, 1} {
		matMul8AVX512(rows)
	}
	for _, rows := range []int{4, 2, 1} {
		matMul8AVX2(rows)
	}
	Generate()
}

// pointer loads a parameter.
func pointer(name string) Register { return Load(Param(name), GP64()) }

// loop runs body while the counter, taken down by one each time, is above zero; it must begin so.
func loop(name string, counter Register, body func()) {
	Label(name)
	body()
	DECQ(counter)
	JNZ(LabelRef(name))
}

func advance(by int, pointers ...Register) {
	for _, p := range pointers {
		ADDQ(Imm(uint64(by)), p)
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
