package graph

import (
	"cmp"
	"context"
	"slices"
)

// Find implements Reader.
func (m *Memory) Find(ctx context.Context, text string, labels ...Label) ([]Named, error) {
	all, err := m.Names(ctx, labels...)
	wanted := Fold(text)
	return slices.DeleteFunc(all, func(n Named) bool {
		return !slices.Contains(n.Folded(), wanted)
	}), err
}

// Names implements Reader.
func (m *Memory) Names(ctx context.Context, labels ...Label) ([]Named, error) {
	g, err := m.Graph(ctx)
	labels = NamedLabels(labels)
	var list []Named
	for _, n := range g.Nodes() {
		if slices.Contains(labels, n.ID().Label) {
			list = append(list, NamesOf(n))
		}
	}
	slices.SortFunc(list, func(a, b Named) int { return a.ID.Compare(b.ID) })
	return list, err
}

// MetWith implements Reader.
func (m *Memory) MetWith(ctx context.Context, people []string) ([]MetWith, error) {
	g, err := m.Graph(ctx)
	return keep(g.MetWith, func(r MetWith) bool {
		return slices.Contains(people, r.A) || slices.Contains(people, r.B)
	}), err
}

// Represents implements Reader.
func (m *Memory) Represents(ctx context.Context, people []string) ([]Represents, error) {
	g, err := m.Graph(ctx)
	return keep(g.Represents, func(r Represents) bool {
		return slices.Contains(people, r.Person)
	}), err
}

// MentionedIn implements Reader.
func (m *Memory) MentionedIn(ctx context.Context, id NodeID) ([]ArticleNode, error) {
	g, err := m.Graph(ctx)
	naming := map[string]bool{}
	for _, r := range g.Mentions {
		if r.To == id {
			naming[string(r.Article)] = true
		}
	}
	list := keep(g.Articles, func(a ArticleNode) bool { return naming[a.Key] })
	slices.SortFunc(list, latestArticle)
	return list, err
}

// Topics implements Reader.
func (m *Memory) Topics(ctx context.Context) ([]TopicCount, error) {
	g, err := m.Graph(ctx)
	meetings := map[string]int{}
	for _, r := range g.Discussed {
		if r.From.Label == MeetingLabel {
			meetings[r.Topic]++
		}
	}
	var list []TopicCount
	for _, t := range g.Topics {
		list = append(list, TopicCount{t, meetings[t.Key]})
	}
	slices.SortFunc(list, func(a, b TopicCount) int {
		return cmp.Or(cmp.Compare(b.Meetings, a.Meetings), cmp.Compare(a.Topic.Key, b.Topic.Key))
	})
	return list, err
}

// Articles implements Reader.
func (m *Memory) Articles(ctx context.Context) ([]ArticleNode, error) {
	g, err := m.Graph(ctx)
	list := slices.Clone(g.Articles)
	slices.SortFunc(list, latestArticle)
	return list, err
}

// latestArticle orders articles: the latest first, unknown dates at the end, then by key.
func latestArticle(a, b ArticleNode) int {
	return cmp.Or(latest(a.Published, b.Published), cmp.Compare(a.Key, b.Key))
}

// latest orders dates: by last day, then by first day, the latest first, unknown ones at the end.
func latest(a, b Date) int {
	return cmp.Or(b.End.Compare(a.End), b.Start.Compare(a.Start))
}

// keep is the part of a list that passes, in a list of its own.
func keep[T any](list []T, passes func(T) bool) []T {
	var kept []T
	for _, x := range list {
		if passes(x) {
			kept = append(kept, x)
		}
	}
	return kept
}
