package extract

import "readout/internal/lexicon"

// officeBeforeComma reads the office that a name in apposition explains: "the Danish ambassador in
// Ghana, X,", "Spain's director general for Europe, X.".
func (s *story) officeBeforeComma(m *mention) {
	comma := m.first - 1
	if s.norm(comma) != "," || m.kind != named || !s.onlyHonorifics(m) || !s.closesApposition(m) {
		return
	}
	u := s.unitOf(comma - 1)
	at := 0
	if !u.is(lexicon.TitleName) {
		if u, at = s.titleBeforeField(comma); u == nil {
			return
		}
	}
	if s.isPlural(u) {
		return
	}
	o := s.officeAt(u, u.first)
	if o.of == "" && s.norm(at) == "of" {
		o.of = s.ownerNamed(at+1, comma, o.class)
	}
	if o.of != "" {
		s.addOffice(m.refs[0].person, o, m)
	}
}

// closesApposition reports whether a name is set off behind as well: by a mark or the end.
func (s *story) closesApposition(m *mention) bool {
	switch s.norm(m.end) {
	case ",", ".", ";", ")", "--", "–", "—":
		return true
	}
	return m.end >= s.sentenceEnd(m.first)
}
