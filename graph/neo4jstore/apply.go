package neo4jstore

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
	"readout/internal/resolve"
)

// Apply implements graph.Store: one transaction, which writes nothing when nothing changes.
func (s *Store) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	given, err := latest(changes)
	if err != nil || len(given) == 0 {
		return graph.Applied{}, err
	}
	var done graph.Applied
	err = s.retry(ctx, func() error {
		return s.inTransaction(ctx, neo4j.AccessModeWrite, func(q query) error {
			done, err = q.apply(given)
			return err
		})
	})
	if err != nil {
		return graph.Applied{}, err
	}
	return done, nil
}

// given is what is to be done with one article.
type given struct {
	change graph.Change
	hash   string // of the claims as they were given, "" for a retraction
}

// latest is the last change of every article, by its key, in the order of their first changes.
func latest(changes []graph.Change) ([]given, error) {
	var list []given
	at := map[string]int{}
	for _, c := range changes {
		g := given{change: c}
		if c.Put != nil {
			data, err := json.Marshal(c.Put)
			if err != nil {
				return nil, fmt.Errorf("claims of article %q: %w", c.ID(), err)
			}
			sum := sha256.Sum256(data)
			g.hash = hex.EncodeToString(sum[:])
		}
		if i, seen := at[g.key()]; seen {
			list[i] = g
			continue
		}
		at[g.key()] = len(list)
		list = append(list, g)
	}
	return list, nil
}

func (g given) key() string { return graph.Key(string(g.change.ID())) }

// lock makes other loaders wait until this transaction ends, and then answers with the hashes of
// those of the articles that are loaded. The lock comes before all reading, so that what is read
// holds until the commit.
const lock = keepPlan + `MATCH (s:Store {key: 'store'}) SET s.turn = s.turn + 1
	WITH s.version AS version UNWIND $keys[0] AS k OPTIONAL MATCH (c:Claims {key: k})
	RETURN version, c.key, c.hash`

// makeStore makes the node to lock where somebody emptied the database.
const makeStore = `MERGE (s:Store {key: 'store'}) ON CREATE SET s.version = $version, s.turn = 0`

// apply works the changes out and writes them.
func (q query) apply(list []given) (graph.Applied, error) {
	l, err := q.lock(list)
	if err != nil {
		return graph.Applied{}, err
	}
	changes, unchanged := l.changed(list)
	if len(changes) == 0 {
		return graph.Applied{Unchanged: unchanged}, errNothing
	}
	result, err := resolve.Step(q.ctx, l, changes)
	if err != nil {
		return graph.Applied{}, err
	}
	result.Applied.Unchanged += unchanged
	if err := q.writeDelta(result.Delta, l.fresh); err != nil {
		return graph.Applied{}, err
	}
	return result.Applied, l.writeOwn(result)
}

// lock begins a batch.
func (q query) lock(list []given) (*ledger, error) {
	l := newLedger(q)
	keys := make([]string, len(list))
	for i, g := range list {
		keys[i] = g.key()
		l.given[keys[i]] = g.hash
	}
	version := 0
	answer := func() error {
		return q.each(lock, listOf(keys), func(r row) error {
			version = r.int(0)
			if key := r.text(1); key != "" {
				l.loaded[key] = r.text(2)
			}
			return nil
		})
	}
	err := answer()
	if err == nil && version == 0 {
		if err = q.each(makeStore, params{"version": schemaVersion}, nil); err == nil {
			err = answer()
		}
	}
	if err == nil && version != schemaVersion {
		err = fmt.Errorf("%w: its graph has schema %d now", graph.ErrVersion, version)
	}
	for _, key := range keys {
		if _, loaded := l.loaded[key]; !loaded {
			l.fresh[graph.NodeID{Label: graph.ArticleLabel, Key: key}] = true
		}
	}
	return l, err
}

// changed leaves out the articles whose claims are stored as they are given.
func (l *ledger) changed(list []given) (changes []graph.Change, unchanged int) {
	for _, g := range list {
		if stored, loaded := l.loaded[g.key()]; loaded && stored == g.hash {
			unchanged++
			continue
		}
		changes = append(changes, g.change)
	}
	return changes, unchanged
}
