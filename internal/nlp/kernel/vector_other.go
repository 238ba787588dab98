//go:build !amd64 && !arm64

package kernel

// vectorKernels is empty: there is no assembly for this architecture.
func vectorKernels() []*Kernel { return nil }
