// Package resolve decides what the claims of many articles amount to: who is who, which meeting is
// which, and what is true of each. It is pure functions over claims; stores call it and never
// decide anything themselves.
//
// Conclude is the specification: the graph of a set of articles. Step is the same by increments: it
// works out what a batch of changes does to a graph that is already stored, touching only the
// neighbourhood of the changed articles, and must end where Conclude ends. The property test in
// graph/graphtest holds every store to that.
//
// Three kinds of conclusion keep a step's cost apart from the size of the graph:
//
//   - What only one article can say (its Article node, MENTIONS, REPORTS) is replaced with it.
//   - A meeting is concluded whole from the articles that tell of it, which are few. See meeting.go.
//   - What any number of articles or meetings may support (a person's names, first and last day, an
//     office, who met whom how often) is a sum: facts with the number of their sources. See fact.go.
//
// Identity is simple so far (see identity.go): a person by the folded full name, a country by its
// code, a meeting by its participants, its date and its class of kind.
package resolve
