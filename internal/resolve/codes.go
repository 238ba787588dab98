package resolve

import "readout/graph"

// eventCodes are the standard codes of a meeting in CAMEO (the CAMEO manual 1.1b3) and PLOVER (0.8),
// as "TYPE" or "TYPE-mode". Both schemes code what is still to come as an intention and a refusal
// as a refusal; neither has a code for a meeting that was cancelled without anybody refusing it.
// A finer code needs to know who hosts whom and where, and comes with the roles.
func eventCodes(kind graph.MeetingKind, status graph.Status) (cameo, plover string) {
	switch status {
	case graph.Scheduled, graph.Proposed, graph.Postponed:
		return "036", "AGREE"
	case graph.Refused:
		return "125", "REJECT-meet"
	case graph.Cancelled:
		return "", ""
	}
	switch kind {
	case graph.KindCall:
		return "041", "CONSULT-phone"
	case graph.KindVisit:
		return "042", "CONSULT-visit"
	case graph.KindNegotiations:
		return "046", "CONSULT"
	case graph.KindSummit, graph.KindConference:
		return "040", "CONSULT-multilateral"
	}
	return "040", "CONSULT"
}
