package main

import (
	"context"

	"readout/config"
	"readout/graph"
	"readout/graph/neo4jstore"
)

// openNeo4j opens a store on a server, to ask it only or to load into it.
func openNeo4j(ctx context.Context, s config.Settings, ask bool) (graph.Store, error) {
	return neo4jstore.Open(ctx, neo4jstore.Options{
		URI: s.Store, User: s.StoreUser, Password: s.StorePassword.Reveal(),
		Database: s.StoreDatabase, Ask: ask,
	})
}
