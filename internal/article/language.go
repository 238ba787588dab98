package article

import "github.com/abadojack/whatlanggo"

// sample is how many bytes of a text tell its language. In longer ones whatlanggo counts ranks of
// rare letter groups that are beyond its scale, and its confidence falls below zero.
const sample = 1000

// shortest is how many bytes a text needs to tell its language: of a short sentence whatlanggo
// takes English for Spanish, and is sure of it.
const shortest = 60

// language is the ISO 639-1 code of the text's language, "" when it cannot be told: below a
// confidence of .2 whatlanggo only guesses.
func language(text string) string {
	if len(text) < shortest {
		return ""
	}
	info := whatlanggo.Detect(cut(text, sample))
	if info.Confidence < .2 {
		return ""
	}
	return info.Lang.Iso6391()
}
