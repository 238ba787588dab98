package graphtest

import (
	"slices"

	"readout/graph"
)

// shrink looks for the shortest history that still fails, by leaving things out one at a time; it
// tries fails at most so many times.
func shrink(h history, tries int, fails func(history) bool) history {
	for found := true; found; {
		found = false
		for _, smaller := range shorter(h) {
			if tries--; tries < 0 {
				return h
			}
			if fails(smaller) {
				h, found = smaller, true
				break
			}
		}
	}
	return h
}

// shorter lists the histories with one thing less, the biggest things first.
func shorter(h history) []history {
	var list []history
	for i := range h.steps {
		list = append(list, history{h.seed, without(h.steps, i)})
	}
	for i, s := range h.steps {
		for k := range s.changes {
			list = append(list, with(h, i, step{without(s.changes, k), s.reopen}))
		}
		if s.reopen {
			list = append(list, with(h, i, step{s.changes, false}))
		}
	}
	for i, s := range h.steps {
		for k, c := range s.changes {
			if c.Put == nil {
				continue
			}
			for _, smaller := range lesser(*c.Put) {
				changes := slices.Clone(s.changes)
				changes[k] = graph.Change{Put: &smaller}
				list = append(list, with(h, i, step{changes, s.reopen}))
			}
		}
	}
	return list
}

// with is the history with another i-th step.
func with(h history, i int, s step) history {
	steps := slices.Clone(h.steps)
	steps[i] = s
	return history{h.seed, steps}
}

func without[T any](list []T, i int) []T { return slices.Delete(slices.Clone(list), i, i+1) }

// lesser lists the claims with one thing less.
func lesser(c graph.Claims) []graph.Claims {
	var list []graph.Claims
	add := func(less graph.Claims) { list = append(list, less) }
	bare := c
	bare.Article = graph.Article{ID: c.Article.ID}
	if bare.Article != c.Article {
		add(bare)
	}
	leaveOut(c.Meetings, func(l []graph.MeetingClaim) { d := c; d.Meetings = l; add(d) })
	leaveOut(c.People, func(l []graph.PersonClaim) { d := c; d.People = l; add(d) })
	leaveOut(c.Countries, func(l []graph.CountryClaim) { d := c; d.Countries = l; add(d) })
	leaveOut(c.Organizations, func(l []graph.OrgClaim) { d := c; d.Organizations = l; add(d) })
	leaveOut(c.Places, func(l []graph.PlaceClaim) { d := c; d.Places = l; add(d) })
	leaveOut(c.Topics, func(l []graph.TopicClaim) { d := c; d.Topics = l; add(d) })
	for i, m := range c.Meetings {
		put := func(m graph.MeetingClaim) {
			d := c
			d.Meetings = slices.Clone(c.Meetings)
			d.Meetings[i] = m
			add(d)
		}
		leaveOut(m.Participants, func(l []graph.ParticipantClaim) { n := m; n.Participants = l; put(n) })
		leaveOut(m.Topics, func(l []string) { n := m; n.Topics = l; put(n) })
		if m.Place != nil {
			n := m
			n.Place = nil
			put(n)
		}
	}
	return list
}

// leaveOut calls f with the list without each of its elements.
func leaveOut[T any](list []T, f func([]T)) {
	for i := range list {
		f(without(list, i))
	}
}
