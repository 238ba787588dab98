package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviationKind says what may follow an abbreviation.
type abbreviationKind int

const (
	notAbbreviation abbreviationKind = iota
	beforeName                       // Mr., Gen., St.: a name follows, never the end of a sentence
	beforeNumber                     // No., p., Art.: an abbreviation only before a number
	dayOrMonth                       // Jan., Sun.: not the word (The sun.) where a sentence ends
	anywhere                         // Inc., Calif., etc.: the next word decides
)

// abbreviations are the words that take a full stop, in lower case.
var abbreviations = kinds(abbreviationLists)

// abbreviationLists have every abbreviation once, in lower case.
var abbreviationLists = map[abbreviationKind]string{
	beforeName: `mr mrs ms dr prof gen lt col maj capt cpt sgt adm cmdr brig sen sens rep reps gov
		govs pres amb hon rev fr msgr st ste mt ft vs messrs mme mlle supt insp spc spec
		cpl pvt det attn e.g i.e eg ie cf viz assoc asst`,
	beforeNumber: `no nos p pp fig figs art arts sec secs vol vols ch para paras ca c ext approx
		eq eqs op rm cap nr`,
	dayOrMonth: `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs
		fri sat sun`,
	anywhere: `jr sr inc corp co cos ltd llc bros etc dept assn univ ave blvd rd calif fla mass
		conn va md pa ariz tex wash tenn colo minn okla ore wis ala ga ky ill ind kan mich miss mo
		neb nev la del d.c al esq intl natl govt est min mins hr hrs yrs lb lbs oz sq div arrv lv
		conf ed eds esp incl misc tel ass't`,
}

// kinds turns lists of words by kind into the kind of each word.
func kinds(lists map[abbreviationKind]string) map[string]abbreviationKind {
	m := map[string]abbreviationKind{}
	for kind, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = kind
		}
	}
	return m
}

// ordinary are the abbreviations that are words, too, when they stand in lower case or end a
// sentence.
var ordinary = wordSet(`gen col maj sen rep reps hon rev fr ft det no art sec fig mar sat sun wed
mon dec jan mass wash miss ill ind ore la del pa ga ed al est min spec supt pres amb op cap rm ext
va md mo conf div tel ala ch co cos ms mt lv rd ave`)

// starters are words that, capitalised after an abbreviation, begin a new sentence.
var starters = wordSet(`the a an he she it they we i you his her its their our my this that these
those there here in on at for from with after before during but and or if when while as by to not
no both all some many most one two mr mrs ms however meanwhile since under last later earlier asked
speaking according what who why how where so also then`)

// subjects are the starters that begin a sentence even after an initial or between capitals: none
// is a surname.
var subjects = wordSet(`the it they this these those we she his her its their but and if when
after`)

// takesDot reports whether the full stop after the word text[at:end] belongs to it.
func takesDot(text string, at, end int) bool {
	word := text[at:end]
	r, size := utf8.DecodeRuneInString(word)
	after := textAfter(text, end+1)
	switch {
	case strings.HasPrefix(after, "."):
		return false // an ellipsis
	case strings.Contains(word, "."):
		return isDottedName(word)
	case size == len(word):
		return takesInitialDot(r, after)
	}
	lower := strings.ToLower(word)
	kind := abbreviations[lower]
	next, blank := firstRune(after)
	switch {
	case kind == notAbbreviation:
		return false
	case kind == beforeNumber:
		return unicode.IsDigit(next)
	case ordinary[lower] && unicode.IsLower(r) && lower != "al":
		return false
	}
	switch kind {
	case dayOrMonth:
		return unicode.IsDigit(next) || next == ',' || unicode.IsLower(next) && blank ||
			!ordinary[lower] && next != 0
	case beforeName:
		return next != 0 || !ordinary[lower]
	}
	if lower == "etc" {
		return next != 0 && !unicode.IsUpper(next)
	}
	return lower != "al" || strings.HasSuffix(strings.TrimRight(textBefore(text, at), " \n"), "et")
}

// takesInitialDot decides for a word of one letter: an initial before a name (George W. Bush), a
// short form before a number (p. 5, c. 1850), not "I" nor the last word of a paragraph.
func takesInitialDot(r rune, after string) bool {
	next, _ := firstRune(after)
	if unicode.IsUpper(r) {
		return r != 'I' && next != 0
	}
	return strings.ContainsRune("pcbdrvmtn", r) && unicode.IsDigit(next)
}

// firstRune is the first character that is no white space, 0 at the end of a paragraph, and whether
// a blank stands before it.
func firstRune(after string) (r rune, blank bool) {
	short := strings.TrimLeft(after, " \t\u00a0")
	if strings.HasPrefix(short, "\n") || strings.HasPrefix(short, "\r\n") {
		line := strings.TrimLeft(short, " \t\r")
		short = strings.TrimLeft(line[1:], " \t\u00a0")
		if strings.HasPrefix(short, "\n") || strings.HasPrefix(short, "\r\n") {
			return 0, true
		}
	}
	r, _ = utf8.DecodeRuneInString(short)
	if short == "" {
		r = 0
	}
	return r, len(short) < len(after)
}

// textAfter and textBefore are the few bytes around byte i of the text.
func textAfter(text string, i int) string { return text[min(i, len(text)):min(len(text), i+32)] }

func textBefore(text string, i int) string { return text[max(0, i-16):i] }
