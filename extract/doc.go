// Package extract reads what an article asserts: who met whom, where, when and about what.
//
// An Extractor turns a graph.Article into graph.Claims. The way is a fixed list of steps, in
// [Extractor.Extract], each of which fills a part of one story: first what is named (countries,
// organizations, places, people and their offices), then who is meant by pronouns and
// descriptions, then the occasions: their triggers, parties, status, date, place and topics, and
// at last which of these mentions tell of one and the same occasion.
//
// A construct of language has a file of its own: name, person, office, country, organization,
// place, coref, meeting (triggers), participant, realis, date, venue, topic, merge, evidence.
// What counts as an occasion, and how its status, date and place are decided, follows the
// annotation guidelines under which the gold articles were read: an occasion is where two or more
// parties of different states or organizations deal with each other directly.
//
// A text never fails: what is not understood is left out.
package extract
