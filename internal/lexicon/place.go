package lexicon

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
		places := make([]Place, len(m.Countries))
		for i, code := range m.Countries {
			places[i] = l.city(m.Name, code)
		}
		return places
	}
	return nil
}

// city is a city's place, with its position where it is a capital.
func (l *Lexicon) city(name, code string) Place {
	for _, m := range l.AppendAt(nil, []string{name}, 0) {
		if m.Kind == Capital && m.Countries[0] == code {
			return l.places[m.row][0]
		}
	}
	return Place{Name: name, Kind: City, Country: code}
}
