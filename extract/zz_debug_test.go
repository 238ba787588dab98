package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"readout/graph"
	"testing"
)

func TestZZ(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(os.Getenv("ART"))
	var a struct{ Title, Text, Published string }
	json.Unmarshal(b, &a)
	d, _ := graph.ParseDate(a.Published)
	s := x.open(graph.Article{Title: a.Title, Text: a.Text, Published: d})
	for _, st := range []func(*story){findUnits, findNames, findPeople, findOrganizations, findCountries, findPlaces, findOffices, findDescriptions, resolveReferences, findTriggers, findParties, findStatus, findDates, findVenues, findTopics} {
		st(s)
	}
	show := func(r ref) string {
		switch {
		case r.person != nil:
			return r.person.name + "/" + r.person.side
		case r.land != nil:
			return r.land.code
		case r.body != nil:
			return r.body.name
		case r.site != nil:
			return "@" + r.site.name
		}
		return ""
	}
	for _, sn := range s.doc.Sentences {
		fmt.Print("\n")
		for i := sn.First; i < sn.End; i++ {
			if m := s.noun(i); m != nil && m.first == i {
				fmt.Print("[")
				for _, r := range m.refs {
					fmt.Print(show(r), "|")
				}
				fmt.Print(m.kind, " ")
			}
			fmt.Print(s.words[i])
			if u := s.unitOf(i); u != nil {
				fmt.Print("·", u.kind)
			} else {
				fmt.Print("/", s.tag(i))
			}
			if m := s.noun(i); m != nil && m.end == i+1 {
				fmt.Print("]")
			}
			fmt.Print(" ")
		}
		for _, o := range s.found {
			if o.sentences[0] == s.sentence(sn.First) {
				fmt.Print("\n    >> ", o.rule, " ", s.phrase(o.left, o.end), " ", o.kind, "/", o.status, " hedged=", o.hedged, " def=", o.definite, " [")
				for _, p := range o.parties {
					fmt.Print(show(p.ref), " ", p.role, ", ")
				}
				fmt.Print("] ", o.date, " place=", show(o.place), " T")
				for _, tp := range o.topics {
					fmt.Print(tp.name, "; ")
				}
			}
		}
	}
	fmt.Println()
}
