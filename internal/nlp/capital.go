package nlp

import (
	"unicode"
	"unicode/utf8"
)

// Capitalised reports whether token i is a word whose first letter, or the letter after a particle
// and a hyphen ("al-Assad"), is a capital.
func (d *Document) Capitalised(i int) bool {
	w := d.Tokens[i].Text
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	if !unicode.IsLower(r) && r != '\'' && r != '‘' && r != '’' && r != 'ʿ' {
		return false
	}
	for k, r := range w[size:] {
		if r == '-' || r == '\'' || r == '’' {
			next, _ := utf8.DecodeRuneInString(w[size+k+utf8.RuneLen(r):])
			return k < 4 && unicode.IsUpper(next)
		}
	}
	return false
}
