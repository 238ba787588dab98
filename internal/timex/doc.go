// Package timex finds time expressions in text and says which days they mean.
//
// Finding and resolving are two steps, because the tense that decides between last and next Friday
// is known only when the clause has been read:
//
//	for _, e := range timex.Find(text, timex.Context{Reference: published}) {
//		date := e.Resolve(published, timex.Future)
//	}
//
// The reference is the day on which the text speaks: the day of its dateline when it has one, else
// the day of publication. Without one, relative expressions stay unresolved; nothing is invented.
package timex
