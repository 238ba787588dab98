package nlp

import (
	"regexp"
	"strings"
)

// isHyphen reports whether a character is a hyphen, also one at which no line breaks.
func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// keepsHyphen reports whether a hyphen between two parts is part of one word: after a prefix,
// before a suffix, and in a given name of East Asia. All other hyphens are words of their own in
// the treebanks (long - term, al - Qaeda, Paris - based).
func keepsHyphen(left, right string) bool {
	return hyphenPrefixes[strings.ToLower(left)] || hyphenSuffixes[right] ||
		isGivenName(left, right)
}

// hyphenPrefixes are the prefixes that keep their hyphen, after the guidelines of the English Web
// Treebank and its practice.
var hyphenPrefixes = wordSet(`e a u agro ante anti arch be bi bio co counter cross cyber de eco
ex extra inter intra macro mega micro mid mini multi neo non over para peri post pre pro pseudo re
semi socio psycho sub super tri ultra un uni geo`)

// hyphenSuffixes are the suffixes that do, and the second parts of sounds (uh-huh).
var hyphenSuffixes = wordSet("esque ette fest gate itis less most rama wise hm huh oh")

// isGivenName reports whether the parts are two syllables of a Chinese or Korean given name as the
// press writes them: Ki-moon, Jong-un, En-lai, Kai-shek.
func isGivenName(left, right string) bool {
	first := strings.ToLower(left)
	return first != left && len(left) <= 6 && len(right) <= 6 && syllableForm.MatchString(first) &&
		syllableForm.MatchString(right) && !beginCompounds[first] && !endCompounds[right]
}

// syllableForm is a syllable of Korean or Chinese in one of the usual romanisations.
var syllableForm = regexp.MustCompile(
	`^(?:b|ch?h?|d|f|gh?|h|hs|j|k|kh|kk|l|m|n|p|ph|q|r|s|sh|ss|sz|t|ts|tz|w|x|y|z|zh)?` +
		`(?:[aeiouü]|ai|ao|au|ae|ea|ee|ei|eo|eu|eui|ia|iao|ie|io|iu|oe|oi|oo|ou|ua|uai|ue|ui|uo|` +
		`ya|yae|yeo|yo|you|yu|wa|wo|wi)(?:h|k|l|m|n|ng|p|r|t)?$`)

// beginCompounds and endCompounds are English words of that form, which form compounds.
var (
	beginCompounds = wordSet(`ten man men two to in on out up off one at an a the he she it is so
		no not by sit set get put cut hit hot big top low long run down sun fun day way year mail
		tax oil war air sea far near part time post non real deal head half life line mid old new
		red tan tie pay lay log lie win well will can con dot let lot net nut pan pen per pin pit
		pop pot pub rap rat tap tip wet zoo good wood room door four five hard ham tea bus car
		look feel lead led make made take`)
	endCompounds = wordSet(`up off out day year town made long time room like free wide based led
		run to old new one two ten`)
)
