package resolve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"readout/graph"
)

// The properties that several sources may give a value to. Exists has the empty value only, and
// its support is how many sources there are.
const (
	exists   Property = ""
	name     Property = "name"
	alias    Property = "alias"
	acronym  Property = "acronym"
	kind     Property = "kind"
	area     Property = "area"
	location Property = "location" // "latitude,longitude" in degrees
	title    Property = "title"
	seen     Property = "seen"   // a day, 2013-05-17
	source   Property = "source" // where an office is stated first: see sourceValue
)

// Ends reports whether of a property only the least and the greatest value by bytes count, so that
// a store need not read all of them. Their number grows with the articles, that of the others does
// not.
func Ends(p Property) bool { return p == seen || p == source }

// conclude makes the node or relation that the supports of one element amount to.
func conclude(element string, supports []Support) (graph.Node, graph.Relation) {
	v := byProperty(supports)
	node, rel := parseElement(element)
	switch node.Label {
	case graph.PersonLabel:
		first, last := v.days()
		chosen, others := v.names()
		return graph.Person{Key: node.Key, Name: chosen, Aliases: others, FirstSeen: first,
			LastSeen: last}, nil
	case graph.CountryLabel:
		return concludeCountry(node.Key, v), nil
	case graph.OrganizationLabel:
		chosen, others := v.names()
		return graph.Organization{Key: node.Key, Name: chosen, Aliases: others,
			Acronym: v.most(acronym), Kind: graph.OrgKind(v.most(kind))}, nil
	case graph.PlaceLabel:
		return graph.Place{Key: node.Key, Name: v.mostName(), Kind: graph.PlaceKind(v.most(kind)),
			Location: parsePoint(v.most(location))}, nil
	case graph.TopicLabel:
		chosen, others := v.names()
		return graph.Topic{Key: node.Key, Name: chosen, Aliases: others, Area: v.most(area)}, nil
	}
	return nil, concludeRelation(rel, v)
}

// concludeRelation makes the relation of that identity.
func concludeRelation(id graph.RelID, v values) graph.Relation {
	first, last := v.days()
	switch id.Type {
	case graph.MetWithType:
		return graph.MetWith{A: id.From.Key, B: id.To.Key, Meetings: v.count(), First: first, Last: last}
	case graph.DiscussedType:
		return graph.Discussed{From: id.From, Topic: id.To.Key, Count: v.count(), First: first, Last: last}
	case graph.LocatedInType:
		return graph.LocatedIn{From: id.From, To: id.To}
	case graph.ConcernsType:
		return graph.Concerns{Topic: id.From.Key, To: id.To}
	}
	r := graph.Represents{Person: id.From.Key, To: id.To, Title: v.mostName(title), First: first, Last: last}
	r.Article, r.Start, r.End = parseSource(v.least(source))
	return r
}

// values are the supports of one element by property, each list sorted by value.
type values map[Property][]Support

func byProperty(supports []Support) values {
	v := values{}
	for _, s := range supports {
		v[s.Property] = append(v[s.Property], s)
	}
	for _, list := range v {
		slices.SortFunc(list, func(a, b Support) int { return cmp.Compare(a.Value, b.Value) })
	}
	return v
}

// count is how many sources say that the element exists.
func (v values) count() int {
	if len(v[exists]) == 0 {
		return 0
	}
	return v[exists][0].N
}

// days are the least and the greatest day seen.
func (v values) days() (first, last graph.Day) {
	if list := v[seen]; len(list) > 0 {
		return parseDay(list[0].Value), parseDay(list[len(list)-1].Value)
	}
	return graph.Day{}, graph.Day{}
}

func (v values) least(p Property) string {
	if len(v[p]) == 0 {
		return ""
	}
	return v[p][0].Value
}

// most is the value that most sources give, the least by bytes among equals, "" when none gives one.
func (v values) most(p Property) string {
	best := Support{}
	for _, s := range v[p] {
		if s.N > best.N {
			best = s
		}
	}
	return best.Value
}

// mostName is most for a name: of equals, one in normal case goes before one in capitals.
func (v values) mostName(from ...Property) string {
	if len(from) == 0 {
		from = []Property{name}
	}
	best := Support{}
	for _, s := range v[from[0]] {
		if s.N > best.N || s.N == best.N && isUpper(best.Value) && !isUpper(s.Value) {
			best = s
		}
	}
	return best.Value
}

// names is the chosen name and, sorted, every other name and alias.
func (v values) names() (chosen string, others []string) {
	chosen = v.mostName()
	for _, p := range []Property{name, alias} {
		for _, s := range v[p] {
			if s.Value != chosen {
				others = append(others, s.Value)
			}
		}
	}
	slices.Sort(others)
	return chosen, slices.Compact(others)
}

func isUpper(s string) bool { return strings.IndexFunc(s, unicode.IsLower) < 0 }

func parseDay(s string) graph.Day {
	d, err := graph.ParseDate(s)
	if err != nil {
		return graph.Day{}
	}
	return d.Start
}

// sourceValue says where something is stated so that the least value by bytes is the earliest
// article (one without a date comes last), then the least id, then the first sentence.
func sourceValue(a graph.Article, at *graph.Span) string {
	day := publicationDay(a).String()
	if day == "" {
		day = "unknown"
	}
	if at == nil {
		at = &graph.Span{}
	}
	return strings.Join([]string{day, string(a.ID), pad(at.Start), pad(at.End)}, sep)
}

func parseSource(s string) (id graph.ArticleID, start, end int) {
	p := strings.Split(s, sep)
	if len(p) != 4 {
		return "", 0, 0
	}
	start, _ = strconv.Atoi(p[2])
	end, _ = strconv.Atoi(p[3])
	return graph.ArticleID(p[1]), start, end
}

// pad writes an offset so that the order of bytes is the order of numbers.
func pad(n int) string {
	s := strconv.Itoa(max(n, 0))
	return strings.Repeat("0", max(0, 12-len(s))) + s
}

func pointValue(p *graph.Point) string {
	if p == nil {
		return ""
	}
	return strconv.FormatFloat(p.Latitude, 'f', -1, 64) + "," + strconv.FormatFloat(p.Longitude, 'f', -1, 64)
}

func parsePoint(s string) *graph.Point {
	a, b, ok := strings.Cut(s, ",")
	lat, err1 := strconv.ParseFloat(a, 64)
	lon, err2 := strconv.ParseFloat(b, 64)
	if !ok || err1 != nil || err2 != nil {
		return nil
	}
	return &graph.Point{Latitude: lat, Longitude: lon}
}

// publicationDay is the day of publication, zero when it is not known to the day.
func publicationDay(a graph.Article) graph.Day { return dayOf(a.Published) }

// dayOf is the day of a date that is known to the day, else the zero Day.
func dayOf(d graph.Date) graph.Day {
	if d.Precision != graph.ByDay {
		return graph.Day{}
	}
	return d.Start
}
