package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/load"
)

// extractForms are the forms of what `readout extract` prints.
var extractForms = []string{"table", "json"}

func newExtract(a *app) *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:     "extract FILE...|-",
		GroupID: loading,
		Short:   "What articles say, without keeping it",
		Long: `What each article says: its people with their offices, countries,
organizations, places, topics, and meetings with the sentences that tell of them.
Nothing is stored. FILE is a file, a folder, a pattern, or - for standard input: plain
text, Markdown, HTML, JSON or JSON Lines, also gzipped.

As json it is one object a line for each article, which readout load --extracted reads.

With --explain it is each article's text with all that was seen in it marked, in colour on
a terminal and [in brackets: and what it stands for] elsewhere; and for every meeting, why
it is there: the words that tell of it, by which expression each of its participants comes
in, what shows its status, date, place and topics, and which rule or learned head decided,
with its score; and which words were taken for no meeting, by what. A score stands beside
the limit that it had to reach, 0.96 ≥ 0.25. As json each meeting has that as "why", see
readout help json.`,
		Example: `  readout extract article.txt
  curl -s https://example.org/news.html | readout extract -
  readout extract --explain article.txt
  readout extract --format json articles/ > claims.jsonl`,
		Args: takes(1, -1),
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			return a.extract(ctx, s, o, args)
		}),
	}
	readerFlag(cmd.Flags())
	cmd.Flags().StringVar(&o.format, "format", "table", "`FORM` of what is printed: table or json")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "say why: the marked text, and what each meeting rests on")
	return cmd
}

// extractOptions are the flags of `readout extract`.
type extractOptions struct {
	format  string
	explain bool
}

func (a *app) extract(ctx context.Context, s config.Settings, o extractOptions, args []string) error {
	if !slices.Contains(extractForms, o.format) {
		return &usageError{err: fmt.Errorf("format %q is none of %s", o.format, orList(extractForms))}
	}
	x, err := a.extractor(s)
	if err != nil {
		return err
	}
	switch json := o.format == "json"; {
	case o.explain && json:
		return a.printExplained(ctx, s, args, x, explainedLines(a.stdout))
	case o.explain:
		return a.printExplained(ctx, s, args, x, a.explanationPrinter(s))
	case json:
		return a.printEach(ctx, s, args, printing{x.Extract, jsonLines(a.stdout)})
	}
	return a.printEach(ctx, s, args, printing{x.Extract, a.claimsPrinter(s)})
}

// printing is how articles are shown without being kept: read by several workers at once, then
// shown one after the other in the order of the input.
type printing struct {
	read load.Extract
	show printer
}

// printEach shows the articles that the arguments name and tells which could not be read.
func (a *app) printEach(ctx context.Context, s config.Settings, args []string, p printing) error {
	done, err := load.Run(ctx, load.Options{Store: p.show, Args: args, Extract: p.read,
		Stdin: a.input(ctx, args), Workers: s.Workers, Batch: 1})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	a.failures(done)
	if e, ok := errors.AsType[*writeError](err); ok {
		return e
	}
	if err != nil {
		return err
	}
	return outcome(done.Loaded, done.Failed)
}

// printer takes the place of a store: it shows what each article says, in the order of the input.
type printer func(graph.Claims) error

func (p printer) Apply(_ context.Context, changes []graph.Change) (graph.Applied, error) {
	for _, c := range changes {
		if err := p(*c.Put); err != nil {
			return graph.Applied{}, &writeError{c.ID(), err}
		}
	}
	return graph.Applied{Added: len(changes)}, nil
}

// outcome is how a run over several inputs ends whose errors have been told already.
func outcome(good, bad int) error {
	switch {
	case bad > 0 && good == 0:
		return &inputError{errors.New("no article could be read")}
	case bad > 0:
		return &someFailed{bad}
	}
	return nil
}

// claimsPrinter prints articles for people, each under its title.
func (a *app) claimsPrinter(s config.Settings) func(graph.Claims) error {
	return pagePrinter(a, s, func(p *page, c graph.Claims) {
		claimsTitle(p, c.Article)
		claimsText(p, c)
	})
}

// pagePrinter prints one thing after another for people, an empty line between them.
func pagePrinter[T any](a *app, s config.Settings, write func(*page, T)) func(T) error {
	first := true
	return func(v T) error {
		p := a.newPage(s)
		if !first {
			p.WriteString("\n")
		}
		first = false
		write(p, v)
		_, err := io.WriteString(a.stdout, p.String())
		return err
	}
}

func claimsTitle(p *page, art graph.Article) {
	title := art.Title
	if title == "" {
		title = string(art.ID)
	}
	p.line(0, bold, clean(title))
	about := ""
	if art.Publisher != "" {
		about = clean(art.Publisher) + ", "
	}
	if !art.Published.IsZero() {
		about += art.Published.String() + ", "
	}
	p.line(0, dim, about+shortID(string(art.ID)))
}
