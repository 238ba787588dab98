package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestInterrupt ends a load from standard input between two articles, then runs it again.
func TestInterrupt(t *testing.T) {
	world, err := os.ReadFile("testdata/world.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	store := filepath.Join(t.TempDir(), "graph.db")
	args := []string{"load", "--extracted", "--batch", "1", "--store", store, "-"}
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	stdin, feed := io.Pipe()
	defer stdin.Close()
	errs := &watched{want: "2 committed", seen: interrupt}
	go func() {
		for { // the input never ends
			if _, err := feed.Write(world); err != nil {
				return
			}
		}
	}()
	code := run(ctx, testSystem(args, stdin, errs))
	if code != exitInterrupted {
		t.Errorf("exit code %d, want %d; %s", code, exitInterrupted, errs)
	}
	if !strings.Contains(errs.String(), "committed; the same command goes on from there\n") {
		t.Errorf("said %s", errs)
	}

	var again watched
	if code := run(t.Context(), testSystem(args, bytes.NewReader(world), &again)); code != exitOK {
		t.Fatalf("exit code %d; %s", code, &again)
	}
	if !strings.Contains(again.String(), "loaded 4 articles") ||
		strings.Contains(again.String(), "0 as before") {
		t.Errorf("the second load said %s", &again)
	}
}

// testSystem is a world in which every look at the clock is ten seconds after the one before, so
// that each step of a load is told, and standard output and error are one.
func testSystem(args []string, stdin io.Reader, out io.Writer) system {
	now := time.Date(2013, time.May, 17, 12, 0, 0, 0, time.UTC)
	return system{args: args, stdin: stdin, stdout: out, stderr: out,
		env: func(string) (string, bool) { return "", false },
		now: func() time.Time { now = now.Add(10 * time.Second); return now }}
}

// watched is a buffer that calls seen once what is wanted was written to it.
type watched struct {
	mu   sync.Mutex
	text strings.Builder
	want string
	seen func()
}

func (w *watched) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n, err := w.text.Write(b)
	if w.seen != nil && strings.Contains(w.text.String(), w.want) {
		w.seen()
	}
	return n, err
}

func (w *watched) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String()
}
