package extract

import (
	"strings"

	"readout/internal/nlp"
)

// author is who says "I" outside quotation marks: in a transcript the speaker whose name and colon
// open the paragraph, else the one by whom the heading says the text is: "Statement by X".
func (s *story) author(i int) []ref {
	for k := s.sentence(i); k >= 0; k-- {
		x := s.doc.Sentences[k]
		if x.Kind == nlp.Heading {
			continue
		}
		if r := s.labelAt(x.First); r != nil {
			return r
		}
	}
	for _, x := range s.doc.Sentences {
		if x.Kind != nlp.Heading {
			break
		}
		if r := s.byline(x); r != nil {
			return r
		}
	}
	return nil
}

// byline is the first person named after "by" in a heading.
func (s *story) byline(x nlp.Sentence) []ref {
	by := false
	for k := x.First; k < x.End; k++ {
		by = by || s.norm(k) == "by"
		if m := s.noun(k); by && m.standsFor(isPerson) && m.kind == named {
			return m.refs
		}
	}
	return nil
}

// ownSide is the country or body for which whoever says "we" speaks.
func (s *story) ownSide(i int) []ref {
	who := s.author
	if s.doc.Tokens[i].Quoted {
		who = s.speaker
	}
	for _, r := range who(i) {
		if isPerson(r) && r.person.side != "" {
			if side := s.sideRef(r.person.side); side != (ref{}) {
				return []ref{side}
			}
		}
	}
	return nil
}

// labelAt is the person whose name and a colon stand at token i: "PRESIDENT BIDEN: Thank you".
func (s *story) labelAt(i int) []ref {
	m := s.noun(i)
	if m != nil && m.first == i && len(m.refs) == 1 && isPerson(m.refs[0]) && s.norm(m.end) == ":" {
		return m.refs
	}
	return nil
}

// resolveDelegation takes up a delegation told of before: "the delegation", "its delegation".
func (s *story) resolveDelegation(i int) {
	if w := s.norm(i - 1); w != "the" && w != "this" || !strings.HasPrefix(s.tag(i), "NN") {
		return
	}
	var found []ref
	for _, m := range s.nouns {
		if m.first >= i {
			break
		}
		if m.kind != described {
			continue
		}
		for k := m.first; k < m.end; k++ {
			if s.lemma(k) == "delegation" {
				found = m.refs
			}
		}
	}
	s.addPronoun(i-1, i+1, found)
}
