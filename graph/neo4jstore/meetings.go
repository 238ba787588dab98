package neo4jstore

import (
	"cmp"
	"context"
	"slices"
	"time"

	"readout/graph"
)

// The statements that find meetings: where they start, then the conditions that all share. An empty
// list asks for nothing. The filter is one parameter, since the server makes a plan for every
// combination of the sizes of lists that are parameters themselves. Which start is taken depends on
// which parts of the filter are set; it is only about speed, since every condition is asked again
// but the group of parties that it starts from.
const (
	fromKeys = `UNWIND $f.keys AS k MATCH (m:Meeting {key: k})`

	fromParties = `CALL () {
			UNWIND $f.people AS k MATCH (:Person {key: k})-[:ATTENDED]->(m:Meeting) RETURN m
			UNION UNWIND $f.countries AS k MATCH (:Country {key: k})-[:ATTENDED]->(m:Meeting) RETURN m
			UNION UNWIND $f.organizations AS k
				MATCH (:Organization {key: k})-[:ATTENDED]->(m:Meeting) RETURN m
			UNION UNWIND $f.countries + $f.organizations AS k
				MATCH ()-[e:ATTENDED {onBehalfOf: k}]->(m:Meeting) RETURN m
		}`

	fromTopics = `UNWIND $f.topics AS k MATCH (:Topic {key: k})<-[:DISCUSSED]-(m:Meeting)`

	fromPlaces = `CALL () {
			UNWIND $f.at AS k MATCH (:Place {key: k})<-[:LOCATED_IN]-(m:Meeting) RETURN m
			UNION UNWIND $f.in AS k MATCH (:Country {key: k})<-[:LOCATED_IN]-(m:Meeting) RETURN m
			UNION UNWIND $f.in AS k
				MATCH (:Country {key: k})<-[:LOCATED_IN]-(:Place)<-[:LOCATED_IN]-(m:Meeting) RETURN m
		}`

	// Most meetings are known to the day, and then one range of the index has them; of the others
	// all that end later may have begun in time.
	fromDays = `CALL () {
			MATCH (m:Meeting) WHERE m.datePrecision = 'day' AND m.end >= $f.first AND m.end <= $f.last
				RETURN m
			UNION MATCH (m:Meeting) WHERE m.datePrecision IN ['week', 'month', 'year', 'interval']
				AND m.end >= $f.first RETURN m
		}`

	fromAll = `MATCH (m:Meeting)`
)

// conditions keep what passes the whole filter. A party is written as its label, a blank and its
// key.
const conditions = `
	WITH DISTINCT m
	WHERE (size($f.keys) = 0 OR m.key IN $f.keys)
		AND (size($f.statuses) = 0 OR m.status IN $f.statuses)
		AND (size($f.kinds) = 0 OR m.kind IN $f.kinds)
		AND (size($f.cameo) = 0 OR any(code IN $f.cameo WHERE m.cameo STARTS WITH code))
		AND ($f.since IS NULL OR m.end >= $f.since)
		AND ($f.until IS NULL OR m.start <= $f.until)
		AND (size($f.topics) = 0 OR EXISTS { (m)-[:DISCUSSED]->(t:Topic) WHERE t.key IN $f.topics })
		AND (size($f.at) + size($f.in) = 0
			OR EXISTS { (m)-[:LOCATED_IN]->(p:Place) WHERE p.key IN $f.at }
			OR EXISTS { (m)-[:LOCATED_IN]->(c:Country) WHERE c.key IN $f.in }
			OR EXISTS { (m)-[:LOCATED_IN]->(:Place)-[:LOCATED_IN]->(c:Country) WHERE c.key IN $f.in })
	CALL (m) {
		WITH m WHERE size($f.groups) > 0
		MATCH (p)-[e:ATTENDED]->(m)
		RETURN collect(labels(p)[0] + ' ' + p.key) + collect(e.onBehalfOfLabel + ' ' + e.onBehalfOf)
			AS parties
	}
	WITH m, parties
	WHERE all(group IN $f.groups WHERE any(party IN group WHERE party IN parties))
	RETURN 'Meeting', m`

// The statements that read what stands round the meetings of $keys[0], each row beginning with the
// meeting's key.
const (
	partiesOf = `UNWIND $keys[0] AS k MATCH (m:Meeting {key: k}) MATCH (p)-[e:ATTENDED]->(m)
		RETURN m.key, labels(p)[0], p.key, p.name, e`
	topicsOf = `UNWIND $keys[0] AS k MATCH (m:Meeting {key: k}) MATCH (m)-[:DISCUSSED]->(t)
		RETURN m.key, t`
	placesOf = `UNWIND $keys[0] AS k MATCH (m:Meeting {key: k}) MATCH (m)-[:LOCATED_IN]->(p)
		RETURN m.key, labels(p)[0], p.key, p.name`
	reportsOf = `UNWIND $keys[0] AS k MATCH (m:Meeting {key: k}) MATCH (a)-[e:REPORTS]->(m)
		RETURN m.key, a, e`
	countryNames      = `UNWIND $keys[0] AS k MATCH (n:Country {key: k}) RETURN n.key, n.name`
	organizationNames = `UNWIND $keys[0] AS k MATCH (n:Organization {key: k}) RETURN n.key, n.name`
)

// Meetings implements graph.Reader.
func (s *Store) Meetings(ctx context.Context, f graph.MeetingFilter) ([]graph.MeetingRecord, error) {
	start, p := meetingQuery(f)
	var records []graph.MeetingRecord
	err := s.readWhole(ctx, func(q query) error {
		records = nil
		err := q.nodes(start+conditions, params{"f": p}, func(n graph.Node) {
			records = append(records, graph.MeetingRecord{Meeting: n.(graph.Meeting)})
		})
		if err != nil {
			return err
		}
		slices.SortFunc(records, func(a, b graph.MeetingRecord) int {
			return cmp.Or(latestDate(a.Meeting.Date, b.Meeting.Date),
				cmp.Compare(a.Meeting.Key, b.Meeting.Key))
		})
		// Not before: the server orders strings by UTF-16, in which some keys change places.
		if f.Limit > 0 && len(records) > f.Limit {
			records = records[:f.Limit]
		}
		return q.surround(records)
	})
	return records, err
}

// meetingQuery chooses where to start, and gives the parameters of the whole statement.
func meetingQuery(f graph.MeetingFilter) (start string, p params) {
	groups := [][]string{}
	for _, g := range f.Parties {
		groups = append(groups, partyTexts(g))
	}
	var countries []graph.NodeID
	for _, code := range f.Countries {
		countries = append(countries, graph.NodeID{Label: graph.CountryLabel, Key: code})
	}
	if len(countries) > 0 {
		groups = append(groups, partyTexts(countries))
	}
	p = params{
		"groups": groups, "keys": validAll(f.Keys), "topics": validAll(f.Topics),
		"statuses": validAll(f.Statuses), "kinds": validAll(f.Kinds),
		"cameo": validAll(f.CAMEO),
		"since": dayValue(f.Since), "until": dayValue(f.Until),
		"first": dayValue(orDay(f.Since, graph.Day{Year: 1, Month: time.January, Day: 1})),
		"last":  dayValue(orDay(f.Until, graph.Day{Year: 9999, Month: time.December, Day: 31})),
		"at":    keysOf(f.Places, graph.PlaceLabel), "in": keysOf(f.Places, graph.CountryLabel),
		"people": []string{}, "countries": []string{}, "organizations": []string{},
	}
	first := countries
	if len(f.Parties) > 0 {
		first = f.Parties[0]
	}
	switch {
	case len(f.Keys) > 0:
		return fromKeys, p
	case len(f.Parties) > 0 || len(countries) > 0:
		p["groups"] = groups[1:]
		p["people"] = keysOf(first, graph.PersonLabel)
		p["countries"] = keysOf(first, graph.CountryLabel)
		p["organizations"] = keysOf(first, graph.OrganizationLabel)
		return fromParties, p
	case len(f.Topics) > 0:
		return fromTopics, p
	case len(f.Places) > 0:
		return fromPlaces, p
	case !f.Since.IsZero() || !f.Until.IsZero():
		return fromDays, p
	}
	return fromAll, p
}

func orDay(d, otherwise graph.Day) graph.Day {
	if d.IsZero() {
		return otherwise
	}
	return d
}

func partyTexts(ids []graph.NodeID) []string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id.Label) + " " + valid(id.Key)
	}
	return texts
}

func keysOf(ids []graph.NodeID, label graph.Label) []string {
	keys := []string{}
	for _, id := range ids {
		if id.Label == label {
			keys = append(keys, valid(id.Key))
		}
	}
	return keys
}

// surround adds what stands round the meetings.
func (q query) surround(records []graph.MeetingRecord) error {
	if len(records) == 0 {
		return nil
	}
	by := map[string]*graph.MeetingRecord{}
	keys := make([]string, len(records))
	for i := range records {
		keys[i] = records[i].Meeting.Key
		by[keys[i]] = &records[i]
	}
	if err := q.parties(keys, by); err != nil {
		return err
	}
	p := listOf(keys)
	err := q.each(topicsOf, p, func(r row) error {
		m := by[r.text(0)]
		m.Topics = append(m.Topics, topic(r.properties(1)))
		return nil
	})
	if err != nil {
		return err
	}
	err = q.each(placesOf, p, func(r row) error {
		m := by[r.text(0)]
		m.Places = append(m.Places, graph.Named{ID: r.id(1, 2), Name: r.text(3)})
		return nil
	})
	if err != nil {
		return err
	}
	err = q.each(reportsOf, p, func(r row) error {
		m, a := by[r.text(0)], article(r.properties(1))
		m.Articles = append(m.Articles, a)
		m.Reports = append(m.Reports, report(a.Key, m.Meeting.Key, r.properties(2)))
		return nil
	})
	sortRecords(records)
	return err
}

// parties adds who attended, and by name whom they stood for.
func (q query) parties(keys []string, by map[string]*graph.MeetingRecord) error {
	stoodFor := map[graph.Label][]string{}
	err := q.each(partiesOf, listOf(keys), func(r row) error {
		m := by[r.text(0)]
		a := relation(graph.AttendedType, r.id(1, 2), m.Meeting.ID(), r.properties(4)).(graph.Attended)
		m.Parties = append(m.Parties, graph.PartyRecord{ID: a.Party, Name: r.text(3), Role: a.Role,
			For: graph.Named{ID: a.OnBehalfOf}})
		stoodFor[a.OnBehalfOf.Label] = append(stoodFor[a.OnBehalfOf.Label], a.OnBehalfOf.Key)
		return nil
	})
	if err != nil {
		return err
	}
	names := map[graph.NodeID]string{}
	for label, statement := range map[graph.Label]string{
		graph.CountryLabel: countryNames, graph.OrganizationLabel: organizationNames,
	} {
		if len(stoodFor[label]) == 0 {
			continue
		}
		slices.Sort(stoodFor[label])
		err := q.each(statement, listOf(slices.Compact(stoodFor[label])), func(r row) error {
			names[graph.NodeID{Label: label, Key: r.text(0)}] = r.text(1)
			return nil
		})
		if err != nil {
			return err
		}
	}
	for _, m := range by {
		for i, p := range m.Parties {
			m.Parties[i].For.Name = names[p.For.ID]
		}
	}
	return nil
}

// sortRecords puts the lists of every record into the order of identities.
func sortRecords(records []graph.MeetingRecord) {
	for i := range records {
		m := &records[i]
		slices.SortFunc(m.Parties, func(a, b graph.PartyRecord) int { return a.ID.Compare(b.ID) })
		slices.SortFunc(m.Topics, func(a, b graph.Topic) int { return cmp.Compare(a.Key, b.Key) })
		slices.SortFunc(m.Places, func(a, b graph.Named) int { return a.ID.Compare(b.ID) })
		slices.SortFunc(m.Reports, func(a, b graph.Reports) int {
			return cmp.Compare(a.Article, b.Article)
		})
		slices.SortFunc(m.Articles, func(a, b graph.ArticleNode) int { return cmp.Compare(a.Key, b.Key) })
	}
}
