package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// inferOwners gives every office whose owner the text leaves out the likeliest one: first what other
// words of the text say, for everybody, then guesses.
func (s *story) inferOwners() {
	for _, infer := range []func(*person, *office){s.ownerFromText, s.ownerByGuess} {
		for _, p := range s.people {
			for k := range p.offices {
				if o := &p.offices[k]; o.of == "" {
					infer(p, o)
				}
			}
		}
	}
}

// ownerFromText looks for an owner whom other words of the text give, in what is surest first: whom
// it says that the person stands for, a leader known by that name, whom a pronoun or another
// person before the title stands for, those named in one list with them.
func (s *story) ownerFromText(p *person, o *office) {
	if p.side != "" && !p.guessed && !o.former {
		o.of = p.side
		return
	}
	o.of, o.known = s.leaderOf(p, *o)
	o.stated = o.of != ""
	o.of = firstOf(o.of, s.ownerByPronoun(*o), s.ownerByPerson(*o), s.ownerByCountryWord(*o),
		s.ownerInList(*o), s.ownerOfOthers(*o), s.ownerByCompany(*o))
	if o.of != "" && !o.former && (p.side == "" || p.guessed) {
		p.side, p.guessed = o.of, false
	}
}

// ownerByGuess takes what is likely: the sentence, the publisher and the dateline.
func (s *story) ownerByGuess(p *person, o *office) {
	switch {
	case p.side != "" && !s.lacks(p.side, *o):
		o.of = p.side
		return
	case len(o.usual) == 2:
		o.of = firstOf(s.publisherOwner(*o), o.usual)
	case s.knowsBody(o.usual):
		o.of = o.usual
	case o.known: // of a country that the article does not name: a guess could only name a wrong one
		return
	case s.ownedUnknown(*o):
		return
	case o.class == lexicon.OrganizationHead:
		o.of = s.mainBody()
	case o.class == lexicon.Regional || o.class == lexicon.Parliament && s.ofStateLegislators():
		o.of = s.onlyRegion(*o)
	case ownless[o.class] || ownlessTitle(o.title):
		return
	case stateOffices[o.class]:
		o.of = firstOf(s.publisherOwner(*o), s.ownerNearby(*o), s.ownerHere(*o),
			s.mediaOwner(*o), s.freeLand(*o))
	default:
		o.of = firstOf(s.publisherHouse(*o), s.publisherOwner(*o), s.ownerNearby(*o),
			s.ownerHere(*o), s.mediaOwner(*o))
	}
	if p.side == "" && !o.former {
		p.side, p.guessed = o.of, true
	}
}

// leaderOf is the country of a leader whom everybody knows, President Mubarak, where the article names
// that country: the table chooses among what the text says and adds nothing to it. Known says
// whether the person is such a leader at all.
func (s *story) leaderOf(p *person, o office) (code string, known bool) {
	var codes []string
	for _, class := range leaderClasses(o) {
		codes = append(codes, s.lex.LeaderCountries(p.tokens, class)...)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	known = len(codes) > 0
	here, media := s.publisherLand(), s.mediaLand()
	codes = slices.DeleteFunc(codes, func(code string) bool {
		return !s.namesLand(code) && code != here && code != media
	})
	if len(codes) != 1 {
		return "", known
	}
	return codes[0], known
}

// leaderClasses are the classes under which the table of leaders has the holders of an office.
func leaderClasses(o office) []lexicon.OfficeClass {
	switch {
	case o.rank != "":
		return nil
	case o.title == "Secretary":
		return []lexicon.OfficeClass{lexicon.ForeignMinister}
	case o.title == "Leader" || o.title == "Chairman":
		return []lexicon.OfficeClass{lexicon.HeadOfState, lexicon.HeadOfGovernment}
	case stateOffices[o.class]:
		return []lexicon.OfficeClass{o.class}
	}
	return nil
}

// namesLand reports whether the article names the country.
func (s *story) namesLand(code string) bool {
	return slices.ContainsFunc(s.lands, func(l *land) bool { return l.code == code })
}

// ownerByPronoun is the owner of an office that a pronoun gives to somebody: "with his economy
// minister, X, Turkey's Y". Whose it is, is the person named before in the sentence, else the next
// one.
func (s *story) ownerByPronoun(o office) string {
	m := s.noun(o.at)
	if m == nil {
		return ""
	}
	first, end := s.bounds(m.first)
	start := m.first
	for start > first && s.tag(start-1) != "PRP$" && m.first-start < 4 && s.nounAt[start-1] == 0 {
		start--
	}
	if s.tag(start-1) != "PRP$" && s.tag(m.first) != "PRP$" ||
		s.unitOf(m.first).is(lexicon.HonorificName) { // Her Majesty
		return ""
	}
	for i := start - 1; i >= first; i-- {
		if of := s.sideAt(i, m); of != "" {
			return of
		}
	}
	for i := m.end; i < end; i++ {
		if of := s.sideAt(i, m); of != "" {
			return of
		}
	}
	return ""
}

// sideAt is whom the one person whom another mention at token i names stands for.
func (s *story) sideAt(i int, not *mention) string {
	m := s.noun(i)
	if m == nil || m == not || len(m.refs) != 1 || m.refs[0].person == nil {
		return ""
	}
	return m.refs[0].person.side
}

// ownerInList is the owner that the office before in a list has: "Indian President X, Finance
// Minister Y and Health Minister Z".
func (s *story) ownerInList(o office) string {
	m := s.noun(o.at)
	if m == nil {
		return ""
	}
	first, _ := s.bounds(m.first)
	for range maxMembers {
		start := m.first
		for start > first && s.joinsOffices(start-1) {
			start--
		}
		prev := s.noun(start - 1)
		if start == m.first || start <= first || !prev.standsFor(isPerson) || len(prev.refs) != 1 {
			return ""
		}
		for _, have := range prev.refs[0].person.offices {
			if have.stated && s.noun(have.at) == prev && stateOffices[have.class] {
				return have.of
			}
		}
		m = prev
	}
	return ""
}

// joinsOffices reports whether token i may stand between two members of a list of office holders.
func (s *story) joinsOffices(i int) bool {
	switch s.norm(i) {
	case "and", ",", ";", "--", "&":
		return true
	}
	return s.nounAt[i] == 0 && s.capitalised(i) && s.unitOf(i) == nil
}

// mainBody is the intergovernmental body that the article names most.
func (s *story) mainBody() string {
	name, most := "", 0
	for _, b := range s.bodies {
		if n := s.weight(b); b.kind == graph.IGO && s.hasSecretariat(b) && n > most {
			name, most = b.name, n
		}
	}
	return name
}

// publisherOwner is the country of the government that publishes the article.
func (s *story) publisherOwner(o office) string {
	return s.unlessTaken(s.publisherLand(), o)
}

// mediaOwner is the country of the newspaper or broadcaster that publishes the article, which leaves
// the name of its own country out as well.
func (s *story) mediaOwner(o office) string {
	code := s.mediaLand()
	if !stateOffices[o.class] && !o.single && o.class != lexicon.Parliament ||
		!s.namesLand(code) && stateOffices[o.class] {
		return ""
	}
	return s.unlessTaken(code, o)
}

// mediaLand is the country of the newspaper or broadcaster that publishes the article.
func (s *story) mediaLand() string {
	words := strings.Fields(s.article.Publisher)
	for i := range words {
		for _, m := range s.lex.At(words, i) {
			switch org, _ := s.lex.Organization(m); {
			case !m.Fits:
			case m.Kind == lexicon.OrganizationName && org.Kind == string(graph.Media):
				return org.Country
			case m.Kind == lexicon.Capital:
				return m.Countries[0]
			}
		}
	}
	return ""
}

// ownerHere is the country of the dateline's place, where it may have such an office.
func (s *story) ownerHere(o office) string {
	if s.lacks(s.landHere(), o) {
		return ""
	}
	return s.landHere()
}

// unlessTaken is the code of a state that may have such an office and in which nobody has it yet, if
// only one can.
func (s *story) unlessTaken(code string, o office) string {
	if code == "" || o.single && s.taken(code, o) || s.lacks(code, o) {
		return ""
	}
	return code
}

// publisherHouse is the seat of a head of state that publishes the article, for those who work in
// it and speak for it.
func (s *story) publisherHouse(o office) string {
	if o.class != lexicon.Spokesperson {
		return ""
	}
	name := strings.TrimPrefix(s.article.Publisher, "The ")
	for _, m := range s.lex.Lookup(name) {
		if m.Kind == lexicon.OrganizationName && m.Fits && s.isHouse(s.lex.Lookup(name)) {
			return m.Name
		}
	}
	return ""
}

// lacks reports whether a state is known to have no such office.
func (s *story) lacks(code string, o office) bool { return s.lex.Lacks(code, o.title, o.class) }

// freeLand is the country that the article names most among those for which nobody has that office;
// "" when two are named as often.
func (s *story) freeLand(o office) string {
	found, most := "", 0
	for _, l := range s.lands {
		n := len(l.mentions)
		switch {
		case s.taken(l.code, o) || s.lacks(l.code, o):
		case n > most:
			found, most = l.code, n
		case n == most:
			found = ""
		}
	}
	return found
}

// taken reports whether somebody has that office of the country already.
func (s *story) taken(code string, o office) bool {
	for _, p := range s.people {
		for _, have := range p.offices {
			if have.of == code && have.title == o.title {
				return true
			}
		}
	}
	return false
}

// publisherLand is the country whose government publishes the article: its own officers go without
// its name there.
func (s *story) publisherLand() string {
	words := strings.Fields(s.article.Publisher)
	for i := range words {
		for _, m := range s.lex.At(words, i) {
			state := m.Kind == lexicon.Metonym || m.Kind == lexicon.CountryName ||
				m.Kind == lexicon.Adjective
			if state && m.Fits && len(m.Countries) > 0 {
				return m.Countries[0]
			}
		}
	}
	return ""
}

// landHere is the country of the dateline's place.
func (s *story) landHere() string {
	if s.here == nil {
		return ""
	}
	return s.here.country
}

// ownerNearby is the country that alone is named, for itself, in the sentence.
func (s *story) ownerNearby(o office) string {
	first := o.first
	if first >= len(s.words) {
		return ""
	}
	_, end := s.bounds(first)
	found := ""
	for i := first; i < end; i++ {
		u := s.unitOf(i)
		if !u.is(lexicon.CountryName, lexicon.Adjective) || u.is(lexicon.GivenName) ||
			s.ownedByOther(u) ||
			placePrepositions[s.norm(u.first-1)] {
			continue
		}
		code := s.codeOf(u)
		if s.lacks(code, o) || s.spokenFor(code, first, end) {
			continue
		}
		if found != "" && found != code {
			return ""
		}
		found = code
	}
	return found
}

// spokenFor reports whether somebody named between the tokens stands for the country already.
func (s *story) spokenFor(code string, first, end int) bool {
	for i := first; i < end; i++ {
		m := s.noun(i)
		if m == nil || m.first != i {
			continue
		}
		for _, p := range m.people() {
			if p.side == code && !p.guessed {
				return true
			}
		}
	}
	return false
}

// ownedByOther reports whether a country unit belongs to the name of a person.
func (s *story) ownedByOther(u *unit) bool {
	m := s.noun(u.first)
	return m.standsFor(isPerson)
}

// weight counts how often a body is named, by itself, within the names of its parts, and as the
// article's publisher.
func (s *story) weight(b *body) int {
	n := len(b.mentions)
	short := firstOf(b.acronym, b.name) + " "
	for _, other := range s.bodies {
		for _, f := range other.forms {
			if other != b && strings.HasPrefix(f, short) {
				n++
			}
		}
	}
	if strings.HasPrefix(s.article.Publisher, short) {
		n++
	}
	return n
}

// hasSecretariat keeps out groups of states that nobody heads as an office: the Group of 20.
func (s *story) hasSecretariat(b *body) bool { return !strings.HasPrefix(b.name, "Group of") }

// ownless are the classes of offices that people hold in bodies of many kinds, which no guess
// finds.
var ownless = map[lexicon.OfficeClass]bool{
	lexicon.PartyOffice: true, lexicon.Religious: true, lexicon.Regional: true,
	lexicon.Military: true,
}

// ownlessTitle reports whether an office is one of companies, associations and learned people.
func ownlessTitle(title string) bool {
	switch title {
	case "CEO", "Chief Financial Officer", "Chief Operating Officer", "Chief Medical Officer",
		"Expert", "Analyst", "Professor", "Lawyer", "Activist", "Founder", "Board Member",
		"Executive Director", "Managing Director", "Head", "Chief", "Director":
		return true
	}
	return false
}

// stateOffices are the offices that nobody holds but for a state.
var stateOffices = map[lexicon.OfficeClass]bool{
	lexicon.HeadOfState: true, lexicon.HeadOfGovernment: true, lexicon.Monarch: true,
	lexicon.ForeignMinister: true, lexicon.Minister: true,
}
