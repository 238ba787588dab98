package article

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"

	"readout/graph"
)

// Read reads the articles that the arguments lead to, in order. An *Error is about one input and
// the next follows; any other error is that of a cancelled context, and the last.
func Read(ctx context.Context, args []string, stdin io.Reader) iter.Seq2[graph.Article, error] {
	return func(yield func(graph.Article, error) bool) {
		in := Inputs{Sources: Find(ctx, args), Stdin: stdin}
		for raw := range in.Raw(ctx) {
			if !yield(raw.Article()) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(graph.Article{}, fmt.Errorf("reading articles: %w", context.Cause(ctx)))
		}
	}
}

// Inputs is what is to be read.
type Inputs struct {
	Sources []Source
	Stdin   io.Reader // read for Stdin; nil: empty
	As      Kind      // the kind of all the sources, "" for each one's own
}

// Raw is what one article is made of, or the error that stands in its place.
type Raw struct {
	Path  string // Name of its source
	Line  int    // of JSON: where the object begins, from 1; else 0
	Kind  Kind
	Data  []byte // uncompressed and, where it is JSON, UTF-8
	Bytes int64  // read from all the sources so far, as they lie there
	Err   error
}

// Raw takes the sources apart, one after the other, and ends early when the context is cancelled.
func (in Inputs) Raw(ctx context.Context) iter.Seq[Raw] {
	return func(yield func(Raw) bool) {
		var read int64
		for _, s := range in.Sources {
			for raw := range in.source(ctx, s, &read) {
				raw.Path, raw.Bytes, raw.Err = s.Name(), read, cause(raw.Err)
				if ctx.Err() != nil || !yield(raw) {
					return
				}
			}
			if ctx.Err() != nil {
				return
			}
		}
	}
}

// source takes one source apart.
func (in Inputs) source(ctx context.Context, s Source, read *int64) iter.Seq[Raw] {
	return func(yield func(Raw) bool) {
		f, err := in.open(s)
		if err != nil {
			yield(Raw{Err: err})
			return
		}
		defer f.Close()
		kind := in.As
		if kind == "" {
			kind = kindOf(s.Path)
		}
		st, err := newStream(&meter{ctx, f, read}, kind)
		if err != nil {
			yield(Raw{Err: err})
			return
		}
		st.pieces(yield)
	}
}

func (in Inputs) open(s Source) (io.ReadCloser, error) {
	switch {
	case s.err != nil:
		return nil, s.err
	case s.Path != Stdin:
		return os.Open(s.Path)
	case in.Stdin == nil:
		return nil, ErrEmpty
	}
	return io.NopCloser(in.Stdin), nil
}

// meter counts what is read and ends the reading with the context.
type meter struct {
	ctx  context.Context
	r    io.Reader
	read *int64
}

func (m *meter) Read(b []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.r.Read(b)
	*m.read += int64(n)
	return n, err
}
