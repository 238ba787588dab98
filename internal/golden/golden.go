// Package golden runs tests over folders of cases in which input and expectation stand side by side
// in one txtar file. Expectations are written by reading; -update rewrites them from what the
// program gives, for review, never for faith.
//
// Cases that are known to fail stand in a ledger with the reason. A case of the ledger that passes
// fails the test until its line is struck, so that the ledger never says more than is true.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expectations of golden cases")

// Case is one txtar file: its comment says what it shows, its sections hold input and expectation.
type Case struct {
	Name    string // path below the suite's folder, without the extension
	Comment string
	archive *txtar.Archive
	read    map[string]bool // the sections that were asked for: the input
}

// Section is the text of a section without the closing line break, "" when there is none.
func (c Case) Section(name string) string {
	c.read[name] = true
	for _, f := range c.archive.Files {
		if f.Name == name {
			return strings.TrimSuffix(string(f.Data), "\n")
		}
	}
	return ""
}

// Suite is a folder of cases, one folder below it a construct.
type Suite struct {
	Dir    string
	Ledger string // file of known gaps, "" for none
	// Got is what the program gives for a case: text by the name of the section that expects it.
	// Sections that the case does not have are not compared; one that is neither given nor read
	// fails, since its name must be misspelt.
	Got func(Case) map[string]string
}

// Run runs every case as a test of its own. An empty folder fails.
func (s Suite) Run(t *testing.T) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(s.Dir, "*", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatalf("no cases under %s", s.Dir)
	}
	gaps := readLedger(t, s.Ledger)
	for _, path := range paths {
		c := readCase(t, s.Dir, path)
		reason, known := gaps[c.Name]
		delete(gaps, c.Name)
		t.Run(c.Name, func(t *testing.T) { s.check(t, c, path, reason, known) })
	}
	for name := range gaps {
		t.Errorf("%s: no case %q", s.Ledger, name)
	}
}

func (s Suite) check(t *testing.T, c Case, path, reason string, known bool) {
	var wrong []string
	got := s.Got(c)
	for i, f := range c.archive.Files {
		have, compared := got[f.Name]
		if !compared && !c.read[f.Name] {
			t.Errorf("nothing reads or gives the section %q", f.Name)
		}
		if !compared || strings.TrimSuffix(string(f.Data), "\n") == strings.TrimSuffix(have, "\n") {
			continue
		}
		wrong = append(wrong, f.Name+":\n--- want\n"+string(f.Data)+"--- got\n"+have+"\n")
		c.archive.Files[i].Data = []byte(strings.TrimSuffix(have, "\n") + "\n")
	}
	switch {
	case len(wrong) == 0 && known:
		t.Errorf("passes now: strike it from %s", s.Ledger)
	case len(wrong) == 0:
	case known:
		t.Logf("known gap: %s", reason)
	case *update:
		if err := os.WriteFile(path, txtar.Format(c.archive), 0o644); err != nil {
			t.Error(err)
		}
	default:
		t.Errorf("%s\n%s", c.Comment, strings.Join(wrong, "\n"))
	}
}

func readCase(t *testing.T, dir, path string) Case {
	t.Helper()
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	name, err := filepath.Rel(dir, path)
	if err != nil {
		t.Fatal(err)
	}
	name = filepath.ToSlash(strings.TrimSuffix(name, ".txtar"))
	return Case{name, strings.TrimSpace(string(a.Comment)), a, map[string]bool{}}
}

// readLedger reads lines "construct/case: reason"; empty lines and those that begin with # are
// comments.
func readLedger(t *testing.T, path string) map[string]string {
	t.Helper()
	gaps := map[string]string{}
	if path == "" {
		return gaps
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, reason, ok := strings.Cut(line, ": ")
		if !ok || reason == "" {
			t.Errorf("%s: %q has no reason", path, line)
		}
		gaps[name] = reason
	}
	return gaps
}
