package neo4jstore

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// row is one row of an answer. A value that is absent or of another type reads as its zero.
type row struct{ values []any }

func (r row) text(i int) string {
	s, _ := r.values[i].(string)
	return s
}

func (r row) int(i int) int {
	n, _ := r.values[i].(int64)
	return int(n)
}

func (r row) id(label, key int) graph.NodeID {
	return graph.NodeID{Label: graph.Label(r.text(label)), Key: r.text(key)}
}

// properties are those of the node or relation in column i.
func (r row) properties(i int) properties {
	switch v := r.values[i].(type) {
	case neo4j.Node:
		return v.Props
	case neo4j.Relationship:
		return v.Props
	}
	return nil
}

// properties of a node or relation as the driver gives them. What is absent reads as its zero.
type properties map[string]any

func (p properties) text(name string) string {
	s, _ := p[name].(string)
	return s
}

func (p properties) int(name string) int {
	n, _ := p[name].(int64)
	return int(n)
}

func (p properties) float(name string) float64 {
	f, _ := p[name].(float64)
	return f
}

func (p properties) texts(name string) []string { return texts(p[name]) }

func (p properties) ints(name string) []int {
	list, _ := p[name].([]any)
	var out []int
	for _, v := range list {
		n, _ := v.(int64)
		out = append(out, int(n))
	}
	return out
}

func (p properties) day(name string) graph.Day {
	d, ok := p[name].(neo4j.Date)
	if !ok {
		return graph.Day{}
	}
	return graph.DayOf(d.Time())
}

func texts(v any) []string {
	list, _ := v.([]any)
	var out []string
	for _, x := range list {
		s, _ := x.(string)
		out = append(out, s)
	}
	return out
}

// The values of properties as they are sent: nil, which removes the property, for what is unknown.

func textValue[S ~string](s S) any {
	if s == "" {
		return nil
	}
	return string(s)
}

func textsValue(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

func dayValue(d graph.Day) any {
	if d.IsZero() {
		return nil
	}
	return neo4j.DateOf(time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC))
}

func intValue(n int) any {
	if n == 0 {
		return nil
	}
	return int64(n)
}
