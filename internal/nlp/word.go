package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isWordRune reports whether a character is part of words. A soft hyphen and the joiners of other
// scripts are: they stand inside a word and show nothing.
func isWordRune(r rune) bool {
	return r < utf8.RuneSelf && isWordByte(byte(r)) || r == '_' || r >= utf8.RuneSelf &&
		r != utf8.RuneError && (unicode.In(r, unicode.L, unicode.M, unicode.Nd) ||
		r == '\u00ad' || r == '\u200c' || r == '\u200d')
}

// isIdeograph reports whether a character is of a script that writes no blanks and has about one
// word to a character.
func isIdeograph(r rune) bool {
	return r >= '\u2e80' && unicode.In(r, unicode.Han, unicode.Hiragana)
}

// wordEnd recognises a word: letters and digits, with the marks that stand inside words and the
// full stop of an abbreviation.
func wordEnd(text string, at, stop int) int {
	stop = at + len(window(text, at, stop, maxWord))
	r, size := utf8.DecodeRuneInString(text[at:])
	switch {
	case isIdeograph(r):
		return runEnd(text, at+size, stop, unicode.IsMark)
	case !isWordRune(r):
		return at
	}
	end := letterRun(text, at, stop)
	for end < stop {
		next := joinEnd(text, at, end, stop)
		if next == end {
			break
		}
		end = next
	}
	if end < stop && text[end] == '.' && takesDot(text, at, end) {
		return end + 1
	}
	return end
}

// letterRun is the end of the letters and digits from at on.
func letterRun(text string, at, stop int) int {
	return runEnd(text, at, stop, func(r rune) bool { return isWordRune(r) && !isIdeograph(r) })
}

// joinEnd is the end of the part that a mark at byte end joins to the word text[at:end], end itself
// when the mark is no part of the word.
func joinEnd(text string, at, end, stop int) int {
	mark, size := utf8.DecodeRuneInString(text[end:])
	next := end + size
	if next >= stop || !isLetterOrDigit(runeAt(text, next)) {
		if mark == '$' && isCurrencyOf(text[at:end]) {
			return next
		}
		return end
	}
	tail := letterRun(text, next, stop)
	if tail == next {
		return end
	}
	word := text[at:end]
	switch {
	case isApostrophe(mark) && unicode.IsLetter(runeAt(text, next)),
		mark == '&' && joinsInitials(word, text[next:tail]),
		mark == '.' && isDottedName(text[at:tail]),
		mark == '*' && unicode.IsLower(runeAt(text, next)),
		isHyphen(mark) && keepsHyphen(word, text[next:tail]),
		mark == '/' && strings.EqualFold(text[at:tail], "w/o"):
		return tail
	case mark == '$' && isCurrencyOf(word):
		return next
	}
	return end
}

// isApostrophe reports whether a character is written for an apostrophe.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == '´' }

// isCurrencyOf reports whether a dollar sign after the word is part of it: US$, A$, HK$.
func isCurrencyOf(word string) bool {
	return len(word) <= 3 && word == strings.ToUpper(word) && unicode.IsLetter(rune(word[0]))
}

// joinsInitials: AT&T, P&L.
func joinsInitials(left, right string) bool { return len(left) <= 3 && len(right) <= 3 }

// isDottedName reports whether the word is single letters with full stops between them (U.S, a.m),
// or a degree (Ph.D).
func isDottedName(word string) bool {
	if degrees[word] {
		return true
	}
	for part := range strings.SplitSeq(word, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// degrees are dotted names whose parts have more than one letter.
var degrees = wordSet("Ph.D M.Sc B.Sc D.Sc Ph.Ds M.Phil D.Phil LL.B LL.M Lt.Col")
