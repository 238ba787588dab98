package extract

import (
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// unit is a stretch of the text that the lexicon knows: a country, a title, a city. Units never
// overlap; whole holds every entry of that same length.
type unit struct {
	first, end int
	kind       lexicon.Kind
	match      lexicon.Match
	whole      []lexicon.Match
}

// findUnits covers the text with the longest entries of the lexicon that fit, from left to right.
func findUnits(s *story) {
	var room []lexicon.Match
	for _, sentence := range s.doc.Sentences {
		capitals := sentence.Capitals
		for i := sentence.First; i < sentence.End; {
			room = s.lex.AppendAt(room[:0], s.words[:sentence.End], i)
			u, ok := s.choose(room, i, capitals)
			if !ok {
				i++
				continue
			}
			s.units = append(s.units, u)
			for k := u.first; k < u.end; k++ {
				s.unitAt[k] = len(s.units)
			}
			i = u.end
		}
	}
	s.joinPortfolios()
}

// choose picks among the entries at token i the longest that may be believed there.
func (s *story) choose(list []lexicon.Match, i int, capitals bool) (unit, bool) {
	for k, m := range list {
		if !s.credible(m, i, capitals) || s.crossesDash(i, i+m.Tokens) {
			continue
		}
		u := unit{first: i, end: i + m.Tokens, kind: m.Kind, match: m}
		u.end = s.withoutPossessive(u)
		for _, other := range list[k:] {
			if other.Tokens == m.Tokens && s.credible(other, i, capitals) {
				u.whole = append(u.whole, other)
			}
		}
		return u, true
	}
	return unit{}, false
}

// crossesDash reports whether a dash between blanks, which parts the entries of a list, stands among
// the tokens.
func (s *story) crossesDash(first, end int) bool {
	for i := first + 1; i < end-1; i++ {
		if w := s.norm(i); (w == "-" || w == "–" || w == "—") &&
			s.doc.Tokens[i-1].End < s.doc.Tokens[i].Start && s.doc.Tokens[i].End < s.doc.Tokens[i+1].Start {
			return true
		}
	}
	return false
}

// withoutPossessive leaves a closing 's out of a unit.
func (s *story) withoutPossessive(u unit) int {
	if u.end-u.first > 1 && s.tag(u.end-1) == "POS" {
		return u.end - 1
	}
	return u.end
}

// credible rules out entries whose letters' case does not fit, and ordinary words that are also
// names where nothing but the capital at the head of a sentence speaks for the name. It makes "Us"
// of "us", but neither "US" nor "U.S.".
func (s *story) credible(m lexicon.Match, i int, capitals bool) bool {
	if m.Kind == lexicon.FieldName {
		return false // what a minister is for, read with the title: see portfolio
	}
	if m.Kind == lexicon.TitleName || m.Kind == lexicon.ModifierName {
		return true
	}
	if m.Kind == lexicon.OrganizationName && m.Tokens > 1 && s.words[i+m.Tokens-1] == "ministry" {
		return true // the Peruvian foreign ministry
	}
	if !m.Fits || m.Kind == lexicon.HonorificName && !s.capitalised(i) {
		return false
	}
	if !m.Common || !capitals && m.Kind == lexicon.CountryName && m.Form == m.Name {
		return true // the whole name of a country: Turkey, China, Chad
	}
	if m.Kind == lexicon.Adjective && !capitals && s.titleBegins(i+m.Tokens) {
		return true // Polish President X
	}
	first, _ := s.bounds(i)
	return !capitals && (isAcronym(s.words[i]) || i > first && s.norm(i-1) != `"`)
}

// titleBegins reports whether a title with a capital begins at token i.
func (s *story) titleBegins(i int) bool {
	if !s.capitalised(i) {
		return false
	}
	for _, m := range s.lex.At(s.words, i) {
		if m.Kind == lexicon.TitleName {
			return true
		}
	}
	return false
}

// unitOf is the unit that covers token i, nil when none does.
func (s *story) unitOf(i int) *unit {
	if i < 0 || i >= len(s.unitAt) || s.unitAt[i] == 0 {
		return nil
	}
	return &s.units[s.unitAt[i]-1]
}

// is reports whether one of the entries of the unit's length is of one of the kinds.
func (u *unit) is(kinds ...lexicon.Kind) bool {
	if u == nil {
		return false
	}
	for _, m := range u.whole {
		for _, k := range kinds {
			if m.Kind == k {
				return true
			}
		}
	}
	return false
}

// firstOr is the unit's first token, i for no unit.
func (u *unit) firstOr(i int) int {
	if u == nil {
		return i
	}
	return u.first
}

// endOr is the token after the unit, i for no unit.
func (u *unit) endOr(i int) int {
	if u == nil {
		return i
	}
	return u.end
}

// as is the entry of that kind.
func (u *unit) as(kind lexicon.Kind) (lexicon.Match, bool) {
	if u != nil {
		for _, m := range u.whole {
			if m.Kind == kind {
				return m, true
			}
		}
	}
	return lexicon.Match{}, false
}

// isTitle reports whether token i lies in a title.
func (s *story) isTitle(i int) bool { return s.unitOf(i).is(lexicon.TitleName) }

// inCapitals reports whether token i stands in a sentence of capitals.
func (s *story) inCapitals(i int) bool {
	return s.doc.Sentences[s.sentence(i)].Capitals
}

// proseStart reports whether token i opens a sentence that is no heading, where a capital says
// nothing.
func (s *story) proseStart(i int) bool {
	first, _ := s.bounds(i)
	for first < i && (s.norm(first) == `"` || s.norm(first) == "'" || s.norm(first) == "(") {
		first++
	}
	return i == first && s.kind(i) != nlp.Dateline
}
