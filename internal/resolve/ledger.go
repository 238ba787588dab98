package resolve

import (
	"context"

	"readout/graph"
)

// Property is one property of a node or relation that several sources may give a value to.
type Property string

// Fact is a value that a source gives to one property of one element of the graph. Element is an
// opaque name of a node or relation (see nodeElement, relElement), valid UTF-8, unique over both.
type Fact struct {
	Element  string
	Property Property
	Value    string
}

// Support is a fact with the number of sources that give it, or, as a change, the number of sources
// that it gains (above 0) or loses (below 0).
type Support struct {
	Fact
	N int
}

// Ledger is what Step needs to know and to keep in a store, all within the transaction of one batch.
// The support of a fact is always above 0: what falls to 0 is removed.
type Ledger interface {
	// Claims returns the stored claims of those of the articles that are loaded.
	Claims(ctx context.Context, ids []graph.ArticleID) (map[graph.ArticleID]graph.Claims, error)
	// Telling lists for each of the meetings the articles that report it now, in any order.
	Telling(ctx context.Context, meetings []string) (map[string][]graph.ArticleID, error)
	// Add adds the changes, which are distinct facts sorted by element, property and value, none
	// with N 0, to the support that is kept. A sum below 0 is an error: the store is damaged.
	Add(ctx context.Context, changes []Support) error
	// Values lists what supports the elements, after all that was added so far, in any order. Of a
	// property for which Ends is true only the least and the greatest value by bytes need be there.
	Values(ctx context.Context, elements []string) (map[string][]Support, error)
}

// Result is what a store has to write to carry out a batch: the graph's delta, the claims to keep
// (canonical JSON of graph.Claims by article) and those to forget.
type Result struct {
	Delta   graph.Delta
	Put     []graph.Claims
	Drop    []graph.ArticleID
	Applied graph.Applied
}
