package neo4jstore

import (
	"fmt"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// An Eager operator collects all rows before the next step sees one; no statement that writes may
// need one. (Every DELETE does, once a batch.) The plan is read as text, since the driver's tree of
// operators repeats the last child.
func TestWritesAreNotEager(t *testing.T) {
	s := open(t, options(t))
	statements := map[string]string{"lock": lock, "nodes": putNodes.text, "create": createRelations.text,
		"own": createOwn.text, "own again": setOwn.text}
	for i, b := range mergeRelations {
		statements[fmt.Sprintf("merge %d", i)] = b.text
	}
	session := s.session(t.Context(), neo4j.AccessModeWrite)
	defer session.Close(t.Context())
	for name, text := range statements {
		text = strings.Replace(text, "CYPHER", "EXPLAIN CYPHER", 1)
		result, err := session.Run(t.Context(), text, nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		summary, err := result.Consume(t.Context())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		plan, _ := summary.Plan().Arguments()["string-representation"].(string)
		if !strings.Contains(plan, "NodeUniqueIndexSeek") {
			t.Errorf("%s: the plan looks keys up in no index:\n%s", name, plan)
		}
		for line := range strings.Lines(plan) {
			if strings.Contains(strings.ReplaceAll(line, "EagerAggregation", ""), "Eager") ||
				strings.Contains(line, "NodeByLabelScan") || strings.Contains(line, "AllNodesScan") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}
