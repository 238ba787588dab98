package query

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/mozillazg/go-unidecode"

	"readout/graph"
)

// maxSuggestions is how many names a person reads before they would rather search.
const maxSuggestions = 5

// suggest is the nodes with a name, or a word of one, that is spelt nearly like the text; the
// nearest first, then by id. Spelling is compared in Latin letters, so that a name in another
// script finds its transliteration.
func suggest(all []graph.Named, text string) []graph.Named {
	type near struct {
		graph.Named
		distance int
	}
	want := latin(text)
	if want == "" {
		return nil
	}
	limit := max(1, len([]rune(want))/3)
	var list []near
	for _, n := range all {
		if d := nearness(n, want); d <= limit {
			list = append(list, near{n, d})
		}
	}
	slices.SortFunc(list, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), a.ID.Compare(b.ID))
	})
	var out []graph.Named
	for _, n := range list[:min(len(list), maxSuggestions)] {
		out = append(out, n.Named)
	}
	return out
}

// nearness is the least number of letters to change from the text to a name of the node, or to a
// run of as many words out of one: "Lavrow" is one letter from Sergey Lavrov.
func nearness(n graph.Named, want string) int {
	best := len(want) + 1
	width := len(strings.Fields(want))
	for _, name := range names(n) {
		whole := latin(name)
		best = min(best, levenshtein.ComputeDistance(want, whole))
		words := strings.Fields(whole)
		for i := 0; i+width <= len(words); i++ {
			part := strings.Join(words[i:i+width], " ")
			best = min(best, levenshtein.ComputeDistance(want, part))
		}
	}
	return best
}

func latin(s string) string { return graph.Fold(unidecode.Unidecode(graph.Fold(s))) }
