package timex

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

// openShared opens a file of ../shared. Without it the test is skipped, or fails where
// READOUT_TEST_SHARED=require.
func openShared(t *testing.T, name string) *os.File {
	t.Helper()
	f, err := os.Open("../../../shared/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		if os.Getenv("READOUT_TEST_SHARED") == "require" {
			t.Fatalf("READOUT_TEST_SHARED=require, but ../shared/%s is absent", name)
		}
		t.Skipf("SKIPPED: needs ../shared/%s beside the repository", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// annotated is a date of the GUM corpus.
type annotated struct {
	Genre, Dct, Tag, Text, Span string
	Attrs                       map[string]string
}

// comparable are the annotations whose convention is ours: a day, month or year since 1500 in
// prose that speaks on the document's day. Left out are times of day; centuries, eras and bounds;
// days without a year (--07-04); academic texts, whose dates are years in citations; lives and
// textbooks, whose bare days belong to a year told pages before; and vlogs and trials, which are
// dated by their publication while they speak of the day of recording. Spans without digit or
// calendar word (Christmas, the war) are left out too.
var (
	simpleDate = regexp.MustCompile(`^(1[5-9]|20)\d\d(-\d\d(-\d\d)?)?$`)
	timeWord   = regexp.MustCompile(`(?i)\d|day|week|month|year|night|morning|jan|feb|mar|apr|may|` +
		`jun|jul|aug|sep|oct|nov|dec|tomorrow`)
	ownGenres = []string{"interview", "news", "speech", "voyage"}
)

func (a annotated) comparable() bool {
	delete(a.Attrs, "rend")
	return a.Tag == "date" && len(a.Attrs) == 1 && simpleDate.MatchString(a.Attrs["when"]) &&
		timeWord.MatchString(a.Span) && slices.Contains(ownGenres, a.Genre)
}

// compare finds the expression that shares the span and says whether its date is the annotated one
// in either tense: which is the clause's is not this package's to know. GUM annotates both ends of
// a run where Find gives the whole. Anaphora, which wait for a day of the text, are no miss and no
// hit.
func (a annotated) compare() (found, right, anaphoric bool, got string) {
	text, span := strings.Join(strings.Fields(a.Text), " "), squeeze(a.Span)
	dct, _ := graph.ParseDate(a.Dct)
	want, _ := graph.ParseDate(a.Attrs["when"])
	for _, e := range Find(text, Context{dct.Start, Past}) {
		s := squeeze(e.Text)
		if !strings.Contains(span, s) && !strings.Contains(s, span) {
			continue
		}
		found, anaphoric = true, e.Anaphoric
		for _, tense := range []Tense{Past, Future} {
			d := e.Resolve(dct.Start, tense)
			got = d.String()
			end := len(s) > len(span) && (d.Start == want.Start || d.End == want.End)
			if d == want || end {
				return true, true, anaphoric, got
			}
		}
	}
	return found, false, anaphoric, got
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }

// TestGUM measures against dates that others annotated.
func TestGUM(t *testing.T) {
	lines := bufio.NewScanner(openShared(t, "corpora/gum/dates.jsonl"))
	lines.Buffer(nil, 1<<20)
	all, kept, found, right := 0, 0, 0, 0
	for lines.Scan() {
		var a annotated
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		all++
		if !a.comparable() {
			continue
		}
		isFound, isRight, anaphoric, got := a.compare()
		if anaphoric && !isRight {
			continue
		}
		kept, found, right = kept+1, found+bit(isFound), right+bit(isRight)
		if !isRight {
			t.Logf("%s, %s: %q is %s, got %q (found %v): %s", a.Genre, a.Dct, a.Span,
				a.Attrs["when"], got, isFound, a.Text)
		}
	}
	t.Logf("GUM: %d annotations, %d comparable, %d found, %d right", all, kept, found, right)
	if lines.Err() != nil || kept == 0 || right*100 < kept*85 {
		t.Errorf("GUM: %d of %d right: %v", right, kept, lines.Err())
	}
}
