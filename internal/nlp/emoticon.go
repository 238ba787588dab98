package nlp

import "regexp"

// emoticonForm is a face made of marks, as the treebanks have them.
var emoticonForm = regexp.MustCompile(
	`^(?:>?[:;=][-'o^]?[()\[\]DPpOo/|*]+|\([:;=]|\^_+\^|-_+-|<3|[Xx]D|D:|o_O|O_o)`)

// emoticonEnd recognises a face, which stands apart from letters and digits on its right, and on
// its left where it has letters itself.
func emoticonEnd(text string, at, stop int) int {
	switch text[at] {
	case '>', ':', ';', '=', '(', '^', '-', '<', 'X', 'x', 'D', 'o', 'O':
	default:
		return at
	}
	end := at + len(emoticonForm.FindString(text[at:min(stop, at+8)]))
	if end == at || isLetterOrDigit(runeAt(text, end)) ||
		isLetterOrDigit(runeBefore(text, at)) && isLetterOrDigit(runeBefore(text, end)) {
		return at
	}
	return end
}
