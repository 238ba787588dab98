package neo4jstore

import "readout/graph"

// shape is how the relations of one type are written: which labels they join, the properties that
// tell several of one type between two nodes apart, and the others. In a row r[0] is the key of the
// node that the relation leads to.
type shape struct {
	ends  [][2]graph.Label
	which string
	set   string
}

// shapes lists all that may be joined. Statements are made of this table alone. Of each type the
// ends come first that are joined by sums over articles: these are what one more article merges,
// and then one statement does (see layers).
var shapes = map[graph.RelType]shape{
	graph.AttendedType: {
		ends: [][2]graph.Label{
			{graph.PersonLabel, graph.MeetingLabel},
			{graph.CountryLabel, graph.MeetingLabel},
			{graph.OrganizationLabel, graph.MeetingLabel},
		},
		set: `SET e.role = r[1], e.onBehalfOf = r[2], e.onBehalfOfLabel = r[3]`,
	},
	graph.MetWithType: {
		ends: [][2]graph.Label{{graph.PersonLabel, graph.PersonLabel}},
		set:  `SET e.meetings = r[1], e.first = r[2], e.last = r[3]`,
	},
	graph.DiscussedType: {
		ends: [][2]graph.Label{
			{graph.PersonLabel, graph.TopicLabel},
			{graph.MeetingLabel, graph.TopicLabel},
		},
		set: `SET e.count = r[1], e.first = r[2], e.last = r[3]`,
	},
	graph.LocatedInType: {
		ends: [][2]graph.Label{
			{graph.PlaceLabel, graph.CountryLabel},
			{graph.MeetingLabel, graph.PlaceLabel},
			{graph.MeetingLabel, graph.CountryLabel},
		},
	},
	graph.RepresentsType: {
		ends: [][2]graph.Label{
			{graph.PersonLabel, graph.CountryLabel},
			{graph.PersonLabel, graph.OrganizationLabel},
		},
		which: ` {which: r[1]}`,
		set: `SET e.title = r[2], e.first = r[3], e.last = r[4], e.article = r[5], e.start = r[6],
			e.end = r[7]`,
	},
	graph.PartOfType: {
		ends: [][2]graph.Label{{graph.MeetingLabel, graph.MeetingLabel}},
	},
	graph.ConcernsType: {
		ends: [][2]graph.Label{
			{graph.TopicLabel, graph.CountryLabel},
			{graph.TopicLabel, graph.PlaceLabel},
			{graph.TopicLabel, graph.OrganizationLabel},
		},
	},
	graph.MentionsType: {
		ends: [][2]graph.Label{
			{graph.ArticleLabel, graph.PersonLabel},
			{graph.ArticleLabel, graph.CountryLabel},
			{graph.ArticleLabel, graph.OrganizationLabel},
			{graph.ArticleLabel, graph.PlaceLabel},
			{graph.ArticleLabel, graph.TopicLabel},
		},
		set: `SET e.count = r[1], e.start = r[2], e.end = r[3]`,
	},
	graph.ReportsType: {
		ends: [][2]graph.Label{{graph.ArticleLabel, graph.MeetingLabel}},
		set: `SET e.quote = r[1], e.start = r[2], e.end = r[3], e.quotes = r[4], e.starts = r[5],
			e.ends = r[6], e.kind = r[7], e.status = r[8], e.date = r[9], e.place = r[10],
			e.who = r[11], e.topics = r[12], e.confidence = r[13], e.rule = r[14]`,
	},
}

// joint is the kind of relation that one part of a statement writes.
type joint struct {
	relType  graph.RelType
	from, to graph.Label
}

func jointOf(id graph.RelID) joint { return joint{id.Type, id.From.Label, id.To.Label} }

// match finds both ends. A row is the key of the node that the relations come from and a list of
// relations, so that this node is looked up once.
func (j joint) match() string {
	return `UNWIND $rows AS g MATCH (a:` + string(j.from) + ` {key: g[0]}) UNWIND g[1] AS r MATCH (b:` +
		string(j.to) + ` {key: r[0]}) `
}

func (j joint) arrow() string {
	return `(a)-[e:` + string(j.relType) + shapes[j.relType].which + `]->(b) `
}

// create writes relations that were not there.
func (j joint) create() string {
	return j.match() + `CREATE ` + j.arrow() + shapes[j.relType].set + ` RETURN count(*)`
}

// merge writes relations that may be there.
func (j joint) merge() string {
	return j.match() + `MERGE ` + j.arrow() + shapes[j.relType].set + ` RETURN count(*)`
}

// drop takes relations away.
func (j joint) drop() string {
	return j.match() + `MATCH ` + j.arrow() + `DELETE e RETURN count(*)`
}

// relationRow is the row of the relation of that identity.
func relationRow(id graph.RelID, rel graph.Relation) []any {
	r := []any{id.To.Key}
	switch e := rel.(type) {
	case graph.Attended:
		return append(r, textValue(e.Role), textValue(e.OnBehalfOf.Key), textValue(e.OnBehalfOf.Label))
	case graph.MetWith:
		return append(r, int64(e.Meetings), dayValue(e.First), dayValue(e.Last))
	case graph.Discussed:
		return append(r, intValue(e.Count), dayValue(e.First), dayValue(e.Last))
	case graph.Represents:
		return append(r, id.Which, e.Title, dayValue(e.First), dayValue(e.Last),
			textValue(e.Article), intValue(e.Start), intValue(e.End))
	case graph.Mentions:
		return append(r, int64(e.Count), intValue(e.Start), intValue(e.End))
	case graph.Reports:
		return append(r, reportValues(e)...)
	}
	return r
}

func reportValues(e graph.Reports) []any {
	values := make([]any, 6, 14)
	if len(e.Evidence) > 0 {
		first := e.Evidence[0]
		copy(values, []any{first.Text, int64(first.Start), int64(first.End)})
	}
	if len(e.Evidence) > 1 {
		var quotes []string
		var starts, ends []int64
		for _, s := range e.Evidence {
			quotes = append(quotes, s.Text)
			starts = append(starts, int64(s.Start))
			ends = append(ends, int64(s.End))
		}
		copy(values[3:], []any{quotes, starts, ends})
	}
	var confidence any
	if e.Confidence != 0 {
		confidence = e.Confidence
	}
	return append(values, textValue(e.Kind), textValue(e.Status), textValue(e.Date.String()),
		textValue(e.Place), textsValue(e.Who), textsValue(e.Topics), confidence, textValue(e.Rule))
}

// relation reads a relation of that type between two nodes.
func relation(t graph.RelType, from, to graph.NodeID, p properties) graph.Relation {
	switch t {
	case graph.AttendedType:
		return graph.Attended{Party: from, Meeting: to.Key, Role: graph.Role(p.text("role")),
			OnBehalfOf: graph.NodeID{Label: graph.Label(p.text("onBehalfOfLabel")),
				Key: p.text("onBehalfOf")}}
	case graph.MetWithType:
		return graph.MetWith{A: from.Key, B: to.Key, Meetings: p.int("meetings"),
			First: p.day("first"), Last: p.day("last")}
	case graph.DiscussedType:
		return graph.Discussed{From: from, Topic: to.Key, Count: p.int("count"),
			First: p.day("first"), Last: p.day("last")}
	case graph.LocatedInType:
		return graph.LocatedIn{From: from, To: to}
	case graph.RepresentsType:
		return graph.Represents{Person: from.Key, To: to, Title: p.text("title"),
			First: p.day("first"), Last: p.day("last"), Article: graph.ArticleID(p.text("article")),
			Start: p.int("start"), End: p.int("end")}
	case graph.PartOfType:
		return graph.PartOf{Meeting: from.Key, Whole: to.Key}
	case graph.ConcernsType:
		return graph.Concerns{Topic: from.Key, To: to}
	case graph.MentionsType:
		return graph.Mentions{Article: graph.ArticleID(from.Key), To: to, Count: p.int("count"),
			Start: p.int("start"), End: p.int("end")}
	case graph.ReportsType:
		return report(from.Key, to.Key, p)
	}
	return nil
}

func report(article, meeting string, p properties) graph.Reports {
	r := graph.Reports{Article: graph.ArticleID(article), Meeting: meeting,
		Kind: graph.MeetingKind(p.text("kind")), Status: graph.Status(p.text("status")),
		Place: p.text("place"), Who: p.texts("who"), Topics: p.texts("topics"),
		Confidence: p.float("confidence"), Rule: p.text("rule")}
	r.Date, _ = graph.ParseDate(p.text("date")) // written by its String
	quotes, starts, ends := p.texts("quotes"), p.ints("starts"), p.ints("ends")
	if len(quotes) == 0 && p["end"] != nil {
		quotes, starts, ends = []string{p.text("quote")}, []int{p.int("start")}, []int{p.int("end")}
	}
	for i := range quotes {
		r.Evidence = append(r.Evidence, graph.Span{Start: starts[i], End: ends[i], Text: quotes[i]})
	}
	return r
}
