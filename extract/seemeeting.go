package extract

import (
	"strconv"
	"strings"

	"readout/graph"
)

// seeMeeting is what the head for meetings sees of an occasion when all is said of it: how sure the
// other heads were, who takes part, and how well its day and place are founded.
func (s *story) seeMeeting(o *occasion) []string {
	people := countPeople(o.parties)
	parties := strconv.Itoa(min(4, len(o.parties)))
	kind, status := string(o.kind), string(o.status)
	rule, _, _ := strings.Cut(o.rule, ":")
	f := []string{"k=" + kind, "s=" + status, "ks=" + kind + status, "n=" + parties,
		"people=" + strconv.Itoa(min(3, people)), "sides=" + strconv.Itoa(min(3, s.sides(o))),
		"kn=" + kind + parties, "rule=" + rule, "R=" + o.rule, "dated=" + strconv.Itoa(int(o.dated)),
		"placed=" + strconv.Itoa(int(o.placed)), "told=" + strconv.Itoa(min(4, len(o.sentences))),
		"near=" + strconv.FormatBool(s.lately(o.date)), "all=" + strconv.Itoa(min(8, len(s.related))),
		"at=" + strconv.Itoa(bucket(o.sentences[0])), "topics=" + strconv.Itoa(min(2, len(o.topics))),
		"kind=" + strconv.Itoa(int(s.kind(o.first)))}
	f = append(f, steps("chance", o.chance)...)
	f = append(f, steps("party", o.second())...)
	if o.weak {
		f = append(f, "weak")
	}
	if o.place == (ref{}) && o.date.IsZero() {
		f = append(f, "nowhere", "nowhere"+kind)
	}
	if o.split != nil {
		f = append(f, "split")
	}
	if o.date.Precision == graph.ByDay {
		f = append(f, "day")
	}
	return f
}

// steps is a probability as features, one for every tenth that it passes.
func steps(name string, p float32) []string {
	var out []string
	for k := 1; k < 10; k++ {
		if p*10 >= float32(k) {
			out = append(out, name+">"+strconv.Itoa(k))
		}
	}
	return out
}

// second is how likely the second likeliest party took part, 0 when the head was not asked about
// two.
func (o *occasion) second() float32 {
	var first, second float32
	for _, p := range o.parties {
		switch v := o.sure[p.ref]; {
		case v > first:
			first, second = v, first
		case v > second:
			second = v
		}
	}
	return second
}
