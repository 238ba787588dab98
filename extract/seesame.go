package extract

import "strconv"

// seeSame is what the head for sameness sees of two mentions of occasions, a before b: what words
// tell of them, whether their parties, days, places and statuses go together, and how far apart
// they stand.
func (s *story) seeSame(a, b *occasion) []string {
	both, onlyA, onlyB := shared(a.parties, b.parties)
	far := bucket(s.sentence(b.first) - s.sentence(a.first))
	kinds := string(a.kind) + "/" + string(b.kind)
	p := strconv.Itoa(min(3, both)) + "/" + strconv.Itoa(min(2, onlyA)) + "/" + strconv.Itoa(min(2, onlyB))
	dates, places := seeDates(a, b), s.seePlaces(a, b)
	f := []string{"k=" + kinds, "p=" + p, "both=" + strconv.Itoa(min(4, both)),
		"a=" + strconv.Itoa(min(3, len(a.parties))), "b=" + strconv.Itoa(min(3, len(b.parties))),
		"far=" + strconv.Itoa(far), "d=" + dates, "pl=" + places,
		"st=" + string(a.status) + "/" + string(b.status),
		"al=" + s.lemma(a.first), "bl=" + s.lemma(b.first), "kp=" + kinds + p, "dp=" + dates + p,
		"plp=" + places + p, "fp=" + strconv.Itoa(far) + p, "dpl=" + dates + places,
		"kf=" + kinds + strconv.Itoa(far), "hk=" + strconv.Itoa(int(s.kind(a.first))) + kinds,
		"left=" + s.norm(b.left), "leftp=" + s.norm(b.left) + strconv.Itoa(min(3, both)),
		"rule=" + strconv.FormatBool(s.compatible(a, b)),
		"rulep=" + strconv.FormatBool(s.compatible(a, b)) + p}
	if s.lemma(a.first) == s.lemma(b.first) {
		f = append(f, "word", "wordk="+kinds, "wordp="+p)
	}
	if b.definite {
		f = append(f, "def", "defp="+p, "deff="+strconv.Itoa(far))
	}
	if a.status == b.status {
		f = append(f, "stsame", "stp="+p)
	}
	if s.sentence(a.first) == s.sentence(b.first) {
		f = append(f, s.pathFeature(a.first, b.first)[:1]...)
	} else if s.doc.Sentences[s.sentence(a.first)].Paragraph ==
		s.doc.Sentences[s.sentence(b.first)].Paragraph {
		f = append(f, "paragraph")
	}
	return f
}

// shared counts the parties of two mentions that are one side, and those that only one has.
func shared(a, b []party) (both, onlyA, onlyB int) {
	used := make([]bool, len(b))
	for _, p := range a {
		found := false
		for k, q := range b {
			if !used[k] && sameSide(p.ref, q.ref) {
				used[k], found = true, true
				break
			}
		}
		if found {
			both++
		} else {
			onlyA++
		}
	}
	return both, onlyA, len(b) - both
}

// seeDates says how the dates of two mentions go together.
func seeDates(a, b *occasion) string {
	switch {
	case a.date.IsZero() && b.date.IsZero():
		return "none"
	case a.date.IsZero():
		return "b"
	case b.date.IsZero():
		return "a"
	case a.date == b.date:
		return "equal"
	case datesAgree(a, b):
		return "agree"
	}
	return "differ"
}

// seePlaces says how the places of two mentions go together.
func (s *story) seePlaces(a, b *occasion) string {
	switch {
	case a.place == (ref{}) && b.place == (ref{}):
		return "none"
	case a.place == (ref{}):
		return "b"
	case b.place == (ref{}):
		return "a"
	case a.place == b.place:
		return "equal"
	case s.placesAgree(a, b):
		return "agree"
	}
	return "differ"
}
