-- The tables of a readout store in SQLite, version 1.
--
-- History
--   1  first version
--
-- The file says whose it is by application_id 0x72646f74 ("rdot") and by user_version, the version
-- above. Another version is refused, never altered: the graph can always be made again from the
-- articles.
--
-- Every node has a table of its label and every relation a table of its type. Keys are text made of
-- content (graph.NodeID), compared by bytes, so that rows lie in the order in which a batch is
-- written. The end of a relation is a label and a key where it may have several labels, else a key.
-- Days are ISO 8601, '' when unknown; lists are JSON arrays; '' stands for what is not known. All
-- but article_claims are derived from it by internal/resolve.

-- What an article asserts, as JSON of graph.Claims: the only thing in here that is stated.
CREATE TABLE article_claims (
  id   TEXT NOT NULL PRIMARY KEY,
  data TEXT NOT NULL
) STRICT;

-- How many sources give a value to a property of a node or relation: resolve.Support.
CREATE TABLE support (
  element  TEXT NOT NULL,
  property TEXT NOT NULL,
  value    TEXT NOT NULL,
  n        INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (element, property, value)
) STRICT, WITHOUT ROWID;

-- Every folded name of every node, for Find.
CREATE TABLE name (
  folded TEXT NOT NULL,
  label  TEXT NOT NULL,
  key    TEXT NOT NULL,
  PRIMARY KEY (folded, label, key)
) STRICT, WITHOUT ROWID;

-- Nodes.

CREATE TABLE person (
  key        TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE country (
  key           TEXT NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL,
  official_name TEXT NOT NULL,
  iso3          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organization (
  key     TEXT NOT NULL PRIMARY KEY,
  name    TEXT NOT NULL,
  aliases TEXT NOT NULL,
  acronym TEXT NOT NULL,
  kind    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  key       TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  latitude  REAL, -- NULL, as longitude, when the location is not known
  longitude REAL
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  key     TEXT NOT NULL PRIMARY KEY,
  name    TEXT NOT NULL,
  aliases TEXT NOT NULL,
  area    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  key       TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  mode      TEXT NOT NULL,
  status    TEXT NOT NULL,
  first     TEXT NOT NULL, -- first and last day of the date
  last      TEXT NOT NULL,
  precision TEXT NOT NULL,
  sources   INTEGER NOT NULL,
  cameo     TEXT NOT NULL,
  plover    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The order of Meetings; '' sorts as the earliest day, which puts unknown dates at the end.
CREATE INDEX meeting_latest ON meeting (last DESC, first DESC, key);

CREATE TABLE article (
  key       TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  title     TEXT NOT NULL,
  url       TEXT NOT NULL,
  first     TEXT NOT NULL, -- first and last day of the publication date
  last      TEXT NOT NULL,
  precision TEXT NOT NULL,
  publisher TEXT NOT NULL,
  language  TEXT NOT NULL,
  sha256    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Relations.

CREATE TABLE attended (
  meeting      TEXT NOT NULL,
  party_label  TEXT NOT NULL,
  party        TEXT NOT NULL,
  role         TEXT NOT NULL,
  behalf_label TEXT NOT NULL,
  behalf       TEXT NOT NULL,
  PRIMARY KEY (meeting, party_label, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX attended_party ON attended (party_label, party, meeting);
CREATE INDEX attended_behalf ON attended (behalf_label, behalf, meeting) WHERE behalf_label > '';

CREATE TABLE met_with (
  a        TEXT NOT NULL,
  b        TEXT NOT NULL,
  meetings INTEGER NOT NULL,
  first    TEXT NOT NULL,
  last     TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX met_with_b ON met_with (b, a);

CREATE TABLE discussed (
  from_label TEXT NOT NULL,
  from_key   TEXT NOT NULL,
  topic      TEXT NOT NULL,
  count      INTEGER NOT NULL,
  first      TEXT NOT NULL,
  last       TEXT NOT NULL,
  PRIMARY KEY (from_label, from_key, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX discussed_topic ON discussed (topic, from_label, from_key);

CREATE TABLE located_in (
  from_label TEXT NOT NULL,
  from_key   TEXT NOT NULL,
  to_label   TEXT NOT NULL,
  to_key     TEXT NOT NULL,
  PRIMARY KEY (from_label, from_key, to_label, to_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX located_in_to ON located_in (to_label, to_key, from_label, from_key);

-- which: the folded title, which tells several offices apart.
CREATE TABLE represents (
  person   TEXT NOT NULL,
  to_label TEXT NOT NULL,
  to_key   TEXT NOT NULL,
  which    TEXT NOT NULL,
  title    TEXT NOT NULL,
  first    TEXT NOT NULL,
  last     TEXT NOT NULL,
  article  TEXT NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  PRIMARY KEY (person, to_label, to_key, which)
) STRICT, WITHOUT ROWID;

CREATE TABLE part_of (
  meeting TEXT NOT NULL,
  whole   TEXT NOT NULL,
  PRIMARY KEY (meeting, whole)
) STRICT, WITHOUT ROWID;

CREATE TABLE concerns (
  topic    TEXT NOT NULL,
  to_label TEXT NOT NULL,
  to_key   TEXT NOT NULL,
  PRIMARY KEY (topic, to_label, to_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  article  TEXT NOT NULL,
  to_label TEXT NOT NULL,
  to_key   TEXT NOT NULL,
  count    INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  PRIMARY KEY (article, to_label, to_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_to ON mentions (to_label, to_key, article);

CREATE TABLE reports (
  meeting    TEXT NOT NULL,
  article    TEXT NOT NULL,
  evidence   TEXT NOT NULL,
  kind       TEXT NOT NULL,
  status     TEXT NOT NULL,
  first      TEXT NOT NULL, -- first and last day of the date that the article gives
  last       TEXT NOT NULL,
  precision  TEXT NOT NULL,
  place      TEXT NOT NULL,
  who        TEXT NOT NULL,
  topics     TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (meeting, article) -- asked for by meeting only
) STRICT, WITHOUT ROWID;
