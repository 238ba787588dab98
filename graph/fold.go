package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form under which names are compared and keys are made: Unicode NFKD without marks,
// lower case, everything that is neither letter nor digit a single blank, possessive 's and
// apostrophes gone. "Al-Assad's" and "AL ASSAD" fold alike.
func Fold(s string) string {
	s = strings.ToValidUTF8(s, "")
	s = apostrophes.Replace(s + " ")
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteString(foldLetter(r))
		default:
			gap = true
		}
	}
	return b.String()
}

// apostrophes takes away possessives, then what apostrophes are left.
var apostrophes = strings.NewReplacer("’s ", " ", "'s ", " ", "’", "", "'", "", "ʼ", "")

// letters are those that NFKD leaves whole and that wire copy writes plain.
var letters = map[rune]string{'ı': "i", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae",
	'œ': "oe", 'ß': "ss", 'ə': "e"}

// foldLetter is a letter or digit in lower case and plain.
func foldLetter(r rune) string {
	r = unicode.ToLower(r)
	if plain, ok := letters[r]; ok {
		return plain
	}
	return string(r)
}

// Key makes a text usable as a node's key: valid UTF-8, control characters and "\x1f" gone, and at
// most MaxKey bytes, beyond which the end is replaced by a hash of the whole.
func Key(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	if len(s) <= MaxKey {
		return s
	}
	sum := sha256.Sum256([]byte(s))
	hash := hex.EncodeToString(sum[:])
	head := s[:MaxKey-len(hash)-1]
	return strings.ToValidUTF8(head, "") + "~" + hash
}
