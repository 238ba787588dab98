package lexicon

import (
	"bytes"
	"strings"
)

// entry is one form of one row.
type entry struct {
	form      string
	name      string
	countries []string
	shapes    shapes
	row       int32
	next      int32 // the entry after this that folds alike, or noEntry
	order     uint8 // place of its kind in Kinds
	common    bool
}

const noEntry = -1

// node is what the dictionary knows of a run of folded words: the first of the entries that are
// exactly these words, in the order of their kinds, and whether longer entries begin with them. A
// Go map hashes the words and compares the strings on a hit.
type node struct {
	first int32
	more  bool
}

// enter puts an entry into the dictionary under its folded words. Of a row's forms that fold alike
// it keeps the first and takes the easier case of each word: "Korean peninsula" beside "Korean
// Peninsula" lets either fit.
func (l *Lexicon) enter(key []byte, e entry) {
	n, known := l.dictionary[string(key)]
	if !known {
		n.first = noEntry
	}
	before := int32(noEntry)
	at := n.first
	for at != noEntry && l.entries[at].order <= e.order {
		if o := &l.entries[at]; o.order == e.order && o.row == e.row {
			o.shapes = o.shapes.easier(e.shapes)
			return
		}
		before, at = at, l.entries[at].next
	}
	e.next = at
	l.entries = append(l.entries, e)
	here := int32(len(l.entries) - 1)
	if before != noEntry {
		l.entries[before].next = here
		return
	}
	n.first = here
	l.set(key, n, known)
	if !known {
		l.enterBeginnings(key)
	}
}

// set writes a node; the key of a new one is kept in memory shared with all the others.
func (l *Lexicon) set(key []byte, n node, known bool) {
	if known {
		l.dictionary[string(key)] = n
		return
	}
	l.keys.Write(key)
	all := l.keys.String()
	l.dictionary[all[len(all)-len(key):]] = n
}

// enterBeginnings marks every shorter run of words that key begins with.
func (l *Lexicon) enterBeginnings(key []byte) {
	for end := bytes.LastIndexByte(key, ' '); end > 0; end = bytes.LastIndexByte(key, ' ') {
		key = key[:end]
		n, known := l.dictionary[string(key)]
		if n.more {
			return
		}
		if !known {
			n.first = noEntry
		}
		n.more = true
		l.set(key, n, known)
	}
}

// found is a run of tokens that the dictionary has.
type found struct {
	first  int32 // entry
	tokens int
	words  int
}

// AppendAt is At for a loop over many tokens: it appends to list instead of making a new slice.
func (l *Lexicon) AppendAt(list []Match, tokens []string, i int) []Match {
	if l.misses(tokens[i]) {
		return list
	}
	var (
		textRoom  [96]byte
		shapeRoom [maxWords]shape
		runs      [maxWords]found
	)
	f := folder{text: textRoom[:0], shapes: shapeRoom[:0]}
	count := l.walk(&f, tokens[i:], &runs)
	for k := count - 1; k >= 0; k-- {
		run := runs[k]
		for at := run.first; at != noEntry; at = l.entries[at].next {
			e := &l.entries[at]
			m := Match{Kind: Kinds[e.order], Tokens: run.tokens, Form: e.form, Name: e.name,
				Countries: e.countries, Fits: e.fits(f.shapes[:run.words]), Common: e.common,
				row: e.row}
			if (m.Kind == HonorificName || m.Kind == TitleName) && stopFollows(e.form,
				tokens[i+run.tokens:]) {
				m.Tokens++
			}
			list = append(list, m)
		}
	}
	return list
}

// misses reports that no entry begins with the token, for the many plain words of which that is
// true. It spares them the folder, whose memory is on the heap.
func (l *Lexicon) misses(token string) bool {
	var lower [24]byte
	if len(token) > len(lower) {
		return false
	}
	for i := range len(token) {
		switch c := token[i]; {
		case 'a' <= c && c <= 'z':
			lower[i] = c
		case 'A' <= c && c <= 'Z':
			lower[i] = c + 'a' - 'A'
		default:
			return false
		}
	}
	_, known := l.dictionary[string(lower[:len(token)])]
	return !known
}

// stopFollows reports whether the full stop of an abbreviation is a token of its own.
func stopFollows(form string, rest []string) bool {
	return strings.HasSuffix(form, ".") && len(rest) > 0 && rest[0] == "."
}

// walk folds token after token for as long as some entry begins with what it has, and notes the
// runs that are entries, shortest first. It looks at a bounded number of tokens, skipped ones too.
func (l *Lexicon) walk(f *folder, tokens []string, runs *[maxWords]found) int {
	count := 0
	for t, token := range tokens[:min(len(tokens), 3*maxWords)] {
		if t > 0 && skipped(tokens[t-1], token) {
			continue
		}
		before := len(f.text)
		f.add(token)
		if len(f.text) == before || len(f.shapes) > maxWords {
			break
		}
		n, ok := l.dictionary[string(f.text)]
		if ok && n.first != noEntry && count < maxWords {
			runs[count] = found{n.first, t + 1, len(f.shapes)}
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

// fits reports whether the words of a text are written as the entry's are. An acronym of four
// letters or more may be written as a name (Nato, Unesco).
func (e *entry) fits(words []shape) bool {
	for i, have := range words {
		switch want := e.shapes.at(i); {
		case want == anyCase || have == want || have == allCapitals:
		case want == allCapitals && have == capitalized && len(words) == 1 && len(e.form) >= 4:
		default:
			return false
		}
	}
	return true
}
