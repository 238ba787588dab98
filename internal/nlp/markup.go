package nlp

import (
	"regexp"
	"strings"
)

// maskMarkup returns a text of the same length in which Markdown and HTML markup and addresses are
// blanks, so that offsets stay those of the original.
func maskMarkup(text string) string {
	if !strings.ContainsAny(text, "*_[#>`\\<") && !strings.Contains(text, "://") {
		return text
	}
	b := []byte(text)
	for _, m := range linkForm.FindAllStringSubmatchIndex(text, -1) {
		blank(b, m[0], m[2])
		blank(b, m[3], m[1])
	}
	for _, form := range markupForms {
		for _, m := range form.FindAllIndex(b, -1) {
			blank(b, m[0], m[1])
		}
	}
	maskUnderscores(b)
	return string(b)
}

var (
	linkForm    = regexp.MustCompile(`!?\[([^\[\]\n]{0,400})\]\([^()\s]{0,900}\)`)
	markupForms = []*regexp.Regexp{
		regexp.MustCompile(`https?://[^\s<>"]+`),
		regexp.MustCompile(`</?[a-zA-Z][^<>\n]{0,200}>`),
		regexp.MustCompile(`(?m)^[ \t]*(#{1,6}|>+|[-*+•])[ \t]+`),
		regexp.MustCompile(`\*+`),
		regexp.MustCompile(`\\[^\w\s]`),
	}
)

func blank(b []byte, from, to int) {
	for i := from; i < to; i++ {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}

// maskUnderscores blanks underscores at the edge of a word: emphasis, not part of a name.
func maskUnderscores(b []byte) {
	for i, c := range b {
		if c != '_' {
			continue
		}
		left := i > 0 && isWordByte(b[i-1])
		right := i+1 < len(b) && isWordByte(b[i+1])
		if !left || !right {
			b[i] = ' '
		}
	}
}

func isWordByte(c byte) bool {
	return c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
