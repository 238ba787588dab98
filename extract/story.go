package extract

import (
	"strings"

	"readout/graph"
	"readout/internal/head"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// story is one article on its way through the steps. Positions are token indexes into doc unless
// they say otherwise.
type story struct {
	article graph.Article
	lex     *lexicon.Lexicon
	doc     *nlp.Document
	head    int // bytes of doc.Text before the article's own text: its title
	words   []string

	inside   map[string]bool // words seen with a capital inside a sentence; nil until asked for
	asPerson map[string]bool // folded words that the tagger takes for people's; nil until asked for
	units    []unit
	unitAt   []int // 1 + index into units of the unit that covers a token
	names    []name
	people   []*person
	bodies   []*body
	lands    []*land
	sites    []*site
	nouns    []*mention // every mention of an entity, by first token, none overlapping
	nounAt   []int      // 1 + index into nouns
	lead     graph.Date // the day that the head of the article tells of
	day      graph.Day  // the day from which "today" counts, zero when unknown
	here     *site      // the place of the dateline
	dayAt    tokens     // the words that give day, where they are not the publication's date
	leadAt   tokens     // the words that give lead
	times    []timed    // the time expressions, in text order
	found    []*occasion
	related  []*occasion // after merging

	rejected []rejected // what was taken for no occasion, for explanations

	firstChild, nextChild []int // the tree from above, see linkTree
	heads                 heads
	projected             map[projectionKey]head.Projected
	sentenceSeen          [][]string // see seeSentence
	phrases               map[int][]candidate
	lemmas                map[string][]int // see lemmaAt
	tellers               map[int][2]teller
	triggers              map[int][]*occasion    // see triggersAt
	ruled                 map[string][]*occasion // see ruledTopics
}

// open reads the article; the title is read as a heading before the text.
func (x *Extractor) open(a graph.Article) *story {
	s := &story{article: a, lex: x.lex, heads: x.heads,
		projected: map[projectionKey]head.Projected{}, phrases: map[int][]candidate{},
		tellers: map[int][2]teller{}}
	text := beginning(a.Text, maxText)
	if title := oneLine(a.Title); title != "" && !strings.Contains(beginning(text, 400), title) {
		text = "# " + title + "\n\n" + text
		s.head = len("# " + title + "\n\n")
	}
	s.doc = x.reader.Read(text).Compounds()
	s.words = make([]string, len(s.doc.Tokens))
	for i, t := range s.doc.Tokens {
		s.words[i] = t.Text
	}
	s.linkTree()
	s.sentenceSeen = make([][]string, len(s.doc.Sentences))
	s.unitAt = make([]int, len(s.words)+1)
	s.nounAt = make([]int, len(s.words)+1)
	return s
}

// maxText bounds what is read of an article, in bytes: what is longer than 40,000 words is no
// article, and the steps that compare everything named with everything else stay fast.
const maxText = 256 << 10

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// beginning is the first n bytes of s.
func beginning(s string, n int) string { return s[:min(n, len(s))] }

// norm is the lower-case form of token i, "" outside the text.
func (s *story) norm(i int) string {
	if i < 0 || i >= len(s.doc.Tokens) {
		return ""
	}
	return s.doc.Tokens[i].Norm
}

// lemma is the dictionary form of token i, "" outside the text.
func (s *story) lemma(i int) string {
	if i < 0 || i >= len(s.doc.Tokens) {
		return ""
	}
	return s.doc.Tokens[i].Lemma
}

// tag is the part of speech of token i, "" outside the text.
func (s *story) tag(i int) string {
	if i < 0 || i >= len(s.doc.Tokens) {
		return ""
	}
	return s.doc.Tokens[i].XPOS
}

// bounds are the first token of the sentence of token i and the one after its last.
func (s *story) bounds(i int) (first, end int) {
	sentence := s.doc.Sentences[s.doc.Tokens[i].Sentence]
	return sentence.First, sentence.End
}

// sentence is the index of the sentence of token i.
func (s *story) sentence(i int) int { return s.doc.Tokens[i].Sentence }

// kind is what sort of sentence token i stands in.
func (s *story) kind(i int) nlp.SentenceKind {
	return s.doc.Sentences[s.doc.Tokens[i].Sentence].Kind
}

// phrase is the text of tokens first up to end on one line.
func (s *story) phrase(first, end int) string { return oneLine(s.doc.Phrase(first, end)) }

// span is where tokens first up to end stand in the article's text; false when they stand in the
// title.
func (s *story) span(first, end int) (graph.Span, bool) {
	from, to := s.doc.Span(first, end)
	if from < s.head || to <= from {
		return graph.Span{}, false
	}
	return graph.Span{Start: from - s.head, End: to - s.head}, true
}

// capitalised reports whether token i begins with a capital.
func (s *story) capitalised(i int) bool {
	return i >= 0 && i < len(s.words) && s.doc.Capitalised(i)
}

// wordSet is the set of the words of text.
func wordSet(text string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(text) {
		m[w] = true
	}
	return m
}
