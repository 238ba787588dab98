// Package encoder reads sentences: part-of-speech tags, dependency trees and the types of names
// for words that are already apart.
//
// It is a small transformer (384 wide; six layers, or three for large archives) over word pieces,
// with heads over words, trained by the scripts in internal/nlp/train. Its matrices have 7-bit
// weights, their inputs are rounded to 8 bits row by row; all sums of integers are exact and all
// sums of floats have a fixed order, so that a sentence has the same answer beside whatever other
// sentences, on whatever processor (package kernel).
//
// What a sentence goes through: words to pieces (pieces.go), pieces through the layers
// (forward.go), words as the mean of their pieces to the scores of the heads (heads.go), scores to
// labels (viterbi.go, tree.go). A batch is the pieces of several sentences one after the other,
// without padding, so nothing is gained by sorting sentences by length.
package encoder
