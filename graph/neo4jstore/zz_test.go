package neo4jstore

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"readout/graph"
)

func TestZZ(t *testing.T) {
	running := server.Require(t)
	s := open(t, Options{URI: running.URI, User: running.User, Password: running.Password})
	ctx := context.Background()
	sub := func(list []string) string {
		var b strings.Builder
		for i, x := range list {
			x = strings.Replace(x, "$rows", fmt.Sprintf("$rows%d", i), 1)
			x = strings.Replace(x, "RETURN count(*)", fmt.Sprintf("RETURN count(*) AS c%d", i), 1)
			fmt.Fprintf(&b, "CALL () { %s }\n", x)
		}
		b.WriteString("RETURN ")
		for i := range list {
			if i > 0 { b.WriteString(" + ") }
			fmt.Fprintf(&b, "c%d", i)
		}
		return b.String()
	}
	nodes := []string{putPeople, putCountries, putOrganizations, putPlaces, putTopics, putMeetings, putArticles}
	var creates, merges []string
	for _, typ := range graph.RelTypes {
		for _, e := range shapes[typ].ends {
			j := joint{typ, e[0], e[1]}
			creates = append(creates, `UNWIND $rows AS g MATCH (a:` + string(j.from) + ` {key: g[0]}) UNWIND g[1] AS r MATCH (b:` + string(j.to) +
		` {key: r[1]}) CREATE (a)-[e:` + string(j.relType) + shapes[typ].which + `]->(b) ` + shapes[typ].set +
		` RETURN count(*)`)
			merges = append(merges, `UNWIND $rows AS g MATCH (a:` + string(j.from) + ` {key: g[0]}) UNWIND g[1] AS r MATCH (b:` + string(j.to) +
		` {key: r[1]}) MERGE (a)-[e:` + string(j.relType) + shapes[typ].which + `]->(b) ` + shapes[typ].set +
		` RETURN count(*)`)
		}
	}
	for name, st := range map[string]string{"nodes": sub(nodes), "creates": sub(creates), "merges": sub(merges), "onemerge": merges[0], "onecreate": creates[0], "own": sub([]string{putClaims,createSupport,setSupport,})} {
		session := s.session(ctx, neo4j.AccessModeWrite)
		r, err := session.Run(ctx, "EXPLAIN "+st, map[string]any{})
		if err != nil { t.Fatal(name, err) }
		sum, err := r.Consume(ctx)
		if err != nil { t.Fatal(err) }
		text := fmt.Sprint(sum.Plan().Arguments()["string-representation"])
		n := 0
		for _, l := range strings.Split(text, "\n") { if strings.Contains(l, "Eager") && !strings.Contains(l, "EagerAggregation") { n++ } }
		fmt.Println(name, "eager", n, "planned in", sum.ResultAvailableAfter())
		if name == "onemerge" || name == "nodes" { fmt.Println(text) }
	}
}
