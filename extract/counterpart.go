package extract

import "readout/internal/lexicon"

// officeOfOther is the office that a counterpart shares: that of the person named before in the
// sentence, else of the first one in the nearest sentence before that names an officer.
func (s *story) officeOfOther(p *person, m *mention) (string, lexicon.OfficeClass, string) {
	first, _ := s.bounds(m.first)
	for k := m.first - 1; k >= first; k-- {
		if o := s.officerAt(k, p); o != nil {
			return o.title, o.class, o.rank
		}
	}
	at := s.sentence(m.first)
	for back := 1; back <= 3 && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		for k := sentence.First; k < sentence.End; k++ {
			if o := s.officerAt(k, p); o != nil {
				return o.title, o.class, o.rank
			}
		}
	}
	return "", "", ""
}

// officerAt is the first office of the person named at token i, unless that is not; nil for none.
func (s *story) officerAt(i int, not *person) *office {
	n := s.noun(i)
	if !n.standsFor(isPerson) || n.refs[0].person == nil || n.refs[0].person == not ||
		len(n.refs[0].person.offices) == 0 {
		return nil
	}
	return &n.refs[0].person.offices[0]
}
