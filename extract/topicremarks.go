package extract

import (
	"slices"
	"strings"

	"readout/internal/nlp"
)

// The record of what was said at an occasion, "Remarks by President X and Prime Minister Y before
// their meeting", tells in the first person what it is about: "we'll talk about grain", "I look
// forward to discussing the reef", "to strengthen our fisheries".

// remarksTopics gives the occasion of whose remarks an article is the record what the first person
// speaks of: first what is to be discussed, then what is to be done.
func (s *story) remarksTopics() {
	o := s.remarksOccasion()
	if o == nil || len(s.distinctTopics(o.topics)) >= maxTopics {
		return
	}
	var talked, done []topic
	for k, t := range s.doc.Tokens {
		talks, does := talkVerbs[t.Lemma], doVerbs[t.Lemma]
		if !strings.HasPrefix(t.XPOS, "VB") || !talks && !does || s.kind(k) != nlp.Prose ||
			!s.firstPerson(k) {
			continue
		}
		_, end := s.bounds(k)
		if talks {
			talked = append(talked, s.spokenOf(k, end)...)
		} else {
			done = append(done, s.objectTopics(k+1, end, maxNesting-1)...)
		}
	}
	o.topics = append(o.topics, talked...)
	o.topics = append(o.topics, s.oftenSaid(done)...)
}

// remarksOccasion is the occasion at which the remarks were made that the article is the record
// of, nil for another article.
func (s *story) remarksOccasion() *occasion {
	for _, o := range s.related {
		if s.kind(o.first) != nlp.Heading || len(o.parties) < 2 {
			continue
		}
		first, _ := s.bounds(o.first)
		for k := first; k < min(first+4, o.first); k++ {
			if s.lemma(k) == "remark" {
				return o
			}
		}
	}
	return nil
}

// firstPerson reports whether the subject of the verb at token k is I or we, or that of a verb
// above it which it goes on with.
func (s *story) firstPerson(k int) bool {
	for n := 0; n < 5 && k >= 0; n++ {
		first, end := s.bounds(k)
		for i := first; i < end; i++ {
			if s.doc.Tokens[i].Head == k && s.rel(i) == "nsubj" {
				return s.norm(i) == "we" || s.norm(i) == "i"
			}
		}
		switch s.rel(k) {
		case "xcomp", "conj", "advcl", "ccomp", "acl", "csubj":
			k = s.doc.Tokens[k].Head
		default:
			return false
		}
	}
	return false
}

// spokenOf are what the verb of speech at token k is about.
func (s *story) spokenOf(k, end int) []topic {
	from := k + 1
	for from < end && (strings.HasPrefix(s.tag(from), "RB") || s.norm(from) == "together") {
		from++
	}
	if aboutWords[s.norm(from)] {
		from++
	} else if s.tag(from) == "IN" || s.lemma(k) == "talk" || s.lemma(k) == "speak" ||
		s.lemma(k) == "cooperate" || s.lemma(k) == "collaborate" {
		return nil
	}
	return s.topicsAt(from, end, -1)
}

// oftenSaid are the topics whose words, or some of them, the article has more than once.
func (s *story) oftenSaid(list []topic) []topic {
	count := map[string]int{}
	for i := range s.words {
		count[s.lemma(i)]++
	}
	return slices.DeleteFunc(list, func(t topic) bool {
		for w := range s.contentWords(t) {
			if count[w] > 1 {
				return false
			}
		}
		return true
	})
}

var (
	talkVerbs = wordSet(`discuss talk speak address focus tackle cooperate collaborate coordinate
review explore work`)
	doVerbs = wordSet(`strengthen deepen advance support expand promote combat confront build
defend fight reaffirm boost enhance protect counter`)
)
