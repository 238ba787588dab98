package extract

import (
	"slices"
	"strings"

	"readout/graph"
)

// topic is what an occasion was about: a noun phrase of the text.
type topic struct {
	name       string
	first, end int
	by         string // the step that has found it
}

// maxTopics bounds the topics of one occasion.
const maxTopics = 8

// findTopics reads the topics of each occasion from its own clause and from the sentences that go
// on about it.
func findTopics(s *story) {
	for k, o := range s.found {
		s.ownTopics(o, k)
	}
}

// ownTopics reads what stands in the trigger's sentence: discussed X, talks on X, met to discuss
// X, arms talks, talked X.
func (s *story) ownTopics(o *occasion, k int) {
	_, end := s.bounds(o.first)
	if o.rule == "verb:discuss" {
		o.topics = append(o.topics, s.topicsAt(o.end, end, k)...)
	}
	if o.rule == "verb:sign" && s.tag(o.end) == "IN" {
		return
	}
	if o.rule == "verb:sign" {
		o.topics = append(o.topics, s.topicsAt(o.end, end, k)...)
		return
	}
	if o.kind == graph.KindPressConference {
		o.topics = append(o.topics, s.forumTopics(o)...)
	}
	for i := o.end; i < end; i++ {
		if s.doc.Tokens[i].Norm == ";" {
			break
		}
		if other := s.triggerStarting(i, o); other != nil && other.rule != "verb:discuss" &&
			(other.frame != nominal || len(other.parties) > 1) {
			break
		}
		if from := s.topicStart(i, o); from > 0 {
			o.topics = append(o.topics, s.topicsAt(from, end, k)...)
			break
		}
	}
	if len(o.topics) == 0 {
		o.topics = append(o.topics, s.purposeTopics(o, o.end, end)...)
	}
	if len(o.topics) == 0 {
		o.topics = append(o.topics, s.modifierTopic(o)...)
	}
	if len(o.topics) == 0 {
		o.topics = append(o.topics, s.participleTopics(o, end)...)
	}
	if len(o.topics) == 0 && s.lemma(o.first) == "talk" && strings.HasPrefix(s.tag(o.end), "NN") {
		o.topics = append(o.topics, s.phraseTopics(o.end, end)...)
	}
}

// forumTopics are the gatherings of which the sentence of a press conference speaks.
func (s *story) forumTopics(o *occasion) []topic {
	var out []topic
	for _, f := range s.found {
		if f.frame != forum || s.sentence(f.first) != s.sentence(o.first) {
			continue
		}
		t := topic{first: f.left, end: f.end}
		if _, end := s.bounds(f.first); s.norm(f.end) == "on" {
			t.end = s.phraseEnd(f.end+1, end)
		}
		if t, ok := s.cleanTopic(t); ok || t.end-t.first > 2 {
			out = append(out, t)
		}
	}
	return out
}

// triggerStarting is another occasion's trigger that begins at token i.
func (s *story) triggerStarting(i int, o *occasion) *occasion {
	for _, other := range s.found {
		if other != o && other.first == i {
			return other
		}
	}
	return nil
}

// topicStart is where the topics begin that the word at token i announces, 0 when it announces
// none.
func (s *story) topicStart(i int, o *occasion) int {
	switch w := s.norm(i); {
	case w == "about" || w == "regarding" || w == "concerning":
		return i + 1
	case w == "on" || w == "over":
		if i+1 >= len(s.words) || s.isTime(i+1) || s.noun(i+1).standsFor(isPerson) {
			return 0
		}
		next := i + 1
		if s.tag(next) == "DT" || s.tag(next) == "PRP$" {
			next++
		}
		if frameNouns[s.lemma(next)] {
			return 0
		}
		before := s.lemma(i - 1)
		if i == o.end || focusWords[before] || s.noun(i-1) != nil || timeNouns[s.norm(i-1)] {
			return i + 1
		}
	case topicVerbs[s.lemma(i)] && strings.HasPrefix(s.tag(i), "VB"):
		return s.afterTopicVerb(i)
	}
	return 0
}

// afterTopicVerb skips "views on", "concern about", "commitment to" after a verb of speech.
func (s *story) afterTopicVerb(i int) int {
	if from := s.afterLink(i); from > 0 {
		return from
	}
	if s.lemma(i) == "brief" || s.lemma(i) == "consult" || s.lemma(i) == "update" {
		for k := i + 1; k < min(i+9, len(s.words)); k++ {
			if s.norm(k) == "on" || s.norm(k) == "about" {
				return k + 1
			}
		}
	}
	j := i + 1
	if s.norm(j) == "together" {
		j++
	}
	if s.norm(j) == "to" && s.tag(j+1) == "VB" {
		return j + 2
	}
	if thankVerbs[s.lemma(i)] {
		return s.thankedFor(j)
	}
	if s.lemma(i) == "agree" && s.norm(i+1) != "on" || s.lemma(i) == "work" {
		return 0
	}
	if s.norm(i+1) == "that" || s.norm(i+1) == "on" && s.isTime(i+2) {
		return 0
	}
	if w := s.norm(i + 1); w == "on" || w == "for" || w == "about" || w == "around" {
		return i + 2
	}
	return i + 1
}

// afterLink is the token behind "views on", "concern about", "the commitment of X to" that follow
// a verb of speech, 0 where nothing of the kind does.
func (s *story) afterLink(i int) int {
	for k := i + 1; k < i+7 && k < len(s.words); k++ {
		if topicLinks[s.lemma(k)] && (!plainVerbs[s.lemma(i)] || plainLinks[s.lemma(k)]) {
			if linkPrepositions[s.norm(k+1)] {
				if to := s.linkedTo(k + 1); to > 0 {
					return to
				}
				return k + 2
			}
		}
		if s.norm(k) == "on" && (focusWords[s.lemma(k-1)] || s.lemma(k-1) == "view") {
			return k + 1
		}
	}
	return 0
}

// linkedTo skips whose commitment it is: "the commitment of the United States to".
func (s *story) linkedTo(i int) int {
	if s.norm(i) != "of" {
		return 0
	}
	for k := i + 1; k < min(i+6, len(s.words)); k++ {
		if s.norm(k) == "to" {
			return k + 1
		}
		if s.nounAt[k] == 0 && s.tag(k) != "DT" {
			return 0
		}
	}
	return 0
}

var linkPrepositions = wordSet("on about to for of over at in regarding")

// plainLinks lead to a topic after any verb.
var plainLinks = wordSet("importance need value view")

// plainVerbs have the topic itself for an object, whatever it is in support of.
var plainVerbs = wordSet(`discuss review address raise examine cover consider explore tackle
debate assess`)

// thankedFor is where begins what somebody is congratulated on or thanked for.
func (s *story) thankedFor(i int) int {
	for k := i; k < min(i+10, len(s.words)); k++ {
		if w := s.norm(k); (w == "on" || w == "for") && k > i {
			if s.tag(k+1) == "VBG" {
				return k + 2
			}
			return k + 1
		}
	}
	return 0
}

// frameNouns follow "on" where it brings in no topic: on the sidelines of, on behalf of.
var frameNouns = wordSet(`sideline sidelines margin margins periphery behalf condition way eve
basis occasion invitation part side arrival board track phone telephone visit trip departure sunday
morning return stage`)

var thankVerbs = wordSet("congratulate thank commend praise")

func (s *story) isTime(i int) bool {
	if s.norm(i) == "the" || s.norm(i) == "a" {
		i++
	}
	return timeNouns[s.norm(i)] || s.tag(i) == "CD"
}

// topicsAt reads the list of noun phrases that begins at token i. The word "these issues" stands
// for the topics told before.
func (s *story) topicsAt(i, end, k int) []topic {
	if s.norm(i) == "with" && s.isPartyAt(i+1) {
		i = s.pastParty(i+1, end)
	}
	if refers, ok := s.refersBack(i); ok && refers {
		out := s.earlierTopics(k)
		for n := range out {
			out[n].by = "again"
		}
		return out
	}
	var out []topic
	for _, t := range s.listedTopics(i, end) {
		if k := s.askedWord(t); k > 0 && (s.tag(k+1) == "PRP" || s.isPartyAt(k+1)) {
			out = append(out, s.clauseTopics(k+1, end, 0)...)
			continue
		}
		if t, ok := s.cleanTopic(t); ok {
			out = append(out, t)
		}
	}
	return out
}

// askedWord is the "how" or "whether" of a topic that is a question, 0 for another.
func (s *story) askedWord(t topic) int {
	for k := t.first; k < t.end; k++ {
		if s.tag(k) == "WRB" || s.norm(k) == "whether" || s.wayInWhich(k) {
			return k
		}
	}
	return 0
}

// refersBack: these issues, the same subjects, the matter, this.
func (s *story) refersBack(i int) (bool, bool) {
	switch s.norm(i) {
	case "these", "those", "this", "such":
		return s.tag(i+1) == "NNS" && genericTopics[s.lemma(i+1)] ||
			genericTopics[s.lemma(i+1)] || s.tag(i+1) == "IN", true
	case "the":
		return (s.norm(i+1) == "same" || s.norm(i+1) == "matter" || s.norm(i+1) == "issue") &&
			s.norm(i+2) != "of", true
	case "it", "them":
		return true, true
	}
	return false, false
}

// earlierTopics are the topics of the occasions told before, those of the nearest paragraph that
// has any; without any, the subject of the sentence before.
func (s *story) earlierTopics(k int) []topic {
	if k < 0 || k >= len(s.found) {
		return nil
	}
	var out []topic
	paragraph := -1
	for j := k - 1; j >= 0; j-- {
		o := s.found[j]
		if len(o.topics) == 0 {
			continue
		}
		p := s.doc.Sentences[s.sentence(o.first)].Paragraph
		if paragraph >= 0 && p != paragraph {
			break
		}
		paragraph = p
		out = append(slices.Clone(o.topics), out...)
	}
	if len(out) > 0 {
		return out
	}
	return s.subjectTopics(s.sentence(s.found[k].first) - 1)
}

// subjectTopics are the noun phrases before the verb of a sentence.
func (s *story) subjectTopics(sentence int) []topic {
	if sentence < 0 {
		return nil
	}
	x := s.doc.Sentences[sentence]
	var out []topic
	for _, t := range s.splitTopics(x.First, s.topicEnd(x.First, x.End)) {
		if t, ok := s.cleanTopic(t); ok {
			out = append(out, t)
		}
	}
	return out
}

var (
	genericTopics = wordSet(`country participant region issue issues matter matters topic topics
subject subjects question questions problem point points thing things number range other others
agenda item items these way ways area areas`)
	topicVerbs = wordSet(`discuss review address examine raise affirm reflect preview acknowledge
recognize recognise applaud reaffirm reiterate emphasize emphasise underscore stress underline
highlight express exchange focus center centre cover debate consider explore assess urge agree
work pledge vow condemn brief touch concern deal negotiate welcome praise commend congratulate
thank tackle convey encourage consult update revolve`)
	topicLinks = wordSet(`strength value view opinion concern commitment support importance need
appreciation condolence desire hope interest gratitude readiness determination opposition
condemnation efforts`)
	focusWords = wordSet(`focus center centre concentrate talk discussion view opinion meeting
summit conference negotiation conversation dialogue consultation agreement agree touch brief work
idea information summit call negotiations talks discussions consultations`)
	topicStops = wordSet(`during after before when while which who whom that because but if so
since until according following where amid despite via ahead whose aimed seeking designed
proposed`)
	trailing = wordSet(`and or of the a an in on at with to for as also , well between by from
its their other`)
)
