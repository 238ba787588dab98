package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/internal/query"
)

func newStats(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "stats",
		GroupID: questions,
		Short:   "How many nodes and relations of each kind there are",
		Args:    takes(0, 0),
		RunE: a.do(func(ctx context.Context, s config.Settings, _ []string) error {
			return a.stats(ctx, s)
		}),
	}
	outputFlag(cmd)
	return cmd
}

func (a *app) stats(ctx context.Context, s config.Settings) error {
	found, err := ask(ctx, a, s, query.Stats{})
	if err != nil {
		return err
	}
	out := sheet{columns: []string{"what", "name", "count"}}
	for _, c := range found.Nodes {
		out.rows = append(out.rows, []string{"node", c.Name, strconv.Itoa(c.Count)})
	}
	for _, c := range found.Relations {
		out.rows = append(out.rows, []string{"relation", c.Name, strconv.Itoa(c.Count)})
	}
	return a.print(s, answer{found, out, func(p *page) { statsText(p, s, found) }})
}

func statsText(p *page, s config.Settings, found query.StatsAnswer) {
	p.line(0, bold, "the graph in "+s.Store)
	if !found.Published.IsZero() {
		p.line(0, "", "articles published "+when(found.Published))
	}
	for _, part := range []struct {
		title  string
		counts []query.Count
	}{{"nodes", found.Nodes}, {"relations", found.Relations}} {
		p.gap()
		p.line(0, bold, part.title)
		p.table(between, countTable(part.counts))
	}
}

// countTable sets numbers flush right.
func countTable(counts []query.Count) table {
	var t table
	width := 0
	for _, c := range counts {
		width = max(width, len(strconv.Itoa(c.Count)))
	}
	for _, c := range counts {
		n := strconv.Itoa(c.Count)
		t.rows = append(t.rows, row{cells: []string{c.Name, strings.Repeat(" ", width-len(n)) + n}})
	}
	return t
}
