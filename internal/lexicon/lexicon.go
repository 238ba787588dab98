package lexicon

import (
	"fmt"
	"strings"
)

// Lexicon holds the tables, parsed. It is never changed after Load and may be used by any number
// of goroutines at once.
type Lexicon struct {
	countries     []Country
	codes         map[string]int
	organizations []Organization
	places        [][]Place
	cityPositions []string // by row of the cities, as the table has them
	titles        []Title
	effects       []Effect
	lacking       map[string][]string // by country code, as the table has it
	genders       []Gender
	nicknames     map[string][]string
	leaders       map[string][]leader // by folded family name
	areas         map[string]string   // by folded words in the singular
	areaWords     int                 // of the longest form of an area
	entries       []entry
	dictionary    map[string]node // by folded words
	keys          strings.Builder // the memory of the dictionary's keys
}

// Rough sizes of what the tables make, to spare the growing.
const (
	entriesHint = 48_000
	keysHint    = 56_000
	bytesHint   = 800_000
)

// Load parses the embedded tables. It costs some tens of milliseconds: do it once and hand the
// Lexicon on. An error means that a table is damaged, which the tests rule out.
func Load() (*Lexicon, error) {
	b := builder{lex: &Lexicon{codes: map[string]int{}, lacking: map[string][]string{}, nicknames: map[string][]string{},
		entries: make([]entry, 0, entriesHint), dictionary: make(map[string]node, keysHint)}}
	b.lex.keys.Grow(bytesHint)
	steps := []struct {
		table   string
		columns int
		add     func([]row) error
	}{
		{"common", 1, b.addCommon},
		{"shared", 2, b.addShared},
		{"countries", 8, b.addCountries},
		{"capitals", 4, b.addCapitals},
		{"organizations", 5, b.addOrganizations},
		{"places", 5, b.addPlaces},
		{"cities", 4, b.addCities},
		{"titles", 8, b.addTitles},
		{"lacking", 2, b.addLacking},
		{"portfolios", 3, b.addPortfolios},
		{"modifiers", 2, b.addModifiers},
		{"regional", 1, b.addRegional},
		{"honorifics", 2, b.addHonorifics},
		{"given", 2, b.addGiven},
		{"nicknames", 2, b.addNicknames},
		{"leaders", 4, b.addLeaders},
		{"areas", 2, b.addAreas},
	}
	for _, s := range steps {
		rows, err := readTable(s.table, s.columns)
		if err != nil {
			return nil, err
		}
		if err := s.add(rows); err != nil {
			return nil, fmt.Errorf("table %s: %w", s.table, err)
		}
	}
	return b.lex, nil
}
