package extract

import (
	"fmt"
	"runtime"
	"testing"

	"readout/graph"
)

// TestMemoryStaysFlat reads many different articles with one extractor: what is kept of them must not
// grow with their number. (100,000 articles through the command are measured in the closing notes;
// here it is as many as show a leak of a hundred bytes an article.)
func TestMemoryStaysFlat(t *testing.T) {
	x, err := New(Options{Depth: Fast})
	if err != nil {
		t.Fatal(err)
	}
	read := func(from, to int) {
		for i := from; i < to; i++ {
			x.Extract(graph.Article{ID: graph.ArticleID(fmt.Sprint(i)), Title: fmt.Sprintf("Minister %d in Lima", i),
				Text: fmt.Sprintf("Foreign Minister Ana Horvat%d met Peru's President Luis Quispe%d in Lima on Monday.", i, i)})
		}
	}
	const warm, many, limit = 300, 1500, 64 << 10
	read(0, warm)
	before := heap()
	read(warm, warm+many)
	grown := heap() - before
	runtime.KeepAlive(x)
	t.Logf("%d articles left %d bytes", many, grown)
	if grown > limit {
		t.Errorf("%d articles left %d bytes behind, more than %d", many, grown, limit)
	}
}

// heap is how many bytes are in use after a collection.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what finalizers and pools let go
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
