package extract

import (
	"readout/graph"
	"readout/internal/nlp"
)

// Lesson is an article as the heads see it before they decide, for their training: every word that
// may tell of an occasion, and every mention beside it. Positions are token indexes.
type Lesson struct {
	ID       string          `json:"id"`
	Head     int             `json:"head"`     // bytes of the title before the text
	Tokens   [][2]int        `json:"tokens"`   // bytes, the title included
	States   []byte          `json:"states"`   // nlp.StateWidth a token
	Scales   []float32       `json:"scales"`   // what each token's state is multiplied with
	Mentions []LessonMention `json:"mentions"` // of people, countries, bodies and places
	Words    []LessonWord    `json:"words"`
}

// LessonMention is an expression and whom it stands for.
type LessonMention struct {
	First int                      `json:"first"`
	End   int                      `json:"end"`
	Top   int                      `json:"top"`
	Refs  []graph.ParticipantClaim `json:"refs"`
}

// LessonWord is a word that may tell of an occasion, with what each head sees of it.
type LessonWord struct {
	At      int           `json:"at"`
	Head    int           `json:"head"`
	Rule    string        `json:"rule,omitempty"`
	Trigger []string      `json:"trigger"`
	Status  []string      `json:"status"`
	Parties []LessonParty `json:"parties"`
}

// LessonParty is what the head for participants sees of a mention, an index into Lesson.Mentions.
type LessonParty struct {
	Mention int      `json:"mention"`
	Sees    []string `json:"sees"`
}

// Lesson reads an article up to where the heads decide.
func (x *Extractor) Lesson(a graph.Article) Lesson {
	s := x.open(a)
	for _, step := range beforeHeads {
		step(s)
	}
	l := Lesson{ID: string(a.ID), Head: s.head}
	for i, t := range s.doc.Tokens {
		values, scale := s.doc.State(i)
		l.Tokens = append(l.Tokens, [2]int{t.Start, t.End})
		l.States, l.Scales = append(l.States, values...), append(l.Scales, scale)
	}
	index := map[*mention]int{}
	for _, m := range s.nouns {
		index[m] = len(l.Mentions)
		lm := LessonMention{First: m.first, End: m.end, Top: s.top(m.first, m.end)}
		for _, r := range m.refs {
			if isParty(r) {
				lm.Refs = append(lm.Refs, s.participantClaim(party{ref: r}))
			}
		}
		l.Mentions = append(l.Mentions, lm)
	}
	for _, o := range s.candidates() {
		o.status, o.hedged = s.statusOf(o)
		w := LessonWord{At: o.first, Head: s.parent(o.first), Rule: o.rule,
			Trigger: s.seeTrigger(o.first, o.ruled()), Status: s.seeStatus(o)}
		for _, m := range s.mentionsBeside(o) {
			w.Parties = append(w.Parties, LessonParty{index[m], s.seeParty(o, m)})
		}
		l.Words = append(l.Words, w)
	}
	return l
}

// candidates are the words that may tell of an occasion: those that the rules take for triggers,
// and all other verbs and nouns.
func (s *story) candidates() []*occasion {
	at := map[int]*occasion{}
	for _, o := range s.found {
		at[o.first] = o
	}
	var out []*occasion
	for i, t := range s.doc.Tokens {
		if o := at[i]; o != nil {
			out = append(out, o)
			continue
		}
		verb := t.UPOS == "VERB"
		if !verb && t.UPOS != "NOUN" && (t.UPOS != "PROPN" || !nounTriggersHas(t.Lemma)) ||
			s.kind(i) == nlp.Dateline || s.aboutOtherThings(s.doc.Sentences[t.Sentence]) {
			continue
		}
		o := &occasion{trigger: trigger{graph.KindMeeting, graph.InPerson, nominal, "", false},
			first: i, end: i + 1, sentences: []int{t.Sentence}}
		if verb {
			o.frame = mutual
		}
		o.left = s.phraseStart(o)
		o.definite = s.isDefinite(o)
		out = append(out, o)
	}
	return out
}

// ruled is the occasion itself where a rule has found it, else nil.
func (o *occasion) ruled() *occasion {
	if o.rule == "" {
		return nil
	}
	return o
}

// mentionsBeside are the mentions of parties in the sentence of an occasion, without its own words.
func (s *story) mentionsBeside(o *occasion) []*mention {
	first, end := s.bounds(o.first)
	var out []*mention
	for k := first; k < end; {
		m := s.noun(k)
		if m == nil {
			k++
			continue
		}
		if m.standsFor(isParty) && (m.end <= o.first || m.first >= o.end) {
			out = append(out, m)
		}
		k = m.end
	}
	return out
}

// TopicLesson is an article as it is read without the head for topics, with the phrases that may be
// topics of each meeting, for the training of that head.
type TopicLesson struct {
	graph.Claims
	States []byte          `json:"states"` // nlp.StateWidth a token
	Scales []float32       `json:"scales"`
	Sees   [][]LessonTopic `json:"sees"` // for each meeting
}

// LessonTopic is a phrase that may be a topic, with what the head for topics sees of it.
type LessonTopic struct {
	Name  string   `json:"name"`
	At    [2]int   `json:"at"`    // its tokens
	Slots []int    `json:"slots"` // the tokens whose states the head sees
	Sees  []string `json:"sees"`
}

// TopicLesson reads an article up to where the head for topics decides.
func (x *Extractor) TopicLesson(a graph.Article) TopicLesson {
	s := x.open(a)
	for _, step := range beforeHeads {
		step(s)
	}
	for _, step := range afterHeads {
		step(s)
	}
	l := TopicLesson{Claims: s.claims()}
	for i := range s.doc.Tokens {
		values, scale := s.doc.State(i)
		l.States, l.Scales = append(l.States, values...), append(l.Scales, scale)
	}
	for _, o := range s.related {
		list := []LessonTopic{}
		for _, c := range s.topicCandidates(o) {
			list = append(list, LessonTopic{c.name, [2]int{c.first, c.end}, c.slots(),
				s.seeTopic(o, c)})
		}
		l.Sees = append(l.Sees, list)
	}
	return l
}

// MeetingLesson is an article as it is read without the head for meetings, with what that head sees
// of each meeting, for its training.
type MeetingLesson struct {
	graph.Claims
	Sees [][]string `json:"sees"`
}

// MeetingLesson reads an article up to where the head for meetings decides.
func (x *Extractor) MeetingLesson(a graph.Article) MeetingLesson {
	s := x.open(a)
	for _, step := range beforeHeads {
		step(s)
	}
	for _, step := range afterHeads[:len(afterHeads)-1] {
		step(s)
	}
	l := MeetingLesson{Claims: s.claims()}
	for _, o := range s.related {
		l.Sees = append(l.Sees, s.seeMeeting(o))
	}
	return l
}
