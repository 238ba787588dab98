package graphtest_test

import (
	"testing"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/internal/resolve"
)

// TestMemory runs the suite on the reference itself.
func TestMemory(t *testing.T) {
	open := func(*testing.T) graph.Store { return graph.NewMemory(resolve.Conclude) }
	graphtest.Run(t, open, resolve.Conclude,
		graphtest.Options{Histories: 2000, PerStore: 20, Parallel: true})
}
