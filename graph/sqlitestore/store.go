package sqlitestore

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"github.com/ncruces/go-sqlite3"

	"readout/graph"
	"readout/internal/resolve"
)

// Store is a graph.Store in one SQLite file. Several processes may use the file at once: questions
// are answered from the last commit, and loaders take turns.
type Store struct {
	path    string
	writer  *pool // of one connection
	readers *pool
	close   func() error
}

var _ graph.Store = (*Store)(nil)

const (
	readerCount = 4
	// patience is how long a batch waits for another loader's batch to end.
	patience = 15 * time.Second
)

// Open opens the store in the file, which is made when it is not there. What is no readout store is
// refused and left as it is: with graph.ErrVersion when another version of readout made it, else
// with graph.ErrUnavailable.
func Open(ctx context.Context, path string) (*Store, error) {
	return open(ctx, path, patience)
}

func open(ctx context.Context, path string, patience time.Duration) (*Store, error) {
	s := &Store{path: path}
	connect := func(cacheMB int) func(context.Context) (*conn, error) {
		return func(ctx context.Context) (*conn, error) {
			return connect(ctx, path, patience, cacheMB)
		}
	}
	// The driver gives a connection 256 MB of memory at the most.
	s.writer = newPool(1, connect(64))
	s.readers = newPool(readerCount, connect(32))
	s.close = sync.OnceValue(func() error {
		err := s.readers.close()
		if last := s.writer.close(); err == nil {
			err = last
		}
		return err
	})
	if err := s.writer.with(ctx, func(*conn) error { return nil }); err != nil {
		s.close()
		return nil, s.wrap(ctx, "opening", err)
	}
	return s, nil
}

// Close implements graph.Store. It waits for what is going on; later calls do nothing.
func (s *Store) Close() error { return s.wrap(context.Background(), "closing", s.close()) }

// Apply implements graph.Store.
func (s *Store) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	var done graph.Applied
	err := s.writer.with(ctx, func(c *conn) error {
		return c.transaction("BEGIN IMMEDIATE", func() error {
			result, err := resolve.Step(ctx, ledger{c}, changes)
			if err != nil {
				return err
			}
			done = result.Applied
			return c.write(result)
		})
	})
	if err != nil {
		return graph.Applied{}, s.wrap(ctx, "writing", err)
	}
	return done, nil
}

// read answers a question from one snapshot of the store.
func (s *Store) read(ctx context.Context, answer func(*conn) error) error {
	return s.wrap(ctx, "reading", s.readers.with(ctx, func(c *conn) error {
		return c.transaction("BEGIN", func() error { return answer(c) })
	}))
}

// transaction commits what f did, or nothing of it when f fails.
func (c *conn) transaction(begin string, f func() error) error {
	if err := c.db.Exec(begin); err != nil {
		return err
	}
	err := f()
	if err == nil {
		err = c.db.Exec("COMMIT")
	}
	if err != nil && !c.db.GetAutocommit() {
		defer c.db.SetInterrupt(c.db.SetInterrupt(context.Background())) // also when cancelled
		c.db.Exec("ROLLBACK")
	}
	return err
}

// write carries out the result of a step: what goes, then what comes, in the order of the keys.
func (c *conn) write(r resolve.Result) error {
	if err := c.dropAll(r.Delta); err != nil {
		return err
	}
	if err := c.putAll(r.Delta.Put); err != nil {
		return err
	}
	for _, id := range r.Drop {
		if _, err := c.exec(`DELETE FROM article_claims WHERE id = ?`, string(id)); err != nil {
			return err
		}
	}
	for _, claims := range r.Put {
		data, err := json.Marshal(claims)
		if err != nil {
			return err
		}
		if _, err := c.exec(`INSERT INTO article_claims (id, data) VALUES (?, ?)
			ON CONFLICT DO UPDATE SET data = excluded.data`,
			string(claims.Article.ID), string(data)); err != nil {
			return err
		}
	}
	return nil
}

// connect opens the file and makes sure that it is a store of this version.
func connect(ctx context.Context, path string, patience time.Duration, cacheMB int) (*conn, error) {
	absolute, err := checkFile(path)
	if err != nil {
		return nil, err
	}
	db, err := sqlite3.OpenFlags(absolute, sqlite3.OPEN_READWRITE|sqlite3.OPEN_CREATE)
	if err != nil {
		return nil, err
	}
	c := &conn{db, map[string]*sqlite3.Stmt{}}
	defer db.SetInterrupt(db.SetInterrupt(ctx))
	if err := c.prepare(patience, cacheMB); err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}
