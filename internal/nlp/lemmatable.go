package nlp

import (
	_ "embed"
	"strings"
)

// inflected is a word as written, in lower case, with its tags.
type inflected struct{ norm, upos, xpos string }

// learnedText lists, after a line "UPOS XPOS", words that the rules of this package get wrong, with
// their lemma: "lemma: word word". It is what the train parts of the treebanks teach beyond the
// rules.
//
//go:generate go test -run TestLearnedLemmas -update-lemmas
//go:embed lemmas.txt
var learnedText string

// learnedLemmas are the lemmas of learnedText.
var learnedLemmas = parseLemmas(learnedText)

// parseLemmas reads the form of learnedText.
func parseLemmas(text string) map[inflected]string {
	m := map[inflected]string{}
	var upos, xpos string
	for line := range strings.Lines(text) {
		field := strings.Fields(line)
		switch {
		case len(field) == 0 || field[0] == "#":
		case len(field) == 2 && !strings.HasSuffix(field[0], ":"):
			upos, xpos = field[0], field[1]
		default:
			for _, norm := range field[1:] {
				m[inflected{norm, upos, xpos}] = strings.TrimSuffix(field[0], ":")
			}
		}
	}
	return m
}
