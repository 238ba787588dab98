package extract

import (
	"cmp"
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// person is a human being whom the article names.
type person struct {
	name     string
	tokens   []string // folded words of the name
	forms    []string // strings used for them, in text order, with and without titles
	mentions []graph.Span
	offices  []office
	male     bool
	female   bool
	kept     bool
	guessed  bool   // side was inferred, not stated
	side     string // whom they stand for: a country's code or a body's name
}

// findPeople makes people of the candidates that something speaks for, longest names first, then
// gives every shorter form to the one it is short for.
func findPeople(s *story) {
	order := make([]int, len(s.names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return (s.names[b].end - s.names[b].first) - (s.names[a].end - s.names[a].first)
	})
	owner := make([]*person, len(s.names))
	for _, k := range order {
		n := s.names[k]
		if s.looksLikeBody(n) || s.namesThing(n) || s.taggedAsBody(n) || !s.speaksForPerson(n) {
			continue
		}
		owner[k] = s.personFor(n, true)
	}
	for k, n := range s.names {
		if owner[k] == nil && !s.looksLikeBody(n) && !s.namesThing(n) && (!s.taggedAsBody(n) || s.shortForm(n)) {
			owner[k] = s.personFor(n, false)
		}
	}
	for k := range s.names {
		if owner[k] != nil {
			s.names[k].taken = true
			s.addPersonMention(owner[k], s.names[k])
		}
	}
	s.findHyphenedPairs()
	s.findSurnamesInCapitals()
	s.findSurnamesLikePlaces()
	s.people = slices.DeleteFunc(s.people, func(p *person) bool { return !p.kept })
	s.sortPeople()
}

// shortForm reports whether a candidate is several words at the end of the full name of somebody whom
// the article knows: "Bruins Slot".
func (s *story) shortForm(n name) bool {
	return len(n.fold) > 1 && slices.ContainsFunc(s.people, func(p *person) bool {
		k := len(p.tokens) - len(n.fold)
		return k > 0 && slices.Equal(p.tokens[k:], n.fold)
	})
}

// namesThing reports whether a candidate holds a word that stands in titles of plans, fields and
// treaties but in no person's name.
func (s *story) namesThing(n name) bool {
	for i := n.first; i < n.end; i++ {
		if thingWords[s.norm(i)] {
			return true
		}
	}
	return false
}

var thingWords = wordSet(`technology technologies control controls policy affairs security energy
innovation plan act district call economy economic management resources affairs treaty agreement
accord accords pact protocol summit conference meeting talks war games olympics prize award day
week month year street avenue road province region county republic kingdom states river lake
mountain island islands sea ocean valley peninsula strait church mosque house capitol fm pm
ministers presidents leaders minister president secretary chancellor government climate health
education trade defense defence development cyber emerging rescue cooperation strategic
partnership framework initiative declaration statement readout remarks joint national
international united european american catholic muslim christian jewish news press today allies
delegation presidential executive federal resolution hotel hostel museum hub law program programs
project division command network dome visit travel bridge collapse room honors chains sector
engagement airbase base stadium aviation alliance rights activists radio strategy minerals export
exports workforce briefings welcome museums officer officers wars stories plans`)

// speaksForPerson is the evidence that a candidate names a person.
func (s *story) speaksForPerson(n name) bool {
	long := n.end-n.first > 1
	switch {
	case n.tagged || n.titled && (long || s.kind(n.first) == nlp.Prose) ||
		long && s.tag(n.first-1) == "POS" && n.owned:
		return true
	case (s.kind(n.first) == nlp.Heading || !n.given && !n.titled) && !s.seenAsPerson(n):
		return false
	case n.titled:
		return true
	case !long && s.taggedAlone(n.first) && s.tag(n.first) == "NNP" && (kinNouns[s.norm(n.first-1)] ||
		s.norm(n.first-1) == "," && kinNouns[s.norm(n.first-2)] || s.besideSurname(n)):
		return true
	case !long && s.knownSurname(n.first) && s.standsAloneAsName(n):
		return true
	case !long:
		return n.owned && s.tag(n.first-1) == "POS" && (s.saysAfter(n.end) ||
			!strings.HasPrefix(s.tag(n.end), "NN"))
	case n.given || n.owned:
		return true
	}
	return s.norm(n.first-1) == "," && s.isTitle(n.first-2) || s.actsAfter(n) ||
		s.saysAfter(n.end) || s.saysBefore(n.first) ||
		s.describedAfter(n) || s.shortFormElsewhere(n)
}

// kinNouns stand before the first name of somebody's relative or friend: "his wife, Imelda".
var kinNouns = wordSet(`wife husband son daughter father mother brother sister spouse friend widow
fiancee fiancé partner`)

// besideSurname reports whether a single name goes on a list of single names behind a title:
// "Governors Cook, Jefferson and Waller".
func (s *story) besideSurname(n name) bool {
	i := n.first - 1
	for s.norm(i) == "and" || s.norm(i) == "," {
		i--
	}
	if i == n.first-1 {
		return false
	}
	for k := range s.names {
		if other := &s.names[k]; other.end == i+1 && other.end-other.first == 1 {
			return other.titled || other.first < n.first && s.besideSurname(*other)
		}
	}
	return false
}

// standsAloneAsName: a single surname with nothing capitalised beside it, "the talks with Putin".
func (s *story) standsAloneAsName(n name) bool {
	return !s.capitalised(n.first-1) && !s.capitalised(n.end) && len(s.words[n.first]) >= 5
}

// actsAfter: two capitalised names before a verb in the past.
func (s *story) actsAfter(n name) bool {
	for i := n.first; i < n.end; i++ {
		if t := s.tag(i); t != "NNP" && t != "NN" && !nameParticles[s.norm(i)] {
			return false
		}
	}
	return n.end-n.first <= 4 && s.tag(n.end) == "VBD"
}

// saysAfter: "X said", "X, who", "X, 54,".
func (s *story) saysAfter(i int) bool {
	if speechVerbs[s.lemma(i)] || s.norm(i) == "who" || s.norm(i) == "," && s.norm(i+1) == "who" {
		return true
	}
	return s.norm(i) == "," && s.tag(i+1) == "CD" && s.norm(i+2) == ","
}

// saysBefore: "said X".
func (s *story) saysBefore(i int) bool {
	return s.lemma(i-1) == "say" || s.norm(i-1) == "with" || s.lemma(i-1) == "meet"
}

// describedAfter: "X, the foreign minister of Y", "X, Russia's top diplomat", "X of Estonia".
func (s *story) describedAfter(n name) bool {
	if s.norm(n.end) == "of" && s.unitOf(n.end+1).is(lexicon.CountryName) {
		return true
	}
	if s.norm(n.end) != "," {
		return false
	}
	_, limit := s.bounds(n.first)
	for i := n.end + 1; i < min(n.end+8, limit); i++ {
		if s.isTitle(i) {
			return true
		}
		if s.norm(i) == "," {
			return false
		}
	}
	return false
}

// shortFormElsewhere reports whether the last word of a candidate stands alone elsewhere, as
// surnames do.
func (s *story) shortFormElsewhere(n name) bool {
	last := s.words[n.end-1]
	for _, other := range s.names {
		if other.end-other.first == 1 && s.words[other.first] == last && other.first != n.end-1 {
			return true
		}
	}
	return false
}

// addPersonMention notes where the person is named, with the titles before the name.
func (s *story) addPersonMention(p *person, n name) {
	p.kept = true
	if sp, ok := s.span(n.first, n.end); ok {
		p.mentions = append(p.mentions, sp)
	}
	first := s.titleStart(n.first)
	p.forms = append(p.forms, s.phrase(n.first, n.end))
	if first < n.first {
		p.forms = append(p.forms, s.phrase(first, n.end))
	}
	for i := first; i < n.end; i++ {
		s.noteGender(p, s.unitOf(i))
	}
	s.addNoun(&mention{first: first, end: n.end, head: n.first, kind: named,
		refs: []ref{{person: p}}})
}

func (s *story) noteGender(p *person, u *unit) {
	if u == nil || !u.is(lexicon.GivenName, lexicon.HonorificName) {
		return
	}
	for _, kind := range []lexicon.Kind{lexicon.HonorificName, lexicon.GivenName} {
		if m, ok := u.as(kind); ok {
			switch s.lex.Gender(m) {
			case lexicon.Male:
				p.male = p.male || !p.female
				return
			case lexicon.Female:
				p.female = p.female || !p.male
				return
			}
		}
	}
}

// titleStart is the first token of the offices, ranks, countries and modifiers before a name.
func (s *story) titleStart(i int) int {
	first, _ := s.bounds(i)
	start := i
	for start > first {
		u := s.unitOf(start - 1)
		switch {
		case u.is(lexicon.TitleName, lexicon.HonorificName, lexicon.ModifierName):
			start = u.first
		case start < i && u.is(lexicon.CountryName, lexicon.Adjective, lexicon.OrganizationName,
			lexicon.Capital) &&
			!u.is(lexicon.GivenName):
			start = u.first
		case start < i && s.joinsTitles(start-1):
			start = s.unitOf(start - 2).first
		case s.norm(u.firstOr(start)-1) == "of" && u.is(lexicon.CountryName) &&
			s.isTitle(u.first-2):
			start = s.unitOf(u.first - 2).first // President of Egypt X
		case start < i && s.isTitle(start) && s.ownsTitle(s.unitOf(start)):
			start = s.unitOf(s.ownedTitle(s.unitOf(start))).first
		case s.norm(start-1) == ")" && s.norm(start-3) == "(" && isAcronym(s.words[start-2]) &&
			s.unitOf(start-4).is(lexicon.CountryName, lexicon.OrganizationName):
			start -= 3 // of the Republic of Korea (ROK) X
		case start < i && s.tag(start-1) == "POS" && s.ownerBefore(start-1):
			start = s.unitOf(start - 2).first
		default:
			return start
		}
	}
	return start
}

// joinsTitles reports whether the word at token i joins two titles of one person, both right before
// the name: "President and Commander-in-Chief X", not "the president and Commander X".
func (s *story) joinsTitles(i int) bool {
	if w := s.norm(i); w != "and" && w != "&" {
		return false
	}
	u := s.unitOf(i - 1)
	if !u.is(lexicon.TitleName) || !s.isTitle(i+1) || !s.capitalised(u.first) || s.isPlural(u) {
		return false
	}
	tag := s.tag(u.first - 1)
	return tag != "DT" && tag != "PRP$"
}

// ownerBefore reports whether a country or body stands before the possessive at token i.
func (s *story) ownerBefore(i int) bool {
	return s.unitOf(i-1).is(lexicon.CountryName, lexicon.OrganizationName, lexicon.Capital)
}

// findSurnamesInCapitals finds the people of the article in sentences written in capitals, where
// nothing else tells a name from a word.
func (s *story) findSurnamesInCapitals() {
	for i := range s.words {
		if s.nounAt[i] != 0 || !s.inCapitals(i) || len(s.words[i]) < 3 || s.tag(i) == "POS" {
			continue
		}
		if u := s.unitOf(i); u != nil && (u.end-u.first > 1 ||
			!u.is(lexicon.GivenName, lexicon.CityName)) {
			continue
		}
		s.surnameAt(i)
	}
}

// surnameAt takes the longest run of words from token i that ends a person's name.
func (s *story) surnameAt(i int) {
	limit := s.sentenceEnd(i)
	for end := min(i+3, limit); end > i; end-- {
		fold := strings.Fields(graph.Fold(s.phrase(i, end)))
		for _, p := range s.people {
			if p.kept && len(fold) > 0 && s.nounAt[end-1] == 0 && sameName(p.tokens, fold, false) {
				s.addPersonMention(p, name{first: i, end: end})
				return
			}
		}
	}
}

// findSurnamesLikePlaces gives single words that are also cities to the people of the article who
// bear them, where no preposition of place stands before.
func (s *story) findSurnamesLikePlaces() {
	for k := range s.units {
		u := &s.units[k]
		if u.end-u.first != 1 || s.nounAt[u.first] != 0 ||
			!u.is(lexicon.CityName, lexicon.PlaceName, lexicon.GivenName) ||
			u.is(lexicon.CountryName) || placePrepositions[s.norm(u.first-1)] ||
			!s.capitalised(u.first) {
			continue
		}
		fold := strings.Fields(graph.Fold(s.words[u.first]))
		for _, p := range s.people {
			if p.kept && len(p.tokens) > 0 && len(fold) == 1 &&
				(p.tokens[len(p.tokens)-1] == fold[0] || asianOrder(p.tokens) &&
					p.tokens[0] == fold[0]) {
				s.addPersonMention(p, name{first: u.first, end: u.end})
				break
			}
		}
	}
}

// sortPeople puts people in the order in which the article first names them.
func (s *story) sortPeople() {
	type order struct{ token, within int }
	at := map[*person]order{}
	for _, m := range s.nouns {
		for i, r := range m.refs {
			if r.person == nil {
				continue
			}
			if k, ok := at[r.person]; !ok || m.first < k.token {
				at[r.person] = order{m.first, i}
			}
		}
	}
	slices.SortStableFunc(s.people, func(a, b *person) int {
		return cmp.Or(at[a].token-at[b].token, at[a].within-at[b].within)
	})
}

// tidyName writes a name in capitals as names are written.
func tidyName(text string) string {
	if text != strings.ToUpper(text) || len(text) < 4 {
		return text
	}
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words {
		parts := strings.Split(w, "-")
		for k, p := range parts {
			r := []rune(p)
			if len(r) > 0 {
				parts[k] = strings.ToUpper(string(r[:1])) + string(r[1:])
			}
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}

// speechVerbs are what people do and bodies or places rarely.
var speechVerbs = wordSet(`say tell add meet speak note reply answer ask warn insist argue
explain arrive fly travel visit discuss recall urge stress welcome thank call shake accuse`)
