package nlp

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// artForm is a line drawn with marks: -----, =====, ---->.
	artForm = regexp.MustCompile(`^[-=*_~+|<>{}#^]{5,}`)

	// endForm is the end of a sentence. Marks run together, but an ellipsis stands alone.
	endForm = regexp.MustCompile(`^(?:\.\.+|…\.?|[.!?]+)`)

	// doubleForm is a mark that is written as two or more characters.
	doubleForm = regexp.MustCompile("^(?:-+|''|``|’’|‘‘|‘’|\\*+|_+|=+|~+|#{2,}|<<|" +
		">>+|\\+\\++|->|<-|>=|<=)")
)

// marksEnd recognises marks of several characters, and bytes that are no UTF-8, which have nothing
// to say one by one.
func marksEnd(text string, at, stop int) int {
	head := window(text, at, stop, maxWord)
	switch c := head[0]; {
	case c >= utf8.RuneSelf:
		if end := runEnd(head, 0, len(head), isBroken); end > 0 {
			return at + end
		}
	case strings.IndexByte("-=*_~+|<>{}#^.!?'`", c) < 0:
		return at + repeats(head)
	}
	for _, form := range []*regexp.Regexp{artForm, endForm, doubleForm} {
		if m := form.FindString(head); m != "" {
			return at + len(m)
		}
	}
	return at + repeats(head)
}

// repeats is the length of a mark that is written four times or more, 0 otherwise: a drawn line.
func repeats(head string) int {
	r, size := utf8.DecodeRuneInString(head)
	n := runEnd(head, 0, len(head), func(next rune) bool { return next == r })
	if n < 4*size {
		return 0
	}
	return n
}

// isBroken reports whether a character stands for bytes that are no UTF-8.
func isBroken(r rune) bool { return r == utf8.RuneError }
