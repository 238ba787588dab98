package extract

import "strings"

// resolveGroup resolves "the two leaders", "both sides", "the two countries", "both".
func (s *story) resolveGroup(i int) {
	first, end := i, i+1
	if s.norm(i-1) == "the" || s.norm(i-1) == "these" {
		first--
	} else if s.norm(i) != "both" {
		return
	}
	for (s.tag(end) == "JJ" || s.tag(end) == "NNP" && !s.isTitle(end)) && s.nounAt[end] == 0 &&
		end < s.sentenceEnd(i)-1 {
		end++
	}
	var want func(ref) bool
	switch lemma := s.lemma(end); {
	case pairNouns[lemma]:
		want = func(r ref) bool { return r.land != nil || r.body != nil }
		if lemma == "side" || lemma == "party" || lemma == "group" {
			want = nil
		}
		end++
	case lemma == "leader" || lemma == "man" || lemma == "official" || lemma == "diplomat" ||
		strings.HasSuffix(lemma, "minister") || s.isTitle(end):
		want = isPerson
		if u := s.unitOf(end); u != nil {
			end = u.end
		} else {
			end++
		}
	case s.tag(end) == "NNS" || s.tag(end) == "NN":
		return
	}
	if w := s.norm(i); w == "three" || w == "trio" {
		s.addPronoun(first, end, s.lastThree(first))
		return
	}
	s.addPronoun(first, end, s.lastGroup(first, want, maxBack))
}

// pairNouns are what two countries or bodies are called.
var pairNouns = wordSet(`country nation government state capital side party group neighbor neighbour
ally`)

// lastThree are the three people named last, over as many sentences as it takes.
func (s *story) lastThree(i int) []ref {
	var found []ref
	at := s.sentence(i)
	for back := 0; back <= 4 && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		people, _ := s.partiesIn(sentence.First, min(sentence.End, i))
		found = uniqueRefs(append(people, found...))
		if len(found) >= 3 {
			return found[:3]
		}
	}
	return nil
}

// lastGroup is the parties, at least two, of the nearest sentence before token i that has them;
// only those that are wanted, where want is given. For countries the people's countries stand in.
func (s *story) lastGroup(i int, want func(ref) bool, far int) []ref {
	at := s.sentence(i)
	for back := 0; back <= far && at-back >= 0; back++ {
		sentence := s.doc.Sentences[at-back]
		people, others := s.partiesIn(sentence.First, min(sentence.End, i))
		if want != nil && !want(ref{person: &person{}}) {
			people, others = nil, append(others, s.landsOf(people)...)
		}
		if want != nil && !want(ref{land: &land{}}) {
			others = nil
		}
		if len(people) >= 2 {
			return people
		}
		if all := uniqueRefs(append(people, others...)); len(all) >= 2 && len(all) <= 4 {
			return all
		}
	}
	return nil
}

// maxBack is over how many sentences a group may be taken up again.
const maxBack = 8

// partiesIn are the people, and the other parties, that the tokens mention, each once.
func (s *story) partiesIn(first, end int) (people, others []ref) {
	for k := first; k < end; k++ {
		m := s.noun(k)
		if m == nil || k != m.first && k != first || m.adjective || aside[s.wordBefore(m.first)] {
			continue
		}
		for _, r := range m.refs {
			switch {
			case r.person != nil:
				people = append(people, r)
			case isParty(r):
				others = append(others, r)
			}
		}
	}
	return uniqueRefs(people), uniqueRefs(others)
}

// aside are prepositions before people who are spoken of and not there.
var aside = wordSet("of for about against over like despite under")

// landsOf are the countries for which people stand.
func (s *story) landsOf(people []ref) []ref {
	var out []ref
	for _, r := range people {
		for _, l := range s.lands {
			if r.person.side == l.code {
				out = append(out, ref{land: l})
			}
		}
	}
	return out
}

func uniqueRefs(list []ref) []ref {
	var out []ref
	for _, r := range list {
		seen := false
		for _, o := range out {
			seen = seen || o == r
		}
		if !seen {
			out = append(out, r)
		}
	}
	return out
}
