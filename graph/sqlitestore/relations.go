package sqlitestore

import "readout/graph"

var attended = relTable[graph.Attended]{
	put: `INSERT INTO attended (meeting, party_label, party, role, behalf_label, behalf)
			VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET role = excluded.role, behalf_label = excluded.behalf_label,
			behalf = excluded.behalf`,
	drop: `DELETE FROM attended WHERE party_label = ? AND party = ? AND meeting = ?`,
	all: `SELECT meeting, party_label, party, role, behalf_label, behalf FROM attended
		ORDER BY party_label, party, meeting`,
	bind: func(r graph.Attended) []any {
		return []any{r.Meeting, string(r.Party.Label), r.Party.Key, string(r.Role),
			string(r.OnBehalfOf.Label), r.OnBehalfOf.Key}
	},
	scan: func(r *row) graph.Attended {
		return graph.Attended{Meeting: r.text(), Party: r.node(), Role: graph.Role(r.text()),
			OnBehalfOf: r.node()}
	},
	dropID: func(id graph.RelID) []any { return []any{string(id.From.Label), id.From.Key, id.To.Key} },
}

var metWith = relTable[graph.MetWith]{
	put: `INSERT INTO met_with (a, b, meetings, first, last) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET meetings = excluded.meetings, first = excluded.first,
			last = excluded.last`,
	drop: `DELETE FROM met_with WHERE a = ? AND b = ?`,
	all:  `SELECT a, b, meetings, first, last FROM met_with ORDER BY a, b`,
	bind: func(r graph.MetWith) []any {
		return []any{r.A, r.B, r.Meetings, r.First.String(), r.Last.String()}
	},
	scan: func(r *row) graph.MetWith {
		return graph.MetWith{A: r.text(), B: r.text(), Meetings: r.int(), First: r.day(),
			Last: r.day()}
	},
	dropID: keys,
}

// keys are the keys of the two ends, for a type whose ends have one label each.
func keys(id graph.RelID) []any { return []any{id.From.Key, id.To.Key} }

var discussed = relTable[graph.Discussed]{
	put: `INSERT INTO discussed (from_label, from_key, topic, count, first, last)
			VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET count = excluded.count, first = excluded.first,
			last = excluded.last`,
	drop: `DELETE FROM discussed WHERE from_label = ? AND from_key = ? AND topic = ?`,
	all: `SELECT from_label, from_key, topic, count, first, last FROM discussed
		ORDER BY from_label, from_key, topic`,
	bind: func(r graph.Discussed) []any {
		return []any{string(r.From.Label), r.From.Key, r.Topic, r.Count, r.First.String(),
			r.Last.String()}
	},
	scan: func(r *row) graph.Discussed {
		return graph.Discussed{From: r.node(), Topic: r.text(), Count: r.int(), First: r.day(),
			Last: r.day()}
	},
	dropID: func(id graph.RelID) []any { return []any{string(id.From.Label), id.From.Key, id.To.Key} },
}

var locatedIn = relTable[graph.LocatedIn]{
	put: `INSERT INTO located_in (from_label, from_key, to_label, to_key) VALUES (?, ?, ?, ?)
		ON CONFLICT DO NOTHING`,
	drop: `DELETE FROM located_in
		WHERE from_label = ? AND from_key = ? AND to_label = ? AND to_key = ?`,
	all: `SELECT from_label, from_key, to_label, to_key FROM located_in
		ORDER BY from_label, from_key, to_label, to_key`,
	bind: func(r graph.LocatedIn) []any { return ends(r.ID()) },
	scan: func(r *row) graph.LocatedIn { return graph.LocatedIn{From: r.node(), To: r.node()} },

	dropID: ends,
}

// ends are labels and keys of both ends.
func ends(id graph.RelID) []any {
	return []any{string(id.From.Label), id.From.Key, string(id.To.Label), id.To.Key}
}

// fromKey is the key of one end and label and key of the other.
func fromKey(id graph.RelID) []any {
	return []any{id.From.Key, string(id.To.Label), id.To.Key}
}

var represents = relTable[graph.Represents]{
	put: `INSERT INTO represents (person, to_label, to_key, which, title, first, last, article, start,
			end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET title = excluded.title, first = excluded.first,
			last = excluded.last, article = excluded.article, start = excluded.start,
			end = excluded.end`,
	drop: `DELETE FROM represents WHERE person = ? AND to_label = ? AND to_key = ? AND which = ?`,
	all: `SELECT person, to_label, to_key, title, first, last, article, start, end FROM represents
		ORDER BY person, to_label, to_key, which`,
	bind: func(r graph.Represents) []any {
		return []any{r.Person, string(r.To.Label), r.To.Key, r.ID().Which, r.Title,
			r.First.String(), r.Last.String(), string(r.Article), r.Start, r.End}
	},
	scan: func(r *row) graph.Represents {
		return graph.Represents{Person: r.text(), To: r.node(), Title: r.text(), First: r.day(),
			Last: r.day(), Article: graph.ArticleID(r.text()), Start: r.int(), End: r.int()}
	},
	dropID: func(id graph.RelID) []any { return append(fromKey(id), id.Which) },
}

var partOf = relTable[graph.PartOf]{
	put:    `INSERT INTO part_of (meeting, whole) VALUES (?, ?) ON CONFLICT DO NOTHING`,
	drop:   `DELETE FROM part_of WHERE meeting = ? AND whole = ?`,
	all:    `SELECT meeting, whole FROM part_of ORDER BY meeting, whole`,
	bind:   func(r graph.PartOf) []any { return []any{r.Meeting, r.Whole} },
	scan:   func(r *row) graph.PartOf { return graph.PartOf{Meeting: r.text(), Whole: r.text()} },
	dropID: keys,
}

var concerns = relTable[graph.Concerns]{
	put:    `INSERT INTO concerns (topic, to_label, to_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
	drop:   `DELETE FROM concerns WHERE topic = ? AND to_label = ? AND to_key = ?`,
	all:    `SELECT topic, to_label, to_key FROM concerns ORDER BY topic, to_label, to_key`,
	bind:   func(r graph.Concerns) []any { return fromKey(r.ID()) },
	scan:   func(r *row) graph.Concerns { return graph.Concerns{Topic: r.text(), To: r.node()} },
	dropID: fromKey,
}

var mentions = relTable[graph.Mentions]{
	put: `INSERT INTO mentions (article, to_label, to_key, count, start, end)
			VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET count = excluded.count, start = excluded.start,
			end = excluded.end`,
	drop: `DELETE FROM mentions WHERE article = ? AND to_label = ? AND to_key = ?`,
	all: `SELECT article, to_label, to_key, count, start, end FROM mentions
		ORDER BY article, to_label, to_key`,
	bind: func(r graph.Mentions) []any {
		return []any{string(r.Article), string(r.To.Label), r.To.Key, r.Count, r.Start, r.End}
	},
	scan: func(r *row) graph.Mentions {
		return graph.Mentions{Article: graph.ArticleID(r.text()), To: r.node(), Count: r.int(),
			Start: r.int(), End: r.int()}
	},
	dropID: fromKey,
}

var reports = relTable[graph.Reports]{
	put: `INSERT INTO reports (article, meeting, evidence, kind, status, first, last, precision,
			place, who, topics, confidence, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET evidence = excluded.evidence, kind = excluded.kind,
			status = excluded.status, first = excluded.first, last = excluded.last,
			precision = excluded.precision, place = excluded.place, who = excluded.who,
			topics = excluded.topics, confidence = excluded.confidence, rule = excluded.rule`,
	drop: `DELETE FROM reports WHERE article = ? AND meeting = ?`,
	all:  `SELECT ` + reportColumns + ` FROM reports ORDER BY article, meeting`,
	bind: func(r graph.Reports) []any {
		return []any{string(r.Article), r.Meeting, jsonText(r.Evidence), string(r.Kind),
			string(r.Status), r.Date.Start.String(), r.Date.End.String(), string(r.Date.Precision),
			r.Place, jsonText(r.Who), jsonText(r.Topics), r.Confidence, r.Rule}
	},
	scan: func(r *row) graph.Reports {
		p := graph.Reports{Article: graph.ArticleID(r.text()), Meeting: r.text()}
		r.json(&p.Evidence)
		if len(p.Evidence) == 0 {
			p.Evidence = nil
		}
		p.Kind, p.Status = graph.MeetingKind(r.text()), graph.Status(r.text())
		p.Date, p.Place, p.Who, p.Topics = r.date(), r.text(), r.strings(), r.strings()
		p.Confidence, p.Rule = r.float(), r.text()
		return p
	},
	dropID: keys,
}

const reportColumns = `article, meeting, evidence, kind, status, first, last, precision, place, who,
	topics, confidence, rule`
