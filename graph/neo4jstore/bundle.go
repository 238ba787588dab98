package neo4jstore

import (
	"fmt"
	"strconv"
	"strings"

	"readout/graph"
)

// bundle is one statement that carries out several, each on rows of its own: a round trip for each
// of some thirty statements is what one more article would cost most. The server plans a bundle
// once, with all its parts, so that its text does not depend on which of them have rows.
type bundle struct {
	text  string
	parts int
}

// The plan of a part is the same however full the graph is, so that making it again as the graph
// grows is time lost.
const keepPlan = "CYPHER replan=skip "

// bundleOf joins statements that take $rows and end by RETURN count(*). No part may match what
// another makes: the planner would have to put an Eager between them.
//
// The rows of all parts are one parameter, since the server keeps a plan for every combination of
// the sizes of the lists that are parameters: it looks at the length of the outer list alone, which
// is always the number of parts.
func bundleOf(parts ...string) bundle {
	var b strings.Builder
	b.WriteString(keepPlan)
	counts := make([]string, len(parts))
	for i, p := range parts {
		n := strconv.Itoa(i)
		counts[i] = "c" + n
		fmt.Fprintf(&b, "CALL () { %s AS %s }\n", strings.Replace(p, "$rows", "$rows["+n+"]", 1), counts[i])
	}
	b.WriteString("RETURN " + strings.Join(counts, " + "))
	return bundle{b.String(), len(parts)}
}

// bundleRow is a row of a part, which stands for n nodes or relations.
type bundleRow struct {
	row []any
	n   int
}

// maxRows is how many nodes or relations are sent at once; more gain nothing and cost the server
// memory.
const maxRows = 5000

// write sends the rows, those of part i in rows[i], and checks that all were carried out.
func (q query) write(b bundle, rows [][]bundleRow) error {
	sent, n := make([][]any, b.parts), 0
	flush := func() error {
		if n == 0 {
			return nil
		}
		err := q.expect(b.text, params{"rows": sent}, n)
		sent, n = make([][]any, b.parts), 0
		return err
	}
	for i, list := range rows {
		for _, r := range list {
			if n > 0 && n+r.n > maxRows {
				if err := flush(); err != nil {
					return err
				}
			}
			sent[i] = append(sent[i], r.row)
			n += r.n
		}
	}
	return flush()
}

// expect runs a statement that answers with how many rows it carried out, which have to be n.
func (q query) expect(statement string, p params, n int) error {
	done := -1
	err := q.each(statement, p, func(r row) error {
		done = r.int(0)
		return nil
	})
	if err == nil && done != n {
		return fmt.Errorf("%w: %d of %d rows fit; load the articles into an empty database",
			graph.ErrDamaged, done, n)
	}
	return err
}
