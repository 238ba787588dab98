package sqlitestore

import (
	"context"
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"readout/graph"
)

var (
	errClosed = fmt.Errorf("it was closed: %w", graph.ErrUnavailable)
	// errDamaged is found where the file contradicts itself, which no batch can have written.
	errDamaged = fmt.Errorf("%w: load the articles into a new file", graph.ErrDamaged)
)

// wrap says what was done with which file when an error came up, what the cause means and what can
// be done. A cancelled context is told from the interruption it caused.
func (s *Store) wrap(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %s: %w", doing, s.path, explain(ctx, err))
}

func explain(ctx context.Context, err error) error {
	var code sqlite3.ErrorCode
	if !errors.As(err, &code) {
		return err
	}
	switch code {
	case sqlite3.INTERRUPT:
		if cause := ctx.Err(); cause != nil {
			return cause
		}
	case sqlite3.BUSY, sqlite3.LOCKED:
		return fmt.Errorf("%w: wait for it to end and try again (%w)", graph.ErrBusy, err)
	case sqlite3.NOTADB:
		return fmt.Errorf("%w: it is no SQLite database, give another path (%w)",
			graph.ErrUnavailable, err)
	case sqlite3.CORRUPT, sqlite3.ERROR: // the statements are right, so the tables are not
		return fmt.Errorf("%w (%w)", errDamaged, err)
	case sqlite3.FULL:
		return fmt.Errorf("%w: the disk is full (%w)", graph.ErrUnavailable, err)
	case sqlite3.READONLY, sqlite3.PERM, sqlite3.CANTOPEN:
		return fmt.Errorf("%w: check that the file and its folder exist and may be written (%w)",
			graph.ErrUnavailable, err)
	case sqlite3.IOERR:
		return fmt.Errorf("%w: the disk fails or is full (%w)", graph.ErrUnavailable, err)
	}
	return err
}
