package extract

import "slices"

// subjectByTree is whom the tree makes the subject of the predicate at token v: its own subject, that
// of the predicate it is joined to or controlled by, or, for a clause that tells more of a noun, that
// noun. It is the head of a noun phrase, -1 where there is none.
func (s *story) subjectByTree(v int) int {
	for range maxDepth {
		for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
			if s.rel(c) == "nsubj" {
				return c
			}
		}
		h := s.parent(v)
		if h < 0 {
			return -1
		}
		switch s.rel(v) {
		case "acl":
			return h
		case "conj", "xcomp", "advcl", "parataxis":
			v = h
		default:
			return -1
		}
	}
	return -1
}

// partiesByTree are the parties that the noun phrase with its head at token c names: the mention
// there and those joined to it; the name beside a noun that is none, "his colleague, X".
func (s *story) partiesByTree(c int) []ref {
	if c < 0 {
		return nil
	}
	var refs []ref
	m := s.noun(c)
	if m != nil && !m.adjective {
		refs = append(refs, m.refs...)
	}
	for k := s.firstChild[c]; k >= 0; k = s.nextChild[k] {
		if r := s.rel(k); (r == "conj" || r == "appos" && m == nil) && s.noun(k) != m {
			refs = append(refs, s.partiesByTree(k)...)
		}
	}
	return uniqueRefs(refs)
}

// partnersByTree are the parties with whom the subject of the predicate at token v deals: its
// objects, by whom it is done, and those after prepositions of company on it or on its objects. What
// hangs on another occasion is its own: "after a signing with X".
func (s *story) partnersByTree(v int) []ref {
	var refs []ref
	for c := s.firstChild[v]; c >= 0; c = s.nextChild[c] {
		m, direct := s.noun(c), false
		switch s.rel(c) {
		case "nsubj": // a second one behind the verb is an object misread
			if direct = c > v && s.subjectByTree(v) != c; !direct {
				continue
			}
		case "obj", "iobj":
			direct = !lightDeeds[s.lemma(v)]
		case "obl":
			direct = s.company(c, v)
			if !direct {
				continue
			}
		case "nmod":
			direct = s.company(c, v) || m != nil && s.doc.Tokens[c].Rel == "nmod:poss" &&
				s.tag(m.end) != "POS" && !s.possessive(m)
			if !direct {
				continue
			}
		default:
			continue
		}
		if direct && !ownPeople[s.lemma(c)] && (m == nil || m.kind != named || m.standsFor(isPerson)) {
			refs = append(refs, s.partiesByTree(c)...)
		}
		if m == nil && !s.isTrigger(c) {
			refs = append(refs, s.partnersByTree(c)...)
		}
	}
	return uniqueRefs(refs)
}

// isTrigger reports whether token i is a word that tells of an occasion.
func (s *story) isTrigger(i int) bool {
	return slices.ContainsFunc(s.found, func(o *occasion) bool { return o.first <= i && i < o.end })
}

// company reports whether the preposition before the noun at token c, which hangs on token v or
// beneath it, leaves it open that those whom it names were there.
func (s *story) company(c, v int) bool {
	w := s.marker(c)
	if w == "" {
		return false
	}
	if lightDeeds[s.lemma(v)] {
		return w == "with" || w == "for"
	}
	return w == "for" || w == "of" && s.rel(c) == "nmod" || w == "on" && s.rel(c) == "obl" ||
		!aside[w] && !absentWords[w]
}

// absentWords are prepositions before people who are elsewhere or long gone.
var absentWords = wordSet("than since after without on in into at as during within until because")

// ownPeople are those of one's own side: "thanked her predecessor".
var ownPeople = wordSet(`predecessor deputy aide adviser advisor spokesman spokeswoman secretary wife
husband brother sister son daughter`)

// lightDeeds are verbs whose object is what is done and no partner in it.
var lightDeeds = wordSet("have be")
