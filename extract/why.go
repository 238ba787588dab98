package extract

import "slices"

// What a decision rests on is noted beside it, as tokens and the name of a rule: nothing is looked
// up, counted or written out for that, and nothing is decided by it. Explain does the rest for those
// who ask.

// Rule names what decided: a rule of the text or a learned head.
type Rule string

// The rules by which parties, dates, places and statuses are found and mentions joined. Those of
// parties that are not here are the patterns of a trigger, such as "X met Y".
const (
	ByHead          Rule = "head"               // the learned head alone
	ByWord          Rule = "word"               // a word says so
	ByTense         Rule = "tense"              // the form of the verb says so
	ByDefault       Rule = "nothing against it" // no word says otherwise
	ByDayAhead      Rule = "day ahead"          // the day lies after the article's
	ByClause        Rule = "sentence"           // the words of the trigger's sentence
	ByTakingUp      Rule = "taken up"           // those of the occasion told before
	ByInvitation    Rule = "invitation"         // whose guest a visitor was
	ByTranscript    Rule = "transcript"         // the article is the record of it
	ByLead          Rule = "lead"               // the day of which the article tells first
	ByCompany       Rule = "company"            // another occasion of the same parties that day
	ByFellow        Rule = "fellow"             // "also": the day of what was told just before
	ByJourney       Rule = "journey"            // the journey that it was part of
	BySojourn       Rule = "stay"               // where one of its people was then
	BySidelines     Rule = "sidelines"          // the gathering beside which it took place
	ByDateline      Rule = "dateline"           // where the reporter is
	BySameParties   Rule = "same parties"       // and nothing that speaks against it
	BySameGathering Rule = "same gathering"     // of a gathering to come an article knows one
	ByReferringBack Rule = "refers back"        // "the talks", "their meeting"
	ByHeading       Rule = "heading"            // the heading tells of what the text tells
)

// patterns are what the frames of triggers look for, in words.
var patterns = [...]Rule{mutual: "X met Y", receive: "X received Y", journey: "X travelled to Y",
	sighted: "X visited Y", address: "X told Y", subject: "X and Y discussed",
	nominal: "talks between X and Y", forum: "summit of X and Y"}

// pattern is the rule by which the words round a trigger name its parties.
func (o *occasion) pattern() Rule { return patterns[o.frame] }

// Reason says why a word that was looked at makes no meeting.
type Reason string

// The reasons.
const (
	Unlikely  Reason = "unlikely"   // a learned head thinks so
	Hedged    Reason = "hedged"     // only possible, conditional or general; or too little is said
	NoParties Reason = "no parties" // nobody is named
	OneParty  Reason = "one party"  // only one is named
	OneSide   Reason = "one side"   // all are of one country or body
	NoVisitor Reason = "no visitor" // nobody is named who travels
)

// tokens are those from first up to end; the zero value is none.
type tokens struct{ first, end int }

func (g group) tokens() tokens    { return tokens{g.first, g.end} }
func (m *mention) tokens() tokens { return tokens{m.first, m.end} }
func (t timed) tokens() tokens    { return tokens{t.first, t.end} }

// why is what the decisions about an occasion rest on.
type why struct {
	heard     []heard // the expressions that stand for its parties, and those judged to be none
	statusWhy basis
	dateWhy   basis
	placeWhy  basis
	joined    []joined // its other mentions
}

// basis is what one decision rests on.
type basis struct {
	by      Rule
	lender  Rule   // how the other occasion came by it from which it is taken
	at      tokens // the words, none where the rule has none
	deictic bool   // the words count from the article's day
}

// lent is the basis of what is taken over from another occasion.
func (b basis) lent(by Rule) basis { return basis{by, b.by, b.at, b.deictic} }

// heard is an expression, or a list that has it, by which a party comes in.
type heard struct {
	ref
	at     tokens
	by     Rule    // "" where only the head takes it for a party
	asked  bool    // the head was asked
	chance float32 // what the head says
	out    bool    // it is none
}

// hear notes where a rule finds a party.
func (o *occasion) hear(r ref, at tokens, by Rule) {
	o.heard = append(o.heard, heard{ref: r, at: at, by: by})
}

// judge adds what the head for participants says of a mention beside an occasion.
func (o *occasion) judge(list []heard, m *mention, chance float32, ruled, out bool) []heard {
	by := Rule("")
	if ruled {
		by = o.pattern()
	}
	for _, r := range m.refs {
		if isParty(r) {
			list = append(list, heard{r, m.tokens(), by, true, chance, out})
		}
	}
	return list
}

// joined is a further mention of an occasion and the rule that takes it for one.
type joined struct {
	*occasion
	by Rule
}

// rejected is an occasion that is not reported.
type rejected struct {
	*occasion
	reason Reason
}

// copied is for a further occasion of the same words.
func (w why) copied() why {
	w.heard, w.joined = slices.Clone(w.heard), slices.Clone(w.joined)
	return w
}
