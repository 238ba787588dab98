package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"readout/config"
	"readout/internal/load"
)

// progress shows how far a load is: show is called again and again, end once.
type progress struct {
	show func(load.Progress)
	end  func()
}

// newProgress is a bar on a terminal, elsewhere a line every few seconds.
func (a *app) newProgress(config.Settings) progress {
	if _, terminal := a.terminal(a.stderr); terminal {
		return newBar(a.stderr)
	}
	return a.newLines()
}

// every is how often a line says how far a load is.
const every = 5 * time.Second

func (a *app) newLines() progress {
	last := a.now()
	return progress{
		show: func(p load.Progress) {
			if now := a.now(); now.Sub(last) >= every {
				last = now
				a.say("%s", progressLine(p))
			}
		},
		end: func() {},
	}
}

func progressLine(p load.Progress) string {
	line := fmt.Sprintf("%s read, %d committed", count(p.Read, "article", "articles"), p.Loaded)
	if p.Failed > 0 {
		line += fmt.Sprintf(", %d failed", p.Failed)
	}
	if p.Total > 0 {
		line += fmt.Sprintf(" (%d %% of the input)", 100*p.Bytes/p.Total)
	}
	return line
}

// newBar is a bar over the bytes of the input; its end is unknown for standard input.
func newBar(w io.Writer) progress {
	var mu sync.Mutex
	var now load.Progress
	bars := mpb.New(mpb.WithOutput(w), mpb.WithAutoRefresh(), mpb.WithWidth(40))
	bar := bars.AddBar(0,
		mpb.BarRemoveOnComplete(),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string {
			mu.Lock()
			defer mu.Unlock()
			return " " + progressLine(now)
		})))
	return progress{
		show: func(p load.Progress) {
			mu.Lock()
			now = p
			mu.Unlock()
			if p.Total > 0 {
				bar.SetTotal(p.Total+1, false) // the end is for end to say, after the last commit
			}
			bar.SetCurrent(p.Bytes)
		},
		end: func() {
			bar.Abort(true)
			bars.Wait()
		},
	}
}
