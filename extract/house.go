package extract

import (
	"strings"

	"readout/graph"
)

// findVessels takes the name behind a word for a ship for that ship's, before people are looked for:
// "the cruise liner Maxim Gorky".
func findVessels(s *story) {
	for k := range s.names {
		n := &s.names[k]
		if n.taken || !vesselWords[s.lemma(n.first-1)] || s.capitalised(n.first-1) ||
			s.sentence(n.first-1) != s.sentence(n.first) {
			continue
		}
		n.taken = true
		s.addSiteMention(s.venueSite(n.first, n.end, ""), n.first, n.end)
	}
}

var vesselWords = wordSet(`liner ship frigate destroyer yacht cruiser carrier vessel ferry submarine
steamer trawler warship`)

// venueSite is the building or ship that the tokens name.
func (s *story) venueSite(first, end int, country string) *site {
	x := s.siteNamed(s.phrase(first, end), country)
	x.kind, x.venue = graph.Building, true
	return x
}

// buildingAt is the building of which the noun at token k is the sort and whose owner or town stands
// before it, "the Egyptian embassy", "a lounge of Larnaca airport": the first token of its name,
// without articles.
func (s *story) buildingAt(k int) (first int, ok bool) {
	if k < 0 || !houseNouns[s.lemma(k)] || !strings.HasPrefix(s.tag(k), "NN") || s.nounAt[k] != 0 {
		return k, false
	}
	from, _ := s.bounds(k)
	first = k
	for first > from && (s.parent(first-1) == k || s.tag(first-1) == "POS" ||
		s.nounAt[first-1] != 0) && s.tag(first-1) != "DT" && s.tag(first-1) != "IN" {
		first--
	}
	for i := first; i < k; i++ {
		if m := s.noun(i); m != nil && m.kind == named && !m.standsFor(isPerson) {
			x := m.location().site // Mar-a-Lago residence is Mar-a-Lago
			return i, x == nil || x.kind == graph.City
		}
	}
	return k, false
}

// house is the place of the building that ends with token k, in the country of the town that
// follows.
func (s *story) house(first, k int) ref {
	country := ""
	if m := s.noun(k + 2); s.norm(k+1) == "in" && m.standsFor(isLocation) {
		country = placeCountry(m.location())
	}
	x := s.venueSite(first, k+1, country)
	if sp, ok := s.span(first, k+1); ok && len(x.mentions) == 0 {
		x.first, x.mentions = first, append(x.mentions, sp)
	}
	return ref{site: x}
}

// houseNouns are the buildings that are called after whose they are or where.
var houseNouns = wordSet(`embassy consulate mission residence airport chancellery headquarters palace
hotel airbase barracks`)
