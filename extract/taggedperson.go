package extract

import (
	"strings"

	"readout/graph"
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

// taggedWithin is the person's name that the tagger sees among capitalised words: a heading has
// capitals for verbs and things too ("President Biden Tours Model"), and elsewhere a common noun may
// stand before a name ("PRICE OF OIL Cheney"). Where it sees none or several, or one that goes
// further, all the words stay.
func (s *story) taggedWithin(first, end int) (int, int) {
	var found *nlp.Name
	for i := first; i < end; i++ {
		n := s.nameSpan(i)
		if n == nil || n.Type != nlp.Person || n == found {
			continue
		}
		if found != nil || n.First < first || n.End > end {
			return first, end
		}
		found = n
	}
	if found == nil {
		return first, end
	}
	a, b := s.withinTagged(found)
	if b <= a || s.kind(first) != nlp.Heading && !(s.commonWords(first, a) && s.commonWords(b, end)) {
		return first, end
	}
	return a, b
}

// commonWords reports whether none of the tokens is tagged as a proper noun, nor as a verb: prose
// writes a verb with a capital only where it is a name (Halima Said).
func (s *story) commonWords(first, end int) bool {
	for i := first; i < end; i++ {
		if strings.HasPrefix(s.tag(i), "NNP") || strings.HasPrefix(s.tag(i), "VB") {
			return false
		}
	}
	return true
}

// withinTagged is what is left of a name of the tagger without owners and titles before it and a
// possessive or an addition behind it: "Peru's Alan Garcia", "Joseph R. Biden, Jr.".
func (s *story) withinTagged(n *nlp.Name) (first, end int) {
	first, end = n.First, n.End
	for i := n.First; i < end; i++ { // the tagger may take two people for one
		if w := s.norm(i); w == "," || w == "(" || w == "and" || w == "&" {
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

// seenAsPerson reports whether the tagger of names takes one of the words of a candidate for a
// person's, here or elsewhere in the article. Of texts in capitals it is no judge.
func (s *story) seenAsPerson(n name) bool {
	if s.inCapitals(n.first) {
		return true
	}
	if s.asPerson == nil {
		s.asPerson = map[string]bool{}
		for k := range s.doc.Names {
			if x := &s.doc.Names[k]; x.Type == nlp.Person {
				for i := x.First; i < x.End; i++ {
					s.asPerson[graph.Fold(s.words[i])] = true
				}
			}
		}
	}
	for i := n.first; i < n.end; i++ {
		if s.asPerson[graph.Fold(s.words[i])] {
			return true
		}
	}
	return false
}

// taggedAlone reports whether the tagger of names sees a person in token i alone, inside a sentence.
func (s *story) taggedAlone(i int) bool {
	n := s.nameSpan(i)
	return n != nil && n.Type == nlp.Person && n.First == i && n.End == i+1 &&
		s.kind(i) == nlp.Prose && !s.inCapitals(i) && len(s.words[i]) > 2 &&
		s.norm(i-1) != "v." && !strings.Contains(s.words[i], "-") &&
		!(strings.HasSuffix(s.words[i], "s") && s.asPerson[strings.TrimSuffix(s.norm(i), "s")]) &&
		!s.unitOf(i).is(lexicon.Demonym, lexicon.Adjective, lexicon.CountryName)
}
