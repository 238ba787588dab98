package main

import (
	"fmt"

	"readout/graph"
)

// usageError is a command line or setting that cannot be understood.
type usageError struct {
	err     error
	command string // whose help says more, "" when the error says all
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// inputError is an input that was asked for by name and cannot be read.
type inputError struct{ err error }

func (e *inputError) Error() string { return e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

// noGraph is a question to a store that nothing has been loaded into yet.
type noGraph struct{ store string }

func (e *noGraph) Error() string { return "there is no graph in " + e.store + " yet" }

// someFailed ends a load in which articles failed; they were named where it happened.
type someFailed struct{ n int }

func (e *someFailed) Error() string { return count(e.n, "article failed", "articles failed") }

// stopped ends a load that was interrupted, after what was committed by then.
type stopped struct{ loaded int }

func (e *stopped) Error() string {
	return fmt.Sprintf("interrupted: %s committed; the same command goes on from there",
		count(e.loaded, "article is", "articles are"))
}

// writeError is standard output that cannot be written to.
type writeError struct {
	article graph.ArticleID
	err     error
}

func (e *writeError) Error() string { return fmt.Sprintf("writing what %s says: %v", e.article, e.err) }
func (e *writeError) Unwrap() error { return e.err }
