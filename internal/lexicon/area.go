package lexicon

import "strings"

// diplomaticArea is the area of any meeting, which every other one outdoes.
const diplomaticArea = "diplomatic"

// Area is the area that a topic belongs to, one of the contexts of the PLOVER event code, by the
// longest phrase of the table that it holds, the last where several are as long: the head of an
// English noun phrase stands behind what it is made of. It is "" where no phrase is known.
func (l *Lexicon) Area(topic string) string {
	words := strings.Fields(Fold(topic))
	for i, w := range words {
		words[i] = singular(w)
	}
	best, most := "", 0
	for i := 0; i < len(words); i++ {
		for n := min(l.areaWords, len(words)-i); n > 0; n-- {
			area := l.areas[strings.Join(words[i:i+n], " ")]
			if area == "" {
				continue
			}
			if best == "" || (area != diplomaticArea || best == diplomaticArea) &&
				(n >= most || best == diplomaticArea) {
				best, most = area, n
			}
			i += n - 1
			break
		}
	}
	return best
}

func (b *builder) addAreas(rows []row) error {
	b.lex.areas = make(map[string]string, len(rows))
	for _, r := range rows {
		words := strings.Fields(r.fields[0])
		for i, w := range words {
			words[i] = singular(w)
		}
		b.lex.areas[strings.Join(words, " ")] = r.fields[1]
		b.lex.areaWords = max(b.lex.areaWords, len(words))
	}
	return nil
}

// singular takes a plural ending off a folded word, well enough for comparing.
func singular(w string) string {
	switch {
	case len(w) < 4 || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") ||
		strings.HasSuffix(w, "is"):
		return w
	case w == "aids": // the disease
		return w
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ses") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	}
	return strings.TrimSuffix(w, "s")
}
