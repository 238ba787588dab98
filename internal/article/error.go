package article

import (
	"compress/flate"
	"errors"
	"fmt"
	"io/fs"
)

// The limits of one input in bytes.
const (
	MaxText   = 8 << 20  // one article's text in UTF-8
	MaxRecord = 16 << 20 // one JSON object or line
	MaxFile   = 32 << 20 // a page or text file, uncompressed
)

// What can be wrong with an input, to be asked for with errors.Is. What the system says of a file
// that cannot be opened is there too (fs.ErrNotExist, fs.ErrPermission).
var (
	ErrEmpty    = errors.New("there is no text in it")
	ErrBinary   = errors.New("it is not text")
	ErrTooLarge = errors.New("it is too large")
	ErrBroken   = errors.New("it is damaged")
	ErrNoMatch  = errors.New("no file matches the pattern")
)

// Error is what is wrong with one input.
type Error struct {
	Path string // as Source.Name has it
	Line int    // where in the file it begins, 0 when the whole file is meant
	Err  error
}

// Error is one line: the path, the line where there is one, and what is wrong.
func (e *Error) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// cause takes the path off an error of the file system, since Error names it.
func cause(err error) error {
	if p, ok := err.(*fs.PathError); ok {
		return p.Err
	}
	return err
}

// isCorrupt reports whether the content of a gzip stream is damaged.
func isCorrupt(err error) bool {
	_, ok := errors.AsType[flate.CorruptInputError](err)
	return ok
}
