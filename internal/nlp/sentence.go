package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence bounds a sentence in tokens, for texts without any sentence marks.
const maxSentence = 400

// sentenceEnd counts the tokens of the sentence that the tokens of a paragraph begin with.
func sentenceEnd(text string, toks []span) int {
	limit := min(len(toks), maxSentence)
	for i := range limit {
		if endsAt(text, toks, i) {
			return min(limit, skipClosers(text, toks, i+1))
		}
	}
	return limit
}

// endsAt reports whether the sentence that the tokens begin with ends at token i of them.
func endsAt(text string, toks []span, i int) bool {
	w := text[toks[i].start:toks[i].end]
	switch {
	case strings.Trim(w, ".!?…。！？") == "":
		return markEnds(text, toks, i)
	case strings.HasSuffix(w, "."):
		return abbreviationEnds(text, toks, i)
	}
	return false
}

// markEnds decides for a full stop, an ellipsis, and marks of exclamation and question.
func markEnds(text string, toks []span, i int) bool {
	j := skipClosers(text, toks, i+1)
	if j >= len(toks) {
		return true
	}
	if numbersItem(text, toks, i) || j == i+1 && joinsDigit(text, toks[i], toks[j]) {
		return false
	}
	next := text[toks[j].start:toks[j].end]
	r, _ := utf8.DecodeRuneInString(next)
	return !unicode.IsLower(r) && !strings.ContainsRune(",;:-–—.…", r) ||
		unicode.IsLower(r) && strings.IndexFunc(next, unicode.IsUpper) > 0
}

// joinsDigit reports whether a digit follows without a blank: A/73/PV.6.
func joinsDigit(text string, mark, next span) bool {
	return mark.end == next.start && isDigit(runeAt(text, next.start))
}

// numbersItem reports whether the full stop at i follows a number that the sentence begins with
// (1. Introduction), perhaps after the word Figure or Table.
func numbersItem(text string, toks []span, i int) bool {
	if i == 0 || i > 2 || text[toks[i].start:toks[i].end] != "." || toks[i].start != toks[i-1].end {
		return false
	}
	number := text[toks[i-1].start:toks[i-1].end]
	if i == 2 && !captions[text[toks[0].start:toks[0].end]] {
		return false
	}
	return strings.Trim(number, "0123456789.") == ""
}

// captions are words that may stand before the number of a paragraph.
var captions = wordSet("Figure Table Chapter Section Article Part Question Step Annex Appendix")

// skipClosers is the first token from i on that is no closing quotation mark or bracket, and no
// number of a note in brackets.
func skipClosers(text string, toks []span, i int) int {
	for i < len(toks) {
		if closes(text, toks, i) {
			i++
		} else if isNote(text, toks, i) {
			i += 3
		} else {
			break
		}
	}
	return i
}

// closes reports whether token i closes a quotation or a bracket. A straight mark does where it
// touches the word before it, or neither neighbour.
func closes(text string, toks []span, i int) bool {
	switch text[toks[i].start:toks[i].end] {
	case ")", "]", "”", "’", "’’", "»":
		return true
	case `"`, "'", "''":
		return i > 0 && (toks[i].start == toks[i-1].end ||
			i+1 < len(toks) && toks[i].end < toks[i+1].start)
	}
	return false
}

// isNote reports whether the tokens from i on are "[", a number and "]".
func isNote(text string, toks []span, i int) bool {
	return i+2 < len(toks) && text[toks[i].start] == '[' &&
		isDigit(runeAt(text, toks[i+1].start)) &&
		text[toks[i+2].start] == ']' && toks[i+2].start-toks[i].end < 4
}

// abbreviationEnds decides for a word that ends with its own full stop.
func abbreviationEnds(text string, toks []span, i int) bool {
	j := skipClosers(text, toks, i+1)
	if j >= len(toks) {
		return true
	}
	next := text[toks[j].start:toks[j].end]
	word := strings.ToLower(strings.TrimSuffix(text[toks[i].start:toks[i].end], "."))
	lower := strings.ToLower(next)
	switch {
	case abbreviations[word] == beforeName:
		return false
	case utf8.RuneCountInString(word) == 1, len(next) > 1 && next == strings.ToUpper(next):
		return subjects[lower] && next != lower
	}
	if strings.ContainsAny(next, "“\"") || next == "``" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(r) && starters[lower]
}
