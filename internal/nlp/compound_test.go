package nlp

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompounds(t *testing.T) {
	text := "A two-day Brussels-based meeting with Ban Ki-moon ended – on May 3-4."
	d := newReader(t).Read(text)
	c := d.Compounds()
	var got []string
	for i, w := range c.Tokens {
		got = append(got, w.Text+"/"+w.XPOS)
		if text[w.Start:w.End] != w.Text {
			t.Errorf("token %d is %q and not %q", i, w.Text, text[w.Start:w.End])
		}
		if w.Head >= len(c.Tokens) || w.Head == i {
			t.Errorf("token %d hangs on %d", i, w.Head)
		}
	}
	want := []string{"A/DT", "two-day/JJ", "Brussels-based/JJ", "meeting/NN", "with/IN", "Ban/NNP",
		"Ki-moon/NNP", "ended/VBD", "–/,", "on/IN", "May/NNP"}
	if diff := cmp.Diff(want, got[:min(len(got), len(want))]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if c.Sentences[0].End != len(c.Tokens) {
		t.Errorf("the sentence ends at %d of %d", c.Sentences[0].End, len(c.Tokens))
	}
	for _, n := range c.Names {
		if n.Type == Person && c.Phrase(n.First, n.End) != "Ban Ki-moon" {
			t.Errorf("a person is %q", c.Phrase(n.First, n.End))
		}
	}
}
