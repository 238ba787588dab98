package load

import "readout/graph"

// normal makes absent lists empty ones, so that claims that say the same are the same whether they
// were extracted here or read from JSON.
func normal(c *graph.Claims) {
	c.Article.Text = ""
	for i := range present(&c.People) {
		p := &c.People[i]
		present(&p.Aliases)
		present(&p.Offices)
		present(&p.Mentions)
	}
	for i := range present(&c.Countries) {
		present(&c.Countries[i].Mentions)
	}
	for i := range present(&c.Organizations) {
		present(&c.Organizations[i].Aliases)
		present(&c.Organizations[i].Mentions)
	}
	for i := range present(&c.Places) {
		present(&c.Places[i].Mentions)
	}
	for i := range present(&c.Topics) {
		t := &c.Topics[i]
		present(&t.Aliases)
		present(&t.Concerns)
		present(&t.Mentions)
	}
	for i := range present(&c.Meetings) {
		m := &c.Meetings[i]
		present(&m.Participants)
		present(&m.Topics)
		present(&m.Evidence)
	}
}

// present makes a list that is there and answers with it.
func present[T any](list *[]T) []T {
	if *list == nil {
		*list = []T{}
	}
	return *list
}
