// Package load takes articles through extraction into a store.
//
// # How a load runs
//
// One goroutine reads the inputs in their order, some workers make claims out of them, one
// goroutine puts the claims back into the order of the inputs and forms batches, one applies the
// batches to the store while the next is formed. Each waits for the next one: no more than two
// batches and a few articles a worker are held at a time, whatever the size of the input. Which
// articles a batch has depends on the input alone, not on the number of workers.
//
// # What goes wrong
//
// An input that cannot be read, an article whose extraction panics and claims that break their
// contract are Failures: counted, kept with their reason, and the load goes on. A store that
// refuses a batch ends the load, for the store has made its own attempts by then. When the context
// is cancelled the batch at hand is left to the store, which commits all of it or nothing, what was
// not yet handed over is dropped, and Run returns the cause beside a Report of what is committed;
// the same load run again goes on from there, since loaded articles that have not changed are
// recognised.
package load
