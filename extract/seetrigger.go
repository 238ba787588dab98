package extract

import "strconv"

// seeTrigger is what the head for triggers sees of token i: the word, its place in the tree, who is
// named round it, and what the rules say of it.
func (s *story) seeTrigger(i int, o *occasion) []string {
	t := s.doc.Tokens[i]
	f := []string{"l=" + t.Lemma, "w=" + t.Norm, "t=" + t.XPOS, "r=" + t.Rel, "p=" + s.norm(i-1),
		"n=" + s.norm(i+1), "k=" + strconv.Itoa(int(s.kind(i)))}
	if h := t.Head; h >= 0 {
		f = append(f, "h="+s.lemma(h), "rh="+t.Rel+"="+s.lemma(h))
	}
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		r := s.doc.Tokens[c].Rel
		f = append(f, "c="+r, "cl="+r+"="+s.lemma(c))
		f = append(f, "cp="+r+"="+s.partyLetter(c)+s.marker(c))
	}
	if o != nil {
		f = append(f, "R="+o.rule, "R", "RP="+strconv.Itoa(min(3, len(o.parties))))
		if o.definite {
			f = append(f, "R=def")
		}
		if o.weak {
			f = append(f, "R=weak")
		}
	} else {
		f = append(f, "R=-")
	}
	if t.Quoted {
		f = append(f, "quoted")
	}
	if s.nounAt[i] != 0 {
		f = append(f, "inname")
	}
	if s.capitalised(i) {
		f = append(f, "cap")
	}
	return append(f, s.seeSentence(t.Sentence)...)
}

// partyLetter says what a mention at token i stands for: P a person, L a country, B a body, S a
// place, - nothing named.
func (s *story) partyLetter(i int) string {
	m := s.noun(i)
	if m == nil {
		return "-"
	}
	for _, r := range m.refs {
		switch {
		case r.person != nil:
			return "P"
		case r.land != nil:
			return "L"
		case r.body != nil:
			return "B"
		case r.site != nil:
			return "S"
		}
	}
	return "x"
}

// seeSentence is what the heads see of a whole sentence: who is named in it, words of other trades,
// and where in the article it stands.
func (s *story) seeSentence(k int) []string {
	if f := s.sentenceSeen[k]; f != nil {
		return f
	}
	x := s.doc.Sentences[k]
	count := map[string]int{}
	for i := x.First; i < x.End; {
		m := s.noun(i)
		if m == nil {
			i++
			continue
		}
		l := s.partyLetter(i)
		if m.adjective {
			l = "A"
		}
		count[l]++
		i = m.end
	}
	var f []string
	for _, l := range []string{"P", "L", "B", "S", "A"} {
		f = append(f, "s"+l+"="+strconv.Itoa(min(3, count[l])))
	}
	if s.aboutOtherThings(x) {
		f = append(f, "other")
	}
	f = append(f, "at="+strconv.Itoa(min(4, k/2)))
	s.sentenceSeen[k] = f
	return f
}
