package timex

import (
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of punctuation.
type token struct {
	start, end int
	word       string // in lower case when the vocabulary has it, else ""
	entry      entry  // what the vocabulary says of it
	num        int    // value of a number of at most four digits, else -1
	digits     int    // how many digits it has
	ordinal    bool   // 1st, 22nd
	letters    bool   // it is a word, known or not
	capital    bool   // its first letter is a capital
	mark       rune   // the punctuation, else 0
}

// scanner is a text cut into tokens.
type scanner struct {
	text   string
	tokens []token
}

// longestWord bounds the words that are looked up: no entry of the vocabulary is longer.
const longestWord = 16

func scan(text string) *scanner {
	s := &scanner{text: text, tokens: make([]token, 0, len(text)/5+1)}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case '0' <= r && r <= '9':
			at = s.number(at)
		case unicode.IsLetter(r):
			at = s.letters(at)
		default:
			s.tokens = append(s.tokens, token{start: at, end: at + size, num: -1,
				mark: plainMark(r)})
			at += size
		}
	}
	return s
}

// plainMark makes one mark of those that are used alike.
func plainMark(r rune) rune {
	switch r {
	case '–', '—', '‐', '‑', '‒', '−':
		return '-'
	case '’', '‘', 'ʼ', '`':
		return '\''
	}
	return r
}

// letters takes the word at a byte and returns the byte after it.
func (s *scanner) letters(at int) int {
	end := at
	var lower [longestWord]byte
	n := 0
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		if n < len(lower) && r < utf8.RuneSelf {
			lower[n] = byte(unicode.ToLower(r))
		}
		n++
		end += size
	}
	t := token{start: at, end: end, num: -1, letters: true}
	first, _ := utf8.DecodeRuneInString(s.text[at:])
	t.capital = unicode.IsUpper(first)
	if n == end-at && n <= len(lower) {
		t.entry = vocabulary[string(lower[:n])]
		t.word = t.entry.word
	}
	s.tokens = append(s.tokens, t)
	return end
}

// number takes digits, groups of thousands and an ordinal's ending.
func (s *scanner) number(at int) int {
	t := token{start: at, num: 0}
	end := at
	for end < len(s.text) && isDigit(s.text[end]) {
		if t.digits++; t.digits <= 4 {
			t.num = t.num*10 + int(s.text[end]-'0')
		}
		end++
	}
	for s.thousands(end) {
		t.digits += 3
		end += 4
	}
	if t.digits > 4 {
		t.num = -1
	}
	if ending := s.ordinalEnding(end); ending > 0 {
		t.ordinal = true
		end += ending
	}
	t.end = end
	s.tokens = append(s.tokens, t)
	return end
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// thousands reports whether a comma and three digits follow, as in 2,000.
func (s *scanner) thousands(at int) bool {
	if at+4 > len(s.text) || s.text[at] != ',' || at+4 < len(s.text) && isDigit(s.text[at+4]) {
		return false
	}
	return isDigit(s.text[at+1]) && isDigit(s.text[at+2]) && isDigit(s.text[at+3])
}

// ordinalEnding is the length of st, nd, rd or th when it stands here and ends a word, else 0.
func (s *scanner) ordinalEnding(at int) int {
	if at+2 > len(s.text) {
		return 0
	}
	switch s.text[at : at+2] {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		if next, _ := utf8.DecodeRuneInString(s.text[at+2:]); !unicode.IsLetter(next) {
			return 2
		}
	}
	return 0
}

// at is the token, or the zero token beyond either end.
func (s *scanner) at(i int) token {
	if i < 0 || i >= len(s.tokens) {
		return token{num: -1}
	}
	return s.tokens[i]
}

// is reports whether the token is one of the words.
func (s *scanner) is(i int, words ...string) bool {
	w := s.at(i).word
	if w == "" {
		return false
	}
	for _, word := range words {
		if w == word {
			return true
		}
	}
	return false
}

// mark reports whether the token is this punctuation.
func (s *scanner) mark(i int, mark rune) bool { return s.at(i).mark == mark }

// skip is i behind the token when it is one of the words, else i.
func (s *scanner) skip(i int, words ...string) int {
	if s.is(i, words...) {
		return i + 1
	}
	return i
}

// skipMark is i behind the punctuation when it stands there, else i.
func (s *scanner) skipMark(i int, mark rune) int {
	if s.mark(i, mark) {
		return i + 1
	}
	return i
}

// glued reports whether no blank parts the token from the next.
func (s *scanner) glued(i int) bool {
	return i+1 < len(s.tokens) && s.tokens[i].end == s.tokens[i+1].start
}

// possessive reports whether 's stands here: Friday's.
func (s *scanner) possessive(i int) bool {
	return s.mark(i, '\'') && s.glued(i) && s.is(i+1, "s")
}

// skipPossessive is i behind an 's or an apostrophe that ends a plural.
func (s *scanner) skipPossessive(i int) int {
	if s.possessive(i) {
		return i + 2
	}
	if s.mark(i, '\'') && i > 0 && s.glued(i-1) {
		return i + 1
	}
	return i
}
