package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/internal/query"
)

func newTopics(a *app) *cobra.Command {
	var q query.Topics
	cmd := &cobra.Command{
		Use:     "topics [WORDS]",
		GroupID: questions,
		Short:   "What the meetings were about, the most discussed first",
		Example: `  readout topics --limit 20
  readout topics climate`,
		RunE: a.do(func(ctx context.Context, s config.Settings, args []string) error {
			q.Words = strings.Join(args, " ")
			return a.topics(ctx, s, q)
		}),
	}
	cmd.Flags().IntVar(&q.Limit, "limit", 0, "at most this `NUMBER` of topics (default all)")
	outputFlag(cmd)
	return cmd
}

func (a *app) topics(ctx context.Context, s config.Settings, q query.Topics) error {
	found, err := ask(ctx, a, s, q)
	if err != nil {
		return err
	}
	out := sheet{columns: []string{"meetings", "topic", "aliases", "area", "key"}}
	t := table{head: []string{"MEETINGS", "TOPIC", "AREA"}}
	for _, f := range found.Topics {
		n := strconv.Itoa(f.Meetings)
		out.rows = append(out.rows, []string{n, f.Name, strings.Join(f.Aliases, "; "), f.Area, f.Key})
		t.rows = append(t.rows, row{cells: []string{n, clean(f.Name), clean(f.Area)}})
	}
	err = a.print(s, answer{found, out, func(p *page) { p.table(0, t.ifAny()) }})
	if err == nil && len(t.rows) == 0 {
		a.say("no topics%s", inWords(q.Words))
	}
	return err
}

func newArticles(a *app) *cobra.Command {
	var q query.Articles
	cmd := &cobra.Command{
		Use:     "articles",
		GroupID: questions,
		Short:   "Which articles are loaded, the latest first",
		Example: `  readout articles --naming "Ban Ki-moon"`,
		Args:    takes(0, 0),
		RunE: a.do(func(ctx context.Context, s config.Settings, _ []string) error {
			return a.articles(ctx, s, q)
		}),
	}
	cmd.Flags().StringVar(&q.Naming, "naming", "", "only those that name this `NAME`")
	cmd.Flags().IntVar(&q.Limit, "limit", 0, "at most this `NUMBER` of articles (default all)")
	outputFlag(cmd)
	return cmd
}

func (a *app) articles(ctx context.Context, s config.Settings, q query.Articles) error {
	found, err := ask(ctx, a, s, q)
	if err != nil {
		return err
	}
	out := sheet{columns: []string{"published", "publisher", "title", "url", "article"}}
	t := table{head: []string{"PUBLISHED", "PUBLISHER", "TITLE"}, dense: true}
	for _, f := range found.Articles {
		day := f.Published.String()
		out.rows = append(out.rows, []string{day, f.Publisher, f.Title, f.URL, f.ID})
		t.rows = append(t.rows, row{
			cells: []string{when(f.Published), clean(f.Publisher), clean(f.Title)},
			under: []note{{dim, shortID(f.ID)}}})
	}
	err = a.print(s, answer{found, out, func(p *page) { p.table(0, t.ifAny()) }})
	if err == nil && len(t.rows) == 0 {
		a.say("no articles")
	}
	return err
}

// ifAny is the table without its head when there are no rows.
func (t table) ifAny() table {
	if len(t.rows) == 0 {
		return table{}
	}
	return t
}

func inWords(words string) string {
	if words == "" {
		return ""
	}
	return " with the words " + strconv.Quote(words)
}
