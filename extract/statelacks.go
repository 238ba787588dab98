package extract

import (
	"strings"

	"readout/internal/lexicon"
)

// lacks reports whether a state is known to have no such office, so that no guess may give it one:
// the United States have secretaries and no ministers, monarchies have no presidents.
func lacks(code string, o office) bool {
	switch o.class {
	case lexicon.HeadOfGovernment, lexicon.Monarch:
		return code == "US"
	case lexicon.ForeignMinister, lexicon.Minister:
		return code == "US" && strings.HasSuffix(o.title, "Minister")
	case lexicon.HeadOfState:
		return monarchies[code] && strings.HasSuffix(o.title, "President")
	}
	return o.title == "First Lady" && monarchies[code]
}

var monarchies = wordSet(`AU BE BH BN BT CA DK ES GB JO JP KH KW LU MA MY NL NO NZ OM QA SA SE TH
TO SZ LS`)
