package lexicon

// Kind is what an entry of the lexicon is. One form may have several: Jordan is a country and a
// given name, Moscow a capital and a city.
type Kind string

// The kinds, in the order in which matches of the same length are listed.
const (
	CountryName      Kind = "country"      // Russia, the UK, Burma
	Adjective        Kind = "adjective"    // Russian, Chinese
	Demonym          Kind = "demonym"      // Russians, an Afghan
	Capital          Kind = "capital"      // Moscow: stands for a government, or is a place
	Metonym          Kind = "metonym"      // the Kremlin, Foggy Bottom
	OrganizationName Kind = "organization" // United Nations, NATO, Hamas
	PlaceName        Kind = "place"        // Middle East, Black Sea, Camp David
	CityName         Kind = "city"         // Sochi, Geneva; capitals too
	TitleName        Kind = "title"        // foreign minister, Secretary-General, colonel
	ModifierName     Kind = "modifier"     // former, acting, deputy, elect
	HonorificName    Kind = "honorific"    // Mr., Dr., His Excellency
	RegionalName     Kind = "regional"     // South American, Nordic: no country
	GivenName        Kind = "given_name"   // Sergey, Bill; a feature, never proof
	FieldName        Kind = "field"        // Trade, Foreign Affairs: what a minister is for
)

// Kinds lists every kind in order.
var Kinds = []Kind{CountryName, Adjective, Demonym, Capital, Metonym, OrganizationName, PlaceName,
	CityName, TitleName, ModifierName, HonorificName, RegionalName, GivenName, FieldName}

// Match is an entry found in a text.
type Match struct {
	Kind   Kind
	Tokens int    // how many of the text's tokens it covers
	Form   string // the form that matched, as the table writes it
	Name   string // the entry's canonical name: "Burma" has "Myanmar", "U.N." "United Nations"

	// Countries are the codes of the countries meant or the places' countries, most likely first:
	// "Korean" has KR and KP, Paris FR and US. Empty for most organizations, titles and names. The
	// slice belongs to the lexicon and must not be changed.
	Countries []string

	// Fits says that capitals stand where the entry has them, or that the text is all capitals.
	// A title or a modifier fits in any case.
	Fits bool

	// Common says that the form is also an ordinary English word or one a name never is on its
	// own ("turkey", "us", "nice", "reading"): believe it only when the case fits and, at the
	// start of a sentence or in capitals throughout, only with other grounds.
	Common bool

	row int32
}

// At lists the entries that begin at tokens[i], longest first and in the order of Kinds when
// equally long. Tokens are words and punctuation as any tokenizer cuts them: "Guinea-Bissau" may
// be one token or three, "U.N." one or two, and a possessive may hang on its word. A match ends at
// the end of a token.
func (l *Lexicon) At(tokens []string, i int) []Match { return l.AppendAt(nil, tokens, i) }

// Lookup lists the entries whose form is the whole phrase.
func (l *Lexicon) Lookup(phrase string) []Match { return l.At([]string{phrase}, 0) }
