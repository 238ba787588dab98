// Package extract reads what an article asserts: who met whom, where, when and about what.
//
// An Extractor turns a graph.Article into graph.Claims. The way is a fixed list of steps, in
// [Extractor.Extract], each of which fills a part of one story. A construct of language has a file of
// its own:
//
//   - What is named. unit finds what the lexicon knows, name what capitals show; person, samename,
//     organization, country and place say what each is. office reads titles beside names, with
//     field, apposition, officebefore, sharedtitle, counterpart and description for the ways in
//     which titles stand apart from them, and statedowner, ownername, statelacks and owner for
//     whose office it is.
//   - Who is meant. mention is every expression that stands for something; coref, pronoun, plural,
//     author and takeup resolve pronouns and descriptions.
//   - Occasions. triggers are the words, meeting reads them, with stay, speaking and attendee for
//     those that take more than a word; encounter and together find occasions that no word names.
//     clause and list find the parties round a trigger (syntax trees will do that better), and
//     participant says who of them took part and as what; split and round tell several occasions
//     of one clause or series apart.
//   - What is said of them. realis and tense: did it take place. date, venue. topic and its
//     companions: where topics stand (topicclause, topictheme, topicfollow, topicvisit,
//     topicremarks), how far their phrases go (topicphrase, topictree), which are none (topicbare)
//     and which are one (topicdistinct).
//   - One story. merge joins the mentions of one occasion, complete fills in what follows from the
//     others, claims writes it all down with its evidence.
//
// What counts as an occasion, and how its status, date and place are decided, follows the
// annotation guidelines under which the gold articles were read: an occasion is where two or more
// parties of different states or organizations deal with each other directly.
//
// A text never fails: what is not understood is left out.
package extract
