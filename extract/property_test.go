package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"readout/graph"
	"readout/internal/load"
)

// articles are the articles of all golden cases.
func articles(t testing.TB) []graph.Article {
	t.Helper()
	paths, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	var list []graph.Article
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if f.Name == "article" {
				list = append(list, articleOf(t, strings.TrimSuffix(string(f.Data), "\n")))
			}
		}
	}
	return list
}

// hostile are texts that no newspaper prints.
func hostile() []string {
	return []string{
		"", " \n\n\t", ".", "\x00\x01\x02", "\xff\xfe\xfd", strings.Repeat("a", 1<<20),
		strings.Repeat("Sergey Lavrov met John Kerry ", 4000), strings.Repeat("[", 10000),
		strings.Repeat("**", 10000), strings.Repeat("Mr. ", 5000), strings.Repeat("\n", 10000),
		strings.Repeat("“", 3000), "Путин встретился с Бараком Обамой в Москве.", "习近平会见了普京。",
		"التقى الرئيس المصري بنظيره الفرنسي في باريس.", "# \n## \n- \n* \n> ",
		"MET MET MET MET MET",
		"Sergey Lavrov met John Kerry on Friday to discuss \\ \\ and *** and ---.",
		"Sergey Lavrov met John Kerry in ** on Friday, *the* ??? of !!!, to discuss _ of _.",
		"who whom they both the two leaders", "the of of of and and, , , with between",
	}
}

func TestClaimsKeepTheirPromises(t *testing.T) {
	x := newExtractor(t)
	list := articles(t)
	for _, text := range hostile() {
		list = append(list, graph.Article{ID: "hostile", Text: text})
	}
	for _, a := range list {
		checkClaims(t, a, x.Extract(a))
	}
}

// checkClaims holds claims to what every reader of them relies on.
func checkClaims(t testing.TB, a graph.Article, c graph.Claims) {
	t.Helper()
	if c.People == nil || c.Countries == nil || c.Organizations == nil || c.Places == nil ||
		c.Topics == nil || c.Meetings == nil {
		t.Errorf("a list is nil in claims of %.60q", a.Text)
	}
	for _, s := range spansOf(c) {
		if s.Start == 0 && s.End == 0 && s.Text == a.Title && a.Title != "" {
			continue // told by the title alone
		}
		if s.Start < 0 || s.End <= s.Start || s.End > len(a.Text) {
			t.Errorf("span %d-%d lies outside a text of %d bytes", s.Start, s.End, len(a.Text))
		} else if s.Text != "" && a.Text[s.Start:s.End] != s.Text {
			t.Errorf("span %d-%d is %q, not %q", s.Start, s.End, a.Text[s.Start:s.End], s.Text)
		}
	}
	if err := load.Validate(c); err != nil { // what a load would refuse
		t.Errorf("claims of %.60q: %v", a.Text, err)
	}
	names := namesOf(c)
	for _, m := range c.Meetings {
		checkMeeting(t, c, m, names)
	}
}

// endsCollectively reports whether the last word of a name is one for people who act together.
func endsCollectively(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	last := words[len(words)-1]
	for noun := range collectiveNouns {
		if strings.TrimSuffix(last, "s") == noun || strings.TrimSuffix(last, "ies")+"y" == noun ||
			strings.TrimSuffix(last, "men")+"man" == noun {
			return true
		}
	}
	return false
}

func checkMeeting(t testing.TB, c graph.Claims, m graph.MeetingClaim, names map[string]bool) {
	t.Helper()
	if len(m.Participants) == 0 || m.Topics == nil || m.Rule == "" || m.Confidence <= 0 ||
		m.Confidence > 1 {
		t.Errorf("unfinished meeting %+v", m)
	}
	if !slices.Contains(graph.MeetingKinds, m.Kind) || !slices.Contains(graph.Statuses, m.Status) ||
		!slices.Contains(graph.Modes, m.Mode) || m.Within < 0 || m.Within > len(c.Meetings) {
		t.Errorf("meeting with an unknown value %+v", m)
	}
	for _, p := range m.Participants {
		if !names[string(p.Type)+" "+p.Name] && !(p.Type == graph.OrganizationParty && endsCollectively(p.Name)) {
			t.Errorf("participant %s %q is in no list", p.Type, p.Name)
		}
	}
	for _, topic := range m.Topics {
		if !names["topic "+topic] {
			t.Errorf("topic %q is in no list", topic)
		}
	}
	if m.Place != nil && !names["place "+m.Place.Name] {
		t.Errorf("place %q is in no list", m.Place.Name)
	}
}

// namesOf are the names that the lists of the claims hold, each with its kind before it.
func namesOf(c graph.Claims) map[string]bool {
	names := map[string]bool{}
	for _, p := range c.People {
		names["person "+p.Name] = true
	}
	for _, l := range c.Countries {
		names["country "+l.Code], names["place "+l.Name] = true, true
	}
	for _, o := range c.Organizations {
		names["organization "+o.Name] = true
	}
	for _, p := range c.Places {
		names["place "+p.Name] = true
	}
	for _, topic := range c.Topics {
		names["topic "+topic.Name] = true
	}
	return names
}

func spansOf(c graph.Claims) []graph.Span {
	var list []graph.Span
	for _, p := range c.People {
		list = append(list, p.Mentions...)
		for _, o := range p.Offices {
			if o.Evidence != nil {
				list = append(list, *o.Evidence)
			}
		}
	}
	for _, l := range c.Countries {
		list = append(list, l.Mentions...)
	}
	for _, o := range c.Organizations {
		list = append(list, o.Mentions...)
	}
	for _, p := range c.Places {
		list = append(list, p.Mentions...)
	}
	for _, topic := range c.Topics {
		list = append(list, topic.Mentions...)
	}
	for _, m := range c.Meetings {
		list = append(list, m.Evidence...)
	}
	return list
}

// TestSameAnswerEveryTime reads all articles twice, once by several goroutines at a time.
func TestSameAnswerEveryTime(t *testing.T) {
	x, y := newExtractor(t), newExtractor(t)
	var wait sync.WaitGroup
	for _, a := range articles(t) {
		wait.Go(func() {
			if got, want := asJSON(t, x.Extract(a)), asJSON(t, y.Extract(a)); got != want {
				t.Errorf("two readings of %.60q differ:\n%s\n%s", a.Text, got, want)
			}
		})
	}
	wait.Wait()
}

func asJSON(t testing.TB, c graph.Claims) string {
	t.Helper()
	b, err := json.Marshal(c)
	if err != nil {
		t.Error(err)
	}
	return string(b)
}

func TestEmptyListsAreNotNull(t *testing.T) {
	got := asJSON(t, newExtractor(t).Extract(graph.Article{ID: "empty"}))
	if strings.Contains(got, "null") {
		t.Errorf("null in %s", got)
	}
}

func FuzzExtract(f *testing.F) {
	for _, a := range articles(f)[:20] {
		f.Add(a.Title, a.Text)
	}
	for _, text := range hostile() {
		f.Add("", beginning(text, 5000))
	}
	x := newExtractor(f)
	published, err := graph.ParseDate("2013-05-17")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		title, text = strings.ToValidUTF8(title, ""), strings.ToValidUTF8(text, "") // as all input is
		a := graph.Article{ID: "fuzz", Title: title, Published: published, Text: text}
		e := x.Explain(a)
		checkClaims(t, a, e.Claims)
		checkExplanation(t, a, e)
	})
}

// BenchmarkExtract reads the seed article, about 450 words.
func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b)
	data, err := os.ReadFile("testdata/seed/sochi.txtar")
	if err != nil {
		b.Fatal(err)
	}
	a := articleOf(b, string(txtar.Parse(data).Files[0].Data))
	b.SetBytes(int64(len(a.Text)))
	for b.Loop() {
		x.Extract(a)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
