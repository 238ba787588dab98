package extract

import (
	"strings"

	"readout/graph"
)

// speakTrigger: "spoke with", "talked to", "spoke by phone with", and two who "talked for an hour":
// not "spoke of", "spoke at length".
func (s *story) speakTrigger(t trigger, i, limit int) (trigger, int, bool) {
	if t.mode = s.speakingMode(t.mode, i, limit); t.mode == graph.ByPhone {
		t.kind = graph.KindCall
	}
	for k := i + 1; k < min(i+14, limit); k++ {
		switch s.norm(k) {
		case "with", "to":
			if s.partyAhead(k+1, limit) {
				return s.faceToFace(t, i, limit), i + 1, true
			}
			return s.together(t), i + 1, s.speakTogether(i) // "spoke to reporters about a visit to X"
		case ";", "that":
			return s.together(t), i + 1, s.speakTogether(i)
		}
		if strings.HasPrefix(s.tag(k), "VB") && s.nounAt[k] == 0 {
			break
		}
	}
	return s.together(t), i + 1, s.speakTogether(i)
}

// together makes a meeting of two who spoke, unless a means is named.
func (s *story) together(t trigger) trigger {
	if t.mode != graph.ByPhone && t.mode != graph.ByVideo {
		t.kind, t.mode = graph.KindMeeting, graph.InPerson
	}
	return t
}

// faceToFace makes a meeting of speaking at a place: "in Kampala, where she spoke with X".
func (s *story) faceToFace(t trigger, i, limit int) trigger {
	if t.mode == graph.ByPhone || t.mode == graph.ByVideo {
		return t
	}
	first, _ := s.bounds(i)
	for k := i - 1; k >= first && k > i-5; k-- {
		if s.norm(k) == "where" {
			t.kind, t.mode = graph.KindMeeting, graph.InPerson
		}
	}
	for k := i + 1; k < limit && !s.clauseBreak(k, i+1) && s.norm(k) != "about"; k++ {
		if w := s.norm(k); (w == "in" || w == "at") && s.noun(k+1).standsFor(isLocation) &&
			!s.noun(k+1).adjective {
			t.kind, t.mode = graph.KindMeeting, graph.InPerson
		}
	}
	return t
}

// speakingMode reads how people spoke: by telephone, by video.
func (s *story) speakingMode(mode graph.Mode, i, limit int) graph.Mode {
	for k := i + 1; k < min(i+14, limit); k++ {
		switch s.norm(k) {
		case "phone", "telephone":
			return graph.ByPhone
		case "video", "videolink", "videoconference", "zoom":
			return graph.ByVideo
		case ";", "that", "about":
			return mode
		}
	}
	return mode
}

// speakTogether reports whether the verb has two people or sides for its subject, and a way of
// speaking that needs two: "X and Y spoke by telephone", "the two talked about Z".
func (s *story) speakTogether(i int) bool {
	g := s.subjectOf(s.chainStart(i))
	if len(g.refs) < 2 || s.sidesOf(g.refs) < 2 {
		return false
	}
	next := s.norm(i + 1)
	return s.lemma(i) == "talk" || next == "by" || next == "over" || next == "for" ||
		next == "about" || next == "on" || next == "again" || next == "today" || next == "this"
}

// sidesOf counts the different sides of parties; whose side is unknown counts as another.
func (s *story) sidesOf(refs []ref) int {
	o := &occasion{}
	o.add(group{refs: refs}, "")
	return s.sides(o)
}

// callTrigger: "called on X" is a visit, "called X" a telephone call, "called X a liar" neither.
func (s *story) callTrigger(t trigger, i int) (trigger, int, bool) {
	next := i + 1
	if m := s.noun(next + 1); s.norm(next) == "on" && m.standsFor(isPerson) {
		t = trigger{graph.KindMeeting, graph.InPerson, mutual, "verb:call on", false}
		end := s.groupStarting(m, s.sentenceEnd(i)).end
		return t, next + 1, s.norm(end) != "to" && (s.norm(end) != "," || s.norm(end+1) != "to")
	}
	if s.norm(next) == "in" && s.personAhead(next+1, s.sentenceEnd(i)) {
		return trigger{graph.KindMeeting, graph.InPerson, receive, "verb:summon", false}, next + 1, true
	}
	m := s.noun(next)
	if !m.standsFor(isPerson) || m.kind == pronoun {
		return t, i, false
	}
	tag := s.tag(m.end)
	return t, next, tag != "DT" && tag != "JJ" && s.norm(m.end) != `"`
}

// callBetweenPeople: "a call with X", "his call to Y"; not "a call for peace".
func (s *story) callBetweenPeople(i int) bool {
	next := s.norm(i + 1)
	if next == "for" || next == "to" && s.tag(i+2) == "VB" {
		return false
	}
	for c := s.firstChild[i]; c >= 0; c = s.nextChild[c] {
		w := s.marker(c)
		if (w == "with" || w == "between") && s.rel(c) == "nmod" && s.noun(c).standsFor(isParty) {
			return true
		}
	}
	return next == "with" || next == "between" || next == "to" && s.noun(i+2).standsFor(isPerson) ||
		s.tag(i-1) == "DT" && s.inReadout()
}

// inReadout reports whether the article has told of a call already.
func (s *story) inReadout() bool {
	for _, o := range s.found {
		if o.kind == graph.KindCall {
			return true
		}
	}
	return false
}
