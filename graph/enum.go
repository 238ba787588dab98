package graph

// Label is the kind of a node. Every node carries exactly one.
type Label string

// The labels, a closed list.
const (
	PersonLabel       Label = "Person"
	CountryLabel      Label = "Country"
	OrganizationLabel Label = "Organization"
	PlaceLabel        Label = "Place"
	TopicLabel        Label = "Topic"
	MeetingLabel      Label = "Meeting"
	ArticleLabel      Label = "Article"
)

// Labels lists every label in the order in which they are written and shown.
var Labels = []Label{PersonLabel, CountryLabel, OrganizationLabel, PlaceLabel, TopicLabel,
	MeetingLabel, ArticleLabel}

// RelType is the type of a relation.
type RelType string

// The relation types, a closed list: never made from text.
const (
	AttendedType   RelType = "ATTENDED"
	MetWithType    RelType = "MET_WITH"
	DiscussedType  RelType = "DISCUSSED"
	LocatedInType  RelType = "LOCATED_IN"
	RepresentsType RelType = "REPRESENTS"
	PartOfType     RelType = "PART_OF"
	ConcernsType   RelType = "CONCERNS"
	MentionsType   RelType = "MENTIONS"
	ReportsType    RelType = "REPORTS"
)

// RelTypes lists every relation type in the order in which they are written and shown.
var RelTypes = []RelType{AttendedType, MetWithType, DiscussedType, LocatedInType, RepresentsType,
	PartOfType, ConcernsType, MentionsType, ReportsType}

// PartyType is what a party to a meeting is.
type PartyType string

// The party types.
const (
	PersonParty       PartyType = "person"
	CountryParty      PartyType = "country"
	OrganizationParty PartyType = "organization"
)

// Label is the label of the node that stands for a party of this type, "" for an unknown type.
func (t PartyType) Label() Label {
	switch t {
	case PersonParty:
		return PersonLabel
	case CountryParty:
		return CountryLabel
	case OrganizationParty:
		return OrganizationLabel
	}
	return ""
}

// MeetingKind is the sort of occasion.
type MeetingKind string

// The kinds of meeting.
const (
	KindMeeting         MeetingKind = "meeting"
	KindCall            MeetingKind = "call"
	KindVisit           MeetingKind = "visit"
	KindSummit          MeetingKind = "summit"
	KindConference      MeetingKind = "conference"
	KindNegotiations    MeetingKind = "negotiations"
	KindPressConference MeetingKind = "press_conference"
	KindCeremony        MeetingKind = "ceremony"
)

// MeetingKinds lists every kind.
var MeetingKinds = []MeetingKind{KindMeeting, KindCall, KindVisit, KindSummit, KindConference,
	KindNegotiations, KindPressConference, KindCeremony}

// Mode is how the parties dealt with each other.
type Mode string

// The modes.
const (
	InPerson    Mode = "in_person"
	ByPhone     Mode = "phone"
	ByVideo     Mode = "video"
	ModeUnknown Mode = "unknown"
)

// Modes lists every mode.
var Modes = []Mode{InPerson, ByPhone, ByVideo, ModeUnknown}

// Status is the realis of a meeting: whether it took place.
type Status string

// The statuses.
const (
	Held      Status = "held"
	Scheduled Status = "scheduled"
	Proposed  Status = "proposed"
	Postponed Status = "postponed"
	Cancelled Status = "cancelled"
	Refused   Status = "refused"
)

// Statuses lists every status.
var Statuses = []Status{Held, Scheduled, Proposed, Postponed, Cancelled, Refused}

// Role is what a party did at a meeting.
type Role string

// The roles. An empty role in a claim means Participant.
const (
	Participant Role = "participant"
	Host        Role = "host"
	Visitor     Role = "visitor"
	Mediator    Role = "mediator"
	Chair       Role = "chair"
)

// Roles lists every role.
var Roles = []Role{Participant, Host, Visitor, Mediator, Chair}

// OrgKind is the sort of an organization.
type OrgKind string

// The kinds of organization.
const (
	IGO        OrgKind = "igo" // an intergovernmental body
	Ministry   OrgKind = "ministry"
	Agency     OrgKind = "agency"
	Parliament OrgKind = "parliament"
	Party      OrgKind = "party"
	Company    OrgKind = "company"
	ArmedGroup OrgKind = "armed_group"
	NGO        OrgKind = "ngo"
	Media      OrgKind = "media"
)

// OrgKinds lists every kind of organization.
var OrgKinds = []OrgKind{IGO, Ministry, Agency, Parliament, Party, Company, ArmedGroup, NGO, Media}

// PlaceKind is the sort of a place.
type PlaceKind string

// The kinds of place.
const (
	City     PlaceKind = "city"
	Region   PlaceKind = "region"
	Sea      PlaceKind = "sea"
	Building PlaceKind = "building"
)

// PlaceKinds lists every kind of place.
var PlaceKinds = []PlaceKind{City, Region, Sea, Building}
