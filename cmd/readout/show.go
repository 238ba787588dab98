package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/query"
)

func newShow(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "show NAME",
		GroupID: questions,
		Short:   "All that is known of one person, country, organization, place, topic or article",
		Long: `All that is known of one node: what it is, its other names, offices with
the sentence behind each, the meetings it had to do with, of every status, and the
articles that name it. An article is named by its id, URL or title.`,
		Example: `  readout show Lavrov
  readout show "place:Sochi"
  readout show --output json RU`,
		Args:              takes(1, 1),
		ValidArgsFunction: a.completeNames(1),
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			return a.show(ctx, s, query.Show{Name: args[0]})
		}),
	}
	outputFlag(cmd)
	return cmd
}

func (a *app) show(ctx context.Context, s config.Settings, q query.Show) error {
	found, err := ask(ctx, a, s, q)
	if err != nil {
		return err
	}
	return a.print(s, answer{shown(found), showSheet(found), func(p *page) { showText(p, found) }})
}

// shown is the answer for programs: claims carry the codes of their meetings.
func shown(found query.ShowAnswer) any {
	if found.Claims == nil {
		return found
	}
	coded := withCodes(*found.Claims)
	return struct {
		query.ShowAnswer
		Claims *codedClaims `json:"claims"`
	}{found, &coded}
}

func showText(p *page, found query.ShowAnswer) {
	kind := strings.ToLower(string(found.Label))
	if found.Area != "" {
		kind += ", area " + found.Area
	}
	p.line(0, bold, clean(found.Name)+" ("+kind+")")
	if found.Claims != nil {
		for _, art := range found.Articles {
			p.line(0, dim, source(art))
		}
		claimsText(p, *found.Claims)
		return
	}
	if len(found.Aliases) > 0 {
		p.line(0, "", "also called "+clean(strings.Join(found.Aliases, "; ")))
	}
	officesText(p, found.Offices)
	if len(found.Meetings) > 0 {
		p.gap()
		p.line(0, bold, count(len(found.Meetings), "meeting", "meetings"))
		p.table(0, meetingTable(seenFrom(found), found.Meetings))
	}
	if len(found.Articles) > 0 {
		p.gap()
		p.line(0, bold, "named in "+count(len(found.Articles), "article", "articles"))
		for _, art := range found.Articles {
			p.line(0, "", source(art))
		}
	}
}

// seenFrom is the node as a party of its meetings, nil when it is none.
func seenFrom(found query.ShowAnswer) *query.Entity {
	switch found.Label {
	case graph.PersonLabel, graph.CountryLabel, graph.OrganizationLabel:
		return &found.Entity
	}
	return nil
}

func officesText(p *page, offices []query.Office) {
	if len(offices) == 0 {
		return
	}
	p.gap()
	p.line(0, bold, count(len(offices), "office", "offices"))
	for _, o := range offices {
		p.line(0, "", clean(o.Title+", "+o.Of.Name+span(o.First, o.Last)))
		if o.Sentence != "" {
			p.line(between, "", quote(o.Sentence))
		}
		if o.Article != nil {
			p.line(between, dim, source(*o.Article))
		}
	}
}

// span says over which days of publication an office is known.
func span(first, last string) string {
	switch {
	case first == "":
		return ""
	case first == last:
		return " (in the news of " + first + ")"
	}
	return " (in the news from " + first + " to " + last + ")"
}

// showSheet is the meetings of the node; of an article its meetings as it tells them.
func showSheet(found query.ShowAnswer) sheet {
	if found.Claims != nil {
		return claimSheet(*found.Claims)
	}
	return meetingSheet(seenFrom(found), found.Meetings)
}
