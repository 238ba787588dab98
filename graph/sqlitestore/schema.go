package sqlitestore

import (
	_ "embed" // for the schema
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"readout/graph"
)

//go:embed schema.sql
var schema string

const (
	schemaVersion = 1          // stands, with its history, at the head of schema.sql
	applicationID = 0x72646f74 // "rdot"
	fileMagic     = "SQLite format 3\x00"
)

// checkFile refuses what is no SQLite database before SQLite gets to see it, and gives the absolute
// path, in which SQLite can read nothing but a path.
func checkFile(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	f, err := os.Open(absolute)
	if errors.Is(err, os.ErrNotExist) {
		if _, err := os.Stat(filepath.Dir(absolute)); err != nil {
			return "", fmt.Errorf("%w: the folder %s does not exist, make it or give another path",
				graph.ErrUnavailable, filepath.Dir(absolute))
		}
		return absolute, nil
	}
	if err != nil {
		return "", fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	defer f.Close()
	head := make([]byte, len(fileMagic))
	switch n, err := io.ReadFull(f, head); {
	case errors.Is(err, io.EOF): // empty: SQLite's way to begin a file
		return absolute, nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return "", fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	case string(head[:n]) != fileMagic:
		return "", fmt.Errorf("%w: it is no readout store, give another path", graph.ErrUnavailable)
	}
	return absolute, nil
}

// prepare sets a new connection up and makes the tables where there are none.
func (c *conn) prepare(patience time.Duration, cacheMB int) error {
	if err := c.db.BusyTimeout(patience); err != nil {
		return err
	}
	isNew, err := c.isNew()
	if err != nil {
		return err
	}
	settings := fmt.Sprintf(`
		PRAGMA journal_mode = WAL;
		PRAGMA synchronous = FULL;
		PRAGMA temp_store = MEMORY;
		PRAGMA automatic_index = OFF;
		PRAGMA cache_size = %d;
		PRAGMA wal_autocheckpoint = 4000;
		PRAGMA journal_size_limit = 67108864;`, -cacheMB*1024)
	if err := c.db.Exec(settings); err != nil || !isNew {
		return err
	}
	return c.transaction("BEGIN IMMEDIATE", func() error {
		if isNew, err := c.isNew(); err != nil || !isNew { // somebody else was faster
			return err
		}
		return c.db.Exec(fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d",
			schema, applicationID, schemaVersion))
	})
}

// isNew reports whether the database is empty, and refuses one that is not of this version.
func (c *conn) isNew() (bool, error) {
	var app, version, tables int
	err := c.query(`SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`,
		func(r *row) { app, version, tables = r.int(), r.int(), r.int() })
	switch {
	case err != nil:
		return false, err
	case app == 0 && version == 0 && tables == 0:
		return true, nil
	case app != applicationID:
		return false, fmt.Errorf("%w: it is a database of another program, give another path",
			graph.ErrUnavailable)
	case version != schemaVersion:
		return false, fmt.Errorf("%w: its version is %d and this program's is %d: "+
			"load the articles into a new file", graph.ErrVersion, version, schemaVersion)
	}
	return false, nil
}
