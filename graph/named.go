package graph

import "slices"

// NamesOf is a node with the strings that Find looks at, the same for every store: aliases, an
// organization's acronym, a country's official name and codes, an article's title, URL and id.
func NamesOf(n Node) Named {
	switch n := n.(type) {
	case Person:
		return named(n.ID(), n.Name, n.Aliases)
	case Country:
		return named(n.ID(), n.Name, []string{n.OfficialName, n.Key, n.ISO3})
	case Organization:
		return named(n.ID(), n.Name, append([]string{n.Acronym}, n.Aliases...))
	case Place:
		return named(n.ID(), n.Name, nil)
	case Topic:
		return named(n.ID(), n.Name, n.Aliases)
	case Meeting:
		return named(n.ID(), n.Name, nil)
	case ArticleNode:
		return named(n.ID(), n.Name, []string{n.Title, n.URL, n.Key})
	}
	return Named{}
}

func named(id NodeID, name string, others []string) Named {
	var kept []string
	for _, s := range others {
		if s != "" && s != name {
			kept = append(kept, s)
		}
	}
	slices.Sort(kept)
	return Named{id, name, slices.Compact(kept)}
}

// Folded lists the different folded forms under which Find gives this node, sorted. A name of
// which nothing is left when folded cannot be found.
func (n Named) Folded() []string {
	var list []string
	for _, s := range append([]string{n.Name}, n.Other...) {
		if f := Fold(s); f != "" {
			list = append(list, f)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// NamedLabels is what Find and Names look at when they are given these labels: the same labels
// sorted, each once, and all but Meeting when there are none.
func NamedLabels(labels []Label) []Label {
	if len(labels) == 0 {
		labels = []Label{ArticleLabel, CountryLabel, OrganizationLabel, PersonLabel, PlaceLabel,
			TopicLabel}
	}
	labels = slices.Clone(labels)
	slices.Sort(labels)
	return slices.Compact(labels)
}
