package lexicon

// Organization is a named body.
type Organization struct {
	Name    string   // canonical: "United Nations"
	Acronym string   // "UN", or ""
	Kind    string   // igo, ministry, agency, parliament, party, company, armed_group, ngo, media
	Country string   // code of the country it belongs to, or ""
	Others  []string // "U.N.", "UN Organization"

	// Generic says that the name is one that many states have ("Foreign Ministry", "parliament"):
	// whose it is, the text has to say.
	Generic bool
}

// Organization is the body that m found; false when m is of another kind.
func (l *Lexicon) Organization(m Match) (Organization, bool) {
	if m.Kind != OrganizationName {
		return Organization{}, false
	}
	return l.organizations[m.row], true
}
