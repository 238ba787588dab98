package nlp

import "strings"

// fixTags mends what the tagger, trained on other prose, gets wrong where it matters: closed words
// and clitics.
func fixTags(d *Document) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if fixed, ok := closedTags[t.Norm]; ok {
			t.Tag = fixed
			continue
		}
		if t.Norm == "'s" || t.Norm == "'" {
			t.Tag = clitic(d, i)
		}
	}
}

var closedTags = map[string]string{
	"who": "WP", "whom": "WP", "whose": "WP$", "will": "MD", "would": "MD", "could": "MD",
	"should": "MD", "he": "PRP", "she": "PRP", "they": "PRP", "him": "PRP", "them": "PRP",
	"his": "PRP$", "their": "PRP$", "its": "PRP$", "met": "VBD", "spoke": "VBD", "and": "CC",
	"or":   "CC",
	"with": "IN", "between": "IN", "of": "IN", "n't": "RB", "not": "RB",
}

// clitic tells the possessive from "is" and "has": a pronoun before it is never a possessor.
func clitic(d *Document, i int) string {
	if i > 0 && strings.HasPrefix(d.Tokens[i-1].Tag, "PRP") {
		return "VBZ"
	}
	return "POS"
}
