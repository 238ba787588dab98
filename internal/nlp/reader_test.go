package nlp

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := NewReader(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sentences are the texts of a document's sentences with a blank between any two tokens.
func sentences(d *Document) []string {
	var list []string
	for _, s := range d.Sentences {
		var words []string
		for _, t := range d.Tokens[s.First:s.End] {
			words = append(words, t.Text)
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

func TestSentencesAndWords(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a title never ends a sentence", "Mr. Ban met Gen. Sisi. He left.",
			[]string{"Mr. Ban met Gen. Sisi .", "He left ."}},
		{"initials and dotted names", "George W. Bush is in the U.S. embassy at 9 a.m. today.",
			[]string{"George W. Bush is in the U.S. embassy at 9 a.m. today ."}},
		{"a dotted name at the end", "He left the U.S. The talks went on.",
			[]string{"He left the U.S.", "The talks went on ."}},
		{"clitics", "Russia's envoy doesn't say he'll come.",
			[]string{"Russia 's envoy does n't say he 'll come ."}},
		{"curly clitics", "Russia’s envoy doesn’t",
			[]string{"Russia ’s envoy does n’t"}},
		{"hyphens stand apart, as in the treebanks, but in given names of East Asia",
			"Ban Ki-moon met Bashar al-Assad on U.S.-Russian ties.",
			[]string{"Ban Ki-moon met Bashar al - Assad on U.S. - Russian ties ."}},
		{"emphasis and links are passed over",
			"**Secretary-General** Ban [said](http://un.org/x) *today*.",
			[]string{"Secretary - General Ban said today ."}},
		{"a closing quotation mark stays with its sentence", "“We met.” Then he left.",
			[]string{"“ We met . ”", "Then he left ."}},
		{"a paragraph break inside a sentence", "“I\n\nam deeply concerned,” he said.",
			[]string{"“ I am deeply concerned , ” he said ."}},
		{"hard-wrapped lines", "The ministers met in\nGeneva on Friday.\n",
			[]string{"The ministers met in Geneva on Friday ."}},
		{"a numbered day", "They met on Jan. 29 in St. Petersburg. It rained.",
			[]string{"They met on Jan. 29 in St. Petersburg .", "It rained ."}},
	} {
		if d := cmp.Diff(c.want, sentences(r.Read(c.text))); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestSentenceKinds(t *testing.T) {
	text := "# Clark in Washington\n\nWASHINGTON, March 11 - Foreign Secretary Clark arrived.\n\n" +
		"SAN JOSE, Costa Rica (AP) Over objections, it was put off.\n\nMoscow said no - again."
	d := newReader(t).Read(text)
	var got []SentenceKind
	for _, s := range d.Sentences {
		got = append(got, s.Kind)
	}
	want := []SentenceKind{Heading, Dateline, Prose, Dateline, Prose, Prose}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s\n%q", diff, sentences(d))
	}
}

func TestLemmas(t *testing.T) {
	d := newReader(t).Read("She met envoys, was visiting cities, discussed talks and held meetings.")
	got := map[string]string{}
	for _, t := range d.Tokens {
		got[t.Text] = t.Lemma
	}
	for word, want := range map[string]string{"met": "meet", "envoys": "envoy", "was": "be",
		"visiting": "visit", "cities": "city", "discussed": "discuss", "talks": "talk",
		"held": "hold", "meetings": "meeting"} {
		if got[word] != want {
			t.Errorf("lemma of %s is %q, want %q", word, got[word], want)
		}
	}
}

func TestNames(t *testing.T) {
	d := newReader(t).Read("Ban Ki-moon met Abdul-Karim al-Kabariti and Ursula von der Leyen there.")
	var got []string
	for _, n := range d.Names {
		got = append(got, d.Phrase(n.First, n.End))
	}
	want := []string{"Ban Ki-moon", "Abdul-Karim al-Kabariti", "Ursula von der Leyen"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestQuotedWords(t *testing.T) {
	d := newReader(t).Read("He said: \"We will meet again\" and left.")
	for _, token := range d.Tokens {
		inside := strings.Contains("We will meet again", token.Text)
		if token.Text != `"` && token.Quoted != inside {
			t.Errorf("%q quoted: %v", token.Text, token.Quoted)
		}
	}
}

// check holds a document to what every reader of it relies on.
func check(t *testing.T, d *Document) {
	t.Helper()
	last := 0
	for i, token := range d.Tokens {
		if token.Start < last || token.End <= token.Start || token.End > len(d.Text) ||
			d.Text[token.Start:token.End] != token.Text {
			t.Fatalf("token %d (%q at %d-%d) is no slice in order", i, token.Text, token.Start, token.End)
		}
		last = token.End
	}
	next := 0
	for _, s := range d.Sentences {
		if s.First != next || s.End <= s.First {
			t.Fatalf("sentence %d-%d does not follow token %d", s.First, s.End, next)
		}
		next = s.End
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(d.Tokens))
	}
}

func TestHostileTexts(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"", "\x00\xff\xfe", strings.Repeat("a", 2<<20),
		strings.Repeat("word ", 400_000), strings.Repeat("[", 20_000), strings.Repeat("“", 20_000),
		strings.Repeat("**", 20_000), "Путин встретился с Обамой.", "习近平会见普京。"} {
		check(t, r.Read(text))
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Mr. Ban's **visit** to [Sochi](http://x.y) - “today”.")
	f.Add("WASHINGTON, March 11 - Foreign Secretary\n\n# Head\n- item")
	r := newReader(f)
	f.Fuzz(func(t *testing.T, text string) { check(t, r.Read(text)) })
}
