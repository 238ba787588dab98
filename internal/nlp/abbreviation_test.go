package nlp

import (
	"strings"
	"testing"
)

// A word in two lists would have one kind today and the other tomorrow.
func TestAbbreviationLists(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range abbreviationLists {
		for _, w := range strings.Fields(list) {
			if seen[w] || w != strings.ToLower(w) || strings.HasSuffix(w, ".") {
				t.Errorf("%q stands twice, or not as words are compared", w)
			}
			seen[w] = true
		}
	}
	for w := range ordinary {
		if !seen[w] {
			t.Errorf("%q is no abbreviation", w)
		}
	}
}
