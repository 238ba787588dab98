// Package nlp is the text layer: it reads plain or Markdown text into a Document of sentences and
// tokens with tags, lemmas and candidate names. It knows the English language and nothing of
// diplomacy.
//
// The document owns the text, which is never altered: every token is a half-open range of bytes of
// it. Markup (emphasis, links, headings) is passed over, so that "**Secretary-General** Ban" reads
// as two words. A text never fails: odd input yields less.
//
// Reader is the seam: whatever stands behind Read (today own rules over Unicode word breaks and a
// perceptron tagger), the Document it returns keeps its form.
package nlp
