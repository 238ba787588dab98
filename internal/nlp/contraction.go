package nlp

import (
	"regexp"
	"strings"
)

// elisionForm is a word that begins with an apostrophe: 'em, 'til, '07, and a clitic that markup or
// a blank has cut off its word.
var elisionForm = regexp.MustCompile(
	"^['’`](?i:em|n|til|till|tis|twas|cause|bout|round|nuff|s|ll|re|ve|d|m|\\d\\ds?)\\b")

// elisionEnd recognises such a word. After a letter or a full stop only the clitics are one.
func elisionEnd(text string, at, stop int) int {
	if c := text[at]; c != '\'' && c != '`' && c != "’"[0] {
		return at
	}
	m := elisionForm.FindString(text[at:min(stop, at+10)])
	if m == "" {
		return at
	}
	if isLetterOrDigit(runeBefore(text, at)) && !isClitic(m) {
		return at
	}
	return at + len(m)
}

// isClitic reports whether a word is a clitic.
func isClitic(s string) bool {
	return cliticForm.MatchString(s)
}

// cliticForm is a clitic at the end of a word: 's, n't, 're, 'll, 've, 'd, 'm.
var cliticForm = regexp.MustCompile("(?i:n['’`´]t|['’`´](?:s|re|ll|ve|d|m))$")

// appendWords appends the words that a token is made of: "doesn't" is "does" and "n't", "cannot" is
// "can" and "not".
func appendWords(out []span, text string, s span) []span {
	if n := fusedCut(text, s); n > 0 {
		return append(out, span{s.start, s.start + n}, span{s.start + n, s.end})
	}
	first := len(out)
	for !isDigit(rune(text[s.start])) && strings.ContainsAny(text[s.start:s.end], "'’`´") {
		m := cliticForm.FindStringIndex(text[s.start:s.end])
		if m == nil || m[0] == 0 {
			break
		}
		out = append(out, span{s.start + m[0], s.end})
		s.end = s.start + m[0]
	}
	out = append(out, s)
	for i, j := first, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// fusedCut is the length of the first of two words that are written as one, 0 for other words.
func fusedCut(text string, s span) int {
	if s.end-s.start > 9 {
		return 0
	}
	word := strings.ToLower(text[s.start:s.end])
	if n := fused[word]; n > 0 {
		return n
	}
	if word == "its" && itsVerb.MatchString(text[s.end:min(len(text), s.end+12)]) {
		return 2
	}
	return 0
}

// itsVerb is what follows "its" where it is written for "it's": nothing that is owned.
var itsVerb = regexp.MustCompile(`^ (?i:a|an|the|not|been|just|so|very|really|all|my|your|only|` +
	`too|also|still|gonna|in|on|at|about|like|no|that|what|because|always|never|definitely|quite|` +
	`now|going|hard|ok|okay|worth|better)[ .,!]`)

// fused maps such words to the length of the first.
var fused = func() map[string]int {
	m := map[string]int{}
	for _, pair := range strings.Split(fusedWords, ";") {
		first, second, _ := strings.Cut(strings.TrimSpace(pair), " ")
		m[first+second] = len(first)
	}
	return m
}()

// fusedWords are pairs of words between semicolons.
const fusedWords = `can not;gon na;wan na;got ta;out ta;sort a;ai nt;are nt;ca nt;could nt;did nt;
do nt;does nt;had nt;has nt;have nt;is nt;should nt;was nt;were nt;wo nt;would nt;i m;i ve;you re;
they re;you ll;they ll;they ve;you ve;that s;what s;there s;he s;she s;else s;it ll;du nno;lem me;
gim me;'t is;'t was`
