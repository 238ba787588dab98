package lexicon

import "sync"

// byCode is the table of countries alone, parsed at its first use.
var byCode = sync.OnceValue(readCountries)

// byName is the same by the folded names that only one country has: Britain, but not Korea.
var byName = sync.OnceValue(func() map[string]Country {
	out := map[string]Country{}
	shared := map[string]bool{}
	for code, c := range byCode() {
		for _, name := range append([]string{c.Name, c.OfficialName}, c.Others...) {
			f := Fold(name)
			if other, taken := out[f]; taken && other.Code != code {
				shared[f] = true
			}
			out[f] = c
		}
	}
	for f := range shared {
		delete(out, f)
	}
	return out
})

func readCountries() map[string]Country {
	rows, err := readTable("countries", 8)
	b := builder{lex: &Lexicon{codes: map[string]int{}, dictionary: map[string]node{}}}
	if err == nil {
		err = b.addCountries(rows)
	}
	if err != nil {
		panic(err) // an embedded table is damaged, which the tests rule out
	}
	out := make(map[string]Country, len(rows))
	for _, c := range b.lex.countries {
		out[c.Code] = c
	}
	return out
}

// CountryByCode is the country with this code, for those who need no more of the lexicon than
// that: it reads one small table instead of all. Capitals are left out.
func CountryByCode(code string) (Country, bool) {
	c, ok := byCode()[code]
	return c, ok
}

// CountryNamed is the one country that has this name, in any spelling that folds alike.
func CountryNamed(name string) (Country, bool) {
	c, ok := byName()[Fold(name)]
	return c, ok
}
