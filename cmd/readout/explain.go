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
		p.line(0, bold, "not reported")
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
			w.entry("also by", triggerText(t)+": "+phraseOf(t.By))
		}
	}
	if m.Within > 0 {
		w.entry("part of", strconv.Itoa(m.Within))
	}
	for i, party := range why.Parties {
		role := ""
		if r := m.Participants[i].Role; r != "" && r != graph.Participant {
			role = ", " + string(r)
		}
		w.entry("who", called(party.Name, w.countries)+role+": "+throughText(party))
	}
	if len(why.Passed) > 0 {
		w.entry("not", strings.Join(names(why.Passed, func(p extract.Party) string {
			return called(p.Name, w.countries) + ": " + throughText(p)
		}), "; "))
	}
	w.entry("status", string(m.Status)+": "+groundText(why.Status))
	if g := why.Date; g != nil && m.Date.IsZero() {
		w.entry("date", "unknown: "+groundText(*g)+", which gives no day")
	} else if g != nil {
		w.entry("date", when(m.Date)+": "+groundText(*g))
	}
	if g := why.Place; g != nil && m.Place != nil {
		w.entry("place", m.Place.Name+": "+groundText(*g))
	}
	if len(m.Topics) > 0 {
		var topics []string
		for i, t := range m.Topics {
			topics = append(topics, topicText(t, why.Topics[i]))
		}
		w.entry("about", strings.Join(topics, "; "))
	}
	w.entry("confidence", scoreText(extract.Score{Chance: m.Confidence, Limit: why.Limit}))
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

func topicText(topic string, x extract.Words) string {
	if clean(x.Text) == clean(topic) {
		return where(x)
	}
	return topic + ", " + where(x)
}

// scoreText is the probability that a head gives beside its limit.
func scoreText(s extract.Score) string {
	sign := "≥"
	if s.Chance < s.Limit {
		sign = "<"
	}
	return fmt.Sprintf("%.2f %s %.2f", s.Chance, sign, s.Limit)
}

// decided says in brackets, after a blank, which rule or head decided; rule is "" where only the head did.
func decided(rule string, s *extract.Score) string {
	var by []string
	if rule != "" {
		by = append(by, rule)
	}
	if s != nil {
		by = append(by, "head "+scoreText(*s))
	}
	if len(by) == 0 {
		return ""
	}
	return " (" + strings.Join(by, ", ") + ")"
}

func triggerText(t extract.Trigger) string {
	text := where(t.Words) + decided(triggerRule(t.Rule), t.Score)
	if t.Split {
		text += ", one of several that it tells of"
	}
	return text
}

// triggerRule is the name of a rule in words, "" where only the head found the trigger.
func triggerRule(rule string) string {
	if rule == "" || strings.HasPrefix(rule, headRule) {
		return ""
	}
	return "rule " + rule
}

// headRule begins the rule of a meeting whose trigger only a head found.
const headRule = "head:"

// throughText lists the expressions by which a party comes in.
func throughText(p extract.Party) string {
	return strings.Join(names(p.Through, func(x extract.Expression) string {
		text, rule := where(x.Words), ""
		if x.Form != extract.Name {
			text = string(x.Form) + " " + text
		}
		if x.By != extract.ByHead {
			rule = phraseOf(x.By)
		}
		return text + decided(rule, x.Score)
	}), ", ")
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
	case g.Dateline != nil:
		text += ", counted from " + when(g.From) + ", " + where(*g.Dateline)
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
	return "rule “" + string(r) + "”"
}

var phrases = map[extract.Rule]string{
	extract.ByWord:          "a word says so",
	extract.ByTense:         "the form of the verb says so",
	extract.ByDefault:       "no word says otherwise",
	extract.ByDayAhead:      "its day is yet to come",
	extract.ByClause:        "its own sentence",
	extract.ByTakingUp:      "those of the occasion told before",
	extract.ByInvitation:    "by invitation",
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
	extract.ByReferringBack: "refers back",
	extract.ByHeading:       "the heading of what is told",
}

func (w because) rejection(r extract.Rejection) {
	text := where(r.Words) + ": " + reasons[r.Reason] + decided(triggerRule(r.Rule), r.Score)
	if r.Cue != nil {
		text += ", see " + where(*r.Cue)
	}
	var read []string
	for _, x := range []string{string(r.Status), r.Date.String(), meetingPlace(r.Place, w.countries)} {
		if x != "" {
			read = append(read, x)
		}
	}
	if len(read) > 0 {
		text += "; " + strings.Join(read, ", ")
	}
	if len(r.Parties) > 0 {
		text += ", of " + strings.Join(names(r.Parties, func(e extract.Entity) string {
			return called(e.Name, w.countries)
		}), ", ")
	}
	w.hanging(between, "", []piece{{text: text}})
}

var reasons = map[extract.Reason]string{
	extract.NoTrigger: "no word for a meeting",
	extract.Unlikely:  "too unlikely to be a meeting",
	extract.Hedged:    "only denied, possible, conditional or general",
	extract.NoParties: "nobody is named who took part",
	extract.OneParty:  "only one is named who took part",
	extract.OneSide:   "all who took part are of one side",
	extract.Private:   "only companies or private persons deal with each other",
	extract.NoVisitor: "nobody is named who travels",
}

// explainedClaims is claims with why they are there: in their JSON, Meetings takes the place of the
// list of the same name.
type explainedClaims struct {
	graph.Claims
	Meetings  []explainedMeeting  `json:"meetings"`
	Sentences []extract.Sentence  `json:"sentences"`
	Mentions  []extract.Mention   `json:"mentions"`
	Rejected  []extract.Rejection `json:"rejected"`
}

type explainedMeeting struct {
	codedMeeting
	Why extract.Why `json:"why"`
}

// explainedLines writes explanations as one object a line.
func explainedLines(w io.Writer) func(explained) error {
	return func(e explained) error {
		c := explainedClaims{e.Claims, []explainedMeeting{}, e.Sentences, e.Mentions, e.Rejected}
		for i, m := range withCodes(e.Claims).Meetings {
			c.Meetings = append(c.Meetings, explainedMeeting{m, e.Meetings[i]})
		}
		return encode(w, c, "")
	}
}
