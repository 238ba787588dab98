package graph

import (
	"encoding/json"
	"testing"
	"time"
)

func TestDateText(t *testing.T) {
	for _, c := range []struct {
		text string
		want Date
	}{
		{"", Date{}},
		{"2013-05-17", Date{Day{2013, time.May, 17}, Day{2013, time.May, 17}, ByDay}},
		{"2013-02", Date{Day{2013, time.February, 1}, Day{2013, time.February, 28}, ByMonth}},
		{"2012-02", Date{Day{2012, time.February, 1}, Day{2012, time.February, 29}, ByMonth}},
		{"2013", Date{Day{2013, time.January, 1}, Day{2013, time.December, 31}, ByYear}},
		// 6 May 2013 was a Monday.
		{"2013-05-06/2013-05-12", Date{Day{2013, time.May, 6}, Day{2013, time.May, 12}, ByWeek}},
		{"2013-05-07/2013-05-13", Date{Day{2013, time.May, 7}, Day{2013, time.May, 13}, Interval}},
		{"1872-12-31/1873-01-02", Date{Day{1872, time.December, 31}, Day{1873, time.January, 2}, Interval}},
	} {
		got, err := ParseDate(c.text)
		if err != nil || got != c.want {
			t.Errorf("ParseDate(%q) = %+v, %v; want %+v", c.text, got, err, c.want)
		}
		if got.String() != c.text {
			t.Errorf("ParseDate(%q).String() = %q", c.text, got.String())
		}
	}
}

func TestDateTextRefused(t *testing.T) {
	for _, text := range []string{"2013-13", "2013-02-30", "17 May 2013", "2013-05-12/2013-05-06", "2013-5-1", "/", "2013/", "yesterday"} {
		if d, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, d)
		}
	}
}

// An unknown date is left out of JSON rather than written as some day.
func TestDateUnknownInJSON(t *testing.T) {
	b, err := json.Marshal(MeetingClaim{Kind: KindCall, Status: Held})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(b), `{"kind":"call","status":"held","participants":null,"topics":null,"evidence":null}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestBetween(t *testing.T) {
	a, b := Day{2013, time.May, 17}, Day{2013, time.May, 19}
	if got := Between(a, b); got.Precision != Interval || got.String() != "2013-05-17/2013-05-19" {
		t.Errorf("Between = %v", got)
	}
	if got := Between(a, a); got != OnDay(a) {
		t.Errorf("one day = %v", got)
	}
	if got := Between(b, a); !got.IsZero() {
		t.Errorf("wrong order = %v, want unknown", got)
	}
}
