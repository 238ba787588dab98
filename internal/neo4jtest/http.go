package neo4jtest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// startLimit is how long a server may take to answer; a busy machine with two cores needs 20 s.
const startLimit = 120 * time.Second

// Clean deletes all nodes and relations. Constraints and indexes stay.
func (s *Server) Clean(ctx context.Context) error {
	return s.query(ctx, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
}

// query runs one statement in a transaction of its own over HTTP, which spares this package the
// Bolt driver.
func (s *Server) query(ctx context.Context, statement string) error {
	body, err := json.Marshal(map[string]string{"statement": statement})
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.HTTP+"/db/neo4j/query/v2",
		bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.SetBasicAuth(s.User, s.Password)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer struct {
		Errors []struct{ Code, Message string }
	}
	// An error that comes up while the rows are being written arrives with a status of success.
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return fmt.Errorf("reading the answer (%s): %w", response.Status, err)
	}
	for _, e := range answer.Errors {
		return fmt.Errorf("%s: %s", e.Code, e.Message)
	}
	return nil
}

// waitReady returns when the server answers a query, and with an error when its process ends or
// the time is up.
func (s *Server) waitReady() error {
	ctx, cancel := context.WithTimeout(context.Background(), startLimit)
	defer cancel()
	for {
		err := s.query(ctx, "RETURN 1")
		if err == nil {
			return nil
		}
		select {
		case <-s.process.ended:
			return fmt.Errorf("the Neo4j server ended while starting (%v)", s.process.err)
		case <-ctx.Done():
			return fmt.Errorf("the Neo4j server did not answer within %v: %w", startLimit, err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// waitListening returns when the server answers at all, logged in or not.
func (s *Server) waitListening() error {
	deadline := time.Now().Add(startLimit)
	for time.Now().Before(deadline) {
		answer, err := http.Get(s.HTTP)
		if err == nil {
			return answer.Body.Close()
		}
		select {
		case <-s.process.ended:
			return s.process.err
		case <-time.After(50 * time.Millisecond):
		}
	}
	return fmt.Errorf("the Neo4j server did not answer within %v", startLimit)
}
