package nlp

// abbreviationKind says whether a sentence may end with an abbreviation.
type abbreviationKind int

const (
	notAbbreviation abbreviationKind = iota
	beforeName                       // Mr., Gen., St.: a name follows, never the end of a sentence
	anywhere                         // Inc., Jan., etc.: the next word decides
)

// abbreviations are the words that take a full stop, in lower case.
var abbreviations = map[string]abbreviationKind{
	"mr": beforeName, "mrs": beforeName, "ms": beforeName, "dr": beforeName, "prof": beforeName,
	"gen": beforeName, "lt": beforeName, "col": beforeName, "maj": beforeName, "capt": beforeName,
	"sgt": beforeName, "adm": beforeName, "cmdr": beforeName, "brig": beforeName,
	"sen": beforeName, "rep": beforeName, "gov": beforeName, "pres": beforeName, "sec": beforeName,
	"amb": beforeName, "hon": beforeName, "rev": beforeName, "fr": beforeName, "msgr": beforeName,
	"st": beforeName, "ste": beforeName, "mt": beforeName, "ft": beforeName, "no": notAbbreviation,
	"nos": beforeName, "vs": beforeName, "eng": beforeName, "messrs": beforeName, "vol": beforeName,
	"jr": anywhere, "sr": anywhere, "inc": anywhere, "corp": anywhere, "co": anywhere,
	"ltd": anywhere, "llc": anywhere, "bros": anywhere, "etc": anywhere, "dept": anywhere,
	"assn": anywhere, "univ": anywhere, "approx": anywhere, "ave": anywhere, "blvd": anywhere,
	"jan": anywhere, "feb": anywhere, "aug": anywhere, "sept": anywhere, "sep": anywhere,
	"oct": anywhere, "nov": anywhere, "dec": anywhere, "apr": anywhere, "calif": anywhere,
	"fla": anywhere, "mass": anywhere, "conn": anywhere, "va": anywhere, "md": anywhere,
	"pa": anywhere, "ariz": anywhere, "tex": anywhere, "wash": anywhere, "tenn": anywhere,
}

// starters are words that, capitalised after an abbreviation, begin a new sentence.
var starters = wordSet(`the a an he she it they we i you his her its their our my this that these
those there in on at for from with after before during but and or if when while as by to not no
both all some many most one two mr mrs ms however meanwhile since under last later earlier asked
speaking according`)
