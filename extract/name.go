package extract

import (
	"strings"

	"readout/graph"

	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// name is a stretch of capitalised words that the lexicon does not know as something else: a
// candidate for a person or a body.
type name struct {
	first, end int
	// titled: an office, a rank or an honorific stands directly before it.
	titled bool
	// owned: the possessive or adjective of a country stands directly before it.
	owned bool
	// given: its first word is a known given name.
	given bool
	// tagged: the tagger of names sees a person in several of its words.
	tagged bool
	fold   []string // folded words
	taken  bool     // a person or a body was made of it
}

// findNames lists the candidates in the order of the text.
func findNames(s *story) {
	for _, sentence := range s.doc.Sentences {
		if sentence.Kind == nlp.Dateline {
			continue
		}
		capitals := sentence.Capitals
		for i := sentence.First; i < sentence.End; {
			end := s.nameEnd(i, sentence.End, capitals)
			tagged := s.taggedPerson(i)
			end = max(end, tagged)
			if end == i {
				i++
				continue
			}
			first := i
			if !capitals {
				first, end = s.taggedWithin(i, end)
			}
			n := s.describeName(first, end)
			n.tagged = tagged > i
			n.fold = strings.Fields(graph.Fold(s.phrase(n.first, n.end)))
			s.names = append(s.names, n)
			i = end
		}
	}
}

// describeName looks at what stands round a candidate.
func (s *story) describeName(first, end int) name {
	n := name{first: first, end: end}
	if end-first > 2 && s.inPortfolio(first) {
		n.first = s.afterPortfolio(first, end)
		n.titled = true
		n.given = s.unitOf(n.first).is(lexicon.GivenName)
		return n
	}
	n.given = s.unitOf(first).is(lexicon.GivenName)
	if start, _ := s.bounds(first); first == start {
		return n
	}
	before := s.unitOf(first - 1)
	n.titled = before.is(lexicon.TitleName, lexicon.HonorificName)
	n.owned = s.tag(first-1) == "POS" && s.unitOf(first-2).is(lexicon.CountryName,
		lexicon.Capital) ||
		before.is(lexicon.Adjective) && end-first > 1
	return n
}

// inPortfolio reports whether the words before token i are the field of an office: "Advisor for
// International Economics Daleep Singh".
func (s *story) inPortfolio(i int) bool {
	first, _ := s.bounds(i)
	field := false
	for k := i - 1; k >= first && k >= i-9; k-- {
		switch w := s.norm(k); {
		case w == "for" || w == "of":
			field = true
		case s.isTitle(k):
			return field
		case w == "and" || w == "," || w == "the" || s.capitalised(k):
		default:
			return false
		}
	}
	return false
}

// afterPortfolio is where the name begins behind the words of an office's field: at a given name,
// else two words before the end.
func (s *story) afterPortfolio(first, end int) int {
	for k := first + 1; k < end-1; k++ {
		if s.unitOf(k).is(lexicon.GivenName) {
			return k
		}
	}
	return end - 2
}

// nameEnd is the end of the candidate that begins at token i, i itself when none does.
func (s *story) nameEnd(i, limit int, capitals bool) int {
	if !s.mayStart(i, capitals) {
		return i
	}
	if s.norm(i) == "jr." || s.norm(i) == "sr." || s.norm(i) == "jr" {
		return i
	}
	end := i + 1
	for end < limit && end < i+7 {
		j := end
		for j < limit && j < end+2 && nameParticles[s.norm(j)] && (capitals || !s.capitalised(j)) {
			j++
		}
		if j >= limit || !s.mayFollow(j, capitals) {
			break
		}
		end = j + 1
	}
	return end
}

// mayStart reports whether a name may begin with token i.
func (s *story) mayStart(i int, capitals bool) bool {
	if !s.nameWord(i, capitals) {
		return false
	}
	u := s.unitOf(i)
	switch {
	case u == nil:
		return true
	case u.is(lexicon.TitleName) && s.capitalised(i+1) && s.norm(i) != "dean" &&
		!(s.norm(i) == "amir" && (s.isTitle(i-1) || s.norm(i-1) == "," && s.isTitle(i-2))):
		return false // Prince Nguema, Amir Tamim; but Foreign Minister Amir Muttaqi
	case u.end-u.first > 1:
		return u.is(lexicon.GivenName)
	case u.is(lexicon.GivenName) && !u.is(lexicon.CountryName, lexicon.Adjective, lexicon.Demonym):
		return s.personLike(i) || !u.is(lexicon.CityName, lexicon.PlaceName, lexicon.Capital)
	case u.is(lexicon.GivenName, lexicon.CityName, lexicon.PlaceName):
		return s.personLike(i)
	}
	return false
}

// personLike reports whether a word that may be a place is a person's by its neighbours: a title
// before it or another part of a name after it.
func (s *story) personLike(i int) bool {
	if start, _ := s.bounds(i); i > start &&
		s.unitOf(i-1).is(lexicon.TitleName, lexicon.HonorificName) &&
		!s.unitOf(i).is(lexicon.CountryName) {
		return true
	}
	if s.knownSurname(i) {
		return true
	}
	if s.placeLike(i) && s.placeLike(i+1) && s.sentence(i) == s.sentence(i+1) {
		return true // Hastings Banda: two cities side by side are a person
	}
	if s.titleSurname(i + 1) {
		return true
	}
	return s.unitOf(i).is(lexicon.GivenName) && s.nameWord(i+1, false) && s.unitOf(i+1) == nil &&
		!bodyWords[s.norm(i+1)] && s.sentence(i) == s.sentence(i+1)
}

// knownSurname reports whether token i is the family name of a known leader where it cannot be an
// ordinary word, nor a place: inside a sentence, with its capital, behind no preposition of place.
func (s *story) knownSurname(i int) bool {
	u := s.unitOf(i)
	return len(s.words[i]) >= 4 && s.capitalised(i) && !s.inCapitals(i) && !s.proseStart(i) &&
		!u.is(lexicon.Capital, lexicon.CountryName, lexicon.Adjective, lexicon.TitleName,
			lexicon.OrganizationName, lexicon.PlaceName) && !placePrepositions[s.norm(i-1)] &&
		s.lex.LeaderFamily(graph.Fold(s.words[i]))
}

// placeLike reports whether token i alone is a city that may as well be a surname.
func (s *story) placeLike(i int) bool {
	u := s.unitOf(i)
	return u.is(lexicon.CityName, lexicon.GivenName) && u.end-u.first == 1 && s.capitalised(i) &&
		!u.is(lexicon.Capital, lexicon.CountryName, lexicon.Adjective, lexicon.TitleName)
}

// mayFollow reports whether token i may go on a name.
func (s *story) mayFollow(i int, capitals bool) bool {
	if monthSurname[s.words[i]] && s.unitOf(i-1).is(lexicon.GivenName) && s.tag(i+1) != "CD" {
		return true // Theresa May
	}
	u := s.unitOf(i)
	if capitals && u.is(lexicon.CityName) && s.unitOf(i-1).is(lexicon.GivenName) &&
		!notInNames[s.norm(i)] {
		return true // CARLOS PEREZ
	}
	if !s.nameWord(i, capitals) || u == nil && s.headlineVerb(i) {
		return false
	}
	if u == nil || u.is(lexicon.GivenName) {
		return true
	}
	single := u.end-u.first == 1
	if single && (s.placeLike(i) && s.placeLike(i-1) || s.closesName(i, u) || s.titleSurname(i)) {
		return true
	}
	return single && u.is(lexicon.CountryName, lexicon.CityName, lexicon.PlaceName) &&
		!u.is(lexicon.Adjective) && s.unitOf(i-1) == nil && s.tag(i+1) != "POS" ||
		single && u.is(lexicon.CityName, lexicon.PlaceName, lexicon.CountryName) &&
			s.unitOf(i-1).is(lexicon.GivenName)
}

// monthSurname are the months that are surnames too.
var monthSurname = map[string]bool{"May": true, "March": true, "August": true, "June": true}

// headlineVerb reports whether token i is a verb that a headline writes with a capital: "Kerry
// Urges China".
func (s *story) headlineVerb(i int) bool {
	return s.kind(i) == nlp.Heading && strings.HasPrefix(s.tag(i), "VB") &&
		(strings.HasSuffix(s.norm(i), "s") || strings.HasSuffix(s.norm(i), "ed"))
}

// titleSurname reports whether the title at token i is a surname: "Julie Bishop", one name with the
// given name before it by the tree.
func (s *story) titleSurname(i int) bool {
	u := s.unitOf(i)
	return u.is(lexicon.TitleName) && u.end-u.first == 1 && s.capitalised(i) && !s.inCapitals(i) &&
		s.unitOf(i-1).is(lexicon.GivenName) && s.rel(i) == "flat" && s.parent(i) == i-1
}

// closesName reports whether a word that is also a place or an address is the last of a name:
// behind an initial or a name, with nothing of a name after it ("George W. Bush", "Hun Sen").
func (s *story) closesName(i int, u *unit) bool {
	before := s.unitOf(i - 1)
	if s.capitalised(i+1) && !s.isTitle(i+1) {
		return false
	}
	if u.is(lexicon.HonorificName) {
		return s.capitalised(i-1) && !before.is(lexicon.TitleName, lexicon.HonorificName)
	}
	initial := len(s.words[i-1]) == 2 && s.words[i-1][1] == '.' && s.capitalised(i-1)
	return u.is(lexicon.CityName, lexicon.PlaceName) && initial
}

// nameWord reports whether token i is written as part of a name. In a sentence of capitals every
// word is, so there only words that no dictionary form explains count.
func (s *story) nameWord(i int, capitals bool) bool {
	if i < 0 || i >= len(s.words) || len(s.words[i]) == 0 {
		return false
	}
	if !s.capitalised(i) || notInNames[s.norm(i)] || s.tag(i) == "POS" {
		return false
	}
	if capitals && !s.unitOf(i).is(lexicon.GivenName) {
		return s.nameInCapitals(i)
	}
	if s.proseStart(i) && s.unitOf(i) == nil {
		return s.startsWithName(i)
	}
	return true
}

// nameInCapitals: a noun by its tag behind a title, a given name or the possessive of a country.
func (s *story) nameInCapitals(i int) bool {
	if !strings.HasPrefix(s.tag(i), "NN") && s.tag(i) != "JJ" && s.tag(i) != "FW" ||
		len(s.words[i]) < 3 || speechVerbs[s.norm(i)] {
		return false
	}
	before := s.unitOf(i - 1)
	if before.is(lexicon.TitleName, lexicon.HonorificName, lexicon.GivenName) {
		return true
	}
	if s.tag(i-1) == "POS" {
		return s.unitOf(i - 2).is(lexicon.CountryName)
	}
	return i > 1 && s.unitOf(i-1) == nil && strings.HasPrefix(s.tag(i), "NN") &&
		len(s.words[i-1]) > 2 &&
		s.unitOf(i-2).is(lexicon.TitleName, lexicon.HonorificName, lexicon.GivenName) &&
		s.nameInCapitals(i-1)
}

// startsWithName tells a name at the head of a sentence from an ordinary word there: it is repeated
// inside a sentence, goes on with a capital, or is tagged as a name.
func (s *story) startsWithName(i int) bool {
	tag := s.tag(i)
	if s.capitalised(i+1) && s.sentence(i) == s.sentence(i+1) && (tag == "NNP" || tag == "NN" ||
		tag == "NNPS") {
		return true
	}
	if strings.HasPrefix(tag, "VB") || tag == "RB" || tag == "IN" || tag == "DT" || tag == "CD" {
		return s.seenInside(i)
	}
	return tag == "NNP" && s.tag(i+1) != "NNS" || s.seenInside(i)
}

// seenInside reports whether the word stands with its capital inside another sentence too.
func (s *story) seenInside(i int) bool {
	if s.inside == nil {
		s.inside = map[string]bool{}
		for j, w := range s.words {
			if s.capitalised(j) && s.kind(j) == nlp.Prose && !s.proseStart(j) {
				s.inside[w] = true
			}
		}
	}
	return s.inside[s.words[i]]
}

// nameParticles are the small words inside a person's name.
var nameParticles = wordSet(`de da del della di du dos das van von der den la le el al bin ibn
abu bint ben ter ten zu af y e ould ag ul`)

// notInNames are capitalised words that are no part of a person's name.
var notInNames = wordSet(`of the a an he she it they we i you his her its their our my this that
these those there here in on at for from with after before during but and or if when while as by
to not no so yet nor both all some many most one two three four five however meanwhile since
under earlier later also then thus who whom whose which what where why how is are was were be
been has have had do does did will would could should can may might must about against among
around because between into over than through until upon within without although though despite
amid according asked speaking following such other each every more minster pres.
prime monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept.
oct. nov. dec. today yesterday tomorrow last next new mr. mrs. ms. dr. gmt est edt et pdt pst cet
http https www vice`)
