package query_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/graph"
	"readout/graph/neo4jstore"
	"readout/internal/neo4jtest"
	"readout/internal/query"
)

// The questions in Cypher run as they stand on a real server, and give what the questions in Go do.
func TestCypher(t *testing.T) {
	server := neo4j.Require(t)
	s, err := neo4jstore.Open(t.Context(), neo4jstore.Options{URI: server.URI, User: server.User,
		Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	claims := bergClaims()
	if _, err := s.Apply(t.Context(), []graph.Change{{Put: &claims}}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, cypher string
		parameters   map[string]string
		want         []string // the rows, each as fmt prints it, sorted
	}{
		{"met", count(query.MetCypher, "path"), map[string]string{"name": "mr. berg"},
			[]string{"[6]"}}, // two people, the place, two topics, the article
		{"meetings", query.MeetingsCypher, map[string]string{"topic": "FISH"}, []string{
			"[2024-03-04 2024-03-04 [Mara Lind Tomas Berg] [fishing] Lind met Berg. Talks https://x.example]"}},
		{"path", count(query.PathCypher, "path"),
			map[string]string{"from": "mara lind", "to": "Tomas Berg"}, []string{"[1]"}},
		{"show", count(query.ShowCypher, "n"), map[string]string{"name": "vienna"},
			[]string{"[3]"}}, // its country, the meeting, the article
		{"topics", query.TopicsCypher, nil, []string{"[climate <nil> 1]", "[fishing <nil> 1]"}},
		{"articles", query.ArticlesCypher, map[string]string{"name": "Vienna"},
			[]string{"[2024-03-05 Wire Talks https://x.example]"}},
	} {
		got, err := cypher(t, server, c.cypher, c.parameters)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
	if rows, err := cypher(t, server, query.StatsCypher, nil); err != nil || len(rows) < 6 {
		t.Errorf("stats: %v, %v", rows, err)
	}
}

// bergClaims is one meeting told by one article.
func bergClaims() graph.Claims {
	day, _ := graph.ParseDate("2024-03-04")
	next, _ := graph.ParseDate("2024-03-05")
	return graph.Claims{
		Article: graph.Article{ID: "x", Title: "Talks", Publisher: "Wire", Published: next,
			URL: "https://x.example"},
		People:    []graph.PersonClaim{{Name: "Mara Lind"}, {Name: "Tomas Berg", Aliases: []string{"Mr. Berg"}}},
		Countries: []graph.CountryClaim{{Code: "AT", Name: "Austria"}},
		Places:    []graph.PlaceClaim{{Name: "Vienna", Country: "AT"}},
		Topics:    []graph.TopicClaim{{Name: "fishing"}, {Name: "climate"}},
		Meetings: []graph.MeetingClaim{{Kind: graph.KindMeeting, Status: graph.Held, Date: day,
			Place: &graph.MeetingPlace{Name: "Vienna", Country: "AT"},
			Participants: []graph.ParticipantClaim{
				{Type: graph.PersonParty, Name: "Mara Lind"}, {Type: graph.PersonParty, Name: "Tomas Berg"}},
			Topics:   []string{"fishing", "climate"},
			Evidence: []graph.Span{{Start: 0, End: 14, Text: "Lind met Berg."}}}},
	}
}

// count is the statement with its rows counted instead of returned.
func count(statement, column string) string {
	return "CALL () {\n" + statement + "\n}\nRETURN count(" + column + ")"
}

// cypher runs a statement over HTTP, as it stands, and returns its rows sorted.
func cypher(t *testing.T, s *neo4jtest.Server, statement string, parameters map[string]string) ([]string, error) {
	t.Helper()
	type call struct {
		Statement  string            `json:"statement"`
		Parameters map[string]string `json:"parameters,omitempty"`
	}
	body, err := json.Marshal(map[string][]call{"statements": {{statement, parameters}}})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.HTTP+"/db/neo4j/tx/commit",
		bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(s.User, s.Password)
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var answer struct {
		Results []struct{ Data []struct{ Row []any } }
		Errors  []struct{ Message string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return nil, err
	}
	if len(answer.Errors) > 0 {
		return nil, fmt.Errorf("the server says %s", answer.Errors[0].Message)
	}
	var rows []string
	for _, d := range answer.Results[0].Data {
		rows = append(rows, fmt.Sprint(d.Row))
	}
	slices.Sort(rows)
	return rows, nil
}
