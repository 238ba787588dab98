package extract

import (
	"slices"

	"readout/graph"
)

// What a decision rests on is noted beside it, as tokens and the name of a rule: nothing is looked
// up, counted or written out for that, and nothing is decided by it. Explain does the rest for those
// who ask.

// patterns are what the frames of triggers look for, in words.
var patterns = [...]Rule{mutual: "X met Y", receive: "X received Y", journey: "X travelled to Y",
	sighted: "X visited Y", address: "X told Y", subject: "X and Y discussed",
	nominal: "talks between X and Y", forum: "summit of X and Y"}

// pattern is the rule by which the words round a trigger name its parties.
func (o *occasion) pattern() Rule {
	if o.frame == nominal && o.kind == graph.KindVisit {
		return "X's visit to Y"
	}
	return patterns[o.frame]
}

// tokens are those from first up to end; the zero value is none.
type tokens struct{ first, end int }

func (g group) tokens() tokens    { return tokens{g.first, g.end} }
func (m *mention) tokens() tokens { return tokens{m.first, m.end} }
func (t timed) tokens() tokens    { return tokens{t.first, t.end} }

// why is what the decisions about an occasion rest on.
type why struct {
	judged     verdict // of the head for triggers
	heard      []heard // the expressions that stand for its parties, and those judged to be none
	statusWhy  basis
	statusFrom *occasion // the mention that has the status, nil where it is the first
	dateWhy    basis
	placeWhy   basis
	joined     []joined // its other mentions
}

// verdict is what a head says of a word, and from which probability on it is kept.
type verdict struct {
	chance, limit float32
	asked         bool // else no head was asked
}

// basis is what one decision rests on.
type basis struct {
	by     Rule
	lender Rule   // how the other occasion came by it from which it is taken
	at     tokens // the words, none where the rule has none; for a place ByClause, the trigger
}

// lent is the basis of what is taken over from another occasion.
func (b basis) lent(by Rule) basis { return basis{by, b.by, b.at} }

// heard is an expression, or a list that has it, by which a party comes in.
type heard struct {
	ref
	at      tokens
	by      Rule    // "" where only the head takes it for a party
	verdict verdict // of the head for participants
	out     bool    // it is none
}

// hear notes where a rule finds a party; without tokens there is nothing to note.
func (o *occasion) hear(r ref, at tokens, by Rule) {
	if at.end > at.first {
		o.heard = append(o.heard, heard{ref: r, at: at, by: by})
	}
}

// hearAll notes, for everybody whom a mention stands for, what was decided about it.
func (o *occasion) hearAll(m *mention, h heard) {
	h.at = m.tokens()
	for _, r := range m.refs {
		if isParty(r) {
			h.ref = r
			o.heard = append(o.heard, h)
		}
	}
}

// has reports whether somebody is a party themselves.
func (o *occasion) has(r ref) bool {
	return slices.ContainsFunc(o.parties, func(p party) bool { return p.ref == r })
}

// joined is a further mention of an occasion and the rule that takes it for one.
type joined struct {
	*occasion
	by Rule
}

// rejected is an occasion that is not reported.
type rejected struct {
	*occasion
	reason Reason
}

// lackOf is why an occasion does not count.
func (s *story) lackOf(o *occasion) Reason {
	switch {
	case o.hedged:
		return Hedged
	case len(o.parties) == 0:
		return NoParties
	case len(o.parties) < 2:
		return OneParty
	case s.sides(o) < 2:
		return OneSide
	case !s.public(o):
		return Private
	}
	return NoVisitor
}

func (s *story) reject(o *occasion, r Reason) { s.rejected = append(s.rejected, rejected{o, r}) }

// copied is for a further occasion of the same words.
func (w why) copied() why {
	w.heard, w.joined = slices.Clone(w.heard), slices.Clone(w.joined)
	return w
}
