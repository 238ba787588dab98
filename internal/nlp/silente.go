package nlp

import "strings"

// vowels are the letters of which syllables are made.
const vowels = "aeiouy"

// needsE reports whether a stem, what is left of a verb without -ing or -ed, had a silent e: mak-,
// arriv-, chang-, not need-, visit-, belong-.
func needsE(stem string) bool {
	n := len(stem)
	switch {
	case n < 2 || withoutE[stem]:
		return false
	case withE[stem]:
		return true
	case strings.IndexByte("cvzu", stem[n-1]) >= 0:
		return !strings.HasSuffix(stem, "zz")
	case stem[n-1] == 's':
		return stem[n-2] != 's'
	case !isVowel(stem[n-2]):
		return clusterNeedsE(stem)
	case isVowel(stem[n-1]) || strings.IndexByte("hwxy", stem[n-1]) >= 0:
		return false
	case n > 2 && isVowel(stem[n-3]) && !hasAnySuffix(stem[:n-1], "qui", "gui", "quo", "ia", "ua"):
		return hasAnySuffix(stem, "ieg")
	case syllables(stem) == 1:
		return true
	}
	return syllableNeedsE(stem)
}

// clusterNeedsE decides for a stem that ends in two consonants or more.
func clusterNeedsE(stem string) bool {
	n := len(stem)
	switch stem[n-1] {
	case 'g':
		return hasAnySuffix(stem, "dg", "rg", "lg", "eng", "ung", "chang", "rrang")
	case 'l':
		return strings.IndexByte("bcdfgkpstz", stem[n-2]) >= 0
	case 'r':
		return strings.IndexByte("bct", stem[n-2]) >= 0
	case 'h', 'w', 'x':
		return false
	}
	return false
}

// syllableNeedsE decides by the last vowel and consonant of a stem of several syllables.
func syllableNeedsE(stem string) bool {
	switch stem[len(stem)-2:] {
	case "at":
		return !strings.HasSuffix(stem, "eat")
	case "ut", "ot", "ad", "id", "od", "ud", "ag", "eg", "ig", "ak", "ik", "ok", "uk", "ul", "il",
		"ol", "am", "im", "um", "in", "un", "ap", "yp", "ar", "ir", "ur", "ib", "ob", "ub", "yl":
		return true
	}
	return hasAnySuffix(stem, "com", "plor", "gnor", "stor", "ador", "scor", "duc", "phon", "scop")
}

// withE and withoutE are the stems that the endings decide wrongly.
var (
	withE = wordSet(`incit procreat excit extradit expedit ignit unit reunit invit recit
		creat recreat permeat delineat delet complet compet preced conced supersed reced
		imped seced conven interven contraven interfer adher cohere rever persever postpon
		condon aton dethron rescop rang infring cring hing ting fring bing impin bath breath
		wreath seeth teeth cloth loath sooth past tast wast awak rewrit overwrit rewir
		telephon reshap reus ow`)
	withoutE = wordSet(`dial siphon combat format debut input output pilot pivot ballot
		ruin bargain focus bias canvas sync zinc fundrais collar sugar murmur augur imperil
		council edit fedex e-mail limit orbit patrol`)
)

// hasAnySuffix reports whether a word ends with one of the suffixes.
func hasAnySuffix(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

// syllables counts groups of vowels.
func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if isVowel(s[i]) && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	return n
}
