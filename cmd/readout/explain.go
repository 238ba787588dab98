package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"readout/config"
	"readout/extract"
	"readout/graph"
)

// explained is an article's text and what was made of it.
type explained struct {
	text string
	extract.Explanation
}

// printExplained shows the articles that the arguments name with why their claims are there.
func (a *app) printExplained(ctx context.Context, s config.Settings, args []string,
	x *extract.Extractor, show func(explained) error) error {
	var waiting kept[explained]
	read := func(art graph.Article) graph.Claims {
		e := explained{art.Text, x.Explain(art)}
		waiting.put(art, e)
		return e.Claims
	}
	return a.printEach(ctx, s, args, printing{read, func(c graph.Claims) error {
		return show(waiting.take(c.Article))
	}})
}

// explanationPrinter prints explanations for people.
func (a *app) explanationPrinter(s config.Settings) func(explained) error {
	return pagePrinter(a, s, explanationText)
}

// explanationText writes the marked text of an article, what each of its meetings rests on, and
// what makes no meeting.
func explanationText(p *page, e explained) {
	claimsTitle(p, e.Claims.Article)
	p.gap()
	markedText(p, e)
	w := because{p, countryNames(e.Claims)}
	if len(e.Meetings) == 0 {
		p.gap()
		p.line(0, bold, "no meetings")
	}
	for i, m := range e.Claims.Meetings {
		p.gap()
		w.meeting(i+1, m, e.Meetings[i])
	}
	if len(e.Rejected) > 0 {
		p.gap()
		p.line(0, bold, "no meetings in the end")
		for _, r := range e.Rejected {
			w.rejection(r)
		}
	}
}

// because writes reasons on a page.
type because struct {
	*page
	countries map[string]string // names by code
}

func (w because) meeting(number int, m graph.MeetingClaim, why extract.Why) {
	line := strconv.Itoa(number) + ". " + spaced(string(m.Kind)) + " " + string(m.Status)
	if !m.Date.IsZero() {
		line += ", " + when(m.Date)
	}
	if m.Place != nil {
		line += ", " + meetingPlace(m.Place, w.countries)
	}
	w.line(0, bold, line+": "+participants(m.Participants, w.countries))
	for i, t := range why.Triggers {
		if i == 0 {
			w.entry("told by", triggerText(t))
		} else {
			w.entry("also by", triggerText(t)+"; joined: "+phraseOf(t.By))
		}
	}
	for i, party := range why.Parties {
		role := ""
		if r := m.Participants[i].Role; r != "" && r != graph.Participant {
			role = ", " + string(r)
		}
		w.entry("who", w.partyText(party, role))
	}
	for _, party := range why.Passed {
		w.entry("not", w.partyText(party, ""))
	}
	w.entry("status", string(m.Status)+": "+groundText(why.Status))
	if g := why.Date; g != nil && m.Date.IsZero() {
		w.entry("date", "unknown: "+groundText(*g)+", and no day to count from")
	} else if g != nil {
		w.entry("date", when(m.Date)+": "+groundText(*g))
	}
	if g := why.Place; g != nil {
		w.entry("place", m.Place.Name+": "+groundText(*g))
	}
	for i, t := range m.Topics {
		w.entry("about", t+": "+where(why.Topics[i]))
	}
	w.entry("confidence", fmt.Sprintf("%.2f by the head for meetings; %.2f is enough to be told",
		m.Confidence, why.Limit))
}

// entry writes a reason under its name.
func (w because) entry(name, text string) {
	const indent, room = 3, 12
	w.hanging(indent, pad(name, room), []piece{{text: text}})
}

// spaced is a value of an enumeration as people write it.
func spaced(value string) string { return strings.ReplaceAll(value, "_", " ") }

// where quotes words and says in which sentence they stand.
func where(x extract.Words) string {
	if x.Sentence == 0 {
		return quote(x.Text) + " in the title"
	}
	return quote(x.Text) + " in sentence " + strconv.Itoa(x.Sentence)
}

func triggerText(t extract.Trigger) string {
	text := where(t.Words) + ": " + ruleText(t.Rule, t.Score)
	if t.Split {
		text += "; one of several that it tells of"
	}
	return text
}

// ruleText says which rule or head takes a word for a trigger.
func ruleText(rule string, s *extract.Score) string {
	score := scoreText(s)
	switch {
	case rule == "" || strings.HasPrefix(rule, headRule):
		return "the head for triggers alone" + score
	case s == nil:
		return "the rule " + rule + " alone"
	}
	return "the rule " + rule + ", and the head for triggers" + score
}

// headRule begins the rule of a meeting whose trigger only a head found.
const headRule = "head:"

// scoreText is a probability with what was enough, or would have been.
func scoreText(s *extract.Score) string {
	switch {
	case s == nil:
		return ""
	case s.Chance >= s.Limit:
		return fmt.Sprintf(" (%.2f, %.2f is enough)", s.Chance, s.Limit)
	}
	return fmt.Sprintf(" (%.2f, %.2f would do)", s.Chance, s.Limit)
}

func (w because) partyText(p extract.Party, role string) string {
	var through []string
	for _, x := range p.Through {
		text := where(x.Words)
		if x.Form != extract.Name {
			text += ", a " + string(x.Form)
		}
		through = append(through, text+": "+expressionRule(x))
	}
	return called(p.Name, w.countries) + role + ": " + strings.Join(through, "; ")
}

// expressionRule says which rule or head takes an expression for one of a party.
func expressionRule(x extract.Expression) string {
	switch {
	case x.By == extract.ByHead:
		return "the head for participants alone" + scoreText(x.Score)
	case x.Score == nil:
		return phraseOf(x.By) + " alone"
	}
	return phraseOf(x.By) + ", and the head for participants" + scoreText(x.Score)
}

// groundText says what a status, a date or a place rests on.
func groundText(g extract.Ground) string {
	text := phraseOf(g.By)
	if g.Lent != "" && g.Lent != extract.ByClause {
		text += ", which has it from " + phraseOf(g.Lent)
	}
	if g.Words != nil {
		text += ", " + where(*g.Words)
	}
	switch {
	case g.From.IsZero():
	case g.FromWords != nil:
		text += ", counted from " + when(g.From) + ", " + where(*g.FromWords)
	default:
		text += ", counted from " + when(g.From) + ", when it was published"
	}
	return text
}

// phraseOf is a rule in words.
func phraseOf(r extract.Rule) string {
	if text, ok := phrases[r]; ok {
		return text
	}
	return "the rule “" + string(r) + "”"
}

var phrases = map[extract.Rule]string{
	extract.ByWord:          "a word says so",
	extract.ByTense:         "the form of the verb says so",
	extract.ByDefault:       "no word says otherwise",
	extract.ByDayAhead:      "its day is yet to come",
	extract.ByClause:        "its own sentence",
	extract.ByTakingUp:      "those of the occasion told before",
	extract.ByInvitation:    "an invitation",
	extract.ByTranscript:    "the article is the record of it",
	extract.ByLead:          "the day of which the article tells first",
	extract.ByCompany:       "another occasion of that day and those people",
	extract.ByFellow:        "what was told just before",
	extract.ByJourney:       "the journey",
	extract.BySojourn:       "where one of them was then",
	extract.BySidelines:     "the gathering beside which it was",
	extract.ByDateline:      "where the article was written",
	extract.BySameParties:   "the same parties, and nothing against it",
	extract.BySameGathering: "the same gathering to come",
	extract.ByReferringBack: "it refers back",
	extract.ByHeading:       "the heading tells of the same",
}

func (w because) rejection(r extract.Rejection) {
	text := where(r.Words) + ": "
	switch r.Reason {
	case extract.NoTrigger:
		text += "no word for a meeting, says the head for triggers" + scoreText(r.Score)
		if r.Rule != "" {
			text += " against the rule " + r.Rule
		}
	case extract.Unlikely:
		text += "no meeting, says the head for meetings" + scoreText(r.Score)
	default:
		text += reasons[r.Reason] + " (" + ruleText(r.Rule, r.Score) + ")"
	}
	if r.Cue != nil {
		text += "; see " + where(*r.Cue)
	}
	if len(r.Parties) > 0 {
		var names []string
		for _, e := range r.Parties {
			names = append(names, called(e.Name, w.countries))
		}
		text += "; of " + strings.Join(names, ", ")
	}
	w.hanging(2, "", []piece{{text: text}})
}

var reasons = map[extract.Reason]string{
	extract.Hedged:    "not said to be or to come, only possible or general",
	extract.NoParties: "nobody is named who took part",
	extract.OneParty:  "only one is named who took part",
	extract.OneSide:   "all who took part are of one side",
	extract.NoVisitor: "nobody is named who travels",
}

// explainedClaims is claims with why they are there: in their JSON, Meetings takes the place of the
// list of the same name.
type explainedClaims struct {
	graph.Claims
	Meetings  []explainedMeeting  `json:"meetings"`
	Sentences []extract.Sentence  `json:"sentences"`
	Rejected  []extract.Rejection `json:"rejected"`
}

type explainedMeeting struct {
	codedMeeting
	Why extract.Why `json:"why"`
}

// explainedLines writes explanations as one object a line.
func explainedLines(w io.Writer) func(explained) error {
	return func(e explained) error {
		c := explainedClaims{e.Claims, []explainedMeeting{}, e.Sentences, e.Rejected}
		for i, m := range withCodes(e.Claims).Meetings {
			c.Meetings = append(c.Meetings, explainedMeeting{m, e.Meetings[i]})
		}
		return encode(w, c, "")
	}
}
