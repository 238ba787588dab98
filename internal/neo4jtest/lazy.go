package neo4jtest

import (
	"errors"
	"os"
	"sync"
	"testing"
)

// Lazy is the one server of a test binary, started when a test first asks for it.
type Lazy struct {
	Options Options

	once   sync.Once
	server *Server
	err    error
}

// Main runs the tests of a binary, stops the server after them and returns the exit code.
func (l *Lazy) Main(m *testing.M) int {
	code := m.Run()
	l.Stop()
	return code
}

// Stop stops the server if it was started.
func (l *Lazy) Stop() {
	if l.server != nil {
		l.server.Stop()
	}
}

// Running returns the server with whatever is in its database.
func (l *Lazy) Running() (*Server, error) {
	l.once.Do(func() { l.server, l.err = Start(l.Options) })
	return l.server, l.err
}

// Require returns the server with an empty database. Where there is none the test is skipped, and
// fails when READOUT_TEST_NEO4J is "require".
func (l *Lazy) Require(tb testing.TB) *Server {
	tb.Helper()
	s, err := l.Running()
	switch {
	case errors.Is(err, ErrMissing) && os.Getenv("READOUT_TEST_NEO4J") != "require":
		tb.Skipf("SKIPPED, NOT TESTED: %v", err)
	case err != nil:
		tb.Fatalf("starting Neo4j: %v", err)
	}
	if err := s.Clean(tb.Context()); err != nil {
		tb.Fatalf("emptying Neo4j: %v", err)
	}
	return s
}
