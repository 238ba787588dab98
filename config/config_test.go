package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"
)

// from makes sources out of variables, the text of ./readout.yaml ("" for none) and flags.
func from(t *testing.T, env map[string]string, file string, args ...string) Sources {
	t.Helper()
	src := Sources{Dir: t.TempDir(), UserDir: t.TempDir(),
		Env: func(name string) (string, bool) { v, ok := env[name]; return v, ok }}
	if file != "" {
		write(t, filepath.Join(src.Dir, FileName), file)
	}
	src.Flags = pflag.NewFlagSet("test", pflag.ContinueOnError)
	for _, name := range Names() {
		src.Flags.String(name, "unused", "")
	}
	if err := src.Flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	return src
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDefaults(t *testing.T) {
	got, origins, err := Load(from(t, nil, ""))
	if err != nil {
		t.Fatal(err)
	}
	want := Settings{Store: "readout.db", StoreUser: "neo4j", Reader: "deep", Batch: 500, Output: "table", Colour: "auto"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, o := range origins {
		if o.From != "default" {
			t.Errorf("%s comes from %q", o.Name, o.From)
		}
	}
}

func TestOrder(t *testing.T) {
	src := from(t,
		map[string]string{"READOUT_STORE": "env.db", "READOUT_BATCH": "7", "READOUT_WORKERS": ""},
		"store: file.db\nbatch: 8\noutput: csv\nstore-user: ann\n",
		"--store", "flag.db")
	got, origins, err := Load(src)
	if err != nil {
		t.Fatal(err)
	}
	file := "file " + filepath.Join(src.Dir, FileName)
	want := []Origin{
		{Store, "flag.db", "flag --store"},
		{StoreUser, "ann", file},
		{StorePassword, "", "default"},
		{StoreDatabase, "", "default"},
		{Reader, "deep", "default"},
		{Workers, "0", "default"}, // an empty variable sets nothing
		{Batch, "7", "environment READOUT_BATCH"},
		{Output, "csv", file},
		{Colour, "auto", "default"},
	}
	if d := cmp.Diff(want, origins); d != "" {
		t.Error(d)
	}
	if got.Store != "flag.db" || got.Batch != 7 || got.Output != "csv" || got.StoreUser != "ann" {
		t.Errorf("got %v", got)
	}
}

func TestWhichFile(t *testing.T) {
	src := from(t, nil, "")
	user := filepath.Join(src.UserDir, "readout", FileName)
	write(t, user, "store: user.db")
	check := func(store string) {
		t.Helper()
		if got, _, err := Load(src); err != nil || got.Store != store {
			t.Errorf("got %q, %v, want %q", got.Store, err, store)
		}
	}
	check("user.db")
	write(t, filepath.Join(src.Dir, FileName), "batch: 3") // hides the other, does not merge
	check("readout.db")
	named := filepath.Join(t.TempDir(), "other.yaml")
	write(t, named, "store: named.db")
	src.Env = func(name string) (string, bool) { return named, name == ConfigVariable }
	check("named.db")
	src.File = user
	check("user.db")
}

func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		env  map[string]string
		file string
		args []string
		want string // in the message
	}{
		"misspelt key":   {file: "stroe: x", want: `unknown key "stroe": did you mean "store"?`},
		"underscore":     {file: "store_user: x", want: `did you mean "store-user"?`},
		"nested":         {file: "store:\n  user: x", want: `unknown key "store.user": did you mean "store-user"?`},
		"foreign key":    {file: "favourite-animal: x", want: "the keys are store, store-user"},
		"no mapping":     {file: "hunter2", want: "key: value"},
		"broken line":    {file: "store: a\nbatch: [", want: "line 2"},
		"list":           {file: "store: [a, b]", want: "store"},
		"word for count": {env: map[string]string{"READOUT_WORKERS": "many"}, want: `workers "many" (environment READOUT_WORKERS)`},
		"no batch":       {args: []string{"--batch", "0"}, want: `batch "0" (flag --batch) is not a whole number from 1 to 100000`},
		"output":         {args: []string{"--output", "xml"}, want: "none of table, json, csv, markdown"},
		"colour":         {file: "colour: red", want: "none of auto, always, never"},
		"empty store":    {args: []string{"--store", ""}, want: "store (flag --store) is empty"},
	} {
		_, _, err := Load(from(t, c.env, c.file, c.args...))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q in it", name, err, c.want)
		}
	}
}

func TestMissingFile(t *testing.T) {
	src := from(t, nil, "")
	src.File = filepath.Join(src.Dir, "none.yaml")
	_, _, err := Load(src)
	if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "none.yaml") {
		t.Errorf("got %v", err)
	}
}

func TestPasswordInAddress(t *testing.T) {
	for _, store := range []string{
		"neo4j://neo4j:hunter2@host:7687", "bolt://:hunter2@host", "neo4j://a:hun#ter2@host",
		"neo4j+s://neo4j:hun%zzter2@host", "neo4j://hunter2@host",
	} {
		for _, src := range []Sources{
			from(t, nil, "", "--store", store),
			from(t, map[string]string{"READOUT_STORE": store}, ""),
			from(t, nil, "store: '"+store+"'"),
		} {
			_, _, err := Load(src)
			if !errors.Is(err, ErrPassword) || strings.Contains(err.Error(), "ter2") {
				t.Errorf("%s: got %v", store, err)
			}
		}
	}
	if _, _, err := Load(from(t, nil, "", "--store", "mail@home.db")); err != nil {
		t.Errorf("a file with an @ in its name: %v", err)
	}
}

func TestSecretIsNeverShown(t *testing.T) {
	for name, src := range map[string]Sources{
		"environment": from(t, map[string]string{"READOUT_STORE_PASSWORD": "hunter2"}, ""),
		"file":        from(t, nil, "store-password: hunter2"),
	} {
		s, origins, err := Load(src)
		if err != nil || s.StorePassword.Reveal() != "hunter2" {
			t.Fatalf("%s: %v", name, err)
		}
		var log bytes.Buffer
		slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "s", s, "p", s.StorePassword)
		asJSON, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		shown := fmt.Sprintf("%v %+v %#v %s %q %x %v %s %s", s, s, s.StorePassword, s.StorePassword,
			s.StorePassword, s.StorePassword, origins, log.String(), asJSON)
		for _, secret := range []string{"hunter2", "68756e74657232"} {
			if strings.Contains(shown, secret) {
				t.Errorf("%s: shown in %s", name, shown)
			}
		}
		if !strings.Contains(shown, mask) {
			t.Errorf("%s: not masked in %s", name, shown)
		}
	}
}

func TestPasswordIsNoFlag(t *testing.T) {
	src := from(t, nil, "")
	src.Flags.String(StorePassword, "", "")
	if err := src.Flags.Parse([]string{"--store-password", "hunter2"}); err != nil {
		t.Fatal(err)
	}
	s, _, err := Load(src)
	if err != nil || s.StorePassword != "" {
		t.Errorf("a flag was read as the password, %v", err)
	}
}
