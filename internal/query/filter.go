package query

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"readout/graph"
)

// Filter narrows the meetings of an answer; the zero Filter keeps every held one. Values of one
// field are alternatives, except of With: all of these took part.
type Filter struct {
	With      []string // people, countries or organizations
	Topics    []string // words that all occur in the topic's name or in an alias of it
	Places    []string // places or countries
	Countries []string // countries that were a party, themselves or through a representative
	Since     string   // 2013, 2013-05 or 2013-05-17
	Until     string   // the same; the whole of that year or month is meant
	Statuses  []string // of graph.Statuses, or "all"; none: held, or any where CAMEO is given
	Kinds     []string // of graph.MeetingKinds; a meeting may be negotiations
	CAMEO     []string // codes or their beginnings: "042", "04"
	Limit     int      // 0: all
}

// PartyLabels lists what can take part in a meeting.
func PartyLabels() []graph.Label {
	return []graph.Label{graph.PersonLabel, graph.CountryLabel, graph.OrganizationLabel}
}

// resolve looks up the names and reads the words of the filter.
func (f Filter) resolve(ctx context.Context, r graph.Reader) (graph.MeetingFilter, error) {
	out, err := f.words()
	if err != nil {
		return out, err
	}
	for _, name := range f.With {
		n, err := Find(ctx, r, name, PartyLabels()...)
		if err != nil {
			return out, err
		}
		out.Parties = append(out.Parties, []graph.NodeID{n.ID})
	}
	for _, name := range f.Countries {
		n, err := Find(ctx, r, name, graph.CountryLabel)
		if err != nil {
			return out, err
		}
		out.Countries = append(out.Countries, n.ID.Key)
	}
	for _, name := range f.Places {
		ids, err := findPlaces(ctx, r, name)
		if err != nil {
			return out, err
		}
		out.Places = append(out.Places, ids...)
	}
	out.Topics, err = findTopics(ctx, r, f.Topics)
	return out, err
}

// words reads what needs no store.
func (f Filter) words() (graph.MeetingFilter, error) {
	out := graph.MeetingFilter{Limit: f.Limit}
	if f.Limit < 0 {
		return out, &BadArgument{"limit", strconv.Itoa(f.Limit), "a number of meetings"}
	}
	since, err := day("since", f.Since)
	if err != nil {
		return out, err
	}
	until, err := day("until", f.Until)
	if err != nil {
		return out, err
	}
	out.Since, out.Until = since.Start, until.End
	if f.Since != "" && f.Until != "" && out.Since.Compare(out.Until) > 0 {
		return out, &BadArgument{"until", f.Until, "on or after since " + f.Since}
	}
	if !slices.Contains(f.Statuses, "all") {
		out.Statuses, err = pick("status", f.Statuses, graph.Statuses, "all")
		if err == nil && len(out.Statuses) == 0 && len(f.CAMEO) == 0 {
			out.Statuses = []graph.Status{graph.Held}
		}
	}
	if err == nil {
		out.Kinds, err = pick("kind", f.Kinds, graph.MeetingKinds)
	}
	for _, code := range f.CAMEO {
		code = strings.TrimSpace(code)
		if code == "" || len(code) > 4 || strings.Trim(code, "0123456789") != "" {
			return out, &BadArgument{"cameo", code, "a CAMEO code or how it begins, like 042 or 04"}
		}
		out.CAMEO = append(out.CAMEO, code)
	}
	if slices.Contains(out.Kinds, graph.KindMeeting) {
		out.Kinds = append(out.Kinds, graph.KindNegotiations) // which is a choice of words only
	}
	return out, err
}

func day(name, text string) (graph.Date, error) {
	d, err := graph.ParseDate(strings.TrimSpace(text))
	if err != nil || strings.Contains(text, "/") {
		return d, &BadArgument{name, text, "a day, month or year like 2013-05-17, 2013-05 or 2013"}
	}
	return d, nil
}

// pick reads the values as members of a closed list.
func pick[T ~string](name string, values []string, list []T, also ...string) ([]T, error) {
	var out []T
	for _, v := range values {
		word := T(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(v)), " ", "_"))
		if !slices.Contains(list, word) {
			known := also
			for _, one := range list {
				known = append(known, string(one))
			}
			return nil, &BadArgument{name, v, "one of " + strings.Join(known, ", ")}
		}
		out = append(out, word)
	}
	return out, nil
}

// findPlaces is every place or country of exactly that name, else the one that Find finds: two
// towns of a name are both meant rather than neither.
func findPlaces(ctx context.Context, r graph.Reader, name string) ([]graph.NodeID, error) {
	labels := []graph.Label{graph.PlaceLabel, graph.CountryLabel}
	text, in := splitLabel(name, labels)
	exact, err := r.Find(ctx, text, in...)
	if err != nil {
		return nil, err
	}
	if len(exact) == 0 {
		one, err := Find(ctx, r, name, labels...)
		if err != nil {
			return nil, err
		}
		exact = []graph.Named{one}
	}
	var ids []graph.NodeID
	for _, n := range exact {
		ids = append(ids, n.ID)
	}
	return ids, nil
}

// findTopics is the keys of the topics that one of the phrases means.
func findTopics(ctx context.Context, r graph.Reader, phrases []string) ([]string, error) {
	if len(phrases) == 0 {
		return nil, nil
	}
	all, err := r.Names(ctx, graph.TopicLabel)
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, phrase := range phrases {
		found := len(keys)
		words := strings.Fields(graph.Fold(phrase))
		for _, n := range all {
			if len(words) > 0 && hasWords(n, words) {
				keys = append(keys, n.ID.Key)
			}
		}
		if len(keys) == found {
			label := []graph.Label{graph.TopicLabel}
			return nil, &UnknownName{phrase, label, suggest(all, phrase)}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys), nil
}
