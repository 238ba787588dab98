package main

import (
	"context"
	"strings"

	"readout/config"
	"readout/graph"
	"readout/internal/query"
)

// next writes commands to try, with names that are really in the graph.
func (a *app) next(ctx context.Context, p *page, s config.Settings, r graph.Reader) error {
	names, err := query.Examples(ctx, r)
	if err != nil {
		return err
	}
	var commands []string
	if names.Who != "" {
		commands = append(commands, "met "+shell(names.Who), "show "+shell(names.Who),
			"met "+shell(names.Who)+" --with "+shell(names.Other))
	}
	if names.Topic != "" {
		commands = append(commands, "met --topic "+shell(names.Topic))
	}
	if len(commands) == 0 {
		commands = []string{"articles", "stats"}
	}
	p.gap()
	p.line(0, "", "try next:")
	for _, c := range commands {
		if s.Store != "readout.db" {
			c += " --store " + shell(s.Store)
		}
		p.WriteString("  readout " + c + "\n")
	}
	return nil
}

// shell quotes an argument for a shell: with the plainer double quotes where they do.
func shell(arg string) string {
	arg = clean(arg)
	switch {
	case strings.ContainsAny(arg, "\"$`!\\"):
		return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
	case arg == "" || strings.ContainsAny(arg, " \t'()<>|&;*?[]{}#~"):
		return `"` + arg + `"`
	}
	return arg
}
