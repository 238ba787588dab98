package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// entry is one form of one row.
type entry struct {
	key       string // folded
	form      string
	name      string
	countries []string
	shapes    string // a shape a word, each a byte
	kind      Kind
	order     uint8 // place of kind in Kinds
	common    bool
	row       int32
}

// node is what the dictionary knows of a run of folded words: the entries that are exactly these
// words, and whether longer entries begin with them.
type node struct {
	first, count int32
	more         bool
}

// index sorts the collected entries and builds the dictionary of them and of all their beginnings.
// A Go map hashes the words and compares the strings on a hit.
func (b *builder) index() {
	entries := b.entries
	slices.SortStableFunc(entries, func(x, y entry) int {
		return cmp.Or(strings.Compare(x.key, y.key), cmp.Compare(x.order, y.order))
	})
	entries = merge(entries)
	dictionary := make(map[string]node, len(entries)*3/2)
	for i := range entries {
		e := &entries[i]
		e.common = b.common[e.key]
		if i == 0 || entries[i-1].key != e.key {
			n := dictionary[e.key]
			n.first = int32(i)
			dictionary[e.key] = n
			addBeginnings(dictionary, e.key)
		}
		n := dictionary[e.key]
		n.count++
		dictionary[e.key] = n
	}
	b.lex.entries, b.lex.dictionary = entries, dictionary
}

// merge makes one entry of those forms of a row that fold alike. It keeps the first form and takes
// the easier case of each word: "Korean peninsula" beside "Korean Peninsula" lets either fit.
func merge(entries []entry) []entry {
	kept := entries[:0]
	for _, e := range entries {
		if n := len(kept); n > 0 && kept[n-1].key == e.key && kept[n-1].kind == e.kind &&
			kept[n-1].row == e.row {
			kept[n-1].shapes = easier(kept[n-1].shapes, e.shapes)
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

func easier(x, y string) string {
	shapes := []byte(x)
	for i := range shapes {
		shapes[i] = min(shapes[i], y[i])
	}
	return string(shapes)
}

// addBeginnings marks every shorter run of words that key begins with.
func addBeginnings(dictionary map[string]node, key string) {
	for end := strings.LastIndexByte(key, ' '); end > 0; end = strings.LastIndexByte(key, ' ') {
		key = key[:end]
		n := dictionary[key]
		if n.more {
			return
		}
		n.more = true
		dictionary[key] = n
	}
}

// maxEntries bounds how many lengths of match are followed from one token: no form has more words.
const maxEntries = 16

// found is a run of tokens that the dictionary has.
type found struct {
	node   node
	tokens int
	words  int
}

// AppendAt is At for a loop over many tokens: it appends to list instead of making a new slice.
func (l *Lexicon) AppendAt(list []Match, tokens []string, i int) []Match {
	var (
		textRoom  [96]byte
		shapeRoom [maxEntries]shape
		runs      [maxEntries]found
	)
	f := folder{text: textRoom[:0], shapes: shapeRoom[:0]}
	count := l.walk(&f, tokens[i:], &runs)
	for k := count - 1; k >= 0; k-- {
		run := runs[k]
		for at := run.node.first; at < run.node.first+run.node.count; at++ {
			e := &l.entries[at]
			m := Match{Kind: e.kind, Tokens: run.tokens, Form: e.form, Name: e.name,
				Countries: e.countries, Fits: e.fits(f.shapes[:run.words]), Common: e.common, row: e.row}
			if e.kind == HonorificName && stopFollows(e.form, tokens[i+run.tokens:]) {
				m.Tokens++
			}
			list = append(list, m)
		}
	}
	return list
}

// stopFollows reports whether the full stop of an abbreviation is a token of its own.
func stopFollows(form string, rest []string) bool {
	return strings.HasSuffix(form, ".") && len(rest) > 0 && rest[0] == "."
}

// walk folds token after token for as long as some entry begins with what it has, and notes the
// runs that are entries, shortest first.
func (l *Lexicon) walk(f *folder, tokens []string, runs *[maxEntries]found) int {
	count := 0
	for t, token := range tokens {
		if t > 0 && skipped(tokens[t-1], token) {
			continue
		}
		before := len(f.text)
		f.add(token)
		if len(f.text) == before || len(f.shapes) > maxEntries {
			break
		}
		n, ok := l.dictionary[string(f.text)]
		if ok && n.count > 0 && count < maxEntries {
			runs[count] = found{n, t + 1, len(f.shapes)}
			count++
		}
		if !ok || !n.more {
			break
		}
	}
	return count
}

// skipped reports whether a token may stand inside an entry without being part of it: a hyphen, a
// possessive cut from its word, the full stop of an abbreviation.
func skipped(previous, token string) bool {
	switch token {
	case "-", "‐", "‑", "–", "'", "’", "'s", "’s", "'S", "’S":
		return true
	case ".":
		return len(previous) <= 4
	}
	return false
}

// fits reports whether the words of a text are written as the entry's are. An acronym of four letters
// or more may be written as a name (Nato, Unesco).
func (e *entry) fits(words []shape) bool {
	if len(words) != len(e.shapes) {
		return false
	}
	for i, have := range words {
		switch want := shape(e.shapes[i]); {
		case want == anyCase || have == want || have == allCapitals:
		case want == allCapitals && have == capitalized && len(e.key) >= 4 && len(words) == 1:
		default:
			return false
		}
	}
	return true
}
