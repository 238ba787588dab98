package main

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/query"
)

func newMet(a *app) *cobra.Command {
	var q query.Met
	cmd := &cobra.Command{
		Use:     "met [NAME]",
		GroupID: questions,
		Short:   "Whom somebody met, when, where and about what",
		Long: `Whom a person, country or organization met, each meeting with a sentence
that tells of it and the article that this stands in. Without a name, the meetings that
pass the filters.

A name can be any spelling or alias in the graph, or a part that only one person has:
Lavrov. Where several are called the same, put the kind in front: "country:Georgia".`,
		Example: `  readout met "Ban Ki-moon"
  readout met Lavrov --with Kerry --since 2013-05
  readout met --topic "climate change" --country Russia -o csv`,
		Args:              takes(0, 1),
		ValidArgsFunction: a.completeNames(1, query.PartyLabels()...),
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			if len(args) == 1 {
				if q.Who = strings.TrimSpace(args[0]); q.Who == "" {
					return &usageError{err: errors.New("the name is empty; leave it out for all meetings")}
				}
			}
			return a.met(ctx, s, q)
		}),
	}
	filterFlags(cmd, &q.Filter)
	completeWords(cmd, "status", graph.Statuses, "all")
	completeWords(cmd, "kind", graph.MeetingKinds)
	outputFlag(cmd)
	return cmd
}

func filterFlags(cmd *cobra.Command, f *query.Filter) {
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&f.With, "with", nil,
		"only with this `NAME`; may be repeated, all have to be there")
	flags.StringArrayVar(&f.Topics, "topic", nil,
		"only about a topic with all these `WORDS`; may be repeated, one is enough")
	flags.StringArrayVar(&f.Countries, "country", nil,
		"only with this `COUNTRY`, or somebody for it; may be repeated, one is enough")
	flags.StringArrayVar(&f.Places, "place", nil,
		"only in this `PLACE` or country; may be repeated, one is enough")
	flags.StringVar(&f.Since, "since", "",
		"only on or after this `DATE`: 2013, 2013-05 or 2013-05-17")
	flags.StringVar(&f.Until, "until", "", "only on or before this `DATE`")
	flags.StringSliceVar(&f.Statuses, "status", nil,
		"`STATUS`: "+words(graph.Statuses)+" or all (default held)")
	flags.StringSliceVar(&f.Kinds, "kind", nil, "`KIND`: "+words(graph.MeetingKinds))
	flags.StringSliceVar(&f.CAMEO, "cameo", nil,
		"only with this CAMEO `CODE` or one that begins so, of every status: 042, 04, 036")
	flags.IntVar(&f.Limit, "limit", 0, "at most this `NUMBER`, the latest (default all)")
}

func (a *app) met(ctx context.Context, s config.Settings, q query.Met) error {
	found, err := ask(ctx, a, s, q)
	if err != nil {
		return err
	}
	err = a.print(s, answer{found, meetingSheet(found.Who, found.Meetings), func(p *page) {
		if found.Who != nil {
			p.line(0, bold, found.Who.Name+": "+count(len(found.Meetings), "meeting", "meetings"))
		}
		p.table(0, meetingTable(found.Who, found.Meetings))
	}})
	if err == nil && len(found.Meetings) == 0 {
		a.say("no meetings%s%s", wider(q.Filter), undated(q.Filter))
	}
	return err
}

// words lists the members of a closed list for people.
func words[T ~string](list []T) string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return strings.Join(out, ", ")
}

// wider says how to find more where a filter left nothing.
func wider(f query.Filter) string {
	if len(f.Statuses) == 0 && len(f.CAMEO) == 0 {
		return " that were held; --status all shows those planned or called off as well"
	}
	return " like that"
}

// undated says what a filter by date does to meetings whose date no article tells.
func undated(f query.Filter) string {
	if f.Since == "" && f.Until == "" {
		return ""
	}
	return "; those of unknown date are left out by --since and --until"
}
