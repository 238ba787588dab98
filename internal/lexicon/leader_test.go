package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestLeaderCountries(t *testing.T) {
	lex := mustLoad(t)
	for _, c := range []struct {
		name  string
		class OfficeClass
		want  string
	}{
		{"mubarak", HeadOfState, "EG"},
		{"hosni mubarak", HeadOfState, "EG"},
		{"jane mubarak", HeadOfState, ""},
		{"joseph r biden", HeadOfState, "US"},
		{"mubarak", HeadOfGovernment, ""},
		{"hun sen", HeadOfGovernment, "KH"},
		{"singh", HeadOfGovernment, "IN"},
		{"herzog", HeadOfState, "DE IL"}, // Roman and Isaac
		{"park geun hye", HeadOfState, "KR"},
	} {
		got := lex.LeaderCountries(strings.Fields(c.name), c.class)
		slices.Sort(got)
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s as %s: %v, want %q", c.name, c.class, got, c.want)
		}
	}
	if !lex.LeaderFamily("mubarak") || lex.LeaderFamily("hosni") {
		t.Error("Mubarak is a family name, Hosni is not")
	}
}

func TestPlural(t *testing.T) {
	for form, want := range map[string]string{
		"Foreign Minister": "Foreign Ministers", "Secretary of State": "Secretaries of State",
		"Secretary-General": "Secretaries-General", "Spokesman": "Spokesmen", "Sen.": "",
		"Minister of Foreign Affairs": "Ministers of Foreign Affairs", "Viceroy": "Viceroys",
		"heads of state": "",
	} {
		if got := plural(form); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}
