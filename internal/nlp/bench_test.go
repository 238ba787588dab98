package nlp

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"sync"
	"testing"

	"readout/internal/nlp/kernel"
)

// BenchmarkRead measures words a second from raw text, with everything on, over real briefings: by
// depth and kernel, on one core and on two.
func BenchmarkRead(b *testing.B) {
	texts := briefings(b, 40)
	words := 0
	for _, text := range texts {
		words += len(split(text).Tokens)
	}
	for _, depth := range []Depth{Deep, Fast} {
		for _, k := range kernel.Available() {
			r, err := NewReader(Options{depth, k.Name})
			if err != nil {
				b.Fatal(err)
			}
			some, count := texts, words
			if k.Name == "portable" {
				some = texts[:2]
				count = len(split(texts[0]).Tokens) + len(split(texts[1]).Tokens)
			}
			b.Run(fmt.Sprintf("%s/%s", depth, k.Name), func(b *testing.B) {
				benchmark(b, count, func() {
					for _, text := range some {
						r.Read(text)
					}
				})
			})
			if k.Name == "portable" {
				continue
			}
			b.Run(fmt.Sprintf("%s/%s/two", depth, k.Name), func(b *testing.B) {
				benchmark(b, count, func() {
					var wait sync.WaitGroup
					for half := range 2 {
						wait.Go(func() {
							for i := half; i < len(some); i += 2 {
								r.Read(some[i])
							}
						})
					}
					wait.Wait()
				})
			})
		}
	}
}

// benchmark reports words a second and bytes allocated for a word.
func benchmark(b *testing.B, words int, read func()) {
	b.ReportAllocs()
	for b.Loop() {
		read()
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// briefings is the first n texts of the corpus.
func briefings(b *testing.B, n int) []string {
	b.Helper()
	z, err := gzip.NewReader(openShared(b, "corpora/briefings/briefings.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	var texts []string
	for len(texts) < n && lines.Scan() {
		var article struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			b.Fatal(err)
		}
		texts = append(texts, article.Text)
	}
	if len(texts) < n {
		b.Fatalf("%d texts, %v", len(texts), lines.Err())
	}
	return texts
}
