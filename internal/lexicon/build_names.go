package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

func (b *builder) addPlaces(rows []row) error {
	for _, r := range rows {
		f := r.fields
		lat, lon, err := position(f[4])
		if err != nil {
			return fmt.Errorf("line %d: %w", r.line, err)
		}
		s := spec{PlaceName, f[0], list(f[2]), len(b.lex.places)}
		var places []Place
		for _, code := range append(s.countries, "")[:max(1, len(s.countries))] {
			places = append(places, Place{f[0], PlaceKind(f[1]), code, false, lat, lon})
		}
		b.lex.places = append(b.lex.places, places)
		b.add(s, append([]string{f[0]}, list(f[3])...)...)
	}
	return nil
}

// addCities enters cities without their places, which Places makes when asked: there are many.
func (b *builder) addCities(rows []row) error {
	codes := map[string][]string{}
	b.lex.cityPositions = make([]string, 0, len(rows))
	for i, r := range rows {
		f := r.fields
		if codes[f[1]] == nil {
			codes[f[1]] = strings.Fields(f[1])
		}
		b.lex.cityPositions = append(b.lex.cityPositions, text(f[3]))
		s := spec{CityName, f[0], codes[f[1]], i}
		b.add(s, f[:1]...)
		b.add(s, list(f[2])...)
	}
	return nil
}

func (b *builder) addTitles(rows []row) error {
	for _, r := range rows {
		f := r.fields
		t := Title{Name: f[0], Class: OfficeClass(f[1]), Standing: Standing(f[3]),
			short: list(f[5]), Usual: text(f[6]), Single: f[7] == "one"}
		var codes []string
		if scope := text(f[2]); len(scope) == 2 {
			t.Country, codes = scope, []string{scope}
		} else {
			t.Organization = scope
		}
		t.Rank, _, _ = strings.Cut(strings.ToLower(t.Name), " ")
		if !slices.Contains(ranks, t.Rank) || strings.HasPrefix(t.Name, "Vice President") {
			t.Rank = ""
		}
		b.addTitle(t, codes, slices.Concat([]string{t.Name}, list(f[4]), t.short))
	}
	return nil
}

func (b *builder) addLacking(rows []row) error {
	for _, r := range rows {
		b.lex.lacking[r.fields[0]] = list(r.fields[1])
	}
	return nil
}

// ranks are the first words that make an office a lower one.
var ranks = []string{"deputy", "vice", "assistant", "under", "undersecretary", "junior"}

func (b *builder) addTitle(t Title, codes, forms []string) {
	s := spec{TitleName, t.Name, codes, len(b.lex.titles)}
	b.lex.titles = append(b.lex.titles, t)
	b.add(s, forms...)
	for _, form := range forms {
		if many := plural(form); many != "" && !slices.Contains(forms, many) {
			b.add(s, many)
		}
	}
}

// plural is the form for several holders of an office, "" for an abbreviation and a title that has
// none of its own: "Foreign Ministers", "Secretaries of State", "Directors-General".
func plural(form string) string {
	end := len(form)
	for _, link := range []string{" of ", " for ", " to ", " without ", "-General", " General"} {
		if i := strings.Index(form, link); i > 0 {
			end = min(end, i)
		}
	}
	head, tail := form[:end], form[end:]
	switch {
	case strings.HasSuffix(head, "."), strings.HasSuffix(head, "s"), strings.HasSuffix(head, "x"):
		return ""
	case strings.HasSuffix(head, "man"):
		return strings.TrimSuffix(head, "man") + "men" + tail
	case strings.HasSuffix(head, "y") && !strings.HasSuffix(head, "oy"):
		return strings.TrimSuffix(head, "y") + "ies" + tail
	}
	return head + "s" + tail
}

// addPortfolios makes ministers, their deputies and their ministries of the names of fields:
// "Defense" gives Defense Minister, Minister of Defense, Deputy Defense Minister, Defense
// Ministry.
func (b *builder) addPortfolios(rows []row) error {
	for _, r := range rows {
		class := OfficeClass(r.fields[0])
		short := list(r.fields[1]) // as it stands before Minister
		long := list(r.fields[2])  // as it stands after of
		b.addMinister(class, "", short, long)
		for _, rank := range []string{"Deputy", "Vice"} {
			b.addMinister(class, rank, short, long)
		}
		b.addMinistry(short, long)
		b.add(spec{FieldName, short[0], nil, 0}, slices.Concat(short, long)...)
	}
	return nil
}

// addMinister enters one office of a portfolio in all its forms.
func (b *builder) addMinister(class OfficeClass, rank string, short, long []string) {
	before := ""
	if rank != "" {
		before = rank + " "
	}
	var forms []string
	for _, s := range short {
		forms = append(forms, before+s+" Minister")
	}
	for _, l := range long {
		forms = append(forms, before+"Minister of "+l, before+"Minister for "+l)
	}
	t := Title{Name: forms[0], Class: class, Rank: strings.ToLower(rank), Standing: Before,
		Single: rank == ""}
	b.addTitle(t, nil, forms)
}

func (b *builder) addMinistry(short, long []string) {
	var forms []string
	for _, s := range short {
		forms = append(forms, s+" Ministry")
	}
	for _, l := range long {
		forms = append(forms, "Ministry of "+l, "Ministry for "+l)
	}
	o := Organization{Name: forms[0], Kind: "ministry", Others: forms[1:], Generic: true}
	s := spec{OrganizationName, o.Name, nil, len(b.lex.organizations)}
	b.lex.organizations = append(b.lex.organizations, o)
	b.add(s, forms...)
}

func (b *builder) addModifiers(rows []row) error {
	for _, r := range rows {
		s := spec{ModifierName, r.fields[0], nil, len(b.lex.effects)}
		b.lex.effects = append(b.lex.effects, Effect(r.fields[1]))
		b.add(s, r.fields[0])
	}
	return nil
}

func (b *builder) addRegional(rows []row) error {
	for i, r := range rows {
		b.add(spec{RegionalName, r.fields[0], nil, i}, r.fields[0])
	}
	return nil
}

func (b *builder) addHonorifics(rows []row) error {
	return b.addGendered(HonorificName, rows)
}

func (b *builder) addGiven(rows []row) error {
	return b.addGendered(GivenName, rows)
}

// addGendered enters names with a gender: m, f or - for either.
func (b *builder) addGendered(kind Kind, rows []row) error {
	for _, r := range rows {
		s := spec{kind, r.fields[0], nil, len(b.lex.genders)}
		b.lex.genders = append(b.lex.genders, Gender(text(r.fields[1])))
		b.add(s, r.fields[0])
	}
	return nil
}

func (b *builder) addNicknames(rows []row) error {
	for _, r := range rows {
		b.lex.nicknames[Fold(r.fields[0])] = list(r.fields[1])
	}
	return nil
}
