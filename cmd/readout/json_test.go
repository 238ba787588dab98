package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// What steers a terminal comes out escaped, and the value that a program reads is the same.
func TestJSONDoesNotSteer(t *testing.T) {
	const hostile = "a\x1b[31m \u009b31m \u202e\u2066 \x7f é 😀"
	var b bytes.Buffer
	if err := writeJSON(&b, map[string]string{"title": hostile}); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexFunc(b.String(), func(r rune) bool { return r != '\n' && steers(r) }); i >= 0 {
		t.Errorf("%q steers at %d", b.String(), i)
	}
	var back map[string]string
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || back["title"] != hostile {
		t.Errorf("read back %q, %v", back["title"], err)
	}
}
