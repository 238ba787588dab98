package article

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

var utf8Mark = []byte{0xef, 0xbb, 0xbf}

// wide recognises the encodings that use more than a byte for each letter, in which no line can be
// found before they are decoded: by their mark, else by where the zero bytes of plain letters lie.
// nil: none of them.
func wide(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe, 0, 0}):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(head, []byte{0, 0, 0xfe, 0xff}):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	most := len(head) / 2 * 6 / 10
	switch {
	case len(head) < 4:
	case zeros[0] == 0 && zeros[1] > most:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1] == 0 && zeros[0] > most:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// decode makes valid UTF-8 of a whole content that is in no wide encoding.
func decode(data []byte, kind Kind) string {
	switch {
	case bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@")):
		return convert(data, japanese.ISO2022JP) // it looks like ASCII, but for these marks
	case utf8.Valid(data):
		return string(data)
	case kind == HTML:
		// Of a page that states nothing this says windows-1252, and UTF-8 it is not.
		enc, name, _ := charset.DetermineEncoding(data, "")
		if name != "utf-8" && name != "windows-1252" {
			return convert(data, enc)
		}
	}
	return convert(data, guess(data))
}

// convert decodes; what cannot be decoded becomes U+FFFD.
func convert(data []byte, enc encoding.Encoding) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}

// guess is the likeliest encoding of bytes that are not valid UTF-8, windows-1252 when nothing
// speaks for another: English with a few curly quotes is mostly that.
func guess(data []byte) encoding.Encoding {
	if mostlyUTF8(data) {
		return unicode.UTF8
	}
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	data = data[max(0, first-guessBytes/4):]
	all, err := chardet.NewTextDetector().DetectAll(data[:min(len(data), guessBytes)])
	if err != nil {
		return charmap.Windows1252
	}
	// Equal results come in any order.
	slices.SortFunc(all, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Charset, b.Charset))
	})
	for _, r := range all {
		if enc, _ := charset.Lookup(r.Charset); enc != nil && r.Confidence >= minConfidence {
			return enc
		}
	}
	return charmap.Windows1252
}

const (
	minConfidence = 20      // less than the right encoding of a whole sentence gets
	guessBytes    = 1 << 16 // what is looked at, from a little before the first letter that tells
)

// mostlyUTF8 reports whether at least nine in ten of the letters beyond ASCII are valid UTF-8: such
// a text was damaged, not written in another encoding, in which hardly one would be.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good >= 9*bad
}

// utf8Record is one JSON object as UTF-8.
func utf8Record(data []byte) []byte {
	if utf8.Valid(data) {
		return data
	}
	return []byte(decode(data, JSON))
}

// binary reports whether bytes are no text in any encoding that is left: a zero byte, or one in
// fifty a control character that texts do not use.
func binary(data []byte) bool {
	odd := 0
	for _, c := range data {
		switch {
		case c == 0:
			return true
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b && c != 0x1a:
			odd++
		}
	}
	return odd*50 > len(data)
}

// notText is ErrBinary with what the content is, where that is known.
func notText(head []byte) error {
	if m := media(head); m != "" {
		return fmt.Errorf("%w: %s", ErrBinary, m)
	}
	return ErrBinary
}
