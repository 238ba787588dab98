package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// takes checks the number of arguments of a command, in words that a person can do something with.
// A most below 0 is no limit.
func takes(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		usage := strings.TrimSuffix(cmd.UseLine(), " [flags]")
		switch n := len(args); {
		case n < least:
			return fmt.Errorf("something is missing: it is %s", usage)
		case most >= 0 && n > most:
			return fmt.Errorf("%q is too much: it is %s", args[most], usage)
		}
		return nil
	}
}
