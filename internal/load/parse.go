package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"readout/graph"
)

// parse reads claims from their JSON, checks them and gives the article its id.
func parse(data []byte) (graph.Claims, error) {
	var c graph.Claims
	if !bytes.HasPrefix(data, []byte("{")) {
		return c, fmt.Errorf("it is %.20q, and an object with article, people, meetings ... is wanted",
			data)
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return c, fmt.Errorf("its JSON is wrong: %w", place(err))
	}
	a := &c.Article
	for _, id := range []string{string(a.ID), a.URL, "sha256:" + a.SHA256} {
		if id = graph.Key(strings.TrimSpace(id)); id != "" && id != "sha256:" {
			a.ID = graph.ArticleID(id)
			return c, Validate(c)
		}
	}
	return c, errors.New("article: it has neither id nor url nor sha256, give it one")
}

// place adds to an error of the JSON where it is.
func place(err error) error {
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("%w at byte %d", err, s.Offset)
	}
	if u, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf("%s cannot be a %s", u.Field, u.Value)
	}
	return err
}
