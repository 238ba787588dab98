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
// and written by flush.
type ledger struct {
	query   query
	hashes  map[string]string // of the articles of the batch that are loaded
	support map[string]*support
}

var _ resolve.Ledger = (*ledger)(nil)

// Claims implements resolve.Ledger.
func (l *ledger) Claims(_ context.Context, ids []graph.ArticleID) (map[graph.ArticleID]graph.Claims, error) {
	claims := map[graph.ArticleID]graph.Claims{}
	if len(ids) == 0 {
		return claims, nil
	}
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = string(id)
	}
	err := l.query.each(`UNWIND $keys AS k MATCH (c:Claims {key: k}) RETURN c.key, c.data`,
		params{"keys": keys}, func(r row) error {
			c, err := parseClaims(r.text(0), r.text(1))
			claims[graph.ArticleID(r.text(0))] = c
			return err
		})
	return claims, err
}

func parseClaims(id, data string) (graph.Claims, error) {
	var c graph.Claims
	if err := json.Unmarshal([]byte(data), &c); err != nil {
		return graph.Claims{}, fmt.Errorf("stored claims of article %q: %w", id, err)
	}
	return c, nil
}

// Telling implements resolve.Ledger.
func (l *ledger) Telling(_ context.Context, meetings []string) (map[string][]graph.ArticleID, error) {
	telling := map[string][]graph.ArticleID{}
	if len(meetings) == 0 {
		return telling, nil
	}
	err := l.query.each(`UNWIND $keys AS k MATCH (m:Meeting {key: k}) MATCH (a:Article)-[:REPORTS]->(m)
		RETURN m.key, a.key`, params{"keys": meetings}, func(r row) error {
		telling[r.text(0)] = append(telling[r.text(0)], graph.ArticleID(r.text(1)))
		return nil
	})
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

const readSupport = `UNWIND $keys AS k MATCH (s:Support {key: k}) RETURN s.key, s.data`

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
	return l.query.each(readSupport, params{"keys": slices.Sorted(maps.Keys(byKey))}, func(r row) error {
		return byKey[r.text(0)].parse(r.text(1))
	})
}

// loadPages reads the pages that the changes fall into.
func (l *ledger) loadPages(changes []resolve.Support) error {
	var missing []*page
	for _, c := range changes {
		if p := l.support[c.Element].pageOf(c.Fact); p != nil {
			missing = append(missing, p)
		}
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
	err := l.query.each(readSupport, params{"keys": slices.Sorted(maps.Keys(byKey))}, func(r row) error {
		return json.Unmarshal([]byte(r.text(1)), &byKey[r.text(0)].values)
	})
	if err != nil {
		return err
	}
	for _, p := range byKey {
		if p.values == nil {
			return fmt.Errorf("the support of the graph in the database is damaged: no page %s", p.key)
		}
	}
	return nil
}

const (
	createSupport = `UNWIND $rows AS r CREATE (s:Support {key: r[0], data: r[1]}) RETURN count(*)`
	setSupport    = `UNWIND $rows AS r MATCH (s:Support {key: r[0]}) SET s.data = r[1] RETURN count(*)`
	dropSupport   = `UNWIND $rows AS r MATCH (s:Support {key: r[0]}) DELETE s RETURN count(*)`
)

// flush writes the support that changed.
func (l *ledger) flush() error {
	var w supportRows
	for _, e := range slices.Sorted(maps.Keys(l.support)) {
		if err := l.support[e].rows(&w); err != nil {
			return err
		}
	}
	if err := l.query.write(createSupport, w.create); err != nil {
		return err
	}
	if err := l.query.write(setSupport, w.set); err != nil {
		return err
	}
	return l.query.write(dropSupport, w.drop)
}
