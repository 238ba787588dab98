package load

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"readout/graph"
)

// nowhere is a store that keeps nothing, to measure what stands before a store.
type nowhere struct{}

func (nowhere) Apply(_ context.Context, changes []graph.Change) (graph.Applied, error) {
	return graph.Applied{Added: len(changes)}, nil
}

// BenchmarkExtracted reads and checks 1,000 claims of two meetings each.
func BenchmarkExtracted(b *testing.B) {
	var lines strings.Builder
	for i := range 1000 {
		line, err := json.Marshal(whole(graph.ArticleID(fmt.Sprint(i))))
		if err != nil {
			b.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		r, err := Extracted(context.Background(), Options{Store: nowhere{}, Args: []string{"-"},
			Stdin: strings.NewReader(lines.String())})
		if err != nil || r.Loaded != 1000 {
			b.Fatal(r, err)
		}
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
