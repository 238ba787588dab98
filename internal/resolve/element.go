package resolve

import (
	"strings"

	"readout/graph"
)

// sep separates the parts of an element's name; keys never hold control characters.
const sep = "\x1f"

// nodeElement names a node in facts.
func nodeElement(id graph.NodeID) string { return string(id.Label) + sep + id.Key }

// relElement names a relation in facts.
func relElement(id graph.RelID) string {
	return strings.Join([]string{string(id.Type), nodeElement(id.From), nodeElement(id.To), id.Which}, sep)
}

// parseElement undoes nodeElement and relElement; exactly one of the two results is not zero.
func parseElement(e string) (graph.NodeID, graph.RelID) {
	p := strings.Split(e, sep)
	if len(p) == 2 {
		return graph.NodeID{Label: graph.Label(p[0]), Key: p[1]}, graph.RelID{}
	}
	return graph.NodeID{}, graph.RelID{
		Type:  graph.RelType(p[0]),
		From:  graph.NodeID{Label: graph.Label(p[1]), Key: p[2]},
		To:    graph.NodeID{Label: graph.Label(p[3]), Key: p[4]},
		Which: p[5],
	}
}

// elements is a part of a graph by identity, for comparing what was with what is.
type elements struct {
	nodes     map[graph.NodeID]graph.Node
	relations map[graph.RelID]graph.Relation
}

func newElements() elements {
	return elements{map[graph.NodeID]graph.Node{}, map[graph.RelID]graph.Relation{}}
}

func (e elements) node(n graph.Node)         { e.nodes[n.ID()] = n }
func (e elements) relation(r graph.Relation) { e.relations[r.ID()] = r }
