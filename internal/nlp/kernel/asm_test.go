package kernel

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestAssembly looks for what the generator cannot promise: that no instruction fuses a product
// with a sum, and that AVX2 functions use nothing of AVX-512, nor any function the stack.
func TestAssembly(t *testing.T) {
	src, err := os.ReadFile("vector_amd64.s")
	if err != nil {
		t.Fatal(err)
	}
	var (
		fused = regexp.MustCompile(`\bVF(N?M(ADD|SUB)|MADDSUB|MSUBADD)`)
		wide  = regexp.MustCompile(`\b(Z\d+|K[0-7]|[XY](1[6-9]|2\d|3[01]))\b`)
		stack = regexp.MustCompile(`\bSP\b`)
	)
	var function string
	for i, line := range strings.Split(string(src), "\n") {
		if strings.HasPrefix(line, "TEXT") {
			function = line
		}
		switch {
		case fused.MatchString(line):
			t.Errorf("vector_amd64.s:%d: fused: %s", i+1, line)
		case wide.MatchString(line) && strings.Contains(function, "AVX2"):
			t.Errorf("vector_amd64.s:%d: in AVX2: %s", i+1, line)
		case stack.MatchString(line):
			t.Errorf("vector_amd64.s:%d: stack: %s", i+1, line)
		}
	}
	if function == "" {
		t.Error("no function found")
	}
}
