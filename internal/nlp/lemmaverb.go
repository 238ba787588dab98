package nlp

import "strings"

// verbLemma is the infinitive of a verb. Only the tags of inflected forms are undone: a base form
// may look like one (to bring, to need).
func verbLemma(w, xpos string) string {
	switch xpos {
	case "VBZ":
		return thirdPerson(w)
	case "VBG":
		stem, ok := strings.CutSuffix(strings.TrimSuffix(w, "'"), "in")
		if !ok {
			stem, ok = strings.CutSuffix(w, "ing")
		}
		if ok && strings.ContainsAny(stem, vowels) {
			return infinitive(stem)
		}
	case "VBD", "VBN":
		return pastLemma(w)
	}
	return w
}

// thirdPerson undoes the s of he goes, she cries, it passes.
func thirdPerson(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// strongPrefixes stand before strong verbs: overthrew, withheld, re-elected has none.
var strongPrefixes = []string{"over", "under", "out", "with", "mis", "fore", "inter", "re-", "re",
	"un", "up", "be", "pre-", "pre", "cross", "down"}

// pastLemma is the infinitive of a past tense or a past participle.
func pastLemma(w string) string {
	if base, ok := strongVerbs[w]; ok {
		return base
	}
	for _, prefix := range strongPrefixes {
		if rest, ok := strings.CutPrefix(w, prefix); ok && strongVerbs[rest] != "" {
			return prefix + strongVerbs[rest]
		}
	}
	switch {
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "eed"):
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ed") && strings.ContainsAny(w[:len(w)-2], vowels):
		return infinitive(w[:len(w)-2])
	}
	return w
}

// strongVerbs maps past tenses and participles to infinitives, where no rule leads.
var strongVerbs = func() map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(strongForms, ";") {
		f := strings.Fields(line)
		for _, form := range f {
			m[form] = f[0]
		}
		if len(f) > 1 {
			delete(m, f[0])
		}
	}
	for _, w := range strings.Fields(sameForms) {
		m[w] = w
	}
	return m
}()

// sameForms are verbs whose past is written like the infinitive.
const sameForms = `become beset bet bid broadcast burst bust cast come cost cut forecast hit hurt
let offset overcome overrun put quit read rid run set shed shut slit split spread thrust upset wed`

// strongForms has an infinitive and its other forms between semicolons.
const strongForms = `arise arose arisen; awake awoke awoken; be was were been; bear bore borne born;
beat beaten; become became; begin began begun; bend bent; beseech besought; bind bound; bite bit
bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built;
burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept;
deal dealt; dig dug; do did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove
driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found;
flee fled; fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive
forgave forgiven; forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go
went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hold
held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn
learnt; leave left; lend lent; lie lain; light lit; lose lost; make made; mean meant; meet met;
overcome overcame; overrun overran; pay paid; prove proven; ride rode ridden; ring rang rung; rise
rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake
shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank
sunk; sit sat; sleep slept; slide slid; smell smelt; sneak snuck; sow sown; speak spoke spoken;
speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; spoil spoilt; spring sprang
sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink
stank stunk; strike struck stricken; strive
strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take
took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; tread trod
trodden; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound; wring
wrung; write wrote written; die died; lie lied; tie tied; vie vied`

// infinitive undoes what an ending did to a stem: a doubled consonant, a silent e that was dropped.
func infinitive(stem string) string {
	n := len(stem)
	switch {
	case n == 2 && stem[1] == 'y' && strings.IndexByte("dltv", stem[0]) >= 0:
		return stem[:1] + "ie" // dying, lying
	case n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgkmnprtvl", stem[n-1]) >= 0:
		if keepsDouble[stem] || stem[n-1] == 'l' && keepsDoubleL(stem) {
			return stem
		}
		return stem[:n-1]
	case stem == "panick" || stem == "mimick" || stem == "traffick" || stem == "quizz":
		return stem[:n-1]
	case needsE(stem):
		return stem + "e"
	}
	return stem
}

// keepsDouble are the stems whose double consonant is their own.
var keepsDouble = wordSet(`add err purr butt inn odd ebb boycott abutt`)

// keepsDoubleL: call, fulfill, tell and install, not cancel, travel and control.
func keepsDoubleL(stem string) bool {
	return syllables(stem) == 1 || hasAnySuffix(stem, "call", "fall", "stall", "pall", "fill",
		"till", "still", "roll") && stem != "controll" && stem != "patroll"
}
