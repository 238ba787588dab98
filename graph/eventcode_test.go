package graph

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sides reads "RU host, US": upper-case pairs of letters are countries.
func sides(list string) []Side {
	var out []Side
	for item := range strings.SplitSeq(list, ", ") {
		name, role, _ := strings.Cut(item, "/")
		out = append(out, Side{name, len(name) == 2, Role(role)})
	}
	return out
}

// The rules of the two manuals, a line each.
func TestOccasionCode(t *testing.T) {
	for _, c := range []struct {
		about                   string
		kind                    MeetingKind
		mode                    Mode
		status                  Status
		sides, country          string
		signed                  bool
		cameo, plover, from, to string
		contexts                string
	}{
		{"a plan", KindMeeting, InPerson, Scheduled, "RU/host, US", "RU", false,
			"036", "AGREE", "RU US", "", "cyber diplomatic"},
		{"an invitation", KindVisit, InPerson, Proposed, "US/visitor, RU/host", "RU", false,
			"036", "AGREE", "US RU", "", "cyber diplomatic"},
		{"another day", KindSummit, InPerson, Postponed, "US, RU", "", false,
			"036", "AGREE", "US RU", "", "cyber diplomatic"},
		{"a refusal", KindMeeting, InPerson, Refused, "US, IR", "", false,
			"125", "REJECT-meet", "US IR", "", "cyber"},
		{"called off", KindMeeting, InPerson, Cancelled, "US, IR", "", false, "", "", "", "", ""},
		{"by phone", KindCall, ModeUnknown, Held, "US, IR", "", false,
			"041", "CONSULT-phone", "US IR", "", "cyber"},
		{"by video", KindSummit, ByVideo, Held, "US, IR, FR", "", false,
			"041", "CONSULT-phone", "US IR FR", "", "cyber"},
		{"a visit", KindVisit, InPerson, Held, "US/visitor, JP/host", "JP", false,
			"042", "CONSULT-visit", "US", "JP", "cyber"},
		{"a visit to a country", KindVisit, InPerson, Held, "US", "KZ", false,
			"042", "CONSULT-visit", "US", "KZ", "cyber"},
		{"a visit to nobody knows whom", KindVisit, InPerson, Held, "US", "", false,
			"042", "CONSULT-visit", "US", "", "cyber"},
		{"received at home", KindMeeting, InPerson, Held, "US, RU", "RU", false,
			"042", "CONSULT-visit", "US", "RU", "cyber"},
		{"an organization received at home", KindMeeting, InPerson, Held, "United Nations, RU",
			"RU", false, "042", "CONSULT-visit", "United Nations", "RU", "cyber"},
		{"a host is stated", KindMeeting, InPerson, Held, "UN/host, US", "", false,
			"042", "CONSULT-visit", "US", "UN", "cyber"},
		{"two men of one side", KindMeeting, InPerson, Held, "US, US, RU/host, RU", "RU", false,
			"042", "CONSULT-visit", "US", "RU", "cyber"},
		{"elsewhere", KindMeeting, InPerson, Held, "US, RU", "CH", false,
			"044", "CONSULT-third-party", "US RU", "", "cyber"},
		{"where the organization may sit", KindMeeting, InPerson, Held, "United Nations, RU",
			"US", false, "040", "CONSULT", "United Nations RU", "", "cyber"},
		{"nobody knows where", KindMeeting, InPerson, Held, "US, RU", "", false,
			"040", "CONSULT", "US RU", "", "cyber"},
		{"at home among themselves", KindMeeting, InPerson, Held, "CO, CO", "CO", false,
			"040", "CONSULT", "CO", "", "cyber"},
		{"a mediator", KindNegotiations, InPerson, Held, "NO/mediator, IL, PS", "NO", false,
			"045", "CONSULT", "NO", "IL PS", "cyber diplomatic"},
		{"negotiations at home", KindNegotiations, InPerson, Held, "US, RU/host", "RU", false,
			"046", "CONSULT", "US RU", "", "cyber diplomatic"},
		{"a signing", KindCeremony, InPerson, Held, "US, RU", "CZ", true,
			"057", "SUPPORT", "US RU", "", "cyber diplomatic"},
		{"a welcome", KindCeremony, InPerson, Held, "US, RU", "RU", false,
			"042", "CONSULT-visit", "US", "RU", "cyber"},
		{"a summit at one of them", KindSummit, InPerson, Held, "US, RU, FR", "FR", false,
			"042", "CONSULT-multilateral", "US RU", "FR", "cyber"},
		{"a summit elsewhere", KindSummit, InPerson, Held, "US, RU", "FI", false,
			"044", "CONSULT-multilateral", "US RU", "", "cyber"},
		{"three of them", KindMeeting, InPerson, Held, "US, RU, FR", "", false,
			"040", "CONSULT-multilateral", "US RU FR", "", "cyber"},
	} {
		o := Occasion{Kind: c.kind, Mode: c.mode, Status: c.status, Country: c.country,
			Signed: c.signed, Sides: sides(c.sides), Areas: []string{"cyber", "", "cyber"}}
		got := o.Code()
		if got.CAMEO != c.cameo || got.PLOVER.String() != c.plover {
			t.Errorf("%s: %s %s, want %s %s", c.about, got.CAMEO, got.PLOVER, c.cameo, c.plover)
		}
		from, to := strings.Join(got.PLOVER.Actors, " "), strings.Join(got.PLOVER.Recipients, " ")
		if from != c.from || to != c.to {
			t.Errorf("%s: from %q to %q, want from %q to %q", c.about, from, to, c.from, c.to)
		}
		if contexts := strings.Join(got.PLOVER.Contexts, " "); contexts != c.contexts {
			t.Errorf("%s: contexts %q, want %q", c.about, contexts, c.contexts)
		}
	}
}

func TestClaimsEventCode(t *testing.T) {
	c := Claims{
		Countries: []CountryClaim{{Code: "RU"}, {Code: "EU"}},
		Topics:    []TopicClaim{{Name: "arms control", Area: "military"}, {Name: "fish", Area: "economic"}},
	}
	m := MeetingClaim{Kind: KindCeremony, Status: Held, Topics: []string{"arms control"},
		Place: &MeetingPlace{"Moscow", "RU"}, Participants: []ParticipantClaim{
			{PersonParty, "A", "RU", Host}, {PersonParty, "B", "NATO", ""}, {PersonParty, "C", "", ""}},
		Evidence: []Span{{Text: "They inspected the guard."}}}
	want := EventCode{"042", PLOVER{"CONSULT", "multilateral", []string{"military"},
		[]string{"NATO", "C"}, []string{"RU"}}}
	if d := cmp.Diff(want, c.EventCode(m)); d != "" {
		t.Error(d)
	}
	m.Evidence = []Span{{Text: "They SIGNED it."}}
	if got := c.EventCode(m); got.CAMEO != "057" {
		t.Errorf("a signing is %s", got.CAMEO)
	}
	m.Evidence = []Span{{Text: "They assigned the design a significant role."}}
	if got := c.EventCode(m); got.CAMEO != "042" {
		t.Errorf("no signing is %s", got.CAMEO)
	}
}

func TestCountryOfPlaces(t *testing.T) {
	town := NodeID{PlaceLabel, "geneva|CH"}
	for _, c := range []struct {
		places []NodeID
		want   string
	}{
		{nil, ""}, {[]NodeID{town}, "CH"}, {[]NodeID{town, {CountryLabel, "CH"}}, "CH"},
		{[]NodeID{town, {CountryLabel, "FR"}}, ""}, {[]NodeID{{PlaceLabel, "mars|"}}, ""},
	} {
		if got := CountryOfPlaces(c.places); got != c.want {
			t.Errorf("%v: %q, want %q", c.places, got, c.want)
		}
	}
}
