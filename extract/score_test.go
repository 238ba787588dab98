package extract_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/extract"
	"readout/internal/article"
)

var updateScores = flag.Bool("update-scores", false, "write testdata/scores.txt anew")

// set is annotated articles: the arguments for the scoring program follow its name.
type set struct {
	title, articles string
	program         []string
}

// sets are scored in this order. The first is the project's own; the others are read where they lie.
var sets = []set{
	{"the project's own articles", "../testdata/articles", []string{"score.py", "../testdata/gold"}},
	{"gold/dev", "../../shared/gold/dev/articles", []string{"score.py", "../../shared/gold/dev/gold"}},
	{"gold/constructs", "../../shared/gold/constructs/articles", []string{"constructs.py", "../../shared/gold/constructs", "--all"}},
}

// The quality of the day is a golden file, so that every change of it is seen in review.
func TestScores(t *testing.T) {
	needShared(t, "../../shared/score/score.py")
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	for _, s := range sets {
		got.WriteString("# " + s.title + "\n\n" + s.score(t, x) + "\n")
	}
	const golden = "../testdata/scores.txt"
	if *updateScores {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("the scores have changed; if for the better, run this test with -update-scores (-was +is):\n%s", d)
	}
}

// needShared skips loudly where a file of the shared material is not there, and fails where it must
// be.
func needShared(t *testing.T, file string) {
	t.Helper()
	if _, err := os.Stat(file); err == nil {
		return
	}
	if os.Getenv("READOUT_TEST_SHARED") == "require" {
		t.Fatalf("READOUT_TEST_SHARED=require, but %s is not there", file)
	}
	t.Skipf("SKIPPED, NOT TESTED: needs %s (annotated articles and their scorer)", file)
}

// score extracts the set and returns the table that the scoring program prints.
func (s set) score(t *testing.T, x *extract.Extractor) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "claims.jsonl")
	var lines bytes.Buffer
	encode := json.NewEncoder(&lines)
	for a, err := range article.Read(t.Context(), []string{s.articles}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		if err := encode.Encode(x.Extract(a)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(out, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args := append([]string{"../../shared/score/" + s.program[0], s.program[1], out}, s.program[2:]...)
	table, err := exec.CommandContext(t.Context(), "python3", args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", strings.Join(args, " "), err)
	}
	return string(table)
}
