package lexicon

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

var load = sync.OnceValues(Load)

func mustLoad(t testing.TB) *Lexicon {
	t.Helper()
	lex, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"U.N.", "un"},
		{"U.N.'s", "un"},
		{"Côte d’Ivoire", "cote divoire"},
		{"Guinea-Bissau", "guinea bissau"},
		{"People's Republic", "people republic"},
		{"SÃO PAULO", "sao paulo"},
		{"Bosnia & Herzegovina", "bosnia and herzegovina"},
		{"Washington, D.C.", "washington dc"},
		{"Łódź", "lodz"},
		{"Russians'", "russians"},
		{"O'Brien", "obrien"},
		{" - ", ""},
		{"", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// find is the first match of the kind, or the zero Match.
func find(matches []Match, kind Kind) Match {
	for _, m := range matches {
		if m.Kind == kind {
			return m
		}
	}
	return Match{}
}

func TestAt(t *testing.T) {
	lex := mustLoad(t)
	for _, c := range []struct {
		text      string // tokens parted by blanks
		kind      Kind
		tokens    int
		name      string
		countries string
		fits      bool
	}{
		{"Russia and", CountryName, 1, "Russia", "RU", true},
		{"RUSSIA AND", CountryName, 1, "Russia", "RU", true},
		{"russia", CountryName, 1, "Russia", "RU", false},
		{"Burma", CountryName, 1, "Myanmar", "MM", true},
		{"Türkiye's", CountryName, 1, "Turkey", "TR", true},
		{"turkey", CountryName, 1, "Turkey", "TR", false},
		{"us", CountryName, 1, "United States", "US", false},
		{"US", CountryName, 1, "United States", "US", true},
		{"U.S.", CountryName, 1, "United States", "US", true},
		{"U.S .", CountryName, 1, "United States", "US", true},
		{"United Kingdom", CountryName, 2, "United Kingdom", "GB", true},
		{"Guinea - Bissau", CountryName, 3, "Guinea-Bissau", "GW", true},
		{"Papua New Guinea", CountryName, 3, "Papua New Guinea", "PG", true},
		{"USSR", CountryName, 1, "Soviet Union", "SU", true},
		{"West Germany", CountryName, 2, "Germany", "DE", true},
		{"East Germany", CountryName, 2, "East Germany", "DD", true},
		{"Kosovo", CountryName, 1, "Kosovo", "XK", true},
		{"Korea", CountryName, 1, "South Korea", "KR KP", true},
		{"Georgia", CountryName, 1, "Georgia", "GE", true},
		{"Georgia", PlaceName, 1, "Georgia", "US", true},
		{"Korean", Adjective, 1, "South Korea", "KR KP", true},
		{"North Korean", Adjective, 2, "North Korea", "KP", true},
		{"Congolese", Adjective, 1, "DR Congo", "CD CG", true},
		{"Syrians", Demonym, 1, "Syria", "SY", true},
		{"polish", Adjective, 1, "Poland", "PL", false},
		{"Moscow", Capital, 1, "Moscow", "RU", true},
		{"Kiev", Capital, 1, "Kyiv", "UA", true},
		{"Kremlin", Metonym, 1, "Russia", "RU", true},
		{"Foggy Bottom", Metonym, 2, "United States", "US", true},
		{"U.N.", OrganizationName, 1, "United Nations", "", true},
		{"UN", OrganizationName, 1, "United Nations", "", true},
		{"Nato", OrganizationName, 1, "North Atlantic Treaty Organization", "", true},
		{"who", OrganizationName, 1, "World Health Organization", "", false},
		{"G20", OrganizationName, 1, "Group of 20", "", true},
		{"G-20", OrganizationName, 1, "Group of 20", "", true},
		{"Hizbollah", OrganizationName, 1, "Hezbollah", "LB", true},
		{"UN High Commissioner for Refugees", OrganizationName, 5,
			"United Nations High Commissioner for Refugees", "", true},
		{"Ministry of Defence", OrganizationName, 3, "Defense Ministry", "", true},
		{"Middle East", PlaceName, 2, "Middle East", "", true},
		{"Korean peninsula", PlaceName, 2, "Korean Peninsula", "", true},
		{"Persian Gulf", PlaceName, 2, "Persian Gulf", "", true},
		{"Great Hall of the People", PlaceName, 5, "Great Hall of the People", "CN", true},
		{"Élysée Palace", PlaceName, 2, "Elysee Palace", "FR", true},
		{"Sochi", CityName, 1, "Sochi", "RU", true},
		{"Paris", CityName, 1, "Paris", "FR US", true},
		{"ST. PETERSBURG", CityName, 2, "Saint Petersburg", "RU", true},
		{"reading", CityName, 1, "Reading", "GB US", false},
		{"foreign minister", TitleName, 2, "Foreign Minister", "", true},
		{"Minister of Foreign Affairs", TitleName, 4, "Foreign Minister", "", true},
		{"Deputy Foreign Minister", TitleName, 3, "Deputy Foreign Minister", "", true},
		{"Vice-President", TitleName, 1, "Vice President", "", true},
		{"secretary - general", TitleName, 3, "Secretary-General", "", true},
		{"former", ModifierName, 1, "former", "", true},
		{"Mr.", HonorificName, 1, "Mr.", "", true},
		{"Mr .", HonorificName, 2, "Mr.", "", true},
		{"Sergey", GivenName, 1, "Sergey", "", true},
	} {
		m := find(lex.At(strings.Fields(c.text), 0), c.kind)
		got := strings.Join(m.Countries, " ")
		if m.Tokens != c.tokens || m.Name != c.name || got != c.countries || m.Fits != c.fits {
			t.Errorf("%s as %s: %d tokens, %q, %q, fits %v; want %d, %q, %q, %v", c.text, c.kind,
				m.Tokens, m.Name, got, m.Fits, c.tokens, c.name, c.countries, c.fits)
		}
	}
}

func TestAtNothing(t *testing.T) {
	lex := mustLoad(t)
	for _, text := range []string{"of the", ", Russia", "- Russia", "xyzzy", ". .", ""} {
		if got := lex.At(strings.Fields(text+" ?"), 0); len(got) > 0 {
			t.Errorf("%q: %v, want nothing", text, got)
		}
	}
}

func TestAtLongestFirst(t *testing.T) {
	got := mustLoad(t).At(strings.Fields("Deputy Foreign Minister of Russia"), 0)
	want := []struct {
		kind   Kind
		tokens int
	}{{TitleName, 3}, {TitleName, 1}, {ModifierName, 1}}
	for i, w := range want {
		if i >= len(got) || got[i].Kind != w.kind || got[i].Tokens != w.tokens {
			t.Fatalf("match %d of %v: want a %s of %d tokens", i, got, w.kind, w.tokens)
		}
	}
}

func TestCommon(t *testing.T) {
	lex := mustLoad(t)
	for _, c := range []struct {
		form string
		want bool
	}{{"US", true}, {"Turkey", true}, {"Nice", true}, {"Reading", true}, {"Mobile", true},
		{"WHO", true}, {"Chad", true}, {"Russia", false}, {"Geneva", false}, {"Chinese", false}} {
		if got := lex.Lookup(c.form); len(got) == 0 || got[0].Common != c.want {
			t.Errorf("%s: %v, want Common %v", c.form, got, c.want)
		}
	}
}

func TestCountryByCode(t *testing.T) {
	lex := mustLoad(t)
	for code, name := range map[string]string{"RU": "Russia", "IR": "Iran", "KR": "South Korea",
		"TR": "Turkey", "XK": "Kosovo", "PS": "Palestine", "TW": "Taiwan", "SU": "Soviet Union"} {
		c, ok := lex.CountryByCode(code)
		if !ok || c.Name != name {
			t.Errorf("%s: %q, want %q", code, c.Name, name)
		}
	}
	if c, _ := lex.CountryByCode("RU"); c.Capitals[0] != "Moscow" || c.ISO3 != "RUS" || c.Former {
		t.Errorf("RU: %+v", c)
	}
	if c, _ := lex.CountryByCode("SU"); !c.Former {
		t.Error("the Soviet Union is not marked as former")
	}
	if _, ok := lex.CountryByCode("ru"); ok {
		t.Error("a lower-case code is found")
	}
}

func TestDetails(t *testing.T) {
	lex := mustLoad(t)
	title, ok := lex.Title(find(lex.Lookup("deputy foreign minister"), TitleName))
	if !ok || title.Rank != "deputy" || title.Class != ForeignMinister {
		t.Errorf("deputy foreign minister: %+v", title)
	}
	if title, _ := lex.Title(find(lex.Lookup("Vice President"), TitleName)); title.Rank != "" {
		t.Errorf("vice president has rank %q below some president", title.Rank)
	}
	org, ok := lex.Organization(find(lex.Lookup("NATO"), OrganizationName))
	if !ok || org.Kind != "igo" || org.Acronym != "NATO" || org.Generic {
		t.Errorf("NATO: %+v", org)
	}
	org, _ = lex.Organization(find(lex.Lookup("Foreign Ministry"), OrganizationName))
	if !org.Generic || org.Kind != "ministry" {
		t.Errorf("Foreign Ministry: %+v", org)
	}
	places := lex.Places(find(lex.Lookup("Kyiv"), CityName))
	if len(places) != 1 || !places[0].Capital || places[0].Country != "UA" || places[0].Lat < 50 {
		t.Errorf("Kyiv: %+v", places)
	}
	if got := lex.Effect(find(lex.Lookup("acting"), ModifierName)); got != Acting {
		t.Errorf("acting: %q", got)
	}
	if got := lex.Gender(find(lex.Lookup("Mrs."), HonorificName)); got != Female {
		t.Errorf("Mrs.: %q", got)
	}
	if got := lex.FullNames("bill"); !slices.Contains(got, "William") {
		t.Errorf("bill: %v", got)
	}
}

func FuzzAt(f *testing.F) {
	f.Add("The U.S . envoy to Côte d'Ivoire")
	f.Add("GUINEA - BISSAU 's & \xff ’ ’s")
	lex := mustLoad(f)
	f.Fuzz(func(t *testing.T, text string) {
		tokens := strings.Split(text, " ")
		if again := Fold(Fold(text)); again != Fold(text) {
			t.Errorf("%q folds to %q, and that to %q", text, Fold(text), again)
		}
		for i := range tokens {
			for _, m := range lex.At(tokens, i) {
				if m.Tokens < 1 || i+m.Tokens > len(tokens) || m.Form == "" || m.Name == "" {
					t.Errorf("%q at %d: %+v", text, i, m)
				}
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

const prose = `The foreign ministers of Russia and the United States met in Geneva on Friday for talks
on the crisis in Syria, a spokesman for the United Nations said. Mr. Ivanov,
	who is to travel on to the
Middle East, told reporters after the meeting that both sides had agreed to hold another round of
negotiations next week. The deputy prime minister of Turkey and a delegation of the Organization
for Security and Cooperation in Europe were also there. `

func BenchmarkAt(b *testing.B) {
	lex := mustLoad(b)
	tokens := strings.Fields(strings.Repeat(prose, 50))
	var list []Match
	b.SetBytes(int64(50 * len(prose)))
	for b.Loop() {
		for i := range tokens {
			list = lex.AppendAt(list[:0], tokens, i)
		}
	}
}
