package encoder

import (
	_ "embed"
	"fmt"

	"readout/internal/nlp/kernel"
)

// The weights that ship, as internal/nlp/train made them; its README says from what.
var (
	//go:embed weights/deep.bin
	deepWeights []byte
	//go:embed weights/fast.bin
	fastWeights []byte
)

// The depths of the models that ship.
const (
	Deep = "deep" // six layers
	Fast = "fast" // three layers: about twice as fast, and somewhat less sure
)

// Open loads a model that ships. The kernel of no name is the fastest one of this processor.
func Open(depth, kernelName string) (*Model, error) {
	k, err := kernel.ByName(kernelName)
	if err != nil {
		return nil, err
	}
	switch depth {
	case Deep:
		return Load(deepWeights, k)
	case Fast:
		return Load(fastWeights, k)
	}
	return nil, fmt.Errorf("reader %q is none of %s, %s", depth, Deep, Fast)
}
