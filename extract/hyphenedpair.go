package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// findHyphenedPairs makes two people of two surnames that a hyphen joins before a word for an
// occasion: "Merkel-Putin talks". A double-barrelled surname that the article knows stays one, and so
// do names of countries and bodies, which are read elsewhere.
func (s *story) findHyphenedPairs() {
	for i, w := range s.words {
		a, b, ok := strings.Cut(w, "-")
		if !ok || s.nounAt[i] != 0 || s.unitOf(i) != nil || !nounTriggersHas(s.lemma(i+1)) ||
			!s.surnamePart(a, i) || !s.surnamePart(b, i) || s.doubleBarrelled(w) {
			continue
		}
		m := &mention{first: i, end: i + 1, head: i, kind: named}
		sp, inText := s.span(i, i+1)
		for _, part := range []string{a, b} {
			p := s.personFor(name{first: i, end: i + 1, fold: []string{graph.Fold(part)}}, false)
			if p == nil {
				p = &person{name: part, tokens: []string{graph.Fold(part)}}
				s.people = append(s.people, p)
			}
			p.kept = true
			p.forms = append(p.forms, part)
			if inText {
				at := sp.Start + strings.LastIndex(w, part)
				p.mentions = append(p.mentions, graph.Span{Start: at, End: at + len(part)})
			}
			m.refs = append(m.refs, ref{person: p})
		}
		if m.refs[0] != m.refs[1] {
			s.addNoun(m)
		}
	}
}

// surnamePart reports whether a part of the compound at token i may be a surname: capitalised, not all
// in capitals, and nothing else that the lexicon knows, but for towns where the tagger sees people.
func (s *story) surnamePart(part string, i int) bool {
	if len(part) < 3 || !startsCapital(part) || isAcronym(part) || strings.Contains(part, "-") {
		return false
	}
	n := s.nameSpan(i)
	tagged := n != nil && n.Type == nlp.Person
	return !slices.ContainsFunc(s.lex.Lookup(part), func(m lexicon.Match) bool {
		town := m.Kind == lexicon.CityName && tagged
		return m.Kind != lexicon.GivenName && m.Kind != lexicon.TitleName && !town
	})
}

// doubleBarrelled reports whether the article has the whole compound in a longer name.
func (s *story) doubleBarrelled(w string) bool {
	whole := graph.Fold(w)
	return slices.ContainsFunc(s.people, func(p *person) bool {
		return slices.Contains(p.tokens, whole) || strings.Contains(strings.Join(p.tokens, " "), whole)
	})
}

func startsCapital(w string) bool { return w != "" && hasCapital(w[:1]) }
