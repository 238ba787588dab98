package resolve

import (
	"context"
	"errors"

	"readout/graph"
)

// Step works out what a batch of changes does to a store, by reading from its ledger and adding
// support to it. The store then writes the result and commits.
func Step(ctx context.Context, l Ledger, changes []graph.Change) (Result, error) {
	return Result{}, errors.New("unfinished")
}

// Ends reports whether only the least and the greatest value of a property count.
func Ends(p Property) bool { return p == "seen" }

// Conclude is the specification of the graph: a pure function of the claims, whatever their order.
// Of several claims with one article id the last one counts.
func Conclude(all []graph.Claims) graph.Graph { return graph.Graph{} }
