package graph

// MaxKey is the greatest length of a key in bytes. Longer ones are replaced by a hash, since a
// unique index of Neo4j takes at most 8,160 bytes and no honest name comes near this.
const MaxKey = 512

// NodeID names a node: its label and its key, which is unique within the label, derived from
// content, and never a database's internal id. Keys are valid UTF-8 without control characters.
type NodeID struct {
	Label Label
	Key   string
}

// Node is one of Person, Country, Organization, Place, Topic, Meeting and ArticleNode.
type Node interface{ ID() NodeID }

// Person is a human being. Key: the folded full name.
type Person struct {
	Key       string
	Name      string
	Aliases   []string // sorted, without Name
	FirstSeen Day      // publication day of the first article that names them, zero when unknown
	LastSeen  Day
}

// Country is a state or one of the territories that count as one. Key: its code.
type Country struct {
	Key          string
	Name         string
	OfficialName string
	ISO3         string
}

// Organization is a named body. Key: the folded canonical name.
type Organization struct {
	Key     string
	Name    string
	Aliases []string // sorted, without Name
	Acronym string
	Kind    OrgKind
}

// Place is a named place that is not a country. Key: folded name, then "|" and the country's code.
type Place struct {
	Key      string
	Name     string
	Kind     PlaceKind
	Location *Point
}

// Topic is what meetings are about. Key: the folded phrase without a leading article.
type Topic struct {
	Key     string
	Name    string
	Aliases []string // sorted, without Name
	Area    string
}

// Meeting is one occasion, concluded from all the claims about it. Sources counts the independent
// publishers that report it; CAMEO and PLOVER are its standard event codes.
type Meeting struct {
	Key     string
	Name    string
	Kind    MeetingKind
	Mode    Mode
	Status  Status
	Date    Date
	Sources int
	CAMEO   string
	PLOVER  string
}

// ArticleNode is an article as the graph knows it. Key: its id.
type ArticleNode struct {
	Key       string
	Name      string // a short title
	Title     string
	URL       string
	Published Date
	Publisher string
	Language  string
	SHA256    string
}

// ID implements Node.
func (n Person) ID() NodeID { return NodeID{PersonLabel, n.Key} }

// ID implements Node.
func (n Country) ID() NodeID { return NodeID{CountryLabel, n.Key} }

// ID implements Node.
func (n Organization) ID() NodeID { return NodeID{OrganizationLabel, n.Key} }

// ID implements Node.
func (n Place) ID() NodeID { return NodeID{PlaceLabel, n.Key} }

// ID implements Node.
func (n Topic) ID() NodeID { return NodeID{TopicLabel, n.Key} }

// ID implements Node.
func (n Meeting) ID() NodeID { return NodeID{MeetingLabel, n.Key} }

// ID implements Node.
func (n ArticleNode) ID() NodeID { return NodeID{ArticleLabel, n.Key} }
