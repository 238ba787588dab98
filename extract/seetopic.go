package extract

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"readout/internal/nlp"
)

// seeTopic is what the head for topics sees of a phrase near an occasion: the phrase, how it hangs in
// its sentence, where that stands to the words that tell of the occasion, how often the article
// speaks of it, and what the rules say.
func (s *story) seeTopic(o *occasion, c candidate) []string {
	f := s.seePhrase(c)
	kind, status := string(o.kind), string(o.status)
	away := strconv.Itoa(max(-3, min(6, c.away)))
	if s.kind(c.head) == nlp.Heading {
		away = "title"
	}
	f = append(f, "k="+kind, "s="+status, "away="+away, "ak="+away+kind,
		"of="+strconv.Itoa(min(4, len(s.related))), "told="+strconv.Itoa(min(4, 1+len(o.further))),
		"trig="+s.lemma(c.told), "rule="+o.rule)
	if away == "0" {
		f = append(f, s.seeBeside(c)...)
	} else {
		f = append(f, "subj="+s.subjectLetter(o, c.verb)+away)
	}
	f = append(f, "subj="+s.subjectLetter(o, c.verb))
	root := s.rootOf(c.head)
	f = append(f, "rootsubj="+s.subjectLetter(o, root), "rules="+strconv.Itoa(min(3, len(o.topics))),
		"sides="+strconv.Itoa(s.sidesIn(o, c.topic)), "parties="+strconv.Itoa(min(4, len(o.parties))))
	own := s.ownership(o, c)
	f = append(f, own...)
	for _, x := range own {
		f = append(f, x+away)
	}
	if other := s.otherOccasion(o, c); other != "" {
		f = append(f, "other="+other, "other="+other+away)
	}
	said := s.rulesSay(o, c.topic)
	f = append(f, "R="+said, "R="+said+kind, "R="+said+away)
	return f
}

// seePhrase is what may be seen of a phrase whichever the occasion.
func (s *story) seePhrase(c candidate) []string {
	h := c.head
	first := s.firstJoined(h)
	up := s.parent(first)
	prep := s.marker(first)
	if own := s.marker(h); own != "" {
		prep = own
	}
	rel := s.doc.Tokens[first].Rel
	f := []string{"l=" + s.lemma(h), "t=" + s.tag(h), "r=" + rel, "p=" + prep, "rp=" + rel + prep,
		"up=" + s.lemma(up), "pu=" + prep + "<" + s.lemma(up), "ru=" + rel + "<" + s.lemma(up),
		"n=" + strconv.Itoa(min(8, c.end-c.first)), "before=" + s.norm(c.first-1),
		"before2=" + s.norm(c.first-2) + " " + s.norm(c.first-1),
		"behind=" + s.norm(c.end), "first=" + s.tag(c.first), "area=" + s.topicArea(c.topic)}
	if c.verb >= 0 {
		f = append(f, "v="+s.lemma(c.verb), "vt="+s.tag(c.verb), "vr="+s.rel(c.verb),
			"vv="+s.lemma(s.parent(c.verb)), "vrel="+s.lemma(c.verb)+rel+prep)
	}
	for n, k := 0, up; n < 4 && k >= 0; n++ {
		f = append(f, "a="+s.lemma(k), "ar="+s.rel(k))
		k = s.parent(k)
	}
	for k := c.first; k < c.end; k++ {
		f = append(f, "w="+s.lemma(k))
		if s.nounAt[k] != 0 {
			f = append(f, "e="+s.partyLetter(k))
		}
	}
	if m := s.noun(h); m != nil {
		f = append(f, "he="+s.partyLetter(h))
		if m.first <= c.first && m.end >= c.end {
			f = append(f, "all="+s.partyLetter(h))
		}
	}
	if s.doc.Tokens[h].Quoted {
		f = append(f, "quoted")
	}
	if first != h {
		f = append(f, "joined")
	}
	if s.hasJoined(h) {
		f = append(f, "list")
	}
	root := s.rootOf(h)
	f = append(f, "root="+s.lemma(root), "roott="+s.tag(root))
	if c.verb >= 0 && s.negatedChain(c.verb) {
		f = append(f, "not")
	}
	if s.namesOccasion(c.topic) {
		f = append(f, "occasion")
	}
	if emptyTopics[s.lemma(h)] {
		f = append(f, "empty")
	}
	for _, k := range s.ancestorsIn(h) {
		if s.aboutLink(k) {
			f = append(f, "linked="+s.lemma(k))
		}
	}
	return append(f, s.salience(c)...)
}

// firstJoined is the head of the first of the phrases that "and" and commas join to the one with head
// i, which hangs in the sentence for all of them.
func (s *story) firstJoined(i int) int {
	for n := 0; n < 12 && s.rel(i) == "conj" && s.parent(i) >= 0 && s.nominalToken(s.parent(i)); n++ {
		i = s.parent(i)
	}
	return i
}

// hasJoined reports whether further phrases are joined to the one with head i.
func (s *story) hasJoined(i int) bool {
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		if s.rel(c) == "conj" && s.nominalToken(c) {
			return true
		}
	}
	return false
}

// rootOf is the token on which the sentence of token i hangs.
func (s *story) rootOf(i int) int {
	for n := 0; n < 60 && s.parent(i) >= 0; n++ {
		i = s.parent(i)
	}
	return i
}

// ancestorsIn are the tokens above token i, lowest first, five at most.
func (s *story) ancestorsIn(i int) []int {
	var out []int
	for n, k := 0, s.parent(i); n < 5 && k >= 0; n++ {
		out = append(out, k)
		k = s.parent(k)
	}
	return out
}

// aboutLink reports whether token i is a word that what is spoken of hangs on.
func (s *story) aboutLink(i int) bool {
	l := s.lemma(i)
	return topicVerbs[l] || topicLinks[l] || focusWords[l] || servingVerbs[l] || dealVerbs[l]
}

// salience says how much an article speaks of a phrase: how often its words come up, whether its
// title has them, and where they come first.
func (s *story) salience(c candidate) []string {
	most, least, early := 0, 99, 9
	title := "title=no"
	words := s.contentWords(c.topic)
	for w := range words {
		at := s.lemmaAt()[w]
		n := len(at)
		most, least = max(most, n), min(least, n)
		if n > 0 {
			early = min(early, bucket(s.sentence(at[0])))
			if s.kind(at[0]) == nlp.Heading {
				title = "title=some"
			}
		}
	}
	head := len(s.lemmaAt()[s.lemma(c.head)])
	return []string{"often=" + strconv.Itoa(min(8, head)), "most=" + strconv.Itoa(min(8, most)),
		"least=" + strconv.Itoa(min(5, least)), "early=" + strconv.Itoa(early), title,
		"sent=" + strconv.Itoa(bucket(s.sentence(c.head)))}
}

// lemmaAt lists where in the article each lemma stands.
func (s *story) lemmaAt() map[string][]int {
	if s.lemmas == nil {
		s.lemmas = map[string][]int{}
		for i := range s.words {
			if s.kind(i) != nlp.Dateline {
				s.lemmas[s.lemma(i)] = append(s.lemmas[s.lemma(i)], i)
			}
		}
	}
	return s.lemmas
}

// seeBeside is how a phrase stands to the trigger of its own sentence.
func (s *story) seeBeside(c candidate) []string {
	path := s.pathFeature(c.told, c.head)
	side, between := "behind", c.first-c.told
	if c.end <= c.told {
		side, between = "before", c.told-c.end
	}
	if c.first <= c.told && c.told < c.end {
		side, between = "round", 0
	}
	return append(path, path[0]+"="+s.lemma(c.told), "d="+side+strconv.Itoa(bucket(between)), side)
}

// subjectLetter says who is the subject of a verb: y a party of the occasion, s several parties not
// named, o a noun for an occasion, else what the subject stands for.
func (s *story) subjectLetter(o *occasion, verb int) string {
	for n := 0; n < 4 && verb >= 0; n++ {
		for c := s.firstChild[verb]; c >= 0; c = s.nextChild[c] {
			if s.rel(c) != "nsubj" {
				continue
			}
			if m := s.noun(c); m != nil && s.isPartyOf(o, m) {
				return "y"
			}
			switch l := s.lemma(c); {
			case servingNouns[l]:
				return "o"
			case partyNouns[l] && s.noun(c) == nil:
				return "s"
			case s.noun(c) == nil && strings.HasPrefix(s.tag(c), "PRP"):
				return "p" + l
			}
			return s.partyLetter(c)
		}
		verb = s.verbAbove(verb)
	}
	return "none"
}

// sidesIn counts the parties of an occasion, or their sides, that a phrase names.
func (s *story) sidesIn(o *occasion, t topic) int {
	n := 0
	for _, p := range o.parties {
		for k := t.first; k < t.end; k++ {
			if m := s.noun(k); m != nil && slices.ContainsFunc(m.refs, func(r ref) bool {
				return sameSide(p.ref, r)
			}) {
				n++
				break
			}
		}
	}
	return min(n, 3)
}

// otherOccasion says whether another occasion is told nearer to a phrase than this one: "same" in
// the sentence of both, "nearer" in one where only the other is.
func (s *story) otherOccasion(o *occasion, c candidate) string {
	first, second := s.nearestOccasions(s.sentence(c.head))
	if first.of == o {
		first = second
	}
	switch {
	case first.of == nil:
		return ""
	case first.away == 0 && c.away == 0:
		return "same"
	case farness(first.away) < farness(c.away):
		return "nearer"
	}
	return ""
}

// ownership says what ties a phrase to an occasion rather than to others: whose trigger stands
// above it in the tree and last before it, how many of others stand between, and whether those
// named in its sentence took part.
func (s *story) ownership(o *occasion, c candidate) []string {
	at := s.triggersAt()
	whose := func(i int) string {
		switch {
		case at[i] == nil:
			return ""
		case slices.Contains(at[i], o):
			return "own"
		}
		return "other"
	}
	above := "none"
	for _, k := range append([]int{c.head}, s.ancestorsIn(c.head)...) {
		if w := whose(k); w != "" {
			above = w
			break
		}
	}
	last := "none"
	first, end := s.bounds(c.head)
	for k := c.first - 1; k >= first; k-- {
		if w := whose(k); w != "" {
			last = w
			break
		}
	}
	between := 0
	for k := min(c.first, c.told) + 1; k < max(c.first, c.told); k++ {
		if whose(k) == "other" {
			between++
		}
	}
	named, strange := 0, 0
	for k := first; k < end; k++ {
		m := s.noun(k)
		if m == nil || m.first != k || !m.standsFor(isParty) {
			continue
		}
		if s.isPartyOf(o, m) {
			named++
		} else {
			strange++
		}
	}
	paragraph := s.doc.Sentences[s.sentence(c.head)].Paragraph ==
		s.doc.Sentences[s.sentence(c.told)].Paragraph
	return []string{"above=" + above, "last=" + last, "between=" + strconv.Itoa(min(3, between)),
		"named=" + strconv.Itoa(min(2, named)), "strange=" + strconv.Itoa(min(3, strange)),
		"paragraph=" + strconv.FormatBool(paragraph)}
}

// isPartyOf reports whether a mention stands for one who took part in an occasion, or for their side.
func (s *story) isPartyOf(o *occasion, m *mention) bool {
	return slices.ContainsFunc(o.parties, func(p party) bool {
		return slices.ContainsFunc(m.refs, func(r ref) bool { return sameSide(p.ref, r) })
	})
}

// triggersAt lists the occasions that a token tells of.
func (s *story) triggersAt() map[int][]*occasion {
	if s.triggers == nil {
		s.triggers = map[int][]*occasion{}
		for _, o := range s.related {
			for _, t := range o.triggersTold() {
				s.triggers[t] = append(s.triggers[t], o)
			}
		}
	}
	return s.triggers
}

// teller is an occasion and how many sentences behind its nearest trigger a sentence is.
type teller struct {
	of   *occasion
	away int
}

// nearestOccasions are the two occasions told nearest to sentence i.
func (s *story) nearestOccasions(i int) (first, second teller) {
	if n, ok := s.tellers[i]; ok {
		return n[0], n[1]
	}
	for _, o := range s.related {
		_, away := s.nearestTold(o, i)
		switch t := (teller{o, away}); {
		case first.of == nil || farness(away) < farness(first.away):
			first, second = t, first
		case second.of == nil || farness(away) < farness(second.away):
			second = t
		}
	}
	s.tellers[i] = [2]teller{first, second}
	return first, second
}

// rulesSay is which rules take a phrase, or one with which it shares words, for a topic of the
// occasion: "yes" for the very words, "in" and "round" where one holds the other, "also" where it is
// said of another occasion, "-" for none.
func (s *story) rulesSay(o *occasion, t topic) string {
	best := "-"
	for _, r := range o.topics {
		switch {
		case r.first == t.first && r.end == t.end:
			return "yes" + r.by
		case r.first <= t.first && t.end <= r.end:
			best = "in" + r.by
		case t.first <= r.first && r.end <= t.end:
			best = "round" + r.by
		case best == "-" && s.sameTopic(r, t):
			best = "same" + r.by
		}
	}
	if best != "-" {
		return best
	}
	if of := s.ruledTopics()[s.topicKey(t)]; len(of) > 1 || len(of) == 1 && of[0] != o {
		return "also"
	}
	return best
}

// ruledTopics lists the occasions to which the rules give the topics of a key.
func (s *story) ruledTopics() map[string][]*occasion {
	if s.ruled == nil {
		s.ruled = map[string][]*occasion{}
		for _, o := range s.related {
			for _, t := range o.topics {
				key := s.topicKey(t)
				if of := s.ruled[key]; !slices.Contains(of, o) {
					s.ruled[key] = append(of, o)
				}
			}
		}
	}
	return s.ruled
}

// topicKey is the content words of a topic in order.
func (s *story) topicKey(t topic) string {
	return strings.Join(slices.Sorted(maps.Keys(s.contentWords(t))), " ")
}
