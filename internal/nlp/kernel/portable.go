package kernel

import "math"

// portable is the kernel in plain Go. It defines what the others compute: each product stands in a
// conversion to float32, which keeps the compiler from fusing it with an addition.
func portable() *Kernel {
	return &Kernel{
		Name:     "portable",
		quantise: quantise,
		matMul8:  matMul8,
		matMul32: matMul32,
		gelu:     gelu,
		addNorm:  addNorm,
		softmax:  softmax,
		scaled:   scaled,
	}
}

// magic is 1.5 x 2^23: added to a float of small size it leaves it rounded half to even, with the
// whole number in its lowest bits.
const (
	magic     = 12582912
	magicBits = 0x4B400000
)

func quantise(q []uint8, scale, x []float32, rows, k int) {
	for r := range rows {
		row := x[r*k : (r+1)*k]
		top := float32(0)
		for _, v := range row {
			top = max(top, float32(math.Abs(float64(v))))
		}
		by := float32(0)
		if top > 0 {
			by = 127 / top
		}
		scale[r] = top / 127
		out := q[r*k : (r+1)*k]
		for i, v := range row {
			out[i] = uint8(int32(math.Float32bits(float32(v*by)+magic)) - magicBits + 128)
		}
	}
}

func matMul8(dst []float32, ldd int, q []uint8, scale []float32, rows int, w *Weights) {
	for p := 0; p < w.padded(); p += panel {
		weights := w.Packed[p*w.K : (p+panel)*w.K]
		for r := range rows {
			sums := panelSums(q[r*w.K:(r+1)*w.K], weights)
			out := dst[r*ldd+p : r*ldd+p+panel]
			for c := range out {
				v := float32(sums[c] - w.sums[p+c])
				out[c] = float32(float32(v*w.Scale[p+c])*scale[r]) + w.Bias[p+c]
			}
		}
	}
}

// panelSums is the product of a row with a panel.
func panelSums(q []uint8, weights []int8) [panel]int32 {
	var sums [panel]int32
	for len(q) >= group {
		a, b, c, d := int32(q[0]), int32(q[1]), int32(q[2]), int32(q[3])
		w := (*[panel * group]int8)(weights)
		for i := range sums {
			sums[i] += a*int32(w[4*i]) + b*int32(w[4*i+1]) + c*int32(w[4*i+2]) + d*int32(w[4*i+3])
		}
		q, weights = q[group:], weights[panel*group:]
	}
	return sums
}

func matMul32(p Product) {
	for i := range p.M {
		out := p.C[i*p.LdC:][:p.N]
		clear(out)
		for j, a := range p.A[i*p.LdA:][:p.K] {
			b := p.B[j*p.LdB:][:p.N]
			for c := range out {
				out[c] += float32(a * b[c])
			}
		}
	}
}

// The exponent of GELU is x (geluA + geluB x^2).
const (
	geluA = -2 * 0.7978845608028654
	geluB = geluA * 0.044715
)

func gelu(x []float32) {
	for i, v := range x {
		square := float32(v * v)
		z := float32(v * (float32(square*geluB) + geluA))
		x[i] = v / (1 + exp(z))
	}
}

// The exponential function is 2^n times a polynomial in r, where x = n ln 2 + r: the coefficients
// of the Taylor series, whose error over |r| <= 0.35 is below 1e-7.
const (
	expLow, expHigh = -87, 88
	log2e           = 1.4426950408889634
	ln2High         = 0.693359375 // ln 2 in few bits, so that n times it is exact
	ln2Low          = -2.12194440e-4
	exp2, exp3      = 1.0 / 2, 1.0 / 6
	exp4, exp5      = 1.0 / 24, 1.0 / 120
	exp6            = 1.0 / 720
)

// exp is the exponential function between expLow and expHigh, and the value there beyond.
func exp(x float32) float32 {
	x = min(max(x, expLow), expHigh)
	shifted := float32(x*log2e) + magic
	n := shifted - magic
	r := x - float32(n*ln2High)
	r -= float32(n * ln2Low)
	p := float32(r*exp6) + exp5
	p = float32(p*r) + exp4
	p = float32(p*r) + exp3
	p = float32(p*r) + exp2
	p = float32(p*r) + 1
	p = float32(p*r) + 1
	whole := math.Float32bits(shifted) - magicBits
	return math.Float32frombits(math.Float32bits(p) + whole<<23)
}

// total adds up 16 lanes.
func total(s *[Lanes]float32) float32 {
	for half := Lanes / 2; half > 0; half /= 2 {
		for i := range half {
			s[i] += s[i+half]
		}
	}
	return s[0]
}

// normEps keeps a constant row from a division by nil.
const normEps = 1e-12

func addNorm(x, y, gain, bias []float32, rows, width int) {
	for r := range rows {
		row := x[r*width : (r+1)*width]
		var lanes [Lanes]float32
		for i := range row {
			row[i] += y[r*width+i]
			lanes[i%Lanes] += row[i]
		}
		mean := total(&lanes) / float32(width)
		lanes = [Lanes]float32{}
		for i := range row {
			row[i] -= mean
			lanes[i%Lanes] += float32(row[i] * row[i])
		}
		variance := total(&lanes)/float32(width) + normEps
		by := 1 / float32(math.Sqrt(float64(variance)))
		for i, v := range row {
			row[i] = float32(float32(v*by)*gain[i]) + bias[i]
		}
	}
}

func softmax(x []float32, ld, rows, n int, by float32) {
	for r := range rows {
		row := x[r*ld : r*ld+n]
		top := float32(math.Inf(-1))
		for i := range row {
			row[i] *= by
			top = max(top, row[i])
		}
		var lanes [Lanes]float32
		for i := range row {
			row[i] = exp(row[i] - top)
			lanes[i%Lanes] += row[i]
		}
		sum := total(&lanes)
		for i := range row {
			row[i] /= sum
		}
	}
}

func scaled(dst, x []float32, w float32) {
	for i, v := range x {
		dst[i] += float32(v * w)
	}
}
