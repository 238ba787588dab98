// Package query holds the questions that readout answers, each once: its parameters (Met, Path,
// Show ...), its answer from a graph.Reader, whichever store that is, and the same question in
// Cypher for Neo4j Browser (MetCypher ...), where people explore the graph by hand.
//
// An answer is plain data with everything in it that the answer rests on: a meeting comes with the
// sentences that tell of it and the articles that these stand in. The JSON form of the answers is
// a public contract: fields are added, never renamed.
//
// Names are looked up as people write them (see Find): by the full name in any spelling that folds
// alike, by an alias, or by a part of the name that only one person has. A name that finds nothing
// is an *UnknownName with suggestions, one that finds several an *AmbiguousName that lists them,
// and a parameter that cannot be read is a *BadArgument.
package query
