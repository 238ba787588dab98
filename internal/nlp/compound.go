package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Compounds is the document with what is written with hyphens as one token (Ki-moon, two-day,
// vice-president), which Universal Dependencies take apart. Such a token stands in the tree where
// the highest of its parts stood, and has the tags of its last part; one that describes a noun is
// an adjective. The text and the sentences stay as they are.
func (d *Document) Compounds() *Document {
	first := d.compoundStarts()
	if len(first) == len(d.Tokens) {
		return d
	}
	at := make([]int, len(d.Tokens)+1) // of each token, its compound
	out := &Document{Text: d.Text, Tokens: make([]Token, 0, len(first))}
	for n, from := range first {
		to := len(d.Tokens)
		if n+1 < len(first) {
			to = first[n+1]
		}
		for i := from; i < to; i++ {
			at[i] = n
		}
		out.Tokens = append(out.Tokens, d.compound(from, to))
		out.states = append(out.states, d.states[to-1])
	}
	at[len(d.Tokens)] = len(first)
	for i := range out.Tokens {
		if t := &out.Tokens[i]; t.Head >= 0 {
			t.Head = at[t.Head]
		}
	}
	out.Sentences = slices.Clone(d.Sentences)
	for i := range out.Sentences {
		s := &out.Sentences[i]
		s.First, s.End = at[s.First], at[s.End]
	}
	for _, n := range d.Names {
		n.First, n.End = at[n.First], at[n.End-1]+1
		if last := len(out.Names) - 1; last < 0 || out.Names[last].End <= n.First {
			out.Names = append(out.Names, n)
		}
	}
	return out
}

// compoundStarts lists the first token of each compound; most are of one token.
func (d *Document) compoundStarts() []int {
	var first []int
	for i := 0; i < len(d.Tokens); {
		first = append(first, i)
		i++
		for i+1 < len(d.Tokens) && d.hyphenates(first[len(first)-1], i) {
			i += 2
		}
	}
	return first
}

// hyphenates reports whether token i is a hyphen inside a word that began at token from.
func (d *Document) hyphenates(from, i int) bool {
	before, mark, after := d.Tokens[i-1], d.Tokens[i], d.Tokens[i+1]
	if before.End != mark.Start || mark.End != after.Start || mark.Sentence != after.Sentence {
		return false
	}
	if c, size := utf8.DecodeRuneInString(mark.Text); !isHyphen(c) || size != len(mark.Text) {
		return false
	}
	left, _ := utf8.DecodeLastRuneInString(before.Text)
	right, _ := utf8.DecodeRuneInString(after.Text)
	if unicode.IsDigit(right) {
		return unicode.IsLetter(left)
	}
	dotted := strings.Contains(d.Text[d.Tokens[from].Start:before.End], ".")
	return unicode.IsLetter(right) && (unicode.IsLetter(left) || unicode.IsDigit(left)) && !dotted
}

// compound makes one token of those from from up to to.
func (d *Document) compound(from, to int) Token {
	last := d.Tokens[to-1]
	if to-from == 1 {
		return last
	}
	t := d.Tokens[from]
	t.End = last.End
	t.Text = d.Text[t.Start:t.End]
	t.Norm = normal(t.Text)
	t.Lemma = t.Norm[:max(0, len(t.Norm)-len(last.Norm))] + last.Lemma
	t.UPOS, t.XPOS = last.UPOS, last.XPOS
	for i := from; i < to; i++ {
		if p := d.Tokens[i]; p.Head < from || p.Head >= to {
			t.Head, t.Rel = p.Head, p.Rel
			break
		}
	}
	if t.Rel == "amod" || t.Rel == "compound" && t.UPOS == "NOUN" {
		t.UPOS, t.XPOS = "ADJ", "JJ"
	}
	return t
}
