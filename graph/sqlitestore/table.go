package sqlitestore

import (
	"encoding/json"
	"fmt"

	"readout/graph"
)

// nodeTable is how the nodes of one label are kept: the statements and the columns, in one order.
type nodeTable[N graph.Node] struct {
	put  string // takes the columns, the key first
	drop string // takes the key
	one  string // gives the columns of the row with that key
	all  string // gives the columns of every row by key
	bind func(N) []any
	scan func(*row) N
}

// relTable is how the relations of one type are kept.
type relTable[R graph.Relation] struct {
	put    string
	drop   string // takes the columns of dropID
	all    string // gives the columns of every row in the order of the identities
	bind   func(R) []any
	scan   func(*row) R
	dropID func(graph.RelID) []any
}

func (t nodeTable[N]) list(c *conn) (list []N, err error) {
	err = c.query(t.all, func(r *row) { list = append(list, t.scan(r)) })
	return list, err
}

func (t relTable[R]) list(c *conn) (list []R, err error) {
	err = c.query(t.all, func(r *row) { list = append(list, t.scan(r)) })
	return list, err
}

// get reads one node.
func (t nodeTable[N]) get(c *conn, key string) (node N, found bool, err error) {
	err = c.query(t.one, func(r *row) { node, found = t.scan(r), true }, key)
	return node, found, err
}

// putNodes writes nodes and, where they changed, their names.
func putNodes[N graph.Node](c *conn, t nodeTable[N], list []N) error {
	for _, n := range list {
		before, found, err := t.get(c, n.ID().Key)
		if err != nil {
			return err
		}
		var was graph.Named
		if found {
			was = graph.NamesOf(before)
		}
		if err := c.rename(n.ID(), was, graph.NamesOf(n)); err != nil {
			return err
		}
		if _, err := c.exec(t.put, t.bind(n)...); err != nil {
			return err
		}
	}
	return nil
}

// dropNode removes a node and its names.
func dropNode[N graph.Node](c *conn, t nodeTable[N], key string) error {
	before, found, err := t.get(c, key)
	if err != nil || !found {
		return err
	}
	if err := c.rename(before.ID(), graph.NamesOf(before), graph.Named{}); err != nil {
		return err
	}
	_, err = c.exec(t.drop, key)
	return err
}

func putRelations[R graph.Relation](c *conn, t relTable[R], list []R) error {
	for _, r := range list {
		if _, err := c.exec(t.put, t.bind(r)...); err != nil {
			return err
		}
	}
	return nil
}

// jsonText is a list as it is stored.
func jsonText[T any](list []T) string {
	if len(list) == 0 {
		return "[]"
	}
	b, err := json.Marshal(list)
	if err != nil { // strings, numbers and spans always have a JSON form
		return "[]"
	}
	return string(b)
}

// date reads the columns first, last and precision.
func (r *row) date() graph.Date {
	return graph.Date{Start: r.day(), End: r.day(), Precision: graph.Precision(r.text())}
}

// day reads a day; an empty text is the zero day.
func (r *row) day() graph.Day {
	d, err := graph.ParseDate(r.text())
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%w (%w)", errDamaged, err)
	}
	return d.Start
}

// strings reads a list of strings, nil when it is empty.
func (r *row) strings() (list []string) {
	r.json(&list)
	if len(list) == 0 {
		return nil
	}
	return list
}

func (r *row) label() graph.Label { return graph.Label(r.text()) }

// node reads a label and a key.
func (r *row) node() graph.NodeID { return graph.NodeID{Label: r.label(), Key: r.text()} }
