package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// query runs statements in one transaction.
type query struct {
	ctx context.Context
	tx  neo4j.ExplicitTransaction
}

// params are the parameters of a statement, in the types that the driver takes.
type params = map[string]any

// listOf is the parameter of a statement that goes through $keys[0]: for every size of a list that is
// a parameter itself the server would make another plan.
func listOf(keys []string) params { return params{"keys": [][]string{keys}} }

// each calls f for every row of the answer.
func (q query) each(statement string, p params, f func(row) error) error {
	result, err := q.tx.Run(q.ctx, statement, p)
	if err != nil {
		return err
	}
	var r *neo4j.Record
	for result.NextRecord(q.ctx, &r) {
		if f == nil {
			continue
		}
		if err := f(row{r.Values}); err != nil {
			return err
		}
	}
	return result.Err()
}

// read runs f in a transaction that only reads, again when the server says that it may help.
func (s *Store) read(ctx context.Context, f func(query) error) error {
	return s.retry(ctx, func() error { return s.inTransaction(ctx, neo4j.AccessModeRead, f) })
}

// readWhole is read for questions of several statements: f runs again when another process wrote a
// batch meanwhile. What f collects must start anew with every run.
func (s *Store) readWhole(ctx context.Context, f func(query) error) error {
	for range 10 {
		same := false
		err := s.read(ctx, func(q query) error {
			before, err := q.turn()
			if err != nil {
				return err
			}
			if err := f(q); err != nil {
				return err
			}
			after, err := q.turn()
			same = before == after
			return err
		})
		if err != nil || same {
			return err
		}
	}
	return fmt.Errorf("%w: every attempt to read was overtaken by a batch", graph.ErrBusy)
}

func (q query) turn() (turn int, err error) {
	err = q.each(`MATCH (s:Store {key: 'store'}) RETURN s.turn`, nil, func(r row) error {
		turn = r.int(0)
		return nil
	})
	return turn, err
}

// errNothing makes inTransaction roll back without being an error.
var errNothing = errors.New("nothing to write")

// inTransaction runs f in one transaction, which is committed unless f returns an error.
func (s *Store) inTransaction(ctx context.Context, mode neo4j.AccessMode, f func(query) error) error {
	if mode == neo4j.AccessModeRead {
		s.commits.RLock()
		defer s.commits.RUnlock()
	}
	session := s.session(ctx, mode)
	defer session.Close(context.WithoutCancel(ctx))
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return err
	}
	defer tx.Close(context.WithoutCancel(ctx)) // rolls back what is not committed
	if err := f(query{ctx, tx}); err != nil {
		if errors.Is(err, errNothing) {
			return nil
		}
		return err
	}
	if mode == neo4j.AccessModeWrite {
		s.commits.Lock()
		defer s.commits.Unlock()
	}
	return tx.Commit(ctx)
}

// How often a transaction is tried again, by what went wrong.
const (
	deadlockTries   = 100 // the server asks for it; each wait is short
	connectionTries = 3   // a new connection may do; a server that is down stays down
)

// retry runs f until it succeeds or trying again has no point. Waits are short and random: the
// driver's own loop waits for a second after a deadlock that is over in milliseconds.
func (s *Store) retry(ctx context.Context, f func() error) error {
	for try := 1; ; try++ {
		err := f()
		if err == nil {
			return nil
		}
		if ctx.Err() != nil || try >= tries(err) {
			return s.explain(ctx, err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(10*time.Millisecond + rand.N(90*time.Millisecond)):
		}
	}
}
