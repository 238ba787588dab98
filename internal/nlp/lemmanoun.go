package nlp

import "strings"

// nounLemma is the singular of a plural.
func nounLemma(w string) string {
	if single, ok := irregularPlurals[w]; ok {
		return single
	}
	switch {
	case isDigit(rune(w[0])):
		return strings.ReplaceAll(w, "'", "") // 1960s
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-3] + "man"
	case strings.HasSuffix(w, "people"), strings.HasSuffix(w, "'s"):
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case hasAnySuffix(w, "lives", "knives", "wives"):
		return w[:len(w)-3] + "fe"
	case hasAnySuffix(w, "elves", "halves", "wolves", "thieves", "leaves", "loaves", "calves",
		"scarves"):
		return w[:len(w)-3] + "f"
	case hasAnySuffix(w, "yses", "risis", "crises", "theses"):
		return w[:len(w)-2] + "is"
	case hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes", "oes"),
		strings.HasSuffix(w, "uses") && isUsWord(w[:len(w)-2]),
		hasAnySuffix(w, "iases", "tlases", "nvases"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us") && len(w) > 2:
		return w[:len(w)-1]
	}
	return w
}

// isUsWord reports whether a stem in -us is a word of its own (virus, campus), not one that lost a
// silent e (cause, house).
func isUsWord(stem string) bool {
	return syllables(stem) > 1 && !hasAnySuffix(stem, "aus", "ous", "fus", "xcus", "abus", "eus")
}

// irregularPlurals maps plurals to singulars, and words that stay as they are to themselves.
var irregularPlurals = func() map[string]string {
	m := map[string]string{}
	for pair := range strings.SplitSeq(pluralForms, ";") {
		f := strings.Fields(pair)
		m[f[1]] = f[0]
	}
	for _, w := range strings.Fields(pluralOnly) {
		m[w] = w
	}
	return m
}()

// pluralForms are singulars and plurals between semicolons.
const pluralForms = `child children;grandchild grandchildren;foot feet;tooth teeth;goose geese;mouse
mice;ox oxen;criterion criteria;phenomenon phenomena;index indices;matrix matrices;appendix
appendices;vertex vertices;alumnus alumni;stimulus stimuli;fungus fungi;nucleus nuclei;
hypothesis hypotheses;movie movies;cookie cookies;calorie calories;zombie zombies;selfie
selfies;lie lies;tie ties;pie pies;die dies;rookie rookies;genie genies;prairie prairies;shoe shoes;
toe toes;foe foes;canoe canoes;ache aches;headache headaches;cache caches;niche niches;axe axes;bus
buses;gas gases;plus pluses;quiz quizzes;lens lenses;bacterium bacteria;memorandum memoranda;
referendum referenda;stratum strata;curriculum curricula;spectrum spectra;ovum ova;larva larvae;
formula formulae;antenna antennae;passerby passersby;half halves;brother-in-law brothers-in-law;
collie collies;birdie birdies;hippie hippies;veggie veggies;goalie goalies;smoothie smoothies;
species species;series series;louse lice;dwarf dwarves;hoof hooves;tomato tomatoes;veto vetoes`

// pluralOnly are words that have a plural only, or no other singular.
const pluralOnly = `news clothes thanks data media people cattle police premises series species
means headquarters barracks crossroads sheep deer fish aircraft hovercraft spacecraft offspring
staff politics economics mathematics physics diabetes athletics gymnastics logistics pants jeans
scissors glasses trousers shorts`
