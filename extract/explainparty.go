package extract

import (
	"cmp"
	"slices"
)

// through is by which expressions a party came in, in the order of the text: those noted for it,
// or for its side where it has taken the place of that. Where nothing is noted, as of those who came
// in by another occasion, they are those of the occasion's sentences, or else the nearest.
func (s *story) through(o *occasion, r ref) []Expression {
	own := s.expressions(o, func(h *heard) bool {
		return !h.out && (h.ref == r || sameSide(h.ref, r) && !o.has(h.ref))
	})
	if len(own) > 0 {
		return own
	}
	for _, k := range o.sentences {
		x := s.doc.Sentences[k]
		if at := s.mentionIn(tokens{x.First, x.End}, r); at.end-at.first < x.End-x.First {
			own = append(own, Expression{s.wordsAt(at), s.formAt(at), o.pattern(), nil})
		}
	}
	if at, ok := s.nearestMention(o.first, r); ok && len(own) == 0 {
		own = append(own, Expression{s.wordsAt(at), s.formAt(at), o.pattern(), nil})
	}
	return own
}

// nearestMention is the mention of somebody that is nearest to token i.
func (s *story) nearestMention(i int, r ref) (at tokens, ok bool) {
	best := len(s.words)
	for _, m := range s.nouns {
		if d := max(m.first-i, i-m.first); d < best && slices.Contains(m.refs, r) {
			best, at, ok = d, m.tokens(), true
		}
	}
	return at, ok
}

// expressions are those noted of an occasion that are wanted, each once. What wanted changes of one
// is how it is told. Where rule and head both speak of one, it has the rule of the former and the
// score of the latter.
func (s *story) expressions(o *occasion, wanted func(*heard) bool) []Expression {
	var list []heard
	for _, h := range o.heard {
		if !wanted(&h) {
			continue
		}
		h.at = s.mentionIn(h.at, h.ref)
		k := slices.IndexFunc(list, func(x heard) bool { return x.at == h.at })
		switch {
		case k < 0:
			list = append(list, h)
		case h.verdict.asked && !list[k].verdict.asked:
			list[k].verdict = h.verdict
		}
	}
	out := []Expression{}
	for _, h := range list {
		out = append(out, Expression{s.wordsAt(h.at), s.formAt(h.at), cmp.Or(h.by, ByHead),
			h.verdict.score()})
	}
	sortByPlace(out, func(x Expression) Words { return x.Words })
	return out
}

// leftOut reports whether an expression for somebody who is no party was judged to be none of one,
// by itself or, as withoutLooseSides has it, for want of what the limit then is.
func (h *heard) leftOut() bool {
	if !h.out && h.by == "" && h.person == nil && h.verdict.chance < looseSideAt {
		h.verdict.limit = looseSideAt
		return true
	}
	return h.out
}

// mentionIn is the mention among the tokens that stands for a party, or for a place in it where it
// is a country; all of the tokens where none does.
func (s *story) mentionIn(at tokens, r ref) tokens {
	for _, fits := range []func(ref) bool{
		func(x ref) bool { return x == r },
		func(x ref) bool { return r.land != nil && x.site != nil && x.site.country == r.land.code },
	} {
		for k := at.first; k < at.end; k++ {
			if m := s.noun(k); m.standsFor(fits) {
				return m.tokens()
			}
		}
	}
	return at
}

// formAt is how the mention at the tokens refers; what is none describes.
func (s *story) formAt(at tokens) Form {
	if m := s.noun(at.first); m != nil && m.tokens() == at {
		return formOf(m)
	}
	return Description
}

// passed are those who were looked at as parties of an occasion and are none, without the sides of
// those who are.
func (s *story) passed(o *occasion) []Party {
	out := []Party{}
	for _, h := range o.heard {
		r := h.ref
		if !h.leftOut() || slices.ContainsFunc(o.parties, func(p party) bool { return sameSide(p.ref, r) }) {
			continue
		}
		e := s.entity(r)
		if !slices.ContainsFunc(out, func(p Party) bool { return p.Entity == e }) {
			out = append(out, Party{e,
				s.expressions(o, func(x *heard) bool { return x.ref == r && x.leftOut() })})
		}
	}
	return out
}
