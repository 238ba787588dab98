package neo4jstore

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"readout/graph"
)

// writeDelta carries the delta out: away with what goes, relations first, then nodes, then
// relations between them.
func (q query) writeDelta(d graph.Delta) error {
	if err := q.drop(d); err != nil {
		return err
	}
	g := &d.Put
	for _, put := range []func() error{
		func() error { return putNodes(q, putPeople, g.People) },
		func() error { return putNodes(q, putCountries, g.Countries) },
		func() error { return putNodes(q, putOrganizations, g.Organizations) },
		func() error { return putNodes(q, putPlaces, g.Places) },
		func() error { return putNodes(q, putTopics, g.Topics) },
		func() error { return putNodes(q, putMeetings, g.Meetings) },
		func() error { return putNodes(q, putArticles, g.Articles) },
		func() error { return putRelations(q, g.Attended) },
		func() error { return putRelations(q, g.MetWith) },
		func() error { return putRelations(q, g.Discussed) },
		func() error { return putRelations(q, g.LocatedIn) },
		func() error { return putRelations(q, g.Represents) },
		func() error { return putRelations(q, g.PartOf) },
		func() error { return putRelations(q, g.Concerns) },
		func() error { return putRelations(q, g.Mentions) },
		func() error { return putRelations(q, g.Reports) },
	} {
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

func (q query) drop(d graph.Delta) error {
	relations := map[joint][]any{}
	for _, id := range d.DropRelations {
		relations[jointOf(id)] = append(relations[jointOf(id)], []any{id.From.Key, id.To.Key, id.Which})
	}
	for _, j := range sortedJoints(relations) {
		if err := q.write(j.dropStatement(), relations[j]); err != nil {
			return err
		}
	}
	nodes := map[graph.Label][]any{}
	for _, id := range d.DropNodes {
		nodes[id.Label] = append(nodes[id.Label], []any{id.Key})
	}
	for _, label := range slices.Sorted(maps.Keys(nodes)) {
		if err := q.write(dropNodes[label], nodes[label]); err != nil {
			return err
		}
	}
	return nil
}

func putNodes[N graph.Node](q query, statement string, list []N) error {
	rows := make([]any, len(list))
	for i, n := range list {
		rows[i] = nodeRow(n)
	}
	return q.write(statement, rows)
}

// putRelations writes relations of one type, which are sorted, by the labels that they join.
func putRelations[R graph.Relation](q query, list []R) error {
	rows := map[joint][]any{}
	for _, r := range list {
		j := jointOf(r.ID())
		rows[j] = append(rows[j], relationRow(r))
	}
	for _, j := range sortedJoints(rows) {
		if !j.isKnown() {
			return fmt.Errorf("no relation %s joins %s and %s", j.relType, j.from, j.to)
		}
		if err := q.write(j.putStatement(), rows[j]); err != nil {
			return err
		}
	}
	return nil
}

func (j joint) isKnown() bool {
	return slices.Contains(shapes[j.relType].ends, [2]graph.Label{j.from, j.to})
}

func sortedJoints(m map[joint][]any) []joint {
	return slices.SortedFunc(maps.Keys(m), func(a, b joint) int {
		return cmp.Or(cmp.Compare(a.relType, b.relType), cmp.Compare(a.from, b.from),
			cmp.Compare(a.to, b.to))
	})
}
