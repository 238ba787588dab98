package neo4jstore

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"readout/internal/resolve"
)

// table stands for the :Support nodes.
type table map[string]string

// read is the support with those of its pages read that the ledger reads for these changes.
func (db table) read(t *testing.T, element string, changes []resolve.Support) *support {
	s := newSupport(element)
	if data, ok := db[s.key]; ok {
		if err := s.parse(data); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range changes {
		if p := s.pageOf(c.Fact); p != nil {
			db.fetch(t, p)
		}
	}
	db.fetch(t, s.endPages()...)
	return s
}

func (db table) fetch(t *testing.T, pages ...*page) {
	for _, p := range pages {
		if p.values != nil {
			continue
		}
		if err := json.Unmarshal([]byte(db[p.key]), &p.values); err != nil {
			t.Fatalf("page %s: %v", p.key, err)
		}
	}
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

// TestSupportKeepsSums plays random changes in batches, against a plain map: it grows to many pages,
// then whole stretches of values go at once, then all.
func TestSupportKeepsSums(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	db, want := table{}, map[resolve.Fact]int{}
	for batch := range 600 {
		changes := randomBatch(r, batch/200, want)
		s := db.read(t, "e", changes)
		for _, c := range changes {
			if err := s.add(c); err != nil {
				t.Fatalf("batch %d: %v", batch, err)
			}
			if want[c.Fact] += c.N; want[c.Fact] == 0 {
				delete(want, c.Fact)
			}
		}
		db.fetch(t, s.endPages()...)
		checkEnds(t, s, want)
		db.write(t, s)
		checkEnds(t, db.read(t, "e", nil), want)
	}
	for f, n := range want {
		s := db.read(t, "e", []resolve.Support{{Fact: f, N: -n}})
		if err := s.add(resolve.Support{Fact: f, N: -n}); err != nil {
			t.Fatal(err)
		}
		db.write(t, s)
	}
	if len(db) > 0 {
		t.Errorf("%d nodes are left of nothing", len(db))
	}
}

// randomBatch is changes of distinct facts, in order as Step gives them: at first more come than go,
// then every batch takes a stretch of days away and brings one of them and some others back.
func randomBatch(r *rand.Rand, phase int, have map[resolve.Fact]int) []resolve.Support {
	sum := map[resolve.Fact]int{}
	day := func(n int) resolve.Fact {
		return resolve.Fact{Element: "e", Property: "seen", Value: fmt.Sprintf("%05d", n)}
	}
	for range 1 + r.IntN(40) {
		sum[resolve.Fact{Element: "e", Property: "name", Value: fmt.Sprint(r.IntN(5))}] = 1
		sum[day(r.IntN(3000))] = 1
	}
	if phase > 0 {
		from := r.IntN(3000)
		for n := from; n < from+200*phase; n++ {
			if f := day(n); have[f] > 0 {
				sum[f] = -have[f]
			}
		}
		sum[day(from+r.IntN(200))] = 1
	}
	var changes []resolve.Support
	for f, n := range sum {
		if n > 0 && phase == 2 && r.IntN(2) == 0 {
			continue
		}
		changes = append(changes, resolve.Support{Fact: f, N: n})
	}
	slices.SortFunc(changes, func(a, b resolve.Support) int {
		return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(a.Value, b.Value))
	})
	return changes
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
