package extract

import (
	"cmp"
	"math"
	"slices"

	"readout/graph"
)

// explanation is the claims with what was noted beside the decisions about them, as words of the
// text.
func (s *story) explanation() Explanation {
	e := Explanation{Claims: s.claims(), Sentences: []Sentence{}, Mentions: []Mention{},
		Meetings: []Why{}, Rejected: []Rejection{}}
	for _, x := range s.doc.Sentences {
		if sp, ok := s.span(x.First, x.End); ok {
			e.Sentences = append(e.Sentences, Sentence{sp.Start, sp.End, x.Paragraph})
		}
	}
	for _, m := range s.nouns {
		e.Mentions = append(e.Mentions, Mention{s.wordsAt(m.tokens()), formOf(m), s.entities(m.refs)})
	}
	sortByPlace(e.Mentions, func(m Mention) Words { return m.Words })
	for _, o := range s.related {
		e.Meetings = append(e.Meetings, s.whyOf(o))
	}
	for _, r := range s.rejected {
		e.Rejected = append(e.Rejected, s.rejection(r, r.occasion))
		for _, j := range r.joined {
			e.Rejected = append(e.Rejected, s.rejection(r, j.occasion))
		}
	}
	sortByPlace(e.Rejected, func(r Rejection) Words { return r.Words })
	return e
}

// sortByPlace sorts into the order of the text; what stands in the title comes first.
func sortByPlace[T any](list []T, words func(T) Words) {
	slices.SortStableFunc(list, func(a, b T) int { return cmp.Compare(words(a).Start, words(b).Start) })
}

// wordsAt is tokens as words of the text.
func (s *story) wordsAt(t tokens) Words {
	sp, ok := s.span(t.first, t.end)
	if !ok {
		return Words{Span: graph.Span{Text: s.phrase(t.first, t.end)}}
	}
	sp.Text = s.article.Text[sp.Start:sp.End]
	titles := 0 // sentences of the title, which are not counted
	for _, x := range s.doc.Sentences {
		if from, _ := s.doc.Span(x.First, x.End); from >= s.head {
			break
		}
		titles++
	}
	return Words{sp, s.sentence(t.first) - titles + 1}
}

// someWords is tokens as words of the text, nil for none.
func (s *story) someWords(t tokens) *Words {
	if t.end <= t.first {
		return nil
	}
	w := s.wordsAt(t)
	return &w
}

// formOf is how a mention refers.
func formOf(m *mention) Form {
	switch {
	case m.kind == plural || m.kind != named && len(m.refs) > 1:
		return Group
	case m.kind == pronoun:
		return Pronoun
	case m.kind == described:
		return Description
	}
	return Name
}

// entities are what references stand for, each once.
func (s *story) entities(refs []ref) []Entity {
	out := []Entity{}
	for _, r := range refs {
		if e := s.entity(r); !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

func (s *story) entity(r ref) Entity {
	if r.site != nil {
		return Entity{Place, r.site.name}
	}
	p := s.participantClaim(party{ref: r})
	if r.body != nil && r.body.unnamed {
		return Entity{Side, p.Name}
	}
	return Entity{EntityType(p.Type), p.Name}
}

// whyOf is what a meeting rests on.
func (s *story) whyOf(o *occasion) Why {
	w := Why{Triggers: []Trigger{s.triggerOf(o, "")}, Status: s.statusGround(o),
		Date: s.dateGround(o), Place: s.placeGround(o), Parties: []Party{}, Passed: s.passed(o),
		Topics: []Words{}, Limit: rounded(meetingAt)}
	for _, j := range o.joined {
		w.Triggers = append(w.Triggers, s.triggerOf(j.occasion, j.by))
	}
	for _, p := range o.parties {
		w.Parties = append(w.Parties, Party{s.entity(p.ref), s.through(o, p.ref)})
	}
	for _, t := range o.topics {
		w.Topics = append(w.Topics, s.wordsAt(tokens{t.first, t.end}))
	}
	return w
}

// told is the mention whose trigger is an occasion's: itself, or that of which it was split off.
func (o *occasion) told() *occasion {
	for o.split != nil {
		o = o.split
	}
	return o
}

func (s *story) triggerOf(o *occasion, by Rule) Trigger {
	at := o.told()
	return Trigger{s.wordsAt(tokens{at.first, at.end}), o.rule, o.split != nil, by, o.judged.score()}
}

// score is what a head says, nil where none was asked.
func (v verdict) score() *Score {
	if !v.asked {
		return nil
	}
	return &Score{rounded(v.chance), rounded(v.limit)}
}

// rounded is a probability to three digits, as many as mean something.
func rounded(p float32) float64 { return math.Round(float64(p)*1000) / 1000 }

// rejection is why a mention of a rejected occasion makes no meeting.
func (s *story) rejection(r rejected, o *occasion) Rejection {
	at := o.told()
	out := Rejection{Words: s.wordsAt(tokens{at.first, at.end}), Kind: r.kind, Rule: o.rule,
		Status: r.status, Date: r.date, Place: s.placeOf(r.occasion),
		Reason: r.reason, Score: o.judged.score(), Parties: []Entity{}}
	if r.reason == Unlikely {
		out.Score = &Score{rounded(r.confidence), rounded(meetingAt)}
	}
	if r.reason == Hedged {
		out.Cue = s.someWords(r.statusWhy.at)
	}
	for _, p := range r.parties {
		out.Parties = append(out.Parties, s.entity(p.ref))
	}
	return out
}
