// Package conllu reads and writes CoNLL-U, the form in which treebanks are kept: ten columns a
// word, comments before a sentence, an empty line after it
// (https://universaldependencies.org/format.html).
package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The columns of a row.
const (
	ID = iota
	Form
	Lemma
	UPOS
	XPOS
	Feats
	Head
	DepRel
	Deps
	Misc
	Columns
)

// Empty stands in a column that has nothing to say.
const Empty = "_"

// Row is a line of a sentence.
type Row [Columns]string

// IsWord reports whether the row is a word: not a range over several (1-2), which is only how
// they are written, and not a word that is only thought of (1.1).
func (r Row) IsWord() bool { return !strings.ContainsAny(r[ID], "-.") }

// Sentence is the comments of a sentence, each with its #, and its rows.
type Sentence struct {
	Comments []string
	Rows     []Row
	words    int // among the rows
}

// Words are the indices of the rows that are words.
func (s Sentence) Words() []int {
	var at []int
	for i, r := range s.Rows {
		if r.IsWord() {
			at = append(at, i)
		}
	}
	return at
}

// ErrFormat is wrapped by the errors about what is no CoNLL-U. They name the line.
var ErrFormat = errors.New("no CoNLL-U")

// maxLine bounds a line in bytes.
const maxLine = 1 << 20

// Read calls each with the sentences of r, one after the other, and ends with its first error.
func Read(r io.Reader, each func(Sentence) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	var s Sentence
	end := func() error {
		if len(s.Rows) == 0 {
			return nil // comments before an empty line belong to what follows
		}
		done := s
		s = Sentence{}
		return each(done)
	}
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimSuffix(lines.Text(), "\r")
		var err error
		switch {
		case line == "":
			err = end()
		case line[0] == '#' && len(s.Rows) == 0:
			s.Comments = append(s.Comments, line)
		default:
			err = s.add(line, n)
		}
		if err != nil {
			return err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return fmt.Errorf("%w: line %d is longer than %d bytes", ErrFormat, n+1, maxLine)
	}
	if lines.Err() != nil {
		return lines.Err()
	}
	return end()
}

// add appends a line of columns, the nth of the file. Words must be numbered 1, 2, 3 ...
func (s *Sentence) add(line string, n int) error {
	columns := strings.Split(line, "\t")
	if len(columns) != Columns {
		return fmt.Errorf("%w: line %d has %d columns, not %d", ErrFormat, n, len(columns), Columns)
	}
	r := Row(columns)
	if r[Form] == "" {
		return fmt.Errorf("%w: line %d has an empty word", ErrFormat, n)
	}
	if r.IsWord() {
		s.words++
	}
	if want := s.words; r.IsWord() && r[ID] != strconv.Itoa(want) {
		return fmt.Errorf("%w: line %d has the number %q, not %d", ErrFormat, n, r[ID], want)
	}
	s.Rows = append(s.Rows, r)
	return nil
}

// Append appends the sentence as it is written in a file, the empty line after it included.
func (s Sentence) Append(b []byte) []byte {
	for _, c := range s.Comments {
		b = append(append(b, c...), '\n')
	}
	for _, r := range s.Rows {
		for i, c := range r {
			if i > 0 {
				b = append(b, '\t')
			}
			b = append(b, c...)
		}
		b = append(b, '\n')
	}
	return append(b, '\n')
}

// WithMisc is a column MISC with key=value in it, in place of what it said of the key; an empty
// value takes the key out.
func WithMisc(misc, key, value string) string {
	var kept []string
	for part := range strings.SplitSeq(misc, "|") {
		if part != Empty && part != "" && !strings.HasPrefix(part, key+"=") {
			kept = append(kept, part)
		}
	}
	if value != "" {
		kept = append(kept, key+"="+value)
	}
	if len(kept) == 0 {
		return Empty
	}
	return strings.Join(kept, "|")
}
