package config

import "strings"

// setting describes one of the settings: its name, what it is without being set, and what it does.
type setting struct {
	name    string
	initial any
	choices []string // the only values, when there are any
	secret  bool
}

// The names of the settings, which are those of the flags and of the keys of the file.
const (
	Store         = "store"
	StoreUser     = "store-user"
	StorePassword = "store-password"
	StoreDatabase = "store-database"
	Reader        = "reader"
	Workers       = "workers"
	Batch         = "batch"
	Output        = "output"
	Colour        = "colour"
)

// Outputs, Colours and Readers list what the settings of these names may be.
var (
	Readers = []string{"deep", "fast"}
	Outputs = []string{"table", "json", "csv", "markdown"}
	Colours = []string{"auto", "always", "never"}
)

// settings lists every setting in the order in which `readout config` shows them.
func settings() []setting {
	return []setting{
		{name: Store, initial: "readout.db"},
		{name: StoreUser, initial: "neo4j"},
		{name: StorePassword, initial: "", secret: true},
		{name: StoreDatabase, initial: ""},
		{name: Reader, initial: "deep", choices: Readers},
		{name: Workers, initial: 0},
		{name: Batch, initial: 500},
		{name: Output, initial: "table", choices: Outputs},
		{name: Colour, initial: "auto", choices: Colours},
	}
}

// variable is the name of the environment variable for a setting.
func variable(name string) string {
	return "READOUT_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
}
