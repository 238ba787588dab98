package graph

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Ban Ki-moon":                "ban ki moon",
		"RONALD REAGAN":              "ronald reagan",
		"Bashar al-Assad's":          "bashar al assad",
		"Recep Tayyip Erdoğan":       "recep tayyip erdogan",
		"Lech Wałęsa":                "lech walesa",
		"Lars Løkke Rasmussen":       "lars lokke rasmussen",
		"Mette Frederiksen, Næstved": "mette frederiksen naestved",
		"Ilham Əliyev":               "ilham eliyev",
		"Wolfgang Weißgerber":        "wolfgang weissgerber",
		"  The  “Group of 20” ":      "the group of 20",
		"U.N.":                       "u n",
		"Sauli Niinistö’s speech":    "sauli niinisto speech",
		"Владимир Путин":             "владимир путин",
		"!!!":                        "",
		"":                           "",
		"a\xffb":                     "ab",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	if got := Key("a\x00b\x1fc\n"); got != "abc" {
		t.Errorf("control characters: %q", got)
	}
	long := strings.Repeat("é", 400)
	a, b := Key(long), Key(long+"x")
	if len(a) > MaxKey || !utf8.ValidString(a) || a == b || a != Key(long) {
		t.Errorf("long keys: %d bytes, valid %v, apart %v", len(a), utf8.ValidString(a), a != b)
	}
}

// Keys must stay what they are when they are made again from a key, since stores and claims both
// make them.
func FuzzKey(f *testing.F) {
	f.Add("Ban Ki-moon")
	f.Add(strings.Repeat("x", 2000))
	f.Fuzz(func(t *testing.T, s string) {
		k := Key(s)
		if Key(k) != k || len(k) > MaxKey || !utf8.ValidString(k) {
			t.Errorf("Key(%q) = %q is not stable", s, k)
		}
		if f := Fold(s); Fold(f) != f {
			t.Errorf("Fold(%q) = %q is not stable: %q", s, f, Fold(f))
		}
	})
}
