package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/load"
)

// loadOptions are the flags of readout load.
type loadOptions struct {
	extracted bool
	paths     []string
}

func newLoad(a *app) *cobra.Command {
	var o loadOptions
	cmd := &cobra.Command{
		Use:     "load PATH...",
		GroupID: loading,
		Short:   "Read articles and add what they say to the graph",
		Long: `Read articles, find who met whom, and add it to the graph. PATH is a
file, a folder, a pattern, or - for standard input: plain text, Markdown, HTML, JSON or
JSON Lines, also gzipped.

An article that is loaded already is recognised; one that has changed replaces its
earlier self. An article that cannot be read does not stop the others: it is named at
the end, and the exit code is 1. After an interruption the same command goes on where it
ended.`,
		Example: `  readout load testdata/articles
  readout load news/2013-*.html more.jsonl.gz
  readout extract --format json news/ > claims.jsonl; readout load --extracted claims.jsonl`,
		Args: takes(1, -1),
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			o.paths = args
			return a.load(ctx, s, o)
		}),
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.extracted, "extracted", false,
		"PATH holds claims, as readout extract --format json prints them")
	readerFlag(flags)
	flags.Int(config.Workers, 0, "articles read at the same `NUMBER` (default one a processor)")
	flags.Int(config.Batch, 500, "`NUMBER` of articles that are committed together")
	return cmd
}

func (a *app) load(ctx context.Context, s config.Settings, o loadOptions) error {
	store, err := a.openToLoad(ctx, s)
	if err != nil {
		return err
	}
	defer store.Close()
	began := a.now()
	done, err := a.runLoad(ctx, s, o, store)
	if ctx.Err() != nil {
		return &stopped{done.Loaded}
	}
	a.failures(done)
	if err != nil {
		return err
	}
	if done.Loaded > 0 {
		p := a.newPage(s)
		p.line(0, bold, loadedLine(done, a.now().Sub(began)))
		if err := a.graphText(ctx, p, s, store); err != nil {
			return err
		}
	}
	return outcome(done.Loaded, done.Failed)
}

// runLoad shows how far the load is while it runs.
func (a *app) runLoad(ctx context.Context, s config.Settings, o loadOptions,
	store load.Applier) (load.Report, error) {
	progress := a.newProgress(s)
	defer progress.end()
	options := load.Options{Store: store, Args: o.paths, Stdin: a.input(ctx, o.paths),
		Workers: s.Workers, Batch: s.Batch, Progress: progress.show}
	if o.extracted {
		return load.Extracted(ctx, options)
	}
	x, err := a.extractor(s)
	if err != nil {
		return load.Report{}, err
	}
	options.Extract = x.Extract
	return load.Run(ctx, options)
}

// openToLoad opens the store to be loaded into. A file that is not there yet is made by the first
// batch, so that a misspelt path to the articles leaves no empty graph behind.
func (a *app) openToLoad(ctx context.Context, s config.Settings) (graph.Store, error) {
	if scheme(s.Store) == "" {
		if _, err := os.Stat(s.Store); errors.Is(err, fs.ErrNotExist) {
			late := func(ctx context.Context) (graph.Store, error) { return a.open(ctx, s, false) }
			return &lateStore{open: late}, nil
		}
	}
	return a.open(ctx, s, false)
}

// lateStore is a store that is opened by the first Apply. Before that it must not be asked.
type lateStore struct {
	open func(context.Context) (graph.Store, error)
	graph.Store
}

func (l *lateStore) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	if l.Store == nil {
		store, err := l.open(ctx)
		if err != nil {
			return graph.Applied{}, err
		}
		l.Store = store
	}
	return l.Store.Apply(ctx, changes)
}

func (l *lateStore) Close() error {
	if l.Store == nil {
		return nil
	}
	return l.Store.Close()
}

// maxFailures is how many failed articles are named; more than that nobody reads one by one.
const maxFailures = 20

// failures names the articles that failed.
func (a *app) failures(done load.Report) {
	if done.Failed == 0 {
		return
	}
	a.say("%s failed:", count(done.Failed, "article", "articles"))
	shown := done.Failures[:min(len(done.Failures), maxFailures)]
	for _, f := range shown {
		a.say("failed: %v", f)
	}
	if more := done.Failed - len(shown); more > 0 {
		a.say("failed: and %d more", more)
	}
}

// loadedLine says what a load did.
func loadedLine(done load.Report, took time.Duration) string {
	return fmt.Sprintf("loaded %s in %.1f s: %d new, %d changed, %d as before",
		count(done.Loaded, "article", "articles"), took.Seconds(),
		done.Applied.Added, done.Applied.Replaced, done.Applied.Unchanged)
}

// graphText says what there is now and what to try next, and prints the page.
func (a *app) graphText(ctx context.Context, p *page, s config.Settings, store graph.Store) error {
	all, err := store.Count(ctx)
	if err != nil {
		return err
	}
	n := all.Nodes
	p.line(0, "", fmt.Sprintf("%s now has %s, %s, %s, %s, %s, %s and %s", s.Store,
		count(n[graph.ArticleLabel], "article", "articles"),
		count(n[graph.PersonLabel], "person", "people"),
		count(n[graph.CountryLabel], "country", "countries"),
		count(n[graph.OrganizationLabel], "organization", "organizations"),
		count(n[graph.PlaceLabel], "place", "places"),
		count(n[graph.TopicLabel], "topic", "topics"),
		count(n[graph.MeetingLabel], "meeting", "meetings")))
	if err := a.next(ctx, p, s, store); err != nil {
		return err
	}
	_, err = fmt.Fprint(a.stdout, p.String())
	return err
}
