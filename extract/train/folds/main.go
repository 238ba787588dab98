// Command folds extracts articles with heads that were trained without them, for an honest measure
// on the articles of the training: folds
// claims|meetings deep|fast HEADS FILE..., where HEADS.0.bin to HEADS.4.bin
// are what ../heads.py --folds wrote. It prints what
// `readout extract --format json` prints, or what the head for meetings learns from.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"

	"readout/extract"
	"readout/graph"
	"readout/internal/article"
	"readout/internal/nlp"
)

// folds is the number of parts into which the articles fall.
const folds = 5

func main() {
	read := func(x *extract.Extractor, a graph.Article) any { return x.Extract(a) }
	if os.Args[1] == "meetings" {
		read = func(x *extract.Extractor, a graph.Article) any { return x.MeetingLesson(a) }
	}
	if err := run(read, os.Args[2], os.Args[3], os.Args[4:]); err != nil {
		fmt.Fprintln(os.Stderr, "folds:", err)
		os.Exit(1)
	}
}

func run(read func(*extract.Extractor, graph.Article) any, depth, heads string, files []string) error {
	var extractors [folds]*extract.Extractor
	for k := range extractors {
		data, err := os.ReadFile(fmt.Sprintf("%s.%d.bin", heads, k))
		if err != nil {
			return err
		}
		if extractors[k], err = extract.New(extract.Options{Depth: nlp.Depth(depth), Heads: data}); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(out)
	for a, err := range article.Read(context.Background(), files, nil) {
		if err != nil {
			return err
		}
		fold := crc32.ChecksumIEEE([]byte(a.ID)) % folds
		if err := enc.Encode(read(extractors[fold], a)); err != nil {
			return err
		}
	}
	return out.Flush()
}
