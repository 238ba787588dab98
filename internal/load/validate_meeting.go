package load

import (
	"strconv"

	"readout/graph"
)

var partyTypes = []graph.PartyType{graph.PersonParty, graph.CountryParty, graph.OrganizationParty}

func (k *checker) meeting(at string, m graph.MeetingClaim) {
	oneOf(k, at+".kind", m.Kind, graph.MeetingKinds)
	maybeOneOf(k, at+".mode", m.Mode, graph.Modes)
	oneOf(k, at+".status", m.Status, graph.Statuses)
	k.date(at+".date", m.Date)
	if m.Place != nil {
		k.name(at+".place.name", m.Place.Name)
		k.maybeCode(at+".place.country", m.Place.Country)
	}
	if n := len(m.Participants); n > maxParticipants {
		k.wrong(at+".participants", "%d of them, at most %d are taken", n, maxParticipants)
	} else {
		list(k, at+".participants", m.Participants, k.participant)
	}
	if n := len(m.Topics); n > maxTopics {
		k.wrong(at+".topics", "%d of them, at most %d are taken", n, maxTopics)
	} else {
		list(k, at+".topics", m.Topics, k.name)
	}
	list(k, at+".evidence", m.Evidence, k.span)
	if !(m.Confidence >= 0 && m.Confidence <= 1) {
		k.wrong(at+".confidence", "%v is not between 0 and 1", m.Confidence)
	}
	k.text(at+".rule", m.Rule)
}

func (k *checker) participant(at string, p graph.ParticipantClaim) {
	oneOf(k, at+".type", p.Type, partyTypes)
	if p.Type == graph.CountryParty {
		k.code(at+".name", p.Name)
	} else {
		k.name(at+".name", p.Name)
	}
	k.text(at+".for", p.For)
	maybeOneOf(k, at+".role", p.Role, graph.Roles)
}

// nesting checks which meetings are parts of others: of one that is there, and none of itself, by
// however many steps.
func (k *checker) nesting(all []graph.MeetingClaim) {
	for i, m := range all {
		at := "meetings[" + strconv.Itoa(i) + "].within"
		if m.Within < 0 || m.Within > len(all) {
			k.wrong(at, "%d is not 0 or 1 to %d, the number of a meeting", m.Within, len(all))
			return
		}
	}
	for i := range all {
		at, steps := i, 0
		for all[at].Within > 0 && steps <= len(all) {
			at, steps = all[at].Within-1, steps+1
		}
		if steps > len(all) {
			k.wrong("meetings["+strconv.Itoa(i)+"].within", "it leads back to the meeting itself")
			return
		}
	}
}
