package article

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Stdin is the argument that stands for standard input.
const Stdin = "-"

// Source is one input that an argument led to.
type Source struct {
	Path string // Stdin for standard input
	Size int64  // in bytes as it lies there, -1 when it cannot be known before reading
	err  error  // why it cannot be read, reported when its turn comes
}

// Name is what messages call the source.
func (s Source) Name() string {
	if s.Path == Stdin {
		return "standard input"
	}
	return s.Path
}

// Find lists what the arguments lead to, in their order: a file is itself, a folder all readable
// files below it, a pattern of path/filepath whatever matches, both sorted by path. What cannot be
// found is a source too, whose reading gives the error.
func Find(ctx context.Context, args []string) []Source {
	var all []Source
	for _, arg := range args {
		all = append(all, find(ctx, arg)...)
	}
	return all
}

func find(ctx context.Context, arg string) []Source {
	if arg == Stdin {
		return []Source{{Path: Stdin, Size: -1}}
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return walk(ctx, arg)
	case err == nil:
		return []Source{named(arg, info)}
	case strings.ContainsAny(arg, "*?["):
		return match(ctx, arg)
	}
	return []Source{{Path: arg, err: err}}
}

// named is a file as a source. A pipe or device has no size.
func named(path string, info fs.FileInfo) Source {
	if !info.Mode().IsRegular() {
		return Source{Path: path, Size: -1}
	}
	return Source{Path: path, Size: info.Size()}
}

// match lists what a pattern leads to. As in a shell, a * stands for no name that is hidden.
func match(ctx context.Context, pattern string) []Source {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return []Source{{Path: pattern, err: err}}
	}
	askedHidden := hidden(filepath.Base(pattern))
	var all []Source
	slices.Sort(paths)
	for _, p := range paths {
		if !hidden(filepath.Base(p)) || askedHidden {
			all = append(all, find(ctx, p)...)
		}
	}
	if len(all) == 0 {
		return []Source{{Path: pattern, err: ErrNoMatch}}
	}
	return all
}

func hidden(name string) bool {
	return strings.HasPrefix(name, ".") && name != "." && name != ".."
}

// walk lists the readable files of a folder. Links to files count, links to folders do not, since
// they can form a ring.
func walk(ctx context.Context, root string) []Source {
	var all []Source
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			all = append(all, Source{Path: path, err: err})
			return nil
		case path != root && hidden(d.Name()) && d.IsDir():
			return fs.SkipDir
		case d.IsDir() || hidden(d.Name()) || kindOf(path) == "":
			return nil
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			all = append(all, Source{Path: path, err: err})
		case info.Mode().IsRegular():
			all = append(all, named(path, info))
		}
		return nil
	})
	if err != nil {
		return []Source{{Path: root, err: err}}
	}
	if len(all) == 0 {
		err = fmt.Errorf("%w: no .txt .md .html .json .jsonl file in this folder", ErrEmpty)
		return []Source{{Path: root, err: err}}
	}
	slices.SortFunc(all, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	return all
}

// Total is the size of all the sources, -1 when one of them is unknown.
func Total(sources []Source) int64 {
	var sum int64
	for _, s := range sources {
		if s.Size < 0 {
			return -1
		}
		sum += s.Size
	}
	return sum
}
