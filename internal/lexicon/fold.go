package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form under which the lexicon compares: lower case, marks gone, words parted by one
// blank. A full stop after a letter joins ("U.N." is "un"), a possessive 's and apostrophes go,
// "&" is "and", anything else that is neither letter nor digit parts two words.
func Fold(s string) string {
	var f folder
	f.add(s)
	return string(f.text)
}

// folder collects folded text and the shape of each word.
type folder struct {
	text   []byte
	shapes []shape
	open   bool // the last word may still grow
	prev   rune
}

// shape is how a word is written.
type shape uint8

const (
	anyCase     shape = iota // lower case, or without case: fits whatever stands in the text
	capitalized              // begins with a capital
	allCapitals              // two capitals or more and nothing else: an acronym
)

// shapes packs the shapes of a form's words, two bits each, the first word lowest. No form has
// more than maxWords words, which a test holds.
type shapes uint32

const maxWords = 16

func pack(list []shape) shapes {
	var packed shapes
	for i, s := range list {
		packed |= shapes(s) << (2 * i)
	}
	return packed
}

func (p shapes) at(i int) shape { return shape(p >> (2 * i) & 3) }

// easier takes of each word the shape that more texts fit.
func (p shapes) easier(q shapes) shapes {
	var packed shapes
	for i := range maxWords {
		packed |= shapes(min(p.at(i), q.at(i))) << (2 * i)
	}
	return packed
}

// reset empties f but keeps its memory.
func (f *folder) reset() {
	f.text, f.shapes, f.open, f.prev = f.text[:0], f.shapes[:0], false, 0
}

// add appends the words of a token; it never joins them to words of an earlier one.
func (f *folder) add(token string) {
	f.open, f.prev = false, 0
	if !isASCII(token) {
		token = norm.NFKD.String(strings.ToValidUTF8(token, " "))
		token = plainApostrophes.Replace(token)
	}
	for i, r := range token {
		f.rune(r, token[i:])
		f.prev = r
	}
	f.open = false
}

var plainApostrophes = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "`", "'")

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// rune takes one character; rest begins with it.
func (f *folder) rune(r rune, rest string) {
	switch {
	case isWord(r):
		if f.prev == '\'' && (r == 's' || r == 'S') && endsWord(rest[1:]) {
			return
		}
		f.letter(r)
	case r == '\'' || unicode.Is(unicode.Mn, r):
	case r == '.' && unicode.IsLetter(f.prev):
	case r == '&':
		f.open = false
		for _, a := range "and" {
			f.letter(a)
		}
		f.open = false
	default:
		f.open = false
	}
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func endsWord(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !isWord(r)
}

// letter adds a letter or digit, beginning a word where none is open.
func (f *folder) letter(r rune) {
	upper := unicode.IsUpper(r)
	if !f.open {
		if len(f.text) > 0 {
			f.text = append(f.text, ' ')
		}
		f.open = true
		f.shapes = append(f.shapes, anyCase)
		if upper {
			f.shapes[len(f.shapes)-1] = capitalized
		}
	} else {
		f.grow(upper, unicode.IsLower(r))
	}
	f.text = appendPlain(f.text, unicode.ToLower(r))
}

// grow brings the last word's shape up to date with one more letter.
func (f *folder) grow(upper, lower bool) {
	s := &f.shapes[len(f.shapes)-1]
	first := len(f.text) > 0 && lastWordLen(f.text) == 1
	switch {
	case upper && first && *s == capitalized:
		*s = allCapitals
	case lower && *s == allCapitals:
		*s = capitalized
	}
}

func lastWordLen(text []byte) int {
	n := 0
	for i := len(text) - 1; i >= 0 && text[i] != ' ' && n < 2; i-- {
		n++
	}
	return n
}

// appendPlain adds a lower-case letter, undoing the letters that NFKD leaves whole and that wire
// copy writes plain.
func appendPlain(text []byte, r rune) []byte {
	switch r {
	case 'ı':
		r = 'i'
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ', 'ð':
		r = 'd'
	case 'ß':
		return append(text, "ss"...)
	case 'æ':
		return append(text, "ae"...)
	case 'œ':
		return append(text, "oe"...)
	case 'þ':
		return append(text, "th"...)
	case 'ə':
		r = 'a'
	}
	return utf8.AppendRune(text, r)
}
