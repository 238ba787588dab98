package graphtest

import (
	"errors"
	"strings"
	"testing"

	"readout/graph"
)

// Hostile lists strings that have broken stores: quotes, backslashes and backticks, statements in
// SQL and Cypher, controls and NUL, marks of direction, emoji, letters in two forms, bytes that are
// no UTF-8, and names beyond every limit.
var Hostile = []string{
	`O'Neill "Tip" O'Neil`,
	`back\slash at the end\`,
	"`backticks` ``doubled`` `",
	`'; DROP TABLE person; --`,
	`"); DELETE FROM article_claims; --`,
	`') RETURN n; MATCH (n) DETACH DELETE n //`,
	"`}) DETACH DELETE n //",
	`{name: $name} ${name} {{.Name}} %s %d ? ?1 :a @b`,
	"\\u0027) MATCH (n) DETACH DELETE n //",
	"NUL \x00 in the middle",
	"\x00",
	"line\nfeed\ttab\rreturn\x1fseparator\x7f",
	"\u202eright to left\u202c and \u200bzero width\ufeff",
	"👩‍🚀 🇺🇳 emoji",
	"e\u0301 decomposed and é composed",
	"ﬁ ligature, ǅ title case, İstanbul, ß",
	"محمود عباس",
	"王毅",
	"not UTF-8 \xff\xfe\xc3",
	"half a pair \xed\xa0\x80",
	"null", "true", "[]", "{}", "1e999", "-0", "NaN",
	"2013-05-17T10:00:00Z",
	"%_*[a-z]^",
	"|;:~",
	" ", "!!!", "the ", "'s",
	strings.Repeat("very long name ", 700),
	strings.Repeat("ж", 300),
	strings.Repeat("\\'`\"", 200),
}

// hostileArticle uses one string wherever an article can hold a text.
func hostileArticle(s string) graph.Claims {
	span := []graph.Span{{Start: 1, End: 2, Text: s}}
	return graph.Claims{
		Article: graph.Article{ID: graph.ArticleID("id " + s), Title: s, Publisher: s, URL: s,
			Language: s, SHA256: s, Published: may(18)},
		People: []graph.PersonClaim{{Name: s, Aliases: []string{s, "a " + s}, Mentions: span,
			Offices: []graph.OfficeClaim{{Title: s, Of: s}, {Title: "Minister " + s, Of: "FR",
				Evidence: &span[0]}}}, {Name: "Jane Roe", Aliases: []string{s}}},
		Countries: []graph.CountryClaim{{Code: "XX" + s, Name: s}},
		Organizations: []graph.OrgClaim{{Name: s, Aliases: []string{s}, Acronym: s,
			Kind: graph.OrgKind(s)}},
		Places: []graph.PlaceClaim{{Name: s, Country: s, Kind: graph.PlaceKind(s)}},
		Topics: []graph.TopicClaim{{Name: s, Aliases: []string{"an " + s}, Area: s,
			Concerns: []string{s}}},
		Meetings: []graph.MeetingClaim{
			{Kind: graph.KindMeeting, Status: graph.Held, Date: may(17), Topics: []string{s}, Evidence: span,
				Rule: s, Place: &graph.MeetingPlace{Name: s, Country: s},
				Participants: []graph.ParticipantClaim{{Type: graph.PersonParty, Name: s, For: s},
					{Type: graph.PersonParty, Name: "Jane Roe", Role: graph.Role(s)},
					{Type: graph.OrganizationParty, Name: s}, {Type: graph.CountryParty, Name: s}}},
			{Kind: graph.MeetingKind(s), Status: graph.Status(s), Mode: graph.Mode(s), Within: 1,
				Participants: []graph.ParticipantClaim{{Type: graph.PartyType(s), Name: s}}},
		},
	}
}

// hostile loads articles full of such strings, asks about them, and takes them away again.
func (s suite) hostile(t *testing.T) {
	ctx, store, reference := t.Context(), s.open(t), graph.NewMemory(s.conclude)
	var all []graph.Claims
	for _, text := range Hostile {
		all = append(all, hostileArticle(text))
	}
	for _, to := range []graph.Store{store, reference} {
		if _, err := to.Apply(ctx, put(all...)); err != nil {
			t.Fatal(err)
		}
	}
	g, err := store.Graph(ctx)
	if err := errors.Join(err, SameGraph(g, s.conclude(all))); err != nil {
		t.Fatal(err)
	}
	for _, text := range Hostile {
		if err := s.asked(t, store, reference, text); err != nil {
			t.Errorf("%.40q: %v", text, err)
		}
	}
	var away []graph.Change
	for _, c := range all {
		away = append(away, graph.Change{Retract: c.Article.ID})
	}
	if got, err := store.Apply(ctx, away); err != nil || got.Retracted != len(all) {
		t.Errorf("retracting: got %+v, %v; want %d retracted", got, err, len(all))
	}
	g, err = store.Graph(ctx)
	if err := errors.Join(err, SameGraph(g, graph.Graph{})); err != nil {
		t.Errorf("after everything was retracted: %v", err)
	}
}

// asked asks both stores about the string.
func (s suite) asked(t *testing.T, got, want graph.Reader, text string) error {
	a := asker{ctx: t.Context(), got: got, want: want}
	node := graph.NodeID{Label: graph.TopicLabel, Key: text}
	return errors.Join(
		compare(a, "Find", func(r graph.Reader) ([]graph.Named, error) {
			return r.Find(a.ctx, text, graph.Labels...)
		}),
		compare(a, "Claims", func(r graph.Reader) (graph.Claims, error) {
			return r.Claims(a.ctx, graph.ArticleID("id "+text))
		}),
		compare(a, "Meetings", func(r graph.Reader) ([]graph.MeetingRecord, error) {
			return r.Meetings(a.ctx, graph.MeetingFilter{Topics: []string{text, graph.Fold(text)}})
		}),
		compare(a, "Meetings by kind", func(r graph.Reader) ([]graph.MeetingRecord, error) {
			return r.Meetings(a.ctx, graph.MeetingFilter{Kinds: []graph.MeetingKind{
				graph.MeetingKind(text)}})
		}),
		compare(a, "MentionedIn", func(r graph.Reader) ([]graph.ArticleNode, error) {
			return r.MentionedIn(a.ctx, node)
		}),
		compare(a, "MetWith", func(r graph.Reader) ([]graph.MetWith, error) {
			return r.MetWith(a.ctx, []string{text, graph.Fold(text)})
		}),
	)
}
