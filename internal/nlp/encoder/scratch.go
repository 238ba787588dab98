package encoder

// span is a half-open range of pieces or of words of a batch.
type span struct{ from, to int }

func (s span) len() int { return s.to - s.from }

// stretch is a sentence of a batch, or a part of a very long one. Its words begin with the piece
// before the sentence, which stands for the root of the tree.
type stretch struct {
	pieces, words span
	base          int // words of the sentence before this stretch
	out           []Word
}

// scratch is the memory of a batch: it grows to the size of the largest and is used again.
type scratch struct {
	spelling  spelling
	ids       []int32 // pieces
	shapes    []uint8 // of the pieces
	words     []span  // pieces of each word
	stretches []stretch

	x, sum       []float32 // pieces x width: state, weighted sum of the states
	wide         []float32 // pieces x inner: queries, keys and values; feed-forward net
	context      []float32 // pieces x width: what attention gives
	quant        []uint8
	scale        []float32
	keys, attend []float32 // of one attention head in one sentence

	w                []float32 // words x width
	wquant           []uint8
	wscale           []float32
	upos, xpos, name []float32 // words x labels
	dep, head        []float32 // words x arcWidth or relWidth
	rel              []float32 // scores of one word's relation
	heads            []int     // of each word
	tree             treeScratch
	bio              bioScratch
}

// grow returns a slice of n, the given one where it is large enough; its content is undefined.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// addPiece adds one piece as a word of its own.
func (s *scratch) addPiece(at int, id int32, shape int) {
	s.ids = append(s.ids, id)
	s.addShapes(at, shape)
}

// addShapes ends a word that began at the piece at.
func (s *scratch) addShapes(at, shape int) {
	for range len(s.ids) - at {
		s.shapes = append(s.shapes, uint8(shape))
	}
	s.words = append(s.words, span{at, len(s.ids)})
}

func (s *scratch) clear() {
	s.ids, s.shapes, s.words = s.ids[:0], s.shapes[:0], s.words[:0]
	clear(s.stretches) // let go of the callers' memory
	s.stretches = s.stretches[:0]
}
