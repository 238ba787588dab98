package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"readout/config"
)

// answer is an answer in all the forms that it can be printed in.
type answer struct {
	data  any         // for JSON
	sheet sheet       // for CSV and Markdown
	text  func(*page) // for people
}

// sheet is a plain table: a row is a fact, a column always means the same.
type sheet struct {
	columns []string
	rows    [][]string
}

// print writes the answer to standard output in the form that the settings ask for.
func (a *app) print(s config.Settings, what answer) error {
	var err error
	switch s.Output {
	case "json":
		err = writeJSON(a.stdout, what.data)
	case "csv":
		err = writeCSV(a.stdout, what.sheet)
	case "markdown":
		err = writeMarkdown(a.stdout, what.sheet)
	default:
		p := a.newPage(s)
		what.text(p)
		_, err = io.WriteString(a.stdout, p.String())
	}
	if err != nil {
		return fmt.Errorf("writing the answer: %w", err)
	}
	return nil
}

func writeCSV(w io.Writer, s sheet) error {
	c := csv.NewWriter(w)
	if err := c.Write(s.columns); err != nil {
		return err
	}
	for _, r := range s.rows {
		cells := make([]string, len(r))
		for i, cell := range r {
			cells[i] = guard(clean(cell))
		}
		if err := c.Write(cells); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// guard keeps a spreadsheet from running text out of an article as a formula:
// https://owasp.org/www-community/attacks/CSV_Injection.
func guard(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func writeMarkdown(w io.Writer, s sheet) error {
	var b strings.Builder
	markdownRow(&b, s.columns)
	b.WriteString(strings.Repeat("| --- ", len(s.columns)) + "|\n")
	for _, r := range s.rows {
		markdownRow(&b, r)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownRow(b *strings.Builder, cells []string) {
	for _, c := range cells {
		b.WriteString("| " + escapeMarkdown.Replace(clean(c)) + " ")
	}
	b.WriteString("|\n")
}

// escapeMarkdown keeps text from being read as markup, so that a quotation shows as it stands.
var escapeMarkdown = strings.NewReplacer(`\`, `\\`, `|`, `\|`, `*`, `\*`, `_`, `\_`, "`", "\\`",
	`<`, `\<`, `[`, `\[`, `]`, `\]`, `~`, `\~`)

// outputForms explains the forms to people who build on them.
const outputForms = `Questions answer on standard output in the form that -o asks for; messages
go to standard error.

  table      for people: fitted to the terminal, each answer with its sentence and article.
  json       one object, for programs. Fields are added in later versions, never renamed;
             an unknown date is an absent field, sentences are verbatim, with their place in
             the article's text in bytes (start, end). What would steer a terminal is
             escaped as \u009b.
  csv        one row a meeting, topic, article ..., with a head. Line breaks in sentences are
             blanks. A cell that begins with = + - or @ gets a ' in front, so that no
             spreadsheet takes text out of an article for a formula.
  markdown   the same columns as csv, for notes and reports.

Dates are 2013-05-17, 2013-05, 2013, or first/last day: 2013-05-06/2013-05-12.

readout help json lists the fields of the JSON.
`

func newOutputForms() *cobra.Command {
	return &cobra.Command{Use: "output", Short: "The forms of an answer", Long: outputForms}
}
