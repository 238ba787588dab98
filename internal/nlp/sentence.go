package nlp

import (
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
		out[i].heading = out[i].heading || looksLikeHeading(masked[out[i].start:out[i].end])
	}
	return out
}

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
	if b.heading || hasHash(text[l.start:l.end]) || endsSentence(tail) && !adjoining {
		return false
	}
	if !adjoining {
		return unicode.IsLower(first) && !strings.HasSuffix(tail, ":") && len(tail) > 0
	}
	if isListItem(text[l.start:l.end]) {
		return false
	}
	if endsSentence(tail) && !unicode.IsLower(first) {
		last := tail[strings.LastIndexByte(tail, '\n')+1:]
		return len(last) > 55 && len(last) < 100 // a hard-wrapped line that ends with a sentence
	}
	return true
}

func hasHash(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") }

func isListItem(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") ||
		strings.HasPrefix(line, "• ") || strings.HasPrefix(line, "+ ")
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)] \t\r\n*_")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") ||
		strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, "…")
}

// looksLikeHeading: one short line without a full stop.
func looksLikeHeading(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) < 200 && !strings.Contains(s, "\n") && !endsSentence(s) &&
		len(strings.Fields(s)) <= 30
}

// endsAt reports whether a sentence ends with the token at i of the paragraph's tokens.
func endsAt(text string, toks []span, i int) bool {
	w := text[toks[i].start:toks[i].end]
	switch {
	case w == "!" || w == "?" || w == "…" || w == "?!":
	case strings.Trim(w, ".") == "":
	case strings.HasSuffix(w, ".") && len(w) > 1:
		return abbreviationEnds(text, toks, i)
	default:
		return false
	}
	j := skipClosers(text, toks, i+1)
	if j >= len(toks) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[toks[j].start:])
	return !unicode.IsLower(r) && !strings.ContainsRune(",;:-–—", r)
}

// skipClosers is the first token from i on that is no closing quotation mark or bracket.
func skipClosers(text string, toks []span, i int) int {
	for i < len(toks) && closes(text, toks, i) {
		i++
	}
	return i
}

func closes(text string, toks []span, i int) bool {
	switch text[toks[i].start:toks[i].end] {
	case ")", "]", "”", "’", "''", "»":
		return true
	case `"`, "'":
		return toks[i].start == toks[i-1].end
	}
	return false
}

// abbreviationEnds decides for a word that ends with its own full stop.
func abbreviationEnds(text string, toks []span, i int) bool {
	if i+1 >= len(toks) {
		return true
	}
	word := strings.ToLower(strings.TrimSuffix(text[toks[i].start:toks[i].end], "."))
	j := skipClosers(text, toks, i+1)
	if j >= len(toks) {
		return true
	}
	next := text[toks[j].start:toks[j].end]
	r, _ := utf8.DecodeRuneInString(next)
	if abbreviations[word] == beforeName || utf8.RuneCountInString(word) == 1 && word != "i" {
		return false
	}
	if strings.ContainsAny(next, "“\"") || next == "``" {
		return true
	}
	return unicode.IsUpper(r) && starters[strings.ToLower(next)]
}
