package kernel

// lanes are 16 partial sums: lane i adds up the elements i, i+16, i+32 and so on. They are one
// register of AVX-512, two of AVX2 or four of NEON.
type lanes [16]float32

// total adds up the lanes as a tree: 8+8, 4+4, 2+2, 1+1.
func (l *lanes) total() float32 {
	for n := len(l) / 2; n > 0; n /= 2 {
		for i := range n {
			l[i] += l[i+n]
		}
	}
	return l[0]
}
