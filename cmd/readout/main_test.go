package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"readout/internal/neo4jtest"
)

var neo4j neo4jtest.Lazy

func TestMain(m *testing.M) {
	testscript.Main(withNeo4j{m}, map[string]func(){"readout": main})
}

// withNeo4j stops the server, if a test started it, after all tests.
type withNeo4j struct{ m *testing.M }

func (w withNeo4j) Run() int { return neo4j.Main(w.m) }

// TestScripts runs the scripts of testdata through the real main. Each starts in an empty folder
// with world.jsonl, the claims of four short articles, in it, and has besides the usual commands
//
//	exits CODE COMMAND...   run the command, which has to end with this exit code
func TestScripts(t *testing.T) {
	world, err := os.ReadFile("testdata/world.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "home"))
			return os.WriteFile(filepath.Join(env.WorkDir, "world.jsonl"), world, 0o600)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
