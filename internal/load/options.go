package load

import (
	"context"
	"io"
	"runtime"

	"readout/graph"
)

// DefaultBatch is how many articles are applied at once when Options do not say.
const DefaultBatch = 500

// firstShare makes the first batch smaller than the others, so that something is seen early.
const firstShare = 10

// batchBytes ends a batch early: evidence keeps the texts of its articles in memory.
const batchBytes = 32 << 20

// maxFailures is how many failures a Report lists; the rest are only counted.
const maxFailures = 1000

// Applier is the part of graph.Store that a load needs.
type Applier interface {
	Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error)
}

// Extract makes the claims of one article. It is called by several workers at once.
type Extract = func(graph.Article) graph.Claims

// Options is what a load needs. Store and Args are required, and for Run Extract.
type Options struct {
	Store   Applier
	Args    []string  // files, folders, patterns, "-", as article.Find takes them
	Stdin   io.Reader // what "-" reads
	Extract Extract
	Workers int // that make claims at the same time, 0: one for each processor
	Batch   int // articles applied at once, 0: DefaultBatch
	// Progress is told after every article and every batch, never twice at once. It may be nil.
	Progress func(Progress)
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// size is how many articles the nth batch has, from 0.
func (o Options) size(n int) int {
	size := o.Batch
	if size <= 0 {
		size = DefaultBatch
	}
	if n == 0 {
		return max(1, size/firstShare)
	}
	return size
}
