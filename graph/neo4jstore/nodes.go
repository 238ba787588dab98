package neo4jstore

import (
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// One statement for each label. A row begins with key, name and folded names; a null takes a
// property away.
const (
	putPeople = `UNWIND $rows AS r MERGE (n:Person {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.aliases = r[3], n.firstSeen = r[4], n.lastSeen = r[5]
		RETURN count(*)`
	putCountries = `UNWIND $rows AS r MERGE (n:Country {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.officialName = r[3], n.iso3 = r[4]
		RETURN count(*)`
	putOrganizations = `UNWIND $rows AS r MERGE (n:Organization {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.aliases = r[3], n.acronym = r[4], n.kind = r[5]
		RETURN count(*)`
	putPlaces = `UNWIND $rows AS r MERGE (n:Place {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.kind = r[3], n.location = r[4]
		RETURN count(*)`
	putTopics = `UNWIND $rows AS r MERGE (n:Topic {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.aliases = r[3], n.area = r[4]
		RETURN count(*)`
	putMeetings = `UNWIND $rows AS r MERGE (n:Meeting {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.kind = r[3], n.mode = r[4], n.status = r[5],
			n.start = r[6], n.end = r[7], n.datePrecision = r[8], n.sources = r[9],
			n.cameo = r[10], n.plover = r[11]
		RETURN count(*)`
	putArticles = `UNWIND $rows AS r MERGE (n:Article {key: r[0]})
		SET n.name = r[1], n.folded = r[2], n.title = r[3], n.url = r[4], n.published = r[5],
			n.publishedAs = r[6], n.publisher = r[7], n.language = r[8], n.sha256 = r[9]
		RETURN count(*)`
)

// putNodes writes nodes of all labels, in the order of graph.Labels.
var putNodes = bundleOf(putPeople, putCountries, putOrganizations, putPlaces, putTopics, putMeetings,
	putArticles)

// dropNodes takes nodes of all labels away; what joined them must be gone.
var dropNodes = bundleOf(
	`UNWIND $rows AS r MATCH (n:Person {key: r[0]}) DELETE n RETURN count(*)`,
	`UNWIND $rows AS r MATCH (n:Country {key: r[0]}) DELETE n RETURN count(*)`,
	`UNWIND $rows AS r MATCH (n:Organization {key: r[0]}) DELETE n RETURN count(*)`,
	`UNWIND $rows AS r MATCH (n:Place {key: r[0]}) DELETE n RETURN count(*)`,
	`UNWIND $rows AS r MATCH (n:Topic {key: r[0]}) DELETE n RETURN count(*)`,
	`UNWIND $rows AS r MATCH (n:Meeting {key: r[0]}) DELETE n RETURN count(*)`,
	`UNWIND $rows AS r MATCH (n:Article {key: r[0]}) DELETE n RETURN count(*)`,
)

// nodeRow is the row of a node.
func nodeRow(n graph.Node) []any {
	named := graph.NamesOf(n)
	r := []any{named.ID.Key, named.Name, textsValue(named.Folded())}
	switch n := n.(type) {
	case graph.Person:
		return append(r, textsValue(n.Aliases), dayValue(n.FirstSeen), dayValue(n.LastSeen))
	case graph.Country:
		return append(r, textValue(n.OfficialName), textValue(n.ISO3))
	case graph.Organization:
		return append(r, textsValue(n.Aliases), textValue(n.Acronym), textValue(n.Kind))
	case graph.Place:
		return append(r, textValue(n.Kind), pointValue(n.Location))
	case graph.Topic:
		return append(r, textsValue(n.Aliases), textValue(n.Area))
	case graph.Meeting:
		return append(r, textValue(n.Kind), textValue(n.Mode), textValue(n.Status),
			dayValue(n.Date.Start), dayValue(n.Date.End), textValue(n.Date.Precision),
			int64(n.Sources), textValue(n.CAMEO), textValue(n.PLOVER))
	case graph.ArticleNode:
		as := ""
		if n.Published.Precision != graph.ByDay {
			as = n.Published.String()
		}
		return append(r, textValue(n.Title), textValue(n.URL), dayValue(n.Published.Start),
			textValue(as), textValue(n.Publisher), textValue(n.Language), textValue(n.SHA256))
	}
	return r
}

// node reads a node of that label.
func node(label graph.Label, p properties) graph.Node {
	key, name := p.text("key"), p.text("name")
	switch label {
	case graph.PersonLabel:
		return graph.Person{Key: key, Name: name, Aliases: p.texts("aliases"),
			FirstSeen: p.day("firstSeen"), LastSeen: p.day("lastSeen")}
	case graph.CountryLabel:
		return graph.Country{Key: key, Name: name, OfficialName: p.text("officialName"),
			ISO3: p.text("iso3")}
	case graph.OrganizationLabel:
		return graph.Organization{Key: key, Name: name, Aliases: p.texts("aliases"),
			Acronym: p.text("acronym"), Kind: graph.OrgKind(p.text("kind"))}
	case graph.PlaceLabel:
		return graph.Place{Key: key, Name: name, Kind: graph.PlaceKind(p.text("kind")),
			Location: p.point("location")}
	case graph.TopicLabel:
		return topic(p)
	case graph.MeetingLabel:
		return meeting(p)
	case graph.ArticleLabel:
		return article(p)
	}
	return nil
}

func topic(p properties) graph.Topic {
	return graph.Topic{Key: p.text("key"), Name: p.text("name"), Aliases: p.texts("aliases"),
		Area: p.text("area")}
}

func meeting(p properties) graph.Meeting {
	return graph.Meeting{Key: p.text("key"), Name: p.text("name"),
		Kind: graph.MeetingKind(p.text("kind")), Mode: graph.Mode(p.text("mode")),
		Status: graph.Status(p.text("status")), Sources: p.int("sources"),
		Date: graph.Date{Start: p.day("start"), End: p.day("end"),
			Precision: graph.Precision(p.text("datePrecision"))},
		CAMEO: p.text("cameo"), PLOVER: p.text("plover")}
}

func article(p properties) graph.ArticleNode {
	a := graph.ArticleNode{Key: p.text("key"), Name: p.text("name"), Title: p.text("title"),
		URL: p.text("url"), Publisher: p.text("publisher"), Language: p.text("language"),
		SHA256: p.text("sha256")}
	if as := p.text("publishedAs"); as != "" {
		a.Published, _ = graph.ParseDate(as) // written by its String
	} else if d := p.day("published"); !d.IsZero() {
		a.Published = graph.OnDay(d)
	}
	return a
}

// wgs84 is the number of the coordinate system in which x is the longitude.
const wgs84 = 4326

func pointValue(p *graph.Point) any {
	if p == nil {
		return nil
	}
	return neo4j.Point2D{X: p.Longitude, Y: p.Latitude, SpatialRefId: wgs84}
}

func (p properties) point(name string) *graph.Point {
	v, ok := p[name].(neo4j.Point2D)
	if !ok {
		return nil
	}
	return &graph.Point{Latitude: v.Y, Longitude: v.X}
}
