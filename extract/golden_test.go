package extract

import (
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/internal/golden"
)

// newExtractor loads the extractor that the tests of the package share.
func newExtractor(t testing.TB) *Extractor {
	t.Helper()
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestGolden reads one construct after another: short texts with the occasions that a reader finds
// in them.
func TestGolden(t *testing.T) {
	x := newExtractor(t)
	golden.Suite{Dir: "testdata", Ledger: "testdata/gaps.txt",
		Got: func(c golden.Case) map[string]string {
			a := articleOf(t, c.Section("article"))
			if c.Section("why") != "" {
				e := x.Explain(a)
				return map[string]string{"why": whyLines(e), "rejected": rejectedLines(e)}
			}
			claims := x.Extract(a)
			return map[string]string{"meetings": meetingLines(claims), "people": peopleLines(claims),
				"topics": topicLines(claims), "areas": areaLines(claims),
				"organizations": organizationLines(claims),
				"places":        placeLines(claims)}
		}}.Run(t)
}

// articleOf reads a case's article: lines "key: value" up to an empty line, then the text.
func articleOf(t testing.TB, section string) graph.Article {
	t.Helper()
	head, text, _ := strings.Cut(section, "\n\n")
	a := graph.Article{ID: "case", Text: text}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "title":
			a.Title = value
		case "publisher":
			a.Publisher = value
		case "published":
			d, err := graph.ParseDate(value)
			if err != nil {
				t.Fatal(err)
			}
			a.Published = d
		default:
			t.Fatalf("unknown line %q", line)
		}
	}
	return a
}

// meetingLines is a line a meeting, sorted: kind, status, date, place and parties. Negotiations are
// written as meetings, since the choice between the two is soft.
func meetingLines(c graph.Claims) string {
	var lines []string
	for _, m := range c.Meetings {
		kind := m.Kind
		if kind == graph.KindNegotiations {
			kind = graph.KindMeeting
		}
		line := string(kind) + " " + string(m.Status)
		if !m.Date.IsZero() {
			line += " " + m.Date.String()
		}
		if m.Place != nil {
			line += " @ " + m.Place.Name
		}
		var who []string
		for _, p := range m.Participants {
			who = append(who, p.Name)
		}
		slices.Sort(who)
		lines = append(lines, line+": "+strings.Join(who, ", "))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// peopleLines is a line a person with their offices.
func peopleLines(c graph.Claims) string {
	var lines []string
	for _, p := range c.People {
		line := p.Name
		for _, o := range p.Offices {
			line += "; " + o.Title
			if o.Of != "" {
				line += " of " + o.Of
			}
			if o.Former {
				line += " (former)"
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// topicLines is a line for the topics of each meeting.
func topicLines(c graph.Claims) string {
	var lines []string
	for _, m := range c.Meetings {
		lines = append(lines, strings.Join(m.Topics, "; "))
	}
	return strings.Join(lines, "\n")
}

// areaLines is a line a topic with its area.
func areaLines(c graph.Claims) string {
	var lines []string
	for _, t := range c.Topics {
		lines = append(lines, strings.TrimSpace(t.Name+": "+t.Area))
	}
	return strings.Join(lines, "\n")
}

// organizationLines is a line a body, by its name.
func organizationLines(c graph.Claims) string {
	var lines []string
	for _, o := range c.Organizations {
		lines = append(lines, o.Name)
	}
	return strings.Join(lines, "\n")
}

// placeLines is a line a place with its country.
func placeLines(c graph.Claims) string {
	var lines []string
	for _, p := range c.Places {
		lines = append(lines, strings.TrimSpace(p.Name+" "+p.Country))
	}
	return strings.Join(lines, "\n")
}
