package extract

import (
	"strconv"
	"strings"
)

// seeParty is what the head for participants sees of a mention beside a trigger of its sentence:
// the way through the tree between them, the words on it, what the mention is, what stands between
// them, and whether the rules take it for a party.
func (s *story) seeParty(o *occasion, m *mention) []string {
	i, j := o.first, s.top(m.first, m.end)
	lemma := s.lemma(i)
	kind := string(o.kind)
	letter := s.partyLetter(m.first)
	if m.adjective {
		letter += "a"
	}
	if m.seat {
		letter += "s"
	}
	f := []string{"k=" + kind, "l=" + lemma, "e=" + letter, "m=" + strconv.Itoa(int(m.kind)),
		"ek=" + letter + kind, "n=" + strconv.Itoa(min(3, len(m.refs)))}
	path := s.pathFeature(i, j)
	f = append(f, path...)
	f = append(f, path[0]+"="+letter, path[0]+"="+lemma, path[0]+"="+kind)
	side, between := "after", m.first-o.end
	if m.end <= o.first {
		side, between = "before", o.first-m.end
	}
	f = append(f, "d="+side+strconv.Itoa(bucket(between)), side)
	f = append(f, "prep="+s.wordBefore(m.first), "next="+s.norm(m.end), "mk="+s.marker(j)+side)
	said := "-"
	for _, p := range o.parties {
		for _, r := range m.refs {
			if p.ref == r {
				said = "party" + string(p.role)
			} else if said == "-" && sameSide(p.ref, r) {
				said = "side"
			}
		}
	}
	f = append(f, "R="+said, "R="+said+letter, "R="+said+kind, "R="+said+side, "rule="+o.rule,
		"RP="+strconv.Itoa(min(4, len(o.parties)))+said)
	f = append(f, "between="+s.betweenWords(o, m))
	return append(f, s.seeSentence(s.sentence(i))...)
}

// betweenWords are the words between a trigger and a mention that part clauses.
func (s *story) betweenWords(o *occasion, m *mention) string {
	from, to := o.end, m.first
	if m.end <= o.first {
		from, to = m.end, o.first
	}
	var out []string
	for k := from; k < to && len(out) < 3; k++ {
		switch w := s.norm(k); w {
		case ",", ";", ":", "who", "which", "that", "\"", "and", "but", "while", "after", "before",
			"when", "where":
			out = append(out, w)
		default:
			if t := s.tag(k); s.nounAt[k] == 0 && (t == "VBD" || t == "MD" || t == "VBZ") {
				out = append(out, "V")
			}
		}
	}
	return strings.Join(out, " ")
}

// pathFeature describes the way through the tree from token i to token j: first the whole way, then
// its words.
func (s *story) pathFeature(i, j int) []string {
	top, up, down, ok := s.treePath(i, j)
	if !ok {
		return []string{"path=far"}
	}
	var b strings.Builder
	b.WriteString("path=")
	for _, k := range up {
		b.WriteString(s.rel(k) + "<")
	}
	b.WriteString("^")
	for _, k := range down {
		b.WriteString(">" + s.rel(k))
		if m := s.marker(k); m != "" {
			b.WriteString(":" + m)
		}
	}
	f := []string{b.String(), "plen=" + strconv.Itoa(len(up)) + "/" + strconv.Itoa(len(down)),
		"top=" + s.lemma(top)}
	for _, k := range up {
		f = append(f, "up="+s.rel(k), "upw="+s.lemma(s.parent(k)))
	}
	for _, k := range down {
		f = append(f, "down="+s.doc.Tokens[k].Rel, "downw="+s.lemma(s.parent(k)))
	}
	return f
}

// bucket is a distance in rough steps: 0 1 2 3 5 8 13 and more.
func bucket(n int) int {
	for k, limit := range []int{0, 1, 2, 3, 5, 8, 13, 21} {
		if n <= limit {
			return k
		}
	}
	return 8
}
