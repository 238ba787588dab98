package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/graph"
)

// concludeMeeting makes one meeting of all that is told of it: the Meeting, who attended, what was
// discussed and where, and what it was a part of.
func concludeMeeting(key string, told []telling) elements {
	out := newElements()
	if len(told) == 0 {
		return out
	}
	told = slices.Clone(told)
	slices.SortStableFunc(told, compareTellings)
	m := graph.Meeting{Key: key, Date: told[0].claim.Date, Status: status(told), Sources: sources(told)}
	m.Kind = graph.MeetingKind(majority(told, func(t telling) string { return string(t.claim.Kind) }))
	m.Mode = cmp.Or(graph.Mode(majority(told, func(t telling) string {
		if t.claim.Mode == graph.ModeUnknown {
			return ""
		}
		return string(t.claim.Mode)
	})), graph.ModeUnknown)
	m.Name = meetingName(m)
	attended := attendance(key, told)
	for _, a := range attended {
		out.relation(a)
	}
	code := eventCode(m, attended, told)
	m.CAMEO, m.PLOVER = code.CAMEO, code.PLOVER.String()
	out.node(m)
	id := m.ID()
	for _, t := range told {
		for _, topic := range t.topics {
			out.relation(graph.Discussed{From: id, Topic: topic})
		}
		if t.place.Key != "" {
			out.relation(graph.LocatedIn{From: id, To: t.place})
		}
		if t.whole != "" {
			out.relation(graph.PartOf{Meeting: key, Whole: t.whole})
		}
	}
	return out
}

// compareTellings orders by publication (unknown first), then by article.
func compareTellings(a, b telling) int {
	return cmp.Or(cmp.Compare(a.article.Published.String(), b.article.Published.String()),
		cmp.Compare(a.article.ID, b.article.ID))
}

// rank orders the statuses that articles of one day give: what did happen outweighs what was
// planned, and what was called off outweighs what was planned before.
var rank = map[graph.Status]int{graph.Proposed: 1, graph.Scheduled: 2, graph.Postponed: 3,
	graph.Cancelled: 4, graph.Refused: 5, graph.Held: 6}

// status is what the latest article says, the highest in rank where several came out together.
func status(told []telling) graph.Status {
	best := told[0]
	for _, t := range told[1:] {
		byDay := cmp.Compare(t.article.Published.String(), best.article.Published.String())
		if cmp.Or(byDay, cmp.Compare(rank[t.claim.Status], rank[best.claim.Status])) > 0 {
			best = t
		}
	}
	return best.claim.Status
}

// sources counts the publishers that tell of the meeting; articles that name none are one source.
func sources(told []telling) int {
	publishers := map[string]bool{}
	for _, t := range told {
		publishers[graph.Fold(t.article.Publisher)] = true
	}
	return len(publishers)
}

// majority is the value that most tellings give, the least among equals; "" is no value.
func majority(told []telling, of func(telling) string) string {
	counts := map[string]int{}
	for _, t := range told {
		if v := of(t); v != "" {
			counts[v]++
		}
	}
	return mostVotes(counts)
}

// mostVotes is the value with the highest count, the least among equals, "" when there is none.
func mostVotes(counts map[string]int) string {
	best := ""
	for v, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && v < best {
			best = v
		}
	}
	return best
}

// meetingName is what a picture shows: "Press conference · 2013-05-17".
func meetingName(m graph.Meeting) string {
	s := strings.ReplaceAll(string(m.Kind), "_", " ")
	if first, n := utf8.DecodeRuneInString(s); n > 0 {
		s = string(unicode.ToUpper(first)) + s[n:]
	}
	if !m.Date.IsZero() {
		s += " · " + m.Date.String()
	}
	return s
}

// attendance is one relation a party: the role and the side that most tellings give, where a stated
// role outweighs mere participation.
func attendance(key string, told []telling) []graph.Attended {
	type votes struct{ roles, sides map[string]int }
	by := map[graph.NodeID]votes{}
	for _, t := range told {
		for _, p := range t.parties {
			v, ok := by[p.id]
			if !ok {
				v = votes{map[string]int{}, map[string]int{}}
				by[p.id] = v
			}
			if p.role != graph.Participant {
				v.roles[string(p.role)]++
			}
			if p.side.Key != "" {
				v.sides[nodeElement(p.side)]++
			}
		}
	}
	var out []graph.Attended
	for id, v := range by {
		role := cmp.Or(graph.Role(mostVotes(v.roles)), graph.Participant)
		a := graph.Attended{Party: id, Meeting: key, Role: role}
		if side := mostVotes(v.sides); side != "" {
			a.OnBehalfOf, _ = parseElement(side)
		}
		out = append(out, a)
	}
	return out
}

// derive is what a concluded meeting adds to the sums over meetings, nothing unless it was held:
// who met whom, and who discussed what.
func derive(m elements, key string) map[Fact]struct{} {
	facts := map[Fact]struct{}{}
	node, ok := m.nodes[graph.NodeID{Label: graph.MeetingLabel, Key: key}].(graph.Meeting)
	if !ok || node.Status != graph.Held {
		return facts
	}
	var people, topics []string
	for id, r := range m.relations {
		switch {
		case id.Type == graph.AttendedType && id.From.Label == graph.PersonLabel:
			people = append(people, id.From.Key)
		case id.Type == graph.DiscussedType:
			topics = append(topics, r.(graph.Discussed).Topic)
		}
	}
	slices.Sort(people)
	day := dayOf(node.Date).String()
	add := func(id graph.RelID) {
		e := relElement(id)
		facts[Fact{e, exists, ""}] = struct{}{}
		if day != "" {
			facts[Fact{e, seen, day}] = struct{}{}
		}
	}
	for i, a := range people {
		for _, b := range people[i+1:] {
			add(graph.MetWith{A: a, B: b}.ID())
		}
		for _, topic := range topics {
			add(graph.Discussed{From: graph.NodeID{Label: graph.PersonLabel, Key: a}, Topic: topic}.ID())
		}
	}
	return facts
}

// report is the relation of an article to a meeting: the first of its claims under that key, with
// the evidence, the parties and the topics of all of them.
func report(key string, told []telling) graph.Reports {
	first := told[0].claim
	r := graph.Reports{Article: told[0].article.ID, Meeting: key, Kind: first.Kind, Status: status(told),
		Date: first.Date, Rule: first.Rule}
	for _, t := range told {
		r.Confidence = max(r.Confidence, t.claim.Confidence)
		if r.Place == "" && t.claim.Place != nil {
			r.Place = t.claim.Place.Name
		}
		for _, e := range t.claim.Evidence {
			if !slices.Contains(r.Evidence, e) {
				r.Evidence = append(r.Evidence, e)
			}
		}
		for _, p := range t.claim.Participants {
			r.Who = append(r.Who, p.Name)
		}
		r.Topics = append(r.Topics, t.claim.Topics...)
	}
	r.Who, r.Topics = sortedSet(r.Who), sortedSet(r.Topics)
	return r
}

func sortedSet(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
