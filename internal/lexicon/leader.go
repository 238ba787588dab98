package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// leader is somebody who is known for an office of a state.
type leader struct {
	words   []string // of the full name, folded
	class   OfficeClass
	country string
}

// LeaderCountries are the countries of the people known for an office of that class whom the folded
// words of a name may mean, each once. The name is the family name alone, or holds it and another
// word, or initial, of the full name: "President Mubarak" and "President Joseph R. Biden", but no
// "President Jane Mubarak". It says nothing about when the office was held.
func (l *Lexicon) LeaderCountries(name []string, class OfficeClass) []string {
	var found []string
	for end := len(name); end > 0; end-- {
		for first := range end {
			for _, known := range l.leaders[strings.Join(name[first:end], " ")] {
				if known.class == class && known.bears(name, name[first:end]) &&
					!slices.Contains(found, known.country) {
					found = append(found, known.country)
				}
			}
		}
	}
	return found
}

// LeaderFamily reports whether a folded word is the family name of a known leader.
func (l *Lexicon) LeaderFamily(word string) bool { return len(l.leaders[word]) > 0 }

// bears reports whether the words beside the family name fit the full name: one of them is in it
// or, for a first name in another form, begins like its first.
func (k leader) bears(name, family []string) bool {
	if len(name) == len(family) {
		return true
	}
	for _, w := range name {
		if !slices.Contains(family, w) && (slices.Contains(k.words, w) || k.words[0][0] == w[0]) {
			return true
		}
	}
	return false
}

func (b *builder) addLeaders(rows []row) error {
	b.lex.leaders = make(map[string][]leader, len(rows))
	for _, r := range rows {
		family, words := Fold(r.fields[0]), strings.Fields(Fold(r.fields[1]))
		if family == "" || len(words) == 0 {
			return fmt.Errorf("line %d: a name that folds to nothing", r.line)
		}
		b.lex.leaders[family] = append(b.lex.leaders[family],
			leader{words, OfficeClass(r.fields[2]), r.fields[3]})
	}
	return nil
}
