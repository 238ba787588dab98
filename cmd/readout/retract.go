package main

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
	"readout/internal/query"
)

func newRetract(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "retract ARTICLE...",
		GroupID: loading,
		Short:   "Take articles out of the graph again",
		Long: `Take articles out of the graph, each named by its id, URL or title. What
is left is exactly the graph of the other articles. All of them are taken out, or, when
one is not loaded, none.`,
		Example: `  readout retract https://wire.example/2013/05/28/lavrov-fabius
  readout retract "Lavrov and Fabius narrow gaps on Syria conference, agree on visas"`,
		Args:              takes(1, -1),
		ValidArgsFunction: a.completeNames(math.MaxInt, graph.ArticleLabel),
		RunE:              a.do(a.retract),
	}
}

func (a *app) retract(ctx context.Context, s config.Settings, args []string) error {
	store, err := a.openExisting(ctx, s)
	if err != nil {
		return err
	}
	defer store.Close()
	var changes []graph.Change
	for _, arg := range args {
		id, err := loaded(ctx, store, arg)
		if err != nil {
			return err
		}
		changes = append(changes, graph.Change{Retract: id})
	}
	done, err := store.Apply(ctx, changes)
	if err != nil {
		return err
	}
	left, err := store.Count(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, "%s retracted, %s left\n",
		count(done.Retracted, "article", "articles"),
		count(left.Nodes[graph.ArticleLabel], "article", "articles"))
	return err
}

// loaded is the id of a loaded article: the very id first, since that is never ambiguous.
func loaded(ctx context.Context, r graph.Reader, name string) (graph.ArticleID, error) {
	_, err := r.Claims(ctx, graph.ArticleID(name))
	if err == nil {
		return graph.ArticleID(name), nil
	}
	if !errors.Is(err, graph.ErrNotFound) {
		return "", err
	}
	n, err := query.Find(ctx, r, name, graph.ArticleLabel)
	return graph.ArticleID(n.ID.Key), err
}
