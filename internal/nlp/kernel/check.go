package kernel

import "fmt"

// atLeast panics where a slice is shorter than the shapes say: an error of the program, caught
// here since assembly would read past the end.
func atLeast(op, name string, have, want int) {
	if want < 0 || have < want {
		panic(fmt.Sprintf("kernel: %s: %s has length %d, wanted %d", op, name, have, want))
	}
}

// matrix panics where rows of n elements at stride ld do not lie within have elements, or overlap.
// It divides where it could multiply, since a product may overflow.
func matrix(op, name string, have, ld, rows, n int) {
	switch {
	case rows < 0 || n < 0:
		panic(fmt.Sprintf("kernel: %s: %s is %d x %d", op, name, rows, n))
	case rows == 0 || n == 0:
	case ld < n:
		panic(fmt.Sprintf("kernel: %s: %s has rows of %d at stride %d", op, name, n, ld))
	case have < n || rows-1 > (have-n)/ld:
		panic(fmt.Sprintf("kernel: %s: %s has length %d, too short for %d x %d at stride %d",
			op, name, have, rows, n, ld))
	}
}
