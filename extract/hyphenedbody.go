package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// findHyphenedBodies counts the known bodies in compounds with a participle: "Hamas-run",
// "NATO-led".
func (s *story) findHyphenedBodies() {
	for i, w := range s.words {
		part, tail, ok := strings.Cut(w, "-")
		for ok && strings.Count(tail, "-") > 0 && len(tail) > 0 && hasCapital(tail) {
			var more string
			more, tail, _ = strings.Cut(tail, "-")
			part += "-" + more // Al-Qaeda-affiliated
		}
		if !ok || !hasCapital(part) || hasCapital(tail) || !strings.HasSuffix(tail, "ed") &&
			tail != "run" || s.nounAt[i] != 0 {
			continue
		}
		s.noteHyphenedBody(i, part)
	}
}

func (s *story) noteHyphenedBody(i int, part string) {
	for _, m := range s.lex.Lookup(part) {
		org, ok := s.lex.Organization(m)
		if m.Kind != lexicon.OrganizationName || !ok || !m.Fits || org.Generic ||
			s.isPublisher(org.Name) {
			continue
		}
		b := s.bodyNamed(org.Name, org.Acronym, graph.OrgKind(org.Kind))
		b.country = org.Country
		b.forms = append(b.forms, part)
		if sp, ok := s.span(i, i+1); ok {
			b.mentions = append(b.mentions, graph.Span{Start: sp.Start, End: sp.Start + len(part)})
		}
		return
	}
}
