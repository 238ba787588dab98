// Package neo4jtest gives tests a real Neo4j Community server. Nothing but tests imports it.
//
// A server comes from the first of these that is there:
//
//   - READOUT_TEST_NEO4J: the Bolt address of a server that runs, with READOUT_TEST_NEO4J_USER
//     (default neo4j), READOUT_TEST_NEO4J_PASSWORD and READOUT_TEST_NEO4J_HTTP (default port 7474
//     of the same host). Tests delete everything in it, and two test binaries must not use it at
//     once (go test -p 1).
//   - Java 17 or newer and Maven's mvn on the path. The server's jars are fetched once into the
//     user's cache directory (some 130 MB); each test binary runs a server of its own on free
//     loopback ports in a temporary home.
//   - else the test is skipped with a message that names both. READOUT_TEST_NEO4J=require turns
//     the skip into a failure.
//
// A test binary starts at most one server, when a test first asks:
//
//	var neo4j neo4jtest.Lazy
//
//	func TestMain(m *testing.M) { os.Exit(neo4j.Main(m)) }
//
//	func TestSomething(t *testing.T) {
//		server := neo4j.Require(t) // an empty database
//		...
//	}
package neo4jtest
