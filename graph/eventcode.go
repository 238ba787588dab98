package graph

import (
	"slices"
	"strings"
)

// EventCode is a meeting in the two standard schemes of event data: CAMEO (the manual 1.1b3) and
// PLOVER (0.8). It follows from the meeting; nothing is stored of it but what stores are asked for.
type EventCode struct {
	// CAMEO is the code of the event from each actor to each recipient, or among the actors where
	// there is no recipient. A visit, 042, is 043 the other way: the host's side of it. "" where
	// the scheme has no code: for a meeting called off that nobody refused.
	CAMEO  string `json:"cameo,omitempty"`
	PLOVER PLOVER `json:"plover,omitzero"`
}

// PLOVER is the same in PLOVER. Contexts are those of the event and the areas of its topics.
// Actors and Recipients are the sides: a country's code, else the name of an organization, or of a
// person who stood for nobody. A visitor is an actor and a host a recipient; where nobody hosts all
// are actors.
type PLOVER struct {
	Type       string   `json:"type"`
	Mode       string   `json:"mode,omitempty"`
	Contexts   []string `json:"contexts"`
	Actors     []string `json:"actors"`
	Recipients []string `json:"recipients"`
}

// String is the type with the mode: CONSULT-visit.
func (p PLOVER) String() string {
	if p.Mode == "" {
		return p.Type
	}
	return p.Type + "-" + p.Mode
}

// Occasion is what the codes of a meeting follow from.
type Occasion struct {
	Kind    MeetingKind
	Mode    Mode
	Status  Status
	Country string // code of the country where it was, "" when unknown
	Signed  bool   // something was signed there
	Sides   []Side // as often as somebody stands for them
	Areas   []string
}

// Side is whom a party of a meeting stood for, the party itself when for nobody.
type Side struct {
	Name    string
	Country bool // Name is a country's code
	Role    Role
}

// The context that both schemes put by the events of the diplomats' own.
const diplomatic = "diplomatic"

// Code is the code of the occasion. Both schemes code what is still to come as an intention, whoever
// proposed it: who did is not part of a claim, so that an appeal to others (026, REQUEST-meet) is
// not told from an offer.
func (o Occasion) Code() EventCode {
	switch o.Status {
	case Scheduled, Proposed, Postponed:
		return o.among("036", "AGREE", "", diplomatic)
	case Refused:
		return o.among("125", "REJECT", "meet")
	case Cancelled:
		return EventCode{}
	}
	if mediators, others := o.parted(mediates); len(mediators) > 0 && len(others) > 0 {
		return o.code("045", PLOVER{"CONSULT", "", []string{diplomatic}, mediators, others})
	}
	switch {
	case o.Kind == KindCall || o.Mode == ByPhone || o.Mode == ByVideo:
		return o.among("041", "CONSULT", "phone")
	case o.Kind == KindNegotiations: // which wins over the visit that they were part of
		return o.among("046", "CONSULT", "", diplomatic)
	case o.Kind == KindCeremony && o.Signed:
		return o.among("057", "SUPPORT", "", diplomatic)
	}
	return o.encounter()
}

// encounter codes a meeting of which nothing is known but who came to whom.
func (o Occasion) encounter() EventCode {
	hosts, visitors := o.parted(o.hosts)
	if o.Kind == KindVisit && len(hosts) == 0 && o.Country != "" {
		hosts = []string{o.Country} // nobody is named who received the visitor
	}
	mode := ""
	if o.Kind == KindSummit || o.Kind == KindConference || o.Kind != KindVisit && o.sides() > 2 {
		mode = "multilateral"
	}
	switch {
	case len(hosts) > 0 && len(visitors) > 0:
		return o.code("042", PLOVER{"CONSULT", or(mode, "visit"), nil, visitors, hosts})
	case o.Kind == KindVisit:
		return o.among("042", "CONSULT", "visit")
	case len(hosts) == 0 && o.abroad():
		return o.among("044", "CONSULT", or(mode, "third-party"))
	}
	return o.among("040", "CONSULT", mode)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// mediates reports whether a side stood between the others.
func mediates(s Side) bool { return s.Role == Mediator }

// hosts reports whether a side received the others: it is said to, or it is the country where they
// were, unless another is said to have been the host.
func (o Occasion) hosts(s Side) bool {
	if slices.ContainsFunc(o.Sides, func(x Side) bool { return x.Role == Host }) {
		return slices.ContainsFunc(o.Sides, func(x Side) bool {
			return x.Role == Host && x.Name == s.Name
		})
	}
	return s.Country && s.Name == o.Country
}

// abroad reports whether states met in a country that is none of them. Where an organization has
// its seat is not known here: to meet one may be to visit it.
func (o Occasion) abroad() bool {
	return o.Country != "" && o.sides() > 1 &&
		!slices.ContainsFunc(o.Sides, func(s Side) bool { return !s.Country || s.Name == o.Country })
}

// sides counts them.
func (o Occasion) sides() int {
	all, _ := o.parted(func(Side) bool { return true })
	return len(all)
}

// parted is the names of the sides of which something is so and of the others, each once.
func (o Occasion) parted(isSo func(Side) bool) (those, others []string) {
	for _, s := range o.Sides {
		list := &others
		if isSo(s) {
			list = &those
		}
		if s.Name != "" && !slices.Contains(*list, s.Name) {
			*list = append(*list, s.Name)
		}
	}
	others = slices.DeleteFunc(others, func(n string) bool { return slices.Contains(those, n) })
	return those, others
}

// among is a code that holds among all sides alike.
func (o Occasion) among(cameo, event, mode string, contexts ...string) EventCode {
	all, _ := o.parted(func(Side) bool { return true })
	return o.code(cameo, PLOVER{event, mode, contexts, all, nil})
}

// code adds the areas of the topics to the contexts, and makes the lists fit to be printed.
func (o Occasion) code(cameo string, p PLOVER) EventCode {
	p.Contexts = append([]string{}, p.Contexts...)
	for _, a := range o.Areas {
		if a != "" && !slices.Contains(p.Contexts, a) {
			p.Contexts = append(p.Contexts, a)
		}
	}
	slices.Sort(p.Contexts)
	p.Actors, p.Recipients = append([]string{}, p.Actors...), append([]string{}, p.Recipients...)
	return EventCode{cameo, p}
}

// TellsOfSigning reports whether sentences tell that something was signed.
func TellsOfSigning(evidence []Span) bool {
	return slices.ContainsFunc(evidence, func(s Span) bool {
		words := strings.FieldsFunc(strings.ToLower(s.Text), func(r rune) bool {
			return r < 'a' || r > 'z'
		})
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.Contains(signing, w)
		})
	})
}

var signing = []string{"sign", "signed", "signing", "signs", "signatory", "signatories",
	"signature", "signatures", "initialed", "initialled", "ink", "inked"}

// EventCode is the code of a meeting of these claims.
func (c Claims) EventCode(m MeetingClaim) EventCode {
	o := Occasion{Kind: m.Kind, Mode: m.Mode, Status: m.Status, Signed: TellsOfSigning(m.Evidence)}
	if m.Place != nil {
		o.Country = m.Place.Country
	}
	for _, p := range m.Participants {
		s := Side{p.Name, p.Type == CountryParty, p.Role}
		if p.For != "" {
			s.Name = p.For
			s.Country = slices.ContainsFunc(c.Countries, func(x CountryClaim) bool {
				return x.Code == p.For
			})
		}
		o.Sides = append(o.Sides, s)
	}
	for _, t := range c.Topics {
		if slices.Contains(m.Topics, t.Name) {
			o.Areas = append(o.Areas, t.Area)
		}
	}
	return o.Code()
}

// EventCode is the code of a concluded meeting.
func (r MeetingRecord) EventCode() EventCode {
	o := Occasion{Kind: r.Meeting.Kind, Mode: r.Meeting.Mode, Status: r.Meeting.Status}
	for _, p := range r.Parties {
		o.Sides = append(o.Sides, partySide(p))
	}
	var places []NodeID
	for _, p := range r.Places {
		places = append(places, p.ID)
	}
	o.Country = CountryOfPlaces(places)
	for _, t := range r.Topics {
		o.Areas = append(o.Areas, t.Area)
	}
	for _, told := range r.Reports {
		o.Signed = o.Signed || TellsOfSigning(told.Evidence)
	}
	return o.Code()
}

func partySide(p PartyRecord) Side {
	id, name := p.ID, p.Name
	if p.For.ID.Key != "" {
		id, name = p.For.ID, p.For.Name
	}
	if id.Label == CountryLabel {
		return Side{id.Key, true, p.Role}
	}
	return Side{name, false, p.Role}
}

// CountryOfPlaces is the code of the one country that all of these places are or lie in, by their
// keys; "" when there is none.
func CountryOfPlaces(places []NodeID) string {
	country := ""
	for _, id := range places {
		code := id.Key
		if id.Label != CountryLabel {
			_, code, _ = strings.Cut(code, "|")
		}
		if country != "" && code != country {
			return ""
		}
		country = code
	}
	return country
}
