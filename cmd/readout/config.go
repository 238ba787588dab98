package main

import (
	"io"

	"github.com/spf13/cobra"

	"readout/config"
)

func newConfig(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "The settings in force and where each came from",
		Long: `The settings in force, each with where it came from: a flag, a variable
of the environment, the settings file, or the default. Every setting can be given as
--store-user (but a password), as READOUT_STORE_USER, or as a line "store-user: neo4j"
of readout.yaml, which is looked for in the working directory, then in the folder
readout of the user's settings. Passwords are shown as stars.`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, origins, err := a.settings(cmd)
			if err != nil {
				return err
			}
			if s.Output == "json" && cmd.Flags().Changed(config.Output) {
				return writeJSON(a.stdout, origins)
			}
			return a.config(s, origins)
		},
	}
	cmd.Flags().StringP(config.Output, "o", "table", "`FORM` of the answer: table or json")
	return cmd
}

func (a *app) config(s config.Settings, origins []config.Origin) error {
	p := a.newPage(s)
	t := table{head: []string{"SETTING", "VALUE", "FROM"}}
	for _, o := range origins {
		t.rows = append(t.rows, row{cells: []string{o.Name, clean(o.Value), clean(o.From)}})
	}
	p.table(0, t)
	_, err := io.WriteString(a.stdout, p.String())
	return err
}
