package graphtest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"readout/graph"
)

// Agree asks two readers the same questions, chosen by the seed from what want holds, and is an
// error that shows the first answer of got that is not the one of want.
func Agree(ctx context.Context, got, want graph.Reader, seed uint64) error {
	g, err := want.Graph(ctx)
	if err != nil {
		return err
	}
	a := asker{ctx: ctx, got: got, want: want, r: newSource(seed), g: g}
	for _, ask := range []func() error{a.lists, a.names, a.find, a.people, a.mentioned, a.claims,
		a.meetings} {
		if err := ask(); err != nil {
			return err
		}
	}
	return nil
}

// asker asks both readers.
type asker struct {
	ctx       context.Context
	got, want graph.Reader
	r         source
	g         graph.Graph
}

// compare asks one question of both.
func compare[T any](a asker, what string, ask func(graph.Reader) (T, error)) error {
	got, err := ask(a.got)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	want, err := ask(a.want)
	if err != nil {
		return fmt.Errorf("%s, of the reference: %w", what, err)
	}
	return differ(what, got, want)
}

func (a asker) lists() error {
	return errors.Join(
		compare(a, "Topics", func(r graph.Reader) ([]graph.TopicCount, error) {
			return r.Topics(a.ctx)
		}),
		compare(a, "Articles", func(r graph.Reader) ([]graph.ArticleNode, error) {
			return r.Articles(a.ctx)
		}),
		compare(a, "Count", func(r graph.Reader) (graph.Counts, error) { return r.Count(a.ctx) }),
	)
}

func (a asker) names() error {
	for _, labels := range [][]graph.Label{nil, {graph.MeetingLabel}, {"Nonsense"},
		{graph.TopicLabel, graph.PersonLabel, graph.TopicLabel}, graph.Labels} {
		err := compare(a, fmt.Sprintf("Names(%q)", labels), func(r graph.Reader) ([]graph.Named, error) {
			return r.Names(a.ctx, labels...)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// find looks for names that are there, in other spellings, and for some that are not.
func (a asker) find() error {
	texts := []string{"", "!?", "nobody of this name", "ru", "RUS", "Mr. Ban", "  ban   KI MOON's "}
	all, err := a.want.Names(a.ctx, graph.Labels...)
	if err != nil {
		return err
	}
	for range min(12, len(all)) {
		n := one(a.r, all)
		text := one(a.r, append([]string{n.Name}, n.Other...))
		texts = append(texts, one(a.r, []string{text, strings.ToUpper(text), " " + text + "!"}))
	}
	for _, text := range texts {
		labels := some(a.r, graph.Labels, 4)
		what := fmt.Sprintf("Find(%q, %q)", text, labels)
		err := compare(a, what, func(r graph.Reader) ([]graph.Named, error) {
			return r.Find(a.ctx, text, labels...)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (a asker) people() error {
	var keys []string
	for _, p := range a.g.People {
		keys = append(keys, p.Key)
	}
	lists := [][]string{nil, {"nobody"}, keys}
	for range 4 {
		lists = append(lists, append(some(a.r, keys, 3), some(a.r, keys, 3)...))
	}
	for _, people := range lists {
		err := errors.Join(
			compare(a, fmt.Sprintf("MetWith(%q)", people), func(r graph.Reader) ([]graph.MetWith, error) {
				return r.MetWith(a.ctx, people)
			}),
			compare(a, fmt.Sprintf("Represents(%q)", people),
				func(r graph.Reader) ([]graph.Represents, error) { return r.Represents(a.ctx, people) }),
		)
		if err != nil {
			return err
		}
	}
	return nil
}

func (a asker) mentioned() error {
	ids := []graph.NodeID{{Label: graph.PersonLabel, Key: "nobody"}, {}}
	for range min(8, len(a.g.Mentions)) {
		ids = append(ids, one(a.r, a.g.Mentions).To)
	}
	for _, id := range ids {
		err := compare(a, fmt.Sprintf("MentionedIn(%q)", id),
			func(r graph.Reader) ([]graph.ArticleNode, error) { return r.MentionedIn(a.ctx, id) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (a asker) claims() error {
	for _, n := range a.g.Articles {
		err := compare(a, fmt.Sprintf("Claims(%q)", n.Key), func(r graph.Reader) (graph.Claims, error) {
			return r.Claims(a.ctx, graph.ArticleID(n.Key))
		})
		if err != nil {
			return err
		}
	}
	if _, err := a.got.Claims(a.ctx, "no such article"); !errors.Is(err, graph.ErrNotFound) {
		return fmt.Errorf("asked for claims that are not loaded: got %v, want ErrNotFound", err)
	}
	return nil
}

func (a asker) meetings() error {
	filters := []graph.MeetingFilter{{}, {Limit: 1}, {Parties: [][]graph.NodeID{{}}},
		{Keys: []string{"no such\x00key"}, Topics: []string{"'; DROP TABLE meeting; --"}}}
	for range 14 {
		filters = append(filters, a.filter())
	}
	for _, f := range filters {
		err := compare(a, fmt.Sprintf("Meetings(%+v)", f),
			func(r graph.Reader) ([]graph.MeetingRecord, error) { return r.Meetings(a.ctx, f) })
		if err != nil {
			return err
		}
	}
	return nil
}

// filter asks for one to four things, most of which are there.
func (a asker) filter() graph.MeetingFilter {
	var f graph.MeetingFilter
	for range 1 + a.r.IntN(4) {
		a.narrow(&f)
	}
	return f
}

// narrow adds one thing to what the filter asks.
func (a asker) narrow(f *graph.MeetingFilter) {
	switch a.r.IntN(9) {
	case 0, 1:
		group := []graph.NodeID{{Label: graph.PersonLabel, Key: "nobody"}}
		for range min(1+a.r.IntN(2), len(a.g.Attended)) {
			at := one(a.r, a.g.Attended)
			group = append(group, one(a.r, []graph.NodeID{at.Party, at.Party, at.OnBehalfOf}))
		}
		f.Parties = append(f.Parties, group)
	case 2:
		f.Topics = some(a.r, a.topicKeys(), 2)
	case 3:
		f.Countries = some(a.r, []string{"RU", "US", "SY", "ZZ", "nowhere"}, 3)
	case 4:
		f.Places = some(a.r, a.placeIDs(), 2)
	case 5:
		f.Since = one(a.r, []graph.Day{day(8), day(17), day(18), {Year: 2012, Month: time.May, Day: 1}})
	case 6:
		f.Until = one(a.r, []graph.Day{day(8), day(17), day(18), {Year: 2014, Month: time.May, Day: 1}})
	case 7:
		f.Statuses, f.Kinds = some(a.r, graph.Statuses, 3), some(a.r, graph.MeetingKinds, 4)
		f.CAMEO = some(a.r, []string{"04", "036", "042", "1", "999", "%", "_4"}, 3)
	case 8:
		f.Limit = 1 + a.r.IntN(3)
		for range min(3, len(a.g.Meetings)) {
			f.Keys = append(f.Keys, one(a.r, a.g.Meetings).Key)
		}
	}
}

func (a asker) topicKeys() []string {
	keys := []string{"no such topic"}
	for _, t := range a.g.Topics {
		keys = append(keys, t.Key)
	}
	return keys
}

func (a asker) placeIDs() []graph.NodeID {
	ids := []graph.NodeID{{Label: graph.CountryLabel, Key: "RU"}, {Label: graph.PlaceLabel, Key: "x|"}}
	for _, p := range a.g.Places {
		ids = append(ids, p.ID())
	}
	return ids
}
