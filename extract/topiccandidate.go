package extract

import (
	"slices"
	"strings"

	"readout/internal/nlp"
)

// A candidate is a noun phrase near the words that tell of an occasion, which may be what the
// occasion was about; the head for topics says whether it is. Every noun of a sentence heads one, so
// that "the withdrawal of troops from the valley" gives "withdrawal of troops from the valley",
// "troops" and "valley".

// candidate is a phrase that may be a topic of an occasion.
type candidate struct {
	topic
	head   int // the token on which its others hang
	verb   int // the nearest verb above it, -1 without one
	told   int // the trigger of the occasion that is nearest
	away   int // sentences from that, negative before it
	rank   int // its place among the topics that the rules give the occasion, last for one they do not
	chance float32
}

// slots are the tokens whose states the head sees.
func (c candidate) slots() []int { return []int{c.head, c.verb, c.told} }

// How many sentences before and behind a trigger are searched for topics.
const (
	candidatesBefore = 2
	candidatesBehind = 5
)

// topicCandidates are the phrases that may be topics of an occasion: those that the rules take for
// some, those of the title and those of the sentences about its triggers.
func (s *story) topicCandidates(o *occasion) []candidate {
	var out []candidate
	for k, t := range o.topics {
		c := s.candidateOf(t)
		c.rank = k
		c.told, c.away = s.nearestTold(o, s.sentence(c.head))
		out = append(out, c)
	}
	for i, x := range s.doc.Sentences {
		told, away := s.nearestTold(o, i)
		if x.Kind == nlp.Dateline ||
			x.Kind != nlp.Heading && (away < -candidatesBefore || away > candidatesBehind) {
			continue
		}
		for _, c := range s.phrasesOf(i) {
			c.told, c.away, c.rank = told, away, len(o.topics)
			if !s.isSide(o, c.topic) && !slices.ContainsFunc(o.topics, func(t topic) bool {
				return t.first == c.first && t.end == c.end
			}) {
				out = append(out, c)
			}
		}
	}
	return out
}

// triggersTold are the triggers of all the mentions of an occasion.
func (o *occasion) triggersTold() []int { return append([]int{o.first}, o.further...) }

// nearestTold is the trigger of an occasion nearest to sentence i, and how many sentences behind it
// that sentence is.
func (s *story) nearestTold(o *occasion, i int) (told, away int) {
	told, away = o.first, i-s.sentence(o.first)
	for _, t := range o.further {
		if d := i - s.sentence(t); farness(d) < farness(away) {
			told, away = t, d
		}
	}
	return told, away
}

// farness compares distances in sentences: what stands behind a trigger goes on about it more often
// than what stands before it.
func farness(d int) int {
	if d < 0 {
		return -2*d + 1
	}
	return 2 * d
}

// phrasesOf are the noun phrases of sentence i, those within others too.
func (s *story) phrasesOf(i int) []candidate {
	if list, ok := s.phrases[i]; ok {
		return list
	}
	x := s.doc.Sentences[i]
	children := s.childrenIn(x.First, x.End)
	var out []candidate
	for h := x.First; h < x.End; h++ {
		if !s.headsPhrase(h) {
			continue
		}
		t := topic{first: h, end: h + 1}
		s.widen(&t, h, x.First, s.joinedTo(h, children), children)
		t, ok := s.cleanTopic(t)
		if !ok || s.breaksName(t, x.End) || slices.ContainsFunc(out, func(c candidate) bool {
			return c.first == t.first && c.end == t.end
		}) {
			continue
		}
		out = append(out, s.candidateOf(t))
	}
	s.phrases[i] = out
	return out
}

// candidateOf is a phrase with its place in the tree.
func (s *story) candidateOf(t topic) candidate {
	head := s.top(t.first, t.end)
	return candidate{topic: t, head: head, verb: s.verbAbove(head)}
}

// breaksName reports whether a phrase ends amid a name: "Olympic and Paralympic" of "Olympic and
// Paralympic Games".
func (s *story) breaksName(t topic, end int) bool {
	proper := func(i int) bool {
		return s.capitalised(i) && strings.HasPrefix(s.tag(i), "NNP") && !s.inCapitals(i)
	}
	next := s.noun(t.end)
	return t.end < end && proper(t.end) && s.capitalised(t.end-1) && s.tag(t.end-1) != "POS" &&
		(next == nil || next.first < t.end)
}

// headsPhrase reports whether token h may head a topic: a noun, a gerund, or the subject in the name
// of talks ("arms talks").
func (s *story) headsPhrase(h int) bool {
	if !s.nominalToken(h) {
		return false
	}
	switch s.rel(h) {
	case "compound", "flat", "goeswith", "fixed":
		return nounTriggersHas(s.lemma(s.parent(h)))
	}
	return true
}

// joinedTo are the heads of the phrases that "and" and commas join to the one with head h: topics of
// their own. What stands "between" two is one.
func (s *story) joinedTo(h int, children map[int][]int) []int {
	var out []int
	for _, c := range children[h] {
		if c > h && s.rel(c) == "conj" && s.nominalToken(c) && s.marker(h) != "between" {
			out = append(out, c)
		}
	}
	return out
}

// verbAbove is the nearest verb above token i, -1 without one.
func (s *story) verbAbove(i int) int {
	for n := 0; n < 14 && i >= 0; n++ {
		if i = s.parent(i); i >= 0 && strings.HasPrefix(s.tag(i), "VB") {
			return i
		}
	}
	return -1
}

// topicArea is the area of a phrase, "" where the lexicon knows none.
func (s *story) topicArea(t topic) string { return s.lex.Area(t.name) }
