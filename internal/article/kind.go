package article

import (
	"bytes"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
)

// Kind is the format of an input. The zero Kind means: by name, else by content.
type Kind string

// The kinds.
const (
	Text      Kind = "text"
	Markdown  Kind = "markdown"
	HTML      Kind = "html"
	JSON      Kind = "json"  // objects one after the other, or in arrays
	JSONLines Kind = "jsonl" // an object a line
)

// kindOf is the kind that a file's name tells, "" when it tells none.
func kindOf(name string) Kind {
	name = strings.ToLower(filepath.Base(name))
	switch filepath.Ext(strings.TrimSuffix(name, ".gz")) {
	case ".txt", ".text":
		return Text
	case ".md", ".markdown":
		return Markdown
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".json":
		return JSON
	case ".jsonl", ".ndjson":
		return JSONLines
	}
	return ""
}

// tag finds the beginning of a page, jsonStart that of a JSON object or of an array of them.
var (
	tag = regexp.MustCompile(`(?i)^\s*(<\?xml[^>]*>\s*)?(<!--(?s:.*?)-->\s*)*` +
		`<(!doctype html|html|head|body|article|meta|title|p|div|h[1-6])\b`)
	jsonStart = regexp.MustCompile(`^\s*(\[\s*)*(\{\s*("|\}|$)|\[\s*\])`)
	heading   = regexp.MustCompile(`(?m)^(#{1,6} \S|---\r?$)`)
)

// sniff is the kind that the decoded beginning of a content tells.
func sniff(head []byte) Kind {
	switch {
	case jsonStart.Match(head):
		return JSON
	case tag.Match(head):
		return HTML
	case heading.Match(head):
		return Markdown
	}
	return Text
}

// jsonKind is the kind of JSON that begins like this. The name alone does not tell: there are
// indented .jsonl files and .json files of many lines.
func jsonKind(named Kind, head []byte) Kind {
	line, _, whole := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	line = bytes.TrimSpace(line)
	switch {
	case len(line) == 0:
		return named
	case line[0] == '[' || string(line) == "{":
		return JSON // an array, or the first line of an indented object
	case line[0] == '{' && whole && line[len(line)-1] == '}':
		return JSONLines
	}
	return named
}

// foreign names a format that is written in letters and yet no text to read, "" for none.
func foreign(head []byte) string {
	head = bytes.TrimSpace(head)
	switch {
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return "an RTF document: save it as text first"
	case bytes.HasPrefix(head, []byte("<?xml")) || bytes.HasPrefix(head, []byte("<rss")) ||
		bytes.HasPrefix(head, []byte("<feed")):
		return "XML, of which only XHTML is read: save the text or the page first"
	}
	return ""
}

// media names what binary content is, for the message.
func media(head []byte) string {
	t, _, _ := strings.Cut(http.DetectContentType(head), ";")
	switch {
	case t == "application/octet-stream" || strings.HasPrefix(t, "text/"):
		return ""
	case t == "application/pdf":
		return "a PDF file: convert it with pdftotext first"
	case t == "application/zip":
		return "a ZIP archive or an office document: unpack it or save it as text first"
	case t == "application/x-gzip":
		return "compressed twice: unpack it first"
	}
	return "its content is " + t
}
