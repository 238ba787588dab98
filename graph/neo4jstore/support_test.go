package neo4jstore

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"readout/internal/resolve"
)

// table stands for the :Support nodes.
type table map[string]string

func (db table) read(t *testing.T, element string) *support {
	s := newSupport(element)
	if data, ok := db[s.key]; ok {
		if err := s.parse(data); err != nil {
			t.Fatal(err)
		}
	}
	for _, pages := range s.Pages {
		for _, p := range pages {
			if err := json.Unmarshal([]byte(db[p.key]), &p.values); err != nil {
				t.Fatalf("page %s: %v", p.key, err)
			}
		}
	}
	return s
}

func (db table) write(t *testing.T, s *support) {
	var w supportRows
	if err := s.rows(&w); err != nil {
		t.Fatal(err)
	}
	for _, r := range w.create {
		if _, there := db[r.row[0].(string)]; there {
			t.Fatalf("created twice: %v", r.row)
		}
		db[r.row[0].(string)] = r.row[1].(string)
	}
	for _, r := range w.set {
		if _, there := db[r.row[0].(string)]; !there {
			t.Fatalf("set, but not there: %v", r.row)
		}
		db[r.row[0].(string)] = r.row[1].(string)
	}
	for _, r := range w.drop {
		if _, there := db[r.row[0].(string)]; !there {
			t.Fatalf("dropped, but not there: %v", r.row)
		}
		delete(db, r.row[0].(string))
	}
}

// TestSupportKeepsSums plays random changes in batches, against a plain map, until nothing is left.
func TestSupportKeepsSums(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	db, want := table{}, map[resolve.Fact]int{}
	for batch := range 400 {
		s := db.read(t, "e")
		for range 1 + r.IntN(40) {
			f := resolve.Fact{Element: "e", Property: "name", Value: fmt.Sprint(r.IntN(5))}
			if r.IntN(4) > 0 {
				f = resolve.Fact{Element: "e", Property: "seen", Value: fmt.Sprintf("%05d", r.IntN(3000))}
			}
			if batch >= 200 && len(want) > 0 { // the second half takes away
				f = slices.MinFunc(slices.Collect(maps.Keys(want)), func(a, b resolve.Fact) int {
					return cmp.Compare(keyOf(a.Value), keyOf(b.Value))
				})
			}
			n := 1
			if batch >= 200 || want[f] > 0 && r.IntN(3) == 0 {
				n = -want[f]
			}
			if n == 0 {
				continue
			}
			if err := s.add(resolve.Support{Fact: f, N: n}); err != nil {
				t.Fatal(err)
			}
			if want[f] += n; want[f] == 0 {
				delete(want, f)
			}
		}
		db.write(t, s)
		checkEnds(t, db.read(t, "e"), want)
	}
	if len(want) > 0 || len(db) > 0 {
		t.Errorf("%d facts and %d nodes are left", len(want), len(db))
	}
}

// checkEnds compares all values, and of a paged property the ends.
func checkEnds(t *testing.T, s *support, want map[resolve.Fact]int) {
	t.Helper()
	got := map[resolve.Fact]int{}
	for _, x := range s.values() {
		got[x.Fact] = x.N
	}
	var days []string
	for f, n := range want {
		if f.Property == "seen" {
			days = append(days, f.Value)
		} else if got[f] != n {
			t.Fatalf("%v: got %d, want %d", f, got[f], n)
		}
	}
	if len(days) == 0 {
		return
	}
	for _, v := range []string{slices.Min(days), slices.Max(days)} {
		f := resolve.Fact{Element: "e", Property: "seen", Value: v}
		if got[f] != want[f] {
			t.Fatalf("%v: got %d, want %d", f, got[f], want[f])
		}
	}
	for f := range got {
		if want[f] == 0 {
			t.Fatalf("%v is there", f)
		}
	}
}

func TestSupportBelowNothingIsAnError(t *testing.T) {
	s := newSupport("e")
	err := s.add(resolve.Support{Fact: resolve.Fact{Element: "e", Property: "name", Value: "x"}, N: -1})
	if err == nil {
		t.Error("got no error")
	}
}
