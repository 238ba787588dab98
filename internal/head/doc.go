// Package head computes small learned networks that decide about words of a text: is this a word
// for a meeting, did this person take part in it, did it take place.
//
// A [Head] sees named features, which are strings such as "path=nsubj" that the caller makes up,
// and the states that the text layer has for some tokens, a slot each. Both are added up in one
// hidden layer, and every class gets a score:
//
//	hidden = relu(bias + sum of the rows of the features + sum of the projected states)
//	scores = V hidden + b
//
// A feature that was never seen in training adds nothing. The sums over states are exact integers
// and those over features go in the order given, without fused operations, so that every processor
// has the same scores. [Load] reads a file of heads; extract/train writes it.
package head
