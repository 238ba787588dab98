package sqlitestore

import (
	"context"
	"encoding/json"
	"fmt"

	"readout/graph"
	"readout/internal/resolve"
)

// ledger is the resolve.Ledger of the transaction that is open on a connection.
type ledger struct{ c *conn }

var _ resolve.Ledger = ledger{}

// Claims implements resolve.Ledger.
func (l ledger) Claims(ctx context.Context,
	ids []graph.ArticleID) (map[graph.ArticleID]graph.Claims, error) {
	all := map[graph.ArticleID]graph.Claims{}
	for _, id := range ids {
		claims, found, err := l.c.claims(id)
		if err != nil {
			return nil, err
		}
		if found {
			all[id] = claims
		}
	}
	return all, ctx.Err()
}

// claims reads what an article asserts.
func (c *conn) claims(id graph.ArticleID) (claims graph.Claims, found bool, err error) {
	var broken error
	err = c.query(`SELECT data FROM article_claims WHERE id = ?`, func(r *row) {
		found = true
		broken = json.Unmarshal(r.s.ColumnRawText(0), &claims)
	}, string(id))
	if err == nil && broken != nil {
		err = fmt.Errorf("claims of article %q: %w: %w", id, errDamaged, broken)
	}
	return claims, found, err
}

// Telling implements resolve.Ledger.
func (l ledger) Telling(ctx context.Context,
	meetings []string) (map[string][]graph.ArticleID, error) {
	all := map[string][]graph.ArticleID{}
	for _, m := range meetings {
		err := l.c.query(`SELECT article FROM reports WHERE meeting = ?`, func(r *row) {
			all[m] = append(all[m], graph.ArticleID(r.text()))
		}, m)
		if err != nil {
			return nil, err
		}
	}
	return all, ctx.Err()
}

// Add implements resolve.Ledger.
func (l ledger) Add(ctx context.Context, changes []resolve.Support) error {
	for _, s := range changes {
		var err error
		if s.N > 0 {
			_, err = l.c.exec(`INSERT INTO support (element, property, value, n) VALUES (?, ?, ?, ?)
				ON CONFLICT DO UPDATE SET n = n + excluded.n`,
				s.Element, string(s.Property), s.Value, s.N)
		} else {
			err = l.take(s.Fact, -s.N)
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// take lowers the support of a fact by n; mostly it falls to 0 and is removed.
func (l ledger) take(f resolve.Fact, n int) error {
	gone, err := l.c.exec(`DELETE FROM support
		WHERE element = ? AND property = ? AND value = ? AND n = ?`,
		f.Element, string(f.Property), f.Value, n)
	if err != nil || gone > 0 {
		return err
	}
	lowered, err := l.c.exec(`UPDATE support SET n = n - ?4
		WHERE element = ?1 AND property = ?2 AND value = ?3 AND n > ?4`,
		f.Element, string(f.Property), f.Value, n)
	if err == nil && lowered == 0 {
		err = fmt.Errorf("support of %q, %s %q falls below 0: %w", f.Element, f.Property, f.Value,
			errDamaged)
	}
	return err
}

// Values implements resolve.Ledger.
func (l ledger) Values(ctx context.Context,
	elements []string) (map[string][]resolve.Support, error) {
	all := make(map[string][]resolve.Support, len(elements))
	for _, e := range elements {
		list, err := l.values(e)
		if err != nil {
			return nil, err
		}
		if len(list) > 0 {
			all[e] = list
		}
	}
	return all, ctx.Err()
}

// values lists what supports one element. Where of a property only the ends count it reads both and
// goes on behind them, so that its cost does not grow with the number of values.
func (l ledger) values(element string) ([]resolve.Support, error) {
	var list []resolve.Support
	add := func(r *row) {
		list = append(list, resolve.Support{N: r.int(), Fact: resolve.Fact{Element: element,
			Property: resolve.Property(r.text()), Value: r.text()}})
	}
	const columns = `SELECT n, property, value FROM support WHERE element = ? AND `
	for from := ""; ; {
		skipped := false
		err := l.c.queryWhile(columns+`property >= ? ORDER BY property, value`, func(r *row) bool {
			add(r)
			skipped = resolve.Ends(list[len(list)-1].Property)
			return !skipped
		}, element, from)
		if err != nil || !skipped {
			return list, err
		}
		least := list[len(list)-1]
		err = l.c.query(columns+`property = ? AND value > ? ORDER BY value DESC LIMIT 1`, add,
			element, string(least.Property), least.Value)
		if err != nil {
			return nil, err
		}
		from = string(least.Property) + "\x00" // the least string behind the property
	}
}
