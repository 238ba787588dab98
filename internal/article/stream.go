package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/transform"
)

// lookahead is how many bytes decide what a content is.
const lookahead = 4096

// stream is an opened source: uncompressed, UTF-8 if it was in a wide encoding, its kind known.
type stream struct {
	*bufio.Reader
	kind Kind
}

// newStream opens a source. Of JSON the content says whether it has a line for each object.
func newStream(r io.Reader, kind Kind) (*stream, error) {
	br, err := unzip(bufio.NewReaderSize(r, 1<<16))
	if err != nil {
		return nil, err
	}
	head, err := peek(br)
	if err != nil {
		return nil, err
	}
	if enc := wide(head); enc != nil {
		br = bufio.NewReaderSize(transform.NewReader(br, enc.NewDecoder()), 1<<16)
		if head, err = peek(br); err != nil {
			return nil, err
		}
	}
	if rest, marked := bytes.CutPrefix(head, utf8Mark); marked {
		head = rest
		if _, err := br.Discard(len(utf8Mark)); err != nil {
			return nil, err
		}
	}
	if len(bytes.TrimSpace(head)) == 0 && len(head) < lookahead-len(utf8Mark) {
		return nil, ErrEmpty
	}
	if binary(head) {
		return nil, notText(head)
	}
	if kind == "" {
		kind = sniff(head)
	}
	if what := foreign(head); kind != HTML && what != "" {
		return nil, fmt.Errorf("%w: %s", ErrBinary, what)
	}
	if kind == JSON || kind == JSONLines {
		kind = jsonKind(kind, head)
	}
	return &stream{br, kind}, nil
}

// unzip uncompresses what begins as gzip does.
func unzip(br *bufio.Reader) (*bufio.Reader, error) {
	if magic, _ := br.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return br, nil
	}
	gz, err := gzip.NewReader(br)
	if err != nil {
		return nil, broken(err)
	}
	return bufio.NewReaderSize(gz, 1<<16), nil
}

// peek is the beginning of what is left, less than lookahead when it ends before.
func peek(br *bufio.Reader) ([]byte, error) {
	head, err := br.Peek(lookahead)
	if err != nil && err != io.EOF {
		return nil, broken(err)
	}
	return head, nil
}

// broken puts damaged compression into words that say what to do.
func broken(err error) error {
	if errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) ||
		errors.Is(err, io.ErrUnexpectedEOF) || isCorrupt(err) {
		return fmt.Errorf("%w: its gzip compression breaks off or is wrong (%w), fetch it again",
			ErrBroken, err)
	}
	return cause(err)
}

// pieces yields what each article is made of.
func (s *stream) pieces(yield func(Raw) bool) {
	switch s.kind {
	case JSONLines:
		s.lines(yield)
	case JSON:
		s.values(yield)
	default:
		data, err := s.whole()
		yield(Raw{Kind: s.kind, Data: data, Err: err})
	}
}

// whole reads a page or text.
func (s *stream) whole() ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(s, MaxFile+1))
	switch {
	case err != nil:
		return nil, broken(err)
	case len(data) > MaxFile:
		return nil, fmt.Errorf("%w: more than %d MB, split it into articles",
			ErrTooLarge, MaxFile>>20)
	}
	return data, nil
}
