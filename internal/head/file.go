package head

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"readout/internal/nlp/kernel"
)

// The file of heads, written by extract/train/heads.py: magic, length of the header as a
// little-endian u32, header in JSON, the numbers of the heads one after the other, SHA-256 of all
// that stands before it. A head's numbers, all matrices row by row: rows of the features (8 bits)
// and their scales, for each slot its rows (7 bits, see kernel.Weights) and their scales, bias,
// output, bias of the output (all 32-bit floats).
const magic = "readoutH"

// ErrFile is wrapped by every error about a file of heads that cannot be used.
var ErrFile = errors.New("not a usable file of heads")

// header lists the heads of a file.
type header struct {
	Heads []struct {
		Name     string   `json:"name"`
		Classes  []string `json:"classes"`
		Slots    int      `json:"slots"`
		Hidden   int      `json:"hidden"`
		Features []string `json:"features"`
	} `json:"heads"`
}

// Load reads a file of heads, by name, to compute with a kernel; all kernels give the same scores.
// Errors wrap ErrFile.
func Load(data []byte, k *kernel.Kernel) (map[string]*Head, error) {
	const frame = len(magic) + 4
	if len(data) < frame+sha256.Size || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not begin as one", ErrFile)
	}
	body := data[:len(data)-sha256.Size]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], data[len(body):]) {
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrFile)
	}
	n := int64(binary.LittleEndian.Uint32(data[len(magic):]))
	if n > int64(len(body)-frame) {
		return nil, fmt.Errorf("%w: its header does not end", ErrFile)
	}
	var list header
	if err := json.Unmarshal(body[frame:frame+int(n)], &list); err != nil {
		return nil, fmt.Errorf("%w: its header: %w", ErrFile, err)
	}
	r := reader{data: body[frame+int(n):]}
	heads := map[string]*Head{}
	for _, x := range list.Heads {
		h := &Head{Name: x.Name, Classes: x.Classes, kernel: k, width: x.Hidden,
			features: map[string]int{}}
		for i, f := range x.Features {
			h.features[f] = i
		}
		h.rows, h.rowScale = r.rows(len(x.Features), x.Hidden)
		for range x.Slots {
			w, err := r.weights(x.Hidden)
			if err != nil {
				return nil, fmt.Errorf("%w: head %s: %w", ErrFile, x.Name, err)
			}
			h.slots = append(h.slots, w)
		}
		h.bias = r.floats(x.Hidden)
		h.out = r.floats(len(x.Classes) * x.Hidden)
		h.outBias = r.floats(len(x.Classes))
		heads[x.Name] = h
	}
	if r.short || len(r.data) > 0 {
		return nil, fmt.Errorf("%w: its size is not what its header says", ErrFile)
	}
	return heads, nil
}

// reader takes the numbers of a file one after the other. Once it is short of data it gives zeros.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if r.short || n < 0 || n > len(r.data) {
		r.short = true
		return nil
	}
	out := r.data[:n]
	r.data = r.data[n:]
	return out
}

// rows reads a matrix of 8-bit numbers and the scale of each of its rows.
func (r *reader) rows(n, width int) ([]int8, []float32) {
	b := r.take(n * width)
	out := make([]int8, len(b))
	for i, v := range b {
		out[i] = int8(v)
	}
	return out, r.floats(n)
}

// weights reads the matrix of a slot, which takes a state to a hidden layer of that width.
func (r *reader) weights(width int) (*kernel.Weights, error) {
	rows, scale := r.rows(width, stateWidth)
	if r.short || width == 0 {
		return nil, errors.New("a slot without its numbers")
	}
	packed := kernel.Pack(stateWidth, width, rows)
	padded := make([]float32, len(packed)/stateWidth)
	copy(padded, scale)
	return kernel.NewWeights(stateWidth, width, packed, padded, make([]float32, len(padded)))
}

func (r *reader) floats(n int) []float32 {
	b := r.take(4 * n)
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}
