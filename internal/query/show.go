package query

import (
	"context"
	"fmt"

	"readout/graph"
)

// Show asks for all that is known of one node.
type Show struct {
	Name string // see Find; "meeting:KEY" for a meeting
}

// ShowAnswer is a node. Meetings are of every status, the latest first. What a label has no use for
// is empty.
type ShowAnswer struct {
	Entity
	Aliases  []string      `json:"aliases"`
	Area     string        `json:"area,omitempty"` // of a topic
	Offices  []Office      `json:"offices"`        // of a person
	Meetings []Meeting     `json:"meetings"`
	Articles []Article     `json:"articles"`         // that name it, or itself; the latest first
	Claims   *graph.Claims `json:"claims,omitempty"` // what an article says
}

// Office is an office that a person holds, with the earliest sentence that says so.
type Office struct {
	Title    string   `json:"title"`
	Of       Entity   `json:"of"`
	First    string   `json:"first,omitempty"` // publication days of the first and the last
	Last     string   `json:"last,omitempty"`  // article that gives them the office
	Article  *Article `json:"article,omitempty"`
	Sentence string   `json:"sentence,omitempty"`
}

// Ask answers the question.
func (q Show) Ask(ctx context.Context, r graph.Reader) (ShowAnswer, error) {
	n, err := q.find(ctx, r)
	if err != nil {
		return ShowAnswer{}, err
	}
	answer := ShowAnswer{Entity: entity(n), Aliases: append([]string{}, n.Other...),
		Offices: []Office{}, Meetings: []Meeting{}, Articles: []Article{}}
	if n.ID.Label == graph.ArticleLabel {
		return answer, answer.addArticle(ctx, r)
	}
	if err := answer.addMeetings(ctx, r); err != nil {
		return answer, err
	}
	if n.ID.Label == graph.MeetingLabel {
		return answer, nil
	}
	named, err := r.MentionedIn(ctx, n.ID)
	if err != nil {
		return answer, err
	}
	answer.Articles = articles(named)
	switch n.ID.Label {
	case graph.PersonLabel:
		err = answer.addOffices(ctx, r)
	case graph.TopicLabel:
		err = answer.addArea(ctx, r)
	}
	return answer, err
}

// find looks for a meeting only where the question says so: there are more of them than of all
// else, and their names are made of the names of others.
func (q Show) find(ctx context.Context, r graph.Reader) (graph.Named, error) {
	text, labels := splitLabel(q.Name, graph.Labels)
	if len(labels) > 1 || labels[0] != graph.MeetingLabel {
		return Find(ctx, r, q.Name)
	}
	records, err := r.Meetings(ctx, graph.MeetingFilter{Keys: []string{text}})
	if err != nil || len(records) == 0 {
		return Find(ctx, r, text, graph.MeetingLabel)
	}
	return graph.NamesOf(records[0].Meeting), nil
}

func (a *ShowAnswer) addMeetings(ctx context.Context, r graph.Reader) error {
	var f graph.MeetingFilter
	switch a.Label {
	case graph.TopicLabel:
		f.Topics = []string{a.Key}
	case graph.PlaceLabel:
		f.Places = []graph.NodeID{a.ID()}
	case graph.MeetingLabel:
		f.Keys = []string{a.Key}
	default:
		f.Parties = [][]graph.NodeID{{a.ID()}}
	}
	records, err := r.Meetings(ctx, f)
	a.Meetings = meetings(records)
	return err
}

func (a *ShowAnswer) addArea(ctx context.Context, r graph.Reader) error {
	topics, err := r.Topics(ctx)
	for _, t := range topics {
		if t.Topic.Key == a.Key {
			a.Area = t.Topic.Area
		}
	}
	return err
}

func (a *ShowAnswer) addArticle(ctx context.Context, r graph.Reader) error {
	claims, err := r.Claims(ctx, graph.ArticleID(a.Key))
	if err != nil {
		return fmt.Errorf("reading the claims of %s: %w", a.Key, err)
	}
	all, err := r.Articles(ctx)
	for _, n := range all {
		if n.Key == a.Key {
			a.Articles = append(a.Articles, article(n))
		}
	}
	a.Claims = &claims
	return err
}

// addOffices lists a person's offices. The store keeps where the sentence for each stands; its
// words are in the claims of that article.
func (a *ShowAnswer) addOffices(ctx context.Context, r graph.Reader) error {
	held, err := r.Represents(ctx, []string{a.Key})
	if err != nil {
		return err
	}
	names, err := r.Names(ctx, graph.CountryLabel, graph.OrganizationLabel)
	if err != nil {
		return err
	}
	called := map[graph.NodeID]string{}
	for _, n := range names {
		called[n.ID] = n.Name
	}
	for _, h := range held {
		o := Office{Title: h.Title, Of: Entity{h.To.Label, h.To.Key, called[h.To]},
			First: h.First.String(), Last: h.Last.String(), Article: a.article(h.Article)}
		if h.End > 0 {
			claims, err := r.Claims(ctx, h.Article)
			if err != nil {
				return fmt.Errorf("reading the claims of %s: %w", h.Article, err)
			}
			o.Sentence = sentence(claims, h.Start, h.End)
		}
		a.Offices = append(a.Offices, o)
	}
	return nil
}

// article is one of the articles that name the node, nil for no id.
func (a *ShowAnswer) article(id graph.ArticleID) *Article {
	for i := range a.Articles {
		if a.Articles[i].ID == string(id) {
			return &a.Articles[i]
		}
	}
	if id == "" {
		return nil
	}
	return &Article{ID: string(id)}
}

// sentence is the words at a place of the article, as one of its claims of an office quotes them.
func sentence(c graph.Claims, start, end int) string {
	for _, p := range c.People {
		for _, o := range p.Offices {
			if e := o.Evidence; e != nil && e.Start == start && e.End == end {
				return e.Text
			}
		}
	}
	return ""
}

// ShowCypher is the question for Neo4j Browser. Parameter: $name, the name of anything.
const ShowCypher = `// All round $name
MATCH (n)
WHERE toLower(n.name) = toLower($name)
   OR any(alias IN coalesce(n.aliases, []) WHERE toLower(alias) = toLower($name))
OPTIONAL MATCH (n)-[r]-(other)
RETURN n, r, other
LIMIT 100`
