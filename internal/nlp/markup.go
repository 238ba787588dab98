package nlp

import (
	"bytes"
	"regexp"
	"strings"
)

// maskMarkup returns a text of the same length in which Markdown and HTML markup is blanks, so that
// offsets stay those of the original. Marks that stand for themselves (***, a_b, <- here) are kept.
func maskMarkup(text string) string {
	if !strings.ContainsAny(text, "*_[#>\\<•") && !lineMark.MatchString(text) {
		return text
	}
	b := []byte(text)
	maskLinks(b, text)
	for _, form := range []*regexp.Regexp{htmlTag, lineMark, escapedStar, escape} {
		for _, m := range form.FindAllStringSubmatchIndex(text, -1) {
			blank(b, m[2], m[3])
		}
	}
	maskEmphasis(b)
	return string(b)
}

var (
	// htmlTag is one of the tags of web pages; other words in angle brackets, such as addresses, are
	// text.
	htmlTag = regexp.MustCompile(`(</?(?i:a|abbr|address|article|aside|b|big|blockquote|body|br|` +
		`button|caption|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|` +
		`footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|` +
		`meta|nav|noscript|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|` +
		`strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|` +
		`tt|u|ul|video)(?:\s[^<>\n]*|/)?>)`)
	// lineMark begins a heading, a quotation or an item of a list.
	lineMark = regexp.MustCompile(`(?m)^([ \t]*(?:#{1,6}|>+|[-*+•])[ \t]+)`)
	// escape is the backslash before a mark that Markdown would else take for its own; a star or an
	// underscore says nothing then, either.
	escape      = regexp.MustCompile("(\\\\)[!-)+-/:-@[-^`{-~]")
	escapedStar = regexp.MustCompile(`(\\[*_])`)
)

// blank writes blanks over bytes but line breaks.
func blank(b []byte, from, to int) {
	for i := from; i < to; i++ {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}

// maxLink bounds the target of a link in bytes.
const maxLink = 900

// maskLinks blanks all of a link or an image but its words: [words](target).
func maskLinks(b []byte, text string) {
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '[')
		if open < 0 {
			return
		}
		open += at
		at = open + 1
		n := strings.IndexAny(text[at:], "[]\n")
		if n < 0 {
			return
		}
		stop := at + n
		at = stop
		if text[stop] != ']' || !strings.HasPrefix(text[stop+1:], "(") {
			continue
		}
		target := text[stop+2 : min(len(text), stop+2+maxLink)]
		n = strings.IndexAny(target, "() \t\r\n")
		if n < 0 || target[n] != ')' {
			continue
		}
		at = stop + n + 3
		blank(b, stop, at)
		blank(b, open, open+1)
		if open > 0 && text[open-1] == '!' {
			blank(b, open-1, open)
		}
	}
}

// maskEmphasis blanks asterisks and underscores at the edge of words. Runs that stand alone, long
// ones, and single ones inside a word are text.
func maskEmphasis(b []byte) {
	for i := 0; i < len(b); {
		j := i + 1
		if c := b[i]; c == ':' && bytes.HasPrefix(b[i:], []byte("://")) {
			for j < len(b) && !isBlankAt(b, j) {
				j++ // an address may have such marks
			}
		} else if c == '*' || c == '_' {
			for j < len(b) && b[j] == c {
				j++
			}
			alone := isBlankAt(b, i-1) && isBlankAt(b, j)
			inside := i > 0 && j < len(b) && isWordByte(b[i-1]) && isWordByte(b[j])
			if j-i <= 3 && !alone && (!inside || c == '*' && j-i > 1) {
				blank(b, i, j)
			}
		}
		i = j
	}
}

// isBlankAt reports whether byte i is white space or outside.
func isBlankAt(b []byte, i int) bool {
	return i < 0 || i >= len(b) || b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r'
}

// isWordByte reports whether a byte is of a letter or a digit.
func isWordByte(c byte) bool {
	return c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
