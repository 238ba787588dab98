package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// public reports whether parties with a public charge deal with each other: two at least, or one on
// a journey to a country. Companies and their workers, private persons and somebody's relatives
// have none.
func (s *story) public(o *occasion) bool {
	var lands, others, private int
	for _, p := range o.parties {
		switch {
		case p.land != nil:
			lands++
		case p.body != nil && tradeKinds[p.body.kind], p.body != nil && s.ofWorkers(p.body),
			p.person != nil && s.isPrivate(p.person):
			private++
		default:
			others++
		}
	}
	if private == 0 {
		return true
	}
	return others+lands >= 2 && (o.kind != graph.KindVisit || others > 0)
}

var tradeKinds = map[graph.OrgKind]bool{graph.Company: true, graph.Media: true}

// ofWorkers reports whether a body is a union of those who work for others.
func (s *story) ofWorkers(b *body) bool {
	return b.kind == "" && slices.ContainsFunc(strings.Fields(strings.ToLower(b.name)), func(w string) bool {
		return workWords[w]
	})
}

var workWords = wordSet("workers teamsters pilots miners steelworkers employees dockers")

// isPrivate reports whether somebody without an office is introduced by a word for private persons,
// "teenager Holly", or as a relative, "his wife, Imelda", or speaks for a company.
func (s *story) isPrivate(p *person) bool {
	if len(p.offices) > 0 {
		return false
	}
	for _, b := range s.bodies {
		if p.side == b.name && tradeKinds[b.kind] {
			return true
		}
	}
	return slices.ContainsFunc(s.names, func(n name) bool {
		return slices.Equal(n.fold, p.tokens) && (privateNouns[s.lemma(n.first-1)] || s.ownRelative(n))
	})
}

// ownRelative reports whether a name is that of a relative of whoever the sentence is about: "his
// wife, Imelda", but not "Kim's sister".
func (s *story) ownRelative(n name) bool {
	i := n.first - 1
	if s.norm(i) == "," {
		i--
	}
	return kinNouns[s.lemma(i)] && s.tag(i-1) == "PRP$"
}

// privateNouns stand before the name of a private person.
var privateNouns = wordSet(`teenager tourist student pupil resident actor actress singer musician band
rapper model comedian director filmmaker novelist author poet painter artist chef coach striker
midfielder goalkeeper defender forward winger captain player boxer swimmer athlete golfer runner
driver cyclist skater star celebrity billionaire heiress businessman businesswoman banker trader
investor entrepreneur farmer fisherman nurse doctor patient victim survivor suspect defendant
murderer gunman passenger motorist pensioner grandmother grandfather mother father woman man girl boy
backpacker traveller traveler climber sailor surfer blogger influencer`)
