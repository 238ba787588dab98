package extract

import (
	"cmp"
	"slices"
	"strings"

	"readout/graph"
)

// statusGround is the word that decided about the status, or the verb whose form tells of it.
func (s *story) statusGround(o *occasion) Ground {
	b, m := o.statusWhy, o
	if o.statusFrom != nil {
		m = o.statusFrom
	}
	switch at := s.verbOf(m.told()); {
	case b.by != "":
		return Ground{By: b.by, Words: s.someWords(b.at)}
	case b.at != tokens{}:
		return Ground{By: ByWord, Words: s.someWords(b.at)}
	case o.status == graph.Held:
		return Ground{By: ByDefault, Words: s.someWords(at)}
	default:
		return Ground{By: ByTense, Words: s.someWords(at)}
	}
}

// verbOf is the chain of verbs of a trigger that is one, else of the verb on which it depends; none
// where there is no such verb.
func (s *story) verbOf(o *occasion) tokens {
	const depth = 4
	k := o.first
	for n := 0; n < depth && k >= 0; n++ {
		if s.nounAt[k] == 0 && strings.HasPrefix(s.tag(k), "VB") {
			return tokens{s.chainStart(k), k + 1}
		}
		k = s.parent(k)
	}
	return tokens{}
}

// dateGround is the words of an occasion's date and from which day they count, nil where the text
// says nothing of it.
func (s *story) dateGround(o *occasion) *Ground {
	b := o.dateWhy
	if b.by == "" && o.date.IsZero() {
		return nil
	}
	b.by = cmp.Or(b.by, ByClause)
	g := &Ground{By: b.by, Lent: b.lender, Words: s.someWords(b.at)}
	k := slices.IndexFunc(s.times, func(t timed) bool { return t.tokens() == b.at })
	switch {
	case k >= 0 && s.times[k].Anaphoric:
		if day := s.antecedentDay(s.times[k], tenseOf(o.status), 0); !day.IsZero() {
			g.From = graph.OnDay(day)
		}
	case !s.day.IsZero() && (b.by == ByTranscript || k >= 0 && s.times[k].Deictic):
		g.From, g.Dateline = graph.OnDay(s.day), s.someWords(s.dayAt)
	}
	return g
}

// placeGround is the words of an occasion's place, nil where it has none.
func (s *story) placeGround(o *occasion) *Ground {
	b := o.placeWhy
	if o.place == (ref{}) {
		return nil
	}
	if b.by == "" {
		b = basis{by: ByClause, at: tokens{o.first, o.end}}
	}
	at := b.at
	switch cmp.Or(b.lender, b.by) {
	case ByClause:
		at = s.placeWords(b.at, o.place)
	case ByDateline:
		at = s.siteWords(o.place.site)
	case BySojourn:
		at = s.stayWords(b.at)
	}
	return &Ground{By: b.by, Lent: b.lender, Words: s.someWords(at)}
}

// placeWords are the words nearest to a trigger, those behind it first, that name its place in its
// sentence, none where there are none.
func (s *story) placeWords(trigger tokens, place ref) tokens {
	first, end := s.bounds(trigger.first)
	for k := trigger.end; k < end; k++ {
		if at := s.placeNamed(k, place); at != (tokens{}) {
			return at
		}
	}
	for k := trigger.first - 1; k >= first; k-- {
		if at := s.placeNamed(k, place); at != (tokens{}) {
			return at
		}
	}
	return tokens{}
}

// placeNamed are the words that begin at token k if they name the place: its name, the body that
// has its seat there, or "here" and "there".
func (s *story) placeNamed(k int, place ref) tokens {
	m := s.noun(k)
	if m == nil {
		if w := s.norm(k); w == "here" && place.site == s.here || w == "there" && s.tag(k) == "RB" {
			return tokens{k, k + 1}
		}
		return tokens{}
	}
	if m.first != k {
		return tokens{}
	}
	if m.standsFor(func(r ref) bool { return r == place }) {
		return m.tokens()
	}
	if x := place.site; x != nil {
		for end := m.end; end <= min(m.end+1, len(s.words)); end++ {
			if strings.HasSuffix(s.phrase(k, end), x.name) {
				return tokens{k, end}
			}
		}
	}
	return tokens{}
}

// siteWords is where the text names a place first.
func (s *story) siteWords(x *site) tokens {
	if len(x.mentions) == 0 {
		return tokens{}
	}
	sp := sorted(x.mentions)[0]
	var at tokens
	for k, t := range s.doc.Tokens {
		if t.Start-s.head == sp.Start {
			at.first = k
		}
		if t.End-s.head == sp.End {
			at.end = k + 1
		}
	}
	return at
}

// stayWords is the name of the place at which a stay begins with a token: the mention, or a part of
// the mention of a person of whom the stay is said.
func (s *story) stayWords(at tokens) tokens {
	if u := s.unitOf(at.first); u != nil && u.first == at.first && !s.noun(at.first).standsFor(isLocation) {
		return tokens{u.first, u.end}
	}
	if m := s.noun(at.first); m.standsFor(isLocation) {
		return m.tokens()
	}
	return at
}
