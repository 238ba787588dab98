package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// Codes of the server that are told apart.
const (
	transient  = "Neo.TransientError."
	outOfTxMem = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
	security   = "Neo.ClientError.Security."
	noDatabase = "Neo.ClientError.Database.DatabaseNotFound"
)

// tries is how often a transaction with this outcome is tried in all.
func tries(err error) int {
	var server *neo4j.Neo4jError
	var connection *neo4j.ConnectivityError
	switch {
	case errors.As(err, &server):
		// The server calls a batch that is too big for its memory transient; it is not.
		if strings.HasPrefix(server.Code, transient) && server.Code != outOfTxMem {
			return deadlockTries
		}
	case errors.As(err, &connection):
		return connectionTries
	}
	return 1
}

// explain turns an error of the driver into one line that names the address and says what to do.
// The driver does not wrap the errors of a context, so that the context is asked first.
func (s *Store) explain(ctx context.Context, err error) error {
	var server *neo4j.Neo4jError
	var connection *neo4j.ConnectivityError
	var usage *neo4j.UsageError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case isOurs(err):
		return err
	case errors.As(err, &server):
		return s.explainServer(server)
	case errors.As(err, &connection), errors.As(err, &usage):
		return fmt.Errorf("%s: %w: %s (%s)", s.uri, graph.ErrUnavailable, oneLine(err), s.hint(err))
	}
	return fmt.Errorf("%s: %w", s.uri, err)
}

func isOurs(err error) bool {
	for _, known := range []error{graph.ErrNotFound, graph.ErrUnavailable, graph.ErrDenied,
		graph.ErrVersion, graph.ErrBusy, graph.ErrDamaged, graph.ErrNoGraph} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}

func (s *Store) explainServer(err *neo4j.Neo4jError) error {
	switch {
	case strings.HasPrefix(err.Code, security):
		return fmt.Errorf("%s: %w: %s (check user and password)", s.uri, graph.ErrDenied, oneLine(err))
	case err.Code == noDatabase:
		return fmt.Errorf("%s: %w: no database %q there (the default is neo4j)", s.uri,
			graph.ErrUnavailable, s.database)
	case err.Code == outOfTxMem:
		return fmt.Errorf("%s: the batch is too big for the server's memory (load fewer articles at "+
			"once, or raise dbms.memory.transaction.total.max there): %w", s.uri, err)
	}
	return fmt.Errorf("%s: %w", s.uri, err)
}

// hint says what to look at when no connection comes about.
func (s *Store) hint(err error) string {
	text := err.Error()
	switch {
	case strings.Contains(text, "HTTP"):
		return "this is the port of the Browser; Bolt is usually at 7687"
	case strings.Contains(text, "TLS") || strings.Contains(text, "tls:"):
		return "does the server speak TLS? a plain one needs neo4j:// or bolt://, without +s"
	}
	return "is Neo4j running there, and is the port the one for Bolt?"
}

// oneLine is the driver's message without line breaks and without its class of error in front.
func oneLine(err error) string {
	text := strings.Join(strings.Fields(err.Error()), " ")
	for _, prefix := range []string{"ConnectivityError: ", "UsageError: ", "Neo4jError: "} {
		text = strings.TrimPrefix(text, prefix)
	}
	return text
}
