package main

import (
	"context"
	"io"
	"slices"

	"readout/internal/article"
)

// input is standard input, where the arguments ask for it, in a form whose reading ends with the
// context: a read from a terminal or pipe cannot be called off otherwise.
func (a *app) input(ctx context.Context, args []string) io.Reader {
	if !slices.Contains(args, article.Stdin) {
		return nil
	}
	r, w := io.Pipe()
	go func() {
		_, err := io.Copy(w, a.stdin)
		w.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { w.CloseWithError(context.Cause(ctx)) })
	return r
}
