package nlp

import (
	"strings"
	"testing"
)

// Each line has the tags, then pairs of a word and its lemma.
const lemmaCases = `
VERB VBZ refuses refuse, denies deny, discusses discuss, vetoes veto, pushes push, ties tie
VERB VBZ holds hold
VERB VBG meeting meet, planning plan, hosting host, arriving arrive, dying die, chairing chair
VERB VBG conferring confer, travelling travel, calling call, settling settle, changing change
VERB VBG belonging belong, visiting visit, inviting invite, agreeing agree, creating create
VERB VBD met meet, withdrew withdraw, underwent undergo, overthrew overthrow, rebuilt rebuild
VERB VBD postponed postpone, refused refuse, controlled control, pledged pledge, endorsed endorse
VERB VBN reiterated reiterate, offered offer, opened open, conceded concede, tasted taste, seen see
VERB VBN forbidden forbid, convened convene, quoted quote, required require, needed need
VERB VB bring bring, need need, string string
AUX VBZ is be, has have, 's be
AUX VBP are be, 'm be, 've have
AUX MD wo will, 'd would, ca can
NOUN NNS envoys envoy, cities city, talks talk, crises crisis, spokesmen spokesman
NOUN NNS wives wife, lives life
NOUN NNS houses house, viruses virus, buses bus, classes class, boxes box, heroes hero
NOUN NNS criteria criterion
NOUN NNS children child, people people, news news, movies movie, 1990s 1990s
NOUN NNS causes cause, bases basis
NOUN NN meeting meeting, pm p.m.
PROPN NNPS Iraqis iraqi, Nations nation
PROPN NNP Philippines philippines, Sept. september
ADJ JJR larger large, bigger big, happier happy, older old, better good, simpler simple, safer safe
ADJ JJS latest late, worst bad, closest close, strongest strong, hottest hot
ADV RBR earlier early, further far
PRON PRP them they, me i, us we
DET DT an a, these this
PART RB n't not
PART POS ' 's
NUM CD 1,250,000 1250000
PUNCT : — -`

func TestLemmaForms(t *testing.T) {
	for line := range strings.SplitSeq(strings.TrimSpace(lemmaCases), "\n") {
		tags := strings.Fields(line)[:2]
		pairs := strings.SplitN(line, " ", 3)[2]
		for pair := range strings.SplitSeq(pairs, ", ") {
			word, want, _ := strings.Cut(pair, " ")
			if got := lemma(normal(word), tags[0], tags[1]); got != want {
				t.Errorf("%s %s %s: lemma %q, want %q", tags[0], tags[1], word, got, want)
			}
		}
	}
}
