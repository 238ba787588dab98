// Command zz_extract is scratch.
package main

import (
	"encoding/json"
	"os"
	"fmt"
	"runtime/pprof"
	"readout/extract"
	"readout/graph"
)

func main() {
	x, err := extract.New()
	if err != nil { panic(err) }
	if p := os.Getenv("PROF"); p != "" { f, _ := os.Create(p); pprof.StartCPUProfile(f); defer pprof.StopCPUProfile() }
	enc := json.NewEncoder(os.Stdout)
	for _, f := range os.Args[1:] {
		b, err := os.ReadFile(f)
		if err != nil { panic(err) }
		var a struct{ ID, Title, Published, Publisher, URL, Text string }
		if err := json.Unmarshal(b, &a); err != nil { fmt.Fprintln(os.Stderr, f, err); continue }
		d, _ := graph.ParseDate(a.Published)
		enc.Encode(x.Extract(graph.Article{ID: graph.ArticleID(a.ID), Title: a.Title, Published: d, Publisher: a.Publisher, URL: a.URL, Text: a.Text}))
	}
}
