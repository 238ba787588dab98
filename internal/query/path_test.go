package query

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"readout/graph"
)

func TestPath(t *testing.T) {
	// Ann - Bob - Cy and Ann - Dee - Cy are both two steps long; Bob's key is the smaller.
	got, err := Path{"Ann Lee", "Park"}.Ask(t.Context(), world(t))
	if err != nil {
		t.Fatal(err)
	}
	var steps []string
	for _, s := range got.Steps {
		steps = append(steps, s.A.Name+" - "+s.B.Name+fmt.Sprint(keys(s.Meetings)))
	}
	want := []string{"Ann Lee - Bob Orr[m1]", "Bob Orr - Cy Park[m2]"}
	if d := cmp.Diff(want, steps); d != "" {
		t.Error(d)
	}
}

func TestPathNone(t *testing.T) {
	// A scheduled meeting connects nobody.
	_, err := Path{"Ann Lee", "Eve Kim"}.Ask(t.Context(), world(t))
	e, ok := errors.AsType[*NotConnected](err)
	if !ok || e.To.Name != "Eve Kim" {
		t.Errorf("got %v, want *NotConnected", err)
	}
	got, err := Path{"Ann Lee", "Ms. Lee"}.Ask(t.Context(), world(t))
	if err != nil || len(got.Steps) != 0 {
		t.Errorf("to oneself: %v, %v", got.Steps, err)
	}
}

// TestShortest compares with the plainest search there is: all chains, one step longer at a time.
func TestShortest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 8).Draw(t, "people")
		var g graph.Graph
		for a := range n {
			for b := a + 1; b < n; b++ {
				if rapid.IntRange(0, 9).Draw(t, "met") < 3 {
					g.MetWith = append(g.MetWith, graph.MetWith{A: fmt.Sprint(a), B: fmt.Sprint(b)})
				}
			}
		}
		r := graph.NewMemory(func([]graph.Claims) graph.Graph { return g })
		to := fmt.Sprint(rapid.IntRange(0, n-1).Draw(t, "to"))
		got, err := shortest(context.Background(), r, "0", to)
		if err != nil {
			t.Fatal(err)
		}
		if want := plainShortest(g.MetWith, n, to); !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

// plainShortest tries all chains from "0" in order of length, then of keys.
func plainShortest(met []graph.MetWith, n int, to string) []string {
	chains := [][]string{{"0"}}
	for range n {
		var longer [][]string
		for _, c := range chains {
			last := c[len(c)-1]
			if last == to {
				return c
			}
			for next := range n {
				b := fmt.Sprint(next)
				if !slices.Contains(c, b) && slices.ContainsFunc(met, func(m graph.MetWith) bool {
					return m.A == min(last, b) && m.B == max(last, b)
				}) {
					longer = append(longer, append(slices.Clone(c), b))
				}
			}
		}
		chains = longer
	}
	return nil
}
