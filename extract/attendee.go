package extract

import (
	"strings"

	"readout/graph"
)

// attendeeVerbs say, in the passive, who was at an occasion or held it.
var attendeeVerbs = wordSet(`attend host co-host cohost chair co-chair organize organise convene
mediate address moderate lead`)

// attendees adds those by whom an occasion was attended, hosted or chaired: "a press conference
// attended by X and Y", "the meeting was hosted by Z".
func (s *story) attendees(o *occasion) {
	_, end := s.bounds(o.first)
	for k := o.end; k < min(end, o.end+20); k++ {
		if s.norm(k) == ";" || s.norm(k) == `"` || s.norm(k) == "who" {
			return
		}
		if s.norm(k+1) != "by" || !attendeeVerbs[s.lemma(k)] || s.nounAt[k] != 0 ||
			!strings.HasPrefix(s.tag(k), "VB") {
			continue
		}
		role := graph.Role("")
		if s.lemma(k) == "host" {
			role = graph.Host
		}
		o.add(s.objectOf(k+2, end), role)
	}
}

// addInviter adds whose guest a visitor was: "as the guest of X", "at the invitation of X".
func (s *story) addInviter(o *occasion) {
	first, end := s.bounds(o.first)
	for k := first; k < end-2; k++ {
		if w := s.lemma(k); w != "guest" && w != "invitation" || s.norm(k+1) != "of" {
			continue
		}
		guestOf := s.objectOf(k+2, end)
		for _, r := range guestOf.refs {
			if isPerson(r) {
				o.parties = append(o.parties, party{r, graph.Host})
				o.hear(r, guestOf.tokens(), ByInvitation)
			}
		}
	}
}
