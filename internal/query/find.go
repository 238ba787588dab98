package query

import (
	"context"
	"slices"
	"strings"

	"readout/graph"
	"readout/internal/lexicon"
)

// anyLabel is where a name is looked for when nothing says what it names.
func anyLabel() []graph.Label {
	return append(PartyLabels(), graph.PlaceLabel, graph.TopicLabel, graph.ArticleLabel)
}

// Find is the one node of the labels that text names; no label means all but Meeting. The ways to
// name a node, the first that finds anything counting:
//
//   - its name, or another string that means it (alias, acronym, code, URL), in any spelling
//     that folds alike; a node with that very name goes before those with such an alias;
//   - its key, of an article at least eight characters of it;
//   - words that all occur in one name of it, "Ban" or "Lavrov": one person's before all others'.
//     Articles are not found so, and topics only when nothing else is.
//
// A label in front says what is meant where several are: "place:Georgia".
func Find(ctx context.Context, r graph.Reader, text string, labels ...graph.Label) (
	graph.Named, error) {
	if len(labels) == 0 {
		labels = anyLabel()
	}
	text, labels = splitLabel(text, labels)
	if strings.TrimSpace(text) == "" {
		return graph.Named{}, &BadArgument{"name", text, "a name"}
	}
	for _, written := range spellings(text, labels) {
		exact, err := r.Find(ctx, written, labels...)
		if err != nil {
			return graph.Named{}, err
		}
		if found := preferName(exact, written); len(found) > 0 {
			return single(text, found)
		}
	}
	all, err := r.Names(ctx, labels...)
	if err != nil {
		return graph.Named{}, err
	}
	if found := byKey(all, text); len(found) > 0 {
		return single(text, found)
	}
	if found := byWords(all, text, labels); len(found) > 0 {
		return single(text, found)
	}
	return graph.Named{}, &UnknownName{text, labels, suggest(all, text)}
}

// spellings are the ways to look a name up: as it is, without a leading article, and a country by
// its code, where the name is one that the graph need not have: Britain, Burma.
func spellings(text string, labels []graph.Label) []string {
	list := []string{text}
	if rest, ok := strings.CutPrefix(graph.Fold(text), "the "); ok && rest != "" {
		list = append(list, rest)
	}
	if c, ok := lexicon.CountryNamed(list[len(list)-1]); ok && slices.Contains(labels, graph.CountryLabel) {
		list = append(list, c.Code)
	}
	return list
}

// small are the words that a name is not found by.
var small = []string{"the", "of", "and", "a"}

func single(text string, found []graph.Named) (graph.Named, error) {
	if len(found) > 1 {
		return graph.Named{}, &AmbiguousName{text, found}
	}
	return found[0], nil
}

// splitLabel takes a label off the front of the text when it is one of the labels.
func splitLabel(text string, labels []graph.Label) (string, []graph.Label) {
	before, after, ok := strings.Cut(text, ":")
	if !ok {
		return text, labels
	}
	for _, l := range labels {
		if strings.EqualFold(string(l), strings.TrimSpace(before)) {
			return strings.TrimSpace(after), []graph.Label{l}
		}
	}
	return text, labels
}

// leastKey is how much of an article's key has to be there for it to count.
const leastKey = 8

// byKey is the nodes with this key and the articles whose keys begin so: hashes are long.
func byKey(all []graph.Named, text string) []graph.Named {
	var begin []graph.Named
	for _, n := range all {
		if n.ID.Key == text {
			return []graph.Named{n}
		}
		article := n.ID.Label == graph.ArticleLabel
		if article && len(text) >= leastKey && strings.HasPrefix(n.ID.Key, text) {
			begin = append(begin, n)
		}
	}
	return begin
}

// preferName keeps the nodes whose name itself is the text, or all when there is none.
func preferName(found []graph.Named, text string) []graph.Named {
	var named []graph.Named
	for _, n := range found {
		if graph.Fold(n.Name) == graph.Fold(text) {
			named = append(named, n)
		}
	}
	if len(named) == 0 {
		return found
	}
	return named
}

// byWords is the nodes one of whose names has all the words of the text: people if there are any,
// else what is no topic, else topics.
func byWords(all []graph.Named, text string, labels []graph.Label) []graph.Named {
	words := slices.DeleteFunc(strings.Fields(graph.Fold(text)), func(w string) bool {
		return slices.Contains(small, w)
	})
	if len(words) == 0 {
		return nil
	}
	var people, others, topics []graph.Named
	for _, n := range all {
		if !hasWords(n, words) {
			continue
		}
		switch {
		case n.ID.Label == graph.PersonLabel:
			people = append(people, n)
		case n.ID.Label == graph.TopicLabel:
			topics = append(topics, n)
		case n.ID.Label != graph.ArticleLabel || len(labels) == 1:
			others = append(others, n)
		}
	}
	for _, found := range [][]graph.Named{people, others} {
		if len(found) > 0 {
			return found
		}
	}
	return topics
}

// hasWords reports whether all the words, folded, occur in one of the names of the node.
func hasWords(n graph.Named, words []string) bool {
	return slices.ContainsFunc(names(n), func(name string) bool {
		have := strings.Fields(graph.Fold(name))
		return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(have, w) })
	})
}

func names(n graph.Named) []string { return append([]string{n.Name}, n.Other...) }
