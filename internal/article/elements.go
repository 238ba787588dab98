package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// maxNodes is how many elements a page may have. The largest real ones have a tenth of it.
const maxNodes = 100_000

// elements is about how many elements the parser will make of a page, and stops counting above
// maxNodes. Emphasis that is never closed multiplies them, since the parser opens it again in every
// block: a page of some megabytes could fill any memory.
func elements(page string) int {
	z := html.NewTokenizer(strings.NewReader(page))
	open := openEmphasis{map[string][]string{}, map[string]int{}, 0}
	for sum := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken || sum > maxNodes {
			return sum
		}
		tag := string(z.Raw())
		name, _ := z.TagName()
		switch isEmphasis := slices.Contains(emphasis, string(name)); {
		case kind == html.StartTagToken && isEmphasis:
			open.begin(string(name), tag)
			sum++
		case kind == html.EndTagToken && isEmphasis:
			open.end(string(name))
		case kind == html.StartTagToken:
			sum += 1 + open.count
		}
	}
}

// emphasis is the elements that HTML opens again in every block until they are closed. Links are
// too, but each closes the one before.
var emphasis = []string{"b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong",
	"tt", "u"}

// openEmphasis is what the parser would open again. It keeps three at most of the same tag.
type openEmphasis struct {
	tags  map[string][]string // by name, the open ones
	same  map[string]int      // by tag
	count int
}

func (o *openEmphasis) begin(name, tag string) {
	o.tags[name] = append(o.tags[name], tag)
	if o.same[tag]++; o.same[tag] <= 3 {
		o.count++
	}
}

func (o *openEmphasis) end(name string) {
	tags := o.tags[name]
	if len(tags) == 0 {
		return
	}
	last := tags[len(tags)-1]
	o.tags[name] = tags[:len(tags)-1]
	if o.same[last]--; o.same[last] < 3 {
		o.count--
	}
}
