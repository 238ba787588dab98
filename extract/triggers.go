package extract

import (
	"strings"

	"readout/graph"
)

// verbTriggers are the verbs that tell of an occasion, by their dictionary form.
var verbTriggers = verbTable(`
meet meeting in_person mutual
confer meeting in_person mutual
bargain meeting in_person mutual
haggle meeting in_person mutual
breakfast meeting in_person mutual
gather meeting in_person mutual
convene meeting in_person mutual
assemble meeting in_person mutual
reconvene meeting in_person mutual
videoconference call video mutual
ring call phone mutual
get call phone mutual
consult meeting in_person mutual
see meeting in_person mutual
sit meeting in_person mutual
dine meeting in_person mutual
spend meeting in_person mutual
lunch meeting in_person mutual
shake meeting in_person mutual
huddle meeting in_person mutual
converge meeting in_person mutual
negotiate negotiations in_person mutual
talk meeting unknown mutual
speak call unknown mutual
phone call phone mutual
telephone call phone mutual
call call phone mutual
exchange meeting in_person subject
discuss meeting in_person subject
sign ceremony in_person subject
receive meeting in_person receive
host meeting in_person receive
welcome meeting in_person receive
greet meeting in_person receive
summon meeting in_person receive
entertain meeting in_person receive
visit visit in_person sighted
tour visit in_person sighted
travel visit in_person journey
fly visit in_person journey
arrive visit in_person journey
go visit in_person journey
come visit in_person journey
head visit in_person journey
journey visit in_person journey
leave visit in_person journey
depart visit in_person journey
land visit in_person journey
stop visit in_person journey
return visit in_person journey
reach visit in_person sighted
be visit in_person journey`, false)

// nounTriggers are the nouns that name an occasion.
var nounTriggers = verbTable(`
meeting meeting in_person nominal
talks meeting in_person nominal
talk meeting in_person nominal
discussion meeting in_person nominal
conversation call unknown nominal
consultation meeting in_person nominal
encounter meeting in_person nominal
parley meeting in_person nominal
session meeting in_person nominal
round meeting in_person nominal
brunch meeting in_person nominal
reception meeting in_person nominal
audience meeting in_person nominal
lunch meeting in_person nominal
luncheon meeting in_person nominal
dinner meeting in_person nominal
breakfast meeting in_person nominal
banquet meeting in_person nominal
roundtable meeting in_person nominal
tete-a-tete meeting in_person nominal
handshake meeting in_person nominal
negotiation negotiations in_person nominal
dialogue negotiations in_person nominal
call call unknown nominal
teleconference call phone nominal
videoconference call video nominal
visit visit in_person nominal
trip visit in_person nominal
travel visit in_person nominal
tour visit in_person nominal
stay visit in_person nominal
invitation visit in_person nominal
summit summit in_person forum
conference conference in_person forum
assembly conference in_person forum
briefing press_conference in_person nominal
signing ceremony in_person nominal
ceremony ceremony in_person nominal`, true)

func verbTable(text string, noun bool) map[string]trigger {
	frames := map[string]frame{"mutual": mutual, "receive": receive, "journey": journey,
		"sighted": sighted,
		"address": address, "subject": subject, "nominal": nominal, "forum": forum}
	part := "verb:"
	if noun {
		part = "noun:"
	}
	table := map[string]trigger{}
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		f := strings.Fields(line)
		table[f[0]] = trigger{graph.MeetingKind(f[1]), graph.Mode(f[2]), frames[f[3]],
			part + f[0], false}
	}
	return table
}

// chainVerbs may stand before a verb in its chain: "is expected to meet", "agreed to hold".
var chainVerbs = wordSet(`be have do will would may might can could should must shall expect plan
schedule agree want hope intend refuse decline fail need propose offer promise arrange invite ask
seek prepare decide threaten pledge vow continue begin start use manage get set due let help`)

// chainWords are other words in a chain of verbs.
var chainWords = wordSet(`due set ready likely unlikely able unable willing unwilling scheduled
expected planned also n't not never to about yet reportedly`)

// meetsThings are what is met without meeting anybody: needs, resistance, a deadline.
var meetsThings = wordSet(`needs need demands demand conditions condition criteria criticism
resistance opposition target targets goal goals deadline deadlines requirements requirement
obligations obligation commitments challenge challenges standards standard expectations approval
skepticism scepticism silence protests fate death threat costs cost success failure minimum
definition halfway`)

// ownPapers are what one signs without another party.
var ownPapers = wordSet(`bill order law legislation autograph book guestbook petition letter
resolution`)

// otherThings are words of sport, business and courts: a sentence that has one tells of no
// diplomacy.
var otherThings = wordSet(`goalkeeper midfielder playoff semifinal semi-final quarterfinal
innings wicket touchdown shareholder dividend box-office actress defendant plaintiff juror
referee halftime half-time kick-off striker winger footballer rematch`)

// perhapsOther are words that say so only when there are two of them.
var perhapsOther = wordSet(`goal coach championship tournament team match game player league
season penalty fan album film movie concert stadium fixture customer investor profit quarter
stock retailer wedding singer actor studio premiere final pitch counsel judge jury prize pilot pay
wage airline boxer`)
