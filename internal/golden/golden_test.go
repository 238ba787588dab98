package golden

import (
	"os"
	"path/filepath"
	"testing"
)

// write makes a suite of one case in a new folder.
func write(t *testing.T, ledger string) Suite {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "echo"), 0o755); err != nil {
		t.Fatal(err)
	}
	text := "says back what it is given\n-- in --\none\n-- want --\none\n"
	if err := os.WriteFile(filepath.Join(dir, "echo", "one.txtar"), []byte(text),
		0o644); err != nil {
		t.Fatal(err)
	}
	s := Suite{Dir: dir, Got: func(c Case) map[string]string {
		return map[string]string{"want": c.Section("in")}
	}}
	if ledger != "" {
		s.Ledger = filepath.Join(dir, "gaps.txt")
		if err := os.WriteFile(s.Ledger, []byte(ledger), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestCasePasses(t *testing.T) {
	write(t, "").Run(t)
}

func TestKnownGapIsNoFailure(t *testing.T) {
	s := write(t, "# what does not work yet\necho/one: the echo is broken\n")
	s.Got = func(c Case) map[string]string {
		return map[string]string{"want": c.Section("in") + " and two"}
	}
	s.Run(t)
}

func TestSection(t *testing.T) {
	s := write(t, "")
	c := readCase(t, s.Dir, filepath.Join(s.Dir, "echo", "one.txtar"))
	if c.Name != "echo/one" || c.Comment != "says back what it is given" {
		t.Errorf("got name %q and comment %q", c.Name, c.Comment)
	}
	if got := c.Section("in"); got != "one" {
		t.Errorf("section in is %q", got)
	}
	if got := c.Section("none"); got != "" {
		t.Errorf("missing section is %q", got)
	}
}
