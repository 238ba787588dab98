package kernel

// AddScaled adds w times x to dst, element by element; the product rounds before it is added.
// It panics where dst is shorter than x; what dst has beyond stays.
func (k *Kernel) AddScaled(dst, x []float32, w float32) {
	atLeast("AddScaled", "dst", len(dst), len(x))
	k.addScaled(dst[:len(x)], x, w)
}

func addScaled(dst, x []float32, w float32) {
	dst = dst[:len(x)]
	for i, v := range x {
		dst[i] += float32(w * v)
	}
}
