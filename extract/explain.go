package extract

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"readout/graph"
)

// explanation is the claims with what was noted beside the decisions about them, as words of the
// text.
func (s *story) explanation() Explanation {
	e := Explanation{Claims: s.claims(), Sentences: []Sentence{}, Mentions: []Mention{},
		Meetings: []Why{}, Rejected: []Rejection{}}
	for _, x := range s.doc.Sentences {
		if sp, ok := s.span(x.First, x.End); ok {
			e.Sentences = append(e.Sentences, Sentence{sp.Start, sp.End, x.Paragraph})
		}
	}
	for _, m := range s.nouns {
		e.Mentions = append(e.Mentions, Mention{s.wordsAt(m.tokens()), formOf(m), s.entities(m.refs)})
	}
	sortByPlace(e.Mentions, func(m Mention) Words { return m.Words })
	for _, o := range s.related {
		e.Meetings = append(e.Meetings, s.whyOf(o))
	}
	for _, r := range s.rejected {
		e.Rejected = append(e.Rejected, s.rejection(r, r.occasion))
		for _, j := range r.joined {
			e.Rejected = append(e.Rejected, s.rejection(r, j.occasion))
		}
	}
	sortByPlace(e.Rejected, func(r Rejection) Words { return r.Words })
	return e
}

// sortByPlace sorts into the order of the text; what stands in the title comes first.
func sortByPlace[T any](list []T, words func(T) Words) {
	slices.SortStableFunc(list, func(a, b T) int { return cmp.Compare(words(a).Start, words(b).Start) })
}

// wordsAt is tokens as words of the text.
func (s *story) wordsAt(t tokens) Words {
	sp, ok := s.span(t.first, t.end)
	if !ok {
		return Words{Span: graph.Span{Text: s.phrase(t.first, t.end)}}
	}
	sp.Text = s.article.Text[sp.Start:sp.End]
	titles := 0 // sentences of the title, which are not counted
	for _, x := range s.doc.Sentences {
		if from, _ := s.doc.Span(x.First, x.End); from >= s.head {
			break
		}
		titles++
	}
	return Words{sp, s.sentence(t.first) - titles + 1}
}

// someWords is tokens as words of the text, nil for none.
func (s *story) someWords(t tokens) *Words {
	if t.end <= t.first {
		return nil
	}
	w := s.wordsAt(t)
	return &w
}

// formOf is how a mention refers.
func formOf(m *mention) Form {
	switch {
	case m.kind == plural || m.kind != named && len(m.refs) > 1:
		return Group
	case m.kind == pronoun:
		return Pronoun
	case m.kind == described:
		return Description
	}
	return Name
}

// entities are what references stand for, each once.
func (s *story) entities(refs []ref) []Entity {
	out := []Entity{}
	for _, r := range refs {
		if e := s.entity(r); !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

func (s *story) entity(r ref) Entity {
	if r.site != nil {
		return Entity{Place, r.site.name}
	}
	p := s.participantClaim(party{ref: r})
	return Entity{EntityType(p.Type), p.Name}
}

// whyOf is what a meeting rests on.
func (s *story) whyOf(o *occasion) Why {
	w := Why{Triggers: []Trigger{s.triggerOf(o, "")}, Status: s.statusGround(o),
		Date: s.dateGround(o), Place: s.placeGround(o), Parties: []Party{}, Passed: s.passed(o),
		Topics: []Words{}, Limit: rounded(meetingAt)}
	for _, j := range o.joined {
		w.Triggers = append(w.Triggers, s.triggerOf(j.occasion, j.by))
	}
	for _, p := range o.parties {
		w.Parties = append(w.Parties, Party{s.entity(p.ref), s.through(o, p.ref)})
	}
	for _, t := range o.topics {
		w.Topics = append(w.Topics, s.wordsAt(tokens{t.first, t.end}))
	}
	return w
}

// told is the mention whose trigger is an occasion's: itself, or that of which it was split off.
func (o *occasion) told() *occasion {
	for o.split != nil {
		o = o.split
	}
	return o
}

func (s *story) triggerOf(o *occasion, by Rule) Trigger {
	at := o.told()
	return Trigger{s.wordsAt(tokens{at.first, at.end}), o.rule, o.split != nil, by, o.judged.score()}
}

// score is what a head says, nil where none was asked.
func (v verdict) score() *Score {
	if !v.asked {
		return nil
	}
	return &Score{rounded(v.chance), rounded(v.limit)}
}

// rounded is a probability to three digits, as many as mean something.
func rounded(p float32) float64 { return math.Round(float64(p)*1000) / 1000 }

// through is by which expressions a party came in, in the order of the text: those noted for it,
// or for its side where it has taken the place of that; else those of the occasion's sentences, or the
// nearest.
func (s *story) through(o *occasion, r ref) []Expression {
	own := s.expressions(o, func(h *heard) bool {
		return !h.out && (h.ref == r || sameSide(h.ref, r) && !o.has(h.ref))
	})
	if len(own) > 0 {
		return own
	}
	for _, k := range o.sentences {
		x := s.doc.Sentences[k]
		if at := s.mentionIn(tokens{x.First, x.End}, r); at.end-at.first < x.End-x.First {
			own = append(own, Expression{s.wordsAt(at), s.formAt(at), o.pattern(), nil})
		}
	}
	if at, ok := s.nearestMention(o.first, r); ok && len(own) == 0 {
		own = append(own, Expression{s.wordsAt(at), s.formAt(at), o.pattern(), nil})
	}
	return own
}

// nearestMention is the mention of somebody that is nearest to token i.
func (s *story) nearestMention(i int, r ref) (at tokens, ok bool) {
	best := len(s.words)
	for _, m := range s.nouns {
		if d := max(m.first-i, i-m.first); d < best && slices.Contains(m.refs, r) {
			best, at, ok = d, m.tokens(), true
		}
	}
	return at, ok
}

// expressions are those noted of an occasion that are wanted, each once. What wanted changes of one
// is how it is told. Where rule and head both
// speak of one, it has the rule of the former and the score of the latter.
func (s *story) expressions(o *occasion, wanted func(*heard) bool) []Expression {
	var list []heard
	for _, h := range o.heard {
		if !wanted(&h) {
			continue
		}
		h.at = s.mentionIn(h.at, h.ref)
		k := slices.IndexFunc(list, func(x heard) bool { return x.at == h.at })
		switch {
		case k < 0:
			list = append(list, h)
		case h.verdict.asked && !list[k].verdict.asked:
			list[k].verdict = h.verdict
		}
	}
	out := []Expression{}
	for _, h := range list {
		out = append(out, Expression{s.wordsAt(h.at), s.formAt(h.at), cmp.Or(h.by, ByHead),
			h.verdict.score()})
	}
	sortByPlace(out, func(x Expression) Words { return x.Words })
	return out
}

// leftOut reports whether an expression for somebody who is no party was judged to be none of one,
// by itself or, as withoutLooseSides has it, for want of what the limit then is.
func (h *heard) leftOut() bool {
	if !h.out && h.by == "" && h.person == nil && h.verdict.chance < looseSideAt {
		h.verdict.limit = looseSideAt
		return true
	}
	return h.out
}

// mentionIn is the mention among the tokens that stands for a party, or for a place in it where it
// is a country; all of the tokens where none does.
func (s *story) mentionIn(at tokens, r ref) tokens {
	for _, fits := range []func(ref) bool{
		func(x ref) bool { return x == r },
		func(x ref) bool { return r.land != nil && x.site != nil && x.site.country == r.land.code },
	} {
		for k := at.first; k < at.end; k++ {
			if m := s.noun(k); m.standsFor(fits) {
				return m.tokens()
			}
		}
	}
	return at
}

// formAt is how the mention at the tokens refers; what is none describes.
func (s *story) formAt(at tokens) Form {
	if m := s.noun(at.first); m != nil && m.tokens() == at {
		return formOf(m)
	}
	return Description
}

// passed are those who were looked at as parties of an occasion and are none, without the sides of
// those who are.
func (s *story) passed(o *occasion) []Party {
	out := []Party{}
	for _, h := range o.heard {
		r := h.ref
		if !h.leftOut() || slices.ContainsFunc(o.parties, func(p party) bool { return sameSide(p.ref, r) }) {
			continue
		}
		e := s.entity(r)
		if !slices.ContainsFunc(out, func(p Party) bool { return p.Entity == e }) {
			out = append(out, Party{e,
				s.expressions(o, func(x *heard) bool { return x.ref == r && x.leftOut() })})
		}
	}
	return out
}

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
	if !s.day.IsZero() && (b.by == ByTranscript || k >= 0 && (s.times[k].Deictic ||
		s.times[k].Anaphoric)) {
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

// rejection is why a mention of a rejected occasion makes no meeting.
func (s *story) rejection(r rejected, o *occasion) Rejection {
	at := o.told()
	out := Rejection{Words: s.wordsAt(tokens{at.first, at.end}), Kind: r.kind, Rule: o.rule,
		Status: r.status, Date: r.date, Place: s.placeOf(r.occasion),
		Reason: r.reason, Score: o.judged.score(), Parties: []Entity{}}
	if r.reason == Unlikely {
		out.Score = &Score{rounded(r.confidence), rounded(meetingAt)}
	}
	if r.reason == Hedged {
		out.Cue = s.someWords(r.statusWhy.at)
	}
	for _, p := range r.parties {
		out.Parties = append(out.Parties, s.entity(p.ref))
	}
	return out
}
