package query

import (
	"context"
	"strconv"
	"strings"

	"readout/graph"
)

// Topics asks what meetings were about. Words, where given, all occur in the topic's name or in an
// alias of it.
type Topics struct {
	Words string
	Limit int // 0: all
}

// TopicsAnswer is the topics, the most discussed first.
type TopicsAnswer struct {
	Topics []Topic `json:"topics"`
}

// Topic is a topic with the number of meetings, of every status, that were about it.
type Topic struct {
	Key      string   `json:"key"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Area     string   `json:"area,omitempty"`
	Meetings int      `json:"meetings"`
}

// Ask answers the question.
func (q Topics) Ask(ctx context.Context, r graph.Reader) (TopicsAnswer, error) {
	if q.Limit < 0 {
		return TopicsAnswer{}, &BadArgument{"limit", strconv.Itoa(q.Limit), "a number of topics"}
	}
	all, err := r.Topics(ctx)
	if err != nil {
		return TopicsAnswer{}, err
	}
	words := strings.Fields(graph.Fold(q.Words))
	answer := TopicsAnswer{Topics: []Topic{}}
	for _, t := range all {
		n := graph.Named{ID: t.Topic.ID(), Name: t.Topic.Name, Other: t.Topic.Aliases}
		if !hasWords(n, words) {
			continue
		}
		aliases := append([]string{}, t.Topic.Aliases...)
		answer.Topics = append(answer.Topics,
			Topic{t.Topic.Key, t.Topic.Name, aliases, t.Topic.Area, t.Meetings})
		if len(answer.Topics) == q.Limit {
			break
		}
	}
	return answer, nil
}

// TopicsCypher is the question for Neo4j Browser.
const TopicsCypher = `// What the meetings were about
MATCH (topic:Topic)<-[:DISCUSSED]-(meeting:Meeting)
RETURN topic.name AS topic, topic.area AS area, count(meeting) AS meetings
ORDER BY meetings DESC, topic
LIMIT 100`

// Articles asks which articles are loaded; Naming keeps those that name a node (see Find).
type Articles struct {
	Naming string
	Limit  int // 0: all
}

// ArticlesAnswer is the articles, the latest first, those of an unknown date at the end.
type ArticlesAnswer struct {
	Naming   *Entity   `json:"naming,omitempty"`
	Articles []Article `json:"articles"`
}

// Ask answers the question.
func (q Articles) Ask(ctx context.Context, r graph.Reader) (ArticlesAnswer, error) {
	if q.Limit < 0 {
		return ArticlesAnswer{}, &BadArgument{"limit", strconv.Itoa(q.Limit), "a number of articles"}
	}
	var answer ArticlesAnswer
	var nodes []graph.ArticleNode
	var err error
	if q.Naming == "" {
		nodes, err = r.Articles(ctx)
	} else {
		var n graph.Named
		if n, err = Find(ctx, r, q.Naming); err != nil {
			return answer, err
		}
		e := entity(n)
		answer.Naming = &e
		nodes, err = r.MentionedIn(ctx, n.ID)
	}
	if q.Limit > 0 && len(nodes) > q.Limit {
		nodes = nodes[:q.Limit]
	}
	answer.Articles = articles(nodes)
	return answer, err
}

// ArticlesCypher is the question for Neo4j Browser. Parameter: $name, the name of anything.
const ArticlesCypher = `// The articles that name $name
MATCH (article:Article)-[:MENTIONS]->(n)
WHERE toLower(n.name) = toLower($name)
RETURN article.published AS published, article.publisher AS publisher, article.title AS title,
       article.url AS url
ORDER BY article.published IS NULL, article.published DESC, article.key
LIMIT 100`
