package load

import (
	"fmt"

	"readout/graph"
)

// Progress is how far a load is.
type Progress struct {
	Read    int    // articles and failures that were read
	Loaded  int    // articles whose batch is committed
	Failed  int    // inputs that gave no article
	Batches int    // committed
	Bytes   int64  // of the inputs as they lie there
	Total   int64  // all their bytes, -1 when unknown (standard input)
	Path    string // the input that was read last
}

// Report is what a load did.
type Report struct {
	Progress
	// Applied counts what became of the loaded articles: Added, Replaced and Unchanged add up to
	// Loaded. An article that came again within the run is Replaced by its later self, or Unchanged
	// when both say the same.
	Applied  graph.Applied
	Meetings int       // meetings that the loaded articles tell of, each article's own count
	Failures []Failure // the first thousand, in input order
}

// Failure is an input that gave no article. Its error says which and why, in one line.
type Failure struct {
	Path string
	Line int // of JSON, else 0
	Err  error
}

// Error is one line: the path, the line where there is one, and the reason.
func (f Failure) Error() string {
	if f.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", f.Path, f.Line, f.Err)
	}
	return fmt.Sprintf("%s: %v", f.Path, f.Err)
}

// Unwrap is the cause.
func (f Failure) Unwrap() error { return f.Err }
