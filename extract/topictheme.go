package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/nlp"
)

// themeTopics reads sentences that say of something that it was the subject: "Gas was the theme",
// "On the agenda were visas", "The subject was tin", "Salaries came up".
func (s *story) themeTopics(x nlp.Sentence) []topic {
	for k := x.First; k < x.End; k++ {
		if !themeNouns[s.lemma(k)] {
			continue
		}
		be := k + 1
		if s.lemma(be) == "of" {
			for be < x.End && s.lemma(be) != "be" && s.lemma(be) != "include" && be < k+8 {
				be++
			}
		}
		if s.lemma(be) == "be" || s.lemma(be) == "include" {
			if out := s.phraseTopics(be+1, x.End); len(out) > 0 {
				return out
			}
		}
		if out := s.subjectPhrase(x, k); len(out) > 0 {
			return out
		}
	}
	for k := x.First; k < x.End; k++ {
		if s.tag(k) == "VBD" && s.raised(k) {
			return s.subjectPhrase(x, k+1)
		}
	}
	return nil
}

// raised: came up, was discussed, were on the table, took up most of the day.
func (s *story) raised(k int) bool {
	switch s.lemma(k) {
	case "come":
		return s.norm(k+1) == "up"
	case "take":
		return s.norm(k+1) == "up"
	case "be":
		return raisedVerbs[s.lemma(k+1)] || s.tag(k+1) == "RB" && raisedVerbs[s.lemma(k+2)]
	}
	return false
}

// subjectPhrase is the noun phrase at the head of a sentence, when the word at k is said of it.
func (s *story) subjectPhrase(x nlp.Sentence, k int) []topic {
	from := x.First
	for from < k && (strings.HasPrefix(s.tag(from), "RB") || s.norm(from) == "," ||
		s.norm(from) == `"` || s.norm(from) == "and") {
		from++
	}
	if from >= k || s.isPartyAt(from) || !s.startsPhrase(from) {
		return nil
	}
	end := s.phraseEnd(from, k)
	if s.tag(end) != "VBD" && s.tag(end) != "VBZ" && s.tag(end) != "VBP" && s.tag(end) != "MD" {
		return nil
	}
	return s.phraseTopics(from, k)
}

var (
	themeNouns  = wordSet("theme subject topic agenda item")
	raisedVerbs = wordSet(`discuss raise review address cover settle agree mention examine
consider tackle`)
)

// speaksOf are what a sentence after an occasion says that its parties dealt with: what one of
// them asked for or warned of, what they did together.
func (s *story) speaksOf(o *occasion, x nlp.Sentence) []topic {
	for k := x.First; k < x.End; k++ {
		tag := s.tag(k)
		if s.nounAt[k] != 0 || s.doc.Tokens[k].Quoted || !strings.HasPrefix(tag, "VB") ||
			idleVerbs[s.lemma(k)] || topicVerbs[s.lemma(k)] || s.triggerAtToken(k) {
			continue
		}
		if tag == "VBG" || tag == "VBN" && s.lemma(k-1) != "have" {
			continue
		}
		deals := dealVerbs[s.lemma(k)]
		if !s.partyIsSubject(o, k) || !deals && (len(o.topics) > 0 || !s.severalSubjects(k)) {
			continue
		}
		if out := s.objectTopics(k+1, x.End, 0); len(out) > 0 {
			return out
		}
	}
	return nil
}

// severalSubjects reports whether the subject of the verb at k are several.
func (s *story) severalSubjects(k int) bool {
	return len(s.subjectOf(s.chainStart(k)).refs) > 1
}

var dealVerbs = wordSet(`ask want hope offer press promise settle talk argue haggle plead demand
repeat propose suggest warn explain announce refuse speak request complain
object insist quarrel differ bargain compare endorse adopt accept reject oppose
voice advocate appeal lobby accuse criticize criticise deplore denounce back support approve
mention describe recall remind stake push invite conclude
clash disagree dispute wrangle compromise`)

// triggerAtToken reports whether token i is part of the trigger of an occasion.
func (s *story) triggerAtToken(i int) bool {
	return slices.ContainsFunc(s.found, func(o *occasion) bool { return o.first <= i && i < o.end })
}

// idleVerbs say nothing of what parties dealt with.
var idleVerbs = wordSet(`be have do arrive leave fly go come travel return stay spend sit walk
meet see visit receive host hold attend begin start end continue take give shake join follow get
wear eat drink play stand pose make become win lose serve die live succeed sleep embrace greet smile
lead accompany head depart land plant`)

// titleTopics are the subjects that the title of an article names: what stands after "on" and
// "over", else what the title says beside the parties.
func (s *story) titleTopics() []topic {
	for _, x := range s.doc.Sentences {
		if x.Kind != nlp.Heading {
			continue
		}
		for k := x.First + 1; k < x.End-1; k++ {
			switch s.norm(k) {
			case "on", "over", "about":
				if !s.isTime(k+1) && !s.isPartyAt(k+1) {
					return s.phraseTopics(k+1, x.End)
				}
			}
		}
		for k := x.First; k < x.End-1; k++ {
			if strings.HasPrefix(s.tag(k), "VB") && s.nounAt[k] == 0 && (topicVerbs[s.lemma(k)] ||
				!idleVerbs[s.lemma(k)] && !s.triggerAtToken(k)) {
				return s.objectTopics(k+1, x.End, 0)
			}
		}
		return nil
	}
	return nil
}

// telling reports whether what follows an occasion in the text may tell what it was about.
func telling(o *occasion) bool {
	return o.status == graph.Held || o.status == graph.Scheduled
}

// mainTopic is what the article speaks of most: of the topics that its sentences and its title
// give, the one whose words come up most often.
func (s *story) mainTopic() (topic, bool) {
	count := map[string]int{}
	for i := range s.words {
		if s.kind(i) != nlp.Dateline {
			count[s.lemma(i)]++
		}
	}
	var list []topic
	for _, o := range s.related {
		list = append(list, o.topics...)
	}
	list = append(list, s.titleTopics()...)
	best, most := -1, 0
	for k, t := range list {
		sum, n := 0, 0
		for i := t.first; i < t.end; i++ {
			if tag := s.tag(i); strings.HasPrefix(tag, "N") || s.nounAt[i] != 0 {
				sum += count[s.lemma(i)] - 1
				n++
			}
		}
		if n == 0 || count[s.lemma(t.end-1)] < 3 || s.namesOccasion(t) {
			continue
		}
		if v := 10 * sum / n; v > most {
			best, most = k, v
		}
	}
	if best < 0 {
		return topic{}, false
	}
	return list[best], true
}

// partiesBefore reports whether a definite noun for several parties is the subject of the verb
// chain that begins at token i: the ministers, both sides, the two delegations.
func (s *story) partiesBefore(i int) bool {
	first, _ := s.bounds(i)
	k := i - 1
	for k >= first && strings.HasPrefix(s.tag(k), "RB") {
		k--
	}
	if k < first || s.tag(k) != "NNS" && s.tag(k) != "NNPS" && !severalNouns[s.norm(k)] &&
		!s.isTitle(k) || !partyNouns[s.lemma(k)] {
		return false
	}
	start := s.nounPhraseStart(k, first)
	w := s.norm(start)
	return (w == "the" || w == "both" || w == "two" || w == "all") &&
		s.prepositionBefore(start, first) < 0
}

// severalNouns name several parties in the singular.
var severalNouns = wordSet("two three four five both pair group trio duo quartet")

// partyNouns are the nouns for those who meet.
var partyNouns = wordSet(`leader minister president official side delegation party country nation
two pair advisor adviser envoy ambassador secretary chancellor premier diplomat negotiator
government principal participant representative head counterpart statesman king group trio duo
quartet attendee delegate interlocutor official adviser parliamentarian lawmaker general governor
nsa`)

// namesOccasion reports whether a topic is an occasion itself: an international conference on Syria.
func (s *story) namesOccasion(t topic) bool {
	for i := t.first; i < t.end; i++ {
		if nounTriggersHas(s.lemma(i)) {
			return true
		}
	}
	return false
}
