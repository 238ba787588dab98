package neo4jtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// process is a running server. Ended is closed when it has ended, with err as its outcome.
type process struct {
	home  home
	cmd   *exec.Cmd
	ended chan struct{}
	err   error
}

// run starts java with these arguments. Where the system can, the process dies with this one.
func (in installation) run(h home, args []string) (*process, error) {
	out, err := os.Create(h.output())
	if err != nil {
		return nil, fmt.Errorf("starting the server: %w", err)
	}
	defer out.Close()
	p := &process{home: h, cmd: exec.Command(in.java.command, args...), ended: make(chan struct{})}
	p.cmd.Stdout, p.cmd.Stderr = out, out
	dieWithParent(p.cmd)
	started := make(chan error)
	go func() {
		// The system ties the process to the thread that started it, so this thread stays.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := p.cmd.Start()
		started <- err
		if err == nil {
			p.err = p.cmd.Wait()
			close(p.ended)
		}
	}()
	if err := <-started; err != nil {
		return nil, fmt.Errorf("starting the server: %w", err)
	}
	return p, nil
}

func (h home) output() string { return filepath.Join(string(h), "output.txt") }

// kill ends the process without ceremony and removes its home.
func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	<-p.ended
	_ = p.home.remove()
}

// terminate lets the process end by itself.
func (p *process) terminate() error {
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	select {
	case <-p.ended:
		return nil
	case <-time.After(60 * time.Second):
		return errors.New("the server does not stop")
	}
}

// tail is the end of what the server wrote, for the message of a failure.
func (p *process) tail() string {
	text := ""
	for _, file := range []string{p.home.output(), filepath.Join(string(p.home), "logs", "debug.log")} {
		if b, err := os.ReadFile(file); err == nil {
			text += fmt.Sprintf("--- end of %s\n%s\n", filepath.Base(file), last(b, 3000))
		}
	}
	return text
}
