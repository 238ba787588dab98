package extract

import (
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// taggedPerson is the end of a person's name of several words that the tagger of names sees begin at
// token i, i for none. Headings and texts in capitals, of which the tagger is less sure, are left to
// the rules.
func (s *story) taggedPerson(i int) int {
	n := s.nameSpan(i)
	if n == nil || n.Type != nlp.Person || s.inCapitals(i) || s.kind(i) != nlp.Prose {
		return i
	}
	first, end := s.withinTagged(n)
	if first != i || end-first < 2 {
		return i
	}
	return end
}

// withinTagged is what is left of a name of the tagger without owners and titles before it and a
// possessive or an addition behind it: "Peru's Alan Garcia", "Joseph R. Biden, Jr.".
func (s *story) withinTagged(n *nlp.Name) (first, end int) {
	first, end = n.First, n.End
	for i := n.First; i < end; i++ {
		if s.norm(i) == "," || s.norm(i) == "(" {
			end = i
		}
	}
	for end > first && (s.tag(end-1) == "POS" || !s.capitalised(end-1)) {
		end--
	}
	for i := first; i < end; i++ {
		if s.tag(i) == "POS" {
			first = i + 1
		}
	}
	for first < end {
		u := s.unitOf(first)
		owner := u.is(lexicon.Adjective, lexicon.CountryName, lexicon.OrganizationName) && end-u.end > 1
		if !owner && !u.is(lexicon.TitleName, lexicon.HonorificName, lexicon.ModifierName) {
			break
		}
		first = u.end
	}
	return first, end
}
