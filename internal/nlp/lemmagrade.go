package nlp

import "strings"

// gradedLemma is the positive of a comparative or a superlative: largest, happier,
// biggest.
func gradedLemma(w, ending string) string {
	stem, ok := strings.CutSuffix(w, ending)
	n := len(stem)
	switch {
	case !ok || n < 2:
		return w
	case stem[n-1] == 'i':
		return stem[:n-1] + "y"
	case n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("dgnmtp", stem[n-1]) >= 0:
		return stem[:n-1]
	case gradesWithE(stem):
		return stem + "e"
	}
	return stem
}

// gradesWithE reports whether an adjective that lost its ending had a silent e: larg-, saf-,
// simpl-.
func gradesWithE(stem string) bool {
	n := len(stem)
	switch {
	case gradedWithE[stem]:
		return true
	case hasAnySuffix(stem, "rg", "pl", "bl", "tl", "dl", "gl", "nc", "v", "s", "c", "u", "z"):
		return !strings.HasSuffix(stem, "ss")
	}
	return n > 2 && isVowel(stem[n-2]) && !isVowel(stem[n-3]) &&
		strings.IndexByte("dfkmnprtl", stem[n-1]) >= 0 && syllables(stem) == 1
}

// gradedWithE are the adjectives that no such rule tells from others (neat-, clean-).
var gradedWithE = wordSet("strang fre complet polit sincer sever remot")
