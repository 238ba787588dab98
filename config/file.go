package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/viper"
)

// FileName is what a settings file is called where nobody names one.
const FileName = "readout.yaml"

// ConfigVariable is the environment variable that names the settings file when no flag does.
const ConfigVariable = "READOUT_CONFIG"

// find picks the settings file, "" when there is none. One that was asked for has to be there.
func find(src Sources) (string, error) {
	asked := src.File
	if asked == "" {
		asked, _ = src.Env(ConfigVariable)
	}
	if asked != "" {
		if _, err := os.Stat(asked); err != nil {
			return "", fmt.Errorf("settings file %s: %w", asked, cause(err))
		}
		return asked, nil
	}
	places := []string{filepath.Join(src.Dir, FileName)}
	if src.UserDir != "" {
		places = append(places, filepath.Join(src.UserDir, "readout", FileName))
	}
	for _, path := range places {
		_, err := os.Stat(path)
		if err == nil {
			return path, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("settings file %s: %w", path, cause(err))
		}
	}
	return "", nil
}

// cause is an error of the file system without the path, which the message has already.
func cause(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}

// readFile reads the file into v and returns its keys. A key that is no setting is an error: a
// misspelt one would otherwise do nothing, without a word.
func readFile(v *viper.Viper, path string) ([]string, error) {
	if path == "" {
		return nil, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("settings file %s: %w", path, cause(err))
	}
	v.SetConfigType("yaml")
	if err := v.ReadConfig(strings.NewReader(string(text))); err != nil {
		return nil, fmt.Errorf("settings file %s: %s", path, yamlFault(err))
	}
	keys := v.AllKeys()
	slices.Sort(keys)
	for _, key := range keys {
		if !slices.ContainsFunc(settings(), func(s setting) bool { return s.name == key }) {
			return nil, fmt.Errorf("settings file %s: unknown key %q%s", path, plain(key), nearest(key))
		}
	}
	return keys, nil
}

// yamlFault says what is wrong with a file without repeating anything that stands in it, since a
// password may.
func yamlFault(err error) string {
	for _, line := range strings.Split(err.Error(), "\n") {
		_, after, ok := strings.Cut(line, "line ")
		number, _, _ := strings.Cut(after, ":")
		if ok {
			return fmt.Sprintf("line %s is not of the form key: value", number)
		}
	}
	return "not a list of lines of the form key: value"
}

// plain writes the key of a nested mapping with dots.
func plain(key string) string { return strings.ReplaceAll(key, "\x00", ".") }

// nearest suggests the setting whose name is closest to a key that is none, or lists them all.
func nearest(key string) string {
	key = strings.NewReplacer("_", "-", "\x00", "-").Replace(key)
	best, distance := "", 4
	var all []string
	for _, s := range settings() {
		all = append(all, s.name)
		if d := levenshtein.ComputeDistance(key, s.name); d < distance {
			best, distance = s.name, d
		}
	}
	if best == "" {
		return ": the keys are " + quoted(all)
	}
	return fmt.Sprintf(": did you mean %q?", best)
}
