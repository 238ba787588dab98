package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/nlp"
	"readout/internal/timex"
)

// dateSource says how well the date of an occasion is founded.
type dateSource int

const (
	undated   dateSource = iota
	inherited            // from another occasion or the day of the article
	inSentence
	inClause
)

// findDates dates the occasions by the time expressions of their clauses.
func findDates(s *story) {
	all := timex.Find(s.doc.Text, timex.Context{Reference: s.publication()})
	s.day = s.publication()
	s.times = s.placeTimes(all)
	times := s.times
	for _, t := range times {
		if s.kind(t.first) == nlp.Dateline {
			if d := t.Resolve(s.publication(), timex.Past); d.Precision == graph.ByDay {
				s.day, s.dayAt = d.Start, t.tokens()
				break
			}
		}
	}
	s.dayOfDocument()
	for _, o := range s.found {
		s.dateOccasion(o, times)
	}
	s.lead = s.leadDay(times)
}

// dayOfDocument counts "today" from the day that the closing formula of a document gives: "Done in
// two copies at Narva, December 15, 2010."
func (s *story) dayOfDocument() {
	for _, t := range s.times {
		x := s.doc.Sentences[s.sentence(t.first)]
		if s.norm(x.First) != "done" || t.Deictic || t.Anaphoric {
			continue
		}
		if d := t.Resolve(s.day, timex.Past); d.Precision == graph.ByDay {
			s.day, s.dayAt = d.Start, t.tokens()
			return
		}
	}
}

// publication is the day on which the article appeared, zero when no day is known.
func (s *story) publication() graph.Day {
	if s.article.Published.Precision == graph.ByDay {
		return s.article.Published.Start
	}
	return graph.Day{}
}

// timed is a time expression with its tokens.
type timed struct {
	timex.Expression
	first, end int
}

// placeTimes finds the tokens of each expression.
func (s *story) placeTimes(all []timex.Expression) []timed {
	var out []timed
	i := 0
	for _, e := range all {
		for i < len(s.words) && s.doc.Tokens[i].End <= e.Start {
			i++
		}
		j := i
		for j < len(s.words) && s.doc.Tokens[j].Start < e.End {
			j++
		}
		if j > i {
			out = append(out, timed{e, i, j})
		}
	}
	return out
}

// dateOccasion takes the nearest time expression of the trigger's clause, else of its sentence.
func (s *story) dateOccasion(o *occasion, times []timed) {
	best, score := -1, 0
	for k, t := range times {
		if s.sentence(t.first) != s.sentence(o.first) || t.Role != timex.On &&
			(o.status != graph.Postponed || t.Role != timex.Until) {
			continue
		}
		if !s.datesUnheld(o, t) || s.datesSaying(o, t) || s.onlyYear(t) || s.aheadOfHeld(o, t) {
			continue
		}
		weight, refused := s.governs(o, t)
		if v := s.timeScore(o, t); v > 0 && !refused && max(1, v+weight) > score {
			best, score = k, max(1, v+weight)
		}
	}
	if best < 0 && o.split != nil { // of one clause, which names the day once
		o.date, o.dateText, o.dated = o.split.date, o.split.dateText, o.split.dated
		o.dateWhy = o.split.dateWhy
		return
	}
	if best < 0 {
		s.dateByEnd(o, times)
		return
	}
	t := times[best]
	o.dateWhy = basis{by: ByClause, at: t.tokens()}
	tense := tenseOf(o.status)
	if s.endsThere(o) && s.ahead(o) {
		tense = timex.Future
	}
	d := s.resolve(t, tense)
	if o.status == graph.Cancelled {
		d = s.nearest(d, s.resolve(t, timex.Future))
	}
	if d.IsZero() {
		o.dateText = t.Text
		return
	}
	o.date, o.dateText, o.dated = d, t.Text, inSentence
	if score > 50 {
		o.dated = inClause
	}
	if s.endsThere(o) && o.kind == graph.KindVisit {
		o.date = s.spanUntil(d)
	}
	s.adjustStatus(o)
}

// datesUnheld reports whether a time expression may date what did not take place: most such
// expressions say when it was proposed, put off or refused. Those behind the trigger with no verb
// between, or within its noun phrase, are the occasion's own.
func (s *story) datesUnheld(o *occasion, t timed) bool {
	switch o.status {
	case graph.Held, graph.Scheduled:
		return true
	case graph.Postponed:
		return s.newDay(t)
	}
	if t.first >= o.left && t.first < o.first {
		return true
	}
	if t.first < o.end {
		return false
	}
	for k := o.end; k < t.first; k++ {
		if strings.HasPrefix(s.tag(k), "VB") && s.nounAt[k] == 0 {
			return false
		}
	}
	return o.status != graph.Proposed || t.Resolve(s.day, timex.Future).End.Compare(s.day) >= 0
}

// newDay reports whether a time expression is the one to which something was put off; the day that
// was given up dates nothing.
func (s *story) newDay(t timed) bool {
	h := s.top(t.first, t.end)
	if w := s.caseOf(h); w != "to" && w != "until" && w != "till" && w != "for" {
		return false
	}
	for range 2 {
		if h = s.parent(h); h < 0 {
			return false
		}
		if l := s.lemma(h); postponeCues[l] || l == "move" || l == "put" || l == "push" {
			return true
		}
	}
	return false
}

// datesSaying reports whether a time expression says when something was said rather than when it
// takes place: "will visit Oman, his office said on Monday".
func (s *story) datesSaying(o *occasion, t timed) bool {
	k := t.first - 1
	if s.norm(k) == "on" {
		k--
	}
	return k >= o.end && s.tag(k) == "VBD" && sayVerbs[s.lemma(k)] && s.nounAt[k] == 0
}

// onlyYear reports whether an expression is a year that belongs to a thing: the 2015 accord.
func (s *story) onlyYear(t timed) bool {
	if t.end-t.first != 1 || s.tag(t.first) != "CD" || len(s.words[t.first]) != 4 {
		return false
	}
	switch s.norm(t.first - 1) {
	case "in", "during", "of", "since", "by", "until", "(", ",":
		return false
	}
	return true
}

// aheadOfHeld reports whether an expression names a time to come, which cannot date what was held.
func (s *story) aheadOfHeld(o *occasion, t timed) bool {
	if o.status != graph.Held || s.day.IsZero() || t.Ambiguous {
		return false
	}
	d := t.Resolve(s.day, timex.Past)
	return d.Precision != graph.ByDay && !d.IsZero() && d.Start.Compare(s.day) > 0
}

// resolve says which days a time expression means in a clause of that tense.
func (s *story) resolve(t timed, tense timex.Tense) graph.Date {
	from := s.day
	if t.Anaphoric {
		from = s.antecedentDay(t, tense, 0)
	}
	return t.Resolve(from, tense)
}

// nearest is the one of two dates that lies nearer to the article's day: what is called off was due
// before or after it.
func (s *story) nearest(past, ahead graph.Date) graph.Date {
	if s.day.IsZero() || ahead.IsZero() || past.IsZero() {
		return past
	}
	if ahead.Start.Time().Sub(s.day.Time()) < s.day.Time().Sub(past.End.Time()) {
		return ahead
	}
	return past
}

// antecedentDay is the day from which an expression counts that hangs on another date of the text,
// "an hour later", "the next day": the one named last before it, but for plans where it tells of the
// past. Where none is, "later in the day" is on the article's own; else it is zero.
func (s *story) antecedentDay(t timed, tense timex.Tense, depth int) graph.Day {
	const back, deepest = 3, 4 // sentences, and dates that hang on one another
	for k := len(s.times) - 1; k >= 0 && depth < deepest; k-- {
		x := s.times[k]
		if x.first >= t.first || x.Role == timex.Duration {
			continue
		}
		if s.sentence(t.first)-s.sentence(x.first) > back {
			break
		}
		if x.Anaphoric {
			d := x.Resolve(s.antecedentDay(x, tense, depth+1), tense)
			if d.Precision == graph.ByDay {
				return d.End
			}
			break
		}
		ahead := x.Resolve(s.day, timex.Unknown).Start.Compare(s.day) > 0
		if d := x.Resolve(s.day, tense); d.Precision == graph.ByDay &&
			(tense == timex.Future || !ahead) {
			return d.End
		}
	}
	if !s.day.IsZero() && t.Resolve(s.day, tense) == graph.OnDay(s.day) {
		return s.day
	}
	return graph.Day{}
}

// leadDay is the day that the head of the article tells of: the first one named there.
func (s *story) leadDay(times []timed) graph.Date {
	for _, t := range times {
		x := s.doc.Sentences[s.sentence(t.first)]
		if x.Kind != nlp.Prose || t.Role != timex.On {
			continue
		}
		d := s.resolve(t, timex.Past)
		if d.Precision == graph.ByDay && d.Start.Compare(s.day) <= 0 &&
			d.Start.Compare(s.day.Add(-7)) >= 0 {
			s.leadAt = t.tokens()
			return d
		}
		if t.first > 250 {
			break
		}
	}
	return graph.Date{}
}

// timeScore ranks a time expression for a trigger: the same clause before another, near before far,
// after before before.
func (s *story) timeScore(o *occasion, t timed) int {
	score := 100
	from, to := o.end, t.first
	if t.first < o.first {
		from, to = t.end, o.left
		score -= 5
	}
	if t.first < o.first {
		to = o.first
	}
	for k := from; k < to; k++ {
		tag := s.tag(k)
		switch {
		case s.norm(k) == "then" || s.norm(k) == "afterwards":
			return 0
		case s.nounAt[k] != 0:
		case k > from && s.otherTrigger(k, o):
			score -= 20
		case tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD":
			score -= 25
		case s.norm(k) == "," || s.norm(k) == "and":
			score -= 3
		case s.norm(k) == ";" || s.norm(k) == `"` || s.norm(k) == "who" || s.norm(k) == "which" ||
			s.norm(k) == "since" || s.norm(k) == "that":
			score -= 20
		}
	}
	return score - min(30, max(0, to-from))
}

// otherTrigger reports whether a word at token k, found so far, tells of another occasion.
func (s *story) otherTrigger(k int, o *occasion) bool {
	other := s.triggerStarting(k, o)
	return other != nil && len(other.parties) > 1
}

func tenseOf(status graph.Status) timex.Tense {
	switch status {
	case graph.Scheduled, graph.Proposed, graph.Postponed:
		return timex.Future
	}
	return timex.Past
}

// adjustStatus: what lies after the day of the article cannot have been held, and what lies long
// before it is no longer a plan.
func (s *story) adjustStatus(o *occasion) {
	const lately = 31
	switch {
	case s.day.IsZero() || o.date.IsZero():
	case o.status == graph.Held && o.date.Start.Compare(s.day) > 0:
		o.status, o.assumed, o.statusFrom = graph.Scheduled, false, nil
		o.statusWhy = basis{by: ByDayAhead, at: o.dateWhy.at}
	case o.status == graph.Held:
		o.assumed = o.assumed && o.date.End.Compare(s.day) >= 0
	case o.status == graph.Scheduled && o.date.End.Compare(s.day.Add(-lately)) < 0:
		o.status, o.statusFrom, o.statusWhy = graph.Held, nil, basis{}
	}
}

// endsThere reports whether the verb that governs the trigger says that it comes to an end.
func (s *story) endsThere(o *occasion) bool {
	first, _ := s.bounds(o.first)
	for k := o.left - 1; k >= first && k >= o.left-4; k-- {
		switch s.lemma(k) {
		case "wrap", "conclude", "end", "finish", "complete":
			return strings.HasPrefix(s.tag(k), "VB")
		}
	}
	return false
}

// ahead reports whether the verbs before the trigger look ahead: "is expected to wrap up".
func (s *story) ahead(o *occasion) bool {
	first, _ := s.bounds(o.first)
	for k := o.left - 1; k >= first && k >= o.left-6; k-- {
		if planCues[s.lemma(k)] && (strings.HasPrefix(s.tag(k), "VB") || s.tag(k) == "MD") {
			return true
		}
	}
	return false
}

// spanUntil runs from the day of the article to the last day of d, where d is later.
func (s *story) spanUntil(d graph.Date) graph.Date {
	if s.day.IsZero() || s.day.Compare(d.End) >= 0 {
		return d
	}
	return graph.Between(s.day, d.End)
}

// dateByEnd dates what an expression with "until" bounds.
func (s *story) dateByEnd(o *occasion, times []timed) {
	for _, t := range times {
		if s.sentence(t.first) != s.sentence(o.first) || t.Role != timex.Until ||
			o.kind != graph.KindVisit || t.first < o.first {
			continue
		}
		if d := t.Resolve(s.day, timex.Future); !d.IsZero() {
			o.date, o.dateText, o.dated = s.spanUntil(d), t.Text, inSentence
			o.dateWhy = basis{by: ByClause, at: t.tokens()}
			return
		}
	}
}
