package extract

import (
	"strings"

	"readout/graph"
)

// topicEnd is where the list of topics that begins at i ends.
func (s *story) topicEnd(i, end int) int {
	listed := false
	for k := i; k < end; k++ {
		tag, w := s.tag(k), s.norm(k)
		switch {
		case w == ";" && listed:
		case w == "including":
			listed = true
		case w == "--" && s.nounAt[k-1] != 0 && s.nounAt[k+1] != 0:
		case w == ";" || w == ":" || w == "." || w == `"` || w == "--" || w == "(" || w == "?":
			return k
		case k == i:
		case topicStops[w] && !s.wayInWhich(k), w == "as" && s.norm(k+1) != "well" &&
			s.norm(k-1) != "well" && s.norm(k-1) != "such":
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
		if s.tag(j) == "WRB" || s.norm(j) == "whether" || s.norm(j) == "what" || s.wayInWhich(j) {
			return true
		}
	}
	return false
}

// wayInWhich reports whether token i is the "which" of "the way in which", another "how".
func (s *story) wayInWhich(i int) bool {
	return s.norm(i) == "which" && s.norm(i-1) == "in" && s.lemma(i-2) == "way"
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
		case w == "," || w == ";":
			if s.onlyAdjectives(start, k) {
				continue
			}
			cut(k, k+1)
			between = false
		case w == "and" || w == "as" && s.norm(k+1) == "well" && s.norm(k+2) == "as":
			if between && s.tag(k+1) != "VB" {
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

// onlyAdjectives reports whether all that stands from token i up to end are adjectives that wait
// for their noun: "historical, cultural and personal ties".
func (s *story) onlyAdjectives(i, end int) bool {
	found := false
	for k := i; k < end; k++ {
		tag := s.tag(k)
		if s.nounAt[k] != 0 || !strings.HasPrefix(tag, "JJ") && tag != "DT" && tag != "PRP$" &&
			tag != "CC" && tag != "," {
			return false
		}
		found = found || strings.HasPrefix(tag, "JJ")
	}
	return found && strings.HasPrefix(s.tag(end+1), "JJ") || found && s.norm(end+1) == "and"
}

// oneNotion reports whether "and" at k joins words rather than topics: bilateral and regional
// issues, peace and stability, Lebanon and Jordan after "of".
func (s *story) oneNotion(start, k, end, commas int) bool {
	if k == start {
		return false
	}
	if m := s.noun(k - 1); strings.HasPrefix(s.tag(k-1), "JJ") || m != nil && m.adjective ||
		s.tag(k-1) == "VB" && s.tag(k+1) == "VB" {
		return true
	}
	if s.bothPlaces(start, k, end) || s.oneName(k) || s.spansAnd(start, k) {
		return true
	}
	if s.tag(k+1) == "DT" || s.tag(k+1) == "PRP$" {
		return false
	}
	if s.ownedPhrase(start, k) && s.shortUntil(k+1, end) {
		return true
	}
	if commas == 0 && k-start <= 2 && k+1 < end && end-k <= 3 && s.tag(k-1) == "NN" &&
		s.tag(k+1) == "NN" {
		return true
	}
	return false
}

// spansAnd reports whether a word between start and "and" at k belongs, in the tree, to a noun after
// it: "of" and "the" in "of the Winter Olympic and Paralympic Games".
func (s *story) spansAnd(start, k int) bool {
	for _, t := range s.doc.Tokens[start:k] {
		if rel, _, _ := strings.Cut(t.Rel, ":"); t.Head > k && ofNoun[rel] {
			return true
		}
	}
	return false
}

// ofNoun are the relations of words that only belong to a noun.
var ofNoun = wordSet("det case amod nummod compound")

// cleanTopic strips what introduces a topic and drops what is none.
func (s *story) cleanTopic(t topic) (topic, bool) {
	if k := s.askedWord(t); k > 0 {
		t.first = k + 1
	}
	for t.first < t.end {
		next := s.skipOpening(t)
		if next == t.first {
			break
		}
		t.first = next
	}
	t.end = s.topicCut(t)
	for t.end > t.first && (trailing[s.norm(t.end-1)] || s.tag(t.end-1) == "IN") {
		t.end--
	}
	if t.end-t.first > 10 {
		t.end = s.shorten(t)
	}
	t.name = s.phrase(t.first, t.end)
	return t, graph.Fold(t.name) != "" && s.isTopic(t) // a name has letters
}

// oneName reports whether "and" at k stands within a name: Olympic and Paralympic Games.
func (s *story) oneName(k int) bool {
	plain := func(i int) bool {
		return s.nounAt[i] == 0 && s.tag(i) == "NNP" && s.capitalised(i) && !s.inCapitals(i)
	}
	return plain(k-1) && plain(k+1) && plain(k+2)
}

// bothPlaces reports whether "and" at k joins two places after one preposition within the phrase:
// "the situation in the West Bank and Gaza".
func (s *story) bothPlaces(start, k, end int) bool {
	m, next := s.noun(k-1), s.noun(k+1)
	if !m.standsFor(isLocation) || !next.standsFor(isLocation) || next.adjective || m.first <= start {
		return false
	}
	before := m.first - 1
	if s.tag(before) == "DT" {
		before--
	}
	return before > start && s.tag(before) == "IN" && (next.end == end || s.norm(next.end) == ",")
}

// ownedPhrase reports whether the phrase that begins at token i, and ends before k, begins with its
// owner: "Ukraine's sovereignty".
func (s *story) ownedPhrase(i, k int) bool {
	for j := i; j < min(k, i+5); j++ {
		if s.tag(j) == "POS" {
			return true
		}
	}
	return false
}

// shortUntil reports whether at most three plain words stand before the next mark or the end.
func (s *story) shortUntil(i, end int) bool {
	for k := i; k <= i+3; k++ {
		if k == end || s.norm(k) == "," || s.norm(k) == "." || s.tag(k) == "IN" {
			return k > i
		}
		if s.nounAt[k] != 0 || s.norm(k) == "and" {
			return false
		}
	}
	return false
}

// skipOpening is the token behind one word, or one noun of effort, that only leads to a topic:
// "their", "to", "efforts to deepen", "the importance of".
func (s *story) skipOpening(t topic) int {
	i := t.first
	tag := s.tag(i)
	switch {
	case s.nounAt[i] != 0 && tag != "PRP$" && tag != "DT":
		return i
	case s.introduces(i), tag == "DT", tag == "PRP$", tag == "IN", tag == "TO", tag == "CC",
		tag == "RP", tag == "``", tag == "''", tag == "JJR" && s.tag(i+1) == "IN",
		strings.HasPrefix(tag, "RB"),
		tag == "VB" && i+1 < t.end && (s.startsPhrase(i+1) || s.tag(i+1) == "CC"):
		return i + 1
	case strings.HasPrefix(tag, "JJ") && effortNouns[s.lemma(i+1)] && s.opensEffort(i+2, t.end):
		return i + 2
	case effortNouns[s.lemma(i)] && s.opensEffort(i+1, t.end):
		return i + 1
	case tag == "VBG" && emptyVerbs[s.lemma(i)] && i+1 < t.end:
		return i + 1
	}
	return i
}

// opensEffort reports whether what an effort is about follows at token i.
func (s *story) opensEffort(i, end int) bool {
	w := s.norm(i)
	if w == "in" && s.noun(i+1).standsFor(isLocation) {
		return false // chances in Guatemala
	}
	return i+1 < end && (s.tag(i) == "TO" || w == "with" && s.norm(i+1) == "respect" ||
		s.tag(i) == "IN" && w != "between" && w != "with")
}

// topicCut is where a topic ends that runs on into a clause without "that" or a participle:
// "progress the parties have made", "efforts undertaken in".
func (s *story) topicCut(t topic) int {
	for k := t.first + 1; k < t.end; k++ {
		tag := s.tag(k)
		if m := s.noun(k); m != nil {
			if m.kind == pronoun && !s.possessive(m) {
				return k
			}
			continue
		}
		switch {
		case tag == "PRP", tag == "WP", tag == "WDT", tag == "MD", tag == "VBP", tag == "VBZ",
			tag == "VBD":
			return k
		case s.norm(k) == "in" && (asideNouns[s.lemma(k+1)] || s.tag(k+1) == "DT" &&
			asideNouns[s.lemma(k+2)]):
			return k
		case tag == "DT" && strings.HasPrefix(s.tag(k-1), "N") && s.norm(k) != "both":
			return k
		case tag == "VBN" && strings.HasPrefix(s.tag(k-1), "N") && (k+1 == t.end ||
			s.tag(k+1) == "IN" || s.tag(k+1) == "TO" || s.tag(k+1) == "RB"):
			return k
		}
	}
	return t.end
}

// asideNouns follow "in" where it leads away from the topic: in the face of, in consultation with.
var asideNouns = wordSet(`face response support consultation light wake view order
accordance line talk talks context spite addition coordination cooperation course framework
recent pursuit conjunction keeping meeting close advance preparation return exchange front
person week`)

var (
	effortNouns = wordSet(`effort way mean step measure plan proposal move importance
desirability need possibility progress opportunity number range role concern commitment
interest part value support readiness willingness desire attempt work aim goal priority
approach purpose intention option leader country nation partner ally side`)
	emptyVerbs  = wordSet("do make take have be")
	emptyTopics = wordSet(`reporter course press media speech visit trip meeting line
office world attention statement word letter talk encounter discussion remark reception
photo success tribute nothing something anything everything everyone nobody summit dinner
lunch conference step hand handshake place part role time way concern opportunity statement
comment news journalist officials official correspondent behalf hospitality welcome
invitation condition demand challenge effort action view idea position start beginning end
arrival departure message table door air seat chair delegation government leader people
friend side party audience hour lot bit much many one two three interest detail invitation
arrival nomination periphery response reply decision announcement event occasion gift honor
honour call telephone visitor progress importance agreement understanding deal approach
direction area`)
)

// introduces: "a number of", "a range of", "their", "issues of".
func (s *story) introduces(i int) bool {
	switch s.norm(i) {
	case "a", "an", "the", "number", "range", "variety", "series", "host", "wide", "broad",
		"full", "of", "other", "various", "also", "several",
		"along", "with", "such", "as", "common", "mutual", "among", "things", "all",
		"particularly", "especially", "both", "recent", ",", "some", "ways", "way", "topics",
		"including", "depth", "detail", "length", "respect":
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
