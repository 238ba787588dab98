package main

import (
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
	"readout/graph"
)

// maxCompletions keeps a shell from listing a whole graph.
const maxCompletions = 100

// completeNames completes arguments with names that are in the graph. Whatever goes wrong, a shell
// gets no names rather than a message in the middle of a command line.
func (a *app) completeNames(most int, labels ...graph.Label) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, begun string) (
		[]cobra.Completion, cobra.ShellCompDirective) {
		const none = cobra.ShellCompDirectiveNoFileComp
		if len(args) >= most {
			return nil, none
		}
		s, _, err := a.settings(cmd)
		if err != nil {
			return nil, none
		}
		store, err := a.openExisting(cmd.Context(), s)
		if err != nil {
			return nil, none
		}
		defer store.Close()
		all, err := store.Names(cmd.Context(), labels...)
		if err != nil {
			return nil, none
		}
		return matching(all, begun), none
	}
}

// matching is the names that begin so, in any spelling.
func matching(all []graph.Named, begun string) []string {
	var list []string
	for _, n := range all {
		if strings.HasPrefix(graph.Fold(n.Name), graph.Fold(begun)) && len(list) < maxCompletions {
			list = append(list, clean(n.Name))
		}
	}
	return list
}

// completeWords completes a flag with one of a few words.
func completeWords[T ~string](cmd *cobra.Command, flag string, words []T, more ...string) {
	var list []cobra.Completion
	for _, w := range words {
		list = append(list, string(w))
	}
	list = append(list, more...)
	complete := cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the flag is defined by the caller
	}
}

// outputFlag adds -o to a command whose answer comes in all the forms.
func outputFlag(cmd *cobra.Command) {
	cmd.Flags().StringP(config.Output, "o", "table",
		"`FORM` of the answer: "+orList(config.Outputs))
	completeWords(cmd, config.Output, config.Outputs)
}
