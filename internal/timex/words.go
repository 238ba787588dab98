package timex

import "strings"

// class is the sort of a word of the vocabulary.
type class uint8

const (
	plainWord    class = iota
	monthWord          // value: time.Month
	shortMonth         // Jan, Feb.: value as monthWord
	weekdayWord        // value: time.Weekday
	shortWeekday       // Mon., Tues.: value as weekdayWord
	unitWord           // day, week, month, year: value unit
	countWord          // one, two, a couple: value the number
	seasonWord         // value: the month it begins in
)

// entry is what the vocabulary says of a word.
type entry struct {
	word  string
	class class
	value int
}

// unit is a length of the calendar.
type unit int

const (
	hours unit = iota
	days
	weeks
	months
	years
	fortnights
)

// vocabulary holds every word that a reader asks for. It is not changed after it is made.
var vocabulary = makeVocabulary()

func makeVocabulary() map[string]entry {
	v := map[string]entry{}
	enter := func(c class, first int, words ...string) {
		for i, w := range words {
			v[w] = entry{w, c, first + i}
		}
	}
	enter(monthWord, 1, "january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december")
	enter(shortMonth, 1, "jan", "feb", "mar", "apr")
	enter(shortMonth, 6, "jun", "jul", "aug", "sep", "oct", "nov", "dec")
	enter(shortMonth, 9, "sept")
	enter(weekdayWord, 0, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday")
	enter(shortWeekday, 0, "sun", "mon", "tue", "wed", "thu", "fri", "sat")
	enter(shortWeekday, 2, "tues")
	enter(shortWeekday, 4, "thurs")
	enter(shortWeekday, 4, "thur")
	enter(unitWord, int(hours), "hour", "day", "week", "month", "year")
	enter(unitWord, int(hours), "hours", "days", "weeks", "months", "years")
	enter(unitWord, int(fortnights), "fortnight")
	enter(unitWord, int(fortnights), "fortnights")
	enter(unitWord, int(hours), "minute")
	enter(unitWord, int(hours), "minutes")
	enter(countWord, 1, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
		"eighteen", "nineteen")
	enter(countWord, 20, "twenty")
	enter(countWord, 30, "thirty")
	enter(seasonWord, 3, "spring")
	enter(seasonWord, 6, "summer")
	enter(seasonWord, 9, "autumn")
	enter(seasonWord, 9, "fall")
	enter(seasonWord, 12, "winter")
	for _, w := range plainWords {
		if _, known := v[w]; !known {
			v[w] = entry{word: w}
		}
	}
	return v
}

// plainWords are those that readers ask for by name.
var plainWords = strings.Fields(`
	a about after afternoon ago ahead almost an and around at before began beginning begins
	between by circa closed closing coming concluded concludes concluding couple current during
	earlier early end ended ending ends evening few finished first following for from half her here his in
	its last lasted lasting late later mid middle morning nearly next night now of on opened
	opening opens our over past previous prior roughly s same second several since some st start
	started starting starts that the their these this those through throughout till time to
	today tomorrow tonight until up quarter third fourth weekend with wrapped yesterday`)
