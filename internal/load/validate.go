package load

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"readout/graph"
)

// The greatest sizes that claims may have. They keep one article from drowning a graph: the pairs
// of a meeting's participants grow with their square. No real article comes near them.
const (
	maxList         = 200_000 // people, countries, mentions, ... of an article
	maxParticipants = 500     // of a meeting
	maxTopics       = 100     // of a meeting: each is joined to every participant
	maxName         = 2_000   // bytes of a name
	maxEvidence     = 20_000  // bytes of one quote
	maxOffset       = 1 << 30
)

// mostNamed is how many problems an error names.
const mostNamed = 8

// Validate checks claims against the contract of graph.Claims: values of closed lists, required
// names, the form of codes and dates, offsets, references and sizes. Its error names the problems
// with the place of each, in one line.
func Validate(c graph.Claims) error {
	k := &checker{}
	k.article(c.Article)
	list(k, "people", c.People, k.person)
	list(k, "countries", c.Countries, k.country)
	list(k, "organizations", c.Organizations, k.organization)
	list(k, "places", c.Places, k.place)
	list(k, "topics", c.Topics, k.topic)
	list(k, "meetings", c.Meetings, k.meeting)
	k.nesting(c.Meetings)
	return k.err()
}

// checker collects the problems of one article's claims.
type checker struct {
	problems []string
	more     int
}

func (k *checker) wrong(at, format string, args ...any) {
	if len(k.problems) == mostNamed {
		k.more++
		return
	}
	k.problems = append(k.problems, at+": "+fmt.Sprintf(format, args...))
}

func (k *checker) err() error {
	switch {
	case len(k.problems) == 0:
		return nil
	case k.more > 0:
		return fmt.Errorf("%s; and %d more", strings.Join(k.problems, "; "), k.more)
	}
	return fmt.Errorf("%s", strings.Join(k.problems, "; "))
}

// list checks the size of a list and each of its elements.
func list[T any](k *checker, at string, all []T, check func(at string, x T)) {
	if len(all) > maxList {
		k.wrong(at, "%d of them, at most %d are taken", len(all), maxList)
		return
	}
	for i, x := range all {
		check(fmt.Sprintf("%s[%d]", at, i), x)
	}
}

func (k *checker) article(a graph.Article) {
	if graph.Key(string(a.ID)) != string(a.ID) || a.ID == "" {
		k.wrong("article.id", "%s is no id", quoted(string(a.ID)))
	}
	k.date("article.published", a.Published)
	k.text("article.title", a.Title)
	k.text("article.publisher", a.Publisher)
	if len(a.URL) > 4*maxName {
		k.wrong("article.url", "%d bytes, at most %d are taken", len(a.URL), 4*maxName)
	}
}

func (k *checker) person(at string, p graph.PersonClaim) {
	k.name(at+".name", p.Name)
	list(k, at+".aliases", p.Aliases, k.text)
	list(k, at+".mentions", p.Mentions, k.span)
	list(k, at+".offices", p.Offices, func(at string, o graph.OfficeClaim) {
		k.name(at+".title", o.Title)
		k.text(at+".of", o.Of)
		if o.Evidence != nil {
			k.span(at+".evidence", *o.Evidence)
		}
	})
}

func (k *checker) country(at string, c graph.CountryClaim) {
	k.code(at+".code", c.Code)
	k.text(at+".name", c.Name)
	list(k, at+".mentions", c.Mentions, k.span)
}

func (k *checker) organization(at string, o graph.OrgClaim) {
	k.name(at+".name", o.Name)
	list(k, at+".aliases", o.Aliases, k.text)
	k.text(at+".acronym", o.Acronym)
	maybeOneOf(k, at+".kind", o.Kind, graph.OrgKinds)
	list(k, at+".mentions", o.Mentions, k.span)
}

func (k *checker) place(at string, p graph.PlaceClaim) {
	k.name(at+".name", p.Name)
	k.maybeCode(at+".country", p.Country)
	maybeOneOf(k, at+".kind", p.Kind, graph.PlaceKinds)
	if l := p.Location; l != nil {
		// Written so that a value that is no number fails too.
		if !(l.Latitude >= -90 && l.Latitude <= 90 && l.Longitude >= -180 && l.Longitude <= 180) {
			k.wrong(at+".location", "%v, %v is nowhere on the globe", l.Latitude, l.Longitude)
		}
	}
	list(k, at+".mentions", p.Mentions, k.span)
}

func (k *checker) topic(at string, t graph.TopicClaim) {
	k.name(at+".name", t.Name)
	list(k, at+".aliases", t.Aliases, k.text)
	k.text(at+".area", t.Area)
	list(k, at+".concerns", t.Concerns, k.code)
	list(k, at+".mentions", t.Mentions, k.span)
}

// name checks a text that has to be there and to hold a letter or digit, since keys are made of it.
func (k *checker) name(at, s string) {
	if graph.Fold(s) == "" {
		k.wrong(at, "a name is required, not %s", quoted(s))
		return
	}
	k.text(at, s)
}

func (k *checker) text(at, s string) {
	switch {
	case len(s) > maxName:
		k.wrong(at, "%d bytes, at most %d are taken", len(s), maxName)
	case !utf8.ValidString(s):
		k.wrong(at, "%s is not UTF-8", quoted(s))
	}
}

func (k *checker) code(at, s string) {
	if len(s) != 2 || s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z' {
		k.wrong(at, "%s is no country code of two capital letters", quoted(s))
	}
}

func (k *checker) maybeCode(at, s string) {
	if s != "" {
		k.code(at, s)
	}
}

// span checks a stretch of text. One without any position, 0 to 0, is taken: a source may know the
// words alone.
func (k *checker) span(at string, s graph.Span) {
	switch {
	case len(s.Text) > maxEvidence:
		k.wrong(at, "%d bytes of text, at most %d are taken", len(s.Text), maxEvidence)
	case !utf8.ValidString(s.Text):
		k.wrong(at, "its text is not UTF-8")
	case s.Start == 0 && s.End == 0:
	case s.Start < 0 || s.End <= s.Start || s.End > maxOffset:
		k.wrong(at, "%d to %d is no stretch of a text", s.Start, s.End)
	case s.Text != "" && len(s.Text) != s.End-s.Start:
		k.wrong(at, "its text has %d bytes, %d to %d are %d (offsets count bytes of UTF-8)",
			len(s.Text), s.Start, s.End, s.End-s.Start)
	}
}

// date checks that a date is one that its text form can say.
func (k *checker) date(at string, d graph.Date) {
	if back, err := graph.ParseDate(d.String()); err != nil || back != d {
		k.wrong(at, "%s is no date with its precision", quoted(d.String()))
	}
}

// oneOf checks a value of a closed list, maybeOneOf one that may be absent.
func oneOf[T ~string](k *checker, at string, v T, all []T) {
	if !slices.Contains(all, v) {
		var names []string
		for _, x := range all {
			names = append(names, string(x))
		}
		k.wrong(at, "%s is none of %s", quoted(string(v)), strings.Join(names, ", "))
	}
}

func maybeOneOf[T ~string](k *checker, at string, v T, all []T) {
	if v != "" {
		oneOf(k, at, v, all)
	}
}

// quoted is a value for a message, its end cut off when it is long.
func quoted(s string) string {
	const most = 40
	if len(s) > most {
		return fmt.Sprintf("%q...", strings.ToValidUTF8(s[:most], ""))
	}
	return fmt.Sprintf("%q", s)
}
