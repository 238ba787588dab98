package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// builder collects the entries while the tables are read.
type builder struct {
	lex    *Lexicon
	common map[string]bool
	shared map[string][]string // by folded form
	folded folder
}

// spec is what the forms of one row share.
type spec struct {
	kind      Kind
	name      string
	countries []string
	row       int
}

// add enters forms of a row. Offices and modifiers fit in any case.
func (b *builder) add(s spec, forms ...string) {
	order := uint8(slices.Index(Kinds, s.kind))
	for _, form := range forms {
		b.folded.reset()
		b.folded.add(form)
		if len(b.folded.text) == 0 {
			continue
		}
		e := entry{form: form, name: s.name, countries: s.countries, row: int32(s.row),
			order:  order,
			common: b.common[string(b.folded.text)]}
		if s.kind != TitleName && s.kind != ModifierName {
			e.shapes = pack(b.folded.shapes)
		}
		b.lex.enter(b.folded.text, e)
	}
}

func (b *builder) addCommon(rows []row) error {
	b.common = make(map[string]bool, len(rows))
	for _, r := range rows {
		b.common[Fold(r.fields[0])] = true
	}
	return nil
}

func (b *builder) addShared(rows []row) error {
	b.shared = make(map[string][]string, len(rows))
	for _, r := range rows {
		b.shared[Fold(r.fields[0])] = strings.Fields(r.fields[1])
	}
	return nil
}

func (b *builder) addCountries(rows []row) error {
	adjectives, demonyms := newGroup(), newGroup()
	names := newGroup()
	for _, r := range rows {
		f := r.fields
		c := Country{Code: f[0], ISO3: f[1], Name: f[2], OfficialName: text(f[3]),
			Others:     list(f[4]),
			Adjectives: list(f[5]), Demonyms: list(f[6]), Metonyms: list(f[7])}
		c.Former = slices.Contains([]string{"CS", "DD", "SU", "YU"}, c.Code)
		i := len(b.lex.countries)
		b.lex.countries = append(b.lex.countries, c)
		b.lex.codes[c.Code] = i
		names.add(c.Code, c.Name, c.OfficialName)
		names.add(c.Code, c.Others...)
		adjectives.add(c.Code, c.Adjectives...)
		demonyms.add(c.Code, c.Demonyms...)
		b.add(spec{Metonym, c.Name, []string{c.Code}, i}, c.Metonyms...)
	}
	b.addGroup(CountryName, names)
	b.addGroup(Adjective, adjectives)
	b.addGroup(Demonym, demonyms)
	return nil
}

// addGroup enters forms that several countries may share as one entry each, the likeliest first.
func (b *builder) addGroup(kind Kind, g *group) {
	for _, form := range g.order {
		codes := g.codes[form]
		if shared, ok := b.shared[form]; ok {
			codes = shared
		}
		first := b.lex.codes[codes[0]]
		b.add(spec{kind, b.lex.countries[first].Name, codes, first}, g.forms[form])
	}
}

// group gathers the countries that one form may mean, in the order of the table.
type group struct {
	order []string
	codes map[string][]string
	forms map[string]string
}

func newGroup() *group {
	return &group{codes: map[string][]string{}, forms: map[string]string{}}
}

func (g *group) add(code string, forms ...string) {
	for _, form := range forms {
		key := Fold(form)
		if key == "" || slices.Contains(g.codes[key], code) {
			continue
		}
		if g.codes[key] == nil {
			g.order = append(g.order, key)
			g.forms[key] = form
		}
		g.codes[key] = append(g.codes[key], code)
	}
}

func (b *builder) addCapitals(rows []row) error {
	for _, r := range rows {
		code, name := r.fields[0], r.fields[1]
		i, ok := b.lex.codes[code]
		if !ok {
			return fmt.Errorf("line %d: unknown country %s", r.line, code)
		}
		lat, lon, err := position(r.fields[3])
		if err != nil {
			return fmt.Errorf("line %d: %w", r.line, err)
		}
		b.lex.countries[i].Capitals = append(b.lex.countries[i].Capitals, name)
		s := spec{Capital, name, []string{code}, len(b.lex.places)}
		b.lex.places = append(b.lex.places, []Place{{name, City, code, true, lat, lon}})
		b.add(s, append([]string{name}, list(r.fields[2])...)...)
	}
	return nil
}

// position reads "55.75,37.62", or - for an unknown one.
func position(field string) (lat, lon float64, err error) {
	if field == none {
		return 0, 0, nil
	}
	north, east, _ := strings.Cut(field, ",")
	if lat, err = strconv.ParseFloat(north, 64); err != nil {
		return 0, 0, fmt.Errorf("position %q: %w", field, err)
	}
	if lon, err = strconv.ParseFloat(east, 64); err != nil {
		return 0, 0, fmt.Errorf("position %q: %w", field, err)
	}
	return lat, lon, nil
}

func (b *builder) addOrganizations(rows []row) error {
	for _, r := range rows {
		f := r.fields
		o := Organization{Name: f[0], Acronym: text(f[1]), Kind: f[2], Country: text(f[3]),
			Others: list(f[4])}
		if o.Country == "*" {
			o.Country, o.Generic = "", true
		}
		s := spec{OrganizationName, o.Name, nil, len(b.lex.organizations)}
		if o.Country != "" {
			s.countries = []string{o.Country}
		}
		b.lex.organizations = append(b.lex.organizations, o)
		b.add(s, append([]string{o.Name, o.Acronym}, o.Others...)...)
	}
	return nil
}
