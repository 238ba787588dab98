package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// visitTopics gives a visit without topics of its own the first ones of the meetings it was
// made of.
func (s *story) visitTopics() {
	for _, v := range s.related {
		if v.kind != graph.KindVisit || len(v.topics) > 0 || v.status != graph.Held {
			continue
		}
		for _, o := range s.related {
			if o.within == v && len(v.topics) < 2 {
				v.topics = s.distinctTopics(append(v.topics, o.topics[:min(1, len(o.topics))]...))
			}
		}
	}
}

// followUpTopics reads further topics from the sentences after an occasion whose subject is one of
// its parties, up to the next occasion.
func (s *story) followUpTopics() {
	owner := s.owners()
	for i := range s.doc.Sentences {
		sentence := s.doc.Sentences[i]
		o := s.ongoing(i, owner)
		if o == nil || len(s.distinctTopics(o.topics)) >= maxTopics {
			continue
		}
		for k := sentence.First; k < sentence.End; k++ {
			if !topicVerbs[s.lemma(k)] || !strings.HasPrefix(s.tag(k), "VB") ||
				s.doc.Tokens[k].Quoted || s.otherTrigger(k, o) {
				continue
			}
			if !s.partyIsSubject(o, k) {
				continue
			}
			more, ok := s.saidTopics(k, sentence.End)
			if !ok {
				continue
			}
			o.topics = append(o.topics, more...)
			if len(more) > 0 {
				k = more[len(more)-1].end
			}
			o.tellIn(i)
		}
	}
}

// saidTopics are what the verb of speech at token k speaks of: its objects, or what the clause
// behind it is about. It is false where the verb says nothing of the kind.
func (s *story) saidTopics(k, end int) ([]topic, bool) {
	if from := s.afterTopicVerb(k); from > 0 {
		return s.topicsAt(from, end, -1), true
	}
	if s.norm(k+1) == "that" && s.lemma(k) == "agree" {
		out := s.clauseTopics(k+2, end, 0)
		return out, len(out) > 0
	}
	return nil, false
}

// tellIn notes that sentence i tells of the occasion too.
func (o *occasion) tellIn(i int) {
	if !slices.Contains(o.sentences, i) {
		o.sentences = append(o.sentences, i)
	}
}

// owners is the occasion of which each sentence tells, the first where several.
func (s *story) owners() map[int]*occasion {
	m := map[int]*occasion{}
	for _, o := range s.related {
		for _, k := range o.sentences {
			if m[k] == nil {
				m[k] = o
			}
		}
	}
	return m
}

// ongoingFor is for how many sentences a text goes on about an occasion without naming it.
const ongoingFor = 6

// ongoing is the occasion of the sentence or of those shortly before it.
func (s *story) ongoing(i int, owner map[int]*occasion) *occasion {
	for back := 0; back <= ongoingFor && i-back >= 0; back++ {
		o := owner[i-back]
		if o == nil {
			continue
		}
		if back > 0 && o.status == graph.Scheduled && s.pastSentence(i) {
			continue // announced in passing: what follows was said where that was announced
		}
		if !telling(o) {
			return nil
		}
		return o
	}
	return nil
}

// pastSentence reports whether the main verb of sentence i is in the past tense.
func (s *story) pastSentence(i int) bool {
	for k := s.doc.Sentences[i].First; k < s.doc.Sentences[i].End; k++ {
		if s.doc.Tokens[k].Rel == "root" {
			return s.tag(k) == "VBD"
		}
	}
	return false
}

// partyIsSubject reports whether the subject of the verb at k is a party of the occasion.
func (s *story) partyIsSubject(o *occasion, k int) bool {
	if s.partiesBefore(s.chainStart(k)) {
		return true
	}
	g := s.subjectOf(s.chainStart(k))
	if len(g.refs) == 0 {
		return false
	}
	for _, r := range g.refs {
		ok := false
		for _, p := range o.parties {
			ok = ok || sameSide(p.ref, r)
		}
		if !ok {
			return false
		}
	}
	return true
}

// furtherTopics gives occasions of which the text says no subject in so many words what the
// sentences after them say.
func (s *story) furtherTopics() {
	owner := s.owners()
	for i, x := range s.doc.Sentences {
		if x.Kind != nlp.Prose {
			continue
		}
		o := s.ongoing(i, owner)
		if o == nil || o.kind == graph.KindVisit {
			continue
		}
		more := s.themeTopics(x)
		if len(more) == 0 {
			more = s.speaksOf(o, x)
		}
		o.topics = append(o.topics, more...)
		if len(more) > 0 {
			o.tellIn(i)
		}
	}
}

// gathers are the kinds of occasion that are about what the meetings within them are about.
var gathers = map[graph.MeetingKind]bool{graph.KindVisit: true, graph.KindSummit: true,
	graph.KindPressConference: true}

// lends reports whether an occasion without a subject of its own may be about that of others.
func lends(o *occasion) bool { return telling(o) || o.status == graph.Proposed }

// lentTopics gives occasions of which the text says no subject those of another of the same
// parties, or else what the article speaks of most.
func (s *story) lentTopics() {
	for _, o := range s.related {
		if len(o.topics) > 0 || !lends(o) || !gathers[o.kind] {
			continue
		}
		for _, other := range s.related {
			if len(o.topics) == 0 && other != o && other.kind != graph.KindVisit &&
				partiesAgree(o, other) {
				o.topics = slices.Clone(other.topics[:min(2, len(other.topics))])
			}
		}
	}
	s.titledTopics()
	if t, ok := s.mainTopic(); ok {
		for _, o := range s.related {
			if len(o.topics) == 0 && o.kind != graph.KindVisit && lends(o) {
				o.topics = []topic{t}
			}
		}
	}
}

// titledTopics gives the occasion of which an article tells first the subjects of the title, where
// the text says none.
func (s *story) titledTopics() {
	for _, o := range s.related {
		if !telling(o) {
			continue
		}
		if len(o.topics) == 0 {
			o.topics = s.titleTopics()
		}
		return
	}
}
