package timex

import (
	"strings"
	"testing"
	"time"

	"readout/graph"
)

// friday is 17 May 2013, a Friday: its week runs from Monday the 13th to Sunday the 19th.
var friday = graph.Day{Year: 2013, Month: time.May, Day: 17}

// cases have the one expression of each text in brackets.
var cases = []struct {
	text  string
	tense Tense
	want  string // the date when spoken on friday
}{
	// Day words.
	{"met [today] in Sochi", Past, "2013-05-17"},
	{"met [Yesterday] in Sochi", Past, "2013-05-16"},
	{"will meet [tomorrow]", Future, "2013-05-18"},
	{"dinner [tonight]", Future, "2013-05-17"},
	{"[this morning]", Past, "2013-05-17"},
	{"[last night]", Past, "2013-05-16"},
	{"[yesterday afternoon]", Past, "2013-05-16"},
	{"[the day before yesterday]", Past, "2013-05-15"},
	{"[the day after tomorrow]", Future, "2013-05-19"},
	{"[Later today]", Future, "2013-05-17"},
	{"MET [TODAY] IN SOCHI", Past, "2013-05-17"},

	// Weekdays.
	{"met on [Friday]", Past, "2013-05-17"},
	{"met on [Thursday]", Past, "2013-05-16"},
	{"met on [Saturday]", Past, "2013-05-11"},
	{"meet on [Saturday]", Future, "2013-05-18"},
	{"meet on [Thursday]", Future, "2013-05-23"},
	{"meet on [Friday]", Future, "2013-05-17"},
	{"met [last Friday]", Past, "2013-05-10"},
	{"met [last Thursday]", Past, "2013-05-16"},
	{"meet [next Tuesday]", Future, "2013-05-21"},
	{"meet [next Friday]", Future, "2013-05-24"},
	{"[this Wednesday]", Past, "2013-05-15"},
	{"[this coming Monday]", Future, "2013-05-20"},
	{"[this past Monday]", Past, "2013-05-13"},
	{"[Wednesday night]", Past, "2013-05-15"},
	{"on [Wednesday this week]", Past, "2013-05-15"},
	{"on [Tuesday of last week]", Past, "2013-05-07"},
	{"on [Monday next week]", Future, "2013-05-20"},
	{"on [Friday and Saturday]", Future, "2013-05-17/2013-05-18"},
	{"on [Wednesday and Thursday]", Past, "2013-05-15/2013-05-16"},
	{"from [Monday to Wednesday]", Past, "2013-05-13/2013-05-15"},
	{"[next Sunday and Monday]", Future, "2013-05-19/2013-05-20"},
	{"ON [TUESDAY]", Future, "2013-05-21"},
	{"on [Tues.] at noon", Past, "2013-05-14"},

	// Days with their month.
	{"on [May 17]", Past, "2013-05-17"},
	{"on [May 17, 2012]", Past, "2012-05-17"},
	{"on [17 May 2012]", Past, "2012-05-17"},
	{"on [June 2]", Past, "2013-06-02"},
	{"on [July 2]", Past, "2012-07-02"},
	{"on [July 2]", Future, "2013-07-02"},
	{"on [July 2]", Unknown, "2013-07-02"},
	{"on [January 8]", Future, "2014-01-08"},
	{"[17-18 May]", Future, "2013-05-17/2013-05-18"},
	{"from [May 19 to 21]", Future, "2013-05-19/2013-05-21"},
	{"[May 19-21]", Future, "2013-05-19/2013-05-21"},
	{"[May 19–21, 2014]", Future, "2014-05-19/2014-05-21"},
	{"from [3 to 5 June]", Future, "2013-06-03/2013-06-05"},
	{"during [2nd to 9th May]", Past, "2013-05-02/2013-05-09"},
	{"[26 - 27 June 2024]", Future, "2024-06-26/2024-06-27"},
	{"from [May 5 – May 9, 2022], in", Future, "2022-05-05/2022-05-09"},
	{"from [January 30 to February 2]", Past, "2013-01-30/2013-02-02"},
	{"from [December 30 to January 2]", Past, "2012-12-30/2013-01-02"},
	{"from [December 30 to January 2]", Future, "2013-12-30/2014-01-02"},
	{"[April 22 and 23]", Past, "2013-04-22/2013-04-23"},
	{"[the 22nd of April, 2025]", Past, "2025-04-22"},
	{"[Dec. 16]", Past, "2012-12-16"},
	{"on [Jan. 17-18] in", Future, "2014-01-17/2014-01-18"},
	{"[March 11th]", Past, "2013-03-11"},
	{"[March 20 last year]", Past, "2012-03-20"},
	{"[10 November of last year]", Past, "2012-11-10"},
	{"On [Friday, July 22, 2022],", Past, "2022-07-22"},
	{"[Monday, 29 April]", Past, "2013-04-29"},
	{"on [Saturday (September 29)]", Past, "2012-09-29"},
	{"[Thursday [25 October]] next", Past, "2012-10-25"},
	{"[Thursday morning, May 30]", Future, "2013-05-30"},
	{"on [Thursday, May 17], they", Past, "2012-05-17"},
	{"[Monday, April 27, through Thursday, April 30, 2026]", Future, "2026-04-27/2026-04-30"},
	{"[20 NOVEMBER]", Past, "2012-11-20"},
	{"[29 February]", Past, "2012-02-29"},

	// Numbers.
	{"[2013-05-17]", Past, "2013-05-17"},
	{"[5/17/2013]", Past, "2013-05-17"},
	{"[17/5/2013]", Past, "2013-05-17"},
	{"[5/6/2013]", Past, "2013-05-06"},
	{"[17.05.2013]", Past, "2013-05-17"},
	{"[5.6.2013]", Past, "2013-06-05"},

	// Months.
	{"in [May 2012]", Past, "2012-05"},
	{"in [May, 2012]", Past, "2012-05"},
	{"in [May]", Past, "2013-05"},
	{"in [January]", Past, "2013-01"},
	{"in [January]", Future, "2014-01"},
	{"in [December]", Past, "2012-12"},
	{"in [November]", Unknown, "2012-11"},
	{"[last November]", Past, "2012-11"},
	{"[last May]", Past, "2012-05"},
	{"[this November]", Future, "2013-11"},
	{"[next March]", Future, "2014-03"},
	{"[This past December]", Past, "2012-12"},
	{"[early May]", Future, "2013-05-01/2013-05-10"},
	{"in [mid-June]", Future, "2013-06-11/2013-06-20"},
	{"in [late February]", Past, "2013-02-21/2013-02-28"},
	{"in [the first week of April]", Future, "2014-04-01/2014-04-07"},
	{"during [the last week of April]", Past, "2013-04-24/2013-04-30"},
	{"in [the first half of June 2015]", Future, "2015-06-01/2015-06-15"},
	{"in [the second half of February]", Past, "2013-02-16/2013-02-28"},
	{"in [late February 2012]", Past, "2012-02-21/2012-02-29"},
	{"at [the start of July]", Future, "2013-07-01/2013-07-10"},
	{"in [the middle of June]", Future, "2013-06-11/2013-06-20"},
	{"[November of last year]", Past, "2012-11"},
	{"In [October of last year]", Past, "2012-10"},
	{"IN [OCTOBER 1987]", Past, "1987-10"},
	{"in [May and June]", Future, "2013-05-01/2013-06-30"},
	{"the [September] summit", Past, "2012-09"},

	// Years.
	{"in [2014]", Future, "2014"},
	{"signed in [1979].", Past, "1979"},
	{"the [2015] agreement", Past, "2015"},
	{"before the [2014] elections", Past, "2014"},
	{"Kenya's [2012] Declaration", Past, "2012"},
	{"the plan ([2013 - 2017])", Past, "2013-01-01/2017-12-31"},
	{"built between [1656 and 1662]", Past, "1656-01-01/1662-12-31"},
	{"by [mid-2007]", Past, "2007"},
	{"in [2010 and 2011]", Past, "2010-01-01/2011-12-31"},
	{"from [2009 to 2011]", Past, "2009-01-01/2011-12-31"},
	{"[2009-2011]", Past, "2009-01-01/2011-12-31"},
	{"between [May 3 and May 7]", Past, "2013-05-03/2013-05-07"},

	// Weeks, months and years from the reference.
	{"[last week]", Past, "2013-05-06/2013-05-12"},
	{"[next week]", Future, "2013-05-20/2013-05-26"},
	{"[this week]", Past, "2013-05-13/2013-05-17"},
	{"[this week]", Future, "2013-05-13/2013-05-19"},
	{"[last month]", Past, "2013-04"},
	{"[this month]", Past, "2013-05"},
	{"[next month]", Future, "2013-06"},
	{"[early next month]", Future, "2013-06-01/2013-06-10"},
	{"[last year]", Past, "2012"},
	{"[next year]", Future, "2014"},
	{"[later this week]", Future, "2013-05-18/2013-05-19"},
	{"[later this month]", Future, "2013-05-18/2013-05-31"},
	{"[later this year]", Future, "2013-05-18/2013-12-31"},
	{"[earlier this week]", Past, "2013-05-13/2013-05-16"},
	{"[earlier this year]", Past, "2013"},
	{"[the past two months]", Past, "2013-03-17/2013-05-17"},
	{"in [the next three days]", Future, "2013-05-17/2013-05-20"},
	{"in [the coming weeks]", Future, ""},
	{"in [the next few days]", Future, ""},
	{"[the weekend]", Past, "2013-05-11/2013-05-12"},
	{"[this weekend]", Future, "2013-05-18/2013-05-19"},
	{"[last weekend]", Past, "2013-05-11/2013-05-12"},
	{"[next weekend]", Future, "2013-05-18/2013-05-19"},

	// Distances.
	{"[two days ago]", Past, "2013-05-15"},
	{"[a couple of days ago]", Past, "2013-05-15"},
	{"[three weeks ago]", Past, "2013-04-22/2013-04-28"},
	{"[two months ago]", Past, "2013-03"},
	{"[five years ago]", Past, "2008"},
	{"[a year ago]", Past, "2012-05"},
	{"[two hours ago]", Past, "2013-05-17"},
	{"[several days ago]", Past, ""},
	{"[in two days].", Future, "2013-05-19"},
	{"[in three weeks' time]", Future, "2013-06-03/2013-06-09"},
	{"[ten days from now]", Future, "2013-05-27"},

	// Seasons.
	{"[last fall]", Past, "2012-09-01/2012-11-30"},
	{"[this spring]", Past, "2013-03-01/2013-05-31"},
	{"[the summer of 2012]", Past, "2012-06-01/2012-08-31"},
	{"[last winter]", Past, "2012-12-01/2013-02-28"},

	// Days of the month, weeks of a day, counted days.
	{"on [the 18th], he", Past, "2013-04-18"},
	{"on [the 18th], he", Future, "2013-05-18"},
	{"on [the 16th].", Past, "2013-05-16"},
	{"from [20th to 24th of this month]", Future, "2013-05-20/2013-05-24"},
	{"on [the 3rd of next month]", Future, "2013-06-03"},
	{"during [the week of March 11]", Past, "2013-03-11/2013-03-17"},
	{"[two days of talks that ended Sunday]", Past, "2013-05-11/2013-05-12"},
	{"[a week of talks that ended on Thursday]", Past, "2013-05-10/2013-05-16"},
	{"a [three-day visit beginning on Monday]", Future, "2013-05-20/2013-05-22"},

	// Quarters and halves, weeks beyond, days counted from a weekday.
	{"in [the first quarter of 2014]", Future, "2014-01-01/2014-03-31"},
	{"in [the second half of next year]", Future, "2014-07-01/2014-12-31"},
	{"[the last quarter of 2012]", Past, "2012-10-01/2012-12-31"},
	{"[The month before last],", Past, "2013-03"},
	{"[the week after next]", Future, "2013-05-27/2013-06-02"},
	{"[a fortnight ago]", Past, "2013-05-03"},
	{"[a week on Monday]", Future, "2013-05-27"},
	{"[Tuesday week]", Future, "2013-05-28"},
	{"on [Thursday last],", Past, "2013-05-16"},
	{"on [Monday next].", Future, "2013-05-20"},
}

// unbracket is the text without its outer brackets, and what they held.
func unbracket(t *testing.T, text string) (plain, inner string) {
	t.Helper()
	from, to := strings.Index(text, "["), strings.LastIndex(text, "]")
	if from < 0 || to < from {
		t.Fatalf("%q has no brackets", text)
	}
	return text[:from] + text[from+1:to] + text[to+1:], text[from+1 : to]
}

func TestFind(t *testing.T) {
	for _, c := range cases {
		text, inner := unbracket(t, c.text)
		got := Find(text, Context{friday, c.tense})
		if len(got) != 1 {
			t.Errorf("%s: %d expressions, want one: %+v", c.text, len(got), got)
			continue
		}
		e := got[0]
		if e.Text != inner || e.Date.String() != c.want {
			t.Errorf("%s %s: %q is %s, want %q, %s", c.text, c.tense, e.Text, e.Date, inner,
				c.want)
		}
		if text[e.Start:e.End] != e.Text {
			t.Errorf("%s: bytes %d-%d are not %q", c.text, e.Start, e.End, e.Text)
		}
	}
}

// TestFindWithoutReference holds that nothing is invented: what is deictic stays unknown.
func TestFindWithoutReference(t *testing.T) {
	for _, c := range cases {
		text, _ := unbracket(t, c.text)
		for _, e := range Find(text, Context{Tense: c.tense}) {
			if e.Deictic != e.Date.IsZero() {
				t.Errorf("%s: deictic %v, date %q without a reference", c.text, e.Deictic, e.Date)
			}
		}
	}
}

func TestFindNothing(t *testing.T) {
	for _, text := range []string{
		"", "the two sides may meet", "they march on", "he met 2000 people", "on Sundays",
		"Theresa May said", "April Smith said", "the 1990s", "the 15th anniversary", "May be",
		"a second round", "Mon Dieu", "resolution 2254", "the 38th parallel", "5.17 percent",
		"in 2000 troops", "1,979 people", "31 June", "sat down with the sun", "fall in prices",
		"spring water", "Group of 20", "$2014", "Resolution 1559 Committee", "decades of war",
		"at the end",
	} {
		if got := Find(text, Context{Reference: friday}); len(got) > 0 {
			t.Errorf("%q: %+v, want nothing", text, got)
		}
	}
}

func TestRole(t *testing.T) {
	for _, c := range []struct {
		text string
		want Role
	}{
		{"on Friday", On}, {"since Monday", Since}, {"until Sunday", Until}, {"by Friday", By},
		{"before Tuesday", Before}, {"ahead of Tuesday", Before}, {"prior to May 3", Before},
		{"after Friday", After}, {"after Friday's talks", On}, {"since early May", Since},
		{"from Monday", Since}, {"from May 3 to 5", On}, {"through Friday", Until},
		{"late on Sunday", On}, {"by the end of May", By}, {"for three days", Duration},
		{"a two-day summit", Duration},
	} {
		got := Find(c.text, Context{Reference: friday})
		if len(got) != 1 || got[0].Role != c.want {
			t.Errorf("%s: %+v, want role %s", c.text, got, c.want)
		}
	}
}

func TestResolveLater(t *testing.T) {
	e := Find("on Saturday", Context{})[0]
	if got := e.Resolve(friday, Future).String(); got != "2013-05-18" {
		t.Errorf("Saturday ahead is %s, want 2013-05-18", got)
	}
	if got := e.Resolve(friday, Past).String(); got != "2013-05-11" {
		t.Errorf("Saturday past is %s, want 2013-05-11", got)
	}
}

func TestAnaphoric(t *testing.T) {
	for text, want := range map[string]string{
		"the day before": "2013-05-16", "the following day": "2013-05-18",
		"two days later": "2013-05-19", "three days earlier": "2013-05-14",
		"that day": "2013-05-17", "the same day": "2013-05-17", "later in the day": "2013-05-17",
		"the previous week": "2013-05-06/2013-05-12", "the next day": "2013-05-18",
		"the night before": "2013-05-16", "that evening": "2013-05-17",
		"the following Thursday": "2013-05-23", "the Thursday after": "2013-05-23",
	} {
		got := Find(text, Context{Reference: friday})
		if len(got) != 1 || !got[0].Anaphoric || !got[0].Date.IsZero() {
			t.Errorf("%s: %+v, want one anaphoric expression without a date", text, got)
			continue
		}
		if d := got[0].Resolve(friday, Past).String(); d != want {
			t.Errorf("%s from %s is %s, want %s", text, friday, d, want)
		}
	}
}

func TestAmbiguous(t *testing.T) {
	for text, want := range map[string]bool{"5/6/2013": true, "5/17/2013": false,
		"5/5/2013":    false,
		"last summer": true, "Friday": false} {
		if got := Find(text,
			Context{Reference: friday}); len(got) != 1 || got[0].Ambiguous != want {
			t.Errorf("%s: %+v, want ambiguous %v", text, got, want)
		}
	}
}

func TestSeveral(t *testing.T) {
	text := "On Monday they met; on May 3 and May 9, 2012, they had not. Since March, nothing."
	var got []string
	for _, e := range Find(text, Context{friday, Past}) {
		got = append(got, e.Text+" "+e.Date.String())
	}
	want := "Monday 2013-05-13|May 3 2013-05-03|May 9, 2012 2012-05-09|March 2013-03"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}

func TestStartingEnding(t *testing.T) {
	day := graph.OnDay(friday)
	if got := Starting(day, 3).String(); got != "2013-05-17/2013-05-19" {
		t.Errorf("three days from Friday are %s", got)
	}
	if got := Ending(day, 2).String(); got != "2013-05-16/2013-05-17" {
		t.Errorf("two days up to Friday are %s", got)
	}
	if got := Ending(graph.Date{}, 2); !got.IsZero() {
		t.Errorf("an unknown end gives %s", got)
	}
}

// TestLinear holds hostile texts to a time that a quadratic reader would miss by far.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"May ", "5/", "1 to ", "two-", "Friday, ", "the ",
		"two days of ",
		"2013-", "last ", "May 5 - ", "\xff", "a ", "'s "} {
		start := time.Now()
		Find(strings.Repeat(unit, 50_000), Context{Reference: friday})
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q repeated takes %v", unit, took)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, e := range Find(text, Context{friday, Past}) {
			if e.Start < end || e.End <= e.Start || e.End > len(text) ||
				text[e.Start:e.End] != e.Text {
				t.Fatalf("%q: bad bytes in %+v after %d", text, e, end)
			}
			end = e.End
			for _, tense := range []Tense{Past, Present, Future, Unknown} {
				d := e.Resolve(friday, tense)
				if back,
					err := graph.ParseDate(d.String()); err != nil || back.String() != d.String() {
					t.Fatalf("%q: %q as %s is %+v: %v", text, e.Text, tense, d, err)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The ministers met on Friday, May 17, for talks that began two days ago "+
		"in Geneva, and agreed to hold another round of negotiations next week or in early June. ", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, Context{friday, Past})
	}
}
