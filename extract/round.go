package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// bridgeRounds gives parties to an occasion that the text only counts among others of the same
// sides: "the next round will be held in Geneva in May", "they last met in June". The sides are
// those of the occasion told before.
func (s *story) bridgeRounds() {
	for k, o := range s.related {
		if len(o.parties) > 1 || o.hedged || class(o.kind) == 2 || class(o.kind) > 3 ||
			!s.isSerial(o) {
			continue
		}
		for j := k - 1; j >= 0; j-- {
			a := s.related[j]
			if len(a.parties) < 2 || class(a.kind) != 0 && class(a.kind) != 3 ||
				!joins(o.parties, a.parties) {
				continue
			}
			o.parties = sidesInstead(s, a.parties)
			for _, p := range o.parties {
				o.hear(p.ref, tokens{o.left, o.end}, ByTakingUp)
			}
			break
		}
	}
}

// serialWords count an occasion among others.
var serialWords = wordSet(`next second third fourth fifth sixth another last previous earlier
latest follow-up followup further new first final`)

// isSerial reports whether a noun is counted among others and has a date or place of its own.
func (s *story) isSerial(o *occasion) bool {
	if o.frame != nominal && o.frame != forum || o.date.IsZero() && o.place == (ref{}) {
		return false
	}
	for i := o.left; i < o.first; i++ {
		if serialWords[s.norm(i)] {
			return true
		}
	}
	return false
}

// joins reports whether all of few are among many.
func joins(few, many []party) bool {
	for _, p := range few {
		if !slices.ContainsFunc(many, func(q party) bool { return sameSide(p.ref, q.ref) }) {
			return false
		}
	}
	return true
}

// sidesInstead are the countries and bodies for which people stand, since who will speak for them
// the next time is not said.
func sidesInstead(s *story, parties []party) []party {
	var out []party
	for _, p := range parties {
		if p.person != nil && p.person.side != "" && !p.person.guessed {
			if r := s.sideRef(p.person.side); r != (ref{}) {
				p = party{r, ""}
			}
		}
		out = append(out, party{p.ref, graph.Role("")})
	}
	return uniqueParties(out)
}

// sideRef is the country or body with that code or name, if the text has it.
func (s *story) sideRef(side string) ref {
	for _, l := range s.lands {
		if l.code == side {
			return ref{land: l}
		}
	}
	for _, b := range s.bodies {
		if strings.EqualFold(b.name, side) {
			return ref{body: b}
		}
	}
	return ref{}
}
