package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// column is what a field of a table has to be.
type column func(l *linter, field string) (problem string)

// layout is a table's columns. Rows are sorted by the first sortBy columns, which are unique
// unless the table is ranked within them; other columns named lists hold several values.
type layout struct {
	name    string
	columns []column
	sortBy  int
	ranked  bool // the order within equal keys is a ranking, and keys repeat
}

var layouts = []layout{
	{"areas", []column{aFolded, oneOf(contexts...)}, 1, false},
	{"capitals", []column{aCode, aText, aList, aPosition}, 1, true},
	{"cities", []column{aText, someCodes, aList, positions}, 1, false},
	{"common", []column{aFolded}, 1, false},
	{"countries", []column{aCode, anISO3, aText, aTextOrNone, aList, aList, aList, aList}, 1,
		false},
	{"given", []column{aText, oneOf("m", "f", none)}, 1, false},
	{"honorifics", []column{aText, oneOf("m", "f", none)}, 1, false},
	{"leaders", []column{aText, aText, aClass, aCode}, 4, false},
	{"lacking", []column{aCode, aList}, 1, false},
	{"modifiers", []column{aText, oneOf("former", "acting", "elect", "deputy", "senior",
		"counterpart")}, 1, false},
	{"nicknames", []column{aText, aList}, 1, false},
	{"organizations", []column{aText, aTextOrNone, oneOf("igo", "ministry", "agency", "parliament",
		"party", "company", "armed_group", "ngo", "media"), anOwner, aList}, 1, false},
	{"places", []column{aText, oneOf("region", "sea", "building"), codesOrNone, aList,
		aPosition}, 1, false},
	{"portfolios", []column{aClass, aList, aList}, 0, false},
	{"regional", []column{aText}, 1, false},
	{"shared", []column{aText, someCodes}, 1, false},
	{"titles", []column{aText, aClass, aScope, oneOf("before", "apart", "rank", "none"), aList, aList,
		aScope, oneOf("one", none)}, 1, false},
}

// contexts are the 37 contexts of the PLOVER event code.
var contexts = strings.Fields(`military intelligence executive legislative election
political_institutions pro_democracy pro_autocracy economic legal reparations human_rights
rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic
territory peacekeeping health asylum migration disasters natural_resource environment technology
terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking`)

// linter holds what columns are checked against.
type linter struct {
	lex           *Lexicon
	organizations map[string]bool
}

var (
	codeForm     = regexp.MustCompile(`^[A-Z]{2}$`)
	iso3Form     = regexp.MustCompile(`^[A-Z]{3}$`)
	positionForm = regexp.MustCompile(`^-?\d{1,2}\.\d\d,-?\d{1,3}\.\d\d$`)
	classes      = []OfficeClass{HeadOfState, HeadOfGovernment, Monarch, ForeignMinister,
		Minister, Envoy, Diplomat, OrganizationHead, OrganizationChief, Official, Spokesperson,
		Military, Parliament, PartyOffice, Regional, Religious, Judicial, OtherOffice}
)

func aText(_ *linter, field string) string {
	switch {
	case field == none || field == "":
		return "is empty"
	case Fold(field) == "":
		return "folds to nothing"
	case len(strings.Fields(Fold(field))) > maxWords:
		return "has too many words"
	case strings.Contains(field, "|"):
		return "holds several values"
	}
	return ""
}

func aTextOrNone(l *linter, field string) string {
	if field == none {
		return ""
	}
	return aText(l, field)
}

func aFolded(_ *linter, field string) string {
	if Fold(field) != field {
		return "is not folded"
	}
	return ""
}

func aCode(l *linter, field string) string {
	if _, ok := l.lex.CountryByCode(field); !ok || !codeForm.MatchString(field) {
		return "is no country's code"
	}
	return ""
}

func someCodes(l *linter, field string) string { return codeList(l, strings.Split(field, " ")) }

func codesOrNone(l *linter, field string) string { return codeList(l, list(field)) }

func codeList(l *linter, codes []string) string {
	for i, c := range codes {
		if problem := aCode(l, c); problem != "" {
			return problem
		}
		if slices.Contains(codes[:i], c) {
			return "has a code twice"
		}
	}
	return ""
}

func anISO3(_ *linter, field string) string {
	if !iso3Form.MatchString(field) {
		return "is no ISO 3166-1 alpha-3 code"
	}
	return ""
}

func anOwner(l *linter, field string) string {
	if field == none || field == "*" {
		return ""
	}
	return aCode(l, field)
}

func aScope(l *linter, field string) string {
	if field == none || l.organizations[field] {
		return ""
	}
	return aCode(l, field)
}

func aClass(_ *linter, field string) string {
	if !slices.Contains(classes, OfficeClass(field)) {
		return "is no class of office"
	}
	return ""
}

func aPosition(_ *linter, field string) string {
	lat, lon, err := position(field)
	switch {
	case field == none:
		return ""
	case err != nil || !positionForm.MatchString(field):
		return "is no latitude,longitude with two decimals"
	case lat < -90 || lat > 90 || lon < -180 || lon > 180:
		return "is off the globe"
	}
	return ""
}

// positions are several positions parted by blanks, at least one of them known, or none.
func positions(l *linter, field string) string {
	if field == none {
		return ""
	}
	known := false
	for _, p := range strings.Split(field, " ") {
		if problem := aPosition(l, p); problem != "" {
			return "has a position that " + problem
		}
		known = known || p != none
	}
	if !known {
		return "knows no position, which is written " + none
	}
	return ""
}

func aList(l *linter, field string) string {
	values := list(field)
	for i, v := range values {
		if v != strings.TrimSpace(v) {
			return "has an untrimmed value"
		}
		if problem := aText(l, v); problem != "" {
			return "has a value that " + problem
		}
		if slices.Contains(values[:i], v) {
			return "has " + v + " twice"
		}
	}
	return ""
}

func oneOf(allowed ...string) column {
	return func(_ *linter, field string) string {
		if !slices.Contains(allowed, field) {
			return "is none of " + strings.Join(allowed, ", ")
		}
		return ""
	}
}

// TestTables reports every problem of every row of every table.
func TestTables(t *testing.T) {
	l := &linter{mustLoad(t), map[string]bool{}}
	for _, o := range l.lex.organizations {
		l.organizations[o.Name] = true
	}
	for _, table := range layouts {
		rows, err := readTable(table.name, len(table.columns))
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if len(rows) == 0 {
			t.Errorf("tables/%s.tsv: no rows", table.name)
		}
		last := ""
		for _, r := range rows {
			l.lintRow(t, table, r)
			key := strings.Join(r.fields[:table.sortBy], "\t")
			if table.name == "places" {
				key += "\t" + r.fields[2] // one name, several countries
			}
			if key < last {
				t.Errorf("tables/%s.tsv:%d: %q is not sorted behind %q", table.name, r.line,
					key, last)
			}
			if key == last && !table.ranked && table.sortBy > 0 {
				t.Errorf("tables/%s.tsv:%d: %q stands twice", table.name, r.line, key)
			}
			last = key
		}
	}
}

func (l *linter) lintRow(t *testing.T, table layout, r row) {
	t.Helper()
	for i, check := range table.columns {
		field := r.fields[i]
		problem := check(l, field)
		if field != strings.TrimSpace(field) || strings.Contains(field, "  ") {
			problem = "is not trimmed"
		}
		if problem != "" {
			t.Errorf("tables/%s.tsv:%d: column %d, %q, %s", table.name, r.line, i+1, field,
				problem)
		}
	}
}

// TestTablesHeaded holds that every file begins with a comment that names columns and source, and
// that every file is a table of layouts.
func TestTablesHeaded(t *testing.T) {
	entries, err := files.ReadDir("tables")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(layouts) {
		t.Errorf("%d tables, %d layouts", len(entries), len(layouts))
	}
	for _, e := range entries {
		data, err := files.ReadFile("tables/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(string(data), "\n"+firstRow(string(data)))
		if !strings.HasPrefix(head, "# ") || !strings.Contains(head, "# Columns: ") ||
			!strings.Contains(head, "# Source") {
			t.Errorf("tables/%s:1: no comment that names columns and source", e.Name())
		}
	}
}

// firstRow is the first line that is no comment.
func firstRow(data string) string {
	for line := range strings.Lines(data) {
		if line[0] != '#' {
			return line
		}
	}
	return ""
}
