package main

import (
	"context"

	"readout/config"
	"readout/graph"
	"readout/graph/neo4jstore"
)

func openNeo4j(ctx context.Context, s config.Settings) (graph.Store, error) {
	return neo4jstore.Open(ctx, neo4jstore.Options{
		URI: s.Store, User: s.StoreUser, Password: s.StorePassword.Reveal(),
		Database: s.StoreDatabase,
	})
}
