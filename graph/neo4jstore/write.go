package neo4jstore

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"readout/graph"
	"readout/internal/resolve"
)

// joints lists all kinds of relation, in the order of graph.RelTypes and their shapes.
func joints() []joint {
	var list []joint
	for _, t := range graph.RelTypes {
		for _, ends := range shapes[t].ends {
			list = append(list, joint{t, ends[0], ends[1]})
		}
	}
	return list
}

// freshJoints are those that a fresh node may have.
func freshJoints() []joint {
	return slices.DeleteFunc(joints(), func(j joint) bool {
		return !mayBeFresh(j.from) && !mayBeFresh(j.to)
	})
}

// layers puts the kinds of relation into as few layers as there can be with one of a type in each:
// two MERGE of one type in one statement would need an Eager between them.
func layers() [][]joint {
	var list [][]joint
	for _, t := range graph.RelTypes {
		for i, ends := range shapes[t].ends {
			if i == len(list) {
				list = append(list, nil)
			}
			list[i] = append(list[i], joint{t, ends[0], ends[1]})
		}
	}
	return list
}

// relationBundle is a statement about relations of several kinds.
type relationBundle struct {
	bundle
	joints []joint
}

func relationBundleOf(joints []joint, text func(joint) string) relationBundle {
	var parts []string
	for _, j := range joints {
		parts = append(parts, text(j))
	}
	return relationBundle{bundleOf(parts...), joints}
}

// The statements that write relations.
var (
	createRelations = relationBundleOf(freshJoints(), joint.create)
	mergeRelations  = layered(joint.merge)
	dropRelations   = layered(joint.drop)
)

func layered(text func(joint) string) []relationBundle {
	var list []relationBundle
	for _, layer := range layers() {
		list = append(list, relationBundleOf(layer, text))
	}
	return list
}

// The store's own nodes.
var (
	createOwn = bundleOf(putClaims, createSupport)
	setOwn    = bundleOf(setSupport)
	dropOwn   = bundleOf(dropClaims, dropSupport)
)

// fresh are articles and meetings that were not there before the batch, nor was any relation of
// theirs. What else is new the ledger does not learn.
type fresh map[graph.NodeID]bool

func mayBeFresh(l graph.Label) bool { return l == graph.ArticleLabel || l == graph.MeetingLabel }

// writeDelta carries the delta out: away with what goes, relations first, then nodes, then
// relations between them.
func (q query) writeDelta(d graph.Delta, new fresh) error {
	if err := q.drop(d); err != nil {
		return err
	}
	if err := q.write(putNodes, nodeRows(&d.Put)); err != nil {
		return err
	}
	create, merge := relationRows(&d.Put, new)
	if err := q.writeRelations(create, createRelations); err != nil {
		return err
	}
	return q.writeRelations(merge, mergeRelations...)
}

func (q query) drop(d graph.Delta) error {
	gone := rowsByJoint{}
	for _, id := range d.DropRelations {
		gone.add(id, []any{id.To.Key, id.Which})
	}
	if err := q.writeRelations(gone, dropRelations...); err != nil {
		return err
	}
	nodes := make([][]bundleRow, len(graph.Labels))
	for _, id := range d.DropNodes {
		i := slices.Index(graph.Labels, id.Label)
		if i < 0 {
			return fmt.Errorf("no nodes are labelled %q", id.Label)
		}
		nodes[i] = append(nodes[i], one(id.Key))
	}
	return q.write(dropNodes, nodes)
}

// writeRelations sends rows with those of the statements that have a part for them.
func (q query) writeRelations(rows rowsByJoint, by ...relationBundle) error {
	for _, b := range by {
		list := make([][]bundleRow, b.parts)
		for i, j := range b.joints {
			list[i] = rows[j]
			delete(rows, j)
		}
		if err := q.write(b.bundle, list); err != nil {
			return err
		}
	}
	for j := range rows {
		return fmt.Errorf("no relation %s joins %s and %s", j.relType, j.from, j.to)
	}
	return nil
}

// one is a row that stands for one node.
func one(values ...any) bundleRow { return bundleRow{values, 1} }

// nodeRows are the rows of putNodes.
func nodeRows(g *graph.Graph) [][]bundleRow {
	return [][]bundleRow{rowsOf(g.People), rowsOf(g.Countries), rowsOf(g.Organizations),
		rowsOf(g.Places), rowsOf(g.Topics), rowsOf(g.Meetings), rowsOf(g.Articles)}
}

func rowsOf[N graph.Node](list []N) []bundleRow {
	rows := make([]bundleRow, len(list))
	for i, n := range list {
		rows[i] = one(nodeRow(n)...)
	}
	return rows
}

// relationRows are the rows of relations that are certainly new, since they touch a node that is,
// and of those that may be there.
func relationRows(g *graph.Graph, new fresh) (create, merge rowsByJoint) {
	create, merge = rowsByJoint{}, rowsByJoint{}
	add := func(r graph.Relation) {
		id := r.ID()
		to := merge
		if new[id.From] || new[id.To] {
			to = create
		}
		to.add(id, relationRow(id, r))
	}
	eachOf(g.Attended, add)
	eachOf(g.MetWith, add)
	eachOf(g.Discussed, add)
	eachOf(g.LocatedIn, add)
	eachOf(g.Represents, add)
	eachOf(g.PartOf, add)
	eachOf(g.Concerns, add)
	eachOf(g.Mentions, add)
	eachOf(g.Reports, add)
	return create, merge
}

func eachOf[R graph.Relation](list []R, f func(graph.Relation)) {
	for _, r := range list {
		f(r)
	}
}

// rowsByJoint are rows of relations: those that come from one node one after the other are one row.
type rowsByJoint map[joint][]bundleRow

// maxGroup is how many relations one row may hold.
const maxGroup = 500

func (m rowsByJoint) add(id graph.RelID, relation []any) {
	j := jointOf(id)
	rows := m[j]
	if n := len(rows); n > 0 && rows[n-1].row[0] == id.From.Key && rows[n-1].n < maxGroup {
		last := &rows[n-1]
		last.row[1] = append(last.row[1].([]any), relation)
		last.n++
		return
	}
	m[j] = append(rows, one(id.From.Key, []any{relation}))
}

const (
	putClaims = `UNWIND $rows AS r MERGE (c:Claims {key: r[0]}) SET c.data = r[1], c.hash = r[2]
		RETURN count(*)`
	dropClaims = `UNWIND $rows AS r MATCH (c:Claims {key: r[0]}) DELETE c RETURN count(*)`
)

// writeOwn keeps and forgets claims and support.
func (l *ledger) writeOwn(result resolve.Result) error {
	var put, drop []bundleRow
	for _, c := range result.Put {
		data, err := json.Marshal(c)
		if err != nil {
			return fmt.Errorf("claims of article %q: %w", c.Article.ID, err)
		}
		put = append(put, one(string(c.Article.ID), string(data), l.given[string(c.Article.ID)]))
	}
	for _, id := range result.Drop {
		drop = append(drop, one(string(id)))
	}
	var w supportRows
	for _, e := range slices.Sorted(maps.Keys(l.support)) {
		if err := l.support[e].rows(&w); err != nil {
			return err
		}
	}
	if err := l.query.write(createOwn, [][]bundleRow{put, w.create}); err != nil {
		return err
	}
	if err := l.query.write(setOwn, [][]bundleRow{w.set}); err != nil {
		return err
	}
	return l.query.write(dropOwn, [][]bundleRow{drop, w.drop})
}
