package kernel

import (
	"syscall"
	"testing"
	"unsafe"
)

// guarded returns n elements between pages that must not be touched: directly before the one
// behind, or directly after the one before.
func guarded[T any](t *testing.T, n int, atEnd bool) []T {
	t.Helper()
	var element T
	page, size := syscall.Getpagesize(), n*int(unsafe.Sizeof(element))
	inside := (size + page - 1) / page * page
	all, err := syscall.Mmap(-1, 0, inside+2*page, syscall.PROT_READ|syscall.PROT_WRITE,
		syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		t.Skipf("no pages to guard with: %v", err)
	}
	t.Cleanup(func() { syscall.Munmap(all) })
	for _, guard := range [][]byte{all[:page], all[page+inside:]} {
		if err := syscall.Mprotect(guard, syscall.PROT_NONE); err != nil {
			t.Skipf("pages cannot be guarded: %v", err)
		}
	}
	if n == 0 {
		return nil
	}
	from := page
	if atEnd {
		from += inside - size
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&all[from])), n)
}

// guardedCopy is a copy of x between such pages.
func guardedCopy[T any](t *testing.T, x []T, atEnd bool) []T {
	g := guarded[T](t, len(x), atEnd)
	copy(g, x)
	return g
}

// TestBounds would end in a fault where a kernel read or wrote outside of what it was given.
func TestBounds(t *testing.T) {
	for _, atEnd := range []bool{true, false} {
		eachKernel(t, func(t *testing.T, k *Kernel) {
			for _, n := range []int{1, 5, 8, 16, 19, 33, 47, 51} {
				testBoundsOfRows(t, k, n, atEnd)
				for _, m := range []int{1, 3, 12, 18} {
					testBounds32(t, k, m, n, atEnd)
				}
			}
			for _, rows := range []int{1, 2, 3, 7, 12, 23} {
				testBounds8(t, k, rows, atEnd)
			}
		})
	}
}

func testBoundsOfRows(t *testing.T, k *Kernel, n int, atEnd bool) {
	floats := func(n int) []float32 { return guarded[float32](t, n, atEnd) }
	k.Gelu(floats(n))
	k.Softmax(floats(n), n, 1, n, 1)
	k.AddScaled(floats(n), floats(n), 1)
	k.Quantise(guarded[uint8](t, n, atEnd), floats(1), floats(n), 1, n)
	width := n * len(lanes{})
	k.AddNorm(floats(width), floats(width), floats(width), floats(width), 1, width)
}

func testBounds32(t *testing.T, kn *Kernel, m, n int, atEnd bool) {
	const k = 3
	a, b := guarded[float32](t, m*k, atEnd), guarded[float32](t, k*n, atEnd)
	kn.MatMul32(guarded[float32](t, m*n, atEnd), n, a, k, b, n, m, k, n)
}

func testBounds8(t *testing.T, k *Kernel, rows int, atEnd bool) {
	w := *testWeights(newRand(30), 12, 40, false)
	w.Packed, w.Sums = guardedCopy(t, w.Packed, atEnd), guardedCopy(t, w.Sums, atEnd)
	w.Scale, w.Bias = guardedCopy(t, w.Scale, atEnd), guardedCopy(t, w.Bias, atEnd)
	ldd := w.padded()
	k.MatMul8(guarded[float32](t, rows*ldd, atEnd), ldd, guarded[uint8](t, rows*w.K, atEnd),
		guarded[float32](t, rows, atEnd), rows, &w)
}
