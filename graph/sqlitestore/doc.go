// Package sqlitestore keeps the graph in one SQLite file: the store that needs nothing installed.
// It is the only package that knows the SQLite driver, which is pure Go.
//
// The tables are described in schema.sql. A batch of changes is one transaction: resolve.Step works
// out what it does, reading and adding support through the ledger of this package, and the result
// is written and committed, all or nothing. A commit is on the disk before Apply returns
// (synchronous=FULL), so that neither a killed process nor a power cut loses it. Every question
// reads one consistent snapshot, also while a batch is being written (write-ahead log).
//
// The driver is used directly and not through database/sql. That keeps prepared statements by
// connection, saves a conversion for every value, and leaves text alone: through database/sql a
// text that looks like a time can come back as another one.
package sqlitestore
