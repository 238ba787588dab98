package neo4jstore

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"readout/graph"
	"readout/internal/resolve"
)

// support is what supports one element of the graph. It is kept in one :Support node, whose key is
// keyOf the element, and whose data is a JSON object:
//
//	{"facts": {property: {value: n, ...}, ...}, "pages": {property: [{"from": value, "id": 1}, ...], ...}}
//
// Of most properties an element has few values. Of those of which only the ends count
// (resolve.Ends) it may have one from every article, and then they move from facts into pages:
// sorted stretches of pageSize values at most, each in a :Support node of its own, so that the cost
// of a change does not grow with the number of articles. A page holds the values from its From up to
// the next page's From; the first page also holds what is less. ID is unique among the pages of a
// property.
type support struct {
	element string
	key     string
	Facts   map[resolve.Property]map[string]int `json:"facts,omitempty"`
	Pages   map[resolve.Property][]*page        `json:"pages,omitempty"`

	stored  bool
	changed bool
}

// page is a stretch of the values of one property; its data is {value: n, ...}.
//
// A page that becomes empty stays in the list until the batch is written: what falls into its stretch
// later must not fall into a neighbour that was never read.
type page struct {
	From    string `json:"from"`
	ID      int    `json:"id"`
	key     string
	values  map[string]int // nil when it was not read
	stored  bool
	changed bool
}

// pageSize is how many values a page may have, and facts before they move into pages.
const pageSize = 64

// keyOf is a short name of an element or a page: 128 bits of a hash.
func keyOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:16])
}

func newSupport(element string) *support { return &support{element: element, key: keyOf(element)} }

func (s *support) pageKey(p resolve.Property, id int) string {
	return keyOf(s.element, string(p), strconv.Itoa(id))
}

// parse reads the data of the node.
func (s *support) parse(data string) error {
	if err := json.Unmarshal([]byte(data), s); err != nil {
		return fmt.Errorf("%w: stored support %s: %w", graph.ErrDamaged, s.key, err)
	}
	s.stored = true
	for property, pages := range s.Pages {
		for _, p := range pages {
			p.key, p.stored = s.pageKey(property, p.ID), true
		}
	}
	return nil
}

// pageOf is the page into which a fact falls, nil when its property has none.
func (s *support) pageOf(f resolve.Fact) *page {
	pages := s.Pages[f.Property]
	if len(pages) == 0 {
		return nil
	}
	i, found := slices.BinarySearchFunc(pages, f.Value, func(p *page, v string) int {
		return cmp.Compare(p.From, v)
	})
	if !found {
		i = max(0, i-1)
	}
	return pages[i]
}

// add changes the support of one fact. The page into which it falls must have been read.
func (s *support) add(c resolve.Support) error {
	s.changed = true
	values := s.Facts[c.Property]
	in := s.pageOf(c.Fact)
	if in != nil {
		values, in.changed = in.values, true
	}
	n := values[c.Value] + c.N
	switch {
	case n < 0:
		return fmt.Errorf("%w: support %d for %q of %q; load the articles into an empty database",
			graph.ErrDamaged, n,
			c.Property, c.Element)
	case n == 0:
		delete(values, c.Value)
	case values == nil:
		if s.Facts == nil {
			s.Facts = map[resolve.Property]map[string]int{}
		}
		s.Facts[c.Property] = map[string]int{c.Value: n}
	default:
		values[c.Value] = n
	}
	s.arrange(c.Property, in)
	return nil
}

// empty reports whether nothing is left in the page. One that was not read has something.
func (p *page) empty() bool { return p.values != nil && len(p.values) == 0 }

// arrange splits what became too big and forgets what became empty, but for pages.
func (s *support) arrange(p resolve.Property, in *page) {
	switch values := s.Facts[p]; {
	case in != nil && len(in.values) > pageSize:
		s.split(p, in)
	case in != nil:
	case len(values) == 0:
		delete(s.Facts, p)
	case len(values) > pageSize && resolve.Ends(p):
		delete(s.Facts, p)
		if s.Pages == nil {
			s.Pages = map[resolve.Property][]*page{}
		}
		first := s.newPage(p, values)
		s.Pages[p] = []*page{first}
		s.split(p, first)
	}
}

// split moves the upper half of a page into a new one.
func (s *support) split(p resolve.Property, full *page) {
	sorted := slices.Sorted(maps.Keys(full.values))
	upper := map[string]int{}
	for _, v := range sorted[len(sorted)/2:] {
		upper[v] = full.values[v]
		delete(full.values, v)
	}
	full.From = min(full.From, sorted[0])
	at := slices.Index(s.Pages[p], full)
	s.Pages[p] = slices.Insert(s.Pages[p], at+1, s.newPage(p, upper))
}

func (s *support) newPage(p resolve.Property, values map[string]int) *page {
	id := 1
	for _, x := range s.Pages[p] {
		id = max(id, x.ID+1)
	}
	return &page{ID: id, From: slices.Min(slices.Collect(maps.Keys(values))), key: s.pageKey(p, id),
		values: values, changed: true}
}

// ends are the first and the last page of a property that have something, nil when none has.
func (s *support) ends(p resolve.Property) []*page {
	full := slices.DeleteFunc(slices.Clone(s.Pages[p]), (*page).empty)
	if len(full) < 2 {
		return full
	}
	return []*page{full[0], full[len(full)-1]}
}

// endPages are the ends of every property that has pages.
func (s *support) endPages() []*page {
	var list []*page
	for p := range s.Pages {
		list = append(list, s.ends(p)...)
	}
	return list
}

// values lists the support; of a property with pages, that in the first and in the last one.
func (s *support) values() []resolve.Support {
	var list []resolve.Support
	add := func(p resolve.Property, values map[string]int) {
		for v, n := range values {
			list = append(list, resolve.Support{
				Fact: resolve.Fact{Element: s.element, Property: p, Value: v}, N: n})
		}
	}
	for p, values := range s.Facts {
		add(p, values)
	}
	for p := range s.Pages {
		for _, page := range s.ends(p) {
			add(p, page.values)
		}
	}
	return list
}

// supportRows are the rows of the three statements that write support.
type supportRows struct{ create, set, drop []bundleRow }

func (w *supportRows) put(key string, stored bool, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if stored {
		w.set = append(w.set, one(key, string(data)))
	} else {
		w.create = append(w.create, one(key, string(data)))
	}
	return nil
}

// rows adds what has to be written of this element.
func (s *support) rows(w *supportRows) error {
	if !s.changed {
		return nil
	}
	for _, p := range slices.Sorted(maps.Keys(s.Pages)) {
		if err := s.pageRows(p, w); err != nil {
			return err
		}
	}
	switch {
	case len(s.Facts) > 0 || len(s.Pages) > 0:
		return w.put(s.key, s.stored, s)
	case s.stored:
		w.drop = append(w.drop, one(s.key))
	}
	return nil
}

// pageRows adds what has to be written of the pages of a property, and forgets the empty ones.
func (s *support) pageRows(p resolve.Property, w *supportRows) error {
	var full []*page
	for _, x := range s.Pages[p] {
		switch {
		case x.empty() && x.stored:
			w.drop = append(w.drop, one(x.key))
		case x.empty():
		default:
			full = append(full, x)
		}
		if x.empty() || !x.changed {
			continue
		}
		if err := w.put(x.key, x.stored, x.values); err != nil {
			return err
		}
	}
	s.Pages[p] = full
	if len(full) == 0 {
		delete(s.Pages, p)
	}
	return nil
}
