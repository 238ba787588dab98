package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// maxWord bounds a token: what is longer is no word of any language.
const maxWord = 200

// span is a range of bytes.
type span struct{ start, end int }

// splitWords cuts text[from:to] into words and marks: Unicode word breaks, then glued where a name,
// an abbreviation or a number was cut, and cut where a clitic was left on.
func splitWords(text string, from, to int) []span {
	raw := rawWords(text, from, to)
	var out []span
	for i := 0; i < len(raw); {
		n := glued(text, raw[i:])
		s := span{raw[i].start, raw[i+n-1].end}
		i += n
		if len(out) > 0 && joinsQuote(text, out[len(out)-1], s) {
			out[len(out)-1].end = s.end
			continue
		}
		out = append(out, splitClitics(text, s)...)
	}
	return out
}

// rawWords is the Unicode words that hold anything but white space.
func rawWords(text string, from, to int) []span {
	var raw []span
	it := words.FromString(text[from:to])
	for it.Next() {
		s := span{from + it.Start(), from + it.End()}
		if strings.TrimSpace(text[s.start:s.end]) == "" {
			continue
		}
		for s.end-s.start > maxWord {
			cut := s.start + maxWord
			for cut > s.start+maxWord-utf8.UTFMax && !utf8.RuneStart(text[cut]) {
				cut--
			}
			raw = append(raw, span{s.start, cut})
			s.start = cut
		}
		raw = append(raw, s)
	}
	return raw
}

// joinsQuote reports whether s is the second of two single quotes that make a double one.
func joinsQuote(text string, last, s span) bool {
	a, b := text[last.start:last.end], text[s.start:s.end]
	return last.end == s.start && a == b && (a == "`" || a == "'" || a == "-")
}

// glued counts how many raw words, at least one, make the first token.
func glued(text string, raw []span) int {
	n := 1
	if isPossessive(text, raw) {
		return 2
	}
	for n < len(raw) && n < 12 && raw[n].start == raw[n-1].end {
		mark := text[raw[n].start:raw[n].end]
		before := text[raw[0].start:raw[n-1].end]
		switch {
		case mark == "." && takesDot(before):
			return n + 1
		case isHyphen(mark) && hyphenates(text, raw, n):
			n += 2
		case (mark == "'" || mark == "’") && apostropheInside(text, raw, n):
			n += 2
		default:
			return n
		}
	}
	return n
}

// isPossessive: 's that an abbreviation before it has cut off ("Jr.'s").
func isPossessive(text string, raw []span) bool {
	if len(raw) < 2 || raw[1].start != raw[0].end || text[raw[1].start:raw[1].end] != "s" {
		return false
	}
	mark := text[raw[0].start:raw[0].end]
	return (mark == "'" || mark == "’") && raw[0].start > 0 && text[raw[0].start-1] == '.'
}

func isHyphen(s string) bool { return s == "-" || s == "‐" || s == "‑" }

// hyphenates reports whether raw[n] is a hyphen inside a word.
func hyphenates(text string, raw []span, n int) bool {
	if n+1 >= len(raw) || raw[n+1].start != raw[n].end {
		return false
	}
	left, _ := utf8.DecodeLastRuneInString(text[:raw[n].start])
	right, _ := utf8.DecodeRuneInString(text[raw[n+1].start:])
	return (unicode.IsLetter(left) || unicode.IsDigit(left)) && unicode.IsLetter(right) &&
		!strings.Contains(text[raw[0].start:raw[n].start], ".") ||
		unicode.IsLetter(left) && unicode.IsDigit(right)
}

// apostropheInside: Sana'a, d'Estaing, al-Ra'i, where the word break fell at a curly mark.
func apostropheInside(text string, raw []span, n int) bool {
	if n+1 >= len(raw) || raw[n+1].start != raw[n].end {
		return false
	}
	right, _ := utf8.DecodeRuneInString(text[raw[n+1].start:])
	return unicode.IsLetter(right)
}

// takesDot reports whether a full stop after this word belongs to it.
func takesDot(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		return unicode.IsUpper(r)
	}
	if strings.Contains(word, ".") {
		return isLetters(word)
	}
	return abbreviations[strings.ToLower(word)] != notAbbreviation
}

// isLetters reports whether the word is single letters with dots between them: U.S, a.m, Ph.D.
func isLetters(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if len(part) > 2 || part == "" {
			return false
		}
		for _, r := range part {
			if !unicode.IsLetter(r) {
				return false
			}
		}
	}
	return true
}

// splitClitics cuts a possessive 's and the clitics n't, 're, 'll, 've, 'd and 'm off a word, as
// Universal Dependencies do.
func splitClitics(text string, s span) []span {
	w := text[s.start:s.end]
	cut := cliticStart(w)
	if cut <= 0 || cut >= len(w) {
		return []span{s}
	}
	return []span{{s.start, s.start + cut}, {s.start + cut, s.end}}
}

func cliticStart(w string) int {
	straight := strings.ToLower(w)
	if strings.HasSuffix(straight, "n't") || strings.HasSuffix(straight, "n’t") {
		return len(w) - len(strings.Replace("n't", "'", apostropheOf(w), 1))
	}
	for _, clitic := range []string{"s", "re", "ll", "ve", "d", "m"} {
		for _, mark := range []string{"'", "’"} {
			if strings.HasSuffix(straight, mark+clitic) {
				return len(w) - len(mark+clitic)
			}
		}
	}
	return 0
}

func apostropheOf(w string) string {
	if strings.Contains(w, "’") {
		return "’"
	}
	return "'"
}
