package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cast"
	"github.com/spf13/viper"
)

// ErrPassword is the cause when a store's address carries a user or a password. The message leaves
// the address out.
var ErrPassword = errors.New("a store's address holds no user and no password: the user is the " +
	"setting store-user, the password goes into the variable READOUT_STORE_PASSWORD or the line " +
	"store-password of the settings file")

// check refuses a value that cannot be meant, and says where it stands.
func (s setting) check(v *viper.Viper, from string) error {
	value, err := cast.ToStringE(v.Get(s.name))
	switch {
	case err != nil:
		return fmt.Errorf("%s (%s) has to be a single value", s.name, from)
	case len(s.choices) > 0 && !slices.Contains(s.choices, value):
		return fmt.Errorf("%s %q (%s) is none of %s", s.name, value, from, quoted(s.choices))
	case s.name == Store:
		return checkStore(value, from)
	case s.name == Workers:
		return s.checkNumber(value, from, 0, maxWorkers)
	case s.name == Batch:
		return s.checkNumber(value, from, 1, maxBatch)
	}
	return nil
}

// Greater numbers than these only cost memory.
const (
	maxWorkers = 1024
	maxBatch   = 100_000
)

func (s setting) checkNumber(value, from string, least, most int) error {
	n, err := cast.ToIntE(value)
	if err != nil || n < least || n > most {
		return fmt.Errorf("%s %q (%s) is not a whole number from %d to %d", s.name, value, from, least, most)
	}
	return nil
}

// checkStore looks for the @ that ends a user and password, rather than parsing the address: one
// that a password makes unreadable has to be refused just as silently.
func checkStore(value, from string) error {
	if value == "" {
		return fmt.Errorf("store (%s) is empty", from)
	}
	if _, rest, ok := strings.Cut(value, "://"); ok && strings.Contains(rest, "@") {
		return fmt.Errorf("store (%s): %w", from, ErrPassword)
	}
	return nil
}
