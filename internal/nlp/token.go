package nlp

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// maxWord bounds a token in bytes: what is longer is no word of any language.
const maxWord = 200

// span is a range of bytes.
type span struct{ start, end int }

// splitWords cuts text[from:to] into words and marks as the English treebanks of Universal
// Dependencies do: clitics, hyphens and signs of currency stand alone, while abbreviations,
// numbers, dates, times, addresses and runs of one mark stay whole.
func splitWords(text string, from, to int) []span {
	var out []span
	for at := from; at < to; {
		r, size := utf8.DecodeRuneInString(text[at:to])
		if isGap(r) {
			at += size
			continue
		}
		stop := runEnd(text, at, to, func(r rune) bool { return !isGap(r) })
		for at < stop {
			end := tokenEnd(text, at, stop)
			out = appendWords(out, text, span{at, end})
			at = end
		}
	}
	return out
}

// isGap reports whether a character stands between tokens: white space, controls, and the
// invisible marks that word processors leave.
func isGap(r rune) bool {
	switch r {
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' ||
		r >= '\u2066' && r <= '\u2069'
}

// recognisers find the end of the token that begins at byte at of text, in a run of characters
// without white space that ends at stop, and return at when it is none of theirs. The first that
// knows the token decides. Each looks no further than a bounded number of bytes.
var recognisers = []func(text string, at, stop int) int{
	addressEnd, emoticonEnd, elisionEnd, numberEnd, wordEnd, marksEnd,
}

// tokenEnd is the end of the token at byte at: a grapheme where no recogniser knows better.
func tokenEnd(text string, at, stop int) int {
	for _, recognise := range recognisers {
		if end := recognise(text, at, stop); end > at {
			return end
		}
	}
	it := graphemes.FromString(window(text, at, stop, maxWord))
	it.Next()
	return at + it.End()
}

// window is the text from at to stop, or as much of it as limit allows, in whole characters.
func window(text string, at, stop, limit int) string {
	if stop-at <= limit {
		return text[at:stop]
	}
	return text[at:runeStart(text, at+limit)]
}

// runeStart is the start of the character that byte i is part of. Bytes that are no UTF-8 stand
// for themselves.
func runeStart(text string, i int) int {
	for k := i; k > i-utf8.UTFMax && k > 0; k-- {
		if utf8.RuneStart(text[k]) {
			return k
		}
	}
	return i
}

// runEnd is the end of the characters from at on, up to stop, for which is holds.
func runEnd(text string, at, stop int, is func(rune) bool) int {
	for at < stop {
		r, size := utf8.DecodeRuneInString(text[at:stop])
		if !is(r) {
			break
		}
		at += size
	}
	return at
}

// runeBefore and runeAt are the characters around byte i, 0 where there is none.
func runeBefore(text string, i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

func runeAt(text string, i int) rune {
	if i >= len(text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}

// isLetterOrDigit is as its name says, of any script.
func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
