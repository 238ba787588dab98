package encoder

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"unsafe"

	"readout/internal/nlp/kernel"
)

// The weights file, written by internal/nlp/train/export.py, which describes it: magic, version,
// length of the header, header in JSON, tensors at multiples of 64 bytes, SHA-256 of the rest.
const (
	magic   = "readoutE"
	version = 1
	align   = 64
)

// ErrWeights is wrapped by every error about a weights file that cannot be used.
var ErrWeights = errors.New("not a usable weights file")

// header is the JSON of a weights file.
type header struct {
	Layers  int      `json:"layers"`
	Labels  labels   `json:"labels"`
	Tensors []tensor `json:"tensors"`
}

// labels are the names behind the numbers that the heads give.
type labels struct {
	UPOS  []string `json:"upos"`
	XPOS  []string `json:"xpos"`
	Names []string `json:"names"`
	Rel   []string `json:"rel"`
}

// tensor is an entry of the header: Size bytes at At, counted from the end of the header.
type tensor struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	Shape []int  `json:"shape"`
	At    int    `json:"at"`
	Size  int    `json:"size"`
}

// file gives the tensors of a weights file by name. The first thing that is wrong stays in err,
// and all that is asked for after it is empty.
type file struct {
	header
	byName map[string]tensor
	data   []byte
	err    error
}

// parseFile checks the frame of a weights file: magic, version, checksum, header.
func parseFile(data []byte) (*file, error) {
	if len(data) < len(magic)+8+sha256.Size || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not begin as one", ErrWeights)
	}
	if v := binary.LittleEndian.Uint32(data[8:]); v != version {
		return nil, fmt.Errorf("%w: version %d, wanted %d", ErrWeights, v, version)
	}
	body := data[:len(data)-sha256.Size]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], data[len(body):]) {
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrWeights)
	}
	n := int64(binary.LittleEndian.Uint32(data[12:]))
	end := (16 + n + align - 1) / align * align
	if end > int64(len(body)) {
		return nil, fmt.Errorf("%w: its header does not end", ErrWeights)
	}
	f := &file{byName: map[string]tensor{}, data: body[end:]}
	if err := json.Unmarshal(data[16:16+n], &f.header); err != nil {
		return nil, fmt.Errorf("%w: its header: %w", ErrWeights, err)
	}
	for _, t := range f.Tensors {
		f.byName[t.Name] = t
	}
	return f, nil
}

// bytes is the data of a tensor of the given type and shape; a wanted size of -1 is any.
func (f *file) bytes(name, kind string, shape ...int) []byte {
	if f.err != nil {
		return nil
	}
	t, ok := f.byName[name]
	switch {
	case !ok:
		f.err = fmt.Errorf("%w: no tensor %s", ErrWeights, name)
	case t.Type != kind || !sameShape(t.Shape, shape):
		f.err = fmt.Errorf("%w: tensor %s is %s %v, wanted %s %v",
			ErrWeights, name, t.Type, t.Shape, kind, shape)
	case t.At < 0 || t.Size < 0 || t.At > len(f.data) || t.Size > len(f.data)-t.At:
		f.err = fmt.Errorf("%w: tensor %s lies outside the file", ErrWeights, name)
	default:
		return f.data[t.At : t.At+t.Size]
	}
	return nil
}

func sameShape(have, want []int) bool {
	if len(have) != len(want) {
		return false
	}
	for i, n := range want {
		if n >= 0 && have[i] != n {
			return false
		}
	}
	return true
}

// checkSize notes an error where a tensor has not as many bytes as its shape says.
func (f *file) checkSize(name string, have, want int) bool {
	if f.err == nil && have != want {
		f.err = fmt.Errorf("%w: tensor %s has %d bytes, wanted %d", ErrWeights, name, have, want)
	}
	return f.err == nil
}

// floats copies a tensor of float32.
func (f *file) floats(name string, shape ...int) []float32 {
	b := f.bytes(name, "f32", shape...)
	n := 1
	for _, s := range shape {
		n *= s
	}
	if !f.checkSize(name, len(b), 4*n) {
		return nil
	}
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}

// ints is a tensor of bytes with sign, which stays where it is in the file.
func (f *file) ints(name string, shape ...int) []int8 {
	b := f.bytes(name, "i8", shape...)
	n := 1
	for _, s := range shape {
		n *= s
	}
	if !f.checkSize(name, len(b), n) {
		return nil
	}
	return signed(b)
}

// matrix is a tensor of panels with its scales and biases; see kernel.Weights.
func (f *file) matrix(name string, k, n int) *kernel.Weights {
	b := f.bytes(name, "panels", k, n)
	padded := (n + 31) / 32 * 32
	if !f.checkSize(name, len(b), k*padded) {
		return nil
	}
	scale, bias := f.floats(name+".scale", padded), f.floats(name+".bias", padded)
	if f.err != nil {
		return nil
	}
	w, err := kernel.NewWeights(k, n, signed(b), scale, bias)
	if err != nil {
		f.err = fmt.Errorf("%w: tensor %s: %w", ErrWeights, name, err)
	}
	return w
}

// signed is the same bytes, read as numbers with a sign.
func signed(b []byte) []int8 {
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b))
}
