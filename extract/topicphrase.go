package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// topicEnd is where the list of topics that begins at i ends.
func (s *story) topicEnd(i, end int) int {
	for k := i; k < end; k++ {
		tag, w := s.tag(k), s.norm(k)
		switch {
		case w == ";" || w == ":" || w == "." || w == `"` || w == "--" || w == "(" || w == "?":
			return k
		case k == i:
		case topicStops[w], w == "as" && s.norm(k+1) != "well" && s.norm(k-1) != "well" &&
			s.norm(k-1) != "such":
			return k
		case s.howBefore(i, k) && strings.HasPrefix(tag, "VB"):
			return k
		case w == "with" && s.partyPerson(k+1), w == "at" && s.tag(k+1) == "DT" &&
			s.occasionAhead(k+2):
			return k
		case (tag == "VBD" || tag == "VBZ" || tag == "MD") && s.nounAt[k] == 0 &&
			!s.howBefore(i, k):
			return s.beforeSubject(i, k)
		case (w == "in" || w == "at" || w == "on") && s.isTime(k+1) && s.norm(k+2) != "of":
			return k
		case w == "in" && s.cityAfter(k) && !topicHeads[s.lemma(k-1)]:
			return k
		case timeNouns[w] && tag == "NN" && (w == "today" || w == "yesterday" || w == "tomorrow"):
			return k
		}
	}
	return end
}

func (s *story) partyPerson(i int) bool {
	for k := i; k < i+4; k++ {
		if s.noun(k).standsFor(isPerson) {
			return true
		}
	}
	return false
}

func (s *story) occasionAhead(i int) bool {
	for k := i; k < i+4; k++ {
		if nounTriggersHas(s.lemma(k)) {
			return true
		}
	}
	return false
}

func (s *story) howBefore(i, k int) bool {
	for j := i; j < k; j++ {
		if s.tag(j) == "WRB" || s.norm(j) == "whether" || s.norm(j) == "what" {
			return true
		}
	}
	return false
}

// beforeSubject cuts back from a verb at k to the comma or "and" before its subject, since the verb
// opens another clause.
func (s *story) beforeSubject(i, k int) int {
	for j := k - 1; j > i; j-- {
		if s.norm(j) == "," || s.norm(j) == "and" || s.norm(j) == "but" {
			return j
		}
	}
	return k
}

func (s *story) cityAfter(k int) bool {
	m := s.noun(k + 1)
	return m.standsFor(isLocation) && m.refs[0].site != nil &&
		(m.refs[0].site.kind == graph.City || m.refs[0].site.kind == "")
}

// splitTopics cuts the list at commas and at "and", but not between two adjectives, in "between X
// and Y", or between two plain nouns that make one notion.
func (s *story) splitTopics(i, end int) []topic {
	var out []topic
	start := i
	cut := func(k, next int) {
		if k > start {
			out = append(out, topic{first: start, end: k})
		}
		start = next
	}
	commas := 0
	for k := i; k < end; k++ {
		if s.norm(k) == "," {
			commas++
		}
	}
	between := false
	for k := i; k < end; k++ {
		switch w := s.norm(k); {
		case w == "between":
			between = true
		case w == "including" || w == "namely" || w == "like" && s.norm(k-1) == "," ||
			w == "such" && s.norm(k+1) == "as":
			cut(k, k+1)
			if w == "such" {
				start = k + 2
				k++
			}
		case w == ",":
			cut(k, k+1)
			between = false
		case w == "and" || w == "as" && s.norm(k+1) == "well" && s.norm(k+2) == "as":
			if between {
				between = false
				continue
			}
			if w == "and" && s.oneNotion(start, k, end, commas) {
				continue
			}
			cut(k, k+1)
			if w == "as" {
				start = k + 3
				k += 2
			}
		}
	}
	cut(end, end)
	return out
}

// oneNotion reports whether "and" at k joins words rather than topics: bilateral and regional
// issues, peace and stability, Lebanon and Jordan after "of".
func (s *story) oneNotion(start, k, end, commas int) bool {
	if k == start {
		return false
	}
	if strings.HasPrefix(s.tag(k-1), "JJ") {
		return true
	}
	if s.tag(k+1) == "DT" || s.tag(k+1) == "PRP$" {
		return false
	}
	if commas == 0 && k-start <= 2 && k+1 < end && end-k <= 3 && s.tag(k-1) == "NN" &&
		s.tag(k+1) == "NN" {
		return true
	}
	return false
}

// cleanTopic strips what introduces a topic and drops what is none.
func (s *story) cleanTopic(t topic) (topic, bool) {
	for t.first < t.end && s.introduces(t.first) {
		t.first++
	}
	for k := t.first; k < t.end; k++ {
		if s.tag(k) == "WRB" || s.norm(k) == "whether" {
			t.first = k + 1
			break
		}
	}
	for t.first < t.end && (s.tag(t.first) == "DT" || s.tag(t.first) == "PRP$" ||
		s.norm(t.first) == "to" || s.norm(t.first) == "and") {
		t.first++
	}
	for t.end > t.first && trailing[s.norm(t.end-1)] {
		t.end--
	}
	if t.end-t.first > 10 {
		t.end = s.shorten(t)
	}
	t.name = s.phrase(t.first, t.end)
	return t, s.isTopic(t)
}

// introduces: "a number of", "a range of", "their", "issues of".
func (s *story) introduces(i int) bool {
	switch s.norm(i) {
	case "a", "an", "the", "number", "range", "variety", "series", "host", "wide", "broad",
		"full", "of", "other", "various", "also", "several",
		"along", "with", "such", "as", "common", "mutual", "among", "things", "all",
		"particularly", "especially", "both", "recent", ",", "some", "ways", "way", "topics",
		"including":
		return true
	}
	return genericTopics[s.lemma(i)] && (s.norm(i+1) == "of" || s.norm(i+1) == "in" ||
		s.norm(i+1) == "concerning" || s.norm(i+1) == "related" || s.norm(i+1) == "such")
}

// shorten ends a long topic at its last preposition within ten words.
func (s *story) shorten(t topic) int {
	for k := t.first + 10; k > t.first+2; k-- {
		if tag := s.tag(k); tag == "IN" || tag == "TO" || tag == "VBG" || tag == "VBN" {
			return k
		}
	}
	return t.first + 10
}

// isTopic drops phrases without a noun of their own, bare "issues", people and days.
func (s *story) isTopic(t topic) bool {
	if t.end <= t.first || len(t.name) < 3 || len(t.name) > 120 {
		return false
	}
	solid := false
	for k := t.first; k < t.end; k++ {
		tag := s.tag(k)
		if (strings.HasPrefix(tag, "N") || tag == "VBG" || s.unitOf(k) != nil) &&
			!genericTopics[s.lemma(k)] && !timeNouns[s.norm(k)] {
			solid = true
		}
	}
	if m := s.noun(t.first); m != nil && m.end >= t.end && m.standsFor(isPerson) {
		return false
	}
	return solid && s.tag(t.first) != "PRP" && !s.unitOf(t.first).is(lexicon.HonorificName)
}
