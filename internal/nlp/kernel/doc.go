// Package kernel computes what a small transformer encoder is made of: products of matrices in 8
// and in 32 bits, GELU, layer normalisation, softmax, and the rounding of activations to 8 bits.
//
// There are several kernels: assembly for the vector units of some processors, and plain Go. All
// give the same bits, and a row gives the same bits whatever rows stand beside it. That holds
// because nothing is left to the machine:
//
//   - no product is fused with a sum. In Go that takes float32(x*y) + z: the language forbids
//     fusing across an explicit conversion, and only there;
//   - every sum of floats has an order, given at the function; integer sums are exact;
//   - all rounds to the nearest, ties to even;
//   - [exp] is a polynomial of products and sums, the same everywhere.
//
// One thing stays open: which NaN an operation gives. NaNs and infinities crash nothing.
//
// Matrices are row-major slices with a stride between rows, counted in elements. Every function
// panics where a slice is shorter than the shapes say; what passes cannot leave its slices.
package kernel

//go:generate go -C gen run . -out ../vector_amd64.s -stubs ../stubs_amd64.go -pkg kernel
//go:generate go -C gen run ./neon -out ../neon_arm64.s -stubs ../stubs_arm64.go
