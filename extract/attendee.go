package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// attendeeVerbs say, in the passive, who was at an occasion or held it.
var attendeeVerbs = wordSet(`attend host co-host cohost chair co-chair organize organise convene
mediate broker facilitate address moderate lead`)

// attendeeRoles are the roles of those by whom such a thing was done.
var attendeeRoles = map[string]graph.Role{"host": graph.Host, "co-host": graph.Host,
	"cohost": graph.Host, "chair": graph.Chair, "co-chair": graph.Chair, "mediate": graph.Mediator,
	"broker": graph.Mediator, "facilitate": graph.Mediator, "moderate": graph.Mediator}

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
		o.add(s.objectOf(k+2, end), attendeeRoles[s.lemma(k)])
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

// sideOfHosts lets the person whose guest a visitor is stand for the country visited, where the text
// does not say for whom they do.
func (s *story) sideOfHosts(o *occasion) {
	var host *person
	code := ""
	for _, p := range o.parties {
		switch {
		case p.role != graph.Host:
		case p.land != nil && code == "":
			code = p.land.code
		case p.person != nil && p.person.side == "" && host == nil:
			host = p.person
		default:
			return
		}
	}
	if host != nil && code != "" {
		host.side = code
	}
}

// companions adds those in whose company a party came: "accompanied by his minister, X".
func (s *story) companions(o *occasion) {
	first, end := s.bounds(o.first)
	for i := first; i < end; i++ {
		refs, role := s.companionsAt(o, i)
		o.add(group{refs: refs}, role)
	}
}

// companionsAt are the people by whom the participle at token i says that a party was accompanied,
// and that party's role.
func (s *story) companionsAt(o *occasion, i int) ([]ref, graph.Role) {
	if !companionVerbs[s.lemma(i)] || s.tag(i) != "VBN" || s.nounAt[i] != 0 {
		return nil, ""
	}
	subject := s.partiesByTree(s.subjectByTree(i))
	k := slices.IndexFunc(o.parties, func(p party) bool { return hasRef(subject, p.ref) })
	if k < 0 {
		return nil, ""
	}
	people := slices.DeleteFunc(s.partiesByTree(s.childBy(i, "obl", "by")), func(r ref) bool {
		return r.person == nil
	})
	return people, o.parties[k].role
}

var companionVerbs = wordSet("accompany flank join")
