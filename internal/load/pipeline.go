package load

import (
	"context"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"

	"readout/graph"
	"readout/internal/article"
)

// making makes the claims out of one piece of input.
type making func(article.Raw) (graph.Claims, error)

// job is one piece of input on its way.
type job struct {
	raw    article.Raw
	size   int
	claims graph.Claims
	err    error
	done   chan struct{} // closed when claims and err are there
}

// loader is a load under way.
type loader struct {
	Options
	inputs article.Inputs
	make   making

	mu     sync.Mutex // guards report, and Progress being called
	report Report
}

func run(ctx context.Context, o Options, in article.Inputs, m making) (Report, error) {
	in.Sources, in.Stdin = article.Find(ctx, o.Args), o.Stdin
	l := &loader{Options: o, inputs: in, make: m}
	l.report.Total = article.Total(in.Sources)
	err := l.run(ctx)
	if err != nil && ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	return l.report, err
}

// run starts the stages and waits for all of them. The first that fails ends the others.
func (l *loader) run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	n := l.workers()
	toMake := make(chan *job)
	inOrder := make(chan *job, 4*n)
	batches := make(chan batch)
	g.Go(func() error { return l.read(ctx, toMake, inOrder) })
	for range n {
		g.Go(func() error { l.work(toMake); return nil })
	}
	g.Go(func() error { return l.collect(ctx, inOrder, batches) })
	g.Go(func() error { return l.apply(ctx, batches) })
	return g.Wait()
}

// read hands every piece of input to the workers and, in order, to the collector.
func (l *loader) read(ctx context.Context, toMake, inOrder chan<- *job) error {
	defer close(toMake)
	defer close(inOrder)
	for raw := range l.inputs.Raw(ctx) {
		j := &job{raw: raw, size: len(raw.Data), done: make(chan struct{})}
		if err := send(ctx, inOrder, j); err != nil {
			return err
		}
		if err := send(ctx, toMake, j); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// work makes claims until there is no more input.
func (l *loader) work(toMake <-chan *job) {
	for j := range toMake {
		j.claims, j.err = l.make(j.raw)
		j.raw.Data = nil
		normal(&j.claims)
		close(j.done)
	}
}

func send[T any](ctx context.Context, c chan<- T, v T) error {
	select {
	case c <- v:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// collect forms batches in the order of the input.
func (l *loader) collect(ctx context.Context, inOrder <-chan *job, batches chan<- batch) error {
	defer close(batches)
	var b batch
	for n := 0; ; {
		var j *job
		select {
		case j = <-inOrder:
		case <-ctx.Done():
			return ctx.Err()
		}
		if j == nil {
			break
		}
		select {
		case <-j.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		l.took(j)
		if j.err == nil {
			b.add(j)
		}
		if b.articles >= l.size(n) || b.bytes >= batchBytes {
			if err := send(ctx, batches, b); err != nil {
				return err
			}
			b, n = batch{}, n+1
		}
	}
	if b.articles == 0 {
		return nil
	}
	return send(ctx, batches, b)
}

// apply applies batch after batch.
func (l *loader) apply(ctx context.Context, batches <-chan batch) error {
	for b := range batches {
		if err := ctx.Err(); err != nil {
			return err
		}
		done, err := l.Store.Apply(ctx, b.changes())
		if err != nil {
			return fmt.Errorf("loading a batch of %d articles: %w", b.articles, err)
		}
		l.committed(b, done)
	}
	return nil
}

// took counts a piece of input.
func (l *loader) took(j *job) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r := &l.report
	r.Read++
	r.Bytes, r.Path = j.raw.Bytes, j.raw.Path
	if j.err != nil {
		r.Failed++
		if len(r.Failures) < maxFailures {
			r.Failures = append(r.Failures, Failure{j.raw.Path, j.raw.Line, j.err})
		}
	}
	l.tell()
}

// committed counts an applied batch.
func (l *loader) committed(b batch, done graph.Applied) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r := &l.report
	r.Batches++
	r.Loaded += b.articles
	r.Meetings += b.meetings
	r.Applied.Added += done.Added
	r.Applied.Replaced += done.Replaced + b.replaced
	r.Applied.Unchanged += done.Unchanged + b.repeated
	l.tell()
}

func (l *loader) tell() {
	if l.Progress != nil {
		l.Progress(l.report.Progress)
	}
}
