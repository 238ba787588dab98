// Command readout turns articles about meetings into a graph that answers who met whom about what.
//
//	readout load testdata/articles
//	readout met "Ban Ki-moon"
//
// Run it without arguments for what else there is. What follows is the guided tour of the program,
// from the bottom up: the way of an article from its bytes to an answer.
//
//	bytes -> article -> nlp -> extract -> Claims -> resolve -> Graph -> store -> query -> answer
//
// It is one direction, without a way back. Each arrow is a function that takes plain values and
// returns plain values; only the reading of articles and the stores touch the world.
//
// # The vocabulary: graph
//
// Package graph says what everything else speaks about and imports nothing of ours. Claims is what
// one article asserts: its people with their offices, countries, organizations, places, topics and
// meetings, each with the bytes of the text that say so. Graph is what is concluded from the
// claims of all articles: nodes (Person, Country, Organization, Place, Topic, Meeting, Article)
// and relations (ATTENDED, MET_WITH, DISCUSSED ...). Date is a range of days with the precision
// that the text has: an unknown day is never invented. Fold is how names are compared.
//
// The promise of that package is what the rest is built round: the graph is a function of the set
// of loaded articles, whatever the order of loading, repetitions, corrections, and interruptions.
//
// # Reading bytes: internal/article
//
// Text, Markdown, HTML, JSON and JSON Lines, from files, folders, patterns and standard input, in
// any common encoding, become a graph.Article: an id, a text and what is known about it. The text
// is never changed after that, since all evidence points into it by bytes.
//
// # Reading text: internal/nlp, internal/lexicon, internal/timex
//
// The text layer finds sentences, tokens, tags, lemmas, trees and names, and knows nothing of
// diplomacy. Its rules cut the text into sentences and words (internal/nlp); a small transformer
// encoder of two depths, whose weights are embedded, says the rest (internal/nlp/encoder), with
// arithmetic that gives the same bits on every processor (internal/nlp/kernel). How it was trained
// and how well it reads is in internal/nlp/train; `readout parse` shows what it sees. The lexicon is what the world is called: countries with their adjectives and capitals, bodies,
// cities, titles. Timex turns "last week" or "on the eve of the summit" into a Date. All three are
// tables and pure functions.
//
// # Understanding an article: extract
//
// An Extractor is a literal list of steps, one construct a file: who is named, which office is
// whose, whom "Mr. Ban" and "the two leaders" mean, what is a meeting, whether it was held, when,
// where, about what. Most steps are rules over words and trees; which words tell of a meeting, who took
// part and how likely there is one are also judged by small learned heads (internal/head; extract/train
// is how they learn). It sees one article at a time and no store: Article in, Claims out. What
// `readout extract --format json` prints is the JSON of graph.Claims, with the codes of its meetings
// in CAMEO and PLOVER, which follow from them (graph.EventCode).
//
// Beside each decision stands what it rests on, tokens and the name of a rule, which costs next to
// nothing and decides nothing. Extractor.Explain makes an extract.Explanation of that, words of the
// text, for `readout extract --explain`: explain.go writes it, marks.go marks the text, pieces.go
// breaks lines of several styles.
//
// # Concluding the graph: internal/resolve
//
// Conclude, from the claims of all articles to the Graph, is the specification of what readout
// knows: who is the same person under two spellings, which articles tell of one meeting. It is
// pure. Step comes to the same graph in small steps, from what a batch of articles changes, so
// that one more article costs no more in a large graph than in a small one. All that decides lies
// here, once, for every store.
//
// # Keeping it: graph/sqlitestore, graph/neo4jstore
//
// A graph.Store keeps the claims by article and the graph concluded from them, and changes both in
// one transaction. SQLite is the default, a file and nothing to install; Neo4j is where the graph
// is explored by hand. graph.Memory is the reference, and graph/graphtest is what all of them have
// to do: the same random histories, the graphs compared whole.
//
// # Loading: internal/load
//
// Articles go through extraction, several at a time, and into the store in batches. An article
// that fails is counted and named, and the load goes on. What is committed stays, so that the same
// command goes on from there after an interruption.
//
// # Asking: internal/query
//
// Each question is defined once: its parameters, its answer from whichever store, and its Cypher
// for Neo4j Browser. Every answer carries the sentences and articles that it rests on.
//
// # The command: cmd/readout, config
//
// Here the program meets its user. A file is a subcommand: flags into an options struct, then a
// method that does the work; ui.go is what people read when something is wrong, exit.go what
// scripts read (see `readout help exit-codes`), output.go the forms of an answer, page.go and
// table.go what they look like on a terminal. Config finds the settings and says where each came
// from. Time, the environment, exit and printing are touched in main.go and nowhere else.
//
// # Exit codes
//
// 0 all done; 1 done, but some articles failed; 2 usage; 3 nothing found by that name; 4 no input
// could be read; 5 the store is not there; 6 it refused the login; 7 it is of another version or
// damaged; 8 anything else; 130 interrupted.
package main
