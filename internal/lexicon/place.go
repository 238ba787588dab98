package lexicon

import "strings"

// PlaceKind is the sort of a place.
type PlaceKind string

// The kinds of place.
const (
	City     PlaceKind = "city"
	Region   PlaceKind = "region"
	Sea      PlaceKind = "sea"
	Building PlaceKind = "building"
)

// Place is a named place that is not a country.
type Place struct {
	Name    string
	Kind    PlaceKind
	Country string // code, "" when it lies in none or several
	Capital bool   // seat of its country's government

	// Lat and Lon are degrees north and east; both are zero when the position is unknown.
	Lat, Lon float64
}

// Places are the places that m may mean, best known first: for a city every country that has one
// of the name. Nil when m is neither a city, a capital nor another place.
func (l *Lexicon) Places(m Match) []Place {
	switch m.Kind {
	case Capital, PlaceName:
		return l.places[m.row]
	case CityName:
		at := strings.Fields(l.cityPositions[m.row])
		places := make([]Place, len(m.Countries))
		for i, code := range m.Countries {
			places[i] = Place{Name: m.Name, Kind: City, Country: code,
				Capital: l.isCapital(m.Name, code)}
			if i < len(at) {
				places[i].Lat, places[i].Lon, _ = position(at[i]) // which the tests hold to be right
			}
		}
		return places
	}
	return nil
}

// isCapital reports whether a city is a seat of the country's government.
func (l *Lexicon) isCapital(name, code string) bool {
	for _, m := range l.AppendAt(nil, []string{name}, 0) {
		if m.Kind == Capital && m.Countries[0] == code {
			return true
		}
	}
	return false
}
