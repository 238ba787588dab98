package extract

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// office is what the text says a person is.
type office struct {
	title    string
	short    string // its abbreviation, where the text uses nothing else
	usual    string // the country that is meant where the text names none
	single   bool   // a state has one holder of it
	none     bool   // no office, only what somebody does or how they are addressed
	form     bool   // a rank or a form of address, which counts only where no office stands beside
	class    lexicon.OfficeClass
	rank     string
	of       string // a country's code or a body's name, "" when the text does not say
	former   bool
	stated   bool // the text itself says whose it is, or everybody knows
	known    bool // the person is a leader whom everybody knows, be it of another country
	word     int  // first token of the title itself
	first    int  // tokens of the sentence that says so
	at       int  // first token of the mention that has it
	evidence graph.Span
	located  bool
}

// findOffices reads the titles before and after each name.
func findOffices(s *story) {
	for _, m := range s.nouns {
		if len(m.refs) != 1 || m.refs[0].person == nil {
			continue
		}
		s.officesBefore(m)
		s.officeWithField(m)
		s.ownerOfName(m)
	}
	s.dropCovered()
	s.shareTitles()
	for _, m := range s.nouns {
		if len(m.refs) == 1 && m.refs[0].person != nil {
			s.officeAfter(m)
			s.officeSaid(m)
			s.officeOfAgent(m)
			s.officeBeforeComma(m)
		}
	}
	s.dropCovered()
}

// officesBefore reads "former Russian Foreign Minister" in "former Russian Foreign Minister X".
func (s *story) officesBefore(m *mention) {
	p := m.refs[0].person
	for i := m.first; i < m.head; i++ {
		u := s.unitOf(i)
		t, ok := s.titleOf(u)
		if !ok || u.is(lexicon.ModifierName) && s.unitOf(u.end).is(lexicon.Adjective) &&
			u.end < m.head || s.ownsTitle(u) { // Deputy Russian Foreign Minister
			continue
		}
		o := s.officeAt(u, m.first)
		o.of = firstOf(o.of, s.ownerRight(u.end, m.head), s.ownerApposed(m))
		if o.of != "" && o.of == s.ownerBracketed(m) {
			s.cover(m, s.unitOf(m.end+1).end+1)
		}
		if o.of == "" && s.norm(m.end) == "of" {
			if of := firstOf(s.ownerAt(m.end+1), s.regionAt(m.end+1, t.Class)); of != "" {
				o.of = of
				s.extendOver(m, m.end+1)
			}
		}
		if o.of == "" && t.Class == lexicon.Parliament {
			o.of = s.ownerOfSeat(m)
		}
		s.addOffice(p, o, m)
		i = u.end - 1
	}
}

// ownsTitle reports whether a title only says whose another one is: the president in "Chief of Staff of
// the President X".
func (s *story) ownsTitle(u *unit) bool { return s.ownedTitle(u) >= 0 }

// ownedTitle is the last token of the title of which another only says whose it is, -1 for none.
func (s *story) ownedTitle(u *unit) int {
	if t, _ := s.titleOf(u); t.Organization != "" || t.Country != "" {
		return -1
	}
	first, _ := s.bounds(u.first)
	i := u.first - 1
	for i > first && (s.tag(i) == "DT" || s.unitOf(i).is(lexicon.Adjective)) {
		i--
	}
	if i == u.first-1 || i <= first || s.norm(i) != "of" && s.norm(i) != "to" || !s.isTitle(i-1) {
		return -1
	}
	return i - 1
}

// ownerOfName reads "X of Estonia" and "Estonia's X", where no office is named: whom X stands for.
func (s *story) ownerOfName(m *mention) {
	p := m.refs[0].person
	of := ""
	if first, _ := s.bounds(m.first); m.first == first { // nothing stands before it
		if s.norm(m.end) == "of" {
			if of = s.ownerAt(m.end + 1); of != "" {
				s.extendOver(m, m.end+1)
				p.side = firstOf(p.side, of)
			}
		}
		return
	}
	switch {
	case s.tag(m.first-1) == "POS":
		of = s.ownerUnit(m.first - 2)
	case s.unitOf(m.first-1).is(lexicon.Adjective) && !s.unitOf(m.first-1).is(lexicon.GivenName):
		of = s.ownerUnit(m.first - 1)
	case s.tag(m.first-1) == "NN" && s.unitOf(m.first-2).is(lexicon.Adjective):
		of = s.ownerUnit(m.first - 2)
	case s.norm(m.end) == "of":
		if of = s.ownerAt(m.end + 1); of != "" {
			s.extendOver(m, m.end+1)
		}
	case s.norm(m.head) != "" && s.ownerUnit(m.first) != "" && m.head > m.first:
		of = s.ownerUnit(m.first)
	}
	if of != "" && p.side == "" {
		p.side = of
	}
	if of != "" {
		s.absorbOwner(m)
	}
}

// absorbOwner makes the mention begin with the country or body that owns it: in "Mali's X and
// India's Y" the two names stand side by side.
func (s *story) absorbOwner(m *mention) {
	i := m.first
	switch {
	case s.tag(i-1) == "POS" && s.unitOf(i-2) != nil:
		i = s.unitOf(i - 2).first
	case s.unitOf(i - 1).is(lexicon.Adjective):
		i = s.unitOf(i - 1).first
	case s.tag(i-1) == "NN" && s.unitOf(i-2).is(lexicon.Adjective):
		i = s.unitOf(i - 2).first
	default:
		return
	}
	if n := s.noun(i); n != nil && n.first != i {
		return
	}
	for k := i; k < m.first; k++ {
		s.nounAt[k] = s.nounAt[m.first]
	}
	m.first = i
}

func (s *story) titleOf(u *unit) (lexicon.Title, bool) {
	m, ok := u.as(lexicon.TitleName)
	if !ok {
		return lexicon.Title{}, false
	}
	return s.lex.Title(m)
}

// officeAt is the office of a title, with the rank that modifiers before it give and the owner that
// stands before it. Limit is the first token at which a word for a past office may stand.
func (s *story) officeAt(u *unit, limit int) office {
	t, _ := s.titleOf(u)
	m, _ := u.as(lexicon.TitleName)
	rank := s.rankBefore(u)
	o := office{title: oneLine(rank + " " + t.Name), class: t.Class, usual: t.Usual, single: t.Single && rank == "", word: u.first,
		form: t.Standing == lexicon.Form && rank == "" && s.beforeName(u), none: t.Standing == lexicon.NoOffice,
		former: s.formerBefore(u.first, limit)}
	if short := s.lex.Abbreviation(m); short != "" {
		o.short = oneLine(rank + " " + short)
	}
	o.rank, _, _ = strings.Cut(strings.ToLower(rank), " ")
	o.rank = firstOf(o.rank, t.Rank)
	o.of = firstOf(t.Country, t.Organization, s.ownerInside(u), s.ownerBeside(u, t.Class),
		s.ownerLeft(u.first))
	return o
}

// beforeName reports whether a person's name follows a title directly.
func (s *story) beforeName(u *unit) bool {
	n := s.noun(u.end)
	return n.standsFor(isPerson) && n.kind == named && n.head == u.end
}

// rankBefore is the words before a title that make it a lower office, as names have them: "Deputy",
// "Deputy Assistant".
func (s *story) rankBefore(u *unit) string {
	rank := ""
	prev := s.unitOf(u.first - 1)
	if prev.is(lexicon.Adjective) && s.unitOf(prev.first-1).is(lexicon.ModifierName) {
		prev = s.unitOf(prev.first - 1) // Deputy Russian Foreign Minister
	}
	first, _ := s.bounds(u.first)
	for prev.is(lexicon.ModifierName) && prev.first >= first && !s.isPreposition(prev) {
		m, _ := prev.as(lexicon.ModifierName)
		if s.lex.Effect(m) != lexicon.Lower {
			break
		}
		for i := prev.end - 1; i >= prev.first; i-- {
			rank = oneLine(titleCase(s.norm(i)) + " " + rank)
		}
		prev = s.unitOf(prev.first - 1)
	}
	return rank
}

// titleCase writes a word with a capital.
func titleCase(w string) string {
	if w == "" {
		return ""
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// isPreposition reports whether a modifier is the preposition "under", whatever its tag: "Under
// President X" says no lower office, as "Under Secretary" does, which is a title as a whole.
func (s *story) isPreposition(u *unit) bool { return s.norm(u.first) == "under" }

// formerBefore reports whether a word before the title says that the office is no longer, or not
// yet, held.
func (s *story) formerBefore(i, limit int) bool {
	first, _ := s.bounds(i)
	for k := i - 1; k >= limit-2 && k >= first && k >= i-5; k-- {
		if m, ok := s.unitOf(k).as(lexicon.ModifierName); ok && s.lex.Effect(m) == lexicon.Past {
			return true
		}
	}
	return false
}

// sentenceEnd is the token after the last of the sentence of token i.
func (s *story) sentenceEnd(i int) int {
	_, end := s.bounds(i)
	return end
}

// extendOver makes a mention cover the owner that ends with the noun or unit at token i.
func (s *story) extendOver(m *mention, i int) {
	if s.norm(i) == "the" {
		i++
	}
	end := i + 1
	if u := s.unitOf(i); u != nil {
		end = u.end
	}
	if n := s.noun(i); n != nil {
		end = max(end, n.end)
	}
	s.cover(m, end)
}

// cover extends a mention up to end, taking the place of what it covers.
func (s *story) cover(m *mention, end int) {
	k := s.nounAt[m.first]
	for i := m.end; i < end; i++ {
		s.nounAt[i] = k
	}
	m.end = max(m.end, end)
}

// addOffice notes an office once for each title and owner.
func (s *story) addOffice(p *person, o office, m *mention) {
	if o.title == "Counterpart" {
		o.title, o.class, o.rank = s.officeOfOther(p, m)
	}
	if o.of == "" && o.word > 0 {
		o.of = s.ownerByHeading(o)
	}
	if p.side == "" && !o.former {
		p.side = o.of
	}
	if o.title == "" || o.none {
		return
	}
	first, end := s.bounds(m.first)
	o.first, o.at, o.stated = first, m.first, o.of != ""
	o.evidence, o.located = s.span(first, end)
	for k := range p.offices {
		if p.offices[k].absorb(o) {
			return
		}
	}
	p.offices = append(p.offices, o)
}

// absorb takes in another statement of the same office, whose title may say less or more: Minister
// Lavrov is the Foreign Minister. It reports false where the other is another office.
func (have *office) absorb(o office) bool {
	mine, other := strings.Fields(have.title), strings.Fields(o.title)
	if have.rank != o.rank || have.of != "" && o.of != "" && have.of != o.of ||
		slices.Contains(mine, "Vice") != slices.Contains(other, "Vice") ||
		!within(mine, other) && !within(other, mine) {
		return false
	}
	if o.short == "" {
		have.short = ""
	}
	if len(other) > len(mine) {
		have.title, have.class, have.usual, have.form, have.single = o.title, o.class, o.usual,
			o.form, o.single
	}
	if have.of == "" {
		have.of, have.stated = o.of, o.stated
	}
	if !have.located {
		have.evidence, have.located = o.evidence, o.located
	}
	return true
}

// within reports whether all words of a stand in b.
func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// dropForms forgets ranks and forms of address beside offices: General X, the defence minister.
func (s *story) dropForms() {
	for _, p := range s.people {
		form := func(o office) bool { return o.form }
		if !slices.ContainsFunc(p.offices, func(o office) bool { return !o.form }) {
			continue
		}
		p.offices = slices.DeleteFunc(p.offices, form)
	}
}

// firstOf is the first string that is not empty.
func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
