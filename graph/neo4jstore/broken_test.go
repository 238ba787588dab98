package neo4jstore

import (
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"readout/graph"
	"readout/graph/graphtest"
	"readout/internal/resolve"
)

// proxy passes bytes on to a server and cuts every connection once the clients have sent limit
// bytes in all; a limit below 0 is none.
type proxy struct {
	listener net.Listener
	to       string
	limit    atomic.Int64
	sent     atomic.Int64
	cuts     atomic.Int64
}

func newProxy(t *testing.T, to string) *proxy {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: l, to: to}
	p.limit.Store(-1)
	var running sync.WaitGroup
	running.Go(func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			running.Go(func() { p.pass(client) })
		}
	})
	t.Cleanup(func() { l.Close(); running.Wait() })
	return p
}

func (p *proxy) pass(client net.Conn) {
	defer client.Close()
	upstream, err := net.Dial("tcp", p.to)
	if err != nil {
		return
	}
	defer upstream.Close()
	go func() {
		_, _ = io.Copy(client, upstream)
		client.Close()
	}()
	buffer := make([]byte, 1024)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		if limit := p.limit.Load(); p.sent.Add(int64(n)) > limit && limit >= 0 {
			p.cuts.Add(1)
			p.limit.Store(-1) // the next connection lives
			return
		}
		if _, err := upstream.Write(buffer[:n]); err != nil {
			return
		}
	}
}

// cutAfter cuts the connections after n more bytes.
func (p *proxy) cutAfter(n int) {
	p.sent.Store(0)
	p.limit.Store(int64(n))
}

func changesOf(list []graph.Claims) []graph.Change {
	changes := make([]graph.Change, len(list))
	for i := range list {
		changes[i].Put = &list[i]
	}
	return changes
}

func TestAConnectionThatBreaksLosesNothing(t *testing.T) {
	o := options(t)
	p := newProxy(t, strings.TrimPrefix(o.URI, "neo4j://"))
	o.URI = "bolt://" + p.listener.Addr().String()
	s := open(t, o)
	all := graphtest.Articles(7, 60)
	for i := range 30 {
		// The points run from the begin over the statements to the commit and past it.
		p.cutAfter(i * 700)
		batch := changesOf(all[2*i : 2*i+2])
		if _, err := s.Apply(t.Context(), batch); err == nil {
			continue
		}
		if _, err := s.Apply(t.Context(), batch); err != nil {
			t.Fatalf("batch %d, second time: %v", i, err)
		}
	}
	if p.cuts.Load() < 10 {
		t.Errorf("only %d connections were cut", p.cuts.Load())
	}
	g, err := s.Graph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := graphtest.SameGraph(g, resolve.Conclude(all)); err != nil {
		t.Error(err)
	}
}

func TestTwoStoresLoadAtOnce(t *testing.T) {
	o := options(t)
	all := graphtest.Articles(3, 60)
	var loading sync.WaitGroup
	for n := range 2 {
		s := open(t, o)
		loading.Go(func() {
			for i := range 10 {
				// Half of each batch is the other's as well.
				batch := changesOf(all[6*i+2*n : 6*i+2*n+4])
				if _, err := s.Apply(t.Context(), batch); err != nil {
					t.Errorf("loader %d: %v", n, err)
				}
			}
		})
	}
	loading.Wait()
	g, err := open(t, o).Graph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := graphtest.SameGraph(g, resolve.Conclude(all)); err != nil {
		t.Error(err)
	}
}

// TestManySourcesOfOneFact has one office stated by so many articles that its support moves into
// pages, and takes the articles away again in another order.
func TestManySourcesOfOneFact(t *testing.T) {
	s := open(t, options(t))
	all := make([]graph.Claims, 300)
	for i := range all {
		day := graph.Day{Year: 2001, Month: 1, Day: 1}.Add(i * 37 % 300)
		all[i] = graph.Claims{
			Article: graph.Article{ID: graph.ArticleID(fmt.Sprintf("a%03d", i)), Published: graph.OnDay(day)},
			People: []graph.PersonClaim{{Name: "Jane Roe", Offices: []graph.OfficeClaim{{
				Title: "President", Of: "FR", Evidence: &graph.Span{Start: i, End: i + 1}}}}},
		}
	}
	holds := func(left []graph.Claims) {
		t.Helper()
		g, err := s.Graph(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := graphtest.SameGraph(g, resolve.Conclude(left)); err != nil {
			t.Fatal(err)
		}
	}
	for i := 0; i < len(all); i += 100 {
		if _, err := s.Apply(t.Context(), changesOf(all[i:i+100])); err != nil {
			t.Fatal(err)
		}
		holds(all[:i+100])
	}
	// By day, the earliest first: every step takes an end away.
	slices.SortFunc(all, func(a, b graph.Claims) int {
		return a.Article.Published.Start.Compare(b.Article.Published.Start)
	})
	for i := 0; i < len(all); i += 60 {
		var away []graph.Change
		for _, c := range all[i : i+60] {
			away = append(away, graph.Change{Retract: c.Article.ID})
		}
		if _, err := s.Apply(t.Context(), away); err != nil {
			t.Fatal(err)
		}
		holds(all[i+60:])
	}
}
