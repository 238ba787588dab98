package sqlitestore

import "readout/graph"

var people = nodeTable[graph.Person]{
	put: `INSERT INTO person (key, name, aliases, first_seen, last_seen) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
			first_seen = excluded.first_seen, last_seen = excluded.last_seen`,
	drop: `DELETE FROM person WHERE key = ?`,
	one:  `SELECT key, name, aliases, first_seen, last_seen FROM person WHERE key = ?`,
	all:  `SELECT key, name, aliases, first_seen, last_seen FROM person ORDER BY key`,
	bind: func(n graph.Person) []any {
		return []any{n.Key, n.Name, jsonText(n.Aliases), n.FirstSeen.String(), n.LastSeen.String()}
	},
	scan: func(r *row) graph.Person {
		return graph.Person{Key: r.text(), Name: r.text(), Aliases: r.strings(), FirstSeen: r.day(),
			LastSeen: r.day()}
	},
}

var countries = nodeTable[graph.Country]{
	put: `INSERT INTO country (key, name, official_name, iso3) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, official_name = excluded.official_name,
			iso3 = excluded.iso3`,
	drop: `DELETE FROM country WHERE key = ?`,
	one:  `SELECT key, name, official_name, iso3 FROM country WHERE key = ?`,
	all:  `SELECT key, name, official_name, iso3 FROM country ORDER BY key`,
	bind: func(n graph.Country) []any { return []any{n.Key, n.Name, n.OfficialName, n.ISO3} },
	scan: func(r *row) graph.Country {
		return graph.Country{Key: r.text(), Name: r.text(), OfficialName: r.text(), ISO3: r.text()}
	},
}

var organizations = nodeTable[graph.Organization]{
	put: `INSERT INTO organization (key, name, aliases, acronym, kind) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
			acronym = excluded.acronym, kind = excluded.kind`,
	drop: `DELETE FROM organization WHERE key = ?`,
	one:  `SELECT key, name, aliases, acronym, kind FROM organization WHERE key = ?`,
	all:  `SELECT key, name, aliases, acronym, kind FROM organization ORDER BY key`,
	bind: func(n graph.Organization) []any {
		return []any{n.Key, n.Name, jsonText(n.Aliases), n.Acronym, string(n.Kind)}
	},
	scan: func(r *row) graph.Organization {
		return graph.Organization{Key: r.text(), Name: r.text(), Aliases: r.strings(),
			Acronym: r.text(), Kind: graph.OrgKind(r.text())}
	},
}

var places = nodeTable[graph.Place]{
	put: `INSERT INTO place (key, name, kind, latitude, longitude) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, kind = excluded.kind,
			latitude = excluded.latitude, longitude = excluded.longitude`,
	drop: `DELETE FROM place WHERE key = ?`,
	one:  `SELECT key, name, kind, latitude, longitude FROM place WHERE key = ?`,
	all:  `SELECT key, name, kind, latitude, longitude FROM place ORDER BY key`,
	bind: func(n graph.Place) []any {
		if n.Location == nil {
			return []any{n.Key, n.Name, string(n.Kind), nil, nil}
		}
		return []any{n.Key, n.Name, string(n.Kind), n.Location.Latitude, n.Location.Longitude}
	},
	scan: func(r *row) graph.Place {
		p := graph.Place{Key: r.text(), Name: r.text(), Kind: graph.PlaceKind(r.text())}
		if !r.isNull() {
			p.Location = &graph.Point{Latitude: r.float(), Longitude: r.float()}
		}
		return p
	},
}

var topics = nodeTable[graph.Topic]{
	put: `INSERT INTO topic (key, name, aliases, area) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, aliases = excluded.aliases,
			area = excluded.area`,
	drop: `DELETE FROM topic WHERE key = ?`,
	one:  `SELECT key, name, aliases, area FROM topic WHERE key = ?`,
	all:  `SELECT key, name, aliases, area FROM topic ORDER BY key`,
	bind: func(n graph.Topic) []any { return []any{n.Key, n.Name, jsonText(n.Aliases), n.Area} },
	scan: func(r *row) graph.Topic {
		return graph.Topic{Key: r.text(), Name: r.text(), Aliases: r.strings(), Area: r.text()}
	},
}

var meetings = nodeTable[graph.Meeting]{
	put: `INSERT INTO meeting (key, name, kind, mode, status, first, last, precision, sources, cameo,
			plover) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, kind = excluded.kind, mode = excluded.mode,
			status = excluded.status, first = excluded.first, last = excluded.last,
			precision = excluded.precision, sources = excluded.sources, cameo = excluded.cameo,
			plover = excluded.plover`,
	drop: `DELETE FROM meeting WHERE key = ?`,
	one:  `SELECT ` + meetingColumns + ` FROM meeting m WHERE m.key = ?`,
	all:  `SELECT ` + meetingColumns + ` FROM meeting m ORDER BY m.key`,
	bind: func(n graph.Meeting) []any {
		return []any{n.Key, n.Name, string(n.Kind), string(n.Mode), string(n.Status),
			n.Date.Start.String(), n.Date.End.String(), string(n.Date.Precision), n.Sources, n.CAMEO,
			n.PLOVER}
	},
	scan: func(r *row) graph.Meeting {
		return graph.Meeting{Key: r.text(), Name: r.text(), Kind: graph.MeetingKind(r.text()),
			Mode: graph.Mode(r.text()), Status: graph.Status(r.text()), Date: r.date(),
			Sources: r.int(), CAMEO: r.text(), PLOVER: r.text()}
	},
}

const meetingColumns = `m.key, m.name, m.kind, m.mode, m.status, m.first, m.last, m.precision,
	m.sources, m.cameo, m.plover`

var articles = nodeTable[graph.ArticleNode]{
	put: `INSERT INTO article (key, name, title, url, first, last, precision, publisher, language,
			sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET name = excluded.name, title = excluded.title, url = excluded.url,
			first = excluded.first, last = excluded.last, precision = excluded.precision,
			publisher = excluded.publisher, language = excluded.language, sha256 = excluded.sha256`,
	drop: `DELETE FROM article WHERE key = ?`,
	one:  `SELECT ` + articleColumns + ` FROM article a WHERE a.key = ?`,
	all:  `SELECT ` + articleColumns + ` FROM article a ORDER BY a.key`,
	bind: func(n graph.ArticleNode) []any {
		return []any{n.Key, n.Name, n.Title, n.URL, n.Published.Start.String(),
			n.Published.End.String(), string(n.Published.Precision), n.Publisher, n.Language, n.SHA256}
	},
	scan: func(r *row) graph.ArticleNode {
		return graph.ArticleNode{Key: r.text(), Name: r.text(), Title: r.text(), URL: r.text(),
			Published: r.date(), Publisher: r.text(), Language: r.text(), SHA256: r.text()}
	},
}

const articleColumns = `a.key, a.name, a.title, a.url, a.first, a.last, a.precision, a.publisher,
	a.language, a.sha256`
