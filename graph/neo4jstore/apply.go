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
	if err != nil {
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

// lock makes other loaders wait until this transaction ends. It comes before all else, so that what
// is read afterwards holds until the commit.
const lock = `MERGE (s:Store {key: 'store'}) ON CREATE SET s.version = $version
	SET s.turn = coalesce(s.turn, 0) + 1 RETURN s.version`

// apply works the changes out and writes them.
func (q query) apply(list []given) (graph.Applied, error) {
	version := 0
	err := q.each(lock, params{"version": schemaVersion}, func(r row) error {
		version = r.int(0)
		return nil
	})
	if err != nil {
		return graph.Applied{}, err
	}
	if version != schemaVersion {
		return graph.Applied{}, fmt.Errorf("%w: its graph has schema %d now", graph.ErrVersion, version)
	}
	l := &ledger{query: q, support: map[string]*support{}}
	if l.hashes, err = q.hashes(list); err != nil {
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
	if err := q.writeDelta(result.Delta); err != nil {
		return graph.Applied{}, err
	}
	if err := q.writeClaims(result, list); err != nil {
		return graph.Applied{}, err
	}
	return result.Applied, l.flush()
}

// changed leaves out the articles whose claims are stored as they are given.
func (l *ledger) changed(list []given) (changes []graph.Change, unchanged int) {
	for _, g := range list {
		if stored, loaded := l.hashes[g.key()]; loaded && stored == g.hash {
			unchanged++
			continue
		}
		changes = append(changes, g.change)
	}
	return changes, unchanged
}

// hashes are the hashes of those of the articles that are loaded.
func (q query) hashes(list []given) (map[string]string, error) {
	keys := make([]string, len(list))
	for i, g := range list {
		keys[i] = g.key()
	}
	hashes := map[string]string{}
	err := q.each(`UNWIND $keys AS k MATCH (c:Claims {key: k}) RETURN c.key, c.hash`,
		params{"keys": keys}, func(r row) error {
			hashes[r.text(0)] = r.text(1)
			return nil
		})
	return hashes, err
}

const (
	putClaims = `UNWIND $rows AS r MERGE (c:Claims {key: r[0]}) SET c.data = r[1], c.hash = r[2]
		RETURN count(*)`
	dropClaims = `UNWIND $rows AS r MATCH (c:Claims {key: r[0]}) DELETE c RETURN count(*)`
)

// writeClaims keeps and forgets claims.
func (q query) writeClaims(result resolve.Result, list []given) error {
	hashes := map[string]string{}
	for _, g := range list {
		hashes[g.key()] = g.hash
	}
	var put, drop []any
	for _, c := range result.Put {
		data, err := json.Marshal(c)
		if err != nil {
			return fmt.Errorf("claims of article %q: %w", c.Article.ID, err)
		}
		put = append(put, []any{string(c.Article.ID), string(data), hashes[string(c.Article.ID)]})
	}
	for _, id := range result.Drop {
		drop = append(drop, []any{string(id)})
	}
	if err := q.write(putClaims, put); err != nil {
		return err
	}
	return q.write(dropClaims, drop)
}
