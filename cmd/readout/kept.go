package main

import (
	"sync"

	"readout/graph"
)

// kept keeps what was made of articles beside their claims until they are shown. Inputs may share
// all that is known about them, and even a text: what was made of those is equal.
type kept[T any] struct {
	mu        sync.Mutex
	byArticle map[graph.Article][]T
}

// keyOf is an article without its text, which claims do not carry; its hash remains.
func keyOf(a graph.Article) graph.Article {
	a.Text = ""
	return a
}

func (k *kept[T]) put(a graph.Article, v T) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.byArticle == nil {
		k.byArticle = map[graph.Article][]T{}
	}
	k.byArticle[keyOf(a)] = append(k.byArticle[keyOf(a)], v)
}

func (k *kept[T]) take(a graph.Article) T {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := keyOf(a)
	waiting := k.byArticle[key]
	v := waiting[len(waiting)-1]
	k.byArticle[key] = waiting[:len(waiting)-1]
	if len(waiting) == 1 {
		delete(k.byArticle, key)
	}
	return v
}
