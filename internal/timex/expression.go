package timex

import "readout/graph"

// Tense is the direction in which a clause looks.
type Tense string

// The tenses. Unknown counts as past, which is what news mostly tells.
const (
	Unknown Tense = ""
	Past    Tense = "past"
	Present Tense = "present" // is going on, or a headline's present
	Future  Tense = "future"
)

// Role is how an expression bounds what the clause tells.
type Role string

// The roles, read off the words before an expression. Only On dates an event.
const (
	On       Role = "on"       // on Friday, in May, today, from 3 to 5 June
	Since    Role = "since"    // since Monday, from Monday
	Until    Role = "until"    // until Sunday, through Friday
	By       Role = "by"       // by the end of May
	Before   Role = "before"   // before Friday, ahead of Tuesday
	After    Role = "after"    // after Friday
	Duration Role = "duration" // three-day, for two weeks: a length, not a date
)

// Context is what is known before the text is read.
type Context struct {
	Reference graph.Day // the zero Day when unknown
	Tense     Tense
}

// Expression is a time expression of a text.
type Expression struct {
	Start, End int    // bytes of the text, half-open, without the preposition
	Text       string // the words themselves
	Role       Role

	// Date is what Resolve gives for the Context of Find: the unknown Date when the expression
	// needs a reference day that is not there, or is too vague for days (last spring).
	Date graph.Date

	// Deictic says that the days depend on the reference day: today, Friday, May 17 without a
	// year.
	Deictic bool

	// Anaphoric says that the days depend on a date told elsewhere in the text: the day before,
	// two days later. Find leaves Date unknown; Resolve takes that day as its reference.
	Anaphoric bool

	// Ambiguous says that the words allow two dates and the likelier was taken: 5/6/2013.
	Ambiguous bool

	// Days is the length of a Duration in days, 0 when it cannot be told.
	Days int

	meaning meaning
}

// Resolve is the date that the expression means when spoken on the reference day in a clause of
// the given tense.
func (e Expression) Resolve(reference graph.Day, tense Tense) graph.Date {
	if e.meaning == nil {
		return graph.Date{}
	}
	return e.meaning.resolve(reference, tense)
}

// meaning is what an expression says, before it is known when it is said.
type meaning interface {
	resolve(reference graph.Day, tense Tense) graph.Date
}
