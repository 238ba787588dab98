// Command gen writes the amd64 assembly of package kernel, whose Go functions say what the
// functions here compute: each takes the same steps in the same order, and fuses no product with
// a sum. It is a module of its own, so that readout does not depend on avo.
//
// AVX2 functions must do with 16 vector registers. avo gives out others when it runs out, which
// would make them AVX-512 functions; a test of package kernel looks for that.
package main

import . "github.com/mmcloughlin/avo/build"

func main() {
	for _, rows := range []int{12, 8, 4, 2, 1} {
		matMul8AVX512(rows)
	}
	for _, rows := range []int{4, 3, 2, 1} {
		matMul8AVX2(rows)
	}
	for _, rows := range []int{12, 4, 1} {
		avx512.matMul32(rows, 32, true)
		avx512.matMul32(rows, 16, true)
	}
	for _, rows := range []int{4, 1} {
		avx2.matMul32(rows, 16, false)
		avx2.matMul32(rows, 16, true)
	}
	for _, u := range []unit{avx512, avx2} {
		u.quantiseRow()
		u.gelu()
		u.addNormRow()
		u.softmaxRow()
		u.addScaled()
	}
	Generate()
}
