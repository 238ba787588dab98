package extract

import (
	"slices"
	"strings"
)

// The noun phrases of a list of topics, by the tree: the head, what is joined to it by "and" and
// commas, and how far the words of each go. A tree tells "security of energy and of water" from
// "security, energy and water", and finds the second topic behind a relative clause.

// maxHeads bounds the phrases of one list.
const maxHeads = 24

// listedTopics are the phrases of a list that begins at token i: those that the tree joins, and
// between and behind them those that marks and words part.
func (s *story) listedTopics(i, end int) []topic {
	list := s.splitTopics(i, s.topicEnd(i, end))
	if s.howBefore(i, min(i+4, end)) {
		return list
	}
	joined, ok := s.treeTopics(i, end)
	if !ok {
		return list
	}
	for _, t := range joined {
		if !slices.ContainsFunc(list, func(o topic) bool { return o.first < t.end && t.first < o.end }) {
			list = append(list, t)
		}
	}
	return list
}

// treeTopics reads the list of noun phrases that begins at token i. It is false where the tree has
// no noun phrase that begins there.
func (s *story) treeTopics(i, end int) ([]topic, bool) {
	h := s.phraseHead(i, end)
	if h < 0 {
		return nil, false
	}
	children := s.childrenIn(i, end)
	var heads []int
	s.listHeads(h, i, children, &heads)
	slices.Sort(heads)
	var out []topic
	for n, h := range heads {
		t := topic{first: h, end: h + 1}
		if n == 0 && s.onlyBefore(i, h) {
			t.first = i
		}
		s.widen(&t, h, i, heads, children)
		out = append(out, t)
	}
	return out, true
}

// phraseHead is the head of the noun phrase that begins at token i: the highest noun or gerund
// above it that stands behind it; -1 where a verb or something far off is above it.
func (s *story) phraseHead(i, end int) int {
	if i >= end {
		return -1
	}
	h := i
	for n := 0; n < 40; n++ {
		up := s.doc.Tokens[h].Head
		if up < i || up >= end {
			break
		}
		h = up
	}
	if !s.nominalToken(h) {
		return -1
	}
	return h
}

// nominalToken reports whether token i may head a noun phrase.
func (s *story) nominalToken(i int) bool {
	t := s.doc.Tokens[i]
	return t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "VERB" && t.XPOS == "VBG" ||
		s.nounAt[i] != 0 && t.UPOS != "PRON"
}

// childrenIn lists for each token of a stretch the tokens of the stretch under it.
func (s *story) childrenIn(i, end int) map[int][]int {
	m := map[int][]int{}
	for k := i; k < end; k++ {
		if up := s.doc.Tokens[k].Head; up >= i && up < end {
			m[up] = append(m[up], k)
		}
	}
	return m
}

// listHeads gathers the heads of the phrases joined to the one with head h.
func (s *story) listHeads(h, from int, children map[int][]int, out *[]int) {
	if len(*out) >= maxHeads || slices.Contains(*out, h) {
		return
	}
	examples := false
	if genericTopics[s.lemma(h)] {
		for _, c := range children[h] {
			if c > h && s.rel(c) == "nmod" && s.nominalToken(c) && s.example(c, children) {
				s.listHeads(c, from, children, out)
				examples = true
			}
		}
	}
	if !examples {
		*out = append(*out, h)
	}
	s.joined(h, h, from, children, out, 0)
}

// joined gathers the heads joined to token k of the phrase with head h: those of the head, and
// those deeper down that stand behind a comma or have an article or owner of their own.
func (s *story) joined(k, h, from int, children map[int][]int, out *[]int, depth int) {
	if depth > 6 {
		return
	}
	for _, c := range children[k] {
		if c < h {
			continue
		}
		switch rel := s.rel(c); {
		case rel == "conj":
			if s.nominalToken(c) && (k == h || s.standsApart(k, c, children)) {
				s.listHeads(c, from, children, out)
			}
		case rel == "nmod" && s.nominalToken(c) && s.example(c, children) &&
			!slices.Contains(*out, c):
			s.listHeads(c, from, children, out)
		case rel == "nmod" || rel == "acl" && s.doc.Tokens[c].Rel == "acl" || rel == "obj" ||
			rel == "obl" || rel == "xcomp" || rel == "appos" && s.tag(c) != "CD":
			s.joined(c, h, from, children, out, depth+1)
		}
	}
}

// example reports whether a phrase is one of the things meant: "including X", "such as X".
func (s *story) example(c int, children map[int][]int) bool {
	for _, k := range children[c] {
		if s.norm(k) == "including" || s.norm(k) == "such" || s.norm(k) == "like" {
			return true
		}
	}
	return false
}

// standsApart reports whether what is joined to token k is a topic of its own rather than a further
// word of the same: it has an article or an owner, or commas part a list. What stands "between" two
// is one.
func (s *story) standsApart(k, c int, children map[int][]int) bool {
	for _, x := range children[k] {
		if s.norm(x) == "between" && x < k {
			return false
		}
	}
	for _, x := range children[k] {
		if x > k && s.rel(x) == "conj" && s.commaBefore(x, k) {
			return true
		}
	}
	for _, x := range children[c] {
		if x < c && (s.rel(x) == "det" || s.doc.Tokens[x].Rel == "nmod:poss") {
			return true
		}
	}
	return s.commaBefore(c, k)
}

// commaBefore reports whether a comma stands right before the phrase of token c, not before token k.
func (s *story) commaBefore(c, k int) bool {
	for ; c > k; c-- {
		if s.norm(c) == "," || s.norm(c) == ";" {
			return true
		}
		if s.rel(c) == "conj" && s.norm(c-1) == "and" && s.norm(c-2) == "," {
			return true
		}
		if tag := s.tag(c); tag == "IN" || tag == "CC" && s.norm(c-1) != "," {
			return false
		}
	}
	return false
}

// onlyBefore reports whether token i stands in the phrase before its head h.
func (s *story) onlyBefore(i, h int) bool {
	for k, n := i, 0; n < 40; n++ {
		if k == h {
			return true
		}
		if k = s.doc.Tokens[k].Head; k < i {
			return false
		}
	}
	return false
}

// widen makes t as long as the phrase with head h: its modifiers before it, and what belongs to it
// behind, up to a clause, an apposition, another phrase of the list, or when and where it is.
func (s *story) widen(t *topic, h, from int, heads []int, children map[int][]int) {
	for _, c := range children[h] {
		if c < h && leftRelations[s.rel(c)] {
			t.first = min(t.first, s.leftmost(c, from, children))
		}
	}
	t.end = s.reach(h, heads, children, 0)
	for k := h + 1; k < t.end; k++ {
		if w := s.norm(k); w == "," || topicStops[w] || s.tag(k) == "MD" {
			t.end = k
		}
	}
}

// leftRelations are those of the words before a noun that belong to it.
var leftRelations = wordSet("det amod compound nummod nmod flat advmod")

// leftmost is the first token of the phrase under token c.
func (s *story) leftmost(c, from int, children map[int][]int) int {
	first := c
	for _, k := range children[c] {
		if k < first {
			first = max(from, s.leftmost(k, from, children))
		}
	}
	return first
}

// reach is the end of the phrase with head h.
func (s *story) reach(h int, heads []int, children map[int][]int, depth int) int {
	end := h + 1
	if depth > 8 {
		return end
	}
	for _, c := range children[h] {
		if c < h {
			continue
		}
		if slices.Contains(heads, c) || !s.belongs(c, children) {
			if s.rel(c) == "punct" && s.norm(c) == "-" || s.doc.Tokens[c].Rel == "case" {
				continue
			}
			break
		}
		end = max(end, s.reach(c, heads, children, depth+1))
	}
	return end
}

// belongs reports whether what hangs on a phrase behind its head is part of its name.
func (s *story) belongs(c int, children map[int][]int) bool {
	switch rel := s.doc.Tokens[c].Rel; {
	case strings.HasPrefix(rel, "nmod"), rel == "obl":
		for _, k := range children[c] {
			if s.doc.Tokens[k].Rel == "case" {
				return k > c || insideWords[s.norm(k)] && !s.isTime(k+1) &&
					!(s.norm(k) == "with" && s.partyPerson(k+1))
			}
		}
		return !timeNouns[s.norm(c)]
	case rel == "conj", rel == "compound", rel == "flat", rel == "fixed", rel == "case",
		rel == "cc", rel == "obj", rel == "amod", rel == "nummod", rel == "det",
		rel == "compound:prt", rel == "goeswith", rel == "mark", rel == "xcomp":
		return true
	case rel == "acl":
		return s.tag(c) == "VB" || s.tag(c) == "VBG"
	}
	return false
}

// insideWords are the prepositions that go on with a topic rather than tell when or with whom it
// was spoken of.
var insideWords = wordSet(`of in on between for against to from with among across about over
regarding concerning toward towards into by under within beyond through including as`)
