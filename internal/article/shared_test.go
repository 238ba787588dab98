package article

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// shared is a file of ../shared, the corpora beside the project. Without it the test is skipped
// loudly, and fails with READOUT_TEST_SHARED=require.
func shared(t testing.TB, path string) string {
	t.Helper()
	full := filepath.Join("..", "..", "..", "shared", filepath.FromSlash(path))
	if _, err := os.Stat(full); err != nil {
		if os.Getenv("READOUT_TEST_SHARED") == "require" {
			t.Fatalf("READOUT_TEST_SHARED=require, but: %v", err)
		}
		t.Skipf("SKIPPED: needs ../shared/%s beside the project "+
			"(READOUT_TEST_SHARED=require makes this fail)", path)
	}
	return full
}

// TestBriefings reads real articles: one in ten, all with READOUT_TEST_ALL=1.
func TestBriefings(t *testing.T) {
	path := shared(t, "corpora/briefings/briefings.jsonl.gz")
	step := 10
	if os.Getenv("READOUT_TEST_ALL") == "1" {
		step = 1
	}
	ctx := context.Background()
	in := Inputs{Sources: Find(ctx, []string{path})}
	lines, english := 0, 0
	for raw := range in.Raw(ctx) {
		lines++
		if raw.Line != lines || raw.Err != nil {
			t.Fatalf("line %d: got line %d, error %v", lines, raw.Line, raw.Err)
		}
		if lines%step != 0 {
			continue
		}
		a, err := raw.Article()
		switch {
		case err != nil:
			t.Error(err)
		case a.Title == "" || a.Published.IsZero() || a.Publisher != "The White House":
			t.Errorf("line %d: metadata lost: %+v", lines, a)
		case string(a.ID) != a.URL:
			t.Errorf("line %d: id %q is not the URL %q", lines, a.ID, a.URL)
		case a.Language == "en":
			english++
		}
	}
	if lines != 3914 {
		t.Errorf("read %d lines, the corpus has 3914", lines)
	}
	if read := lines / step; english < read*95/100 {
		t.Errorf("only %d of %d texts were taken for English", english, read)
	}
}
