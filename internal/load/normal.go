package load

import "readout/graph"

// normal makes absent lists empty ones, so that claims that say the same are the same whether they
// were extracted here or read from JSON.
func normal(c *graph.Claims) {
	c.Article.Text = ""
	present(&c.People)
	present(&c.Countries)
	present(&c.Organizations)
	present(&c.Places)
	present(&c.Topics)
	present(&c.Meetings)
	for i := range c.Meetings {
		present(&c.Meetings[i].Participants)
		present(&c.Meetings[i].Topics)
	}
}

func present[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
