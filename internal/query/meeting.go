package query

import (
	"cmp"
	"slices"

	"readout/graph"
)

func meetings(records []graph.MeetingRecord) []Meeting {
	list := make([]Meeting, 0, len(records))
	for _, r := range records {
		list = append(list, meeting(r))
	}
	return list
}

// meeting turns a record of the store into the form that people and programs read.
func meeting(r graph.MeetingRecord) Meeting {
	m := Meeting{
		Key: r.Meeting.Key, Name: r.Meeting.Name, Kind: r.Meeting.Kind, Mode: r.Meeting.Mode,
		Status: r.Meeting.Status, Date: r.Meeting.Date, Sources: r.Meeting.Sources,
		EventCode: r.EventCode(),
		Parties:   []Party{}, Places: []string{}, Topics: []string{}, Reports: []Report{},
	}
	for _, p := range r.Parties {
		party := Entity{p.ID.Label, p.ID.Key, p.Name}
		m.Parties = append(m.Parties, Party{party, p.Role, p.For.Name})
	}
	slices.SortStableFunc(m.Parties, peopleFirst)
	for _, p := range r.Places {
		m.Places = append(m.Places, p.Name)
	}
	for _, t := range r.Topics {
		m.Topics = append(m.Topics, t.Name)
	}
	for i, told := range r.Reports {
		m.Reports = append(m.Reports, report(told, r.Articles[i]))
	}
	slices.SortStableFunc(m.Reports, earlier)
	return m
}

func report(told graph.Reports, n graph.ArticleNode) Report {
	return Report{Article: article(n), Status: told.Status, Date: told.Date, Place: told.Place,
		Who: append([]string{}, told.Who...), Topics: append([]string{}, told.Topics...),
		Sentences:  append([]graph.Span{}, told.Evidence...),
		Confidence: told.Confidence, Rule: told.Rule}
}

// peopleFirst puts people before countries and countries before organizations.
func peopleFirst(a, b Party) int {
	rank := func(p Party) int { return slices.Index(graph.Labels, p.Label) }
	return cmp.Compare(rank(a), rank(b))
}

// earlier puts the report that came out first in front, unknown days last.
func earlier(a, b Report) int {
	if x, y := a.Article.Published.IsZero(), b.Article.Published.IsZero(); x != y {
		if x {
			return 1
		}
		return -1
	}
	return cmp.Or(a.Article.Published.Start.Compare(b.Article.Published.Start),
		cmp.Compare(a.Article.ID, b.Article.ID))
}
