package neo4jstore

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"readout/graph"
)

// Options say which server and who asks.
type Options struct {
	URI      string // neo4j://host:7687, or with the scheme bolt, neo4j+s, bolt+s, ...
	User     string // with an empty User no login is sent
	Password string
	Database string // "" is the server's default

	// Ask opens to ask only: a database without a graph is left as it is, with graph.ErrNoGraph.
	Ask bool
}

// Store implements graph.Store. A question sees whole batches of this Store. Of a batch that another
// process commits at that moment it may see a part, since Neo4j reads what is committed, piece by
// piece; questions of several statements notice most such cases and ask again.
type Store struct {
	driver   neo4j.DriverWithContext
	uri      string
	database string

	// commits keeps the questions of this store away from its commits: to another transaction a
	// commit becomes visible piece by piece.
	commits sync.RWMutex
}

var _ graph.Store = (*Store)(nil)

const (
	// connectLimit is how long an address may take to accept a connection.
	connectLimit = 10 * time.Second
	// answerLimit is how long a server may take for the login and, where it has to be made, the
	// schema, which takes a fresh server that is busy some 20 s.
	answerLimit = 60 * time.Second
)

// Open connects to a server and makes the schema in an empty database; one that holds the data of
// others is left as it is and refused. Its errors are one line that names the address and says what
// to do; errors.Is tells graph.ErrDenied (wrong user or password), graph.ErrUnavailable (no server
// there, or none of this kind), graph.ErrVersion and graph.ErrNoGraph apart.
func Open(ctx context.Context, o Options) (*Store, error) {
	auth := neo4j.NoAuth()
	if o.User != "" {
		auth = neo4j.BasicAuth(o.User, o.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(o.URI, auth, func(c *config.Config) {
		c.SocketConnectTimeout = connectLimit
		c.UserAgent = "readout"
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, fmt.Errorf("%s is not the address of a Neo4j server (neo4j://host:7687): %w",
			address(o.URI), graph.ErrUnavailable)
	}
	s := &Store{driver: driver, uri: address(o.URI), database: o.Database}
	if err := s.prepareInTime(ctx, o.Ask); err != nil {
		return nil, err
	}
	return s, nil
}

// prepareInTime is prepare for a server that may be there and never answer: the driver then waits
// without end, even where its context has ended, and is left to do so.
func (s *Store) prepareInTime(ctx context.Context, ask bool) error {
	done := make(chan error, 1)
	go func() {
		err := s.prepare(ctx, ask)
		if err != nil {
			_ = s.driver.Close(context.WithoutCancel(ctx))
		}
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(answerLimit):
		return fmt.Errorf("%s: %w: it takes connections but does not answer for %v (does it hang?)",
			s.uri, graph.ErrUnavailable, answerLimit)
	}
}

// prepare checks the login and the version and makes the schema where there is none, unless the
// store is only to be asked.
func (s *Store) prepare(ctx context.Context, ask bool) error {
	if err := s.driver.VerifyAuthentication(ctx, nil); err != nil {
		return s.explain(ctx, err)
	}
	version, foreign, err := s.version(ctx)
	switch {
	case err != nil:
		return s.explain(ctx, err)
	case version == schemaVersion:
		return nil
	case version == 0 && foreign:
		return fmt.Errorf("%s: %w: the database holds what readout did not put there, give an empty one",
			s.uri, graph.ErrUnavailable)
	case version == 0 && ask:
		return fmt.Errorf("%s: %w", s.uri, graph.ErrNoGraph)
	case version == 0:
		return s.explain(ctx, s.makeSchema(ctx))
	}
	return fmt.Errorf("%s: %w: its graph has schema %d, this program writes %d; load the articles into "+
		"an empty database", s.uri, graph.ErrVersion, version, schemaVersion)
}

// Close implements graph.Store.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.database, FetchSize: neo4j.FetchAll,
	})
}

// address is a URI without what somebody may have put before its host, which is a password.
func address(uri string) string {
	scheme, rest, ok := strings.Cut(uri, "://")
	if !ok {
		return uri
	}
	return scheme + "://" + rest[strings.LastIndexByte(rest, '@')+1:]
}

// valid makes a text that a user gave fit to be compared with what is stored.
func valid(s string) string { return strings.ToValidUTF8(s, "") }
