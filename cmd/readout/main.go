package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// system is what the command is given of the world, so that nothing else reaches for it.
type system struct {
	args           []string // without the program's name
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) (string, bool)
	now            func() time.Time
	dir, userDir   string // the working directory; the user's folder for settings or ""
}

func main() { os.Exit(mainCode()) }

// mainCode is main without the exit. The first interrupt asks the command to end cleanly; from then
// on the signals do what they do to every program, so that a second one kills.
func mainCode() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	userDir, err := os.UserConfigDir()
	if err != nil {
		userDir = "" // no home, no settings there
	}
	return run(ctx, system{
		args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		env: os.LookupEnv, now: time.Now, dir: ".", userDir: userDir,
	})
}

// run carries out the command line and returns the exit code.
func run(ctx context.Context, sys system) int {
	app := &app{system: sys}
	root := newRoot(app)
	root.SetArgs(sys.args)
	root.SetIn(sys.stdin)
	root.SetOut(sys.stdout)
	root.SetErr(sys.stderr)
	cmd, err := root.ExecuteContextC(ctx)
	if err != nil && !app.started {
		err = misunderstood(cmd, err)
	}
	return app.report(ctx, err)
}
