package resolve

import (
	"bytes"
	"cmp"
	"context"
	"reflect"
	"slices"

	"readout/graph"
)

// Step works out what a batch of changes does to a store, by reading from its ledger and adding
// support to it. The store then writes the result and commits.
func Step(ctx context.Context, l Ledger, changes []graph.Change) (Result, error) {
	s := &step{ledger: l, sum: map[Fact]int{}, told: map[string]*before{}}
	if err := s.read(ctx, changes); err != nil {
		return Result{}, err
	}
	if err := s.meetings(ctx); err != nil {
		return Result{}, err
	}
	if err := s.sums(ctx); err != nil {
		return Result{}, err
	}
	s.result.Delta.Put.Sort()
	slices.SortFunc(s.result.Delta.DropNodes, graph.NodeID.Compare)
	slices.SortFunc(s.result.Delta.DropRelations, graph.RelID.Compare)
	return s.result, nil
}

// step is the state of one call of Step.
type step struct {
	ledger  Ledger
	result  Result
	changed map[graph.ArticleID]bool
	sum     map[Fact]int       // change of support
	told    map[string]*before // by key of the meetings that the changes touch
}

// before is what the changed articles told of a meeting and what they tell now.
type before struct{ was, is []telling }

// read finds out which articles really change, and takes what they brought away and what they bring
// now into account.
func (s *step) read(ctx context.Context, changes []graph.Change) error {
	last := map[graph.ArticleID]graph.Change{}
	for _, c := range changes {
		last[graph.ArticleID(graph.Key(string(c.ID())))] = c
	}
	ids := make([]graph.ArticleID, 0, len(last))
	for id := range last {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	stored, err := s.ledger.Claims(ctx, ids)
	if err != nil {
		return err
	}
	s.changed = map[graph.ArticleID]bool{}
	for _, id := range ids {
		old, loaded := stored[id]
		if err := s.change(last[id], id, old, loaded); err != nil {
			return err
		}
	}
	return nil
}

// change takes one change into account and counts it.
func (s *step) change(c graph.Change, id graph.ArticleID, old graph.Claims, loaded bool) error {
	if c.Put == nil {
		if !loaded {
			s.result.Applied.Missing++
			return nil
		}
		s.result.Applied.Retracted++
		s.result.Drop = append(s.result.Drop, id)
		s.replace(id, contribute(old), contribution{})
		return nil
	}
	claims, data, err := canonical(*c.Put)
	if err != nil {
		return err
	}
	var was contribution
	switch {
	case !loaded:
		s.result.Applied.Added++
	default:
		_, oldData, err := canonical(old)
		if err != nil {
			return err
		}
		if bytes.Equal(data, oldData) {
			s.result.Applied.Unchanged++
			return nil
		}
		s.result.Applied.Replaced++
		was = contribute(old)
	}
	s.result.Put = append(s.result.Put, claims)
	s.replace(id, was, contribute(claims))
	return nil
}

// replace puts one contribution in the place of another.
func (s *step) replace(id graph.ArticleID, was, is contribution) {
	s.changed[id] = true
	s.differ(was.own, is.own)
	count(s.sum, was.facts, -1)
	count(s.sum, is.facts, 1)
	for key, list := range was.meetings {
		m := s.meeting(key)
		m.was = append(m.was, list...)
	}
	for key, list := range is.meetings {
		m := s.meeting(key)
		m.is = append(m.is, list...)
	}
}

func (s *step) meeting(key string) *before {
	if s.told[key] == nil {
		s.told[key] = &before{}
	}
	return s.told[key]
}

// differ writes the difference of two parts of the graph into the delta.
func (s *step) differ(was, is elements) {
	d := &s.result.Delta
	for id, n := range is.nodes {
		if old, ok := was.nodes[id]; !ok || !reflect.DeepEqual(old, n) {
			d.Put.AddNode(n)
		}
	}
	for id, r := range is.relations {
		if old, ok := was.relations[id]; !ok || !reflect.DeepEqual(old, r) {
			d.Put.AddRelation(r)
		}
	}
	for id := range was.nodes {
		if _, ok := is.nodes[id]; !ok {
			d.DropNodes = append(d.DropNodes, id)
		}
	}
	for id := range was.relations {
		if _, ok := is.relations[id]; !ok {
			d.DropRelations = append(d.DropRelations, id)
		}
	}
}

// meetings concludes every touched meeting as it was and as it is now, from what the changed
// articles and all others tell of it.
func (s *step) meetings(ctx context.Context) error {
	others, err := s.others(ctx)
	if err != nil {
		return err
	}
	for _, key := range sortedKeys(s.told) {
		m := s.told[key]
		was := concludeMeeting(key, append(m.was, others[key]...))
		is := concludeMeeting(key, append(m.is, others[key]...))
		s.differ(was, is)
		count(s.sum, derive(was, key), -1)
		count(s.sum, derive(is, key), 1)
	}
	return nil
}

// others is what the articles that do not change tell of the touched meetings.
func (s *step) others(ctx context.Context) (map[string][]telling, error) {
	articles, err := s.ledger.Telling(ctx, sortedKeys(s.told))
	if err != nil {
		return nil, err
	}
	var ids []graph.ArticleID
	for _, list := range articles {
		for _, id := range list {
			if !s.changed[id] {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	claims, err := s.ledger.Claims(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	out := map[string][]telling{}
	for _, c := range claims {
		for key, list := range contribute(c).meetings {
			if s.told[key] != nil {
				out[key] = append(out[key], list...)
			}
		}
	}
	return out, nil
}

// sums adds the changes of support and concludes every element that they touch.
func (s *step) sums(ctx context.Context) error {
	var changes []Support
	touched := map[string]bool{}
	for f, n := range s.sum {
		if n != 0 {
			changes = append(changes, Support{f, n})
			touched[f.Element] = true
		}
	}
	slices.SortFunc(changes, func(a, b Support) int { return compareFacts(a.Fact, b.Fact) })
	if err := s.ledger.Add(ctx, changes); err != nil {
		return err
	}
	names := sortedKeys(touched)
	supports, err := s.ledger.Values(ctx, names)
	if err != nil {
		return err
	}
	for _, e := range names {
		if list := supports[e]; len(list) > 0 {
			put(&s.result.Delta.Put, e, list)
			continue
		}
		if node, rel := parseElement(e); node.Label != "" {
			s.result.Delta.DropNodes = append(s.result.Delta.DropNodes, node)
		} else {
			s.result.Delta.DropRelations = append(s.result.Delta.DropRelations, rel)
		}
	}
	return nil
}

func compareFacts(a, b Fact) int {
	return cmp.Or(cmp.Compare(a.Element, b.Element), cmp.Compare(a.Property, b.Property),
		cmp.Compare(a.Value, b.Value))
}
