// Package nlp is the text layer: it reads plain or Markdown text into a Document of sentences and
// tokens with tags, lemmas, trees and names. It knows the English language and nothing of
// diplomacy.
//
// The document owns the text, which is never altered: every token is a half-open range of bytes of
// it. Markup (emphasis, links, headings) is passed over, so that "**Secretary-General** Ban" reads
// as the words it shows. A text never fails: odd input yields less.
//
// Reader is the seam: whatever stands behind Read (rules for sentences, words and lemmas here, a
// neural network for the rest in package encoder), the Document it returns keeps its form. Words
// are those of Universal Dependencies, which take hyphenated words apart; Compounds joins them.
package nlp
