package nlp

import (
	"unicode"
	"unicode/utf8"
)

// particles are the small words inside a person's name.
var particles = wordSet(`de da del della di du dos das van von der den la le el al bin ibn abu
bint ben ter ten zu af av y e o ould ag al- ul ur`)

// findNames lists the stretches of capitalised words: a particle may stand between two of them, a
// function word at the head of a sentence is no part of one. A sentence in capitals has none.
func findNames(d *Document) []Name {
	var out []Name
	for _, s := range d.Sentences {
		if s.Capitals {
			continue
		}
		for i := s.First; i < s.End; {
			end := nameEnd(d, i, s.End)
			if end == i {
				i++
				continue
			}
			out = append(out, Name{i, end})
			i = end
		}
	}
	return out
}

// nameEnd is the end of the name that begins at token i, i itself when none does.
func nameEnd(d *Document, i, limit int) int {
	if !d.Capitalised(i) || neverName[d.Tokens[i].Norm] {
		return i
	}
	end := i + 1
	for end < limit {
		j := end
		for j < limit && j < end+2 && particles[d.Tokens[j].Norm] && !d.Capitalised(j) {
			j++
		}
		if j >= limit || !d.Capitalised(j) || neverName[d.Tokens[j].Norm] {
			break
		}
		end = j + 1
	}
	return end
}

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

// neverName are words that begin no name and stand in none, however they are written.
var neverName = wordSet(`the a an he she it they we i you his her its their our my your this that
these those there here in on at for from with after before during but and or if when while as by
to not no so yet nor both all some many most one two three four five however meanwhile since
under earlier later also then thus who whom whose which what where why how is are was were be
been has have had do does did will would could should can may might must about against among
around because between into over than through until upon within without although though despite
amid according asked speaking following such other each every more such's 's`)
