package nlp

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// maxAddress bounds an address in bytes.
const maxAddress = 500

var (
	// urlForm is an address that names its protocol, or that of a web server.
	urlForm = regexp.MustCompile(`^(?i:[a-z]{2,10}://|www\d?\.)[^\s<>"“”«»]+`)

	// mailForm is a mailbox, also one that an archive has shortened (mayur...@example.com) or that
	// has no domain (Rice@ENRON).
	mailForm = regexp.MustCompile(`^(?:mailto:)?[\w.+%-]+@[\w.-]*[\w-]`)

	// hostForm is a host or a newsgroup without a protocol, or the name of a file: a known ending
	// decides, since a full stop is often followed by no blank (stop.Then).
	hostForm = regexp.MustCompile(`^(?:[\w-]+\.)+(?:(?i:com|org|net|edu|gov|mil|int|info|biz)|` +
		`ru|uk|eu|de|fr|jp|cn|ch|ca|au|nz|tw|il|ir|be|nl|se|no)(?:/[^\s<>"“”«»]*)?`)
	fileForm = regexp.MustCompile(`^[\w#-]*(?:\.[\w-]+)*\.` +
		`(?i:docx?|xlsx?|pptx?|pdf|txt|html?|php|asp|jpe?g|gif|png|exe|zip|csv|mp[34])`)
	groupForm = regexp.MustCompile(`^(?:alt|comp|misc|rec|sci|soc|talk|news)(?:\.[a-z][a-z-]+)+`)

	// handleForm is the name of an account or a subject on social networks.
	handleForm = regexp.MustCompile(`^[@#][\p{L}_][\w]+`)
)

// addressEnd recognises addresses of pages, mailboxes and accounts, and names of files.
func addressEnd(text string, at, stop int) int {
	c, before := rune(text[at]), spaceBefore(text, at)
	if !isGap(before) && !strings.ContainsRune("([{<>\"'“‘«:=,;|*", before) {
		return at
	}
	head := window(text, at, stop, maxAddress)
	switch {
	case (c == '@' || c == '#') && isGap(before):
		return at + len(handleForm.FindString(head))
	case c >= utf8.RuneSelf || !isWordRune(c) && c != '.' || !strings.ContainsAny(head, ".@/"):
		return at
	}
	if m := urlForm.FindString(head); m != "" {
		return at + len(trimAddress(m))
	}
	if strings.Contains(head, "@") {
		if m := mailForm.FindString(head); m != "" {
			return at + len(m)
		}
	}
	for _, form := range []*regexp.Regexp{hostForm, fileForm, groupForm} {
		m := form.FindString(head)
		if m != "" && !isLetterOrDigit(runeAt(text, at+len(m))) && runeAt(text, at+len(m)) != '_' {
			return at + len(trimAddress(m))
		}
	}
	return at
}

// spaceBefore is the character before byte i, a blank at the start of the text.
func spaceBefore(text string, i int) rune {
	if i == 0 {
		return ' '
	}
	return runeBefore(text, i)
}

// trimAddress takes the marks of the sentence off the end of an address, and a closing bracket
// that was not opened in it.
func trimAddress(s string) string {
	for {
		short := strings.TrimRight(s, ".,;:!?'’*_")
		for _, pair := range []string{"()", "[]", "{}"} {
			if strings.HasSuffix(short, pair[1:]) &&
				strings.Count(short, pair[:1]) < strings.Count(short, pair[1:]) {
				short = short[:len(short)-1]
			}
		}
		if short == s {
			return s
		}
		s = short
	}
}
