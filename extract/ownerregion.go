package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// onlyRegion is the region or city of a regional office whose owner the text leaves out: the one that
// the article names, if it names no other of its kind.
func (s *story) onlyRegion(o office) string {
	kind := graph.PlaceKind(lexicon.Region)
	if strings.HasSuffix(o.title, "Mayor") || strings.HasPrefix(o.title, "Council") {
		kind = graph.PlaceKind(lexicon.City)
	}
	found := ""
	for _, x := range s.sites {
		if x.kind != kind || x.country == "" {
			continue
		}
		if found != "" {
			return ""
		}
		found = x.name
	}
	return found
}

// ofStateLegislators reports whether the article is about the legislators of one of the United
// States, whose senators and representatives go without its name there.
func (s *story) ofStateLegislators() bool {
	for i := range s.words {
		if s.norm(i) == "state" && (s.lemma(i+1) == "legislator" || s.lemma(i+1) == "lawmaker" ||
			s.norm(i+1) == "legislators" || s.norm(i+1) == "lawmakers") {
			return true
		}
	}
	return false
}
