// Package lexicon is what the world is called: countries, bodies, cities, other places, offices,
// honorifics and given names, with every form under which news text writes them.
//
// The tables lie under tables/, tab separated, one file a table, each headed by a comment that
// names its columns and its sources. [Load] parses them once into a [Lexicon], which never
// changes.
//
// A reader of text asks [Lexicon.At] what begins at a token and gets every entry that fits there,
// longest first; what a word means in its sentence is for the caller to decide:
//
//	for _, m := range lex.At(tokens, i) {
//		switch m.Kind {
//		case lexicon.CountryName:
//			country, _ := lex.CountryByCode(m.Countries[0])
//		case lexicon.OrganizationName:
//			body, _ := lex.Organization(m)
//		}
//	}
//
// Forms are compared folded (see [Fold]), so that upper-case wire copy, accents and full stops in
// abbreviations make no difference, and a match says whether the letters' case fits the entry:
// "us" is found as a name of the United States with Fits false, "US" with Fits true.
package lexicon
