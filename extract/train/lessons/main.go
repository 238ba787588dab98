// Command lessons prints, a JSON object a line, what the scripts beside it learn from and measure:
//
//	lessons words deep|fast FILE...              what the heads for words and mentions see
//	lessons topics deep|fast HEADS FILE...       what the head for topics sees
//	lessons meetings deep|fast HEADS FILE...     what the head for meetings sees
//	lessons claims deep|fast HEADS FILE...       what `readout extract --format json` prints
//
// HEADS stands for HEADS.0.bin to HEADS.4.bin, which ../heads.py --folds writes: every article is
// read with heads that were trained without it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
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
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "lessons:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 3 {
		return errors.New("usage: lessons words|topics|meetings|claims deep|fast [HEADS] and files")
	}
	what, depth, files := args[0], nlp.Depth(args[1]), args[2:]
	heads := ""
	if what != "words" {
		heads, files = files[0], files[1:]
	}
	extractors, err := open(depth, heads)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(out)
	for a, err := range article.Read(context.Background(), files, nil) {
		if err != nil {
			return err
		}
		x := extractors[int(crc32.ChecksumIEEE([]byte(a.ID)))%len(extractors)]
		if err := enc.Encode(read(x, what, a)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// open makes an extractor for each fold, or one with the built-in heads where none are named.
func open(depth nlp.Depth, heads string) ([]*extract.Extractor, error) {
	if heads == "" {
		x, err := extract.New(extract.Options{Depth: depth})
		return []*extract.Extractor{x}, err
	}
	var list []*extract.Extractor
	for k := range folds {
		data, err := os.ReadFile(fmt.Sprintf("%s.%d.bin", heads, k))
		if err != nil {
			return nil, err
		}
		x, err := extract.New(extract.Options{Depth: depth, Heads: data})
		if err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, nil
}

func read(x *extract.Extractor, what string, a graph.Article) any {
	switch what {
	case "words":
		return x.Lesson(a)
	case "topics":
		return x.TopicLesson(a)
	case "meetings":
		return x.MeetingLesson(a)
	}
	return x.Extract(a)
}
