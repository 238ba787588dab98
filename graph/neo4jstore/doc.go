// Package neo4jstore keeps claims and graph in a Neo4j server (Community 5.26 or newer is enough; it
// needs no plugin). It is the only package that imports the Neo4j driver.
//
// # What is in the database
//
// Nodes and relations of package graph stand there under their own labels, types and names of
// properties, for people to explore. A property whose value is unknown is absent. All that is not
// said here has the name of the Go field with a small first letter.
//
//	(:Person {key, name, aliases, firstSeen, lastSeen})
//	(:Country {key, name, officialName, iso3})
//	(:Organization {key, name, aliases, acronym, kind})
//	(:Place {key, name, kind, location})         location is a WGS 84 point
//	(:Topic {key, name, aliases, area})
//	(:Meeting {key, name, kind, mode, status, start, end, datePrecision, sources, cameo, plover})
//	(:Article {key, name, title, url, published, publishedAs, publisher, language, sha256})
//	    published is the first day, publishedAs the text of a date that is not one day
//	each of them with folded, the folded names for Find, under the full-text index readout_names
//
//	()-[:ATTENDED {role, onBehalfOf, onBehalfOfLabel}]->()  key and label of whom they stood for
//	()-[:MET_WITH {meetings, first, last}]->()
//	()-[:DISCUSSED {count, first, last}]->()      without properties from a meeting
//	()-[:LOCATED_IN]->(), ()-[:PART_OF]->(), ()-[:CONCERNS]->()
//	()-[:REPRESENTS {which, title, first, last, article, start, end}]->()  which: the folded title
//	()-[:MENTIONS {count, start, end}]->()
//	()-[:REPORTS {quote, start, end, quotes, starts, ends, kind, status, date, place, who, topics,
//	    confidence, rule}]->()                    quotes, starts, ends where there are several
//
// Beside them stand nodes that have no relations and are the store's own:
//
//	(:Store {key: 'store', version, turn})  the schema's version; turn counts the batches written,
//	    and its lock lets one loader write at a time
//	(:Claims {key, data, hash})             what the article of that id says, as JSON, with the
//	    SHA-256 of the claims as they were given
//	(:Support {key, data})                  the support of one element of the graph (see
//	    internal/resolve), as JSON; support.go says what a key and its data are
//
// # Versions of the schema
//
//   - 1: as above. Open makes constraints and indexes (schema.go) where the node :Store is missing.
package neo4jstore
