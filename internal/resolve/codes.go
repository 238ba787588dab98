package resolve

import "readout/graph"

// eventCode is the code of a concluded meeting without its contexts, which are the topics' own and
// change with them.
func eventCode(m graph.Meeting, attended []graph.Attended, told []telling) graph.EventCode {
	o := graph.Occasion{Kind: m.Kind, Mode: m.Mode, Status: m.Status}
	var places []graph.NodeID
	for _, t := range told {
		if t.place.Key != "" {
			places = append(places, t.place)
		}
		o.Signed = o.Signed || graph.TellsOfSigning(t.claim.Evidence)
	}
	o.Country = graph.CountryOfPlaces(places)
	for _, a := range attended {
		id := a.Party
		if a.OnBehalfOf.Key != "" {
			id = a.OnBehalfOf
		}
		o.Sides = append(o.Sides, graph.Side{Name: id.Key, Country: id.Label == graph.CountryLabel,
			Role: a.Role})
	}
	return o.Code()
}
