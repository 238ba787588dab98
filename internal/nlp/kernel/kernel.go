package kernel

import (
	"fmt"
	"strings"
)

// Kernel is one way of computing; all give the same bits. It has no state, and is safe for
// concurrent use.
type Kernel struct {
	Name string // "avx512", "avx2", "neon" or "portable"

	// The functions of rows take one row, the others all. They trust their arguments, which the
	// methods have checked.
	quantiseRow func(q []uint8, x []float32) float32
	matMul8     func(dst []float32, ldd int, q []uint8, scale []float32, rows int, w *Weights)
	matMul32    func(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, m, k, n int)
	gelu        func(x []float32)
	addNormRow  func(x, y, gain, bias []float32)
	softmaxRow  func(x []float32, by float32)
	addScaled   func(dst, x []float32, w float32)
}

// Available returns the kernels that this processor can run, the fastest first and the portable
// one last.
func Available() []*Kernel {
	return append(vectorKernels(), portable())
}

// ByName returns the kernel of that name, or the fastest one for "". The error says what there is.
func ByName(name string) (*Kernel, error) {
	all := Available()
	if name == "" {
		return all[0], nil
	}
	var names []string
	for _, k := range all {
		if k.Name == name {
			return k, nil
		}
		names = append(names, k.Name)
	}
	return nil, fmt.Errorf("no kernel %q on this processor; there is: %s",
		name, strings.Join(names, ", "))
}

// portable is the kernel in plain Go, which defines the bits of all others.
func portable() *Kernel {
	return &Kernel{
		Name:        "portable",
		quantiseRow: quantiseRow,
		matMul8:     matMul8,
		matMul32:    matMul32,
		gelu:        gelu,
		addNormRow:  addNormRow,
		softmaxRow:  softmaxRow,
		addScaled:   addScaled,
	}
}
