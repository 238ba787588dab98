package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// Sources is where settings may come from.
type Sources struct {
	File    string                      // what --config names, "" when it names nothing
	Dir     string                      // the working directory
	UserDir string                      // the user's folder for settings, "" when there is none
	Env     func(string) (string, bool) // like os.LookupEnv
	Flags   *pflag.FlagSet              // the flags of the names above that a command has; may be nil
}

// Origin is a setting in force, for people: a secret is masked.
type Origin struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	From  string `json:"from"` // flag --store, environment READOUT_STORE, file PATH, or default
}

// Load finds the settings in force and where each came from, in a fixed order. An error names the
// source at fault, the value unless it is secret, and what would be right.
func Load(src Sources) (Settings, []Origin, error) {
	file, err := find(src)
	if err != nil {
		return Settings{}, nil, err
	}
	v, from, err := layers(src, file)
	if err != nil {
		return Settings{}, nil, err
	}
	var origins []Origin
	for _, s := range settings() {
		if err := s.check(v, from[s.name]); err != nil {
			return Settings{}, nil, err
		}
		origins = append(origins, Origin{s.name, s.shown(v), from[s.name]})
	}
	return read(v), origins, nil
}

// layers puts the sources on top of each other and notes the topmost one of each setting.
func layers(src Sources, file string) (*viper.Viper, map[string]string, error) {
	v := viper.NewWithOptions(viper.KeyDelimiter("\x00")) // no key is a path into another
	from := map[string]string{}
	inFile, err := readFile(v, file)
	if err != nil {
		return nil, nil, err
	}
	env := map[string]any{}
	for _, s := range settings() {
		v.SetDefault(s.name, s.initial)
		from[s.name] = "default"
		if slices.Contains(inFile, s.name) {
			from[s.name] = "file " + file
		}
		if value, ok := src.Env(variable(s.name)); ok && value != "" {
			env[s.name] = value
			from[s.name] = "environment " + variable(s.name)
		}
		if f := flag(src.Flags, s); f != nil && f.Changed {
			if err := v.BindPFlag(s.name, f); err != nil {
				return nil, nil, fmt.Errorf("reading flag --%s: %w", s.name, err)
			}
			from[s.name] = "flag --" + s.name
		}
	}
	if err := v.MergeConfigMap(env); err != nil {
		return nil, nil, fmt.Errorf("reading the environment: %w", err)
	}
	return v, from, nil
}

// flag finds the flag of a setting. A secret has none, whatever a command may have defined.
func flag(flags *pflag.FlagSet, s setting) *pflag.Flag {
	if flags == nil || s.secret {
		return nil
	}
	return flags.Lookup(s.name)
}

func (s setting) shown(v *viper.Viper) string {
	if s.secret {
		return Secret(v.GetString(s.name)).String()
	}
	return v.GetString(s.name)
}

func read(v *viper.Viper) Settings {
	return Settings{
		Store:         v.GetString(Store),
		StoreUser:     v.GetString(StoreUser),
		StorePassword: Secret(v.GetString(StorePassword)),
		StoreDatabase: v.GetString(StoreDatabase),
		Reader:        v.GetString(Reader),
		Workers:       v.GetInt(Workers),
		Batch:         v.GetInt(Batch),
		Output:        v.GetString(Output),
		Colour:        v.GetString(Colour),
	}
}

// Names lists the settings that can be given as flags.
func Names() []string {
	var list []string
	for _, s := range settings() {
		if !s.secret {
			list = append(list, s.name)
		}
	}
	return list
}

func quoted(list []string) string { return strings.Join(list, ", ") }
