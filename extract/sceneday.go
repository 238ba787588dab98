package extract

import (
	"readout/graph"
	"readout/internal/nlp"
	"readout/internal/timex"
)

// dayNear is the sentence that gives what sentence k tells its day: itself, or one beside it in its
// paragraph where one of these names a place; -1 for none.
func (s *story) dayNear(k int) int {
	if s.hasDay(s.doc.Sentences[k]) {
		return k
	}
	day, place := -1, s.hasPlace(s.doc.Sentences[k])
	for _, j := range []int{k - 1, k + 1} {
		if j < 0 || j >= len(s.doc.Sentences) ||
			s.doc.Sentences[j].Paragraph != s.doc.Sentences[k].Paragraph {
			continue
		}
		if day < 0 && s.hasDay(s.doc.Sentences[j]) {
			day = j
		}
		place = place || s.hasPlace(s.doc.Sentences[j])
	}
	if !place {
		return -1
	}
	return day
}

// setScene gives an encounter the day, and the place, of the sentence beside its own that has the
// scene.
func (s *story) setScene(o *occasion) {
	k := s.dayNear(s.sentence(o.first))
	if !o.weak || o.status != graph.Held || k < 0 || k == s.sentence(o.first) {
		return
	}
	for _, t := range s.times {
		if d := t.Resolve(s.day, timex.Past); s.sentence(t.first) == k && t.Role == timex.On &&
			o.date.IsZero() && d.Precision == graph.ByDay {
			o.date, o.dateText, o.dated = d, t.Text, inherited
		}
	}
	x := s.doc.Sentences[k]
	for i := x.First; i < x.End && o.place == (ref{}); i++ {
		if r, ok := s.placeAt(i); ok {
			o.place, o.placed = r, implied
		}
	}
}

// placeIn reports whether the sentence names a place where something was done.
func (s *story) placeIn(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if r, ok := s.placeAt(i); ok && r.site != nil {
			return true
		}
	}
	return false
}

// hasDay reports whether the sentence names a day near its own time.
func (s *story) hasDay(x nlp.Sentence) bool {
	for i := x.First; i < x.End; i++ {
		if weekdays[s.norm(i)] || s.norm(i) == "night" && s.norm(i-1) == "last" ||
			s.tag(i) == "CD" && (months[s.norm(i-1)] || months[s.norm(i+1)]) {
			return true
		}
	}
	return false
}

var months = wordSet(`january february march april may june july august september october november
december jan. feb. mar. apr. aug. sept. oct. nov. dec.`)

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday
tonight`)
