package article

import (
	"strings"

	"readout/graph"
)

// fromMarkdown takes a front matter off the text.
func fromMarkdown(text string) graph.Article {
	block, rest, ok := frontMatter(text)
	if !ok {
		return graph.Article{Text: text}
	}
	a := graph.Article{Text: rest}
	for line := range strings.Lines(block) {
		key, value, _ := strings.Cut(line, ":")
		label(&a, key, unquote(strings.TrimSpace(value)))
	}
	return a
}

// frontMatter parts a text into the block between two lines "---" at its beginning and the rest.
// A block that holds anything but lines "key: value", items of a list and comments is none: such
// lines are also how Markdown draws a rule.
func frontMatter(text string) (block, rest string, ok bool) {
	first, after, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \r") != "---" {
		return "", "", false
	}
	end, keys := 0, 0
	for line := range strings.Lines(after) {
		end += len(line)
		trimmed := strings.TrimSpace(line)
		key, _, isKey := strings.Cut(trimmed, ":")
		switch {
		case trimmed == "---" || trimmed == "...":
			return after[:end-len(line)], after[end:], keys > 0
		case trimmed == "" || strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "- "):
		case isKey && key != "" && !strings.Contains(key, " "):
			keys++
		default:
			return "", "", false
		}
	}
	return "", "", false
}

func unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// label takes a named value into the article where its name is known and nothing is there yet.
func label(a *graph.Article, name, value string) bool {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "id":
		if a.ID == "" {
			a.ID = graph.ArticleID(value)
		}
	case "title", "headline":
		orElse(&a.Title, value)
	case "published", "date", "publication date", "published on":
		if day, ok := parseDate(value); ok && a.Published.IsZero() {
			a.Published = day
		}
	case "publisher", "source":
		if isURL(value) {
			orElse(&a.URL, value)
		} else {
			orElse(&a.Publisher, value)
		}
	case "url", "link", "canonical":
		orElse(&a.URL, value)
	default:
		return false
	}
	return true
}

func isURL(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) &&
		!strings.ContainsAny(s, " \t")
}
