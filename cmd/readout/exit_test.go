package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"readout/graph"
	"readout/internal/query"
)

func TestExitCodes(t *testing.T) {
	cause := errors.New("cause")
	for _, c := range []struct {
		err  error
		want int
	}{
		{nil, exitOK},
		{&someFailed{2}, exitSomeFailed},
		{&usageError{err: cause}, exitUsage},
		{&query.BadArgument{}, exitUsage},
		{&query.UnknownName{}, exitNotFound},
		{&query.AmbiguousName{}, exitNotFound},
		{&query.NotConnected{}, exitNotFound},
		{graph.ErrNotFound, exitNotFound},
		{&inputError{cause}, exitInput},
		{fs.ErrNotExist, exitInput},
		{&noGraph{"x"}, exitStore},
		{graph.ErrUnavailable, exitStore},
		{graph.ErrBusy, exitStore},
		{graph.ErrDenied, exitDenied},
		{graph.ErrVersion, exitVersion},
		{graph.ErrDamaged, exitVersion},
		{cause, exitOther},
	} {
		err := c.err
		if err != nil {
			err = fmt.Errorf("opening: %w", err)
		}
		if got := exitCode(context.Background(), err); got != c.want {
			t.Errorf("%T %v: exit code %d, want %d", c.err, c.err, got, c.want)
		}
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if got := exitCode(ended, graph.ErrUnavailable); got != exitInterrupted {
		t.Errorf("after an interrupt: exit code %d", got)
	}
	if got := exitCode(ended, nil); got != exitOK {
		t.Errorf("done in spite of an interrupt: exit code %d", got)
	}
}

// TestMessages holds every kind of message to one line that begins right and has no full stop.
func TestMessages(t *testing.T) {
	form := regexp.MustCompile(`^readout: [^A-Z].*[^.\n]\n$`)
	person := graph.NodeID{Label: graph.PersonLabel, Key: "a"}
	named := []graph.Named{{ID: person, Name: "A"}, {ID: person, Name: "A"}}
	for _, err := range []error{
		&usageError{err: errors.New("unknown flag: --x")},
		&query.BadArgument{Name: "since", Value: "x", Want: "a day"},
		&query.UnknownName{Text: "x", Labels: query.PartyLabels(), Suggestions: named},
		&query.UnknownName{Text: "two\nlines", Labels: query.PartyLabels()},
		&query.AmbiguousName{Text: "x", Candidates: named},
		&query.AmbiguousName{Text: "\x1b[2J", Candidates: make([]graph.Named, 40)},
		&inputError{errors.New("no article could be read")},
		&noGraph{"readout.db"},
		&stopped{0},
		fmt.Errorf("neo4j://host: %w", graph.ErrDenied),
		fmt.Errorf("readout.db: %w", graph.ErrBusy),
	} {
		var b strings.Builder
		a := &app{system: system{stderr: &b}}
		a.report(context.Background(), err)
		if !form.MatchString(b.String()) || len(b.String()) > 400 {
			t.Errorf("%T: %q", err, b.String())
		}
	}
}
