// Command lessons prints what the heads of the extractor see of articles, a JSON object a line, for
// their training by ../heads.py: lessons deep|fast FILE...
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"readout/extract"
	"readout/internal/article"
)

func main() {
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "lessons:", err)
		os.Exit(1)
	}
}

func run(depth string, files []string) error {
	o := extract.Options{}
	if depth == "fast" {
		o.Depth = extract.Fast
	}
	x, err := extract.New(o)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(out)
	for a, err := range article.Read(context.Background(), files, nil) {
		if err != nil {
			return err
		}
		if err := enc.Encode(x.Lesson(a)); err != nil {
			return err
		}
	}
	return out.Flush()
}
