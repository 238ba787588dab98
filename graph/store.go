package graph

import (
	"context"
	"errors"
)

// The errors of every store, to be asked for with errors.Is. A store's message names the place, the
// cause and what to do, never a password.
var (
	ErrNotFound    = errors.New("not found")
	ErrNoGraph     = errors.New("there is no graph yet")   // nothing was ever loaded there
	ErrUnavailable = errors.New("store cannot be reached") // no server, wrong address, no such file
	ErrDenied      = errors.New("store refused the login")
	ErrVersion     = errors.New("store was made by another version")
	ErrBusy        = errors.New("store is in use by another loader")
	ErrDamaged     = errors.New("store is damaged") // it contradicts itself
)

// Change is one step in the set of loaded articles: Put loads an article or replaces its earlier
// self, else Retract takes the article of that id away.
type Change struct {
	Put     *Claims
	Retract ArticleID
}

// ID is the article that the change is about.
func (c Change) ID() ArticleID {
	if c.Put != nil {
		return c.Put.Article.ID
	}
	return c.Retract
}

// Applied counts what a batch of changes did to the set of articles.
type Applied struct {
	Added, Replaced, Unchanged, Retracted, Missing int // Missing: retracted, but was not there
}

// Store keeps claims and the graph concluded from them. Methods may be called from several
// goroutines at once; Apply calls are carried out one after the other.
type Store interface {
	// Apply carries out the changes, the last one counting where several name one article, all of
	// them or none. When it returns an error whose cause was a lost connection the changes may or
	// may not be there: applying them again is right in both cases.
	Apply(ctx context.Context, changes []Change) (Applied, error)
	Reader
	Close() error
}

// Reader is what questions are asked of. Lists come in a stated order, the same on every store.
type Reader interface {
	// Graph is the whole graph, sorted.
	Graph(ctx context.Context) (Graph, error)
	// Claims is what an article asserts, ErrNotFound when it is not loaded.
	Claims(ctx context.Context, id ArticleID) (Claims, error)
	// Find lists the nodes of the labels whose folded name or one of whose folded aliases (acronym,
	// official name, code, URL and title included) is Fold(text), by id. No label means all but
	// Meeting.
	Find(ctx context.Context, text string, labels ...Label) ([]Named, error)
	// Names lists every node of the labels with its names, by id: for suggestions and completion.
	Names(ctx context.Context, labels ...Label) ([]Named, error)
	// Meetings lists the meetings that pass the filter, the latest first (by last day, then by
	// first day, unknown dates at the end, then by key).
	Meetings(ctx context.Context, f MeetingFilter) ([]MeetingRecord, error)
	// MetWith lists the relations MET_WITH that touch one of these people, by id.
	MetWith(ctx context.Context, people []string) ([]MetWith, error)
	// Represents lists the offices of these people, by id.
	Represents(ctx context.Context, people []string) ([]Represents, error)
	// MentionedIn lists the articles that name the node, the latest first, then by key.
	MentionedIn(ctx context.Context, id NodeID) ([]ArticleNode, error)
	// Topics lists the topics with the number of meetings that discussed them, the most discussed
	// first, then by key.
	Topics(ctx context.Context) ([]TopicCount, error)
	// Articles lists the articles, the latest first, unknown dates at the end, then by key.
	Articles(ctx context.Context) ([]ArticleNode, error)
	// Count counts nodes and relations; every label and type has an entry.
	Count(ctx context.Context) (Counts, error)
}

// Named is a node with the strings that name it.
type Named struct {
	ID    NodeID
	Name  string
	Other []string // sorted; aliases and whatever else Find looks at, without Name
}

// MeetingFilter says which meetings are wanted. An empty field asks for nothing.
type MeetingFilter struct {
	// Parties: of every group at least one must have been a party. A Country or Organization is a
	// party when it attended itself or when somebody attended on its behalf.
	Parties [][]NodeID
	// Topics: at least one of these topics (keys) was discussed.
	Topics []string
	// Countries: at least one of these codes was a party, as above.
	Countries []string
	// Places: it was located in at least one of these places or countries, or in a place that is
	// located in one of these countries.
	Places []NodeID
	// Since and Until keep the meetings whose date is known and meets the days from Since to Until,
	// both included; a zero day leaves that side open.
	Since, Until Day
	Statuses     []Status
	Kinds        []MeetingKind
	// CAMEO: its code begins with one of these, none of them empty: "04" for all consultations.
	CAMEO []string
	Keys  []string // only these meetings
	Limit int      // 0: all
}

// MeetingRecord is a meeting with all that stands round it, each list sorted by id.
type MeetingRecord struct {
	Meeting  Meeting
	Parties  []PartyRecord
	Topics   []Topic
	Places   []Named // without Other
	Reports  []Reports
	Articles []ArticleNode // of Reports, in the same order
}

// PartyRecord is a party with its name; For is whom it stood for, the zero Named when unknown.
type PartyRecord struct {
	ID   NodeID
	Name string
	Role Role
	For  Named // without Other
}

// TopicCount is a topic with the number of meetings, of every status, that discussed it.
type TopicCount struct {
	Topic    Topic
	Meetings int
}

// Delta is how a store gets from one graph to the next: Put holds the nodes and relations that are
// new or differ, whole; what is listed in the other two is there now and has to go.
type Delta struct {
	Put           Graph
	DropNodes     []NodeID
	DropRelations []RelID
}
