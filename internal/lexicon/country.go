package lexicon

// Country is a state, a territory that counts as one, or a former state.
type Country struct {
	Code         string   // ISO 3166-1 alpha-2, or SU, YU, DD, CS
	ISO3         string   // ISO 3166-1 alpha-3
	Name         string   // short English name as news has it: Russia, Iran, South Korea
	OfficialName string   // Russian Federation
	Others       []string // other names and spellings: UK, Britain
	Adjectives   []string // Russian
	Demonyms     []string // Russian, Russians
	Capitals     []string // seats of government, the capital first
	Metonyms     []string // names that stand for its government: Kremlin
	Former       bool     // no longer exists
}

// CountryByCode is the country with this ISO 3166-1 alpha-2 code (upper case), or one of SU, YU,
// DD, CS, XK, PS, TW.
func (l *Lexicon) CountryByCode(code string) (Country, bool) {
	i, ok := l.codes[code]
	if !ok {
		return Country{}, false
	}
	return l.countries[i], true
}

// Countries lists every country by code. The slice belongs to the lexicon.
func (l *Lexicon) Countries() []Country { return l.countries }
