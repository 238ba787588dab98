package neo4jstore

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

func TestOpenTellsWhatIsWrong(t *testing.T) {
	good := options(t)
	httpAddress := strings.TrimPrefix(server.Require(t).HTTP, "http://")
	for name, c := range map[string]struct {
		change func(*Options)
		want   error
		says   string
	}{
		"wrong password": {func(o *Options) { o.Password = "s3cret-guess" }, graph.ErrDenied,
			"check user and password"},
		"server down": {func(o *Options) { o.URI = "neo4j://" + closedPort(t) }, graph.ErrUnavailable,
			"is Neo4j running there"},
		"port of the Browser": {func(o *Options) { o.URI = "bolt://" + httpAddress },
			graph.ErrUnavailable, "7687"},
		"TLS where there is none": {func(o *Options) {
			o.URI = strings.Replace(o.URI, "neo4j:", "bolt+s:", 1)
		}, graph.ErrUnavailable, "without +s"},
		"no such database": {func(o *Options) { o.Database = "nowhere" }, graph.ErrUnavailable,
			`"nowhere"`},
		"a password in the address": {func(o *Options) {
			o.URI = "neo4j://neo4j:" + o.Password + "@" + closedPort(t)
		}, graph.ErrUnavailable, "neo4j://127.0.0.1:"},
		"no address": {func(o *Options) { o.URI = "localhost" }, graph.ErrUnavailable, "neo4j://"},
	} {
		t.Run(name, func(t *testing.T) {
			o := good
			c.change(&o)
			s, err := Open(t.Context(), o)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			text := err.Error()
			if !strings.Contains(text, c.says) || !strings.Contains(text, address(o.URI)) ||
				strings.Contains(text, "\n") || strings.Contains(text, o.Password) {
				t.Errorf("the message is %q; it has to be one line with %q and the address, without "+
					"the password", text, c.says)
			}
		})
	}
}

// closedPort is an address at which nobody listens.
func closedPort(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestOpenRefusesAnotherVersion(t *testing.T) {
	o := options(t)
	s := open(t, o)
	session := s.session(t.Context(), 0)
	if err := runOnce(t.Context(), session, `MATCH (s:Store) SET s.version = 99`, nil); err != nil {
		t.Fatal(err)
	}
	if err := session.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), o); !errors.Is(err, graph.ErrVersion) ||
		!strings.Contains(err.Error(), "99") {
		t.Errorf("Open: got %v, want graph.ErrVersion", err)
	}
	c := graph.Claims{Article: graph.Article{ID: "a"}}
	if _, err := s.Apply(t.Context(), []graph.Change{{Put: &c}}); !errors.Is(err, graph.ErrVersion) {
		t.Errorf("Apply: got %v, want graph.ErrVersion", err)
	}
}

func TestAContextThatEndsIsTheError(t *testing.T) {
	s := open(t, options(t))
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("stop"))
	if _, err := s.Articles(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A question leaves a database as it is, and neither a question nor a load touches the data of
// others.
func TestOpenLeavesAloneWhatIsNotReadouts(t *testing.T) {
	ctx := t.Context()
	o := options(t)
	s := open(t, o) // for its session; the schema goes away again
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	run := func(text string) {
		t.Helper()
		if err := runOnce(ctx, session, text, nil); err != nil {
			t.Fatal(err)
		}
	}
	run(`MATCH (n) DETACH DELETE n`)
	ask := o
	ask.Ask = true
	if _, err := Open(ctx, ask); !errors.Is(err, graph.ErrNoGraph) {
		t.Errorf("asking an empty database: got %v, want graph.ErrNoGraph", err)
	}
	run(`CREATE (:Person {key: 'mine', name: 'Mine'})`)
	for _, o := range []Options{o, ask} {
		if _, err := Open(ctx, o); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("somebody else's database: got %v, want graph.ErrUnavailable", err)
		}
	}
	result, err := session.Run(ctx, `MATCH (n) RETURN count(n), count{(:Store)}`, nil)
	if err != nil {
		t.Fatal(err)
	}
	record, err := result.Single(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got := record.Values; got[0] != int64(1) || got[1] != int64(0) {
		t.Errorf("the database holds %v nodes and %v of the store, want 1 and 0", got[0], got[1])
	}
}

// A server that takes connections and never answers does not hold up an interruption.
func TestOpenEndsWithItsContext(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	opened := make(chan error, 1)
	go func() {
		_, err := Open(ctx, Options{URI: "bolt://" + l.Addr().String(), User: "neo4j", Password: "x"})
		opened <- err
	}()
	select {
	case err := <-opened:
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want the end of the context", err)
		}
	case <-time.After(20 * time.Second):
		t.Error("Open does not end with its context")
	}
}
