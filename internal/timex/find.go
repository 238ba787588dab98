package timex

// Find lists the time expressions of a text in order; they do not overlap.
func Find(text string, ctx Context) []Expression { return nil }
