package graphtest

import (
	"fmt"
	"reflect"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"readout/graph"
)

// differ is an error that shows how two values differ, nil when they do not. An empty list is as
// good as none.
func differ(what string, got, want any) error {
	if reflect.DeepEqual(got, want) {
		return nil
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		return fmt.Errorf("%s differs (-want +got):\n%s", what, diff)
	}
	return nil
}

// SameGraph is an error that shows how two graphs differ, nil when they do not.
func SameGraph(got, want graph.Graph) error { return differ("the graph", got, want) }
