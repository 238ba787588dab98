package extract

import "strings"

// A topic is often no list after "discussed" but what a clause speaks of: "agreed that the mummies
// should go back", "asked for visas", "met to fix the sequence of calls".

// maxNesting bounds how far verbs under verbs are followed to what they speak of.
const maxNesting = 4

// objectTopics are what a verb that ends before token i has for its object: a noun phrase, one
// after a preposition, or what the clause that it governs speaks of.
func (s *story) objectTopics(i, end, depth int) []topic {
	for i < end && depth < maxNesting {
		w, tag := s.norm(i), s.tag(i)
		switch {
		case s.clauseEnds(i):
			return nil
		case w == "that" && (tag == "IN" || tag == "WDT"), w == "whether", tag == "WRB", w == "what":
			return s.clauseTopics(i+1, end, depth+1)
		case tag == "TO" && strings.HasPrefix(s.tag(i+1), "VB"):
			i += 2
			depth++
		case aboutWords[w]:
			if s.isTime(i + 1) {
				return nil
			}
			if s.tag(i+1) == "VBG" && s.nounAt[i+1] == 0 {
				i += 2
				depth++
				continue
			}
			return s.phraseTopics(i+1, end)
		case s.isPartyAt(i):
			i = s.pastParty(i, end)
		case strings.HasPrefix(tag, "RB") || tag == "RP" || w == "," && i+1 < end &&
			strings.HasPrefix(s.tag(i+1), "RB"):
			i++
		case tag == "VBN" || tag == "VBG" || tag == "VB":
			i++
			depth++
		case s.startsPhrase(i):
			if s.isTime(i) {
				return nil
			}
			return s.phraseTopics(i, end)
		default:
			return nil
		}
	}
	return nil
}

// clauseTopics are what a clause that begins at token i speaks of: its subject, or where that is a
// party, what its verb says of something.
func (s *story) clauseTopics(i, end, depth int) []topic {
	if !s.isPartyAt(i) && s.tag(i) != "PRP" && s.tag(i) != "EX" && s.startsPhrase(i) {
		return s.phraseTopics(i, end)
	}
	for k := i; k < end; k++ {
		if s.clauseEnds(k) {
			return nil
		}
		tag := s.tag(k)
		if s.nounAt[k] == 0 && (strings.HasPrefix(tag, "VB") || tag == "MD") {
			for k < end && s.nounAt[k] == 0 && (strings.HasPrefix(s.tag(k), "VB") ||
				s.tag(k) == "MD" || strings.HasPrefix(s.tag(k), "RB")) {
				k++
			}
			return s.objectTopics(k, end, depth)
		}
	}
	return nil
}

// phraseTopics are the noun phrases joined by "and" and commas that begin at token i.
func (s *story) phraseTopics(i, end int) []topic {
	var out []topic
	for _, t := range s.splitTopics(i, s.phraseEnd(i, end)) {
		if t, ok := s.cleanTopic(t); ok && !s.isParties(t) {
			out = append(out, t)
		}
	}
	return out
}

// phraseEnd is where the noun phrase that begins at token i ends: before a verb, a clause, or a
// preposition that tells when, where or with whom.
func (s *story) phraseEnd(i, end int) int {
	for k := i; k < end; k++ {
		tag, w := s.tag(k), s.norm(k)
		switch {
		case s.nounAt[k] != 0:
			continue
		case k > i && (tag == "MD" || tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "TO" ||
			tag == "WDT" || tag == "WP" || tag == "WRB" || tag == "VBN" || tag == "RB"):
			return k
		case s.clauseEnds(k):
			return k
		case k > i && tag == "IN" && (!innerWords[w] || s.isTime(k+1) ||
			w == "in" && s.cityAfter(k) || w == "with" && s.partyPerson(k+1)):
			return k
		case k > i && w == "," && !s.startsPhrase(k+1) && s.norm(k+1) != "and" &&
			s.norm(k+1) != "including":
			return k
		case k > i && tag == "VB":
			return k
		}
	}
	return end
}

// clauseEnds reports whether a clause ends with the mark at token i.
func (s *story) clauseEnds(i int) bool {
	switch s.norm(i) {
	case ";", ":", ".", "--", "(", ")", "?", "!", `"`, "-", "because", "after", "before", "while",
		"when", "if", "although", "but":
		return true
	}
	return topicStops[s.norm(i)]
}

// startsPhrase reports whether a noun phrase may begin at token i.
func (s *story) startsPhrase(i int) bool {
	if i >= len(s.words) {
		return false
	}
	tag := s.tag(i)
	return tag == "DT" || tag == "PRP$" || tag == "CD" || strings.HasPrefix(tag, "JJ") ||
		strings.HasPrefix(tag, "NN") || tag == "VBG" || s.nounAt[i] != 0 || s.unitOf(i) != nil
}

// isPartyAt reports whether a party is named at token i, titles and articles before it included.
func (s *story) isPartyAt(i int) bool {
	for k := i; k < i+5 && k < len(s.words); k++ {
		if m := s.noun(k); m != nil {
			if m.adjective || s.tag(m.end) == "POS" || s.possessive(m) {
				if m.adjective && s.isTitle(m.end) {
					continue
				}
				return false
			}
			compound := !m.standsFor(isPerson) && strings.HasPrefix(s.tag(m.end), "NN") &&
				s.nounAt[m.end] == 0 && !s.isTitle(m.end)
			return m.standsFor(isParty) && !compound
		}
		if s.tag(k) != "DT" && !s.isTitle(k) && s.norm(k) != "both" {
			return false
		}
	}
	return false
}

// pastParty is the token behind the parties named from token i on.
func (s *story) pastParty(i, end int) int {
	for k := i; k < end; k++ {
		if m := s.noun(k); m != nil && m.standsFor(isParty) && !m.adjective {
			return max(s.groupStarting(m, end).end, k+1)
		}
	}
	return end
}

// isParties reports whether a phrase names nothing but a party or a place.
func (s *story) isParties(t topic) bool {
	m := s.noun(t.first)
	return m != nil && m.first <= t.first && m.end >= t.end &&
		(m.kind != named || m.standsFor(isPerson))
}

// aboutWords bring in what a verb speaks of.
var aboutWords = wordSet("for about on over of against into upon")

// innerWords are the prepositions that a topic may have inside.
var innerWords = wordSet("of in on between for against to from with among across including")

// purposeTopics are what the parties of an occasion come together for: "met in Abuja to fix the
// sequence of calls". It is looked for from token i up to the next clause.
func (s *story) purposeTopics(o *occasion, i, end int) []topic {
	for k := i; k < end-1; k++ {
		if s.clauseEnds(k) && s.norm(k) != "(" || s.triggerStarting(k, o) != nil {
			return nil
		}
		tag := s.tag(k)
		if s.nounAt[k] == 0 && k > i && (tag == "VBD" || tag == "VBZ" || tag == "MD") {
			return nil
		}
		if tag == "TO" && s.tag(k+1) == "VB" && !purposeless[s.lemma(k+1)] {
			if topicVerbs[s.lemma(k+1)] {
				if from := s.afterTopicVerb(k + 1); from > 0 {
					return s.topicsAt(from, end, -1)
				}
			}
			return s.objectTopics(k+2, end, 0)
		}
	}
	return nil
}

// purposeless are verbs that say only that the occasion takes place.
var purposeless = wordSet(`attend meet take hold visit see be participate join begin start host
receive continue have celebrate sign open make`)

// modifierTopic is the subject in the name of talks: "arms talks", "the Palestinian statehood
// talks".
func (s *story) modifierTopic(o *occasion) []topic {
	if o.frame != nominal && o.frame != forum || !subjectNouns[s.lemma(o.first)] {
		return nil
	}
	from := o.first
	for from > o.left && strings.HasPrefix(s.tag(from-1), "NN") && s.nounAt[from-1] == 0 &&
		(!s.capitalised(from-1) || s.inCapitals(from-1)) &&
		!formNouns[s.lemma(from-1)] && !s.isTitle(from-1) && !timeNouns[s.norm(from-1)] {
		from--
	}
	if from == o.first {
		return nil
	}
	for from > o.left && s.tag(from-1) == "JJ" && s.nounAt[from-1] == 0 &&
		!formNouns[s.norm(from-1)] {
		from--
	}
	if t, ok := s.cleanTopic(topic{first: from, end: o.first}); ok {
		return []topic{t}
	}
	return nil
}

var (
	subjectNouns = wordSet(`talk talks negotiation summit conference dialogue discussion
consultation`)
	formNouns = wordSet(`ministers minister leaders leader press news phone telephone
video summit peace level round hour hours day week bilateral multilateral trilateral joint
two-day high-level direct formal informal official first second third next last final new
further summit president working dinner lunch breakfast group minister's marathon shuttle
crisis emergency one-on-one face-to-face top ministerial foreign party government pre-summit
annual regular exploratory preliminary special inter-korean private closed-door
behind-the-scenes secret international leadership`)
)
