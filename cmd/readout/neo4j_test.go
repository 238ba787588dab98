package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/internal/neo4jtest"
)

// TestNeo4j takes the command through a load and the questions on a real server; the answers are
// those of the embedded store.
func TestNeo4j(t *testing.T) {
	server := neo4j.Require(t)
	embedded := t.TempDir() + "/graph.db"
	load := []string{"load", "--extracted", "testdata/world.jsonl", "--store"}
	for _, store := range []string{embedded, server.URI} {
		out, errs, code := onServer(t, server, append(load, store)...)
		if code != exitOK || !strings.Contains(out, " 4 new, 0 changed, 0 as before") {
			t.Fatalf("load into %s: exit code %d, %s%s", store, code, out, errs)
		}
	}
	for _, question := range []string{
		"met Lind", "met --status all", "met --topic climate -o json", "show Lind", "show a3",
		"path Lind Nystrom", "topics", "articles", "stats -o csv", "met Berg", "met Zyx",
		"path Lind Roth", "retract a4", "retract a4", "articles",
	} {
		args := append(strings.Fields(question), "--store")
		want, wantErrs, wantCode := onServer(t, server, append(args, embedded)...)
		got, errs, code := onServer(t, server, append(args, server.URI)...)
		if d := cmp.Diff(want+wantErrs, got+errs); d != "" || code != wantCode {
			t.Errorf("readout %s: exit code %d, want %d (-embedded +server):\n%s", question, code, wantCode, d)
		}
	}
}

// onServer runs a command with the login of the server in the environment.
func onServer(t *testing.T, s *neo4jtest.Server, args ...string) (out, errs string, code int) {
	t.Helper()
	return runWith(t, map[string]string{
		"READOUT_STORE_USER": s.User, "READOUT_STORE_PASSWORD": s.Password}, args...)
}

func runWith(t *testing.T, env map[string]string, args ...string) (out, errs string, code int) {
	t.Helper()
	var stdout, stderr strings.Builder
	sys := testSystem(args, strings.NewReader(""), &stdout)
	sys.stderr = &stderr
	sys.env = func(name string) (string, bool) { v, ok := env[name]; return v, ok }
	code = run(t.Context(), sys)
	return stdout.String(), stderr.String(), code
}

func TestNeo4jRefusesLogin(t *testing.T) {
	server := neo4j.Require(t)
	out, errs, code := runWith(t, map[string]string{"READOUT_STORE_PASSWORD": "not-the-password"},
		"met", "--store", server.URI)
	if code != exitDenied || out != "" || strings.Count(errs, "\n") != 1 ||
		strings.Contains(errs, "not-the-password") ||
		!strings.HasPrefix(errs, "readout: "+server.URI+": store refused the login") ||
		!strings.Contains(errs, "READOUT_STORE_PASSWORD") {
		t.Errorf("exit code %d, want %d, said %s%s", code, exitDenied, out, errs)
	}
	_, errs, code = runWith(t, map[string]string{"READOUT_STORE_PASSWORD": server.Password},
		"met", "--store", server.URI, "--store-database", "nosuchdatabase")
	if code != exitStore || !strings.Contains(errs, "nosuchdatabase") {
		t.Errorf("exit code %d, want %d, said %s", code, exitStore, errs)
	}
	http := strings.Replace(server.HTTP, "http://", "bolt://", 1)
	_, errs, code = runWith(t, nil, "met", "--store", http)
	if code != exitStore || strings.Count(errs, "\n") != 1 {
		t.Errorf("the port of the Browser: exit code %d, want %d, said %s", code, exitStore, errs)
	}
}
