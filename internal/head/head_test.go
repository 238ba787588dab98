package head

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"testing"

	"readout/internal/nlp/kernel"
)

// small is a file with one head: hidden layer of two, features "a" and "b", one slot that looks at
// the first value of the state, classes no and yes.
func small() []byte {
	text := `{"heads":[{"name":"met","classes":["no","yes"],"slots":1,"hidden":2,"features":["a","b"]}]}`
	out := append([]byte(magic), binary.LittleEndian.AppendUint32(nil, uint32(len(text)))...)
	out = append(out, text...)
	floats := func(list ...float32) {
		for _, v := range list {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
		}
	}
	out = append(out, 2, 0, 0, 255) // a: 2 0, b: 0 -1
	floats(0.5, 1)                  // a: 1 0, b: 0 -1
	slot := make([]byte, 2*stateWidth)
	slot[0], slot[stateWidth] = 1, 255
	out = append(out, slot...)
	floats(1, 2)        // first value to hidden 0, less twice of it to hidden 1
	floats(0, 3)        // bias
	floats(1, 0, 10, 1) // no: hidden 0; yes: ten times hidden 0 and hidden 1
	floats(0.25, 0)
	sum := sha256.Sum256(out)
	return append(out, sum[:]...)
}

func load(t *testing.T, k *kernel.Kernel) *Head {
	t.Helper()
	heads, err := Load(small(), k)
	if err != nil {
		t.Fatal(err)
	}
	return heads["met"]
}

func TestScores(t *testing.T) {
	for _, k := range kernel.Available() {
		t.Run(k.Name, func(t *testing.T) { testScores(t, load(t, k)) })
	}
}

func testScores(t *testing.T, h *Head) {
	state := State{Values: slices.Repeat([]uint8{Zero}, stateWidth), Scale: 0.5}
	state.Values[0] = Zero + 2 // 2 x 0.5 = 1 to hidden 0, -2 to hidden 1
	for _, c := range []struct {
		name     string
		features []string
		states   []Projected
		want     []float32
	}{
		{"bias alone", nil, nil, []float32{0.25, 3}},
		{"features", []string{"a", "b"}, nil, []float32{1.25, 12}},
		{"unseen feature", []string{"c"}, nil, []float32{0.25, 3}},
		{"state", nil, []Projected{h.Project(0, state)}, []float32{1.25, 11}},
		{"no token", nil, []Projected{nil}, []float32{0.25, 3}},
		{"below zero is nothing", []string{"b", "b", "b", "b"}, nil, []float32{0.25, 0}},
	} {
		if got := h.Scores(c.features, c.states...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if !h.Knows("a") || h.Knows("c") {
		t.Error("a is known and c is not")
	}
}

func TestProbabilities(t *testing.T) {
	if got := Probabilities([]float32{3, 3}); !slices.Equal(got, []float32{0.5, 0.5}) {
		t.Errorf("equal scores: %v", got)
	}
	if got := Probabilities([]float32{1000, -1000}); !slices.Equal(got, []float32{1, 0}) {
		t.Errorf("far scores: %v", got)
	}
}

// What is no file of heads is refused, wherever it is broken.
func TestLoadRefuses(t *testing.T) {
	k, err := kernel.ByName("")
	if err != nil {
		t.Fatal(err)
	}
	whole := small()
	for n := range whole {
		if _, err := Load(whole[:n], k); !errors.Is(err, ErrFile) {
			t.Fatalf("%d of %d bytes: %v", n, len(whole), err)
		}
		broken := slices.Clone(whole)
		broken[n] ^= 1
		if _, err := Load(broken, k); !errors.Is(err, ErrFile) {
			t.Fatalf("byte %d changed: %v", n, err)
		}
	}
}
