package extract

import "readout/graph"

// Explanation is the claims of an article and why each of them is there: the words of the text that
// a decision rests on, and the rule or head that took it. It is for readers; nothing is concluded
// from it.
type Explanation struct {
	Claims    graph.Claims
	Sentences []Sentence
	Mentions  []Mention // in the order of the text
	Meetings  []Why     // one for each of Claims.Meetings
	Rejected  []Rejection
}

// Sentence is one of the article's text; they are counted from 1. A title that is no part of the
// text is sentence 0 and has no place in the list.
type Sentence struct {
	Start     int `json:"start"`
	End       int `json:"end"`
	Paragraph int `json:"paragraph"` // those of one paragraph share a number
}

// Words are an expression of the text and the number of its sentence. Words of a title before the
// text have 0 for Start, End and Sentence.
type Words struct {
	graph.Span
	Sentence int `json:"sentence"`
}

// Form is how an expression refers.
type Form string

// The forms of expressions.
const (
	Name        Form = "name"        // Sergey Lavrov, Russia
	Description Form = "description" // the Secretary-General
	Pronoun     Form = "pronoun"     // he, whom
	Group       Form = "group"       // the two leaders, they
)

// Mention is an expression that stands for people, countries, organizations or places.
type Mention struct {
	Words
	Form   Form     `json:"form"`
	Stands []Entity `json:"stands"`
}

// Entity is something that the lists of the claims name, a country by its code, all else by its name;
// or a side that the text names only by what it is, which is in none of them.
type Entity struct {
	Type EntityType `json:"type"`
	Name string     `json:"name"`
}

// EntityType is what an entity is.
type EntityType string

// The types of entities.
const (
	Person       EntityType = "person"
	Country      EntityType = "country"
	Organization EntityType = "organization"
	Place        EntityType = "place"
	Side         EntityType = "side" // "Western leaders"
)

// Why is what a meeting rests on.
type Why struct {
	// Triggers are the words that tell of the meeting: the one that the claim has its rule from,
	// then those that were joined with it.
	Triggers []Trigger `json:"triggers"`
	Status   Ground    `json:"status"`
	Date     *Ground   `json:"date,omitempty"` // also where its words give no day
	Place    *Ground   `json:"place,omitempty"`
	Parties  []Party   `json:"parties"` // one for each participant
	Passed   []Party   `json:"passed"`  // who was looked at and is none
	Topics   []Words   `json:"topics"`  // one for each topic
	Limit    float64   `json:"limit"`   // the least confidence that is reported
}

// Trigger is a word that tells of an occasion.
type Trigger struct {
	Words
	Rule  string `json:"rule"`            // as MeetingClaim.Rule
	Split bool   `json:"split,omitempty"` // one of several occasions that the word tells of
	By    Rule   `json:"by,omitempty"`    // the rule that joins it with the first
	Score *Score `json:"score,omitempty"` // of the head for triggers, where it decided
}

// Score is the probability that a head gives, and the limit from which on it says yes.
type Score struct {
	Chance float64 `json:"chance"`
	Limit  float64 `json:"limit"`
}

// Party is somebody who took part, or was looked at, and by which expressions.
type Party struct {
	Entity
	Through []Expression `json:"through"`
}

// Expression is where a party is named or meant.
type Expression struct {
	Words
	Form  Form   `json:"form"`
	By    Rule   `json:"by"`              // ByHead where no rule takes it for a party
	Score *Score `json:"score,omitempty"` // of the head for participants, where it was asked
}

// Ground is what a status, a date or a place rests on.
type Ground struct {
	By    Rule   `json:"by"`
	Lent  Rule   `json:"lent,omitempty"`  // by what the other occasion has it from which it is taken
	Words *Words `json:"words,omitempty"` // nil where no words say so
	// From is the day from which the words of a date count, and Dateline the words that give that
	// day, nil where it is the day of publication.
	From     graph.Date `json:"from,omitzero"`
	Dateline *Words     `json:"dateline,omitempty"`
}

// Rejection is a word that was taken for a trigger, or nearly, and makes no meeting.
type Rejection struct {
	Words
	Kind graph.MeetingKind `json:"kind"`
	// Status, Date and Place are what was read of it until it was rejected, which may be why it was
	// not joined with a meeting that is told.
	Status  graph.Status        `json:"status,omitempty"`
	Date    graph.Date          `json:"date,omitzero"`
	Place   *graph.MeetingPlace `json:"place,omitempty"`
	Rule    string              `json:"rule,omitempty"` // "" where no rule takes it for a trigger
	Reason  Reason              `json:"reason"`
	Score   *Score              `json:"score,omitempty"` // of the head that rejects it, or lets it pass so far
	Parties []Entity            `json:"parties"`         // who was found to take part
	Cue     *Words              `json:"cue,omitempty"`   // the word by which it did not take place for sure
}

// Rule names what decided: a rule of the text or a learned head.
type Rule string

// The rules by which parties, dates, places and statuses are found and mentions joined. Those of
// parties that are not here are the patterns of a trigger, such as "X met Y".
const (
	ByHead          Rule = "head"            // the learned head alone
	ByWord          Rule = "word"            // a word says so
	ByTense         Rule = "tense"           // the form of the verb says so
	ByDefault       Rule = "nothing_against" // no word says otherwise
	ByDayAhead      Rule = "day_ahead"       // the day lies after the article's
	ByClause        Rule = "sentence"        // the words of the trigger's sentence
	ByTakingUp      Rule = "taken_up"        // those of the occasion told before
	ByInvitation    Rule = "invitation"      // whose guest a visitor was
	ByTranscript    Rule = "transcript"      // the article is the record of it
	ByLead          Rule = "lead"            // the day of which the article tells first
	ByCompany       Rule = "company"         // another occasion of the same parties that day
	ByFellow        Rule = "fellow"          // "also": the day of what was told just before
	ByJourney       Rule = "journey"         // the journey that it was part of
	BySojourn       Rule = "stay"            // where one of its people was then
	BySidelines     Rule = "sidelines"       // the gathering beside which it took place
	ByDateline      Rule = "dateline"        // where the reporter is
	BySameParties   Rule = "same_parties"    // and nothing that speaks against it
	BySameGathering Rule = "same_gathering"  // of a gathering to come an article knows one
	ByReferringBack Rule = "refers_back"     // "the talks", "their meeting"
	ByHeading       Rule = "heading"         // the heading tells of what the text tells
)

// Reason says why a word that was looked at makes no meeting.
type Reason string

// The reasons.
const (
	NoTrigger Reason = "no_trigger" // the head for triggers takes the word for none
	Unlikely  Reason = "unlikely"   // the head for meetings does not believe in it
	Hedged    Reason = "hedged"     // only denied, possible, conditional or general; or too little is said
	NoParties Reason = "no_parties" // nobody is named
	OneParty  Reason = "one_party"  // only one is named
	OneSide   Reason = "one_side"   // all are of one country or body
	Private   Reason = "private"    // only companies and private persons deal with each other
	NoVisitor Reason = "no_visitor" // nobody is named who travels
)
