// Package imports holds the rule of who may import whom, as a test. It parses the source files
// itself: a test that asked `go list` would stay cached after a violation.
package imports

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "readout"

// allowed lists, for every package with shipped files, the packages of ours that those files may
// import. A package without a line here fails, so that a new room is a decision.
var allowed = map[string][]string{
	"graph":                {},
	"internal/lexicon":     {},
	"internal/nlp":         {"internal/lexicon", "internal/nlp/encoder", "internal/nlp/kernel"},
	"internal/nlp/conllu":  {},
	"internal/nlp/encoder": {"internal/nlp/kernel"},
	"internal/nlp/kernel":  {},
	"internal/timex":       {"graph"},
	"internal/resolve":     {"graph", "internal/lexicon"},
	"internal/query":       {"graph", "internal/lexicon"},
	"internal/article":     {"graph"},
	"extract": {"graph", "internal/nlp", "internal/lexicon", "internal/timex",
		"internal/head", "internal/nlp/kernel"},
	"extract/train/lessons": {"extract", "graph", "internal/article", "internal/nlp"},
	"internal/head":         {"internal/nlp/kernel"},
	"graph/graphtest":       {"graph"},
	"graph/sqlitestore":     {"graph", "internal/resolve"},
	"graph/neo4jstore":      {"graph", "internal/resolve"},
	"internal/load":         {"graph", "extract", "internal/article"},
	"internal/neo4jtest":    {},
	"internal/golden":       {},
	"config":                {},
	"cmd/readout": {"graph", "graph/sqlitestore", "graph/neo4jstore", "extract", "config",
		"internal/article", "internal/load", "internal/query", "internal/lexicon", "internal/nlp",
		"internal/nlp/conllu",
		"internal/resolve"},
}

// fenced lists the outside modules that one room keeps to itself.
var fenced = map[string]string{
	"github.com/spf13/viper":              "config",
	"github.com/neo4j/neo4j-go-driver/v5": "graph/neo4jstore",
	"github.com/ncruces/go-sqlite3":       "graph/sqlitestore",
	"github.com/spf13/cobra":              "cmd/readout",
	"github.com/vbauerster/mpb/v8":        "cmd/readout",
	"codeberg.org/readeck/go-readability": "internal/article",
	"github.com/clipperhouse/uax29/v2":    "internal/nlp",
	"golang.org/x/sys":                    "internal/nlp/kernel",
}

// mayTest are the rooms whose shipped files may import testing.
var mayTest = []string{"graph/graphtest", "internal/neo4jtest", "internal/golden"}

// file is the imports of one source file.
type file struct {
	name, pkg string // path from the root of the module
	test      bool
	imports   []string
}

func TestImports(t *testing.T) {
	files := readFiles(t, "../..")
	if len(files) == 0 {
		t.Fatal("no source files found")
	}
	for _, f := range files {
		for _, imp := range f.imports {
			checkOwn(t, f, imp)
			checkOutside(t, f, imp)
		}
	}
}

// checkOwn holds the shipped files to allowed. Tests may import what they like of ours but cmd.
func checkOwn(t *testing.T, f file, imp string) {
	t.Helper()
	if !f.test {
		if _, ok := allowed[f.pkg]; !ok {
			t.Errorf("%s: package %s has no rule; add one to internal/imports", f.name, f.pkg)
			return
		}
	}
	own, ok := strings.CutPrefix(imp, module+"/")
	if !ok {
		return
	}
	if strings.HasPrefix(own, "cmd/") {
		t.Errorf("%s: nothing imports %s", f.name, own)
	}
	if !f.test && !slices.Contains(allowed[f.pkg], own) {
		t.Errorf("%s: %s may not import %s", f.name, f.pkg, own)
	}
}

// checkOutside holds every file to the fences, and shipped files to the rule about testing.
func checkOutside(t *testing.T, f file, imp string) {
	t.Helper()
	for outside, room := range fenced {
		if (imp == outside || strings.HasPrefix(imp, outside+"/")) && f.pkg != room {
			t.Errorf("%s: only %s imports %s", f.name, room, outside)
		}
	}
	if imp == "testing" && !f.test && !slices.Contains(mayTest, f.pkg) {
		t.Errorf("%s: a shipped file imports testing", f.name)
	}
}

// readFiles parses the import clauses of every Go file below root.
func readFiles(t *testing.T, root string) []file {
	t.Helper()
	var files []file
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && p != root
		if d.IsDir() && (hidden || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if _, err := os.Stat(filepath.Join(p, "go.mod")); d.IsDir() && p != root && err == nil {
			return fs.SkipDir // a module of its own
		}
		if d.IsDir() || !strings.HasSuffix(p, ".go") {
			return nil
		}
		f, err := readFile(root, p)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readFile(root, name string) (file, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return file{}, err
	}
	tree, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
	if err != nil {
		return file{}, err
	}
	rel, err := filepath.Rel(root, name)
	if err != nil {
		return file{}, err
	}
	rel = filepath.ToSlash(rel)
	f := file{name: rel, pkg: path.Dir(rel), test: strings.HasSuffix(rel, "_test.go")}
	for _, spec := range tree.Imports {
		imp, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return file{}, err
		}
		f.imports = append(f.imports, imp)
	}
	return f, nil
}
