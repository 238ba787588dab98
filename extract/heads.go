package extract

import (
	_ "embed" // the heads
	"fmt"

	"readout/internal/head"
	"readout/internal/nlp"
	"readout/internal/nlp/kernel"
)

//go:embed heads/deep.bin
var deepHeads []byte

//go:embed heads/fast.bin
var fastHeads []byte

// loadHeads reads the heads that were trained on the states of the chosen reader.
func loadHeads(o Options) (heads, error) {
	data := o.Heads
	switch {
	case data != nil:
	case o.Depth == nlp.Fast:
		data = fastHeads
	default:
		data = deepHeads
	}
	k, err := kernel.ByName(o.Kernel)
	if err != nil {
		return heads{}, err
	}
	list, err := head.Load(data, k)
	if err != nil {
		return heads{}, err
	}
	h := heads{trigger: list["trigger"], party: list["party"], topic: list["topic"],
		meeting: list["meeting"]}
	if h.trigger == nil || h.party == nil || h.meeting == nil && o.Heads == nil {
		return heads{}, fmt.Errorf("%w: a head is missing", head.ErrFile)
	}
	return h, nil
}
