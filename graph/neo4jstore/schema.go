package neo4jstore

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// schemaVersion is the version in doc.go that this program reads and writes.
const schemaVersion = 1

// schema makes keys unique and gives every question an index to start from.
var schema = []string{
	`CREATE CONSTRAINT readout_person IF NOT EXISTS FOR (n:Person) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_country IF NOT EXISTS FOR (n:Country) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_organization IF NOT EXISTS FOR (n:Organization) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_place IF NOT EXISTS FOR (n:Place) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_topic IF NOT EXISTS FOR (n:Topic) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_meeting IF NOT EXISTS FOR (n:Meeting) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_article IF NOT EXISTS FOR (n:Article) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_store IF NOT EXISTS FOR (n:Store) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_claims IF NOT EXISTS FOR (n:Claims) REQUIRE n.key IS UNIQUE`,
	`CREATE CONSTRAINT readout_support IF NOT EXISTS FOR (n:Support) REQUIRE n.key IS UNIQUE`,
	`CREATE INDEX readout_meeting_days IF NOT EXISTS FOR (n:Meeting) ON (n.datePrecision, n.end)`,
	`CREATE INDEX readout_on_behalf IF NOT EXISTS FOR ()-[e:ATTENDED]-() ON (e.onBehalfOf)`,
	// The analyzer "keyword" takes every string as it is, so that a hit is a whole folded name. The
	// index is brought up to date behind the commits, which else take 10 ms longer; Find waits for it.
	`CREATE FULLTEXT INDEX readout_names IF NOT EXISTS
	 FOR (n:Person|Country|Organization|Place|Topic|Meeting|Article) ON EACH [n.folded]
	 OPTIONS {indexConfig: {` + "`fulltext.analyzer`" + `: 'keyword',
		` + "`fulltext.eventually_consistent`" + `: true}}`,
	`CALL db.awaitIndexes(300)`,
}

// version is the version of the schema in the database, 0 when it has none, and then whether there
// are nodes nevertheless, which somebody else must have made.
func (s *Store) version(ctx context.Context) (version int, foreign bool, err error) {
	err = s.read(ctx, func(q query) error {
		return q.each(`OPTIONAL MATCH (s:Store {key: 'store'})
			RETURN coalesce(s.version, 0),
				CASE WHEN s IS NULL AND EXISTS { MATCH (n) } THEN 1 ELSE 0 END`, nil, func(r row) error {
			version, foreign = r.int(0), r.int(1) == 1
			return nil
		})
	})
	return version, foreign, err
}

// makeSchema runs the schema, each statement in a transaction of its own as the server wants it,
// and leaves the version behind when all are done.
func (s *Store) makeSchema(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	for _, statement := range schema {
		if err := runOnce(ctx, session, statement, nil); err != nil {
			return fmt.Errorf("making the schema: %w", err)
		}
	}
	return runOnce(ctx, session, makeStore, params{"version": schemaVersion})
}

func runOnce(ctx context.Context, s neo4j.SessionWithContext, text string, p params) error {
	result, err := s.Run(ctx, text, p)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}
