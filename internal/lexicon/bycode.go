package lexicon

import "sync"

// byCode is the table of countries alone, parsed at its first use.
var byCode = sync.OnceValue(func() map[string]Country {
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
})

// CountryByCode is the country with this code, for those who need no more of the lexicon than
// that: it reads one small table instead of all. Capitals are left out.
func CountryByCode(code string) (Country, bool) {
	c, ok := byCode()[code]
	return c, ok
}
