package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// clockLine is the sentence at the head of a transcript that gives the hour at which it begins,
// "4:15 P.M. EDT", -1 in other texts.
func (s *story) clockLine() int {
	const headLines = 8
	for k, x := range s.doc.Sentences[:min(headLines, len(s.doc.Sentences))] {
		if x.Kind != nlp.Heading || x.End-x.First < 2 || !strings.Contains(s.words[x.First], ":") {
			continue
		}
		switch strings.ReplaceAll(s.norm(x.First+1), ".", "") {
		case "am", "pm":
			return k
		}
	}
	return -1
}

// placeOfTranscript is the line above the hour: a building, with or without its city.
func (s *story) placeOfTranscript() {
	k := s.clockLine() - 1
	if k < 0 || s.here != nil {
		return
	}
	x := s.doc.Sentences[k]
	if x.End-x.First > longLine {
		return
	}
	city, country := x.End, ""
	for i := x.End - 1; i > x.First; i-- {
		m := s.noun(i)
		switch {
		case m.standsFor(isLocation) && m.kind == named:
			city, country = m.first, placeCountry(m.location())
			i = m.first
			continue
		case s.norm(i) == ",":
			continue
		}
		break
	}
	if city == x.First || city == x.End && !venueWords[s.norm(x.End-1)] {
		return
	}
	for i := x.First; i < city; i++ {
		if !s.capitalised(i) && s.tag(i) != "POS" && s.tag(i) != "IN" && s.tag(i) != "DT" {
			return
		}
	}
	v := s.siteNamed(strings.Trim(s.phrase(x.First, city), " ,*"), country)
	v.kind, v.venue = graph.Building, true
	if sp, ok := s.span(x.First, city); ok && len(v.mentions) == 0 {
		v.mentions = append(v.mentions, sp)
	}
	s.here = v
}

// longLine is how many tokens a line that names a place may have.
const longLine = 16

// placeCountry is the country of a place, "" when it is not known.
func placeCountry(r ref) string {
	switch {
	case r.land != nil:
		return r.land.code
	case r.site != nil:
		return r.site.country
	}
	return ""
}

// placeTranscribed gives the occasion that a transcript is of its day and place, so that what is
// told in it of other days and places is not taken for it.
func placeTranscribed(s *story) {
	for _, o := range s.found {
		if !s.transcribed(o) || o.status != graph.Held {
			continue
		}
		if o.date.IsZero() && !s.day.IsZero() {
			o.date, o.dated, o.dateWhy = graph.OnDay(s.day), inherited, basis{by: ByTranscript}
		}
		if o.place == (ref{}) && s.here != nil && o.mode == graph.InPerson {
			o.place, o.placed, o.placeWhy = ref{site: s.here}, implied, basis{by: ByDateline}
		}
	}
}

// transcribed reports whether an occasion is the one that the title of a transcript or readout
// names, which takes place on the article's day.
func (s *story) transcribed(o *occasion) bool {
	if s.kind(o.first) != nlp.Heading {
		return false
	}
	first, _ := s.bounds(o.first)
	return s.norm(first) == "readout" || s.sentence(o.first) < s.clockLine()
}
