package nlp

import "strings"

// lemma is the dictionary form of a word in lower case, as the English treebanks of Universal
// Dependencies have it. norm is Token.Norm, upos and xpos are the word's universal and Penn tags.
func lemma(norm, upos, xpos string) string {
	if form, ok := lookUpLemma(norm, upos, xpos); ok {
		return form
	}
	return regularLemma(norm, upos, xpos)
}

// lookUpLemma finds words that no rule covers. The treebanks call be, have and do verbs or
// auxiliaries by their use; either list serves.
func lookUpLemma(norm, upos, xpos string) (form string, ok bool) {
	if form, ok = learnedLemmas[inflected{norm, upos, xpos}]; ok {
		return form, true
	}
	switch upos {
	case "VERB":
		form, ok = learnedLemmas[inflected{norm, "AUX", xpos}]
	case "AUX":
		form, ok = learnedLemmas[inflected{norm, "VERB", xpos}]
	}
	return form, ok
}

// regularLemma is the dictionary form that the rules of inflection give.
func regularLemma(norm, upos, xpos string) string {
	switch {
	case upos == "VERB" || upos == "AUX":
		return verbLemma(norm, xpos)
	case xpos == "NNS" || xpos == "NNPS":
		return nounLemma(norm)
	case xpos == "JJR" || xpos == "RBR":
		return gradedLemma(norm, "er")
	case xpos == "JJS" || xpos == "RBS":
		return gradedLemma(norm, "est")
	case upos == "NUM":
		return strings.ReplaceAll(norm, ",", "")
	case upos == "PUNCT" && norm == "--":
		return "-"
	case xpos == "POS":
		return "'s"
	}
	return norm
}

// wordSet is the set of the words of s.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
