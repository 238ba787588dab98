package neo4jtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
)

// ErrMissing says that there is no server and nothing to start one with.
var ErrMissing = errors.New("no Neo4j server for tests: set READOUT_TEST_NEO4J to the Bolt address " +
	"of one, or have Java 17 or newer (java) and Maven (mvn) on the path")

// Options say how a server is started. The zero value starts fast and small.
type Options struct {
	// Bench gives the server the memory and the compiler that timings need, at the price of a
	// slower start: 2 GB of heap, 1 GB of page cache, the G1 collector and the full compiler.
	Bench bool
}

// Server is a running server that tests may fill and empty as they like.
type Server struct {
	URI      string // Bolt address, neo4j://127.0.0.1:12345
	HTTP     string // base of the HTTP interface, http://127.0.0.1:12346
	User     string
	Password string

	process *process // nil when the server is somebody else's
}

// Start finds or starts a server, as the package comment says. The error is ErrMissing where there
// is nothing to start one with.
func Start(o Options) (*Server, error) {
	if a := os.Getenv("READOUT_TEST_NEO4J"); a != "" && a != "require" {
		return external(a)
	}
	j, err := findJava()
	if err != nil {
		return nil, err
	}
	in, err := install(j)
	if err != nil {
		return nil, err
	}
	return in.start(o)
}

// external is the server of that address.
func external(address string) (*Server, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil, fmt.Errorf("READOUT_TEST_NEO4J=%q is not an address like neo4j://host:7687", address)
	}
	s := &Server{URI: address, User: "neo4j", Password: os.Getenv("READOUT_TEST_NEO4J_PASSWORD"),
		HTTP: "http://" + net.JoinHostPort(u.Hostname(), "7474")}
	if user := os.Getenv("READOUT_TEST_NEO4J_USER"); user != "" {
		s.User = user
	}
	if base := os.Getenv("READOUT_TEST_NEO4J_HTTP"); base != "" {
		s.HTTP = strings.TrimRight(base, "/")
	}
	if err := s.query(context.Background(), "RETURN 1"); err != nil {
		return nil, fmt.Errorf("the server of READOUT_TEST_NEO4J: %w", err)
	}
	return s, nil
}

// start runs a server of the installation in a home of its own and waits until it answers.
func (in installation) start(o Options) (*Server, error) {
	ports, err := freePorts(2)
	if err != nil {
		return nil, err
	}
	h, err := in.newHome(ports[0], ports[1], o)
	if err != nil {
		return nil, err
	}
	s := &Server{
		URI:  fmt.Sprintf("neo4j://127.0.0.1:%d", ports[0]),
		HTTP: fmt.Sprintf("http://127.0.0.1:%d", ports[1]),
		User: "neo4j", Password: rand.Text(),
	}
	if err := in.setPassword(h, s.Password); err != nil {
		return nil, errors.Join(err, h.remove())
	}
	if s.process, err = in.run(h, in.serverArgs(h, o)); err != nil {
		return nil, errors.Join(err, h.remove())
	}
	if err := s.waitReady(); err != nil {
		err = fmt.Errorf("%w\n%s", err, s.process.tail())
		s.Stop()
		return nil, err
	}
	return s, nil
}

// Stop ends the server if Start started it, and removes its home.
func (s *Server) Stop() {
	if s.process != nil {
		s.process.kill()
	}
}

// freePorts asks the system for loopback ports that nobody uses now.
func freePorts(n int) ([]int, error) {
	var ports []int
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, fmt.Errorf("looking for a free port: %w", err)
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}
