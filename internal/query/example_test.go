package query_test

import (
	"context"
	"errors"
	"fmt"

	"readout/graph"
	"readout/internal/query"
	"readout/internal/resolve"
)

// A store is asked whom somebody met; a name is found by a part of it, and a misspelt one is an
// error that knows better.
func ExampleMet() {
	ctx := context.Background()
	store := graph.NewMemory(resolve.Conclude)
	claims := bergClaims()
	if _, err := store.Apply(ctx, []graph.Change{{Put: &claims}}); err != nil {
		fmt.Println(err)
		return
	}
	met, err := query.Met{Who: "Berg"}.Ask(ctx, store)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range met.Meetings {
		fmt.Printf("%s met %s on %s in %s\n", met.Who.Name, m.Others(met.Who)[0].Name, m.Date, m.Places[0])
		fmt.Println(m.Reports[0].Sentences[0].Text)
	}
	_, err = query.Met{Who: "Thomas Berg"}.Ask(ctx, store)
	if unknown, ok := errors.AsType[*query.UnknownName](err); ok {
		fmt.Println(err, "- perhaps", unknown.Suggestions[0].Name)
	}
	// Output:
	// Tomas Berg met Mara Lind on 2024-03-04 in Vienna
	// Lind met Berg.
	// no person, country or organization is called "Thomas Berg" - perhaps Tomas Berg
}
