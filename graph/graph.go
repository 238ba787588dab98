package graph

import (
	"cmp"
	"slices"
)

// Graph is nodes and relations by kind. In a whole graph each list is sorted by identity and every
// end of a relation is there; in a Delta it holds only what changes.
type Graph struct {
	People        []Person
	Countries     []Country
	Organizations []Organization
	Places        []Place
	Topics        []Topic
	Meetings      []Meeting
	Articles      []ArticleNode

	Attended   []Attended
	MetWith    []MetWith
	Discussed  []Discussed
	LocatedIn  []LocatedIn
	Represents []Represents
	PartOf     []PartOf
	Concerns   []Concerns
	Mentions   []Mentions
	Reports    []Reports
}

// AddNode appends a node to the list of its kind.
func (g *Graph) AddNode(n Node) {
	switch n := n.(type) {
	case Person:
		g.People = append(g.People, n)
	case Country:
		g.Countries = append(g.Countries, n)
	case Organization:
		g.Organizations = append(g.Organizations, n)
	case Place:
		g.Places = append(g.Places, n)
	case Topic:
		g.Topics = append(g.Topics, n)
	case Meeting:
		g.Meetings = append(g.Meetings, n)
	case ArticleNode:
		g.Articles = append(g.Articles, n)
	}
}

// AddRelation appends a relation to the list of its kind.
func (g *Graph) AddRelation(r Relation) {
	switch r := r.(type) {
	case Attended:
		g.Attended = append(g.Attended, r)
	case MetWith:
		g.MetWith = append(g.MetWith, r)
	case Discussed:
		g.Discussed = append(g.Discussed, r)
	case LocatedIn:
		g.LocatedIn = append(g.LocatedIn, r)
	case Represents:
		g.Represents = append(g.Represents, r)
	case PartOf:
		g.PartOf = append(g.PartOf, r)
	case Concerns:
		g.Concerns = append(g.Concerns, r)
	case Mentions:
		g.Mentions = append(g.Mentions, r)
	case Reports:
		g.Reports = append(g.Reports, r)
	}
}

// Sort puts every list into the order of its identities, the order that all stores write in.
func (g *Graph) Sort() {
	sortNodes(g.People)
	sortNodes(g.Countries)
	sortNodes(g.Organizations)
	sortNodes(g.Places)
	sortNodes(g.Topics)
	sortNodes(g.Meetings)
	sortNodes(g.Articles)
	sortRelations(g.Attended)
	sortRelations(g.MetWith)
	sortRelations(g.Discussed)
	sortRelations(g.LocatedIn)
	sortRelations(g.Represents)
	sortRelations(g.PartOf)
	sortRelations(g.Concerns)
	sortRelations(g.Mentions)
	sortRelations(g.Reports)
}

func sortNodes[N Node](list []N) {
	slices.SortFunc(list, func(a, b N) int { return a.ID().Compare(b.ID()) })
}

func sortRelations[R Relation](list []R) {
	slices.SortFunc(list, func(a, b R) int { return a.ID().Compare(b.ID()) })
}

// Compare orders by label, then key.
func (a NodeID) Compare(b NodeID) int {
	return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key))
}

// Compare orders by type, ends and Which.
func (a RelID) Compare(b RelID) int {
	return cmp.Or(cmp.Compare(a.Type, b.Type), a.From.Compare(b.From), a.To.Compare(b.To),
		cmp.Compare(a.Which, b.Which))
}

// Counts is how many nodes and relations of each kind there are.
type Counts struct {
	Nodes     map[Label]int
	Relations map[RelType]int
}

// Count counts the graph.
func (g *Graph) Count() Counts {
	return Counts{
		Nodes: map[Label]int{
			PersonLabel: len(g.People), CountryLabel: len(g.Countries),
			OrganizationLabel: len(g.Organizations), PlaceLabel: len(g.Places),
			TopicLabel: len(g.Topics), MeetingLabel: len(g.Meetings), ArticleLabel: len(g.Articles),
		},
		Relations: map[RelType]int{
			AttendedType: len(g.Attended), MetWithType: len(g.MetWith),
			DiscussedType: len(g.Discussed), LocatedInType: len(g.LocatedIn),
			RepresentsType: len(g.Represents), PartOfType: len(g.PartOf),
			ConcernsType: len(g.Concerns), MentionsType: len(g.Mentions),
			ReportsType: len(g.Reports),
		},
	}
}

// Nodes lists every node, kind by kind in the order of Labels.
func (g *Graph) Nodes() []Node {
	var out []Node
	out = appendNodes(out, g.People)
	out = appendNodes(out, g.Countries)
	out = appendNodes(out, g.Organizations)
	out = appendNodes(out, g.Places)
	out = appendNodes(out, g.Topics)
	out = appendNodes(out, g.Meetings)
	return appendNodes(out, g.Articles)
}

func appendNodes[N Node](out []Node, list []N) []Node {
	for _, n := range list {
		out = append(out, n)
	}
	return out
}

// Relations lists every relation, kind by kind in the order of RelTypes.
func (g *Graph) Relations() []Relation {
	var out []Relation
	out = appendRelations(out, g.Attended)
	out = appendRelations(out, g.MetWith)
	out = appendRelations(out, g.Discussed)
	out = appendRelations(out, g.LocatedIn)
	out = appendRelations(out, g.Represents)
	out = appendRelations(out, g.PartOf)
	out = appendRelations(out, g.Concerns)
	out = appendRelations(out, g.Mentions)
	return appendRelations(out, g.Reports)
}

func appendRelations[R Relation](out []Relation, list []R) []Relation {
	for _, r := range list {
		out = append(out, r)
	}
	return out
}
