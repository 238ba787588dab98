package lexicon

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed tables/*.tsv
var files embed.FS

// none stands for an empty field, so that no line ends in a tab.
const none = "-"

// row is a line of a table.
type row struct {
	line   int // in the file, from 1
	fields []string
}

// readTable splits a table into rows; every row has the given number of fields. Lines that begin
// with # and empty lines are left out.
func readTable(name string, columns int) ([]row, error) {
	data, err := files.ReadFile("tables/" + name + ".tsv")
	if err != nil {
		return nil, fmt.Errorf("reading table %s: %w", name, err)
	}
	content := string(data)
	lines := strings.Count(content, "\n")
	rows := make([]row, 0, lines)
	fields := make([]string, 0, lines*columns) // of all rows
	number := 0
	for line := range strings.Lines(content) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		first := len(fields)
		for field := range strings.SplitSeq(line, "\t") {
			fields = append(fields, field)
		}
		if n := len(fields) - first; n != columns {
			return nil, fmt.Errorf("tables/%s.tsv:%d: %d fields, want %d", name, number, n,
				columns)
		}
		rows = append(rows, row{number, fields[first:]})
	}
	return rows, nil
}

// text is a field that may be empty.
func text(field string) string {
	if field == none {
		return ""
	}
	return field
}

// list is a field that holds several values.
func list(field string) []string {
	if field == none {
		return nil
	}
	return strings.Split(field, "|")
}
