package main

import "github.com/spf13/cobra"

// jsonFields lists the fields of what is printed as JSON. A test holds it to the types.
const jsonFields = `Fields are added in later versions, never renamed. A field that is not known is
absent, a list is always there. Dates are 2013-05-17, 2013-05, 2013, or first/last day:
2013-05-06/2013-05-12. Offsets (start, end) count bytes of the article's text as it was
read, end excluded; where both are 0 the words stand in the title.

readout extract --format json: one object a line for each article, which
readout load --extracted reads; other programs may make the same.

  article         id title published publisher url language sha256
  people          name aliases offices mentions
    offices       title of former evidence
  countries       code name mentions
  organizations   name aliases acronym kind mentions
  places          name country kind location mentions
    location      latitude longitude
  topics          name aliases area concerns mentions
  meetings        kind mode status date place participants topics evidence confidence rule within cameo plover
    place         name country
    participants  type name for role
    plover        type mode contexts actors recipients
  mentions, evidence: start end text

  "of" and "for" are a country's code (ISO 3166-1 alpha-2, or SU YU DD CS XK) or the name
  of an organization; a participant that is a country has its code for a name. "within" is
  the place in the list, from 1, of the visit or summit that a meeting is a part of.
  kind          meeting call visit summit conference negotiations press_conference ceremony
  mode          in_person phone video unknown
  status        held scheduled proposed postponed cancelled refused
  type          person country organization
  role          participant host visitor mediator chair

  "cameo" and "plover" are the codes of the meeting in these schemes of event data; they follow
  from the other fields, are not read by readout load, and are absent for a meeting called off.
  The CAMEO code goes from each actor to each recipient, or among the actors where there is no
  recipient; a visit, 042, is 043 the other way. Actors and recipients are sides: a country's
  code, else a name. Contexts are those of the event and the areas of its topics.

With --explain there are also, at the end of the object and of each meeting:

  sentences       start end paragraph
  mentions        start end text sentence form stands
    stands        type name
  rejected        start end text sentence kind status date place rule reason score parties cue
  why             triggers status date place parties passed topics limit
    triggers      start end text sentence rule split by score
    status, date, place: by lent words from dateline
    parties, passed: type name through
    through       start end text sentence form by score
    topics, words, dateline, cue: start end text sentence
    score         chance limit

  A sentence has its number, from 1, and is 0 for a title that is no part of the text. "by" is
  the rule that decided, "lent" the one by which another meeting has what is taken over from
  it; parties are in the order of the participants, passed are those who were looked at and
  did not take part. Words of a date count from the day "from", which the words "dateline"
  give, else the date of publication. A score is the probability by a learned head and the
  limit that it had to reach; the limit of a meeting is that of its confidence.
  form          name description pronoun group
  reason        no_trigger unlikely hedged no_parties one_party one_side no_visitor

The questions, with -o json: one object.

  met           who meetings
  show          label key name aliases area offices meetings articles claims
  path          from to steps
  topics        topics
  articles      naming articles
  stats         nodes relations published
  a step        a b meetings
  a topic       key name aliases area meetings
  a count       name count
  a meeting     key name kind mode status date parties places topics cameo plover sources reports
  a party       label key name role for
  a report      article status date place who topics sentences confidence rule
  an office     title of first last article sentence
  an article    id title publisher published url
`

func newJSONFields() *cobra.Command {
	return &cobra.Command{Use: "json", Short: "The fields of what is printed as JSON", Long: jsonFields}
}
