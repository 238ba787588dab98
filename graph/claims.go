package graph

// ArticleID names an article: the id its input gave it, else its URL, else the hash of its text.
// It is at most MaxKey bytes of valid UTF-8 without control characters.
type ArticleID string

// Article is what was read: the text is never altered, and every offset into it counts bytes.
type Article struct {
	ID        ArticleID `json:"id"`
	Title     string    `json:"title,omitempty"`
	Published Date      `json:"published,omitzero"`
	Publisher string    `json:"publisher,omitempty"`
	URL       string    `json:"url,omitempty"`
	Language  string    `json:"language,omitempty"` // ISO 639-1, "" when unknown
	SHA256    string    `json:"sha256,omitempty"`   // of the text, in hexadecimal
	Text      string    `json:"-"`                  // kept out of claims and stores
}

// Claims is all that one article asserts, as `readout extract --format json` prints it. Names that
// participants, places and topics of a meeting carry are those of the lists above them.
type Claims struct {
	Article       Article        `json:"article"`
	People        []PersonClaim  `json:"people"`
	Countries     []CountryClaim `json:"countries"`
	Organizations []OrgClaim     `json:"organizations"`
	Places        []PlaceClaim   `json:"places"`
	Topics        []TopicClaim   `json:"topics"`
	Meetings      []MeetingClaim `json:"meetings"`
}

// Span is a stretch of the article's text: bytes from Start up to, not including, End. Text, where
// it is kept, is that stretch verbatim. Evidence that stands in the title alone, which is no part of
// the text of many articles, has it as Text and 0 as Start and End.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

// PersonClaim is a person whom the article names. Name is the fullest form in the text without
// titles; Aliases are the other strings that the text uses.
type PersonClaim struct {
	Name     string        `json:"name"`
	Aliases  []string      `json:"aliases"`
	Offices  []OfficeClaim `json:"offices"`
	Mentions []Span        `json:"mentions"`
}

// OfficeClaim is an office that the text gives to a person: Of is an ISO 3166-1 alpha-2 code, else
// the name of an organization, "" when the text does not say. Former offices are kept, and stand
// for nobody.
type OfficeClaim struct {
	Title    string `json:"title"`
	Of       string `json:"of,omitempty"`
	Former   bool   `json:"former,omitempty"`
	Evidence *Span  `json:"evidence,omitempty"`
}

// CountryClaim is a country that the text names, by name, adjective, demonym or seat of government.
// Code is ISO 3166-1 alpha-2, or the old code of a former state (SU, YU, DD, CS), or XK, PS, TW.
type CountryClaim struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Mentions []Span `json:"mentions"`
}

// OrgClaim is a named body. Kind is one of the OrgKind values, "" when unknown.
type OrgClaim struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Acronym  string   `json:"acronym,omitempty"`
	Kind     OrgKind  `json:"kind,omitempty"`
	Mentions []Span   `json:"mentions"`
}

// PlaceClaim is a named place that is not a country. Country is a code, "" when unknown.
type PlaceClaim struct {
	Name     string    `json:"name"`
	Country  string    `json:"country,omitempty"`
	Kind     PlaceKind `json:"kind,omitempty"`
	Location *Point    `json:"location,omitempty"`
	Mentions []Span    `json:"mentions"`
}

// Point is a position on the globe in degrees, north and east positive (WGS 84).
type Point struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// TopicClaim is a subject that a meeting was about: a short noun phrase near the text's own words.
// Area is one of PLOVER's contexts; Concerns lists country codes.
type TopicClaim struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Area     string   `json:"area,omitempty"`
	Concerns []string `json:"concerns"`
	Mentions []Span   `json:"mentions"`
}

// MeetingClaim is one occasion as this article tells it. Rule names the rule that found it, or the
// word that a learned head took for one ("head:confer"). Confidence is the probability that a
// careful reader finds this occasion in the article, 0 when the extractor gives none; it says
// nothing of the single details. How well it agrees with outcomes is in extract/train/README.md.
type MeetingClaim struct {
	Kind         MeetingKind        `json:"kind"`
	Mode         Mode               `json:"mode,omitempty"`
	Status       Status             `json:"status"`
	Date         Date               `json:"date,omitzero"`
	Place        *MeetingPlace      `json:"place,omitempty"`
	Participants []ParticipantClaim `json:"participants"`
	Topics       []string           `json:"topics"`
	Evidence     []Span             `json:"evidence"`
	Confidence   float64            `json:"confidence,omitempty"`
	Rule         string             `json:"rule,omitempty"`
	// Within is 1 + the index in Claims.Meetings of the summit or visit that this meeting was a
	// part of, 0 when it was part of none.
	Within int `json:"within,omitempty"`
}

// MeetingPlace is where a meeting was: a place, or a whole country when Name is that country's name.
type MeetingPlace struct {
	Name    string `json:"name"`
	Country string `json:"country,omitempty"`
}

// ParticipantClaim is a party to a meeting. Name is a person's or an organization's name as the
// lists of the claims have it, or a country's code; a side that the article names only by what it
// is, "Western leaders", is an organization by these words and in no list. For is whom a person stands for: a country's
// code, else an organization's name.
type ParticipantClaim struct {
	Type PartyType `json:"type"`
	Name string    `json:"name"`
	For  string    `json:"for,omitempty"`
	Role Role      `json:"role,omitempty"`
}
