package nlp

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is a paragraph: a range of bytes of the text.
type block struct {
	span
	heading bool
}

// splitBlocks cuts the text into paragraphs at empty lines and at lines that plainly end one, and
// joins a paragraph that goes on in the middle of a sentence.
func splitBlocks(text, masked string) []block {
	var out []block
	open := false
	for _, l := range lines(masked) {
		if strings.TrimSpace(masked[l.start:l.end]) == "" {
			open = false
			continue
		}
		if n := len(out) - 1; n >= 0 && joins(text, masked, out[n], l, open) {
			out[n].end = l.end
		} else {
			out = append(out, block{span: l, heading: hasHash(text[l.start:l.end])})
		}
		open = true
	}
	for i := range out {
		out[i].heading = out[i].heading || !isListItem(text[out[i].start:out[i].end]) &&
			looksLikeHeading(masked[out[i].start:out[i].end])
	}
	return out
}

// lines are the lines of a text without their breaks.
func lines(text string) []span {
	var out []span
	start := 0
	for start < len(text) {
		n := strings.IndexByte(text[start:], '\n')
		if n < 0 {
			n = len(text) - start
		}
		out = append(out, span{start, start + n})
		start += n + 1
	}
	return out
}

// joins reports whether line l goes on with the block before it; adjoining means that no empty line
// lies between them.
func joins(text, masked string, b block, l span, adjoining bool) bool {
	head := strings.TrimSpace(masked[l.start:l.end])
	tail := strings.TrimRight(masked[b.start:b.end], " \t\r")
	first, _ := utf8.DecodeRuneInString(head)
	if isAddressLine(head) || isAddressLine(lastLine(tail)) {
		return false
	}
	if b.heading || hasHash(text[l.start:l.end]) || endsSentence(tail) && !adjoining {
		return false
	}
	if !adjoining {
		return unicode.IsLower(first) && !strings.HasSuffix(tail, ":") && len(tail) > 0
	}
	if isListItem(text[l.start:l.end]) {
		return false
	}
	if endsSentence(tail) && numberedForm.MatchString(head) {
		return false
	}
	if endsSentence(tail) && !unicode.IsLower(first) {
		last := lastLine(tail)
		return len(last) > 55 && len(last) < 100 // a hard-wrapped line that ends with a sentence
	}
	return true
}

// lastLine is what follows the last line break.
func lastLine(s string) string { return s[strings.LastIndexByte(s, '\n')+1:] }

// isAddressLine reports whether a line is nothing but an address: where an article came from, not a
// part of a sentence.
func isAddressLine(line string) bool {
	line = strings.TrimSpace(line)
	return !strings.ContainsAny(line, " \t") && urlForm.MatchString(line)
}

// hasHash and isListItem recognise headings and items of Markdown.
func hasHash(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") }

func isListItem(line string) bool { return itemForm.MatchString(line) }

// itemForm begins an item of a list with a mark or a letter in brackets: - x, • x, (a) x, iv) x.
// numberedForm does so with a number, which may also be a day that a line begins with.
var (
	itemForm = regexp.MustCompile(
		`^[ \t]*(?:[-*+•·▪‣◦–]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\))[ \t]`)
	numberedForm = regexp.MustCompile(`^\d{1,2}\.[ \t]`)
)

// endsSentence reports whether a text ends with a mark after which a sentence may end, as far as
// its last characters tell.
func endsSentence(s string) bool {
	s = strings.TrimRight(s[max(0, len(s)-64):], "\"'”’)] \t\r\n*_")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") ||
		strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, "…")
}

// looksLikeHeading: one short line without a full stop.
func looksLikeHeading(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) < 200 && !strings.Contains(s, "\n") && !endsSentence(s) &&
		len(strings.Fields(s)) <= 30
}
