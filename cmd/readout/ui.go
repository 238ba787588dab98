package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/internal/query"
)

// This file is what people read on standard error: one line a message, beginning with "readout: "
// in lower case, without a full stop, and with a hint of what to do. Answers go to standard output
// and come from elsewhere.

// say writes a message.
func (a *app) say(format string, args ...any) {
	line := clean(fmt.Sprintf(format, args...))
	fmt.Fprintln(a.stderr, "readout: "+line)
}

// report says what went wrong, if anything did, and is the exit code.
func (a *app) report(ctx context.Context, err error) int {
	code := exitCode(ctx, err)
	switch {
	case err == nil, is[*someFailed](err):
		return code
	case is[*stopped](err):
		a.say("%v", err)
		return code
	case code == exitInterrupted:
		a.say("interrupted")
		return code
	}
	line, hint := err.Error(), a.hint(err)
	if hint != "" {
		line += "; " + hint
	}
	a.say("%s", line)
	return code
}

// hint says what to do about an error, "" when its own words do.
func (a *app) hint(err error) string {
	if e, ok := errors.AsType[*query.UnknownName](err); ok {
		return unknownHint(e)
	}
	if e, ok := errors.AsType[*query.AmbiguousName](err); ok {
		return ambiguousHint(e)
	}
	if e, ok := errors.AsType[*usageError](err); ok {
		return usageHint(e)
	}
	switch {
	case is[*noGraph](err):
		return "run readout load FILE... first"
	case errors.Is(err, graph.ErrDenied):
		return "the user is --store-user, the password READOUT_STORE_PASSWORD or store-password " +
			"in readout.yaml"
	}
	return ""
}

func usageHint(e *usageError) string {
	if e.command == "" {
		return ""
	}
	return "see " + e.command + " --help"
}

// misunderstood is what cobra says of a command line, in one line where it takes several to suggest
// another command.
func misunderstood(cmd *cobra.Command, err error) error {
	line, rest, _ := strings.Cut(err.Error(), "\n")
	line, _, _ = strings.Cut(line, ": strconv.") // which number it is not is said before
	_, names, _ := strings.Cut(rest, "Did you mean this?")
	if fields := strings.Fields(names); len(fields) > 0 {
		return &usageError{err: fmt.Errorf("%s; did you mean %q?", line, "readout "+fields[0])}
	}
	return &usageError{errors.New(line), cmd.CommandPath()}
}

func unknownHint(e *query.UnknownName) string {
	if len(e.Suggestions) == 0 {
		return "readout articles and readout topics list what is there"
	}
	return "did you mean " + orList(nameList(e.Suggestions, len(e.Labels) > 1)) + "?"
}

func ambiguousHint(e *query.AmbiguousName) string {
	const most = 8
	names := nameList(e.Candidates, false)
	for i, n := range e.Candidates {
		names[i] = strings.ToLower(string(n.ID.Label)) + ":" + names[i]
	}
	more := ""
	if len(names) > most {
		more = fmt.Sprintf(" and %d more", len(names)-most)
		names = names[:most]
	}
	return "say which one: " + strings.Join(quoteAll(names), ", ") + more
}

// nameList is the names, with the key where two are called the same.
func nameList(list []graph.Named, labels bool) []string {
	count := map[string]int{}
	for _, n := range list {
		count[n.Name]++
	}
	names := make([]string, len(list))
	for i, n := range list {
		names[i] = n.Name
		if count[n.Name] > 1 {
			names[i] = n.ID.Key
		}
		if labels && n.ID.Label != graph.PersonLabel {
			names[i] += " (" + strings.ToLower(string(n.ID.Label)) + ")"
		}
	}
	return names
}

func quoteAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = `"` + s + `"`
	}
	return out
}

func orList(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

// count is a number with its noun: "1 article", "2 articles", "3 people".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
