package main

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/query"
)

func newPath(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "path PERSON PERSON",
		GroupID: questions,
		Short:   "How two people are connected through meetings",
		Long: `The shortest chain of people from one to the other in which each met the
next at a meeting that was held. Of several shortest ones always the same is shown.`,
		Example:           `  readout path "Ban Ki-moon" "John Kerry"`,
		Args:              takes(2, 2),
		ValidArgsFunction: a.completeNames(2, graph.PersonLabel),
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			return a.path(ctx, s, query.Path{From: args[0], To: args[1]})
		}),
	}
	outputFlag(cmd)
	return cmd
}

func (a *app) path(ctx context.Context, s config.Settings, q query.Path) error {
	found, err := ask(ctx, a, s, q)
	if err != nil {
		return err
	}
	return a.print(s, answer{found, pathSheet(found), func(p *page) { pathText(p, found) }})
}

func pathText(p *page, found query.PathAnswer) {
	if len(found.Steps) == 0 {
		p.line(0, "", "both names mean "+found.From.Name)
		return
	}
	p.line(0, bold, found.From.Name+" to "+found.To.Name+": "+
		count(len(found.Steps), "step", "steps"))
	for i, step := range found.Steps {
		p.gap()
		title := step.A.Name + " met " + step.B.Name
		if n := len(step.Meetings); n > 1 {
			title += ", " + count(n, "time", "times")
		}
		p.line(0, bold, strconv.Itoa(i+1)+". "+title)
		t := meetingTable(nil, step.Meetings)
		t.head = nil
		p.table(3, t)
	}
}

// pathSheet is the meetings of each step, with the step they belong to in front.
func pathSheet(found query.PathAnswer) sheet {
	s := sheet{columns: append([]string{"step", "a", "b"}, meetingSheet(nil, nil).columns...)}
	for i, step := range found.Steps {
		for _, r := range meetingSheet(nil, step.Meetings).rows {
			s.rows = append(s.rows, append([]string{strconv.Itoa(i + 1), step.A.Name, step.B.Name}, r...))
		}
	}
	return s
}
