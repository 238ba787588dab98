package encoder

// Word is what the model says of a word. The strings are those of the label lists.
type Word struct {
	UPOS string // universal part of speech
	XPOS string // Penn Treebank tag, as the English Web Treebank has them
	Head int    // 1-based index of the head in the sentence, 0 of its root
	Rel  string // universal dependency relation to the head
	Name string // O, or B- or I- and PER, ORG, LOC, NORP or MISC

	// State is what the heads see of the word, StateWidth numbers of 8 bits: each less
	// StateZero and times Scale. It shares its memory with the states of the same call.
	State []uint8
	Scale float32
}

// StateWidth is the length of a word's state, and StateZero the number that stands for 0 in it.
const (
	StateWidth = width
	StateZero  = 128
)

// DefaultBatch is about how many pieces best go through the layers together: enough to use the
// processor well, few enough for its caches.
const DefaultBatch = 256

// maxStretch is the number of pieces of a sentence that are read together, the two around them
// included: more than any that was trained on (160). It bounds the time of a text without sentence
// marks, since attention grows with the square of it and the search for a tree faster still.
const maxStretch = 256

// Read analyses sentences, each a list of words, and writes what it says of all their words, one
// after the other, to out, which must have room for them. Batch is about how many pieces are
// computed together, and changes nothing but speed and memory. A sentence of more than maxStretch
// pieces is read in stretches, the roots of the later ones hanging on that of the first.
func (m *Model) Read(sentences [][]string, out []Word, batch int) {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	states := make([]uint8, len(out)*width)
	for i := range out {
		out[i].State = states[i*width : (i+1)*width : (i+1)*width]
	}
	at := 0
	for _, words := range sentences {
		for from := 0; from < len(words); {
			n := m.addStretch(s, words, from, out[at:])
			from += n
			at += n
			if len(s.ids) >= batch {
				m.flush(s)
			}
		}
	}
	m.flush(s)
	at = 0
	for _, words := range sentences {
		oneRoot(out[at : at+len(words)])
		at += len(words)
	}
}

// addStretch adds to the batch the words of a sentence from the given one on, as many as the model
// takes at once, and returns how many. Their analysis goes to out.
func (m *Model) addStretch(s *scratch, words []string, from int, out []Word) int {
	first, firstWord := len(s.ids), len(s.words)
	s.addPiece(first, m.pieces.cls, shapeSpecial)
	n := 0
	for i, w := range words[from:] {
		at := len(s.ids)
		s.ids = m.pieces.appendPieces(s.ids, w, &s.spelling)
		if len(s.ids)-first >= maxStretch {
			s.ids = s.ids[:at]
			break
		}
		shape := shapeOf(w)
		if from+i == 0 {
			shape += shapes
		}
		s.addShapes(at, shape)
		n++
	}
	s.addPiece(len(s.ids), m.pieces.sep, shapeSpecial)
	s.words = s.words[:firstWord+1+n] // the last piece is no word
	s.stretches = append(s.stretches, stretch{
		pieces: span{first, len(s.ids)},
		words:  span{firstWord, len(s.words)},
		base:   from,
		out:    out[:n],
	})
	return n
}

// oneRoot hangs the roots of a sentence's later stretches on that of the first.
func oneRoot(words []Word) {
	root := -1
	for i := range words {
		switch {
		case words[i].Head > 0:
		case root < 0:
			root = i
		default:
			words[i].Head, words[i].Rel = root+1, "parataxis"
		}
	}
}
