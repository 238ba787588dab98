package extract

import (
	"strconv"
	"strings"
)

// seeStatus is what the head for statuses sees of an occasion: its verbs and those above it in the
// tree with what hangs on them, and what the rules say.
func (s *story) seeStatus(o *occasion) []string {
	i := o.first
	f := []string{"R=" + string(o.status), "l=" + s.lemma(i), "t=" + s.tag(i), "rel=" + s.rel(i),
		"k=" + string(o.kind), "Rk=" + string(o.status) + string(o.kind),
		"kind=" + strconv.Itoa(int(s.kind(i))), "Rt=" + string(o.status) + s.tag(i)}
	if o.hedged {
		f = append(f, "hedged")
	}
	if o.definite {
		f = append(f, "definite")
	}
	if s.doc.Tokens[i].Quoted {
		f = append(f, "quoted")
	}
	steps := 0
	for k := i; k >= 0 && steps < 5; k = s.parent(k) {
		at := strconv.Itoa(min(steps, 2))
		if k != i {
			f = append(f, "a"+at+"="+s.lemma(k), "at"+at+"="+s.tag(k), "ar"+at+"="+s.rel(k),
				"A="+s.lemma(k))
		}
		for c := s.firstChild[k]; c >= 0; c = s.nextChild[c] {
			switch r := s.rel(c); r {
			case "aux", "mark", "advmod", "cop":
				f = append(f, "x"+at+"="+s.lemma(c), "X="+s.norm(c))
			case "case", "det", "amod":
				if steps == 0 {
					f = append(f, "x0="+s.lemma(c))
				}
			}
			if s.tag(c) == "MD" || s.norm(c) == "not" || s.norm(c) == "n't" {
				f = append(f, "M="+s.lemma(c))
			}
		}
		steps++
	}
	f = append(f, "past="+strconv.FormatBool(s.hasTag(i, "VBD")), "will="+strconv.FormatBool(s.hasTag(i, "MD")))
	if s.futureWords(o) {
		f = append(f, "future")
	}
	return f
}

// hasTag reports whether the sentence of token i has a word of that tag.
func (s *story) hasTag(i int, tag string) bool {
	first, end := s.bounds(i)
	for k := first; k < end; k++ {
		if strings.HasPrefix(s.tag(k), tag) {
			return true
		}
	}
	return false
}
