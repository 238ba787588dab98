package extract

import (
	"strings"

	"readout/internal/lexicon"
)

// joinPortfolios makes one title of a title and its fields: "Minister of Foreign Affairs, Foreign
// Employment and Tourism", "Economy, Infrastructure and Shipping Minister", "Special Representative
// for Transport". The lexicon knows the fields and the titles; how they are joined is read here.
func (s *story) joinPortfolios() {
	for k := range s.units {
		u := &s.units[k]
		if !u.is(lexicon.TitleName) || s.unitAt[u.first] != k+1 {
			continue
		}
		if first := s.fieldsBefore(u.first); first < u.first && ministerWords[s.norm(u.end-1)] {
			s.coverUnit(u, first, u.end)
			s.renameByField(u)
		}
		if s.endsWithField(u) {
			s.coverUnit(u, u.first, s.fieldsAfter(u.end))
		} else if w := s.norm(u.end); (w == "for" || w == "of") && !s.isPlural(u) {
			t, _ := s.titleOf(u)
			loose := w == "for" && t.Class != lexicon.Spokesperson
			s.coverUnit(u, u.first, s.fieldBehind(u.end+1, loose))
		}
	}
}

// endsWithField reports whether the lexicon has a title with its field: "Minister of Trade".
func (s *story) endsWithField(u *unit) bool {
	for i := u.first + 1; i < u.end-1; i++ {
		if w := s.norm(i); (w == "of" || w == "for") && s.fieldAt(i+1, u.end) == u.end-i-1 {
			return true
		}
	}
	return false
}

// fieldBehind is the end of the fields that begin at token i, an unlikely one, 0, for none. Where
// loose allows it, capitalised words that are nothing else count up to a comma or "of".
func (s *story) fieldBehind(i int, loose bool) int {
	limit := s.sentenceEnd(i - 1)
	if n := s.fieldAt(i, limit); n > 0 {
		if end := s.fieldsAfter(i + n); !bodyWords[s.norm(end)] {
			return end
		}
		return 0
	}
	end := i
	for loose && end < limit && end < i+8 && (s.capitalised(end) && s.unitOf(end) == nil &&
		!s.lex.LeaderFamily(s.norm(end)) ||
		fieldLinks[s.norm(end)] && s.capitalised(end+1) && s.norm(end) != "of") {
		end++
	}
	if end > i && (s.norm(end) == "," || s.norm(end) == "of") {
		return end
	}
	return 0
}

// renameByField names a minister of several fields after the first of them.
func (s *story) renameByField(u *unit) {
	n := s.fieldAt(u.first, u.end)
	if n == 0 {
		return
	}
	for _, m := range s.lex.Lookup(s.phrase(u.first, u.first+n) + " " + s.words[u.end-1]) {
		if m.Kind == lexicon.TitleName {
			u.whole = []lexicon.Match{m}
		}
	}
}

var ministerWords = wordSet("minister ministers secretary")

// fieldsAfter is the end of the fields that commas and "and" join to the one that ends at token i.
func (s *story) fieldsAfter(i int) int {
	limit := s.sentenceEnd(i - 1)
	for {
		at, and := i, false
		for at < limit && (s.norm(at) == "," || s.norm(at) == "and" || s.norm(at) == "&") {
			and = and || s.norm(at) != ","
			at++
		}
		n := s.fieldAt(at, limit)
		if at == i || n == 0 || !and && s.fieldsAfter(at+n) == at+n {
			return i // a comma alone ends no list
		}
		i = at + n
		if and {
			return i
		}
	}
}

// fieldsBefore is the start of the fields that are joined to the one that begins at token i.
func (s *story) fieldsBefore(i int) int {
	first, _ := s.bounds(i)
	start := i
	for and := false; start-2 >= first; {
		at := start - 1
		switch w := s.norm(at); {
		case w == "and" || w == "&":
			and = true
			if s.norm(at-1) == "," {
				at--
			}
		case w != "," || !and:
			return start
		}
		at = s.fieldEnding(at, first)
		if at < 0 {
			return start
		}
		start = at
	}
	return start
}

// fieldAt is how many tokens the longest field of government takes that begins at token i, 0 for
// none. One that the lexicon does not know is a capitalised word in a list.
func (s *story) fieldAt(i, limit int) int {
	if i >= limit {
		return 0
	}
	for _, m := range s.lex.At(s.words[:limit], i) {
		if m.Kind == lexicon.FieldName && m.Fits {
			return m.Tokens
		}
	}
	return 0
}

// fieldEnding is the first token of the longest field that ends before token i, -1 for none.
func (s *story) fieldEnding(i, first int) int {
	for k := max(first, i-4); k < i; k++ {
		for _, m := range s.lex.At(s.words[:i], k) {
			if m.Kind == lexicon.FieldName && k+m.Tokens == i && (m.Fits || strings.ToLower(
				s.words[k]) == s.words[k]) {
				return k
			}
		}
	}
	return -1
}

// coverUnit extends a unit over the tokens from first up to end, where no other title stands.
func (s *story) coverUnit(u *unit, first, end int) {
	k := s.unitAt[u.first]
	for i := first; i < end; i++ {
		if s.unitAt[i] != k && s.unitOf(i).is(lexicon.TitleName) {
			return
		}
	}
	for i := first; i < end; i++ {
		s.unitAt[i] = k
	}
	u.first, u.end = min(u.first, first), max(u.end, end)
}
