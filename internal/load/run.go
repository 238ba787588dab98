package load

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"readout/graph"
	"readout/internal/article"
)

// Run reads articles, extracts their claims and applies them to the store. The Report is right
// beside an error too: it counts what is committed.
func Run(ctx context.Context, o Options) (Report, error) {
	return run(ctx, o, article.Inputs{}, func(raw article.Raw) (graph.Claims, error) {
		a, err := raw.Article()
		if err != nil {
			return graph.Claims{}, reason(err)
		}
		c, err := guarded(o.Extract, a)
		if err == nil {
			err = Validate(c)
		}
		return c, err
	})
}

// Extracted reads claims as `readout extract --format json` prints them and applies them to the
// store. Fields that it does not know are ignored and lists may be missing, but what is there has
// to keep the contract of graph.Claims. Options.Extract is not used.
func Extracted(ctx context.Context, o Options) (Report, error) {
	return run(ctx, o, article.Inputs{As: article.JSON}, parseRaw)
}

func parseRaw(raw article.Raw) (graph.Claims, error) {
	if raw.Err != nil {
		return graph.Claims{}, raw.Err
	}
	return parse(raw.Data)
}

// reason takes the place off an error of an input, since the Failure names it.
func reason(err error) error {
	if e, ok := errors.AsType[*article.Error](err); ok {
		return e.Err
	}
	return err
}

// guarded extracts the claims of one article. A panic there is a defect of the extraction, but the
// other articles must not be lost by it.
func guarded(extract Extract, a graph.Article) (c graph.Claims, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the extraction failed, which is a defect of this program: %v (%s)",
				p, origin(string(debug.Stack())))
		}
	}()
	c = extract(a)
	c.Article.ID = a.ID
	return c, nil
}

// origin is the line of the program that panicked, out of a stack.
func origin(stack string) string {
	_, after, _ := strings.Cut(stack, "panic(")
	lines := strings.Split(after, "\n")
	for _, l := range lines {
		l, _, _ = strings.Cut(strings.TrimSpace(l), " ")
		if strings.Contains(l, ".go:") && !strings.Contains(l, "/runtime/") {
			return l[strings.LastIndexByte(l, '/')+1:]
		}
	}
	return "unknown place"
}
