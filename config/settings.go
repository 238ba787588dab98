package config

import (
	"fmt"
	"log/slog"
)

// Settings are all that can be set once for every command.
type Settings struct {
	Store         string // a file for the embedded store, or the address of a Neo4j server
	StoreUser     string
	StorePassword Secret
	StoreDatabase string // "" is the server's own default
	Reader        string // deep or fast
	Workers       int    // articles extracted at a time; 0: one a processor
	Batch         int    // articles a transaction
	Output        string // table, json, csv or markdown
	Colour        string // auto, always or never
}

// String is one line for messages; the password in it is masked.
func (s Settings) String() string {
	return fmt.Sprintf("store=%s user=%s password=%s database=%s "+
		"reader=%s workers=%d batch=%d output=%s colour=%s",
		s.Store, s.StoreUser, s.StorePassword, s.StoreDatabase, s.Reader,
		s.Workers, s.Batch, s.Output, s.Colour)
}

// LogValue implements slog.LogValuer without the password.
func (s Settings) LogValue() slog.Value { return slog.StringValue(s.String()) }

// Secret is a string that no way of printing shows. Reveal is the one way to it.
type Secret string

const mask = "********"

// String is the mask, or "" when there is no secret.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return mask
}

// Format implements fmt.Formatter, so that no verb (%q, %x, %#v ...) prints the secret.
func (s Secret) Format(f fmt.State, _ rune) { fmt.Fprint(f, s.String()) }

// MarshalText implements encoding.TextMarshaler with the mask.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// LogValue implements slog.LogValuer with the mask.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// Reveal is the secret itself.
func (s Secret) Reveal() string { return string(s) }
