package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"two\n\n lines \tand more ":    "two lines and more",
		"\x1b[31mred\x1b[0m":           "[31mred[0m",
		"name\u202Egnp.exe":            "namegnp.exe",
		"bad \xff byte":                "bad \uFFFD byte",
		"Élysée “quoted” 中文 naïve":     "Élysée “quoted” 中文 naïve",
		"nul\x00 bell\x07 del\x7f ok":  "nul bell del ok",
		"line\u2028separator\u0085nel": "line separator nel",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 0, []string{"one two three"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 8, []string{"one two", "three"}},
		{"unbreakable", 4, []string{"unbr", "eaka", "ble"}},
		{"a unbreakable b", 6, []string{"a", "unbrea", "kable", "b"}},
		{"中文 中文中", 4, []string{"中文", "中文", "中"}}, // two columns each
		{"中", 1, []string{"中"}},
	} {
		if d := cmp.Diff(c.want, wrap(c.text, c.width)); d != "" {
			t.Errorf("wrap(%q, %d): %s", c.text, c.width, d)
		}
	}
}

func TestTableFits(t *testing.T) {
	long := table{head: []string{"WHEN", "WHO", "KIND", "WHERE"}, rows: []row{{
		cells: []string{"2013-05-17", "Ban Ki-moon (United Nations), Sergey Lavrov (Russia)", "", "Sochi"},
		under: []note{{dim, "about " + strings.Repeat("word ", 30)}},
	}}}
	p := &page{width: 50}
	p.table(0, long)
	for _, line := range strings.Split(p.String(), "\n") {
		if len(line) > 50 {
			t.Errorf("%d columns: %s", len(line), line)
		}
	}
	want := `WHEN        WHO                              WHERE
2013-05-17  Ban Ki-moon (United Nations),    Sochi
            Sergey Lavrov (Russia)
`
	if !strings.HasPrefix(p.String(), want) {
		t.Errorf("got\n%s", p.String())
	}
}

func TestColour(t *testing.T) {
	p := &page{colour: true}
	p.line(0, bold, "title")
	p.line(2, "", "text")
	if got, want := p.String(), "\x1b[1mtitle\x1b[0m\n  text\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, c := range []struct {
		setting  string
		terminal bool
		env      map[string]string
		want     bool
	}{
		{"auto", true, nil, true},
		{"auto", false, nil, false},
		{"auto", true, map[string]string{"NO_COLOR": "1"}, false},
		{"auto", true, map[string]string{"NO_COLOR": ""}, true}, // as the convention has it
		{"auto", true, map[string]string{"TERM": "dumb"}, false},
		{"always", false, map[string]string{"NO_COLOR": "1"}, true},
		{"never", true, nil, false},
	} {
		a := &app{system: system{env: func(n string) (string, bool) { v, ok := c.env[n]; return v, ok }}}
		if got := a.colours(c.setting, c.terminal); got != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@sum": "'@sum", "a=1": "a=1", "": "",
		"'=1": "'=1", "2013-05-17": "2013-05-17",
	} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestShell(t *testing.T) {
	for in, want := range map[string]string{
		"Ban Ki-moon": `"Ban Ki-moon"`, "Ban": "Ban", "O'Neill": `"O'Neill"`, "": `""`,
		"$HOME `x`": "'$HOME `x`'", `the "deal" isn't`: `'the "deal" isn'\''t'`,
		"neo4j://host:7687": "neo4j://host:7687",
	} {
		if got := shell(in); got != want {
			t.Errorf("shell(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestPageIsHarmless(t *testing.T) {
	p := &page{}
	p.line(0, "", "a\x1b]0;title\x07b\nc")
	p.table(0, table{rows: []row{{cells: []string{"x\x1b[2Jy", "z\u202e"}}}})
	if got, want := p.String(), "a]0;titleb c\nx[2Jy  z\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
