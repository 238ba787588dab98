package main

import (
	"context"
	"errors"
	"io/fs"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/internal/query"
)

// The exit codes, a contract with scripts.
const (
	exitOK          = 0
	exitSomeFailed  = 1
	exitUsage       = 2
	exitNotFound    = 3
	exitInput       = 4
	exitStore       = 5
	exitDenied      = 6
	exitVersion     = 7
	exitOther       = 8
	exitInterrupted = 130
)

// exitCodes explains the codes to people.
const exitCodes = `readout ends with one of these exit codes:

    0  everything asked for was done
    1  done, but some articles failed: they are named on standard error, the others are loaded
    2  the command line or a setting cannot be understood
    3  nothing of that name, several of it, or no connection between two people
    4  none of the input can be read
    5  the store cannot be reached, does not exist yet, is no readout store, or is in use by
       another loader
    6  the store refused the user or password
    7  the store was made by another version of readout, or is damaged
    8  anything else
  130  interrupted: what was committed stays, and the same command goes on from there
`

func newExitCodes() *cobra.Command {
	return &cobra.Command{Use: "exit-codes", Short: "What the exit codes mean", Long: exitCodes}
}

// exitCode is the policy of which error ends with which code.
func exitCode(ctx context.Context, err error) int {
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil:
		return exitInterrupted
	case is[*someFailed](err):
		return exitSomeFailed
	case is[*usageError](err), is[*query.BadArgument](err):
		return exitUsage
	case is[*query.UnknownName](err), is[*query.AmbiguousName](err), is[*query.NotConnected](err),
		errors.Is(err, graph.ErrNotFound):
		return exitNotFound
	case is[*inputError](err):
		return exitInput
	case errors.Is(err, graph.ErrDenied):
		return exitDenied
	case errors.Is(err, graph.ErrVersion), errors.Is(err, graph.ErrDamaged):
		return exitVersion
	case is[*noGraph](err), errors.Is(err, graph.ErrUnavailable), errors.Is(err, graph.ErrBusy):
		return exitStore
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return exitInput
	}
	return exitOther
}

func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}
