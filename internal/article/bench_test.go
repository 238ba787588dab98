package article

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkArticle makes one article out of its bytes; MB/s are of the bytes read.
func BenchmarkArticle(b *testing.B) {
	long := strings.Repeat(body, 20)
	for _, c := range []struct {
		name string
		raw  Raw
	}{
		{"markdown", Raw{Kind: Markdown, Data: []byte("# Talks end\n\nMay 17, 2013\n\n" + long)}},
		{"json", Raw{Kind: JSONLines, Data: fmt.Appendf(nil, `{"id": 1, "text": %q}`, long)}},
		{"html", Raw{Kind: HTML, Data: []byte(strings.Replace(page, "<ul>", "<p>"+
			strings.ReplaceAll(long, "\n\n", "<p>")+"<ul>", 1))}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.raw.Data)))
			for b.Loop() {
				if _, err := c.raw.Article(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
