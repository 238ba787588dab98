package neo4jtest

import (
	"context"
	"os"
	"strings"
	"testing"
)

var neo4j Lazy

func TestMain(m *testing.M) { os.Exit(neo4j.Main(m)) }

func TestServerAnswersAndCleans(t *testing.T) {
	s := neo4j.Require(t)
	ctx := context.Background()
	if err := s.query(ctx, "CREATE (:X)"); err != nil {
		t.Fatal(err)
	}
	if err := s.query(ctx, "MATCH (n) RETURN 1 / count(n)"); err != nil {
		t.Fatalf("the node is not there: %v", err)
	}
	if err := s.Clean(ctx); err != nil {
		t.Fatal(err)
	}
	// With nothing left this divides by zero.
	if err := s.query(ctx, "MATCH (n) RETURN 1 / count(n)"); err == nil {
		t.Error("the node is still there")
	}
}

func TestWrongPasswordIsRefused(t *testing.T) {
	s := *neo4j.Require(t)
	s.Password = "not the password"
	if err := s.query(context.Background(), "RETURN 1"); err == nil ||
		!strings.Contains(err.Error(), "Unauthorized") {
		t.Errorf("got %v", err)
	}
}

func TestStopRemovesTheHome(t *testing.T) {
	first := neo4j.Require(t)
	if first.process == nil {
		t.Skip("SKIPPED: the server is not ours to stop")
	}
	second, err := Start(Options{})
	if err != nil {
		t.Fatal(err)
	}
	second.Stop()
	if err := second.query(context.Background(), "RETURN 1"); err == nil {
		t.Error("the server answers after Stop")
	}
	if _, err := os.Stat(string(second.process.home)); !os.IsNotExist(err) {
		t.Errorf("the home is still there: %v", err)
	}
}

func TestFailureShowsWhatTheServerWrote(t *testing.T) {
	first := neo4j.Require(t)
	if first.process == nil {
		t.Skip("SKIPPED: the server is not ours")
	}
	j, err := findJava()
	if err != nil {
		t.Fatal(err)
	}
	in, err := install(j)
	if err != nil {
		t.Fatal(err)
	}
	h, err := in.newHome(-1, 0, Options{}) // no such port
	if err != nil {
		t.Fatal(err)
	}
	p, err := in.run(h, in.serverArgs(h, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	defer p.kill()
	s := &Server{HTTP: "http://127.0.0.1:1", process: p}
	if err := s.waitReady(); err == nil || !strings.Contains(err.Error(), "ended while starting") {
		t.Errorf("got %v", err)
	}
	if text := p.tail(); !strings.Contains(text, "bolt") {
		t.Errorf("the tail says nothing of the cause:\n%s", text)
	}
}
