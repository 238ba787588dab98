package extract

import (
	"cmp"
	"slices"

	"readout/internal/head"
	"readout/internal/nlp"
)

// weighTopics asks the head for topics about every phrase near an occasion, those that the rules
// have found included, and takes the likeliest of them, each once.
func weighTopics(s *story) {
	if s.heads.topic == nil {
		return // while the heads before it are measured
	}
	for _, o := range s.related {
		list := s.topicCandidates(o)
		for k := range list {
			list[k].chance = s.topicChance(o, list[k])
		}
		o.weighed = s.likelyTopics(list)
	}
	for _, o := range s.related { // after all are weighed, since what rules say of one is a feature of others
		o.topics = nil
		for _, c := range o.weighed {
			o.topics = append(o.topics, c.topic)
			if i := s.sentence(c.head); s.doc.Sentences[i].Kind == nlp.Prose {
				o.tellIn(i)
			}
		}
		o.weighed = nil
	}
}

// topicChance is how likely a phrase is a topic of an occasion, by the head for topics. Where a rule
// has found it of a kind too rare in the training, the rule decides.
func (s *story) topicChance(o *occasion, c candidate) float32 {
	h := s.heads.topic
	var states []head.Projected
	for slot, i := range c.slots() {
		states = append(states, s.project(h, slot, i))
	}
	p := head.Probabilities(h.Scores(s.seeTopic(o, c), states...))[1]
	if c.rank == len(o.topics) {
		if c.away != 0 && s.rulesSay(o, c.topic) == "also" {
			return 0 // said of another occasion, away from this one
		}
		return p
	}
	if !h.Knows("R=yes" + c.by) {
		return 1
	}
	return p + ruledTopic
}

// likelyTopics are the phrases above the thresholds, the likeliest first, none that shares words
// with one before it; where none is, the likeliest of all.
func (s *story) likelyTopics(list []candidate) []candidate {
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.chance, a.chance) })
	var out []candidate
	for _, c := range list {
		if len(out) == maxTopics || c.chance < topicAt && (len(out) > 0 || c.chance < onlyTopicAt) {
			break
		}
		if !slices.ContainsFunc(out, func(x candidate) bool {
			return x.first < c.end && c.first < x.end || s.alike(x.topic, c.topic)
		}) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b candidate) int { return cmp.Compare(a.rank, b.rank) })
	return out
}

// alike reports whether two phrases are rather one topic: half the words of the shorter and a third
// of those of the longer are the other's too.
func (s *story) alike(a, b topic) bool {
	x, y := s.contentWords(a), s.contentWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	both, telling := 0, false
	for w := range x {
		if y[w] {
			both++
			telling = telling || !generalWords[w]
		}
	}
	return both == len(x) || telling && 2*both >= len(x) && 3*both >= len(y)
}

// generalWords make no two topics alike: "trade agreement" and "agreement on fisheries".
var generalWords = wordSet(`cooperation relation relationship tie issue situation matter peace process
security effort agreement deal partnership support development crisis conflict war region talk
country government world change policy`)
