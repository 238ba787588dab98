package kernel

// Gelu replaces each x by x / (1 + exp(-2*sqrt(2/pi) * (x + 0.044715 x^3))), the form of GELU
// with tanh, written with one exponential. It lies within 1e-6 of the true value of that form, or
// within 1e-6 of x where x is large. -Inf gives NaN, as the form does.
func (k *Kernel) Gelu(x []float32) { k.gelu(x) }

const (
	geluOne   = -2 * 0.79788456080286535588 // -2 sqrt(2/pi)
	geluThree = geluOne * 0.044715
)

func gelu(x []float32) {
	for i, v := range x {
		slope := float32(float32(v*v)*geluThree) + geluOne
		x[i] = v / (1 + exp(float32(v*slope)))
	}
}
