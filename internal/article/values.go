package article

import (
	"errors"
	"fmt"
	"io"
)

// values yields each JSON value at the top or in an array at the top. It only finds where values
// begin and end, so that a wrong one does not hide the next; what is wrong with one is seen when it
// is decoded.
func (s *stream) values(yield func(Raw) bool) {
	p := &splitter{stream: s, line: 1}
	for n := 0; ; n++ {
		raw, err := p.next()
		if err == io.EOF && n > 0 {
			return
		}
		if err == io.EOF {
			raw.Line, err = 1, fmt.Errorf("%w: there is no object in its JSON", ErrEmpty)
		}
		raw.Kind, raw.Err = JSON, errors.Join(raw.Err, err)
		if !yield(raw) || err != nil {
			return
		}
	}
}

// splitter finds the values in a stream.
type splitter struct {
	*stream
	line   int
	arrays []int // the lines where the arrays began that are open round the next value
	value  []byte
	size   int64
}

// next is the next value, io.EOF after the last. Another error ends the stream.
func (p *splitter) next() (Raw, error) {
	for {
		c, err := p.ReadByte()
		switch {
		case err == io.EOF && len(p.arrays) > 0:
			return Raw{Line: p.line}, truncated("array", p.arrays[0])
		case err != nil:
			return Raw{Line: p.line}, ended(err)
		case c == '\n':
			p.line++
		case c == '[' && len(p.arrays) < 100:
			p.arrays = append(p.arrays, p.line)
		case c == ']' && len(p.arrays) > 0:
			p.arrays = p.arrays[:len(p.arrays)-1]
		case c == ' ' || c == '\t' || c == '\r' || c == ',':
		default:
			return p.read(c)
		}
	}
}

// read reads the value that begins with c.
func (p *splitter) read(c byte) (Raw, error) {
	raw := Raw{Line: p.line}
	p.value, p.size = nil, 0
	var err error
	switch c {
	case '{', '[':
		err = p.nested(c)
	case '"':
		p.keep(c)
		err = p.str()
	default:
		err = p.scalar(c)
	}
	if err == io.EOF {
		return raw, truncated("object", raw.Line)
	}
	if err != nil {
		return raw, ended(err)
	}
	if p.size > MaxRecord {
		raw.Err = tooLarge("an object", p.size)
		return raw, nil
	}
	raw.Data = utf8Record(p.value)
	return raw, nil
}

// keep adds a byte to the value as long as that is not too long.
func (p *splitter) keep(c byte) {
	p.size++
	switch {
	case p.size > MaxRecord:
		p.value = nil
	default:
		p.value = append(p.value, c)
	}
	if c == '\n' {
		p.line++
	}
}

// nested reads an object or array to its end.
func (p *splitter) nested(c byte) error {
	for depth := 0; ; {
		p.keep(c)
		switch c {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			if err := p.str(); err != nil {
				return err
			}
		}
		if depth == 0 {
			return nil
		}
		var err error
		if c, err = p.ReadByte(); err != nil {
			return err
		}
	}
}

// str reads the rest of a string.
func (p *splitter) str() error {
	for escaped := false; ; {
		c, err := p.ReadByte()
		if err != nil {
			return err
		}
		p.keep(c)
		switch {
		case escaped:
			escaped = false
		case c == '\\':
			escaped = true
		case c == '"':
			return nil
		}
	}
}

// scalar reads a number, a word or whatever else stands where a value should.
func (p *splitter) scalar(c byte) error {
	for {
		p.keep(c)
		var err error
		c, err = p.ReadByte()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		switch c {
		case ',', ']', '{', '[', '"', '\n':
			return p.UnreadByte()
		}
	}
}

func tooLarge(what string, size int64) error {
	return fmt.Errorf("%w: %s of %d MB, at most %d are read; leave it out or cut its text",
		ErrTooLarge, what, size>>20, MaxRecord>>20)
}

func truncated(what string, line int) error {
	return fmt.Errorf("%w: it ends inside the %s that began on line %d, fetch it again",
		ErrBroken, what, line)
}

// ended is io.EOF itself or the reading error in words.
func ended(err error) error {
	if err == io.EOF {
		return err
	}
	return broken(err)
}
