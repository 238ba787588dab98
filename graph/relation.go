package graph

// RelID names a relation: its type, its ends, and, where two nodes may be joined more than once by
// one type, Which of them it is (the folded title of an office), else "".
type RelID struct {
	Type     RelType
	From, To NodeID
	Which    string
}

// Relation is one of Attended, MetWith, Discussed, LocatedIn, Represents, PartOf, Concerns,
// Mentions and Reports.
type Relation interface{ ID() RelID }

// Attended joins a party (Person, Country or Organization) to a Meeting. OnBehalfOf is the Country
// or Organization that a person stood for, the zero NodeID when nothing is known.
type Attended struct {
	Party      NodeID
	Meeting    string
	Role       Role
	OnBehalfOf NodeID
}

// MetWith joins two people who were at held meetings together; A is the smaller key. First and Last
// are the days of the first and the last meeting whose day is known, zero when none is.
type MetWith struct {
	A, B        string
	Meetings    int
	First, Last Day
}

// Discussed joins a Meeting to a Topic (Count is 0 and the days are zero), or, derived from held
// meetings, a Person to a Topic.
type Discussed struct {
	From        NodeID
	Topic       string
	Count       int
	First, Last Day
}

// LocatedIn joins a Meeting to a Place or Country, or a Place to its Country.
type LocatedIn struct {
	From, To NodeID
}

// Represents joins a Person to the Country or Organization whose office they hold, one relation an
// office. First and Last are the publication days of the first and last article that says so;
// Article, Start and End are the earliest sentence for it (bytes into that article's text; End is 0
// when no sentence is known).
type Represents struct {
	Person      string
	To          NodeID
	Title       string
	First, Last Day
	Article     ArticleID
	Start, End  int
}

// PartOf joins a Meeting to the summit or visit that it was a part of.
type PartOf struct {
	Meeting, Whole string
}

// Concerns joins a Topic to a Country, Place or Organization.
type Concerns struct {
	Topic string
	To    NodeID
}

// Mentions joins an article to an entity that it names. Start and End are the first mention (bytes
// into the text; End is 0 when its place is unknown).
type Mentions struct {
	Article    ArticleID
	To         NodeID
	Count      int
	Start, End int
}

// Reports joins an article to a meeting: the claim itself. Evidence lists the sentences, the most
// telling first. Who and Topics are names as the article's claims have them, sorted.
type Reports struct {
	Article    ArticleID
	Meeting    string
	Evidence   []Span
	Kind       MeetingKind
	Status     Status
	Date       Date
	Place      string
	Who        []string
	Topics     []string
	Confidence float64
	Rule       string
}

// ID implements Relation.
func (r Attended) ID() RelID {
	return RelID{AttendedType, r.Party, NodeID{MeetingLabel, r.Meeting}, ""}
}

// ID implements Relation.
func (r MetWith) ID() RelID {
	return RelID{MetWithType, NodeID{PersonLabel, r.A}, NodeID{PersonLabel, r.B}, ""}
}

// ID implements Relation.
func (r Discussed) ID() RelID {
	return RelID{DiscussedType, r.From, NodeID{TopicLabel, r.Topic}, ""}
}

// ID implements Relation.
func (r LocatedIn) ID() RelID { return RelID{LocatedInType, r.From, r.To, ""} }

// ID implements Relation.
func (r Represents) ID() RelID {
	return RelID{RepresentsType, NodeID{PersonLabel, r.Person}, r.To, Key(Fold(r.Title))}
}

// ID implements Relation.
func (r PartOf) ID() RelID {
	return RelID{PartOfType, NodeID{MeetingLabel, r.Meeting}, NodeID{MeetingLabel, r.Whole}, ""}
}

// ID implements Relation.
func (r Concerns) ID() RelID { return RelID{ConcernsType, NodeID{TopicLabel, r.Topic}, r.To, ""} }

// ID implements Relation.
func (r Mentions) ID() RelID {
	return RelID{MentionsType, NodeID{ArticleLabel, string(r.Article)}, r.To, ""}
}

// ID implements Relation.
func (r Reports) ID() RelID {
	return RelID{ReportsType, NodeID{ArticleLabel, string(r.Article)}, NodeID{MeetingLabel, r.Meeting}, ""}
}
