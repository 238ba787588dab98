package main

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"readout/config"
)

// The default that help shows for a flag has to be the one that is in force without it.
func TestFlagDefaults(t *testing.T) {
	_, origins, err := config.Load(config.Sources{
		Dir: t.TempDir(), Env: func(string) (string, bool) { return "", false }})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	check := func(f *pflag.Flag) {
		for _, o := range origins {
			if o.Name == f.Name {
				seen[o.Name] = true
				if o.Value != f.DefValue {
					t.Errorf("--%s shows %q, the setting is %q", f.Name, f.DefValue, o.Value)
				}
			}
		}
	}
	root := newRoot(&app{})
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		cmd.Flags().VisitAll(check)
		cmd.PersistentFlags().VisitAll(check)
	}
	for _, name := range config.Names() {
		if !seen[name] {
			t.Errorf("no flag for the setting %s", name)
		}
	}
}
