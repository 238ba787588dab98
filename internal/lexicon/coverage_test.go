package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// members are the members of the United Nations.
var members = strings.Fields(`
	AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA
	CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM
	FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE
	KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM
	MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA
	RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN
	TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`)

// TestCountriesComplete holds that no state is missing, and that each has what news calls it by: an
// adjective, a demonym for one and for many, and a capital that is on the map.
func TestCountriesComplete(t *testing.T) {
	lex := mustLoad(t)
	if len(members) != 193 {
		t.Fatalf("the United Nations have 193 members, not %d", len(members))
	}
	for _, code := range append(members, "PS", "TW", "XK", "EH", "SU", "YU", "DD", "CS") {
		c, ok := lex.CountryByCode(code)
		if !ok || len(c.Adjectives) == 0 || len(c.Demonyms) == 0 {
			t.Errorf("%s: missing, or without adjective or demonym: %+v", code, c)
		}
		if len(c.Capitals) == 0 {
			t.Errorf("%s: no capital", code)
		}
		for _, name := range c.Capitals {
			at := lex.Places(find(lex.Lookup(name), Capital))
			if !slices.ContainsFunc(at, func(p Place) bool {
				return p.Capital && (p.Lat != 0 || p.Lon != 0)
			}) {
				t.Errorf("%s: the capital %s has no position: %+v", code, name, at)
			}
		}
	}
	for _, code := range []string{"VA", "HK"} { // towns and states at once
		if c, ok := lex.CountryByCode(code); !ok || len(c.Adjectives) == 0 {
			t.Errorf("%s: missing, or without adjective: %+v", code, c)
		}
	}
}

// TestPlurals holds that a regular plural has its singular, and that both mean the same country.
func TestPlurals(t *testing.T) {
	lex := mustLoad(t)
	for _, c := range lex.Countries() {
		for _, many := range c.Demonyms {
			one, regular := strings.CutSuffix(many, "s")
			if !regular || slices.Contains([]string{"Swiss", "Seychellois", "Beninois",
				"Martiniquais"}, many) {
				continue
			}
			if !slices.ContainsFunc(lex.Lookup(one), func(m Match) bool {
				return (m.Kind == Demonym || m.Kind == Adjective) &&
					slices.Contains(m.Countries, c.Code)
			}) {
				t.Errorf("%s: %s, but not %s", c.Code, many, one)
			}
		}
	}
}

// TestCountryWords looks up what stands for a state, the rare forms above all.
func TestCountryWords(t *testing.T) {
	lex := mustLoad(t)
	for _, c := range []struct {
		kind Kind
		code string
		list string // parted by commas
	}{
		{Adjective, "NE", "Nigerien"},
		{Adjective, "NG", "Nigerian"},
		{Adjective, "BF", "Burkinabe, Burkinabé"},
		{Adjective, "AE", "Emirati"},
		{Adjective, "KG", "Kyrgyzstani, Kyrgyz"},
		{Adjective, "LS", "Basotho"},
		{Adjective, "CY", "Greek Cypriot, Turkish Cypriot"},
		{Adjective, "BA", "Bosnian Serb"},
		{Adjective, "SU", "Soviet"},
		{Adjective, "YU", "Yugoslav"},
		{Adjective, "DD", "East German"},
		{Adjective, "CS", "Czechoslovak"},
		{Adjective, "YE", "South Yemeni"},
		{Adjective, "VN", "South Vietnamese, North Vietnamese"},
		{Demonym, "BW", "Motswana, Batswana"},
		{Demonym, "LS", "Mosotho"},
		{Demonym, "KI", "I-Kiribati"},
		{Demonym, "VU", "Ni-Vanuatu"},
		{Demonym, "GB", "Briton, Scots, Welshwomen"},
		{CountryName, "VN", "North Vietnam, South Vietnam"},
		{CountryName, "YE", "South Yemen, North Yemen"},
		{CountryName, "CD", "Zaire"},
		{CountryName, "LK", "Ceylon"},
		{CountryName, "DD", "GDR"},
		{Metonym, "RU", "Kremlin, Smolenskaya Square"},
		{Metonym, "US", "White House, Foggy Bottom, Oval Office, West Wing"},
		{Metonym, "FR", "Elysee, Élysée Palace, Quai d'Orsay, Matignon"},
		{Metonym, "GB", "Downing Street, Whitehall, No. 10, Number 10"},
		{Metonym, "KR", "Blue House, Cheong Wa Dae"},
		{Metonym, "CN", "Zhongnanhai"},
		{Metonym, "BR", "Itamaraty, Planalto"},
		{Metonym, "IT", "Palazzo Chigi, Farnesina, Quirinale"},
		{Metonym, "AR", "Casa Rosada"},
		{Metonym, "CL", "La Moneda"},
		{Metonym, "VE", "Miraflores"},
		{Metonym, "UA", "Bankova"},
		{Metonym, "IN", "Rashtrapati Bhavan, South Block, Raisina Hill"},
		{Metonym, "JP", "Kantei, Kasumigaseki"},
		{Metonym, "PH", "Malacañang, Malacanang"},
		{Metonym, "TR", "Çankaya, Beştepe"},
		{Metonym, "PE", "Torre Tagle"},
		{Metonym, "ES", "Moncloa"},
		{Metonym, "NL", "Binnenhof"},
		{Metonym, "SO", "Villa Somalia"},
	} {
		for form := range strings.SplitSeq(c.list, ", ") {
			m := find(lex.Lookup(form), c.kind)
			if len(m.Countries) == 0 || m.Countries[0] != c.code {
				t.Errorf("%s as %s: %v, want %s", form, c.kind, m.Countries, c.code)
			}
		}
	}
}

// TestCityPositions holds that towns are on the map, where they belong.
func TestCityPositions(t *testing.T) {
	rows, err := readTable("cities", 4)
	if err != nil {
		t.Fatal(err)
	}
	unknown := 0
	for _, r := range rows {
		if at := text(r.fields[3]); at == "" {
			unknown++
		} else if len(strings.Fields(at)) != len(strings.Fields(r.fields[1])) {
			t.Errorf("tables/cities.tsv:%d: %s has %q for the countries %s", r.line, r.fields[0],
				at, r.fields[1])
		}
	}
	if unknown*100 > len(rows) {
		t.Errorf("%d of %d towns have no position", unknown, len(rows))
	}
	lex := mustLoad(t)
	for _, c := range []struct {
		name, code string
		lat, lon   float64
	}{
		{"Sochi", "RU", 43.6, 39.7}, {"Geneva", "CH", 46.2, 6.1}, {"New York", "US", 40.7, -74},
		{"Sydney", "AU", -33.9, 151.2}, {"Kyiv", "UA", 50.4, 30.5}, {"Lausanne", "CH", 46.5, 6.6},
		{"Paris", "FR", 48.9, 2.3}, {"Paris", "US", 33.7, -95.6}, {"São Paulo", "BR", -23.5, -46.6},
	} {
		places := lex.Places(find(lex.Lookup(c.name), CityName))
		if !slices.ContainsFunc(places, func(p Place) bool {
			return p.Country == c.code && max(p.Lat-c.lat, c.lat-p.Lat, p.Lon-c.lon, c.lon-p.Lon) < 0.2
		}) {
			t.Errorf("%s, %s: %+v, want it near %.1f,%.1f", c.name, c.code, places, c.lat, c.lon)
		}
	}
}

// TestOrganizationsEnough holds that several hundred international bodies are known, and that the
// acronyms of the best known are theirs.
func TestOrganizationsEnough(t *testing.T) {
	lex := mustLoad(t)
	international := 0
	for _, o := range lex.organizations {
		if o.Kind == "igo" {
			international++
		}
	}
	if international < 200 {
		t.Errorf("%d international organizations", international)
	}
	for acronym, name := range map[string]string{"IAEA": "International Atomic Energy Agency",
		"OSCE":   "Organization for Security and Co-operation in Europe",
		"ECOWAS": "Economic Community of West African States",
		"IGAD":   "Intergovernmental Authority on Development", "OPCW": "Organisation for the Prohibition of Chemical Weapons",
		"SADC": "Southern African Development Community", "GCC": "Gulf Cooperation Council"} {
		if m := find(lex.Lookup(acronym), OrganizationName); m.Name != name {
			t.Errorf("%s is %q, want %q", acronym, m.Name, name)
		}
	}
}
