package query

import (
	"fmt"
	"strings"

	"readout/graph"
)

// UnknownName says that nothing is called Text. Suggestions are at most five names that are spelt
// nearly like it, the nearest first.
type UnknownName struct {
	Text        string
	Labels      []graph.Label // where it was looked for
	Suggestions []graph.Named
}

// Error implements error.
func (e *UnknownName) Error() string {
	return fmt.Sprintf("no %s is called %q", labelList(e.Labels), short(e.Text))
}

// AmbiguousName says that several nodes are called Text.
type AmbiguousName struct {
	Text       string
	Candidates []graph.Named // by id
}

// Error implements error.
func (e *AmbiguousName) Error() string {
	return fmt.Sprintf("%q may be any of %d", short(e.Text), len(e.Candidates))
}

// BadArgument says that the value of a parameter cannot be read, and what could be.
type BadArgument struct {
	Name, Value, Want string
}

// Error implements error.
func (e *BadArgument) Error() string {
	return fmt.Sprintf("%s %q is not %s", e.Name, short(e.Value), e.Want)
}

// short is as much of a text as a message repeats.
func short(text string) string {
	const most = 60
	if r := []rune(text); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return text
}

// NotConnected says that no chain of held meetings leads from one person to the other.
type NotConnected struct {
	From, To Entity
}

// Error implements error.
func (e *NotConnected) Error() string {
	return fmt.Sprintf("%s and %s are not connected through meetings", e.From.Name, e.To.Name)
}

// labelList writes labels as words: "person, country or organization".
func labelList(labels []graph.Label) string {
	words := make([]string, len(labels))
	for i, l := range labels {
		words[i] = strings.ToLower(string(l))
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
