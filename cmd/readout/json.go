package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"readout/graph"
)

// writeJSON writes an answer as one indented object.
func writeJSON(w io.Writer, data any) error {
	return encode(w, data, "  ")
}

// jsonLines writes claims as one object a line, with the standard codes of their meetings.
func jsonLines(w io.Writer) func(graph.Claims) error {
	return func(c graph.Claims) error { return encode(w, withCodes(c), "") }
}

// codedClaims is claims with what follows from them: in their JSON, Meetings takes the place of the
// list of the same name.
type codedClaims struct {
	graph.Claims
	Meetings []codedMeeting `json:"meetings"`
}

type codedMeeting struct {
	graph.MeetingClaim
	graph.EventCode
}

func withCodes(c graph.Claims) codedClaims {
	coded := codedClaims{c, make([]codedMeeting, len(c.Meetings))}
	for i, m := range c.Meetings {
		coded.Meetings[i] = codedMeeting{m, c.EventCode(m)}
	}
	return coded
}

// encode writes data as JSON whose strings cannot steer a terminal: what does so is escaped, which
// leaves its value as it is.
func encode(w io.Writer, data any, indent string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(data); err != nil {
		return err
	}
	_, err := w.Write(escapeSteering(b.Bytes()))
	return err
}

// escapeSteering escapes the control characters that encoding/json leaves as they are. Outside of
// strings, where an escape would be wrong, JSON has none of them but line breaks.
func escapeSteering(data []byte) []byte {
	if bytes.IndexFunc(data, steersInJSON) < 0 {
		return data
	}
	var out []byte
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if steersInJSON(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, data[:n]...)
		}
		data = data[n:]
	}
	return out
}

func steersInJSON(r rune) bool { return r >= 0x7F && steers(r) }
