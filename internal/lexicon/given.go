package lexicon

// Gender is the usual gender of those who bear a name.
type Gender string

// The genders of a given name.
const (
	Male   Gender = "m"
	Female Gender = "f"
	Either Gender = ""
)

// Gender is the usual gender of the given name, or what the honorific says, that m found; Either
// when both bear it or m is of another kind.
func (l *Lexicon) Gender(m Match) Gender {
	switch m.Kind {
	case GivenName, HonorificName:
		return l.genders[m.row]
	}
	return Either
}

// FullNames are the given names for which the given name may be short (Bill: William), sorted; nil
// when none is known.
func (l *Lexicon) FullNames(given string) []string { return l.nicknames[Fold(given)] }
