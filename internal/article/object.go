package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"readout/graph"
)

// object is the JSON form of an article.
type object struct {
	ID        field `json:"id"`
	Title     field `json:"title"`
	Text      field `json:"text"`
	Published field `json:"published"`
	Publisher field `json:"publisher"`
	URL       field `json:"url"`

	Article  json.RawMessage `json:"article"`  // only in what extract prints
	Meetings json.RawMessage `json:"meetings"` // likewise
}

// field is a string, or a number as it is written; null is empty.
type field string

// UnmarshalJSON implements json.Unmarshaler.
func (f *field) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case '"':
		return json.Unmarshal(b, (*string)(f))
	case 'n':
		return nil
	case '{', '[', 't', 'f':
		return fmt.Errorf(
			"id, title, text, published, publisher and url have to be strings, not %.20s", b)
	}
	*f = field(b)
	return nil
}

const wanted = "an object with id, title, text, published, publisher, url is wanted"

func fromObject(data []byte) (graph.Article, error) {
	if !bytes.HasPrefix(data, []byte("{")) {
		return graph.Article{}, fmt.Errorf("%w: it is %.20q, and %s", ErrBroken, data, wanted)
	}
	var o object
	if err := json.Unmarshal(data, &o); err != nil {
		return graph.Article{}, fmt.Errorf("%w: its JSON is wrong: %w", ErrBroken, syntax(err))
	}
	switch {
	case o.Text == "" && o.Article != nil && o.Meetings != nil:
		return graph.Article{}, fmt.Errorf(
			"%w: it holds extracted claims, load it with --extracted", ErrEmpty)
	case o.Text == "":
		return graph.Article{}, fmt.Errorf("%w: the field text is missing or empty, %s",
			ErrEmpty, wanted)
	}
	day, _ := parseDate(string(o.Published))
	return graph.Article{
		ID: graph.ArticleID(o.ID), Title: string(o.Title), Published: day,
		Publisher: string(o.Publisher), URL: string(o.URL), Text: string(o.Text),
	}, nil
}

// syntax adds to an error of the JSON where it is.
func syntax(err error) error {
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("%w at byte %d", err, s.Offset)
	}
	return err
}
