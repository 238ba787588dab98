// Package graphtest is what every store has to do: the suite (Run), the random histories that hold
// a store to the promise of package graph, and the articles that tests and benchmarks are made of.
//
// Everything in here is made from a seed and the same on every run. A failure prints the seed and
// the shortest history found that still fails.
package graphtest
