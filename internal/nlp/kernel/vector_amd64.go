package kernel

import "golang.org/x/sys/cpu"

// vectorKernels are those that the processor and the system allow: golang.org/x/sys/cpu asks both.
func vectorKernels() []*Kernel {
	var all []*Kernel
	x := &cpu.X86
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI &&
		x.HasAVX2 && x.HasBMI2 {
		all = append(all, kernelAVX512())
	}
	if x.HasAVX2 {
		all = append(all, kernelAVX2())
	}
	return all
}

func kernelAVX512() *Kernel {
	return &Kernel{
		Name:        "avx512",
		quantiseRow: quantiseRowAVX512,
		matMul8: tiles8{32, []tile8{
			{12, matMul8x12AVX512},
			{8, matMul8x8AVX512},
			{4, matMul8x4AVX512},
			{2, matMul8x2AVX512},
			{1, matMul8x1AVX512},
		}}.matMul8,
		matMul32: matMul32By(
			tiles32{least: 17, most: 32, tiles: []tile32{
				{12, matMul32x12x32MaskedAVX512},
				{4, matMul32x4x32MaskedAVX512},
				{1, matMul32x1x32MaskedAVX512},
			}},
			tiles32{least: 1, most: 16, tiles: []tile32{
				{12, matMul32x12x16MaskedAVX512},
				{4, matMul32x4x16MaskedAVX512},
				{1, matMul32x1x16MaskedAVX512},
			}},
		),
		gelu:       geluAVX512,
		addNormRow: addNormRowAVX512,
		softmaxRow: softmaxRowAVX512,
		addScaled:  addScaledAVX512,
	}
}

func kernelAVX2() *Kernel {
	return &Kernel{
		Name:        "avx2",
		quantiseRow: quantiseRowAVX2,
		matMul8: tiles8{16, []tile8{
			{4, matMul8x4AVX2},
			{3, matMul8x3AVX2},
			{2, matMul8x2AVX2},
			{1, matMul8x1AVX2},
		}}.matMul8,
		matMul32: matMul32By(
			tiles32{least: 16, most: 16, tiles: []tile32{
				{4, matMul32x4x16AVX2},
				{1, matMul32x1x16AVX2},
			}},
			tiles32{least: 1, most: 16, alone: true, tiles: []tile32{
				{4, matMul32x4x16MaskedAVX2},
				{1, matMul32x1x16MaskedAVX2},
			}},
		),
		gelu:       geluAVX2,
		addNormRow: addNormRowAVX2,
		softmaxRow: softmaxRowAVX2,
		addScaled:  addScaledAVX2,
	}
}
