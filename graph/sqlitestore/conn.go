package sqlitestore

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// conn is one connection with its prepared statements. It serves one goroutine at a time.
type conn struct {
	db    *sqlite3.Conn
	stmts map[string]*sqlite3.Stmt
}

func (c *conn) close() error {
	for _, s := range c.stmts {
		s.Close()
	}
	return c.db.Close()
}

// exec runs a statement that gives no rows; n is how many rows it changed.
func (c *conn) exec(sql string, args ...any) (n int64, err error) {
	s, err := c.prepared(sql)
	if err != nil {
		return 0, err
	}
	if err := bind(s, args); err != nil {
		return 0, err
	}
	if err := s.Exec(); err != nil {
		return 0, err
	}
	return c.db.Changes(), nil
}

// query calls f for every row. f must not run statements itself.
func (c *conn) query(sql string, f func(*row), args ...any) error {
	return c.queryWhile(sql, func(r *row) bool { f(r); return true }, args...)
}

// queryWhile is query that ends early when f returns false.
func (c *conn) queryWhile(sql string, f func(*row) bool, args ...any) error {
	s, err := c.prepared(sql)
	if err != nil {
		return err
	}
	return rows(s, f, args)
}

func rows(s *sqlite3.Stmt, f func(*row) bool, args []any) error {
	if err := bind(s, args); err != nil {
		return err
	}
	r := row{s: s}
	for more := true; more && s.Step(); {
		r.next = 0
		more = f(&r)
	}
	err := s.Err()
	if reset := s.Reset(); err == nil {
		err = reset
	}
	if err == nil {
		err = r.err
	}
	return err
}

// keptStatements is how many prepared statements a connection keeps: all that there are but for
// the combinations of filters, of which there are many.
const keptStatements = 200

// prepared is the statement, which takes longer to prepare than to run.
func (c *conn) prepared(sql string) (*sqlite3.Stmt, error) {
	if s, ok := c.stmts[sql]; ok {
		return s, nil
	}
	if len(c.stmts) >= keptStatements { // none of them is running: see query
		for _, s := range c.stmts {
			s.Close()
		}
		clear(c.stmts)
	}
	s, _, err := c.db.PrepareFlags(sql, sqlite3.PREPARE_PERSISTENT)
	if err != nil {
		return nil, err
	}
	c.stmts[sql] = s
	return s, nil
}

// bind sets every parameter of the statement.
func bind(s *sqlite3.Stmt, args []any) error {
	for i, a := range args {
		var err error
		switch a := a.(type) {
		case string:
			err = s.BindText(i+1, a)
		case int:
			err = s.BindInt(i+1, a)
		case float64:
			err = s.BindFloat(i+1, a)
		case nil:
			err = s.BindNull(i + 1)
		default:
			err = fmt.Errorf("parameter %d has type %T", i+1, a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// row reads the columns of a row from left to right.
type row struct {
	s    *sqlite3.Stmt
	next int
	err  error // the first that could not be read
}

func (r *row) column() int { r.next++; return r.next - 1 }

func (r *row) text() string   { return r.s.ColumnText(r.column()) }
func (r *row) int() int       { return r.s.ColumnInt(r.column()) }
func (r *row) float() float64 { return r.s.ColumnFloat(r.column()) }

// isNull looks at the next column without reading it.
func (r *row) isNull() bool { return r.s.ColumnType(r.next) == sqlite3.NULL }

// json reads a column that holds JSON.
func (r *row) json(to any) {
	if err := json.Unmarshal(r.s.ColumnRawText(r.column()), to); err != nil && r.err == nil {
		r.err = fmt.Errorf("%w (a stored list: %w)", errDamaged, err)
	}
}

// pool lends connections, at most as many as it has places.
type pool struct {
	open   func(context.Context) (*conn, error)
	idle   chan *conn // a nil is a connection not yet opened
	closed chan struct{}
}

func newPool(places int, open func(context.Context) (*conn, error)) *pool {
	p := &pool{open, make(chan *conn, places), make(chan struct{})}
	for range places {
		p.idle <- nil
	}
	return p
}

// with lends a connection to f and stops what f runs on it when the context ends.
func (p *pool) with(ctx context.Context, f func(*conn) error) error {
	var c *conn
	select {
	case <-p.closed:
		return errClosed
	case <-ctx.Done():
		return ctx.Err()
	case c = <-p.idle:
	}
	defer func() { p.idle <- c }()
	if err := ctx.Err(); err != nil {
		return err
	}
	if c == nil {
		opened, err := p.open(ctx)
		if err != nil {
			return err
		}
		c = opened
	}
	old := c.db.SetInterrupt(ctx)
	defer c.db.SetInterrupt(old)
	return f(c)
}

// close waits for the connections that are lent and closes all of them. It is called once.
func (p *pool) close() error {
	close(p.closed)
	var first error
	for range cap(p.idle) {
		c := <-p.idle
		if c == nil {
			continue
		}
		if err := c.close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}
