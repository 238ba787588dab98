package nlp

import "strings"

// lemma is the dictionary form of a word in lower case, as its tag has it.
func lemma(norm, tag string) string {
	switch {
	case strings.HasPrefix(tag, "VB") || tag == "MD":
		return verbLemma(norm)
	case tag == "NNS" || tag == "NNPS":
		return nounLemma(norm)
	}
	return norm
}

func verbLemma(w string) string {
	if base, ok := irregular[w]; ok {
		return base
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4, strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"),
		strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		return restoreE(w[:len(w)-3])
	case strings.HasSuffix(w, "ed") && len(w) > 4:
		return restoreE(w[:len(w)-2])
	}
	return w
}

// restoreE undoes what an ending did to a stem: a doubled consonant, a silent e that was dropped.
func restoreE(stem string) string {
	n := len(stem)
	if n > 3 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgmnprt", stem[n-1]) >= 0 {
		return stem[:n-1]
	}
	if n > 4 && strings.HasSuffix(stem, "ell") && stem != "excell" && !keepsDouble[stem] {
		return stem[:n-1]
	}
	if needsE(stem) {
		return stem + "e"
	}
	return stem
}

var keepsDouble = wordSet("tell sell spell swell dwell")

// needsE reports whether the stem had a silent e: after c, v, z, u, and the usual -ate, -ise, -ose
// and -ure verbs.
func needsE(stem string) bool {
	for _, end := range []string{"c", "v", "z", "u", "dg", "rg", "ng", "ag", "eg", "is", "os",
		"as", "us",
		"ens", "ers", "at", "iv", "ot", "ut", "id", "ad", "ud", "ak", "ok", "ik", "in", "ir", "ur",
		"ar", "or", "ul", "il", "bl", "tl", "pl", "yp", "op", "um", "am", "om"} {
		if strings.HasSuffix(stem, end) {
			return !noE[stem] && (end != "at" || !strings.HasSuffix(stem, "eat")) &&
				!strings.HasSuffix(stem, "oin") && !strings.HasSuffix(stem, "ain") &&
				!strings.HasSuffix(stem, "ead") && !strings.HasSuffix(stem, "oad") &&
				!strings.HasSuffix(stem, "eak") && !strings.HasSuffix(stem, "ook") &&
				!strings.HasSuffix(stem, "ear") && !strings.HasSuffix(stem, "oul") &&
				!strings.HasSuffix(stem, "air") && !strings.HasSuffix(stem, "aid") &&
				!strings.HasSuffix(stem, "ail") && !strings.HasSuffix(stem, "our")
		}
	}
	return false
}

// noE are stems in those letters that never had one.
var noE = wordSet(`visit audit edit exit limit credit merit profit ring bring sing hang long
belong speak soak break look cook book claim aim seem confirm inform perform form warm doubt
shout open happen listen threaten strengthen broaden consider offer answer order enter remember
discover deliver honor favor labor monitor mentor anchor author develop stop drop shop hop focus
discus canvas bias pardon abandon condition mention question reason vision begin win spin join
train gain explain remain obtain maintain retain repair pair stir sign design assign resign
campaign foreign await wait host post cost trust boost assist insist persist exist resist enlist
tour pour plead lead read spread load board afford record reward guard regard forward clear
appear fear bear hear near wear tear sponsor tutor mail fail sail detail prevail avail schedul
foster`)

func nounLemma(w string) string {
	switch {
	case w == "men":
		return "man"
	case w == "women":
		return "woman"
	case w == "people" || w == "talks" || w == "news":
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"),
		strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

// irregular are the verb forms that no rule gives.
var irregular = func() map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(irregularForms, ";") {
		f := strings.Fields(line)
		for _, form := range f[1:] {
			m[form] = f[0]
		}
	}
	return m
}()

const irregularForms = `be am is are was were been being 's; have has had having; do does did done;
meet met; hold held; speak spoke spoken; tell told; say said; see saw seen; fly flew flown flies;
go went gone goes; come came; take took taken; give gave given; make made; send sent; sit sat
sitting; leave left; bring brought; begin began begun; lead led; pay paid; write wrote written;
shake shook shaken; find found; get got gotten getting; put putting; set setting; know knew known;
think thought; feel felt; keep kept; lay laid; lie lay lain lying; stand stood; understand
understood; win won; lose lost; run ran running; rise rose risen; fall fell fallen; grow grew grown;
draw drew drawn withdrew; withdraw withdrew withdrawn; break broke broken; choose chose chosen; seek
sought; fight fought; teach taught; buy bought; sell sold; spend spent; build built; undergo
underwent; undertake undertook undertaken; overtake overtook; forgo forwent; dine dined dining;
host hosted hosting hosts; call called calling calls; agree agreed agreeing agrees; travel travelled
traveled travelling traveling; cancel cancelled canceled cancelling canceling; receive received
receiving; discuss discussed discussing discusses; focus focused focussed focusing focuses; visit
visited visiting visits; postpone postponed postponing; schedule scheduled scheduling; arrange
arranged arranging; confer conferred conferring; refer referred referring; invite invited inviting;
welcome welcomed welcoming; announce announced announcing; phone phoned phoning; telephone
telephoned telephoning; chair chaired chairing; co-chair co-chaired co-chairing; greet greeted
greeting; expect expected; conclude concluded concluding; raise raised raising; urge urged urging;
use used using; note noted noting; praise praised praising; exchange exchanged exchanging; arrive
arrived arriving; propose proposed proposing; refuse refused refusing; decline declined declining;
deny denied denying denies; reiterate reiterated; underline underlined; negotiate negotiated
negotiating; sign signed signing; address addressed addressing addresses; stress stressed
stressing stresses; press pressed pressing presses; examine examined; close closed closing; serve
served serving; resume resumed resuming; convene convened convening; attend attended attending;
participate participated participating; congratulate congratulated; confirm confirmed; hope hoped;
plan planned planning; want wanted; join joined joining; reopen reopened; open opened opening`

// wordSet is the set of the words of s.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
