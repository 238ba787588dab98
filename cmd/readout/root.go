package main

import (
	"context"

	"github.com/spf13/cobra"

	"readout/config"
)

// app is one run of the program.
type app struct {
	system
	configFile string // of --config
	started    bool   // the command line was understood
}

// The groups of `readout --help`.
const (
	loading   = "loading"
	questions = "questions"
)

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "readout",
		Short: "Turn articles about meetings into a graph that answers who met whom about what",
		Long: `readout reads articles about meetings and diplomacy, finds who met whom,
when, where and about what, and keeps it as a graph in which every answer leads back to
the sentence and the article that it rests on.`,
		Example: `  readout load testdata/articles
  readout met "Ban Ki-moon"
  readout met --topic climate --since 2013`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.PersistentFlags().SortFlags = false
	root.AddGroup(&cobra.Group{ID: loading, Title: "Reading articles:"},
		&cobra.Group{ID: questions, Title: "Asking questions:"})
	root.SetVersionTemplate(versionLine())
	flags := root.PersistentFlags()
	flags.StringVar(&a.configFile, "config", "",
		"settings `FILE` (default readout.yaml here, then in the user's folder)")
	flags.String(config.Store, "readout.db", "where the graph is: a `FILE`, or neo4j://HOST:7687")
	flags.String(config.StoreUser, "neo4j",
		"`USER` of a Neo4j store (its password: READOUT_STORE_PASSWORD)")
	flags.String(config.StoreDatabase, "", "`DATABASE` of a Neo4j store (default the server's own)")
	flags.String(config.Colour, "auto",
		"`WHEN` to use colours: auto (on a terminal), always or never")
	root.SetHelpCommand(newHelp())
	root.AddCommand(
		newLoad(a), newExtract(a), newParse(a), newRetract(a),
		newMet(a), newPath(a), newShow(a), newTopics(a), newArticles(a), newStats(a),
		newConfig(a), newVersion(a), newExitCodes(), newOutputForms(), newJSONFields())
	return root
}

// job is what a subcommand does once its command line is understood and the settings are read.
type job func(ctx context.Context, s config.Settings, args []string) error

// do wraps a job for cobra.
func (a *app) do(work job) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		s, _, err := a.settings(cmd)
		if err != nil {
			return err
		}
		return work(cmd.Context(), s, args)
	}
}

func (a *app) settings(cmd *cobra.Command) (config.Settings, []config.Origin, error) {
	a.started = true
	s, origins, err := config.Load(config.Sources{
		File: a.configFile, Dir: a.dir, UserDir: a.userDir, Env: a.env, Flags: cmd.Flags()})
	if err != nil {
		return s, nil, &usageError{err: err}
	}
	return s, origins, nil
}
