// Command neon writes the arm64 assembly of package kernel and its declarations. Go's assembler
// has few vector instructions on floats, and none that multiplies bytes, so that these stand as
// words. As on amd64, no product is fused with a sum, and each function takes the steps of the
// portable one in the same order.
//
// The functions take whole numbers of vectors only; Go takes what is left over.
package main

import (
	"flag"
	"go/format"
	"log"
	"os"
)

func main() {
	out := flag.String("out", "", "file for the assembly")
	stubs := flag.String("stubs", "", "file for the declarations")
	flag.Parse()
	var a assembly
	for _, rows := range []int{4, 2, 1} {
		a.matMul8(rows)
	}
	for _, columns := range []int{16, 4} {
		for _, rows := range []int{4, 1} {
			a.matMul32(rows, columns)
		}
	}
	a.largest()
	a.round()
	a.gelu()
	a.exps()
	a.addScaled()
	a.sum()
	a.squares()
	a.norm()
	write(*out, []byte(a.assembly()))
	declarations, err := format.Source([]byte(a.declarations()))
	if err != nil {
		log.Fatal(err)
	}
	write(*stubs, declarations)
}

func write(name string, text []byte) {
	if err := os.WriteFile(name, text, 0o644); err != nil {
		log.Fatal(err)
	}
}
