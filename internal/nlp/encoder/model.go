package encoder

import (
	"fmt"
	"strings"
	"sync"

	"readout/internal/nlp/kernel"
)

// The widths of the network.
const (
	width     = 384
	inner     = 1536
	heads     = 12
	headWidth = width / heads
	arcWidth  = 256
	relWidth  = 128
	nameWidth = 256
	maxPieces = 512 // positions that the network knows
)

// Model is a trained reader of sentences. It is safe for concurrent use.
type Model struct {
	kernel *kernel.Kernel
	labels labels
	root   int // relation of the root
	pieces vocabulary

	we      []int8    // rows of the word pieces
	weScale []float32 // what each row is multiplied with
	pe, se  []float32 // rows of the positions and of the letter shapes
	ln      gainBias
	layers  []layer
	mix     []float32 // weight of the embeddings and of each layer in what the heads see

	up, xp, nh, ne, ad, ah, rd, rh *kernel.Weights
	arcs, rels                     *kernel.Weights // dependents against heads; see heads.go

	bio     transitions
	scratch sync.Pool // of *scratch
}

// gainBias is the gain and bias of a layer normalisation.
type gainBias struct{ gain, bias []float32 }

// layer is one layer of the transformer: attention and a feed-forward net, each normalised after.
type layer struct {
	qkv, o, f1, f2 *kernel.Weights
	l1, l2         gainBias
}

// Load makes a model of a weights file, whose bytes it keeps. Errors wrap ErrWeights.
func Load(data []byte, k *kernel.Kernel) (*Model, error) {
	f, err := parseFile(data)
	if err != nil {
		return nil, err
	}
	if f.Layers < 1 || f.Layers > 64 {
		return nil, fmt.Errorf("%w: %d layers", ErrWeights, f.Layers)
	}
	m := &Model{kernel: k, labels: f.Labels, root: -1}
	for i, r := range f.Labels.Rel {
		if r == "root" {
			m.root = i
		}
	}
	if m.root < 0 || len(f.Labels.UPOS) == 0 || len(f.Labels.XPOS) == 0 || len(f.Labels.Names) == 0 {
		return nil, fmt.Errorf("%w: a list of labels is missing", ErrWeights)
	}
	m.bio = newTransitions(f.Labels.Names)
	words := f.bytes("vocabulary", "bytes", -1)
	m.pieces = newVocabulary(string(words))
	m.embeddings(f, strings.Count(string(words), "\n")+1)
	for i := range f.Layers {
		m.layers = append(m.layers, newLayer(f, fmt.Sprintf("layers.%d.", i)))
	}
	m.loadHeads(f)
	if f.err != nil {
		return nil, f.err
	}
	m.scratch.New = func() any { return new(scratch) }
	return m, nil
}

func (m *Model) embeddings(f *file, words int) {
	m.we = f.ints("we", words, width)
	m.weScale = f.floats("we.scale", words)
	m.pe = f.floats("pe", maxPieces, width)
	m.se = f.floats("se", shapeSpecial+1, width)
	m.mix = f.floats("mix", f.Layers+1)
	m.ln = newNorm(f, "ln")
}

func (m *Model) loadHeads(f *file) {
	m.up = f.matrix("up", width, len(f.Labels.UPOS))
	m.xp = f.matrix("xp", width, len(f.Labels.XPOS))
	m.nh = f.matrix("nh", width, nameWidth)
	m.ne = f.matrix("ne", nameWidth, len(f.Labels.Names))
	m.ad = f.matrix("ad", width, arcWidth)
	m.ah = f.matrix("ah", width, arcWidth)
	m.rd = f.matrix("rd", width, relWidth)
	m.rh = f.matrix("rh", width, relWidth)
	m.arcs = f.matrix("U", arcWidth, arcWidth)
	m.rels = f.matrix("R", relWidth, (relWidth+1)*len(f.Labels.Rel))
}

func newLayer(f *file, name string) layer {
	return layer{
		qkv: f.matrix(name+"qkv", width, 3*width),
		o:   f.matrix(name+"o", width, width),
		f1:  f.matrix(name+"f1", width, inner),
		f2:  f.matrix(name+"f2", inner, width),
		l1:  newNorm(f, name+"l1"),
		l2:  newNorm(f, name+"l2"),
	}
}

func newNorm(f *file, name string) gainBias {
	return gainBias{f.floats(name+".gain", width), f.floats(name+".bias", width)}
}

// Layers is the depth of the model.
func (m *Model) Layers() int { return len(m.layers) }

// Kernel is the name of the kernel that the model computes with.
func (m *Model) Kernel() string { return m.kernel.Name }
