package article

import (
	"testing"

	"readout/graph"
)

func TestDates(t *testing.T) {
	for _, s := range []string{
		"2013-05-17", "20130517", "2013/05/17", "2013.05.17", " 2013-05-17\n",
		"2013-05-17T23:59:59-11:00", "2013-05-17T00:00Z", "2013-05-17 08:00:00 +0000",
		"20130517T080000Z", "17.05.2013", "17/05/2013", "05/17/2013", "17-05-2013, 8 pm",
		"May 17, 2013", "MAY 17, 2013", "17 May 2013", "17th of May, 2013", "May 17th 2013",
		"Friday, May 17, 2013", "Fri, 17 May 2013 08:00:00 GMT", "Fri, 17 May 2013 08:00:00 +0000",
		"Fri May 17 08:00:00 2013", "17-May-2013", "Published: May 17, 2013 at 5:30 p.m. EDT",
		"May 17, 2013 5 PM", "Posted on 17 May 2013 17:30", "FOR IMMEDIATE RELEASE May 17, 2013",
	} {
		if d, ok := parseDate(s); !ok || d != may17 {
			t.Errorf("%q is %q, %v", s, d, ok)
		}
	}
	for s, want := range map[string]graph.Date{
		"2013":             graph.InYear(2013),
		"2013-05":          graph.InMonth(2013, 5),
		"May 2013":         graph.InMonth(2013, 5),
		"Sept. 3, 1939":    graph.OnDay(graph.Day{Year: 1939, Month: 9, Day: 3}),
		"06.05.2013":       graph.OnDay(graph.Day{Year: 2013, Month: 5, Day: 6}),
		"05/05/2013":       graph.OnDay(graph.Day{Year: 2013, Month: 5, Day: 5}),
		"29 February 2012": graph.OnDay(graph.Day{Year: 2012, Month: 2, Day: 29}),
	} {
		if d, ok := parseDate(s); !ok || d != want {
			t.Errorf("%q is %q, %v; want %q", s, d, ok, want)
		}
	}
}

func TestNoDates(t *testing.T) {
	for _, s := range []string{
		"", "May", "May 17", "17", "Friday", "today", "17 2013", "0000-00-00", "2013-13-01",
		"2013-02-30", "30 February 2013", "February 29, 2013", "05/06/2013", "1368748800", "99999",
		"May 17, 12013", "May 17 and June 3, 2013", "17 18 May 2013",
		"The ministers met on May 17, 2013", "May 17, 2013 in Arica", "2013-05-17abc",
		"0001-01-01", "May 17, 0001",
	} {
		if d, ok := parseDate(s); ok || !d.IsZero() {
			t.Errorf("%q was taken for %q, %v", s, d, ok)
		}
	}
}
