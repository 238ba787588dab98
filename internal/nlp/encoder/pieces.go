package encoder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// vocabulary is the word pieces of the encoder: those that begin a word and those that go on.
type vocabulary struct {
	begin, inner  map[string]int32
	cls, sep, unk int32
}

// Bounds on what is looked at of one word. The training has the same.
const (
	maxRun        = 64 // characters between two marks; a longer run is unknown
	maxWordPieces = 64
)

func newVocabulary(lines string) vocabulary {
	v := vocabulary{begin: map[string]int32{}, inner: map[string]int32{}}
	id := int32(0)
	for w := range strings.SplitSeq(lines, "\n") {
		if rest, ok := strings.CutPrefix(w, "##"); ok && rest != "" {
			v.inner[rest] = id
		} else {
			v.begin[w] = id
		}
		id++
	}
	v.cls, v.sep, v.unk = v.begin["[CLS]"], v.begin["[SEP]"], v.begin["[UNK]"]
	return v
}

// plainMark is what the encoder sees in place of a typographic mark, 0 for other characters.
func plainMark(c rune) byte {
	switch c {
	case '‘', '’', '‚', '‛', '′', '`':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	}
	return 0
}

// spelling is the memory of spelling words.
type spelling struct{ lower, normal []byte }

// spell is a word as the vocabulary spells: typographic marks in ASCII, lower case, accents apart.
// It is valid until the next one.
func (s *spelling) spell(word string) []byte {
	s.lower = s.lower[:0]
	if word == "``" || word == "''" {
		return append(s.lower, '"')
	}
	ascii := true
	for _, c := range word {
		if m := plainMark(c); m != 0 {
			s.lower = append(s.lower, m)
			continue
		}
		ascii = ascii && c < utf8.RuneSelf
		s.lower = utf8.AppendRune(s.lower, unicode.ToLower(c))
	}
	if ascii {
		return s.lower
	}
	s.normal = norm.NFD.Append(s.normal[:0], s.lower...)
	return s.normal
}

// appendPieces appends the pieces of a word to ids: at least one, at most maxWordPieces.
func (v *vocabulary) appendPieces(ids []int32, word string, s *spelling) []int32 {
	first := len(ids)
	if len(word) > 4*maxRun*maxWordPieces {
		return append(ids, v.unk)
	}
	var buf [4 * maxRun]byte
	run, runes := buf[:0], 0
	flush := func() {
		if runes > maxRun {
			ids = append(ids, v.unk)
		} else if runes > 0 {
			ids = v.greedy(ids, run)
		}
		run, runes = run[:0], 0
	}
	for text := s.spell(word); len(text) > 0; {
		c, size := utf8.DecodeRune(text)
		text = text[size:]
		switch {
		case unicode.Is(unicode.Mn, c):
		case isMark(c):
			flush()
			run, runes = utf8.AppendRune(run, c), 1
			flush()
		case unicode.IsSpace(c) || unicode.Is(unicode.C, c) || !assigned(c):
		default:
			if runes++; runes <= maxRun {
				run = utf8.AppendRune(run, c)
			}
		}
	}
	flush()
	if len(ids) == first {
		return append(ids, v.unk)
	}
	return ids[:min(len(ids), first+maxWordPieces)]
}

// assigned reports whether a character is one: Unicode's category Cn is in no table of Go's.
func assigned(c rune) bool {
	return c < 0x250 || unicode.In(c, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)
}

// isMark reports whether a character is a piece of its own.
func isMark(c rune) bool {
	if c < utf8.RuneSelf {
		return c > ' ' && c < 0x7f && !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}
	return unicode.In(c, unicode.P, unicode.S) || 0x4E00 <= c && c <= 0x9FFF ||
		0x3400 <= c && c <= 0x4DBF
}

// greedy appends the longest pieces that make up run, or one for an unknown word.
func (v *vocabulary) greedy(ids []int32, run []byte) []int32 {
	first := len(ids)
	table := v.begin
	for len(run) > 0 {
		end := len(run)
		id, ok := table[string(run)]
		for !ok {
			if end--; end == 0 {
				return append(ids[:first], v.unk)
			}
			id, ok = table[string(run[:end])]
		}
		ids = append(ids, id)
		run, table = run[end:], v.inner
	}
	return ids
}

// The letter shapes of a word, which the vocabulary, in lower case, does not tell. The first word
// of a sentence has shapes of its own, since every word is capitalised there.
const (
	shapeOther = iota
	shapeLower
	shapeCapitalised
	shapeCapitals
	shapeMixed
	shapeDigits
	shapeLettersDigits
	shapeCapital
	shapes
	shapeSpecial = 2 * shapes // of the pieces before and after a sentence
)

// shapeOf is the letter shape of a word.
func shapeOf(word string) int {
	letters, upper, digits := 0, 0, false
	firstUpper := false
	for _, c := range word {
		switch {
		case unicode.IsLetter(c):
			if unicode.IsUpper(c) {
				upper++
				firstUpper = firstUpper || letters == 0
			}
			letters++
		case unicode.IsDigit(c):
			digits = true
		}
	}
	switch {
	case letters == 0 && digits:
		return shapeDigits
	case letters == 0:
		return shapeOther
	case digits:
		return shapeLettersDigits
	case upper == 0:
		return shapeLower
	case upper == letters && letters > 1:
		return shapeCapitals
	case upper == letters:
		return shapeCapital
	case firstUpper && upper == 1:
		return shapeCapitalised
	}
	return shapeMixed
}
