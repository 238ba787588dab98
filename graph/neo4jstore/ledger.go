package neo4jstore

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"readout/graph"
	"readout/internal/resolve"
)

// ledger implements resolve.Ledger within the transaction of one batch. Support is changed in memory
// and written by writeOwn.
type ledger struct {
	query   query
	given   map[string]string // by article of the batch: the hash of what is given, "" to retract
	loaded  map[string]string // by article of the batch that is loaded: the hash of what is stored
	fresh   fresh
	support map[string]*support
}

var _ resolve.Ledger = (*ledger)(nil)

func newLedger(q query) *ledger {
	return &ledger{q, map[string]string{}, map[string]string{}, fresh{}, map[string]*support{}}
}

// Claims implements resolve.Ledger.
func (l *ledger) Claims(_ context.Context, ids []graph.ArticleID) (
	map[graph.ArticleID]graph.Claims, error) {
	claims := map[graph.ArticleID]graph.Claims{}
	var keys []string
	for _, id := range ids {
		if !l.fresh[graph.NodeID{Label: graph.ArticleLabel, Key: string(id)}] {
			keys = append(keys, string(id))
		}
	}
	if len(keys) == 0 {
		return claims, nil
	}
	err := l.query.each(keepPlan+`UNWIND $keys[0] AS k MATCH (c:Claims {key: k}) RETURN c.key, c.data`,
		listOf(keys), func(r row) error {
			c, err := parseClaims(r.text(0), r.text(1))
			claims[graph.ArticleID(r.text(0))] = c
			return err
		})
	return claims, err
}

func parseClaims(id, data string) (graph.Claims, error) {
	var c graph.Claims
	if err := json.Unmarshal([]byte(data), &c); err != nil {
		return graph.Claims{}, fmt.Errorf("%w: stored claims of article %q: %w", graph.ErrDamaged, id, err)
	}
	return c, nil
}

// Telling implements resolve.Ledger.
func (l *ledger) Telling(_ context.Context, meetings []string) (map[string][]graph.ArticleID, error) {
	telling := map[string][]graph.ArticleID{}
	if len(meetings) == 0 {
		return telling, nil
	}
	err := l.query.each(keepPlan+`UNWIND $keys[0] AS k MATCH (m:Meeting {key: k})
		MATCH (a)-[:REPORTS]->(m)
		RETURN m.key, a.key`, listOf(meetings), func(r row) error {
		telling[r.text(0)] = append(telling[r.text(0)], graph.ArticleID(r.text(1)))
		return nil
	})
	for _, key := range meetings {
		if telling[key] == nil { // a meeting that no article reports is not there
			l.fresh[graph.NodeID{Label: graph.MeetingLabel, Key: key}] = true
		}
	}
	return telling, err
}

// Add implements resolve.Ledger.
func (l *ledger) Add(_ context.Context, changes []resolve.Support) error {
	elements := make([]string, len(changes))
	for i, c := range changes {
		elements[i] = c.Element
	}
	if err := l.load(elements); err != nil {
		return err
	}
	if err := l.loadPages(changes); err != nil {
		return err
	}
	for _, c := range changes {
		if err := l.support[c.Element].add(c); err != nil {
			return err
		}
	}
	return nil
}

// Values implements resolve.Ledger.
func (l *ledger) Values(_ context.Context, elements []string) (map[string][]resolve.Support, error) {
	if err := l.load(elements); err != nil {
		return nil, err
	}
	var missing []*page
	for _, e := range elements {
		missing = append(missing, l.support[e].endPages()...)
	}
	if err := l.fetch(missing); err != nil {
		return nil, err
	}
	values := map[string][]resolve.Support{}
	for _, e := range elements {
		if list := l.support[e].values(); len(list) > 0 {
			values[e] = list
		}
	}
	return values, nil
}

const readSupport = keepPlan + `UNWIND $keys[0] AS k MATCH (s:Support {key: k}) RETURN s.key, s.data`

// load reads the support of those of the elements that were not read before.
func (l *ledger) load(elements []string) error {
	byKey := map[string]*support{}
	for _, e := range elements {
		if l.support[e] == nil {
			l.support[e] = newSupport(e)
			byKey[l.support[e].key] = l.support[e]
		}
	}
	if len(byKey) == 0 {
		return nil
	}
	return l.query.each(readSupport, listOf(slices.Sorted(maps.Keys(byKey))), func(r row) error {
		return byKey[r.text(0)].parse(r.text(1))
	})
}

// loadPages reads the pages that the changes fall into, and those that Values will ask for.
func (l *ledger) loadPages(changes []resolve.Support) error {
	var missing []*page
	for _, c := range changes {
		s := l.support[c.Element]
		if p := s.pageOf(c.Fact); p != nil {
			missing = append(missing, p)
		}
		missing = append(missing, s.endPages()...)
	}
	return l.fetch(missing)
}

// fetch reads those of the pages that are not in memory.
func (l *ledger) fetch(pages []*page) error {
	byKey := map[string]*page{}
	for _, p := range pages {
		if p.values == nil {
			byKey[p.key] = p
		}
	}
	if len(byKey) == 0 {
		return nil
	}
	err := l.query.each(readSupport, listOf(slices.Sorted(maps.Keys(byKey))), func(r row) error {
		return json.Unmarshal([]byte(r.text(1)), &byKey[r.text(0)].values)
	})
	if err != nil {
		return err
	}
	for _, p := range byKey {
		if p.values == nil {
			return fmt.Errorf("%w: no support page %s; load the articles into an empty database",
				graph.ErrDamaged, p.key)
		}
	}
	return nil
}

const (
	createSupport = `UNWIND $rows AS r CREATE (s:Support {key: r[0], data: r[1]}) RETURN count(*)`
	setSupport    = `UNWIND $rows AS r MATCH (s:Support {key: r[0]}) SET s.data = r[1] RETURN count(*)`
	dropSupport   = `UNWIND $rows AS r MATCH (s:Support {key: r[0]}) DELETE s RETURN count(*)`
)
