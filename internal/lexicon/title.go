package lexicon

import (
	"slices"
	"strings"
)

// OfficeClass is the sort of an office.
type OfficeClass string

// The classes of office.
const (
	HeadOfState       OfficeClass = "head_of_state"      // president, chancellor excepted
	HeadOfGovernment  OfficeClass = "head_of_government" // prime minister, chancellor, premier
	Monarch           OfficeClass = "monarch"            // king, emir, sultan, crown prince
	ForeignMinister   OfficeClass = "foreign_minister"   // foreign minister, secretary of state
	Minister          OfficeClass = "minister"           // any other minister or cabinet secretary
	Envoy             OfficeClass = "envoy"              // special envoy, negotiator
	Diplomat          OfficeClass = "diplomat"           // ambassador, consul, charge d'affaires
	OrganizationHead  OfficeClass = "organization_head"  // secretary-general, director general
	OrganizationChief OfficeClass = "organization_chief" // commissioner, under-secretary-general
	Official          OfficeClass = "official"           // adviser, director, chief of staff
	Spokesperson      OfficeClass = "spokesperson"
	Military          OfficeClass = "military"   // ranks and commands
	Parliament        OfficeClass = "parliament" // speaker, senator, member of parliament
	PartyOffice       OfficeClass = "party"      // party leader, general secretary
	Regional          OfficeClass = "regional"   // governor, mayor
	Religious         OfficeClass = "religious"  // pope, patriarch, ayatollah
	Judicial          OfficeClass = "judicial"   // judge, prosecutor, attorney general
	OtherOffice       OfficeClass = "other"
)

// Title is an office or a rank that people bear.
type Title struct {
	Name  string // canonical, in title case: "Foreign Minister" for "minister of foreign affairs"
	Class OfficeClass

	// Rank tells a lower office from the one it stands under: "deputy" for Deputy Foreign
	// Minister, whose Class is ForeignMinister all the same; "" for the office itself.
	Rank string

	// Country is the only country that has the office ("Taoiseach": IE), Organization the only
	// body, else "".
	Country, Organization string

	// Usual is the code of the country or the name of the body that is meant where the text names
	// none ("Treasury Secretary": US), else "".
	Usual string

	// Single says that a state has one holder of the office at a time.
	Single bool

	// Standing is how the title stands beside a name.
	Standing Standing

	short []string // its abbreviations
}

// Standing is how a title stands beside a name.
type Standing string

// The ways in which a title stands beside a name.
const (
	Before   Standing = "before" // President Obama
	Apart    Standing = "apart"  // the head of the delegation, never right before the name
	Form     Standing = "rank"   // General X, Prince Y: counts only where no office stands beside it
	NoOffice Standing = "none"   // Official, Sheikh: what somebody does or how they are addressed
)

// Abbreviation is the title's abbreviation that m found, as the table writes it; "" when m is a
// title written out.
func (l *Lexicon) Abbreviation(m Match) string {
	if m.Kind == TitleName && slices.Contains(l.titles[m.row].short, m.Form) {
		return m.Form
	}
	return ""
}

// Title is the office that m found; false when m is of another kind.
func (l *Lexicon) Title(m Match) (Title, bool) {
	if m.Kind != TitleName {
		return Title{}, false
	}
	return l.titles[m.row], true
}

// Lacks reports whether a state is known to have no office of that name and class.
func (l *Lexicon) Lacks(code, title string, class OfficeClass) bool {
	return slices.ContainsFunc(l.lacking[code], func(what string) bool {
		return what == string(class) || strings.HasSuffix(title, what)
	})
}

// Effect is what a modifier does to the office it stands by.
type Effect string

// The effects of a modifier.
const (
	Past     Effect = "former" // former, ex-, late, ousted: holds the office no longer
	Acting   Effect = "acting" // acting, interim, caretaker, outgoing: holds it for now
	Elect    Effect = "elect"  // -elect, designate, incoming, nominee: does not hold it yet
	Lower    Effect = "deputy" // deputy, vice, assistant, under: another office, below it
	Higher   Effect = "senior" // senior, chief, first, top: the office itself, with more weight
	Repeated Effect = "counterpart"
)

// Effect is what the modifier that m found does; "" when m is of another kind.
func (l *Lexicon) Effect(m Match) Effect {
	if m.Kind != ModifierName {
		return ""
	}
	return l.effects[m.row]
}
