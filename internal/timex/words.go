package timex

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
	enter(weekdayWord, 0, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
	enter(shortWeekday, 0, "sun", "mon", "tue", "wed", "thu", "fri", "sat")
	enter(shortWeekday, 2, "tues")
	enter(shortWeekday, 4, "thurs")
	enter(shortWeekday, 4, "thur")
	enter(unitWord, int(hours), "hour", "day", "week", "month", "year")
	enter(unitWord, int(hours), "hours", "days", "weeks", "months", "years")
	enter(unitWord, int(hours), "minute")
	enter(unitWord, int(hours), "minutes")
	enter(countWord, 1, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
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

var plainWords = []string{"today", "yesterday", "tomorrow", "tonight", "last", "this", "next", "past",
	"coming", "previous", "current", "following", "same", "that", "the", "a", "an", "his", "her", "its",
	"their", "our", "of", "in", "on", "at", "from", "to", "through", "until", "till", "since", "by", "before",
	"after", "during", "between", "and", "or", "for", "over", "within", "ahead", "prior", "early",
	"late", "mid", "middle", "beginning", "start", "end", "earlier", "later", "morning", "afternoon",
	"evening", "night", "noon", "weekend", "ago", "couple", "few", "several", "now", "time", "s", "st",
	"which", "began", "begins", "begin", "starting", "starts", "started", "opening", "opens", "opened",
	"ended", "ends", "ending", "concluded", "concludes", "concluding", "finished", "wrapped", "up",
	"also", "closed", "closing", "was", "were", "is", "are", "been", "have", "had", "has", "back",
	"throughout", "around", "about", "nearly", "almost", "roughly", "some", "more", "than", "just",
	"over", "these", "those", "whole", "entire", "due", "set", "as", "roughly", "approximately",
	"under", "less", "only", "latter", "half", "eve", "o", "circa", "clock", "am", "pm", "no"}
