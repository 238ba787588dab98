package extract

import (
	"fmt"

	"readout/graph"
	"readout/internal/lexicon"
	"readout/internal/nlp"
)

// Extractor turns articles into claims. It is safe for concurrent use, and the same article always
// gives the same claims.
type Extractor struct {
	reader *nlp.Reader
	lex    *lexicon.Lexicon
	heads  heads
}

// Options choose the reader of sentences. The zero value is the default one.
type Options struct {
	Depth  nlp.Depth // "" is Deep
	Kernel string    // "" is the fastest of this processor; all give the same answers
	Heads  []byte    // a file of heads to use in place of the built-in one, for their training
}

// The depths of Options.
const (
	Deep = nlp.Deep // the default
	Fast = nlp.Fast // about twice as fast and somewhat less sure, for large archives
)

// New loads the models and tables that every extraction needs. It takes some tenths of a second:
// make one Extractor and keep it.
func New(o Options) (*Extractor, error) {
	lex, err := lexicon.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the lexicon: %w", err)
	}
	reader, err := nlp.NewReader(nlp.Options{Depth: o.Depth, Kernel: o.Kernel})
	if err != nil {
		return nil, fmt.Errorf("loading the text reader: %w", err)
	}
	h, err := loadHeads(o)
	if err != nil {
		return nil, fmt.Errorf("loading the heads: %w", err)
	}
	return &Extractor{reader, lex, h}, nil
}

// Extract never fails: an article in which nothing is understood makes empty lists.
func (x *Extractor) Extract(a graph.Article) graph.Claims {
	return x.read(a).claims()
}

// Explain reads an article as Extract does, and says why each of its claims is there.
func (x *Extractor) Explain(a graph.Article) Explanation {
	return x.read(a).explanation()
}

// read takes an article through all steps.
func (x *Extractor) read(a graph.Article) *story {
	s := x.open(a)
	for _, step := range beforeHeads {
		step(s)
	}
	for _, step := range afterHeads {
		step(s)
	}
	return s
}

// beforeHeads finds what is named and what the rules take for occasions.
var beforeHeads = []func(*story){
	findUnits,
	findNames,
	findVessels,
	findPeople,
	findOrganizations,
	findCountries,
	findPlaces,
	findOffices,
	findDescriptions,
	findCollectives,
	resolveReferences,
	findTriggers,
	findParties,
}

// afterHeads lets the heads decide and says the rest of each occasion.
var afterHeads = []func(*story){
	weighTriggers,
	weighParties,
	splitOccasions,
	findEncounters,
	findStatus,
	findGoodOffices,
	findAttendance,
	findPresence,
	findDates,
	findVenues,
	placeTranscribed,
	findCorrections,
	goOnAbout,
	findTopics,
	mergeOccasions,
	completeOccasions,
	weighTopics,
	weighMeetings,
}
