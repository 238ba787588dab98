package kernel

import (
	"fmt"
	"slices"
	"testing"
)

// eachBenchmark runs f with every kernel and reports the units of work a second.
func eachBenchmark(b *testing.B, unit string, work float64, f func(k *Kernel)) {
	for _, k := range Available() {
		b.Run(k.Name, func(b *testing.B) {
			for b.Loop() {
				f(k)
			}
			b.ReportMetric(work*float64(b.N)/b.Elapsed().Seconds()/1e9, unit)
		})
	}
}

func BenchmarkMatMul8(b *testing.B) {
	for _, s := range []struct{ m, k, n int }{
		{240, 384, 1152}, {240, 384, 1536}, {240, 1536, 384}, {240, 384, 384},
		{1, 384, 1152}, {5, 384, 1152}, {11, 384, 1152}, {23, 384, 1152},
	} {
		b.Run(fmt.Sprintf("%dx%dx%d", s.m, s.k, s.n), func(b *testing.B) {
			r := newRand(20)
			w := testWeights(r, s.k, s.n, false)
			q, scale := activations(r, s.m*s.k, false), floats(r, s.m, "plain")
			dst := make([]float32, s.m*s.n)
			eachBenchmark(b, "GMAC/s", float64(s.m*s.k*s.n), func(k *Kernel) {
				k.MatMul8(dst, s.n, q, scale, s.m, w)
			})
		})
	}
}

func BenchmarkMatMul32(b *testing.B) {
	for _, s := range []struct{ m, k, n int }{
		{48, 32, 48}, {48, 48, 32}, {27, 32, 27}, {27, 27, 32}, {120, 32, 120}, {120, 120, 32},
		{30, 256, 30}, {1, 129, 51},
	} {
		b.Run(fmt.Sprintf("%dx%dx%d", s.m, s.k, s.n), func(b *testing.B) {
			r := newRand(21)
			x, y := floats(r, s.m*s.k, "plain"), floats(r, s.k*s.n, "plain")
			c := make([]float32, s.m*s.n)
			eachBenchmark(b, "GMAC/s", float64(s.m*s.k*s.n), func(k *Kernel) {
				k.MatMul32(c, s.n, x, s.k, y, s.n, s.m, s.k, s.n)
			})
		})
	}
}

// Sizes of the benchmarks of rows: a batch of the encoder.
const (
	benchRows  = 240
	benchWidth = 384
	benchInner = 1536
)

func BenchmarkGelu(b *testing.B) {
	x := floats(newRand(22), benchRows*benchInner, "plain")
	y := slices.Clone(x)
	eachBenchmark(b, "Gfloat/s", float64(len(x)), func(k *Kernel) {
		copy(y, x)
		k.Gelu(y)
	})
}

func BenchmarkQuantise(b *testing.B) {
	x := floats(newRand(23), benchRows*benchWidth, "plain")
	q, scale := make([]uint8, len(x)), make([]float32, benchRows)
	eachBenchmark(b, "Gfloat/s", float64(len(x)), func(k *Kernel) {
		k.Quantise(q, scale, x, benchRows, benchWidth)
	})
}

func BenchmarkAddNorm(b *testing.B) {
	r := newRand(25)
	x, y := floats(r, benchRows*benchWidth, "plain"), floats(r, benchRows*benchWidth, "plain")
	gain, bias := floats(r, benchWidth, "plain"), floats(r, benchWidth, "plain")
	eachBenchmark(b, "Gfloat/s", float64(len(x)), func(k *Kernel) {
		k.AddNorm(x, y, gain, bias, benchRows, benchWidth)
	})
}

func BenchmarkSoftmax(b *testing.B) {
	for _, n := range []int{27, 120} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ld := (n + 15) / 16 * 16 // as the encoder has it
			x := floats(newRand(26), n*ld, "plain")
			eachBenchmark(b, "Gfloat/s", float64(n*n), func(k *Kernel) {
				k.Softmax(x, ld, n, n, 0.3)
			})
		})
	}
}

func BenchmarkAddScaled(b *testing.B) {
	x := floats(newRand(27), benchRows*benchWidth, "plain")
	dst := make([]float32, len(x))
	eachBenchmark(b, "Gfloat/s", float64(len(x)), func(k *Kernel) {
		k.AddScaled(dst, x, 0.1)
	})
}
