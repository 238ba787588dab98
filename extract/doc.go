// Package extract reads what an article asserts: who met whom, where, when and about what.
//
// An Extractor turns a graph.Article into graph.Claims. The way is a fixed list of steps, in
// [Extractor.Extract], each of which fills a part of one story. A construct of language has a file of
// its own:
//
//   - What is named. unit finds what the lexicon knows, portfolio joins titles with their fields, name
//     finds what capitals show; person, samename, organization, country and place say what each is,
//     with surname for several people of one surname, hyphenedpair for "the X-Y talks",
//     administration for governments called after their head, hyphenedbody for "NATO-led", and
//     taggedperson, taggedbody and taggedplace for what the learned tagger of names sees. office
//     reads titles beside names, with field, apposition, officebefore, officesaid, sharedtitle,
//     counterpart and description for the ways in which titles stand apart from them, and
//     statedowner, ownername, ownerword, ownerregion and owner for whose office it is.
//   - Who is meant. mention is every expression that stands for something; coref, pronoun, plural,
//     author, interlocutors and takeup resolve pronouns and descriptions; collective has the sides
//     that a text names only by what they are, "Western leaders".
//   - Occasions. triggers are the words, meeting reads them, with stay, speaking and attendee for
//     those that take more than a word; encounter and together find occasions that no word names,
//     sceneday says on which day, by the sentences beside theirs.
//     clause and list find the parties round a trigger, actor
//     those that the tree gives a predicate, attendance and presence those named in the sentences
//     behind, and participant says who of them took part and as what; private leaves out those
//     without a public charge. split and round tell several occasions
//     of one clause or series apart.
//     Then two learned heads decide, in weigh: one says of every verb and noun whether it tells of
//     an occasion and of which kind, the other who of those named beside it took part; seetrigger
//     and seeparty are what they see, the rules' answers included. On annotated articles kept out
//     of their training they found .77 of the trigger words rightly (F1) where the rules find .72,
//     and .87 of the participants where the rules find .62; a head for statuses was right in .823
//     where the rules are in .818, and one for merging was no better in the end, so rules do
//     both. lesson and train are how the heads learn, tree what they and the rules ask of syntax.
//   - What is said of them. realis, mood and tense: did it take place; correction sets right what a
//     later sentence takes back. date and datetree; venue, venuetree, house and scene; goeson for
//     sentences that go on about what they do not name;
//     sojourn says who was where, which places (sojournplace) and dates what was done there; transcript reads the
//     lines at the head of one. topic and its companions: where topics stand (topicclause,
//     topictheme, topicfollow, topicvisit, topicremarks), how far their phrases go (topicphrase,
//     topictree), which are none (topicbare) and which are one (topicdistinct). Then a third head
//     decides, in weightopic: it is asked about every noun phrase near an occasion
//     (topiccandidate), of which seetopic is what it sees, and finds what no word announces.
//   - One story. merge joins the mentions of one occasion, complete fills in what follows from the
//     others, a fourth head says how likely each is (seemeeting), claims writes it all down with its
//     evidence.
//   - Why. Beside each decision stands what it rests on, the values of why: tokens and the name of a
//     rule. They decide nothing. explain, with explainparty and explainground, makes an [Explanation]
//     (explanation) of them for [Extractor.Explain].
//
// What counts as an occasion, and how its status, date and place are decided, follows the
// annotation guidelines under which the gold articles were read: an occasion is where two or more
// parties of different states or organizations deal with each other directly.
//
// A text never fails: what is not understood is left out.
package extract
