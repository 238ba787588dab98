package sqlitestore

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/graph"
)

// condition is one thing that a filter asks of a meeting, in SQL that never holds anything of the
// filter: what is asked for is bound, as one JSON array, to every "?".
type condition struct {
	check      string // is so for the meeting m
	candidates string // selects their keys, some more than once; "" when no index helps
	list       string // the JSON array
}

// args are the values to bind to a piece of the condition.
func (c condition) args(sql string) []any {
	return slices.Repeat([]any{c.list}, strings.Count(sql, "?"))
}

// Nodes are given as arrays of two, label and key.
const (
	partyCheck = `EXISTS (SELECT 1 FROM attended a WHERE a.meeting = m.key AND (
		(a.party_label, a.party) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))
		OR (a.behalf_label, a.behalf) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))))`
	partyCandidates = `
		SELECT a.meeting AS key FROM json_each(?) p CROSS JOIN attended a
			ON a.party_label = p.value ->> 0 AND a.party = p.value ->> 1
		UNION ALL SELECT a.meeting FROM json_each(?) p CROSS JOIN attended a
			ON a.behalf_label = p.value ->> 0 AND a.behalf = p.value ->> 1
			AND a.behalf_label > ''`
	topicCheck = `EXISTS (SELECT 1 FROM discussed d WHERE d.from_label = 'Meeting'
		AND d.from_key = m.key AND d.topic IN (SELECT value FROM json_each(?)))`
	topicCandidates = `SELECT d.from_key AS key FROM json_each(?) t CROSS JOIN discussed d
		ON d.topic = t.value AND d.from_label = 'Meeting'`
	placeCheck = `EXISTS (SELECT 1 FROM located_in l WHERE l.from_label = 'Meeting'
		AND l.from_key = m.key AND (
			(l.to_label, l.to_key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))
			OR EXISTS (SELECT 1 FROM located_in c WHERE c.from_label = l.to_label
				AND c.from_key = l.to_key AND (c.to_label, c.to_key)
				IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)))))`
	placeCandidates = `
		SELECT l.from_key AS key FROM json_each(?) p CROSS JOIN located_in l
			ON l.to_label = p.value ->> 0 AND l.to_key = p.value ->> 1 AND l.from_label = 'Meeting'
		UNION ALL SELECT l.from_key FROM json_each(?) p CROSS JOIN located_in c
			ON c.to_label = p.value ->> 0 AND c.to_key = p.value ->> 1
			CROSS JOIN located_in l ON l.to_label = c.from_label AND l.to_key = c.from_key
				AND l.from_label = 'Meeting'`
	keyCheck      = `m.key IN (SELECT value FROM json_each(?))`
	keyCandidates = `SELECT value AS key FROM json_each(?)`
	statusCheck   = `hex(m.status) IN (SELECT value FROM json_each(?))`
	kindCheck     = `hex(m.kind) IN (SELECT value FROM json_each(?))`
	cameoCheck    = `EXISTS (SELECT 1 FROM json_each(?) c WHERE hex(m.cameo) LIKE c.value || '%')`
	sinceCheck    = `m.last >= (SELECT value FROM json_each(?))`
	untilCheck    = `m.first > '' AND m.first <= (SELECT value FROM json_each(?))`
)

// conditions are what the filter asks.
func conditions(f graph.MeetingFilter) []condition {
	var all []condition
	add := func(check, candidates string, wanted bool, list string) {
		if wanted {
			all = append(all, condition{check, candidates, list})
		}
	}
	for _, group := range f.Parties {
		add(partyCheck, partyCandidates, true, nodeList(group))
	}
	var countries []graph.NodeID
	for _, code := range f.Countries {
		countries = append(countries, graph.NodeID{Label: graph.CountryLabel, Key: code})
	}
	add(partyCheck, partyCandidates, len(countries) > 0, nodeList(countries))
	add(topicCheck, topicCandidates, len(f.Topics) > 0, textList(f.Topics))
	add(placeCheck, placeCandidates, len(f.Places) > 0, nodeList(f.Places))
	add(keyCheck, keyCandidates, len(f.Keys) > 0, textList(f.Keys))
	add(statusCheck, "", len(f.Statuses) > 0, hexList(f.Statuses))
	add(kindCheck, "", len(f.Kinds) > 0, hexList(f.Kinds))
	add(cameoCheck, "", len(f.CAMEO) > 0, hexList(f.CAMEO))
	add(sinceCheck, "", !f.Since.IsZero(), textList([]string{f.Since.String()}))
	add(untilCheck, "", !f.Until.IsZero(), textList([]string{f.Until.String()}))
	return all
}

// textList is a JSON array of what may be keys. What is none is left out, since JSON would make
// another text of it.
func textList(list []string) string {
	var kept []string
	for _, s := range list {
		if mayBeKey(s) {
			kept = append(kept, s)
		}
	}
	return jsonText(kept)
}

func mayBeKey(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl)
}

// hexList is a JSON array of texts that may hold anything, in hexadecimal as SQLite's hex has it.
func hexList[S ~string](list []S) string {
	var texts []string
	for _, s := range list {
		texts = append(texts, fmt.Sprintf("%X", string(s)))
	}
	return jsonText(texts)
}

func nodeList(ids []graph.NodeID) string {
	var list []json.RawMessage
	for _, id := range ids {
		if id.Label != "" && mayBeKey(id.Key) {
			list = append(list, json.RawMessage(jsonText([]string{string(id.Label), id.Key})))
		}
	}
	return jsonText(list)
}

// few is how many meetings may pass a condition for it to lead the search.
const few = 500

// leading chooses the condition whose candidates are looked through: one that few meetings pass,
// else, where only the latest are wanted, none (-1), since going through the meetings from the
// latest on meets them soon; else the first that has candidates.
func (c *conn) leading(all []condition, limit int) (int, error) {
	lead, fewest := -1, few
	for i, cond := range all {
		if cond.candidates == "" {
			continue
		}
		n := 0
		err := c.query(`SELECT count(*) FROM (SELECT 1 FROM (`+cond.candidates+`) LIMIT 500)`,
			func(r *row) { n = r.int() }, cond.args(cond.candidates)...)
		if err != nil {
			return 0, err
		}
		if n < fewest || lead < 0 && limit <= 0 {
			lead, fewest = i, n
		}
	}
	return lead, nil
}

// matching lists the meetings that pass the filter, in the order of Meetings.
func (c *conn) matching(f graph.MeetingFilter) ([]graph.Meeting, error) {
	all := conditions(f)
	lead, err := c.leading(all, f.Limit)
	if err != nil {
		return nil, err
	}
	sql, args := `SELECT `+meetingColumns+` FROM meeting m INDEXED BY meeting_latest`, []any(nil)
	if lead >= 0 {
		cond := all[lead]
		sql = `SELECT ` + meetingColumns + ` FROM (SELECT DISTINCT key FROM (` + cond.candidates +
			`)) c CROSS JOIN meeting m ON m.key = c.key`
		args = cond.args(cond.candidates)
	}
	joint := ` WHERE `
	for i, cond := range all {
		if i != lead {
			sql += joint + cond.check
			args = append(args, cond.args(cond.check)...)
			joint = ` AND `
		}
	}
	limit := f.Limit
	if limit <= 0 {
		limit = -1 // SQLite's word for all
	}
	var list []graph.Meeting
	err = c.query(sql+` ORDER BY m.last DESC, m.first DESC, m.key LIMIT ?`,
		func(r *row) { list = append(list, meetings.scan(r)) }, append(args, limit)...)
	return list, err
}
