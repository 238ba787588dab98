package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// taggedBody is a stretch in which the tagger of names sees a body that the lexicon does not know.
type taggedBody struct {
	first, end int
	lead       int // the end of the country before the name: "Israeli army", "U.S. Embassy"
}

// findTaggedBodies makes bodies of the names of several words that the tagger of names takes for
// bodies. Headings come after prose: there everything has capitals.
func findTaggedBodies(s *story) {
	s.addTaggedBodies(func(t taggedBody) bool { return t.end-t.first > 1 })
}

// findTaggedWords does so for single words, once all longer names are known, so that short forms find
// what they are short for.
func (s *story) findTaggedWords() {
	ordinary := map[string]bool{}
	for i, w := range s.words {
		if !s.capitalised(i) {
			ordinary[w] = true
		}
	}
	s.addTaggedBodies(func(t taggedBody) bool {
		return t.end-t.first == 1 && !ordinary[s.norm(t.first)] && s.believableWord(t.first)
	})
}

func (s *story) addTaggedBodies(wanted func(taggedBody) bool) {
	var list []taggedBody
	for k := range s.doc.Names {
		if n := &s.doc.Names[k]; n.Type == nlp.Organization {
			if t, ok := s.taggedBody(n); ok && wanted(t) {
				list = append(list, t)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b taggedBody) int {
		return cmp.Compare(s.kind(a.first), s.kind(b.first))
	})
	for _, t := range list {
		s.addTaggedBody(t)
	}
}

// taggedBody is what is left of a name of the tagger without articles, brackets and offices; false
// where it is no name of a body, or where the lexicon knows better.
func (s *story) taggedBody(n *nlp.Name) (taggedBody, bool) {
	t := taggedBody{first: n.First, end: n.End}
	title := false
	for t.first < t.end && (!hasCapital(s.words[t.first]) && !isOrdinal(s.words[t.first]) ||
		s.norm(t.first) == "the" ||
		strings.HasSuffix(s.norm(t.first), "-based")) {
		t.first++
	}
	for i := t.first; i < t.end; i++ {
		if s.norm(i) == "(" || s.norm(i) == "[" {
			t.end = i
		}
	}
	for t.end > t.first && (s.tag(t.end-1) == "POS" || s.isTitle(t.end-1) &&
		!(bodyWords[s.norm(t.first)] && s.isPlural(s.unitOf(t.end-1)))) {
		title = title || s.isTitle(t.end-1)
		t.end--
	}
	if t.first == t.end || s.inCapitals(t.first) && !s.bodyInCapitals(t) || s.kind(t.first) == nlp.Dateline {
		return t, false
	}
	t.end = s.taggedEnd(t)
	t.lead = t.first
	if u := s.unitOf(t.first); u.is(lexicon.Adjective, lexicon.CountryName) && u.end < t.end {
		t.lead = u.end
	}
	return t, s.believable(t) && !s.lexiconKnows(t, title)
}

// bodyInCapitals reports whether a stretch of a text in capitals, of which the tagger is less sure,
// ends with a word for a body.
func (s *story) bodyInCapitals(t taggedBody) bool {
	last := s.norm(t.end - 1)
	return t.end-t.first > 1 && (bodyWords[last] || stateBodies[last])
}

// taggedAsBody reports whether the tagger of names sees a body in the whole of a candidate for a
// person, and nothing beside it speaks for the person.
func (s *story) taggedAsBody(n name) bool {
	span := s.nameSpan(n.first)
	if span != nil && span.Type == nlp.Place && span.First <= n.first && span.End >= n.end &&
		n.end-n.first > 1 && !n.titled && !n.given && !n.owned && s.kind(n.first) == nlp.Prose {
		return true
	}
	return span != nil && span.Type == nlp.Organization && span.End >= n.end && !n.titled &&
		!(n.given && s.kind(n.first) == nlp.Heading) &&
		(n.end-n.first > 1 || span.End > n.end || span.First < n.first)
}

// isOrdinal reports whether a word is a number in figures, as some names begin: "23rd Avenue Church".
func isOrdinal(w string) bool {
	return len(w) > 2 && w[0] >= '0' && w[0] <= '9' && strings.ToLower(w) == w &&
		strings.Trim(w[len(w)-2:], "stndrh") == ""
}

func hasCapital(w string) bool { return strings.ToLower(w) != w }

// taggedEnd takes in the capitals that follow a name in prose.
func (s *story) taggedEnd(t taggedBody) int {
	_, limit := s.bounds(t.first)
	end := t.end
	for s.kind(t.first) == nlp.Prose && end < limit && s.looseCapital(end) &&
		s.tag(end) == "NNP" && s.nameSpan(end) == nil {
		end++
	}
	return end
}

// believable rules out what the tagger takes for bodies but is something else.
func (s *story) believable(t taggedBody) bool {
	last := s.norm(t.end - 1)
	if s.norm(t.end) == "one" && s.capitalised(t.end) || notBodies[last] || s.norm(t.first) == "government" || s.glued(t.end) ||
		!bodyWords[last] && !bodyWords[s.norm(t.first)] && s.fieldOfOffice(t.first) {
		return false
	}
	for i := t.first; i < t.end; i++ {
		if thingNames[s.norm(i)] {
			return false
		}
	}
	if t.lead > t.first && !s.capitalised(t.end-1) {
		return stateBodies[last]
	}
	if t.end-t.first > 1 {
		return s.kind(t.first) == nlp.Prose || bodyWords[last]
	}
	return true
}

// fieldOfOffice reports whether token i goes on the field of an office: "Minister of Foreign Affairs,
// Civil Aviation and Tourism".
func (s *story) fieldOfOffice(i int) bool {
	if s.inPortfolio(i) {
		return true
	}
	first, _ := s.bounds(i)
	for k := i - 1; k >= max(first, i-9); k-- {
		w := s.norm(k)
		if u := s.unitOf(k); u.is(lexicon.TitleName) {
			return u.end-u.first > 2 && k < i-1
		}
		if w != "and" && w != "," && w != "/" && !s.capitalised(k) {
			return false
		}
	}
	return false
}

// glued reports whether token i goes on a word: ".us" in "Dignity.us".
func (s *story) glued(i int) bool {
	return i < len(s.words) && s.tag(i) != "POS" && !s.doc.SpaceBefore(i) &&
		strings.ContainsFunc(s.words[i], unicode.IsLetter)
}

// believableWord is the same for a single word.
func (s *story) believableWord(i int) bool {
	w := s.words[i]
	if bodyWords[s.norm(i)] || genericBodies[s.norm(i)] || s.kind(i) != nlp.Prose ||
		strings.HasPrefix(s.tag(i), "VB") || s.proseStart(i) && !s.seenInside(i) {
		return false
	}
	if before := s.norm(i - 1); before == "<" || w[0] == '@' || isAcronym(w) && s.bracketed(w) {
		return false // an acronym in brackets is a body's only where the body is found
	}
	if part, tail, ok := strings.Cut(w, "-"); ok {
		return hasCapital(tail) && len(s.lex.Lookup(part)) == 0 // not EC-Comecon, Hamas-run
	}
	return true
}

// bracketed reports whether a word stands in brackets somewhere.
func (s *story) bracketed(w string) bool {
	for i := 1; i+1 < len(s.words); i++ {
		if s.words[i] == w && s.norm(i-1) == "(" && s.norm(i+1) == ")" {
			return true
		}
	}
	return false
}

// lexiconKnows reports whether the lexicon has the say: it knows the whole stretch, or a body in it
// to which nothing is added that makes another body of it.
func (s *story) lexiconKnows(t taggedBody, title bool) bool {
	for i := t.first; i < t.end; {
		u := s.unitOf(i)
		if u == nil {
			i++
			continue
		}
		if u.first <= t.first && u.end >= t.end {
			return !u.is(lexicon.CityName, lexicon.GivenName) || u.is(lexicon.CountryName,
				lexicon.Capital, lexicon.OrganizationName, lexicon.Adjective) || title ||
				placePrepositions[s.norm(t.first-1)]
		}
		if u.is(lexicon.OrganizationName) && !s.widens(u, t) {
			return true
		}
		i = max(u.end, i+1)
	}
	return false
}

// widens reports whether a stretch names another body than the known one in it: "Pacific Islands
// Forum Secretariat", but not "NATO allies".
func (s *story) widens(u *unit, t taggedBody) bool {
	if u.first < t.first || u.end > t.end {
		return false
	}
	if u.end == t.end {
		return u.first > t.lead
	}
	return s.capitalised(t.end-1) && (s.norm(t.end-1) != "alliance" &&
		bodyWords[s.norm(t.end-1)] || strings.Contains(" "+s.phrase(u.end, t.end), " of "))
}

// addTaggedBody makes a body of a stretch, or a mention of the one whose name begins or ends with
// it.
func (s *story) addTaggedBody(t taggedBody) {
	if !s.free(t.first, t.end) {
		return
	}
	form := s.phrase(t.first, t.end)
	if s.isPublisher(form) {
		return
	}
	b := s.bodyShortened(form)
	if b == nil {
		b = s.bodyNamed(form, s.acronymAfter(t.end), "")
	}
	first := t.first
	if stateBodies[s.norm(t.end-1)] || stateBodies[s.norm(t.lead)] {
		first = t.lead
	}
	s.addBodyMention(b, first, t.end)
	if first > t.first {
		b.forms = append(b.forms, form)
	}
}

// bodyShortened is the body whose name begins or ends with a form of one word.
func (s *story) bodyShortened(form string) *body {
	if strings.Contains(form, " ") {
		return nil
	}
	form = graph.Fold(form)
	for _, b := range s.bodies {
		name := graph.Fold(b.name)
		if strings.HasPrefix(name, form+" ") || strings.HasSuffix(name, " "+form) {
			return b
		}
	}
	return nil
}

// stateBodies are the words for the bodies that every state has: what stands before one says
// whose it is.
var stateBodies = wordSet(`army police navy military embassy legislature presidency television
forces parliament consulate opposition congress`)

// genericBodies are words that stand for a body named before.
var genericBodies = wordSet(`administration government union community alliance house cabinet
state council commission treasury federal parliament allies team county republic kingdom`)

// notBodies close names of what is no body.
var notBodies = wordSet(`act acts law bill treaty agreement agreements accord accords pact plan plans
strategy framework charter protocol summit summits conference talks meeting program programme
programs programmes project projects initiative deal system systems war allies ally peoples studies
affairs annex order article declaration statement readout remarks tour report prize award awards
awareness policy dialogue workshop challenge media today special dome government arena stadium
chamber covid brexit announcements members gaggle travel honour honor`)

// thingNames open or close the names of plans and campaigns.
var thingNames = wordSet("operation framework act agreement treaty departments")
