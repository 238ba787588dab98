// Package graph is the vocabulary of readout: what one article says (Claims), what is concluded
// from all of them (Graph), and what a place that keeps both has to do (Store). It imports nothing
// else of the project; every other package speaks its types.
//
// # The promise
//
// The graph is a function of the set of loaded articles. Whatever the order of loading, however
// often an article is loaded again, however a run was cut off and resumed, and whichever store
// holds it, the same set of articles gives the same nodes, relations and properties. Retracting an
// article leaves exactly the graph of the articles that remain, and an article that comes again
// with the same id and another text replaces its earlier self.
//
// Claims and conclusions are therefore kept apart. Claims are stated: an article makes them and
// nothing but a new version of that article changes them. Conclusions are derived by the pure
// functions of internal/resolve.
package graph
