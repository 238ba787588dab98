package lexicon

import "testing"

func TestArea(t *testing.T) {
	l := mustLoad(t)
	for topic, want := range map[string]string{
		"climate change":                  "environment",
		"Iran's nuclear programme":        "cbrn",
		"bilateral ties":                  "diplomatic",
		"refugee crises":                  "asylum",
		"defence cooperation":             "military",
		"trade relations":                 "economic",
		"fight against drug trafficking":  "illegal_drugs",
		"cures for AIDS":                  "health",
		"Middle East peace process":       "diplomatic",
		"nuclear power plants":            "natural_resource",
		"freedom of the press":            "rights_freedoms",
		"border disputes":                 "territory",
		"withdrawal of troops from Chad":  "military",
		"xylophones":                      "",
		"":                                "",
		"the weather and Bilateral Ties!": "diplomatic",
	} {
		if got := l.Area(topic); got != want {
			t.Errorf("Area(%q) = %q, want %q", topic, got, want)
		}
	}
}

// TestAreasReachable holds that no form of the table is hidden behind another of the same words.
func TestAreasReachable(t *testing.T) {
	l := mustLoad(t)
	rows, err := readTable("areas", 2)
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, r := range rows {
		used[r.fields[1]] = true
		if got := l.Area(r.fields[0]); got != r.fields[1] {
			t.Errorf("tables/areas.tsv:%d: %q gives %q", r.line, r.fields[0], got)
		}
	}
	for _, area := range contexts {
		if !used[area] {
			t.Errorf("tables/areas.tsv: no form for %q", area)
		}
	}
}
